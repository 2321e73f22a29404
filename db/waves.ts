import { saveBatch } from '#db/batches'
import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { ListedWave } from '#domain/listed'
import type { Order } from '#domain/order'
import type { PickMethod } from '#domain/pick'
import type { ShiftSpan } from '#domain/site-shifts'
import { earliestCutOff, everyOrder, type PlannedWalk, type WaveRule } from '#domain/wave'

/** A wave as its tables have it; `courierNames` with commas between them. */
export interface WaveFigures extends ListedWave {
  isPlanned: 0 | 1
  courierNames: string
}

/** Each wave with its live counts: orders by floor stage, lists, people on it. */
export function waveFigures(db: Database): WaveFigures[] {
  return sql<[], WaveFigures>(
    db,
    `SELECT wave.wave_id AS waveId, wave.number, rule, wave.method, wave.state, wave.cut_off_at AS cutOffAt, wave.own_priority AS ownPriority, released_at AS releasedAt,
       wave_plan.release_at AS releaseAt, wave_plan.wave_id IS NOT NULL AS isPlanned,
       count(customer_order.order_ref) AS orders,
       coalesce(wave_plan.lines, (SELECT count(*) FROM pick_line JOIN list USING (list_id) WHERE list.wave_id = wave.wave_id AND list.method <> 'sort')) AS lines,
       coalesce(wave_plan.units, (SELECT coalesce(sum(quantity), 0) FROM pick_line JOIN list USING (list_id) WHERE list.wave_id = wave.wave_id AND list.method <> 'sort')) AS units,
       coalesce(wave_plan.lists, (SELECT count(*) FROM list WHERE list.wave_id = wave.wave_id AND list.method <> 'sort' AND list.state <> 'cancelled')) AS lists,
       (SELECT count(DISTINCT owner) FROM list WHERE list.wave_id = wave.wave_id AND list.state = 'picking') AS people,
       coalesce(sum(shipped_at IS NULL AND floor_stage = 'waiting'), 0) AS toDo,
       coalesce(sum(shipped_at IS NULL AND floor_stage = 'picking'), 0) AS picking,
       coalesce(sum(shipped_at IS NULL AND floor_stage IN ('picked', 'packing', 'packed', 'labelled')), 0) AS packing,
       coalesce(sum(shipped_at IS NOT NULL), 0) AS done,
       coalesce(group_concat(DISTINCT courier.name), '') AS courierNames
     FROM wave LEFT JOIN wave_plan USING (wave_id)
     LEFT JOIN customer_order ON customer_order.wave_id = wave.wave_id
       OR customer_order.order_ref IN (SELECT order_ref FROM wave_plan_order WHERE wave_plan_order.wave_id = wave.wave_id)
     LEFT JOIN courier ON courier.courier_id = customer_order.courier_id
     GROUP BY wave.wave_id ORDER BY wave.state IN ('done', 'cancelled'), wave.cut_off_at, wave.number`,
  ).all()
}
/** What waves released from one instant until before another and not taken back walk, and what planning saved in them. */
export const walkedIn = (
  db: Database,
  { fromAt, untilAt }: Pick<ShiftSpan, 'fromAt' | 'untilAt'>,
): { waves: number; walkM: number; savedM: number } =>
  sql<[string, string], { waves: number; walkM: number; savedM: number }>(
    db,
    `SELECT count(*) AS waves, coalesce(sum(walk_m), 0) AS walkM, coalesce(sum(max(0, plain_walk_m - walk_m)), 0) AS savedM
     FROM wave WHERE released_at >= ? AND released_at < ? AND state <> 'cancelled'`,
  ).get(fromAt, untilAt) ?? { waves: 0, walkM: 0, savedM: 0 }
export function waveById(
  db: Database,
  waveId: string,
): { waveId: string; number: string; state: WaveFigures['state'] } | null {
  return (
    sql<[string], { waveId: string; number: string; state: WaveFigures['state'] }>(
      db,
      'SELECT wave_id AS waveId, number, state FROM wave WHERE wave_id = ?',
    ).get(waveId) ?? null
  )
}
/** A wave's state, and what a supervisor said of its urgency. */
export const wavePriority = (
  db: Database,
  waveId: string,
): { state: WaveFigures['state']; ownPriority: number | null } =>
  sql<[string], { state: WaveFigures['state']; ownPriority: number | null }>(
    db,
    'SELECT state, own_priority AS ownPriority FROM wave WHERE wave_id = ?',
  ).get(waveId) ?? { state: 'cancelled', ownPriority: null }
