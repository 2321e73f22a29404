import { afterEach, expect, test } from 'vitest'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, next, openTote, packUntil, pickUntil, release } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
/** A tea and a kopi; the only tea was damaged, the kopi stands at the bench. */
async function damagedTea(partialAllowed: boolean): Promise<void> {
  t = await tryStation([order('o-1', { tea: 1, kopi: 1 }, { partialAllowed })])
  await release(t)
  t.own().exec('UPDATE stock SET quantity = reserved')
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'scan-item')
  const { line } = await t.screen('pick')
  await t.call('shortLine', { seat: 'a', lineId: line?.lineId ?? '', quantityFound: 0, reason: 'damaged' })
  await pickUntil(t)
  openTote(t, 1)
}

test('a short order is packed only after somebody says so', async () => {
  await damagedTea(true)
  expect((await t.screen('pack')).step).toEqual({ step: 'confirm-partial', left: 1, allowed: true })
})

test('the OMS hears the short with its reason', async () => {
  await damagedTea(true)
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  expect((await t.ledger()).orders[0]?.shipments).toMatchObject([
    { shorts: [{ lineRef: '1', quantity: 1, reason: 'damaged' }] },
  ])
})
