import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** Units that nobody found for an order, while their exception is open. */
export interface MissingUnits {
  exceptionId: string
  lineId: string
  listId: string
  orderRef: string
  sku: string
  locationId: string
  quantity: number
}
const missing = `SELECT exception_id AS exceptionId, line_id AS lineId, list_id AS listId, order_ref AS orderRef, sku,
    location_id AS locationId, missing_unit.quantity
  FROM missing_unit JOIN exception USING (exception_id) JOIN pick_line USING (line_id)
  WHERE resolved_at IS NULL AND order_ref IS NOT NULL`

export function saveMissing(
  db: Database,
  { exceptionId, lineId, quantity }: Pick<MissingUnits, 'exceptionId' | 'lineId' | 'quantity'>,
): void {
  sql(db, 'INSERT INTO missing_unit (exception_id, line_id, quantity) VALUES (?, ?, ?)').run(
    exceptionId,
    lineId,
    quantity,
  )
}
/** Takes units of an item off what the walk of a batch reported missing; answers the exceptions about which nothing is left. */
export function takeReported(
  db: Database,
  { batchId, sku, units }: { batchId: string; sku: string; units: number },
): string[] {
  let left = Math.max(0, units)
  const rows = sql<[string, string], { exceptionId: string; quantity: number }>(
    db,
    `SELECT exception_id AS exceptionId, missing_unit.quantity
     FROM missing_unit JOIN exception USING (exception_id) JOIN pick_line USING (line_id)
     WHERE resolved_at IS NULL AND list_id = ? AND sku = ? ORDER BY opened_at, exception_id`,
  ).all(batchId, sku)
  return rows.flatMap(({ exceptionId, quantity }) => {
    const taken = Math.min(left, quantity)
    left -= taken
    if (taken > 0 && taken < quantity)
      sql(db, 'UPDATE missing_unit SET quantity = quantity - ? WHERE exception_id = ?').run(
        taken,
        exceptionId,
      )
    return taken > 0 && taken === quantity ? [exceptionId] : []
  })
}
/** What an open exception says is missing; null of one that is about something else, or settled. */
export const missingUnder = (db: Database, exceptionId: string): MissingUnits | null =>
  sql<[string], MissingUnits>(db, `${missing} AND exception_id = ?`).get(exceptionId) ?? null

/** Everything of an order that is still missing. */
export const missingOf = (db: Database, orderRef: string): MissingUnits[] =>
  sql<[string], MissingUnits>(db, `${missing} AND order_ref = ? ORDER BY opened_at`).all(orderRef)

/** The most urgent order of a wave, or of all, that lacks an item and is on the floor, with a tote of it that stands somewhere. */
export function wantingInWave(
  db: Database,
  about: { waveId: string | null; sku: string; but: string | null },
): (MissingUnits & { orderNumber: string; toteId: string; place: string }) | null {
  return (
    sql<[typeof about], MissingUnits & { orderNumber: string; toteId: string; place: string }>(
      db,
      `SELECT wanting.*, customer_order.number AS orderNumber, tote_id AS toteId, place
       FROM (${missing}) AS wanting JOIN customer_order ON customer_order.order_ref = orderRef
       JOIN tote ON tote.order_ref = orderRef AND place IS NOT NULL AND place <> 'put-back'
       WHERE ($waveId IS NULL OR wave_id = $waveId) AND wanting.sku = $sku AND orderRef IS NOT $but
         AND floor_stage IN ('picking', 'picked') AND cancelled_at IS NULL
       ORDER BY priority DESC, cut_off_at, orderRef, tote_id LIMIT 1`,
    ).get(about) ?? null
  )
}

/** One unit of what was missing is in a tote of its order after all. Tells how many are missing still. */
export function findOne(
  db: Database,
  { exceptionId, lineId }: Pick<MissingUnits, 'exceptionId' | 'lineId'>,
  unit: { pickedUnitId: string; sku: string; lot: string | null; toteId: string },
): number {
  sql(
    db,
    `INSERT INTO picked_unit (picked_unit_id, line_id, order_ref, order_line_ref, sku, quantity, lot, in_tote, tote_id)
     SELECT ?, line_id, order_ref, order_line_ref, ?, 1, ?, 1, ? FROM pick_line WHERE line_id = ?`,
  ).run(unit.pickedUnitId, unit.sku, unit.lot, unit.toteId, lineId)
  sql(
    db,
    'UPDATE pick_line SET picked = picked + 1, short_quantity = short_quantity - 1 WHERE line_id = ?',
  ).run(lineId)
  const left =
    sql<[string], { quantity: number }>(db, 'SELECT quantity FROM missing_unit WHERE exception_id = ?').get(
      exceptionId,
    )?.quantity ?? 1
  if (left > 1)
    sql(db, 'UPDATE missing_unit SET quantity = quantity - 1 WHERE exception_id = ?').run(exceptionId)
  return left - 1
}

/** Where a unit that is too many in an order came from, as far as anybody can tell. */
export function cameFrom(db: Database, orderRef: string, sku: string): string | null {
  return (
    sql<[string, string, string, string], { locationId: string }>(
      db,
      `SELECT coalesce(walk.location_id, pick_line.location_id) AS locationId
       FROM picked_unit JOIN pick_line USING (line_id) LEFT JOIN pick_line AS walk ON walk.line_id = walk_line_id
       WHERE picked_unit.order_ref = ? AND picked_unit.sku = ?
       UNION ALL
       SELECT location_id FROM pick_line WHERE sku = ? AND list_id IN
         (SELECT list_id FROM pick_line WHERE order_ref = ?) LIMIT 1`,
    ).get(orderRef, sku, sku, orderRef)?.locationId ?? null
  )
}
