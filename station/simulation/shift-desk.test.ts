import { afterEach, expect, test } from 'vitest'
import type { CommandArgs } from '#contract/commands'
import type { ShiftForecastView } from '#contract/simulation-commands'
import { inTransaction, sql } from '#db/statements'
import { anyRule } from '#domain/wave-sample'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { badge, next, openTote, packUntil, pickAll, pickUntil, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const usual = { planId: null, pickers: 1, packers: 1, benches: 1, breaks: [] }
async function forecast(change: Partial<CommandArgs<'shiftForecast'>> = {}): Promise<ShiftForecastView> {
  const answer = await t.call('shiftForecast', { ...usual, ...change })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const two = [order('o-1', { tea: 2 }), order('o-2', { kopi: 1, radio: 1 })]
/** A released floor with a supervisor at seat a. */
async function onFloor(orders = two): Promise<void> {
  t = await released(orders)
  await signIn(t, 'supervisor')
}

test('with nothing on the floor there is nothing to play', async () => {
  t = await tryStation(two)
  await signIn(t, 'supervisor')
  expect(await forecast()).toMatchObject({ orders: 0, walks: 0, cutOffs: [], late: 0, ways: [] })
})

test('a released wave is played to each cut-off, with what it uses up', async () => {
  await onFloor()
  const view = await forecast()
  const [row] = view.cutOffs
  expect(view).toMatchObject({
    ...{ orders: 2, walks: 1, units: 4, runs: 200 },
    supplies: {
      totes: 2,
      cartons: [{ cartonTypeId: 'CT-1', count: 2 }],
      labels: 2,
      labelRolls: 1,
      splitOrders: 0,
    },
    people: { pickers: 1, packers: 1, benches: 1 },
    pace: { picking: { percent: 100, samples: 0 }, packing: { percent: 100, samples: 0 } },
  })
  expect(row).toMatchObject({ orders: 2, late: 0, surePercent: 100, courierNames: ['J&T Express'] })
  expect(Date.parse(row?.finish.p50At ?? '')).toBeGreaterThan(t.clock.ms + 5 * 60_000)
  expect(Date.parse(row?.finish.p90At ?? '')).toBeLessThan(t.clock.ms + 30 * 60_000)
})

test('nobody who packs: never, and the way out is a packer', async () => {
  await onFloor()
  const view = await forecast({ packers: 0 })
  expect(view.cutOffs[0]).toMatchObject({ finish: { p50At: null }, late: 2, surePercent: 0 })
  expect(view.ways[0]).toMatchObject({ way: { way: 'addPacker' }, late: 0 })
  expect(view.needed).toMatchObject({ makesIt: true, packers: { here: 0, needed: 1 } })
})

test('a break makes it later by as long', async () => {
  await onFloor()
  const before = Date.parse((await forecast()).finish.p50At ?? '')
  const fromAt = new Date(t.clock.ms + 60_000).toISOString()
  const after = Date.parse((await forecast({ breaks: [{ fromAt, minutes: 30 }] })).finish.p50At ?? '')
  expect(after - before).toBe(30 * 60_000)
})

test('what is picked and packed meanwhile is not played any more', async () => {
  await onFloor()
  const first = await forecast()
  await t.call('signOut', { seat: 'a' })
  await pickAll(t)
  await signIn(t, 'supervisor')
  t.pass(10_000)
  const picked = await forecast()
  await t.call('signOut', { seat: 'a' })
  openTote(t, 1)
  await packUntil(t, 'home')
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'supervisor')
  t.pass(10_000)
  const packed = await forecast()
  expect([first, picked, packed].map(({ orders, walks }) => [orders, walks])).toEqual([
    [2, 1],
    [2, 0],
    [1, 0],
  ])
  const leftMs = ({ at, finish }: ShiftForecastView): number =>
    Date.parse(finish.p50At ?? '') - Date.parse(at)
  expect(leftMs(picked)).toBeLessThan(leftMs(first))
  expect(leftMs(packed)).toBeLessThan(leftMs(picked))
})

test('a plan is played before it is released, and comes out as the released wave does', async () => {
  t = await tryStation(two)
  await signIn(t, 'supervisor')
  const plan = await t.call('previewWave', { rule: anyRule })
  const planId = plan.ok ? plan.value.planId : ''
  const before = await forecast({ planId })
  await t.call('releasePlan', { planId })
  const after = await forecast()
  const figures = ({ orders, walks, units, finish, supplies, cutOffs }: ShiftForecastView) => ({
    ...{ orders, walks, units, finish, supplies, cutOffs },
  })
  expect(before.orders).toBe(2)
  expect(figures(before)).toEqual(figures(after))
})

test('a plan that is gone is refused', async () => {
  await onFloor()
  expect(await t.call('shiftForecast', { ...usual, planId: 'none' })).toMatchObject({
    ok: false,
    refusal: { refusal: 'plan-gone' },
  })
})

test('whoever is here counts: the picker on a walk, and who sat down within the hour', async () => {
  t = await released(two)
  t.pass(2 * 3_600_000)
  await pickAllButEnd()
  await signIn(t, 'supervisor')
  const view = await forecast({ pickers: null, packers: null, benches: null })
  expect(view.people.pickers).toBe(1)
})
async function pickAllButEnd(): Promise<void> {
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t, 'scan-tote')
  await t.call('signOut', { seat: 'a' })
}

