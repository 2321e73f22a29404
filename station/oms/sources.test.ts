import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ledger } from '#sim/oms/ledger'
import { type TryShop, tryShop } from '#sim/try/try-shop'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { packTotes, pickAll, release, signIn } from '#sim/try/try-work'

let t: TryStation
let shop: TryShop

/** One station whose second source, a shop, has an order under the very name that the first one's has. */
beforeEach(async () => {
  t = await tryStation([order('o-1', { tea: 1 })])
  shop = await tryShop(t.clock, [order('o-1', { tea: 2 }, { customerRef: 'C-7' })])
  await signIn(t, 'admin')
  await t.call('saveSource', { source: 'SHOP', name: 'Web shop' })
  await t.call('saveOms', { source: 'SHOP', baseUrl: shop.url, token: 'secret', pollS: 3600 })
})
afterEach(async () => {
  await t.close()
  await shop.close()
})

const held = () =>
  t.rows<{ order_ref: string; number: string }>('SELECT order_ref, number FROM customer_order ORDER BY 1')
const bothHeld = () => t.until(() => held().length === 2)
const sources = async () => {
  const answer = await t.call('messages', {})
  return answer.ok ? answer.value.sources.map(({ name, state }) => `${name}: ${state}`) : []
}
const shipped = (ledger: Ledger) => ledger.orders.map(({ number, status }) => `${number} ${status}`)

test('one number from two sources is two orders, and each source hears of its own only, by its own name', async () => {
  await bothHeld()
  expect(held()).toEqual([
    { order_ref: 'SHOP,o-1', number: 'SHOP/O-1' },
    { order_ref: 'o-1', number: 'O-1' },
  ])
  const found = await t.call('lookUpOrder', { text: 'SHOP/O-1' })
  expect(found).toMatchObject({ value: { orderRef: 'SHOP,o-1', sourceName: 'Web shop' } })
  await t.call('signOut', { seat: 'a' })
  await release(t)
  await pickAll(t)
  await packTotes(t, [1, 2])
  await t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
  expect(shipped(await t.ledger())).toEqual(['O-1 shipped'])
  expect(shipped(await shop.at<Ledger>('/ledger', null))).toEqual(['O-1 shipped'])
})

test('a shop that is away holds up no message to the other, and none of its orders is taken for cancelled', async () => {
  await bothHeld()
  await t.call('signOut', { seat: 'a' })
  await release(t)
  await shop.goAway()
  await pickAll(t)
  await packTotes(t, [1, 2])
  const waiting = () => t.rows("SELECT DISTINCT source FROM outbox WHERE state = 'pending'")
  await t.until(async () => shipped(await t.ledger()).includes('O-1 shipped') && waiting().length === 1)
  await signIn(t, 'admin')
  await t.call('tryOmsNow', {})
  await t.until(async () => (await sources()).includes('Web shop: away'))
  expect([waiting(), await sources(), t.rows('SELECT cancelled_at FROM customer_order')]).toEqual([
    [{ source: 'SHOP' }],
    ['OMS: upToDate', 'Web shop: away'],
    [{ cancelled_at: null }, { cancelled_at: null }],
  ])
  expect((await t.view()).oms).toMatchObject({ state: 'away', sourceName: 'Web shop' })
  expect(await t.call('removeSource', { source: 'SHOP' })).toMatchObject({
    refusal: { refusal: 'source-in-use', name: 'Web shop', orders: 0 },
  })
})

test('each source is set up, checked and secret by itself, and comes back after a restart', async () => {
  await bothHeld()
  expect(await t.call('saveOms', { source: 'SHOP', baseUrl: shop.url, token: 'wrong', pollS: 3600 })).toEqual(
    {
      ok: true,
      value: null,
    },
  )
  await t.until(async () => (await sources()).includes('Web shop: auth'))
  expect([await t.call('verifyOms', {}), await t.call('verifyOms', { source: 'SHOP' })]).toMatchObject([
    { value: [{ check: 'reach', state: 'good' }, {}, {}, { check: 'claims', state: 'off' }] },
    { value: [{ check: 'signIn', state: 'missing' }] },
  ])
  const settings = await t.call('settings', {})
  expect(settings).toMatchObject({ value: { oms: { name: 'OMS' }, otherSources: [{ mark: 'SHOP' }] } })
  expect(JSON.stringify(settings)).not.toContain('wrong')
  expect(t.rows("SELECT 1 FROM event WHERE payload LIKE '%wrong%'")).toEqual([])
  await t.reopen()
  await t.start()
  await t.until(async () => !(await sources()).includes('OMS: starting'))
  expect(await sources()).toEqual(['OMS: upToDate', 'Web shop: auth'])
})

test('a source that is taken away leaves nothing owed, and one mark is one source', async () => {
  await bothHeld()
  expect(await t.call('removeSource', { source: 'SHOP' })).toMatchObject({
    refusal: { refusal: 'source-in-use', orders: 1, messages: 0 },
  })
  await shop.at('/orders/o-1', { action: 'cancel' })
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows('SELECT 1 FROM customer_order WHERE cancelled_at IS NOT NULL').length === 1)
  expect(await t.call('saveSource', { source: 'SHOP', name: 'Shop of Ipoh' })).toMatchObject({ ok: true })
  expect(await sources()).toEqual(['OMS: upToDate', 'Shop of Ipoh: upToDate'])
  expect(await t.call('removeSource', { source: 'SHOP' })).toEqual({ ok: true, value: null })
  expect(await sources()).toEqual(['OMS: upToDate'])
})
