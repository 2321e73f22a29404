import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { anyRule } from '#domain/wave-sample'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, next, released, signIn } from '#sim/try/try-work'
import { tryZones } from '#sim/try/try-zones'

let t: TryStation
afterEach(() => t.close())
const zone = (name: string): string => ownCode('zone', name)
const chosen = () => t.rows<{ zone: string }>('SELECT zone FROM picker_zone').map((row) => row.zone)

test('an order is split by zone into lists of their own', async () => {
  t = await tryZones()
  expect(
    t.rows(
      'SELECT list.number, zone, group_concat(sku) AS skus FROM list JOIN pick_line USING (list_id) GROUP BY list_id ORDER BY position',
    ),
  ).toEqual([
    { number: 'L-0001-01', zone: 'A', skus: 'tea' },
    { number: 'L-0001-02', zone: 'B', skus: 'radio' },
  ])
})

test.each([
  ['zone', 3, 2, 3],
  ['pickAndPass', 2, 2, 3],
] as const)('a preview by %s counts lists and stops of each zone', async (method, lists, inA, stops) => {
  const orders = [order('o-1', { tea: 2, kopi: 1, radio: 1 }), order('o-2', { tea: 1 })]
  t = await tryStation(orders)
  await signIn(t, 'supervisor')
  const answer = await t.call('previewWave', { rule: { ...anyRule, method, ordersPerWalk: 1 } })
  const byZone = [
    { zone: 'A', lists: inA, stops },
    { zone: 'B', lists: 1, stops: 1 },
  ]
  expect(answer).toMatchObject({ ok: true, value: { orders: 2, lists, byZone } })
})

test.each([
  ['A', 'L-0001-01'],
  ['B', 'L-0001-02'],
])('who picks in zone %s gets its list and sees the zone before starting', async (name, number) => {
  t = await tryZones()
  t.scan(badge('picker'))
  t.scan(zone(name))
  t.scan(ownCode('command', 'WORK'))
  expect(await t.screen('home')).toMatchObject({ offered: { number, zone: name } })
})

test('an order in two zones is counted once among those that wait', async () => {
  t = await tryZones()
  t.scan(badge('picker'))
  expect(await t.screen('home')).toMatchObject({ openLists: 2, openOrders: 1 })
})

test('a sign scanned twice says the same, a second one adds to it, and all zones takes them away', async () => {
  t = await tryZones()
  t.scan(badge('picker'))
  t.scan(zone('B'))
  t.scan(zone('B'))
  const one = chosen()
  t.scan(zone('A'))
  const two = chosen()
  t.scan(ownCode('command', 'ALL-ZONES'))
  expect([one, two, chosen()]).toEqual([['B'], ['A', 'B'], []])
})

test('the zones of a person stay over a sign-out and a power cut', async () => {
  t = await tryZones()
  t.scan(badge('picker'))
  await t.call('chooseZones', { seat: 'a', zones: ['B'] })
  await t.call('signOut', { seat: 'a' })
  await t.reopen()
  t.scan(badge('picker'))
  expect(await t.screen('home')).toMatchObject({
    openLists: 1,
    zones: [
      { zone: 'A', lists: 1, mine: false },
      { zone: 'B', lists: 1, mine: true },
      { zone: 'C', lists: 0, mine: false },
    ],
  })
})

test('a zone the hall does not have is refused and changes nothing', async () => {
  t = await tryZones()
  t.scan(badge('picker'))
  expect([await t.call('chooseZones', { seat: 'a', zones: ['Q'] }), chosen()]).toEqual([
    { ok: false, refusal: { refusal: 'unknown-zone', text: 'Q', zones: ['A', 'B', 'C'] } },
    [],
  ])
})

test('nothing left in my zones says so and names the zone with most work', async () => {
  t = await tryZones([order('o-1', { tea: 1 }), order('o-2', { tea: 1 })], 1)
  t.scan(badge('picker'))
  t.scan(zone('B'))
  expect(t.scan(next)).toMatchObject({
    kind: 'refused',
    refusal: { refusal: 'no-work-in-zones', zones: ['B'], busiest: { zone: 'A', lists: 2 } },
  })
})

test('a walk through the whole hall is offered only where all its stops are mine', async () => {
  t = await released([order('o-1', { tea: 1, radio: 1 })])
  t.scan(badge('picker'))
  t.scan(zone('A'))
  const only = t.scan(next)
  t.scan(zone('B'))
  const both = t.scan(next)
  expect([only, both]).toMatchObject([
    { refusal: { refusal: 'no-work-in-zones' } },
    { kind: 'accepted', said: { saved: 'list-claimed' } },
  ])
})

test('the sign of a zone that is none here is refused by name, with the zones there are', async () => {
  t = await tryZones()
  t.scan(badge('picker'))
  const refused = {
    kind: 'refused',
    sound: 'refused',
    refusal: { refusal: 'unknown-zone', zones: ['A', 'B', 'C'] },
  }
  expect([t.scan(ownCode('zone', 'Q')), chosen()]).toMatchObject([refused, []])
})