/** The rule a wave was made by. */
export const waveRule = (db: Database, waveId: string): WaveRule => {
  const rule = sql<[string], { rule: string }>(db, 'SELECT rule FROM wave WHERE wave_id = ?').get(
    waveId,
  )?.rule
  return rule === undefined ? everyOrder : (JSON.parse(rule) as WaveRule)
}
/** A list is as urgent as the most urgent of its orders. */
export function raiseUrgency(
  db: Database,
  listId: string,
  { priority, cutOffAt }: Pick<Order, 'priority' | 'cutOffAt'>,
): void {
  sql(
    db,
    'UPDATE list SET priority = max(priority, ?), cut_off_at = min(cut_off_at, ?) WHERE list_id = ?',
  ).run(priority, cutOffAt, listId)
}
export function setWaveState(db: Database, waveId: string, state: WaveFigures['state']): void {
  sql(db, 'UPDATE wave SET state = ? WHERE wave_id = ?').run(state, waveId)
}

/** Writes a released wave: its orders, its lists in urgency order, their slots and lines, and the stock they reserve. */
export function saveWave(
  db: Database,
  wave: {
    waveId: string
    number: string
    rule: string
    method: PickMethod
    cutOffAt: string
    releasedAt: string
    walkM: number
    plainWalkM: number
  },
  orders: ReadonlyMap<string, Order>,
  walks: readonly PlannedWalk[],
  names: { newId: () => string; placeOf: (walk: number) => string },
): void {
  sql(
    db,
    `INSERT INTO wave (wave_id, number, rule, method, state, cut_off_at, released_at, walk_m, plain_walk_m)
     VALUES (?, ?, ?, ?, 'released', ?, ?, ?, ?)
     ON CONFLICT (wave_id) DO UPDATE SET rule = excluded.rule, method = excluded.method, state = excluded.state,
       cut_off_at = excluded.cut_off_at, released_at = excluded.released_at, walk_m = excluded.walk_m, plain_walk_m = excluded.plain_walk_m`,
  ).run(
    wave.waveId,
    wave.number,
    wave.rule,
    wave.method,
    wave.cutOffAt,
    wave.releasedAt,
    wave.walkM,
    wave.plainWalkM,
  )
  const list = sql(
    db,
    `INSERT INTO list (list_id, number, wave_id, method, zone, state, priority, cut_off_at, position) VALUES (?, ?, ?, ?, ?, 'open', ?, ?, ?)`,
  )
  const slot = sql(db, 'INSERT INTO list_slot (list_id, slot, order_ref, place) VALUES (?, ?, ?, ?)')
  const line = sql(
    db,
    `INSERT INTO pick_line (line_id, list_id, sequence, slot, order_ref, order_line_ref, location_id, sku, lot, quantity)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const reserve = sql(
    db,
    'UPDATE stock SET reserved = reserved + ? WHERE location_id = ? AND sku = ? AND lot = ?',
  )
  walks.forEach((walk, at) => {
    const held = walk.orderRefs.flatMap((orderRef) => orders.get(orderRef) ?? [])
    const number = `${wave.number.replace('W', 'L')}-${String(at + 1).padStart(2, '0')}`
    if (wave.method === 'batch') {
      const batch = { waveId: wave.waveId, number, position: at, wall: names.placeOf(at), orders: held, walk }
      saveBatch(db, batch, names.newId)
      return
    }
    const listId = names.newId()
    const cutOffAt = earliestCutOff(held)
    const priority = Math.max(0, ...held.map((order) => order.priority))
    list.run(listId, number, wave.waveId, wave.method, walk.zone, priority, cutOffAt, at)
    walk.orderRefs.forEach((orderRef, index) => {
      slot.run(listId, index + 1, orderRef, names.placeOf(at))
      sql(db, "UPDATE customer_order SET wave_id = ?, floor_stage = 'waiting' WHERE order_ref = ?").run(
        wave.waveId,
        orderRef,
      )
    })
    walk.lines.forEach((one, index) => {
      line.run(
        names.newId(),
        listId,
        index + 1,
        walk.orderRefs.indexOf(one.orderRef) + 1,
        one.orderRef,
        one.orderLineRef,
        one.locationId,
        one.sku,
        one.lot,
        one.quantity,
      )
      reserve.run(one.quantity, one.locationId, one.sku, one.lot ?? '')
    })
  })
}

/**
 * Takes back what nobody started of a wave; those orders wait again. An order of which somebody has begun a part goes on
 * whole, so its other parts stay open. Returns the orders that are still to be shipped.
 */
export function cancelOpenLists(db: Database, waveId: string): number {
  const lines = sql<[string], { location_id: string; sku: string; lot: string | null; quantity: number }>(
    db,
    `SELECT location_id, sku, lot, quantity FROM pick_line JOIN list USING (list_id)
     WHERE wave_id = ? AND state = 'open' AND NOT ${isBegun('pick_line')}`,
  ).all(waveId)
  const free = sql(
    db,
    'UPDATE stock SET reserved = max(0, reserved - ?) WHERE location_id = ? AND sku = ? AND lot = ?',
  )
  for (const line of lines) free.run(line.quantity, line.location_id, line.sku, line.lot ?? '')
  sql(
    db,
    `UPDATE customer_order SET wave_id = NULL, floor_stage = 'waiting' WHERE order_ref IN
       (SELECT order_ref FROM list_slot JOIN list USING (list_id)
        WHERE list.wave_id = ? AND list.state = 'open' AND NOT ${isBegun('list_slot')})`,
  ).run(waveId)
  sql(
    db,
    `UPDATE list SET state = 'cancelled' WHERE wave_id = ? AND state = 'open' AND NOT EXISTS
       (SELECT 1 FROM list_slot WHERE list_slot.list_id = list.list_id AND ${isBegun('list_slot')})`,
  ).run(waveId)
  for (const table of ['pick_line', 'list_slot'] as const)
    sql(
      db,
      `DELETE FROM ${table} WHERE list_id IN (SELECT list_id FROM list WHERE wave_id = ? AND state = 'open')
         AND NOT EXISTS (SELECT 1 FROM list WHERE list.list_id = ${table}.list_id AND ${isBegun(table)})`,
    ).run(waveId)
  return (
    sql<[string], { n: number }>(
      db,
      'SELECT count(*) AS n FROM customer_order WHERE wave_id = ? AND shipped_at IS NULL',
    ).get(waveId)?.n ?? 0
  )
}
/** That somebody picks or has picked a part of the order of a row, or its batch, in the wave of `list`. */
const isBegun = (table: 'pick_line' | 'list_slot'): string =>
  `EXISTS (SELECT 1 FROM list_slot AS begun JOIN list AS theirs ON theirs.list_id = begun.list_id
     LEFT JOIN list AS batch ON batch.list_id = theirs.sorts
     WHERE begun.order_ref = ${table}.order_ref AND theirs.wave_id = list.wave_id
       AND (theirs.state IN ('picking', 'done') OR batch.state IN ('picking', 'done')))`

/** Ends a wave whose remaining orders are all shipped, or that has none left; called whenever an order leaves it. */
export function settleWave(db: Database, waveId: string): void {
  const left = sql<[string], { all: number; open: number }>(
    db,
    'SELECT count(*) AS "all", coalesce(sum(shipped_at IS NULL), 0) AS "open" FROM customer_order WHERE wave_id = ?',
  ).get(waveId)
  if (left === undefined || left.open > 0) return
  sql(db, "UPDATE wave SET state = ? WHERE wave_id = ? AND state NOT IN ('done', 'cancelled')").run(
    left.all > 0 ? 'done' : 'cancelled',
    waveId,
  )
}
/** Orders not yet in any wave and not shipped, and today's shipped ones, per courier. */
export function ordersToDo(
  db: Database,
): { courierId: string; courierName: string; cutOffAt: string; toDo: number }[] {
  return sql<[], { courierId: string; courierName: string; cutOffAt: string; toDo: number }>(
    db,
    `SELECT courier.courier_id AS courierId, courier.name AS courierName, max(customer_order.cut_off_at) AS cutOffAt, sum(shipped_at IS NULL) AS toDo
     FROM courier JOIN customer_order USING (courier_id) WHERE cancelled_at IS NULL GROUP BY courier.courier_id ORDER BY cutOffAt`,
  ).all()
}
