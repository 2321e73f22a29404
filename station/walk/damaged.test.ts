import { afterEach, expect, test } from 'vitest'
import { order, type TryStation } from '#sim/try/try-station'
import { atFirstUnit, pickUntil, released } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
/** A picker stands at the teas, one in the hand, and of the other it turns out that it is damaged. */
async function oneDamaged(stock: string, orders = [order('o-1', { tea: 2 })]) {
  t = await released(orders)
  t.own().exec(stock)
  await atFirstUnit(t)
  t.scan('TEA-01')
  const { line } = await t.screen('pick')
  const before = t.news.length
  await t.call('shortLine', { seat: 'a', lineId: line?.lineId ?? '', quantityFound: 1, reason: 'damaged' })
  const told = t.news.slice(before).find((one) => one.tell === 'seat')
  return told?.tell === 'seat' && told.verdict?.kind === 'accepted' ? told.verdict.said : null
}
const shorts = () => t.rows("SELECT 1 FROM exception WHERE kind = 'short'").length
const aparts = () => t.rows('SELECT sku, quantity, found_at FROM set_apart')
const oneApart = [{ sku: 'tea', quantity: 1, found_at: 'A-01' }]
const said = (here: number, elsewhere: number, missing: number) => ({
  saved: 'damaged-apart',
  quantity: 1,
  here,
  elsewhere,
  missing,
})

test('it is set apart and the next one is taken from the same location; nothing is missing', async () => {
  expect(await oneDamaged('')).toEqual(said(1, 0, 0))
  expect([aparts(), shorts()]).toEqual([oneApart, 0])
  await pickUntil(t)
  expect(t.rows("SELECT quantity, reserved FROM stock WHERE location_id = 'A-01'")).toEqual([
    { quantity: 17, reserved: 0 },
  ])
  expect(t.rows('SELECT sum(picked) AS units, count(*) AS lines FROM pick_line')).toEqual([
    { units: 2, lines: 2 },
  ])
})
test('what stands beside it is promised to others: it is sought elsewhere', async () => {
  const elsewhere = `UPDATE stock SET quantity = reserved WHERE sku = 'tea';
    INSERT INTO stock (location_id, sku, lot, quantity) VALUES ('B-01', 'tea', '', 5)`
  expect(await oneDamaged(elsewhere)).toEqual(said(0, 1, 0))
  expect([aparts(), shorts()]).toEqual([oneApart, 0])
})
test('none is left anywhere: only then it is missing, and the supervisor hears of it', async () => {
  expect(await oneDamaged("UPDATE stock SET quantity = reserved WHERE sku = 'tea'")).toEqual(said(0, 0, 1))
  expect([aparts(), shorts()]).toEqual([oneApart, 1])
})
test('a blocked location gives no other one', async () => {
  const blocked = "UPDATE location SET blocked = 1 WHERE location_id = 'A-01'"
  expect(await oneDamaged(blocked)).toEqual(said(0, 0, 1))
})
test('the other orders are not asked about while enough is left for them', async () => {
  await oneDamaged('', [order('o-1', { tea: 2 }), order('o-2', { tea: 3 })])
  expect((await t.screen('pick')).step.step).not.toBe('twin-check')
})
