import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { moveStock, quarantinePlace, storeUnits } from '#db/stock'
import type { PackFact } from '#domain/pack-fact'
import { type SetApart, type SetApartDecision, setApartNumber } from '#domain/set-apart'

const columns = `set_apart_id AS setApartId, number, sku, nullif(lot, '') AS lot, serial, quantity, reason,
  found_at AS foundAt, set_by AS setBy, set_at AS setAt`

/** Writes down what was set apart under the next number of this station. Its units are the caller's to move. */
export function addSetApart(db: Database, row: Omit<SetApart, 'number'>): SetApart {
  const last = sql<[], { n: number }>(
    db,
    'SELECT coalesce(max(CAST(substr(number, 3) AS INTEGER)), 0) AS n FROM set_apart',
  ).get()
  const made = { ...row, number: setApartNumber((last?.n ?? 0) + 1) }
  sql(
    db,
    `INSERT INTO set_apart (set_apart_id, number, sku, lot, serial, quantity, reason, found_at, set_by, set_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    made.setApartId,
    made.number,
    made.sku,
    made.lot ?? '',
    made.serial,
    made.quantity,
    made.reason,
    made.foundAt,
    made.setBy,
    made.setAt,
  )
  return made
}
/** A unit that was on its way in an order lies in quarantine now. */
export const storeApart = (db: Database, sku: string, lot: string | null, quantity: number): void =>
  storeUnits(db, { locationId: quarantinePlace, sku, lot }, quantity)

/** What waits for a decision, the oldest first. */
export function setApartOpen(db: Database): SetApart[] {
  return sql<[], SetApart>(
    db,
    `SELECT ${columns} FROM set_apart WHERE decided_at IS NULL ORDER BY set_at, number LIMIT 2000`,
  ).all()
}
/** What waits for a decision under this id; null when it is decided or never was. */
export function setApartById(db: Database, setApartId: string): SetApart | null {
  return (
    sql<[string], SetApart>(
      db,
      `SELECT ${columns} FROM set_apart WHERE set_apart_id = ? AND decided_at IS NULL`,
    ).get(setApartId) ?? null
  )
}
/** Units leave quarantine: to a location where they are picked again, or out of the house (`locationId` null). */
export function decideSetApart(
  db: Database,
  { setApartId, sku, lot, quantity }: SetApart,
  about: { decision: SetApartDecision; locationId: string | null; by: string; at: string },
): void {
  moveStock(db, { locationId: quarantinePlace, sku, lot }, -quantity, 0)
  if (about.locationId !== null) storeUnits(db, { locationId: about.locationId, sku, lot }, quantity)
  sql(
    db,
    'UPDATE set_apart SET decision = ?, location_id = ?, decided_by = ?, decided_at = ? WHERE set_apart_id = ?',
  ).run(about.decision, about.locationId, about.by, about.at, setApartId)
}

/** One picked unit is no longer the order's: it is short of it, and somebody must say again that less may leave. */
export function setPickedApart(
  db: Database,
  orderRef: string,
  { lineRef, sku, lot, serial, weightG }: Extract<PackFact, { fact: 'unit-set-apart' }>,
): void {
  const picked = sql<
    [string, string, string, string | null, string | null, number | null, number | null, string | null],
    { id: string; lineId: string }
  >(
    db,
    `SELECT picked_unit_id AS id, line_id AS lineId FROM picked_unit
     WHERE order_ref = ? AND order_line_ref = ? AND sku = ? AND in_tote = 1 AND (? IS NULL OR serial = ?)
       AND (? IS NULL OR weight_g = ?)
     ORDER BY lot IS ? DESC, rowid DESC LIMIT 1`,
  ).get(orderRef, lineRef, sku, serial, serial, weightG ?? null, weightG ?? null, lot)
  if (picked === undefined) throw new Error(`No picked unit of line ${lineRef}`)
  sql(db, 'DELETE FROM picked_unit WHERE picked_unit_id = ? AND quantity = 1').run(picked.id)
  sql(db, 'UPDATE picked_unit SET quantity = quantity - 1 WHERE picked_unit_id = ?').run(picked.id)
  sql(
    db,
    "UPDATE pick_line SET picked = picked - 1, short_quantity = short_quantity + 1, short_reason = 'damaged' WHERE line_id = ?",
  ).run(picked.lineId)
  sql(db, 'UPDATE pack_session SET partial_confirmed = 0 WHERE order_ref = ?').run(orderRef)
}
