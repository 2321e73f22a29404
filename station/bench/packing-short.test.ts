import { afterEach, expect, test } from 'vitest'
import { order, type TryStation } from '#sim/try/try-station'
import { atFirstUnit, openTote, packUntil, pickUntil, released, shortLine } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
/** A tea and a kopi; the only tea was damaged, the kopi stands at the bench. */
async function damagedTea(partialAllowed: boolean): Promise<void> {
  t = await released([order('o-1', { tea: 1, kopi: 1 }, { partialAllowed })])
  t.own().exec('UPDATE stock SET quantity = reserved')
  await atFirstUnit(t)
  await shortLine(t, 0, 'damaged')
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
