import { afterEach, expect, test } from 'vitest'
import type { PlanView } from '#contract/plan-view'
import type { WavePreview } from '#contract/wave-views'
import type { HallMap } from '#domain/routing/hall-map'
import { isPointMap } from '#domain/routing/point-map'
import type { WaveRule } from '#domain/wave'
import { anyRule } from '#domain/wave-sample'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const some = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    order(`o-${String(at).padStart(3, '0')}`, at % 3 === 0 ? { tea: 1, radio: 1 } : { kopi: 1, tea: 1 }),
  )
/** More than are planned at once, so that the thread plans them. */
const many = 24

async function opened(count: number): Promise<void> {
  t = await tryStation(some(count))
  t.own().exec('UPDATE stock SET quantity = 10000')
  await signIn(t, 'supervisor')
}
async function planned(rule: Partial<WaveRule> = {}): Promise<WavePreview> {
  const answer = await t.call('previewWave', { rule: { ...anyRule, ...rule } })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
async function viewOf(planId: string): Promise<PlanView> {
  const answer = await t.call('wavePlan', { planId })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
async function done(planId: string): Promise<PlanView> {
  for (;;) {
    const heard = t.news.length
    const view = await viewOf(planId)
    if (view.state !== 'searching') return view
    await t.until(() => t.news.length > heard)
  }
}
/** Lists with their orders and lines, as a picker meets them. */
const lists = () =>
  t.rows<{ orders: string; way: string }>(
    `SELECT (SELECT group_concat(order_ref) FROM (SELECT order_ref FROM list_slot WHERE list_slot.list_id = list.list_id ORDER BY slot)) AS orders,
       (SELECT group_concat(location_id) FROM (SELECT location_id FROM pick_line WHERE pick_line.list_id = list.list_id ORDER BY sequence)) AS way
     FROM list ORDER BY position`,
  )

test('a thread plans, and the lists on the floor are the walks that were shown', async () => {
  await opened(many)
  const { planId, orders } = await planned({ effort: 'good' })
  const { state, figures } = await done(planId)
  const answer = await t.call('planWays', { planId, walks: [0, 1] })
  const released = await t.call('releasePlan', { planId })
  expect([orders, state, released]).toMatchObject([many, 'done', { ok: true, value: { orders: many } }])
  expect(lists().map(({ orders: refs }) => refs.split(',').length)).toEqual(
    figures?.walks.map((walk) => walk.orders),
  )
  const drawn = answer.ok
    ? answer.value.ways.map(({ stops }) => stops.map(({ locationId }) => locationId))
    : []
  const walked = lists().map(({ way }) => [...new Set(way.split(','))])
  expect(drawn).toEqual(walked.slice(0, 2))
})

test('every order is in one list, and no list holds more than the cart', async () => {
  await opened(many)
  const { planId } = await planned({ ordersPerWalk: 5 })
  await t.call('releasePlan', { planId })
  const refs = lists().map(({ orders }) => orders.split(','))
  expect(refs.flat().sort()).toEqual(some(many).map(({ orderRef }) => orderRef))
  expect(Math.max(...refs.map((one) => one.length))).toBeLessThanOrEqual(5)
})

test('the same orders and the same effort make the same plan', async () => {
  await opened(many)
  const figuresOf = async () => (await done((await planned({ effort: 'quick' })).planId)).figures
  expect(await figuresOf()).toEqual(await figuresOf())
})

test('a plan says what the usual ways cost, and is never longer than the shortest of them', async () => {
  await opened(many)
  const { figures } = await done((await planned()).planId)
  expect(figures?.usual.map(({ way }) => way)).toEqual([
    'inLocationOrder',
    'return',
    'sShape',
    'largestGap',
    'composite',
    'savings',
  ])
  expect(figures?.walkM).toBeLessThanOrEqual(Math.min(...(figures?.usual ?? []).map(({ walkM }) => walkM)))
  expect(figures?.walkM).toBeGreaterThanOrEqual(figures?.leastM ?? 0)
})

test('an order cancelled since the plan is named, and nothing is released', async () => {
  await opened(many)
  const { planId } = await planned()
  t.own().exec(
    `UPDATE customer_order SET content = json_set(content, '$.cancelledAt', '2026-11-22T01:30:00.000Z') WHERE order_ref = 'o-003'`,
  )
  expect([await t.call('releasePlan', { planId }), lists()]).toEqual([
    { ok: false, refusal: { refusal: 'plan-changed', number: 'O-003', reason: 'cancelled' } },
    [],
  ])
  expect((await planned()).orders).toBe(many - 1)
})

test('goods taken since the plan are missed before anything is released', async () => {
  await opened(many)
  const { planId } = await planned()
  t.own().exec("UPDATE stock SET quantity = 1 WHERE sku = 'radio'")
  expect([await t.call('releasePlan', { planId }), lists()]).toMatchObject([
    { ok: false, refusal: { refusal: 'plan-changed', reason: 'noStock' } },
    [],
  ])
})

test('a plan released twice, or by two, is on the floor once', async () => {
  await opened(many)
  const { planId } = await planned()
  const answers = await Promise.all([t.call('releasePlan', { planId }), t.call('releasePlan', { planId })])
  expect([answers.filter(({ ok }) => ok).length, t.rows('SELECT number FROM wave')]).toEqual([
    1,
    [{ number: 'W-0001' }],
  ])
})

test('a newer plan of the same seat takes the place of the one before', async () => {
  await opened(many)
  const before = await planned({ effort: 'long' })
  const after = await planned({ ordersPerWalk: 7 })
  expect([(await viewOf(before.planId)).state, (await viewOf(after.planId)).planId]).toEqual([
    'failed',
    after.planId,
  ])
  expect(await t.call('releasePlan', { planId: before.planId })).toEqual({
    ok: false,
    refusal: { refusal: 'plan-gone' },
  })
})

test('a long search stops at once when told to, and what it found can be released', async () => {
  await opened(60)
  const { planId } = await planned({ effort: 'long' })
  await t.call('stopPlan', { planId })
  const { state, figures } = await done(planId)
  expect([state, figures?.walks.reduce((sum, walk) => sum + walk.orders, 0)]).toEqual(['stopped', 60])
  expect(await t.call('releasePlan', { planId })).toMatchObject({
    ok: true,
    value: { orders: 60, lists: figures?.walks.length },
  })
})

test('orders that come after the plan are told', async () => {
  await opened(4)
  const { planId } = await planned()
  await t.admin('/orders', { orders: [order('o-late', { tea: 1 })] })
  await t.call('tryOmsNow', {})
  await t.until(async () => (await viewOf(planId)).cameSince === 1)
  expect((await planned()).orders).toBe(5)
})

const walked = async () => {
  const board = await t.call('waves', {})
  return board.ok ? board.value.walked : []
}

test('a wave remembers its metres and what the plan saved', async () => {
  await opened(many)
  const { planId } = await planned()
  const { figures } = await done(planId)
  await t.call('releasePlan', { planId })
  const plainM = figures?.usual.find(({ way }) => way === 'inLocationOrder')?.walkM ?? 0
  const [wave] = t.rows('SELECT walk_m, plain_walk_m FROM wave')
  const [event] = t.rows(
    "SELECT json_extract(payload, '$.walkM') AS walkM FROM event WHERE kind = 'wave-released'",
  )
  expect([wave, event]).toEqual([{ walk_m: figures?.walkM, plain_walk_m: plainM }, { walkM: figures?.walkM }])
  const savedM = plainM - (figures?.walkM ?? 0)
  expect((await walked())[0]).toMatchObject({ name: null, waves: 1, walkM: figures?.walkM, savedM })
})

test('metres saved are summed by the shifts of the site, once it has some', async () => {
  await opened(many)
  await t.call('releasePlan', { planId: (await planned()).planId })
  const [day] = await walked()
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'admin')
  const twice = { name: 'Early', startsAt: '15:00' }
  const shifts = [
    { name: 'Early', startsAt: '07:00' },
    { name: 'Late', startsAt: '15:00' },
    { name: 'Night', startsAt: '23:00' },
  ]
  expect(await t.call('saveShifts', { shifts: [twice, twice] })).toMatchObject({
    refusal: { refusal: 'bad-arguments' },
  })
  expect(await t.call('saveShifts', { shifts })).toMatchObject({ ok: true })
  const [now, ...before] = await walked()
  expect([shifts.some(({ name }) => name === now?.name), now?.savedM, now?.waves]).toEqual([
    true,
    day?.savedM,
    1,
  ])
  expect(before.map(({ waves }) => waves)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
})

test('walks end where their goods go next, drawn and said so, else at the plain drop', async () => {
  await opened(4)
  const read = await t.call('floorMap', {})
  if (!read.ok || isPointMap(read.value.map)) throw new Error(JSON.stringify(read))
  const { map, version } = read.value
  const [first, last] = [map.aisles[0]?.aisle ?? '', map.aisles.at(-1)?.aisle ?? '']
  const back = map.crossAisles.at(-1)?.afterBay ?? 0
  const ends: HallMap['ends'] = [
    { kind: 'putWall', aisle: first, afterBay: back },
    { kind: 'consolidation', aisle: last, afterBay: back },
  ]
  expect(await t.call('saveFloorMap', { version, map: { ...map, ends } })).toMatchObject({ ok: true })
  for (const [method, kind, wanted] of [
    ['batch', 'putWall', 'putWall'],
    ['zone', 'consolidation', 'consolidation'],
    ['cluster', 'drop', 'bench'],
  ] as const) {
    const { planId } = await planned({ method })
    const { figures } = await done(planId)
    const drawn = await t.call('planWays', { planId, walks: [0] })
    if (!drawn.ok) throw new Error(JSON.stringify(drawn))
    const { floor, ways } = drawn.value
    expect([method, figures?.ends, floor.drops]).toEqual([
      method,
      { kind, wanted },
      [{ ...ways[0]?.points.at(-1), kind }],
    ])
  }
})

test('dangerous goods walk alone where they are kept apart, and a walk keeps to its kilograms', async () => {
  await opened(many)
  t.own().exec("UPDATE item SET hazmat = 'UN1993' WHERE sku = 'radio'; UPDATE item SET weight_mg = 1000000")
  const { planId } = await planned({ apart: ['hazmat'], mostWalkG: 6_000, ordersPerWalk: 12 })
  await t.call('releasePlan', { planId })
  const mixed = t.rows(
    `SELECT list_id FROM pick_line GROUP BY list_id
     HAVING count(DISTINCT order_ref) > (SELECT count(DISTINCT order_ref) FROM pick_line AS other WHERE other.list_id = pick_line.list_id AND sku = 'radio')
       AND sum(sku = 'radio') > 0`,
  )
  const heavy = t.rows('SELECT list_id FROM pick_line GROUP BY list_id HAVING sum(quantity) > 6')
  expect({ mixed, heavy }).toEqual({ mixed: [], heavy: [] })
})

test('a late order goes into the open walk that grows least, its stops on the way', async () => {
  await opened(8)
  const { planId } = await planned({ ordersPerWalk: 6 })
  await t.call('releasePlan', { planId })
  const before = lists()
  await t.admin('/orders', { orders: [order('o-late', { radio: 1, tea: 2 }, { priority: 90 })] })
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM customer_order WHERE order_ref = 'o-late'").length === 1)
  const joined = await t.call('joinWave', { orderRef: 'o-late' })
  const after = lists()
  const changed = after.filter((list, at) => list.orders !== before[at]?.orders)
  expect([joined.ok, changed.length, changed[0]?.orders.split(',').at(-1)]).toEqual([true, 1, 'o-late'])
  expect(t.rows("SELECT sum(reserved) AS n FROM stock WHERE sku = 'radio'")).toEqual([{ n: 4 }])
  expect(await t.call('joinWave', { orderRef: 'o-late' })).toMatchObject({
    ok: false,
    refusal: { refusal: 'order-not-ready', reason: 'alreadyOnFloor' },
  })
  t.scan(badge('picker'))
  expect(t.rows('SELECT max(priority) AS most FROM list')).toEqual([{ most: 90 }])
})

test('a late order finds no room where all walks are full', async () => {
  await opened(5)
  await t.call('releaseWave', {
    rule: { ...anyRule, ordersPerWalk: 4, onlyOrders: ['o-000', 'o-001', 'o-002', 'o-003'] },
  })
  expect([await t.call('joinWave', { orderRef: 'o-004' }), lists().length]).toEqual([
    { ok: false, refusal: { refusal: 'no-open-walk', number: 'O-004' } },
    1,
  ])
})

test('what to release now is said order by order, and can be planned as it is', async () => {
  await opened(many)
  const answer = await t.call('releaseAdvice', { pickers: 1, benches: 1, aheadMinutes: 20 })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  const { release, leave, cartons } = answer.value
  expect([release.length + leave.length, release.length > 0, release.length <= cartons]).toEqual([
    many,
    true,
    true,
  ])
  const onlyOrders = release.map(({ orderRef }) => orderRef)
  const { planId, orders } = await planned({ onlyOrders })
  await t.call('releasePlan', { planId })
  expect(orders).toBe(onlyOrders.length)
  expect(
    t.rows<{ ref: string }>('SELECT order_ref AS ref FROM list_slot ORDER BY 1').map(({ ref }) => ref),
  ).toEqual([...onlyOrders].sort())
})
