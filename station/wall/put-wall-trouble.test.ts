import { afterEach, describe, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation } from '#sim/try/try-station'
import {
  allowLoss,
  batchAtWall,
  cancelOrder,
  cubby,
  listStates,
  openAtWall,
  releasedBatch,
  shortLines,
  sortAll,
  stagesOf,
  toteEmpty,
} from '#sim/try/try-wall'
import { atFirstUnit, badge, packUntil, pickUntil, release, shortLine, signIn, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const twoOrders = () => [
  order('o-1', { tea: 2 }, { priority: 2 }),
  order('o-2', { tea: 1, kopi: 2 }, { priority: 1 }),
]
const exceptions = () =>
  t.rows<{ kind: string; about: string }>(
    'SELECT kind, about FROM exception WHERE resolved_at IS NULL ORDER BY opened_at, exception_id',
  )
const stages = () => stagesOf(t)
const lists = () => listStates(t)
const stockOf = (sku: string) =>
  t.rows(`SELECT sum(quantity) AS units, sum(reserved) AS promised FROM stock WHERE sku = '${sku}'`)[0]
const usedTotes = () =>
  t
    .rows<{ id: string }>(
      'SELECT tote_id AS id FROM tote WHERE order_ref IS NOT NULL OR list_id IS NOT NULL OR place IS NOT NULL',
    )
    .map(({ id }) => id)

describe('a short', () => {
  /** Of three teas the picker takes one, and says why not more. */
  const pickedShort = async (reason: 'damaged' | 'notThere') => {
    t = await releasedBatch(twoOrders())
    t.own().exec('UPDATE stock SET quantity = reserved')
    await atFirstUnit(t)
    t.scan('TEA-01')
    const { line } = await t.screen('pick')
    await t.call('shortLine', { seat: 'a', lineId: line?.lineId ?? '', quantityFound: 1, reason })
    await pickUntil(t)
    await t.call('goHome', { seat: 'a' })
    t.scan(tote(1))
  }
  test('of the picker makes the least urgent orders short at the end, for the same reason; it is told once', async () => {
    await pickedShort('damaged')
    await sortAll(t, ['KOPI-01', 'TEA-01', 'KOPI-01'])
    expect(lists()).toEqual(['done', 'done'])
    expect(shortLines(t)).toEqual([
      { order: 'o-1', sku: 'tea', short: 1, reason: 'damaged' },
      { order: 'o-2', sku: 'tea', short: 1, reason: 'damaged' },
    ])
    expect(stages()).toEqual(['picked', 'picked'])
    expect(exceptions().filter(({ kind }) => kind === 'short')).toEqual([
      { kind: 'short', about: 'L-0001-01' },
    ])
  })
  test('is packed in part and ships', async () => {
    await pickedShort('notThere')
    await sortAll(t, ['KOPI-01', 'TEA-01', 'KOPI-01'])
    await t.call('signOut', { seat: 'a' })
    t.scan(badge('packer'))
    for (const number of [1, 2]) {
      t.scan(cubby(number))
      await packUntil(t, 'home')
    }
    expect(t.rows('SELECT 1 FROM customer_order WHERE shipped_at IS NOT NULL')).toHaveLength(2)
    expect(usedTotes()).toEqual([])
  })
  test('of everything an order wants sends it back to wait, and its wave goes on', async () => {
    t = await releasedBatch([
      order('o-1', { tea: 1 }, { priority: 2 }),
      order('o-2', { kopi: 1 }, { priority: 1 }),
    ])
    await atFirstUnit(t)
    await shortLine(t, 0, 'notThere')
    await pickUntil(t)
    await t.call('goHome', { seat: 'a' })
    t.scan(tote(1))
    await sortAll(t, ['KOPI-01'])
    expect([stages(), lists()]).toEqual([
      ['waiting', 'picked'],
      ['done', 'done'],
    ])
    expect(exceptions()).toEqual([
      { kind: 'short', about: 'L-0001-01' },
      { kind: 'nothing-found', about: 'O-1' },
    ])
  })
  test('of all there is ends the batch without a tote', async () => {
    t = await releasedBatch([order('o-1', { tea: 1 })])
    await atFirstUnit(t)
    await shortLine(t, 0, 'notThere')
    expect([lists(), stages(), usedTotes()]).toEqual([['done', 'done'], ['waiting'], []])
  })
  test('at the wall, of units that were picked and are not there, is told for the orders that lack them', async () => {
    t = await openAtWall(twoOrders())
    await sortAll(t, ['TEA-01', 'TEA-01'])
    t.scan(toteEmpty)
    await allowLoss(t)
    expect(shortLines(t)).toEqual([
      { order: 'o-2', sku: 'kopi', short: 2, reason: 'notThere' },
      { order: 'o-2', sku: 'tea', short: 1, reason: 'notThere' },
    ])
    expect(exceptions()).toEqual([
      { kind: 'short', about: 'O-2' },
      { kind: 'short', about: 'O-2' },
      { kind: 'nothing-found', about: 'O-2' },
    ])
    expect(t.rows('SELECT sum(quantity) AS units FROM picked_unit')).toEqual([{ units: 2 }])
  })
})

describe('an order cancelled', () => {
  test('before its batch is begun is not picked at all', async () => {
    t = await releasedBatch(twoOrders())
    t.scan(badge('picker'))
    await cancelOrder(t, 'o-2')
    expect(
      t.rows("SELECT sku, quantity FROM pick_line JOIN list USING (list_id) WHERE method = 'batch'"),
    ).toEqual([{ sku: 'tea', quantity: 2 }])
    expect([stockOf('kopi'), stockOf('tea')]).toEqual([
      { units: 20, promised: 0 },
      { units: 20, promised: 2 },
    ])
  })
  test('as the last of its batch takes the batch with it', async () => {
    t = await releasedBatch([order('o-1', { tea: 2 })])
    t.scan(badge('picker'))
    await cancelOrder(t, 'o-1')
    expect([lists(), stockOf('tea')]).toEqual([['cancelled', 'cancelled'], { units: 20, promised: 0 }])
  })
  test('while it is picked: what nobody took stays, what was taken goes back out of the tote', async () => {
    t = await releasedBatch(twoOrders())
    await atFirstUnit(t)
    for (const code of ['TEA-01', 'TEA-01', 'TEA-01', tote(1)]) t.scan(code)
    await cancelOrder(t, 'o-2')
    expect(stockOf('kopi')).toEqual({ units: 20, promised: 0 })
    await pickUntil(t)
    await t.call('goHome', { seat: 'a' })
    t.scan(tote(1))
    await sortAll(t, ['TEA-01', 'TEA-01'])
    expect(await t.screen('putWall')).toMatchObject({ step: 'leftover', left: 1 })
    expect(t.scan('TEA-01')).toMatchObject({ refusal: { refusal: 'nobody-wants' } })
    expect(t.scan(toteEmpty)).toMatchObject({ said: { saved: 'sort-tote-ended', goBack: 1, last: true } })
    expect(exceptions()).toEqual([{ kind: 'put-back', about: 'L-0001-01' }])
    for (const code of [tote(1), 'TEA-01', ownCode('location', 'A-01')]) t.scan(code)
    expect([exceptions(), stockOf('tea'), usedTotes()]).toEqual([[], { units: 18, promised: 0 }, ['W1-01']])
  })
  test('while it is sorted: what lies in its cubby goes back by the cubby, the rest by the tote', async () => {
    t = await openAtWall(twoOrders())
    await sortAll(t, ['KOPI-01', 'TEA-01', 'TEA-01'])
    await cancelOrder(t, 'o-2')
    expect(await t.screen('putWall')).toMatchObject({ step: 'leftover', left: 2 })
    expect((await t.screen('putWall')).cubbies[0]).toMatchObject({ state: 'aside' })
    t.scan(toteEmpty)
    expect(stages()).toEqual(['picked', 'waiting'])
    for (const code of [cubby(1), 'KOPI-01', ownCode('location', 'A-02')]) t.scan(code)
    for (const code of [
      tote(1),
      'TEA-01',
      ownCode('location', 'A-01'),
      'KOPI-01',
      ownCode('location', 'A-02'),
    ])
      t.scan(code)
    expect([exceptions(), stockOf('tea'), stockOf('kopi')]).toEqual([
      [],
      { units: 18, promised: 0 },
      { units: 20, promised: 0 },
    ])
    expect(usedTotes()).toEqual(['W1-02'])
  })
  test('with its unit in somebody’s hand: the unit is the tote’s again', async () => {
    t = await openAtWall(twoOrders())
    t.scan('KOPI-01')
    await cancelOrder(t, 'o-2')
    expect(await t.screen('putWall')).toMatchObject({ step: 'scan-item', hand: null, left: 5 })
    expect(t.scan(cubby(1))).toMatchObject({ refusal: { refusal: 'nothing-for-cubby' } })
    expect(t.rows('SELECT sum(in_hand) AS hand FROM pick_line')).toEqual([{ hand: 0 }])
  })
  test('when it is sorted whole waits for the supervisor’s word, and goes back by its cubby', async () => {
    t = await openAtWall(twoOrders())
    await sortAll(t, ['TEA-01', 'TEA-01', 'TEA-01', 'KOPI-01', 'KOPI-01'])
    await t.admin('/orders/o-1', { action: 'cancel' })
    await t.call('tryOmsNow', {})
    await t.until(() => exceptions().some(({ kind }) => kind === 'order-cancelled'))
    await t.call('signOut', { seat: 'a' })
    await signIn(t, 'supervisor')
    await t.call('takeOff', { orderRef: 'o-1', reason: 'the customer cancelled' })
    for (const code of [cubby(1), 'TEA-01', ownCode('location', 'A-01')]) t.scan(code)
    expect([stockOf('tea'), exceptions(), usedTotes()]).toEqual([{ units: 19, promised: 0 }, [], ['W1-02']])
  })
  test('and every other one of its batch leaves only goods that go back', async () => {
    t = await batchAtWall(twoOrders())
    await cancelOrder(t, 'o-1')
    await cancelOrder(t, 'o-2')
    t.scan(tote(1))
    expect(await t.screen('putWall')).toMatchObject({ step: 'leftover', left: 5 })
    t.scan(toteEmpty)
    for (const code of [
      tote(1),
      'TEA-01',
      ownCode('location', 'A-01'),
      'KOPI-01',
      ownCode('location', 'A-02'),
    ])
      t.scan(code)
    expect([exceptions(), stockOf('tea'), stockOf('kopi'), usedTotes()]).toEqual([
      [],
      { units: 20, promised: 0 },
      { units: 20, promised: 0 },
      [],
    ])
  })
  test('after a change can be released and picked again', async () => {
    t = await openAtWall(twoOrders())
    await sortAll(t, ['TEA-01', 'TEA-01', 'TEA-01', 'KOPI-01', 'KOPI-01'])
    await t.admin('/orders', { orders: [order('o-3', { tea: 1 })] })
    await t.call('tryOmsNow', {})
    await t.until(() => t.rows("SELECT 1 FROM customer_order WHERE order_ref = 'o-3'").length > 0)
    await t.call('signOut', { seat: 'a' })
    await release(t, { method: 'cluster' })
    expect(t.rows('SELECT method FROM list ORDER BY number')).toEqual([
      { method: 'batch' },
      { method: 'sort' },
      { method: 'cluster' },
    ])
  })
})
