import { afterEach, describe, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import {
  allowLoss,
  listStates,
  openAtWall,
  shortLines,
  sortAll,
  sortUnit,
  stagesOf,
  toteEmpty,
} from '#sim/try/try-wall'
import { allow, next, packUntil, pickUntil, release, shortLine, signIn, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const lines = () => shortLines(t)
const stages = () => stagesOf(t)
const lists = () => listStates(t)
const counts = () => t.rows('SELECT location_id, sku, reason FROM count_task ORDER BY location_id, sku')
const events = (kind: string) =>
  t
    .rows<{ actor: string; payload: string }>(`SELECT actor, payload FROM event WHERE kind = '${kind}'`)
    .map(({ actor, payload }) => ({ actor, ...JSON.parse(payload) }))

/** Two orders want tea and kopi, a third one tea; released as one batch. */
async function threeOrders(): Promise<void> {
  t = await tryStation([
    order('o-1', { tea: 1, kopi: 1 }, { priority: 3 }),
    order('o-2', { tea: 1, kopi: 1 }, { priority: 2 }),
    order('o-3', { tea: 1 }, { priority: 1 }),
  ])
  await release(t, { method: 'batch', ordersPerWalk: 40 })
  await signIn(t, 'all')
}
/** The tea goes into T-0001; T-0002 is bound and the kopi comes next. */
async function teaPicked(): Promise<void> {
  t.scan(next)
  await pickUntil(t, 'scan-tote')
  t.scan(tote(1))
  await pickUntil(t, 'scan-location')
  t.scan(ownCode('command', 'TOTE-FULL'))
  t.scan(tote(2))
}
async function toTheWall(): Promise<void> {
  await pickUntil(t)
  await t.call('goHome', { seat: 'a' })
}

describe('an order in its cubby that lacks what no tote of its batch holds', () => {
  /** The picker finds one of the two kopi. */
  async function shortKopi(): Promise<void> {
    await threeOrders()
    await teaPicked()
    await pickUntil(t, 'scan-item')
    t.scan('KOPI-01')
    await shortLine(t, 1, 'notThere')
    await toTheWall()
  }

  test('waits as long as a tote may hold it, and the screen names that tote', async () => {
    await shortKopi()
    t.scan(tote(1))
    await sortUnit(t, 'TEA-01')
    await sortUnit(t, 'TEA-01')
    expect([stages(), lines(), (await t.screen('putWall')).others]).toEqual([
      ['picking', 'picking', 'picking'],
      [],
      ['T-0002'],
    ])
  })
  test('is complete with a shortage as soon as none does, while others are still sorted', async () => {
    await shortKopi()
    t.scan(tote(1))
    await sortUnit(t, 'TEA-01')
    await sortUnit(t, 'TEA-01')
    t.scan(tote(2))
    expect(await sortUnit(t, 'KOPI-01')).toMatchObject({
      kind: 'accepted',
      said: { saved: 'sorted-short', cubbyIds: ['W1-02'], units: 1 },
    })
    expect([stages(), lists(), lines()]).toEqual([
      ['picked', 'picked', 'picking'],
      ['done', 'picking'],
      [{ order: 'o-2', sku: 'kopi', short: 1, reason: 'notThere' }],
    ])
    t.scan(tote(1))
    expect((await t.screen('putWall')).cubbies.slice(0, 3).map(({ state }) => state)).toEqual([
      'complete',
      'short',
      'empty',
    ])
  })
  test('is told to the supervisor once, by the picker’s short', async () => {
    await shortKopi()
    t.scan(tote(2))
    await sortUnit(t, 'KOPI-01')
    t.scan(tote(1))
    await sortAll(t, ['TEA-01', 'TEA-01', 'TEA-01'])
    expect([lists(), t.rows("SELECT about FROM exception WHERE kind = 'short'")]).toEqual([
      ['done', 'done'],
      [{ about: 'L-0001-01' }],
    ])
  })
  test('is packed in part from its cubby, which is free then', async () => {
    await shortKopi()
    t.scan(tote(1))
    await sortUnit(t, 'TEA-01')
    await sortUnit(t, 'TEA-01')
    t.scan(tote(2))
    await sortUnit(t, 'KOPI-01')
    t.scan(ownCode('tote', 'W1-02'))
    await packUntil(t, 'home')
    expect(t.rows("SELECT order_ref FROM tote WHERE tote_id = 'W1-02'")).toEqual([{ order_ref: null }])
    expect(t.rows('SELECT order_ref FROM customer_order WHERE shipped_at IS NOT NULL')).toEqual([
      { order_ref: 'o-2' },
    ])
  })
})

describe('a tote that is not there, or lacks what orders want', () => {
  const atWall = () => openAtWall([order('o-1', { tea: 2 }), order('o-2', { kopi: 1 })])
  test('needs a supervisor, and nothing changes before their leave', async () => {
    t = await atWall()
    t.scan(toteEmpty)
    expect(t.scan(toteEmpty)).toMatchObject({ kind: 'asked' })
    expect([(await t.view()).question, lists(), events('units-lost')]).toMatchObject([
      { ask: 'override', command: 'loseUnits' },
      ['done', 'picking'],
      [],
    ])
  })
  test('leaves a record of each unit with who and why, and a count of the locations they came from', async () => {
    t = await atWall()
    await sortUnit(t, 'TEA-01')
    t.scan(toteEmpty)
    expect(await allowLoss(t, 'wrongItem')).toMatchObject({ ok: true })
    const who = { toteId: 'T-0001', quantity: 1, reason: 'wrongItem', allowedBy: 'P-1022' }
    expect(events('units-lost')).toMatchObject([
      { sku: 'tea', locationId: 'A-01', ...who },
      { sku: 'kopi', locationId: 'A-02', ...who },
    ])
    expect([counts(), lines(), stages(), lists()]).toEqual([
      [
        { location_id: 'A-01', sku: 'tea', reason: 'lost' },
        { location_id: 'A-02', sku: 'kopi', reason: 'lost' },
      ],
      [
        { order: 'o-1', sku: 'tea', short: 1, reason: 'wrongItem' },
        { order: 'o-2', sku: 'kopi', short: 1, reason: 'wrongItem' },
      ],
      ['picked', 'waiting'],
      ['done', 'done'],
    ])
  })
  test('is ended by its code typed by hand, where the tote itself is lost', async () => {
    t = await atWall()
    await t.call('goHome', { seat: 'a' })
    await t.call('typeCode', { seat: 'a', text: 'T-0001' })
    t.scan(toteEmpty)
    await allowLoss(t)
    expect(lists()).toEqual(['done', 'done'])
  })
  test('stays open when another one was taken up while the supervisor came', async () => {
    t = await atWall()
    t.scan(toteEmpty)
    t.scan(toteEmpty)
    await sortUnit(t, 'TEA-01')
    expect(await allow(t, 'notThere')).toMatchObject({ ok: false })
    expect([lists(), events('units-lost')]).toEqual([['done', 'picking'], []])
  })
})

test('a wall full of orders that lack lost goods gets free, order by order, without losing a unit', async () => {
  await threeOrders()
  t.own().exec("DELETE FROM tote WHERE wall = 'W1' AND tote_id > 'W1-02'")
  await teaPicked()
  await toTheWall()
  t.scan(tote(1))
  await sortUnit(t, 'TEA-01')
  await sortUnit(t, 'TEA-01')
  t.scan('TEA-01')
  expect((await t.screen('putWall')).hand).toMatchObject({ cubbyId: null, emptyId: null })
  t.scan(tote(1))
  t.scan(tote(2))
  t.scan(toteEmpty)
  await allowLoss(t)
  expect([stages(), (await t.view()).screen.screen]).toEqual([['picked', 'picked', 'picking'], 'home'])
  t.scan(ownCode('tote', 'W1-01'))
  await packUntil(t, 'home')
  t.scan(tote(1))
  await sortAll(t, ['TEA-01'])
  expect([stages()[2], lists()]).toEqual(['picked', ['done', 'done']])
})
