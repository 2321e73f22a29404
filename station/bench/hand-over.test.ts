import { afterEach, expect, test } from 'vitest'
import { countStatements } from '#db/testing/count-statements'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atFirstUnit, atPackStep, badge, next, release, released, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const seat = 'a'
const secondPacker = ownCode('badge', 'B-1016')
const packed = async () => {
  t = await released([order('o-1', { tea: 2 })])
  await atPackStep(t, 'scan-unit')
  t.scan('TEA-01')
}
const session = () => t.rows('SELECT person_id, state FROM pack_session')
const history = () =>
  t.rows(
    "SELECT kind, actor FROM event WHERE subject = 'o-1' AND kind IN ('order-opened', 'order-continued', 'unit-verified')",
  )

test('the next packer goes on with the order on the bench, and the log names both', async () => {
  await packed()
  expect(t.scan(secondPacker)).toMatchObject({ kind: 'accepted', said: { saved: 'signed-in' } })
  expect((await t.screen('pack')).verified).toBe(1)
  t.scan('TEA-01')
  expect([session(), history()]).toEqual([
    [{ person_id: 'P-1016', state: 'open' }],
    [
      { kind: 'order-opened', actor: 'P-1015' },
      { kind: 'unit-verified', actor: 'P-1015' },
      { kind: 'order-continued', actor: 'P-1016' },
      { kind: 'unit-verified', actor: 'P-1016' },
    ],
  ])
})

test('after somebody signed out the order still lies on the bench for the next packer', async () => {
  await packed()
  await t.call('signOut', { seat })
  t.scan(secondPacker)
  expect((await t.screen('pack')).order.orderRef).toBe('o-1')
})

test('a picker at the bench does not get the order, the packer after them does', async () => {
  await packed()
  t.scan(badge('picker'))
  expect((await t.view()).screen.screen).toBe('home')
  t.scan(secondPacker)
  expect((await t.screen('home')).myOrder).toEqual({ orderNumber: 'O-1' })
})

test('an order opened at the other seat has left this one', async () => {
  await packed()
  await t.call('signOut', { seat })
  for (const text of [secondPacker, tote(1)])
    t.devices.tell({
      news: 'scan',
      scan: { scanId: 's', deviceId: 'b', seat: 'b', text, aim: null, bytesHex: '', at: '' },
    })
  t.scan(badge('packer'))
  expect([
    (await t.screen('home')).myOrder,
    t.rows('SELECT seat, order_ref FROM seat ORDER BY seat'),
  ]).toEqual([
    null,
    [
      { seat: 'a', order_ref: null },
      { seat: 'b', order_ref: 'o-1' },
    ],
  ])
})

test('a walk stays its picker’s, who finds it where they left it', async () => {
  t = await released([order('o-1', { tea: 2 })])
  await atFirstUnit(t)
  t.scan(badge('both'))
  expect((await t.screen('home')).myList).toBeNull()
  t.scan(badge('picker'))
  t.scan(next)
  expect((await t.screen('pick')).step.step).toBe('scan-item')
})

/** A swap is one transaction and a few dozen look-ups: nowhere near a second on any computer. */
test('a badge swaps two people with one commit and few look-ups, however much is open', async () => {
  t = await tryStation(Array.from({ length: 40 }, (_one, at) => order(`o-${at}`, { tea: 1 })))
  await release(t, { ordersPerWalk: 4 })
  await atPackStep(t, 'scan-unit')
  const counted = countStatements(t.own(), () => t.scan(secondPacker))
  expect((await t.screen('pack')).screen).toBe('pack')
  expect(counted.commits).toBe(1)
  expect(counted.statements).toBeLessThan(80)
})
