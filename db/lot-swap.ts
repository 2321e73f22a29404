import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { moveStock } from '#db/stock'

/** Units of another lot than planned, taken from a location. */
export interface LotSwap {
  lineId: string
  locationId: string
  sku: string
  from: string | null
  to: string
  expiresOn: string | null
  quantity: number
}
/** A line of another walk, or of this one, that is promised another lot from now on. */
export interface MovedPromise {
  lineId: string
  quantity: number
  lot: string | null
}

/**
 * The promise moves to the lot that was taken. Whoever was promised those units gets the ones that became free instead:
 * the lines are returned. A lot that was not on record here was taken for the planned one until now.
 */
export function swapLot(db: Database, swap: LotSwap, known: boolean, newId: () => string): MovedPromise[] {
  const { locationId, sku, from, to, quantity, expiresOn } = swap
  const moved = known ? 0 : quantity
  moveStock(db, { locationId, sku, lot: from }, -moved, -quantity)
  const row = sql<
    [string, string, string, string | null, number, number],
    { quantity: number; reserved: number }
  >(
    db,
    `INSERT INTO stock (location_id, sku, lot, expires_on, quantity, reserved) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (location_id, sku, lot) DO UPDATE SET
       quantity = quantity + excluded.quantity, reserved = reserved + excluded.reserved,
       expires_on = coalesce(expires_on, excluded.expires_on)
     RETURNING quantity, reserved`,
  ).get(locationId, sku, to, expiresOn, moved, quantity)
  return row === undefined ? [] : passOn(db, swap, row.reserved - row.quantity, newId)
}

/** So many units are promised twice: lines nobody has begun to take are promised the other lot. */
function passOn(db: Database, swap: LotSwap, over: number, newId: () => string): MovedPromise[] {
  const { locationId, sku, from, to } = swap
  const lines = sql<[string, string, string, string], { lineId: string; left: number; touched: number }>(
    db,
    `SELECT line_id AS lineId, quantity - picked - in_hand - short_quantity AS "left", picked + in_hand + short_quantity AS touched
     FROM pick_line JOIN list USING (list_id)
     WHERE location_id = ? AND sku = ? AND lot = ? AND line_id <> ? AND list.method <> 'sort' AND list.state IN ('open', 'picking')
       AND quantity > picked + in_hand + short_quantity
     ORDER BY list.cut_off_at DESC, sequence DESC`,
  ).all(locationId, sku, to, swap.lineId)
  const passed: MovedPromise[] = []
  let missing = over
  for (const { lineId, left, touched } of lines) {
    const quantity = Math.min(left, missing)
    if (quantity <= 0) break
    missing -= quantity
    moveStock(db, { locationId, sku, lot: to }, 0, -quantity)
    moveStock(db, { locationId, sku, lot: from }, 0, quantity)
    const whole = quantity === left && touched === 0
    const other = whole ? lineId : splitLine(db, lineId, quantity, newId())
    sql(db, 'UPDATE pick_line SET lot = ? WHERE line_id = ?').run(from, other)
    passed.push({ lineId: other, quantity, lot: from })
  }
  return passed
}

/** Makes two lines of one, the new one right behind it. Returns its id. */
function splitLine(db: Database, lineId: string, quantity: number, newLineId: string): string {
  sql(db, 'UPDATE pick_line SET quantity = quantity - ? WHERE line_id = ?').run(quantity, lineId)
  sql(
    db,
    `UPDATE pick_line SET sequence = pick_line.sequence + 1 FROM pick_line AS split
     WHERE split.line_id = ? AND pick_line.list_id = split.list_id AND pick_line.sequence > split.sequence`,
  ).run(lineId)
  sql(
    db,
    `INSERT INTO pick_line (line_id, list_id, sequence, slot, order_ref, order_line_ref, location_id, sku, lot, quantity, skipped, replaces)
     SELECT ?, list_id, sequence + 1, slot, order_ref, order_line_ref, location_id, sku, lot, ?, skipped, replaces
     FROM pick_line WHERE line_id = ?`,
  ).run(newLineId, quantity, lineId)
  return newLineId
}

/** Units of a line in somebody's hand, by the lot they are counted under at its location. */
export function inHandByLot(db: Database, lineId: string): { lot: string | null; quantity: number }[] {
  return sql<[string], { lot: string | null; quantity: number }>(
    db,
    `SELECT ${countedLot} AS lot, sum(picked_unit.quantity) AS quantity
     FROM picked_unit JOIN pick_line USING (line_id) LEFT JOIN item ON item.sku = pick_line.sku
     WHERE line_id = ? AND in_tote = 0 GROUP BY 1`,
  ).all(lineId)
}
/** The lots of the units of a line in somebody's hand, as they were scanned. */
export const lotsInHand = (db: Database, lineId: string): (string | null)[] =>
  sql<[string], { lot: string | null }>(
    db,
    'SELECT DISTINCT lot FROM picked_unit WHERE line_id = ? AND in_tote = 0',
  )
    .all(lineId)
    .map(({ lot }) => lot)
/** The lot under which taken units are counted at their location: what was scanned matters where goods have lots. */
export const countedLot = "CASE item.tracking WHEN 'lot' THEN picked_unit.lot ELSE pick_line.lot END"
