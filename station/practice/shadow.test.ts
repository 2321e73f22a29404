import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { ShadowSummary } from '#contract/practice-commands'
import type { Order } from '#domain/order'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atPackStep, release, signIn } from '#sim/try/try-work'
import { begin, end, heard, practised } from '#station/practice/try-practice'

let t: TryStation
afterEach(() => t.close())
const tea = order('o-1', { tea: 2 })
const later = order('o-2', { kopi: 1 })
const elsewhere = order('o-3', { tea: 1 })

/** What the old way of the site tells the OMS. */
const shipElsewhere = (of: Order, shipped: number): Promise<unknown> =>
  t.admin(`/orders/${of.orderRef}`, {
    action: 'edit',
    change: { status: 'shipped', lines: of.lines.map((line) => ({ ...line, shipped })) },
  })
async function packAll(): Promise<void> {
  await release(t)
  await atPackStep(t, 'home')
  await t.call('signOut', { seat: 'a' })
}
async function compared(): Promise<ShadowSummary> {
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'admin')
  const answer = await t.call('compareShadow', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

test('orders go on coming in, the order is packed whole, and the OMS hears nothing but reads', async () => {
  t = await tryStation([])
  await begin(t, 'shadow')
  const before = (await heard(t)).length
  await t.admin('/orders', { orders: [tea] })
  await signIn(t, 'supervisor')
  await t.call('tryOmsNow', {})
  await t.until(() => practised(t, 'SELECT 1 FROM customer_order').length === 1)
  await packAll()
  const requests = await heard(t, before)
  expect([requests.length > 2, requests.filter((one) => !one.startsWith('GET '))]).toEqual([true, []])
  expect((await t.ledger()).counts).toMatchObject({ liveShipments: 0, progress: 0, stockMovements: 0 })
})

test.each([
  { name: 'shipped alike', shipped: 2, counts: { same: 1, quantities: 0 }, rows: [] },
  {
    name: 'shipped in another quantity',
    shipped: 1,
    counts: { same: 0, quantities: 1 },
    rows: [{ orderNumber: 'O-1', result: 'quantities', lines: [{ sku: 'tea', here: 2, there: 1 }] }],
  },
])('an order that was $name by the old way is said to be so', async ({ shipped, counts, rows }) => {
  t = await tryStation([tea])
  await begin(t, 'shadow')
  t.pass(60_000)
  await packAll()
  await shipElsewhere(tea, shipped)
  expect(await compared()).toMatchObject({ counts: { ...counts, onlyHere: 0, onlyThere: 0, open: 0 }, rows })
})

test('what was shipped only here or only there is named, and what is still open is counted', async () => {
  t = await tryStation([tea, later, elsewhere])
  await begin(t, 'shadow')
  t.pass(60_000)
  await release(t, { mostOrders: 1 })
  await atPackStep(t, 'home')
  await shipElsewhere(elsewhere, 1)
  const { counts, rows } = await compared()
  expect(counts).toEqual({ same: 0, quantities: 0, onlyHere: 1, onlyThere: 1, open: 1 })
  expect(rows.map(({ result }) => result).sort()).toEqual(['onlyHere', 'onlyThere'])
})

test('a shadow goes on after the program ended, with what was packed in it', async () => {
  t = await tryStation([tea])
  await begin(t, 'shadow')
  t.pass(60_000)
  await packAll()
  await t.reopen()
  await t.start()
  expect((await t.view()).station.mode).toBe('shadow')
  expect((await compared()).counts.onlyHere).toBe(1)
})

test('ending keeps the summary with the live station and deletes the copy', async () => {
  t = await tryStation([tea])
  await begin(t, 'shadow')
  t.pass(60_000)
  await packAll()
  await end(t, true)
  await signIn(t, 'admin')
  const answer = await t.call('practice', {})
  expect([answer, existsSync(join(t.folder, 'practice'))]).toMatchObject([
    { ok: true, value: { mode: { mode: 'live' }, shadow: { counts: { onlyHere: 1 } } } },
    false,
  ])
})

test('while the OMS is away a shadow is not ended unless told to end without comparing', async () => {
  t = await tryStation([tea])
  await begin(t, 'shadow')
  await t.oms.goAway()
  await signIn(t, 'admin')
  const refused = await t.call('endPractice', { compare: true })
  expect([refused, (await t.view()).station.mode]).toMatchObject([
    { ok: false, refusal: { refusal: 'oms-silent' } },
    'shadow',
  ])
  await end(t)
})
