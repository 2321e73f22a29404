import { afterEach, expect, test } from 'vitest'
import type { Order } from '#domain/order'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { allowLoss, sortAll, sortUnit, stagesOf, toteEmpty } from '#sim/try/try-wall'
import {
  badge,
  next,
  openTote,
  packUntil,
  pickUntil,
  release,
  shortLine,
  signIn,
  tote,
} from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

/** Two orders of tea and kopi at the wall; the picker found one tea of two, and none lies elsewhere. The second takes what `change` says. */
async function oneTeaAtWall(change: Partial<Order>): Promise<void> {
  t = await tryStation([
    order('o-1', { tea: 1, kopi: 1 }, { priority: 2 }),
    order('o-2', { tea: 1, kopi: 1 }, { priority: 1, ...change }),
  ])
  await release(t, { method: 'batch', ordersPerWalk: 40 })
  await signIn(t, 'all')
  t.scan(next)
  await pickUntil(t, 'scan-item')
  t.scan('TEA-01')
  await shortLine(t, 1, 'notThere')
  await pickUntil(t)
  await t.call('goHome', { seat: 'a' })
}
async function sorted(): Promise<void> {
  t.scan(tote(1))
  await sortAll(t, ['TEA-01', 'KOPI-01', 'KOPI-01'])
  await t.call('signOut', { seat: 'a' })
}
const stages = () => stagesOf(t)
const fetched = () =>
  t.rows(
    "SELECT order_ref AS ref, sku, pick_line.quantity FROM pick_line JOIN list USING (list_id) WHERE method = 'discrete'",
  )
const shorts = () =>
  t.rows(
    `SELECT about, missing_unit.quantity FROM exception LEFT JOIN missing_unit USING (exception_id)
     WHERE exception.kind = 'short' AND resolved_at IS NULL ORDER BY about`,
  )
const kopiFor2 = [{ ref: 'o-2', sku: 'kopi', quantity: 1 }]
/** The list that fetches the alternate is picked into a tote of its own. */
async function pickAlternate(): Promise<void> {
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'bind-tote')
  t.scan(tote(5))
  await pickUntil(t)
  await t.call('signOut', { seat: 'a' })
}
const shipped = async () => {
  const { orders } = await t.ledger()
  return orders.map(({ orderRef, shipments }) => [
    orderRef,
    shipments[0]?.cartons.flatMap(({ lines }) =>
      lines.map(({ lineRef, sku, quantity }) => [lineRef, sku, quantity]),
    ),
    shipments[0]?.shorts,
  ])
}

test('an alternate is fetched for the order that lacks units, which waits for it and ships with it', async () => {
  await oneTeaAtWall({ substitution: 'allowed' })
  expect(shorts()).toEqual([{ about: 'L-0001-01', quantity: 1 }])
  await sorted()
  expect([stages(), fetched(), shorts()]).toEqual([['picked', 'picking'], kopiFor2, []])
  openTote(t, 1)
  await t.call('signOut', { seat: 'a' })
  await pickAlternate()
  expect(stages()).toEqual(['picked', 'picked'])
  t.scan(badge('packer'))
  t.scan(tote(5))
  const { lines } = await t.screen('pack')
  expect(lines.map(({ item, insteadOf, needed }) => [item.sku, insteadOf, needed])).toEqual([
    ['kopi', 'tea', 1],
    ['kopi', null, 1],
  ])
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  expect((await shipped())[1]).toEqual([
    'o-2',
    expect.arrayContaining([
      ['1', 'kopi', 1],
      ['2', 'kopi', 1],
    ]),
    [],
  ])
})

test.each<[string, Partial<Order>, string, object[]]>([
  ['the order takes none', {}, '', [{ about: 'L-0001-01', quantity: 1 }]],
  ['a supervisor decides', { substitution: 'approve' }, '', [{ about: 'O-2', quantity: 1 }]],
  [
    'nothing of the alternate is free',
    { substitution: 'allowed' },
    'UPDATE stock SET quantity = reserved',
    [{ about: 'L-0001-01', quantity: 1 }],
  ],
  [
    'the item itself was put away meanwhile',
    { substitution: 'allowed' },
    "INSERT INTO stock (location_id, sku, lot, quantity) VALUES ('B-01', 'tea', '', 5)",
    [{ about: 'O-2', quantity: 1 }],
  ],
])('nothing is fetched by itself when %s', async (_, change, meanwhile, expected) => {
  await oneTeaAtWall(change)
  t.own().exec(meanwhile)
  await sorted()
  expect([stages(), fetched(), shorts()]).toEqual([['picked', 'picked'], [], expected])
})

test('where a supervisor decides, they see what could go and send somebody; the order waits for it again', async () => {
  await oneTeaAtWall({ substitution: 'approve' })
  await sorted()
  await signIn(t, 'supervisor')
  const rows = await t.call('exceptions', {})
  const one = rows.ok ? rows.value.find(({ kind }) => kind === 'short') : undefined
  expect(one?.short?.sources).toEqual([{ sku: 'kopi', name: 'kopi', quantity: 1, instead: true }])
  expect(await t.call('fetchShort', { exceptionId: one?.exceptionId ?? '', sku: 'kopi' })).toMatchObject({
    ok: true,
  })
  await t.call('signOut', { seat: 'a' })
  expect([stages(), fetched(), shorts()]).toEqual([['picked', 'picking'], kopiFor2, []])
  await pickAlternate()
  expect(stages()).toEqual(['picked', 'picked'])
})

test('what got lost at the wall is replaced as well, while others are still sorted', async () => {
  t = await tryStation([
    order('o-1', { tea: 1 }, { substitution: 'allowed', priority: 2 }),
    order('o-2', { tea: 1, kopi: 1 }, { priority: 1 }),
  ])
  await release(t, { method: 'batch', ordersPerWalk: 40 })
  await signIn(t, 'all')
  t.scan(next)
  await pickUntil(t)
  await t.call('goHome', { seat: 'a' })
  t.own().exec("UPDATE stock SET quantity = 0 WHERE sku = 'tea'")
  t.scan(tote(1))
  await sortUnit(t, 'KOPI-01')
  t.scan(toteEmpty)
  await allowLoss(t)
  expect([stages(), fetched(), shorts()]).toEqual([
    ['picking', 'picked'],
    [{ ref: 'o-1', sku: 'kopi', quantity: 1 }],
    [{ about: 'O-2', quantity: 1 }],
  ])
})
