import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { moveStock } from '#db/stock'
import type { Order } from '#domain/order'
import { batchLines, sortLines } from '#domain/plan-batch'
import { byUrgency, earliestCutOff, type PlannedWalk } from '#domain/wave'

/** A walk of a wave that picks the goods of its orders together, and the wall where they are sorted. */
interface Batch {
  waveId: string
  number: string
  position: number
  wall: string
  orders: readonly Order[]
  walk: PlannedWalk
}

/** Writes the two lists of a batch: the walk that takes the goods of all its orders, and the one that sorts them at the wall. */
export function saveBatch(db: Database, batch: Batch, newId: () => string): void {
  const { waveId, number, position, wall, walk } = batch
  const orders = [...batch.orders].sort(byUrgency)
  const list = sql(
    db,
    `INSERT INTO list (list_id, number, wave_id, method, state, priority, cut_off_at, position, sorts)
     VALUES (?, ?, ?, ?, 'open', ?, ?, ?, ?)`,
  )
  const priority = Math.max(0, ...orders.map((order) => order.priority))
  const cutOffAt = earliestCutOff(orders)
  const batchId = newId()
  const sortId = newId()
  list.run(batchId, number, waveId, 'batch', priority, cutOffAt, position, null)
  list.run(sortId, `${number}-S`, waveId, 'sort', priority, cutOffAt, position, batchId)
  const slot = sql(db, 'INSERT INTO list_slot (list_id, slot, order_ref, place) VALUES (?, ?, ?, ?)')
  slot.run(batchId, 1, null, wall)
  const line = sql(
    db,
    `INSERT INTO pick_line (line_id, list_id, sequence, slot, order_ref, order_line_ref, location_id, sku, lot, quantity)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  batchLines(walk.lines).forEach((one, index) => {
    line.run(newId(), batchId, index + 1, 1, null, null, one.locationId, one.sku, one.lot, one.quantity)
    moveStock(db, one, 0, one.quantity)
  })
  const take = sql(db, "UPDATE customer_order SET wave_id = ?, floor_stage = 'waiting' WHERE order_ref = ?")
  let sequence = 0
  orders.forEach(({ orderRef }, index) => {
    slot.run(sortId, index + 1, orderRef, wall)
    take.run(waveId, orderRef)
    for (const { orderLineRef, sku, quantity } of sortLines(walk.lines, orderRef))
      line.run(newId(), sortId, ++sequence, index + 1, orderRef, orderLineRef, wall, sku, null, quantity)
  })
}

/** The orders a list works for and the list whose slots they have: its own, or the one that sorts a batch into them. */
export function ordersOf(db: Database, listId: string): { listId: string; orderRefs: string[] } {
  const rows = sql<[string, string], { listId: string; orderRef: string }>(
    db,
    `SELECT list_id AS listId, order_ref AS orderRef FROM list_slot JOIN list USING (list_id)
     WHERE (list_id = ? OR sorts = ?) AND order_ref IS NOT NULL ORDER BY slot`,
  ).all(listId, listId)
  return { listId: rows[0]?.listId ?? listId, orderRefs: rows.map(({ orderRef }) => orderRef) }
}

/** The put walls of the site and how many cubbies each has. */
export function putWalls(db: Database): { wall: string; cubbies: number }[] {
  return sql<[], { wall: string; cubbies: number }>(
    db,
    'SELECT wall, count(*) AS cubbies FROM tote WHERE wall IS NOT NULL GROUP BY wall ORDER BY wall',
  ).all()
}

export const isPutWall = (db: Database, name: string): boolean =>
  sql<[string], { n: number }>(db, 'SELECT count(*) AS n FROM tote WHERE wall = ?').get(name)?.n !== 0

/**
 * Takes off the walk of a batch what no order wants any more and nobody has touched yet; its promise is free again.
 * Returns how many units that was.
 */
export function dropUnwanted(db: Database, batchId: string): number {
  const spare = new Map(
    sql<[{ batchId: string }], { sku: string; units: number }>(
      db,
      `SELECT sku, sum(units) AS units FROM (
         SELECT sku, quantity - picked - in_hand - short_quantity AS units FROM pick_line WHERE list_id = @batchId
         UNION ALL SELECT sku, in_hand FROM pick_line WHERE list_id = @batchId
         UNION ALL SELECT picked_unit.sku, picked_unit.quantity FROM picked_unit JOIN pick_line USING (line_id)
           WHERE list_id = @batchId AND in_tote = 1
         UNION ALL SELECT sku, picked + in_hand + short_quantity - quantity FROM pick_line JOIN list USING (list_id) WHERE sorts = @batchId
       ) GROUP BY sku`,
    )
      .all({ batchId })
      .map(({ sku, units }) => [sku, units]),
  )
  const lines = sql<
    [string],
    { lineId: string; locationId: string; sku: string; lot: string | null; quantity: number; left: number }
  >(
    db,
    `SELECT line_id AS lineId, location_id AS locationId, sku, lot, quantity,
       quantity - picked - in_hand - short_quantity AS "left"
     FROM pick_line WHERE list_id = ? AND quantity > picked + in_hand + short_quantity ORDER BY sequence DESC`,
  ).all(batchId)
  let dropped = 0
  for (const line of lines) {
    const units = Math.min(line.left, spare.get(line.sku) ?? 0)
    if (units <= 0) continue
    spare.set(line.sku, (spare.get(line.sku) ?? 0) - units)
    dropped += units
    moveStock(db, line, 0, -units)
    if (units === line.quantity) sql(db, 'DELETE FROM pick_line WHERE line_id = ?').run(line.lineId)
    else sql(db, 'UPDATE pick_line SET quantity = quantity - ? WHERE line_id = ?').run(units, line.lineId)
  }
  return dropped
}

/** A batch nobody began, and of which nobody wants anything any more, is over. */
export function cancelEmptyBatch(db: Database, batchId: string): boolean {
  return (
    sql(
      db,
      `UPDATE list SET state = 'cancelled' WHERE list_id = ? AND state = 'open'
         AND NOT EXISTS (SELECT 1 FROM pick_line WHERE pick_line.list_id = list.list_id)`,
    ).run(batchId).changes === 1
  )
}

/** The batch that a list sorts; null for every other list. */
export function batchSortedBy(db: Database, listId: string): string | null {
  return (
    sql<[string], { sorts: string | null }>(db, 'SELECT sorts FROM list WHERE list_id = ?').get(listId)
      ?.sorts ?? null
  )
}
