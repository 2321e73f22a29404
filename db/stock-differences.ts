import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { quarantinePlace } from '#db/stock'
import type { StockDifference } from '#domain/stock-difference'

const columns = 'sku, ours, theirs, since, seen'

/** Items that were ever here, so many after one that was read before; begin with the empty text. */
export const skusAfter = (db: Database, after: string, most: number): string[] =>
  sql<[string, number], { sku: string }>(
    db,
    'SELECT DISTINCT sku FROM stock WHERE sku > ? ORDER BY sku LIMIT ?',
  )
    .all(after, most)
    .map(({ sku }) => sku)

/**
 * Units of each item at this site as the OMS would count them: what lies at the locations, what was picked, or
 * made of it, and is not confirmed there yet, what is on its way back to a location. What the OMS was told of a change and has not accepted yet is
 * taken off again. With `apartTold` it knows of units nobody may sell, and counts them no more.
 */
export function unitsAtSite(
  db: Database,
  skus: readonly string[],
  apartTold: boolean,
): ReadonlyMap<string, number> {
  const rows = sql<[{ skus: string; apart: string }], { sku: string; units: number }>(
    db,
    `WITH asked AS (SELECT value AS sku FROM json_each(@skus))
     SELECT sku, sum(units) AS units FROM (
       SELECT sku, 0 AS units FROM asked
       UNION ALL
       SELECT sku, quantity FROM stock WHERE sku IN (SELECT sku FROM asked) AND location_id <> @apart
       UNION ALL
       SELECT sku, quantity FROM
         (SELECT order_ref, sku, quantity FROM picked_unit WHERE in_tote = 1 UNION ALL SELECT order_ref, sku, change FROM kit_unit) AS gone
         WHERE sku IN (SELECT sku FROM asked)
         AND NOT EXISTS (SELECT 1 FROM outbox AS told WHERE told.order_ref = gone.order_ref
           AND told.kind = 'shipmentConfirmation' AND told.state IN ('done', 'resolved')
           AND NOT EXISTS (SELECT 1 FROM outbox AS back WHERE back.order_ref = told.order_ref
             AND back.kind = 'cancelConfirmation' AND back.state = 'done' AND back.seq > told.seq))
       UNION ALL
       SELECT sku, quantity FROM put_back WHERE sku IN (SELECT sku FROM asked) AND done_at IS NULL AND counted = 0
       UNION ALL
       SELECT body ->> '$.sku', -(body ->> '$.quantity') FROM outbox
         WHERE kind = 'stockMovement' AND state IN ('pending', 'parked') AND body ->> '$.reason' <> 'short'
           AND body ->> '$.sku' IN (SELECT sku FROM asked)
     ) GROUP BY sku`,
  ).all({ skus: JSON.stringify(skus), apart: apartTold ? quarantinePlace : '' })
  return new Map(rows.map(({ sku, units }) => [sku, units]))
}

export function stockDifference(db: Database, sku: string): StockDifference | null {
  return (
    sql<[string], StockDifference>(db, `SELECT ${columns} FROM stock_difference WHERE sku = ?`).get(sku) ??
    null
  )
}
export function saveStockDifference(db: Database, one: StockDifference): void {
  sql(
    db,
    `INSERT OR REPLACE INTO stock_difference (${columns}) VALUES (@sku, @ours, @theirs, @since, @seen)`,
  ).run(one)
}
export function dropStockDifference(db: Database, sku: string): void {
  sql(db, 'DELETE FROM stock_difference WHERE sku = ?').run(sku)
}

interface KnownDifference extends StockDifference {
  itemName: string
  places: number
  toCount: number
}
/** The largest first. */
export function stockDifferences(db: Database, most: number): KnownDifference[] {
  return sql<[string, number], KnownDifference>(
    db,
    `SELECT sku, ours, theirs, since, seen, coalesce(item.name, sku) AS itemName,
       (SELECT count(DISTINCT location_id) FROM stock WHERE stock.sku = stock_difference.sku AND location_id <> ?) AS places,
       (SELECT count(DISTINCT location_id) FROM stock JOIN count_task USING (location_id)
        WHERE stock.sku = stock_difference.sku AND done_at IS NULL) AS toCount
     FROM stock_difference LEFT JOIN item USING (sku)
     ORDER BY abs(ours - theirs) DESC, sku LIMIT ?`,
  ).all(quarantinePlace, most)
}

/** Locations of the hall where an item lies, or lay last, and that nobody was asked to count yet. */
export function placesToCount(db: Database, sku: string): string[] {
  return sql<[string], { locationId: string }>(
    db,
    `SELECT DISTINCT location_id AS locationId FROM stock JOIN location USING (location_id)
     WHERE sku = ? AND NOT EXISTS (SELECT 1 FROM count_task
       WHERE count_task.location_id = stock.location_id AND done_at IS NULL)
     ORDER BY walk_order`,
  )
    .all(sku)
    .map(({ locationId }) => locationId)
}