test('the same question is played anew at most once in five seconds; who asks sooner gets the next answer', async () => {
  await onFloor()
  const first = await forecast()
  t.pass(4_990)
  const [second, third] = await Promise.all([forecast(), forecast()])
  expect(second.at).not.toBe(first.at)
  expect(third).toBe(second)
})

/** Puts a busy floor where a day's releases would have put it. */
function fillFloor(lists: number): void {
  const db = t.own()
  inTransaction(db, () => {
    sql(
      db,
      `INSERT INTO wave (wave_id, number, rule, method, state, cut_off_at, released_at)
       VALUES ('w', 'W-9000', '{}', 'cluster', 'released', '2026-11-22T10:00:00.000Z', '2026-11-22T02:00:00.000Z')`,
    ).run()
    for (let at = 0; at < lists; at++) fillList(at)
  })
}
function fillList(at: number): void {
  const db = t.own()
  const { cutOffAt } = two[0] ?? { cutOffAt: '' }
  sql(
    db,
    `INSERT INTO list (list_id, number, wave_id, method, state, priority, cut_off_at, position)
     VALUES (?, ?, 'w', 'cluster', 'open', 0, ?, ?)`,
  ).run(`l-${at}`, `L-9000-${at}`, cutOffAt, at)
  for (let slot = 1; slot <= 10; slot++) {
    const ref = `m-${at}-${slot}`
    sql(
      db,
      `INSERT INTO customer_order (order_ref, number, version, status, courier_id, cut_off_at, priority, content, content_hash, floor_stage, wave_id, seen_at)
       VALUES (?, ?, 1, 'confirmed', 'JT', ?, 0, '{}', '', 'waiting', 'w', ?)`,
    ).run(ref, ref, cutOffAt, cutOffAt)
    sql(db, "INSERT INTO list_slot (list_id, slot, order_ref, place) VALUES (?, ?, ?, 'PACK-1')").run(
      `l-${at}`,
      slot,
      ref,
    )
    sql(
      db,
      `INSERT INTO pick_line (line_id, list_id, sequence, slot, order_ref, order_line_ref, location_id, sku, quantity)
       VALUES (?, ?, ?, ?, ?, '1', 'A-01', 'tea', 2)`,
    ).run(ref, `l-${at}`, slot, slot, ref)
  }
}

test('while three thousand orders are played the station does what else there is', async () => {
  t = await tryStation()
  fillFloor(300)
  await signIn(t, 'supervisor')
  let playing = true
  const played = forecast({ pickers: 20, packers: 20, benches: 20 }).finally(() => {
    playing = false
  })
  let turns = 0
  for (; playing; turns++) await new Promise<void>((resolve) => setImmediate(resolve))
  expect(await played).toMatchObject({ orders: 3_000, walks: 300 })
  expect(turns).toBeGreaterThan(100)
}, 120_000)
