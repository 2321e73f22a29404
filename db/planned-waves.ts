import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { RoutedWalk } from '#domain/planning/walk-work'
import { earliestCutOff, type WaveOrder, type WaveRule } from '#domain/wave'

/** A wave that is planned and not yet on the floor: its orders, and the walks they become. */
export interface PlannedWave {
  waveId: string
  number: string
  rule: WaveRule
  /** Null: somebody releases it by hand. */
  releaseAt: string | null
  plannedBy: string
  plannedAt: string
  orders: WaveOrder[]
  walks: RoutedWalk[]
  lines: number
  units: number
  walkM: number
  plainWalkM: number
}

type Row = Omit<PlannedWave, 'rule' | 'orders' | 'walks'> & { rule: string; walks: string }

/** Keeps a plan. An order is in one of them; the database refuses a second one. */
export function keepWave(db: Database, wave: PlannedWave): void {
  const { waveId, number, rule, orders, walks } = wave
  sql(
    db,
    `INSERT INTO wave (wave_id, number, rule, method, state, cut_off_at, walk_m, plain_walk_m)
     VALUES (?, ?, ?, ?, 'planned', ?, ?, ?)`,
  ).run(
    waveId,
    number,
    JSON.stringify(rule),
    rule.method,
    earliestCutOff(orders),
    wave.walkM,
    wave.plainWalkM,
  )
  sql(
    db,
    `INSERT INTO wave_plan (wave_id, release_at, planned_by, planned_at, lists, lines, units, walks)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    waveId,
    wave.releaseAt,
    wave.plannedBy,
    wave.plannedAt,
    walks.length,
    wave.lines,
    wave.units,
    JSON.stringify(walks),
  )
  saveOrders(db, waveId, orders)
}

function saveOrders(db: Database, waveId: string, orders: readonly WaveOrder[]): void {
  sql(db, 'DELETE FROM wave_plan_order WHERE wave_id = ?').run(waveId)
  const insert = sql(
    db,
    'INSERT INTO wave_plan_order (order_ref, wave_id, position, goods) VALUES (?, ?, ?, ?)',
  )
  for (const [position, order] of orders.entries())
    insert.run(order.orderRef, waveId, position, JSON.stringify(order))
}

/** What a plan is made of: its orders, their walks and figures. */
export type PlanContent = Pick<
  PlannedWave,
  'rule' | 'orders' | 'walks' | 'lines' | 'units' | 'walkM' | 'plainWalkM'
>

/** Takes these orders out of whatever planned wave has them, so that others can be given them in the same transaction. */
export function unplan(db: Database, orderRefs: readonly string[]): void {
  const drop = sql(db, 'DELETE FROM wave_plan_order WHERE order_ref = ?')
  for (const orderRef of orderRefs) drop.run(orderRef)
}

/** Gives a planned wave other orders and walks; its number, state and time stay. */
export function changePlan(db: Database, waveId: string, plan: PlanContent): void {
  const { rule, orders, walks, lines, units, walkM, plainWalkM } = plan
  sql(db, 'UPDATE wave SET rule = ?, cut_off_at = ?, walk_m = ?, plain_walk_m = ? WHERE wave_id = ?').run(
    JSON.stringify(rule),
    earliestCutOff(orders),
    walkM,
    plainWalkM,
    waveId,
  )
  sql(db, 'UPDATE wave_plan SET lists = ?, lines = ?, units = ?, walks = ? WHERE wave_id = ?').run(
    walks.length,
    lines,
    units,
    JSON.stringify(walks),
    waveId,
  )
  saveOrders(db, waveId, orders)
}

/** When a planned wave is released; null by hand. */
export function setReleaseAt(db: Database, waveId: string, releaseAt: string | null): void {
  sql(db, 'UPDATE wave_plan SET release_at = ? WHERE wave_id = ?').run(releaseAt, waveId)
}

/** Null for a wave that has no plan any more, or is no wave. */
export function plannedWave(db: Database, waveId: string): PlannedWave | null {
  const row = sql<[string], Row>(
    db,
    `SELECT wave_id AS waveId, number, rule, release_at AS releaseAt, planned_by AS plannedBy, planned_at AS plannedAt,
       lines, units, walks, walk_m AS walkM, plain_walk_m AS plainWalkM
     FROM wave JOIN wave_plan USING (wave_id) WHERE wave_id = ?`,
  ).get(waveId)
  if (row === undefined) return null
  const orders = sql<[string], { goods: string }>(
    db,
    'SELECT goods FROM wave_plan_order WHERE wave_id = ? ORDER BY position',
  ).all(waveId)
  return {
    ...row,
    rule: JSON.parse(row.rule) as WaveRule,
    orders: orders.map(({ goods }) => JSON.parse(goods) as WaveOrder),
    walks: JSON.parse(row.walks) as RoutedWalk[],
  }
}

/** Waves whose time to be released has come, the longest due first. */
export const dueWaves = (db: Database, now: string): string[] =>
  sql<[string], { waveId: string }>(
    db,
    `SELECT wave_id AS waveId FROM wave_plan JOIN wave USING (wave_id)
     WHERE state = 'planned' AND release_at <= ? ORDER BY release_at`,
  )
    .all(now)
    .map(({ waveId }) => waveId)

/** The planned wave that has an order; null when none has. */
export const plannedIn = (db: Database, orderRef: string): { waveId: string; number: string } | null =>
  sql<[string], { waveId: string; number: string }>(
    db,
    `SELECT wave_id AS waveId, number FROM wave_plan_order JOIN wave USING (wave_id) WHERE order_ref = ?`,
  ).get(orderRef) ?? null

/** Forgets the plan of a wave; what of its orders is not on the floor waits as before. */
export function dropPlan(db: Database, waveId: string): void {
  sql(db, 'DELETE FROM wave_plan_order WHERE wave_id = ?').run(waveId)
  sql(db, 'DELETE FROM wave_plan WHERE wave_id = ?').run(waveId)
}
