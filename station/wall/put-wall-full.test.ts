import { afterEach, expect, test } from 'vitest'
import type { PutWallView } from '#contract/put-wall-view'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { cubby, scanAtB, sortUnit } from '#sim/try/try-wall'
import { pinOf } from '#sim/try/try-warehouse'
import { badge, next, packUntil, pickUntil, release, signIn, tote } from '#sim/try/try-work'
import { defaultSettings } from '#station/settings'

let t: TryStation
afterEach(() => t.close())

/** Orders of another cut-off share no walk with the later ones. */
const early = { cutOffAt: '2026-11-22T04:00:00.000Z' }

/** Two batches of two orders each stand at a wall of two cubbies; the urgent order of each wants only tea. */
async function twoBatchesAtASmallWall(): Promise<void> {
  const orders = [
    order('o-1', { tea: 1 }, { priority: 4, ...early }),
    order('o-2', { kopi: 1, tea: 1 }, { priority: 3, ...early }),
    order('o-3', { tea: 1 }, { priority: 2 }),
    order('o-4', { kopi: 1, tea: 1 }, { priority: 1 }),
  ]
  t = await tryStation(orders, { settings: { seats: { ...defaultSettings.seats, people: 'two' } } })
  t.own().exec("DELETE FROM tote WHERE wall = 'W1' AND tote_id > 'W1-02'")
  await release(t, { method: 'batch', ordersPerWalk: 2 })
  await signIn(t, 'all')
  for (const number of [1, 2]) {
    t.scan(next)
    await pickUntil(t, 'bind-tote')
    t.scan(tote(number))
    await pickUntil(t)
  }
  await t.call('goHome', { seat: 'a' })
}
/** The same item out of the tote of each batch. */
async function sortOneOfEach(code: string): Promise<void> {
  for (const number of [1, 2]) {
    t.scan(tote(number))
    await sortUnit(t, code)
    await t.call('goHome', { seat: 'a' })
  }
}
const nothing = { pack: [], putBack: [], take: [], otherTote: null }
const shipped = () =>
  t.rows<{ ref: string }>(
    'SELECT order_ref AS ref FROM customer_order WHERE shipped_at IS NOT NULL ORDER BY shipped_at, order_ref',
  )

test('a full wall fills the orders that stand in it first, so that each gets whole and makes room', async () => {
  await twoBatchesAtASmallWall()
  await sortOneOfEach('KOPI-01')
  for (const number of [1, 1, 2, 2]) {
    t.scan(tote(number))
    const put = await sortUnit(t, 'TEA-01')
    await t.call('goHome', { seat: 'a' })
    const said = put?.kind === 'accepted' ? put.said : null
    t.scan(ownCode('tote', said?.saved === 'order-sorted' ? said.cubbyId : ''))
    t.pass(1000)
    await packUntil(t, 'home')
  }
  expect(shipped().map(({ ref }) => ref)).toEqual(['o-2', 'o-1', 'o-3', 'o-4'])
  expect(t.rows('SELECT 1 FROM tote WHERE order_ref IS NOT NULL OR list_id IS NOT NULL')).toEqual([])
})

test('with no cubby left the unit is laid back, and the wall says that it is full', async () => {
  await twoBatchesAtASmallWall()
  await sortOneOfEach('TEA-01')
  t.scan(tote(1))
  expect((await t.screen('putWall')).full).toEqual({ ...nothing, pack: ['W1-01', 'W1-02'] })
  t.scan('KOPI-01')
  expect((await t.screen('putWall')).hand).toMatchObject({ orderNumber: 'O-2', cubbyId: null, emptyId: null })
  expect(t.scan(cubby(2))).toMatchObject({ kind: 'refused', refusal: { refusal: 'wrong-cubby' } })
  expect(t.scan(tote(1))).toMatchObject({ kind: 'accepted', said: { saved: 'sort-unit-laid-back' } })
})

test('a full wall says which items out of the tote have a cubby, and where none has, in which tote some do', async () => {
  await twoBatchesAtASmallWall()
  for (const [number, code] of [[1, 'TEA-01'] as const, [2, 'KOPI-01'] as const]) {
    t.scan(tote(number))
    await sortUnit(t, code)
    await t.call('goHome', { seat: 'a' })
  }
  t.scan(tote(1))
  expect((await t.screen('putWall')).full).toEqual({ ...nothing, pack: ['W1-01'], otherTote: 'T-0002' })
  await t.call('goHome', { seat: 'a' })
  t.scan(tote(2))
  expect((await t.screen('putWall')).full).toEqual({ ...nothing, pack: ['W1-01'], take: ['tea'] })
})

test('whoever stands before a full wall goes on by themselves when an order has been packed', async () => {
  await twoBatchesAtASmallWall()
  await sortOneOfEach('TEA-01')
  for (const code of [badge('both'), tote(1), 'KOPI-01']) {
    scanAtB(t, code)
    const answer = await t.call('seatView', { seat: 'b' })
    if (answer.ok && answer.value.question?.ask === 'pin')
      await t.call('givePin', { seat: 'b', pin: pinOf('both') })
  }
  t.scan(cubby(1))
  t.pass(1000)
  await packUntil(t, 'home')
  await t.until(() => shownAtB()?.hand?.emptyId === 'W1-01')
  expect(shownAtB()?.full).toBeNull()
  expect(scanAtB(t, cubby(1))).toMatchObject({ kind: 'accepted', said: { saved: 'sort-unit-put' } })
})

/** The wall as seat b was shown it last, unasked. */
function shownAtB(): PutWallView | null {
  const told = t.news.findLast((one) => one.tell === 'seat' && one.view.seat === 'b')
  const screen = told?.tell === 'seat' ? told.view.screen : null
  return screen?.screen === 'putWall' ? screen : null
}
