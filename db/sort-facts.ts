import type { Database } from '#db/open'
import { layBack, sortListOf } from '#db/sorting'
import { sql } from '#db/statements'
import type { SortFact, SortGoods, SortWork } from '#domain/put-wall'

/** Writes one fact of a put wall into its rows. Orders, exceptions and goods that go back are the workflow's to settle. */
export function recordSortFact(db: Database, work: SortWork, fact: SortFact, newId: () => string): void {
  const sortId = sortListOf(db, work.listId)?.sortId ?? ''
  switch (fact.fact) {
    case 'sort-unit-held':
      sql(db, 'UPDATE pick_line SET in_hand = in_hand + ? WHERE line_id = ?').run(fact.quantity, fact.lineId)
      for (const { id, quantity } of takeRows(db, work, fact, newId))
        sql(
          db,
          `UPDATE picked_unit SET walk_line_id = line_id, line_id = ?, tote_id = ?, quantity = ? WHERE picked_unit_id = ?`,
        ).run(fact.lineId, work.toteId, quantity, id)
      return
    case 'sort-unit-laid-back':
      layBack(db, 'picked_unit.tote_id', work.toteId)
      return
    case 'cubby-bound':
      bindCubby(db, sortId, fact)
      return
    case 'cubby-full':
      sql(
        db,
        `INSERT INTO full_tote (list_id, slot, tote_id, position, units, unloaded)
         SELECT list_id, slot, tote_id, 1 + (SELECT count(*) FROM full_tote AS earlier
           WHERE earlier.list_id = list_slot.list_id AND earlier.slot = list_slot.slot), max(tote_units, 1), 1
         FROM list_slot WHERE list_id = ? AND slot = ?`,
      ).run(sortId, fact.slot)
      sql(db, 'UPDATE list_slot SET tote_id = NULL, tote_units = 0 WHERE list_id = ? AND slot = ?').run(
        sortId,
        fact.slot,
      )
      return
    case 'sort-unit-put':
      putUnits(db, sortId, work, fact)
      return
    case 'order-sorted':
      return
    case 'sort-tote-ended':
      endTote(db, work, fact)
      return
  }
}
type Fact<F extends SortFact['fact']> = Extract<SortFact, { fact: F }>

/** Rows of units that were scanned, out of this tote first; a row of more units is split. */
function takeRows(
  db: Database,
  { listId, toteId }: SortWork,
  goods: SortGoods,
  newId: () => string,
): { id: string; quantity: number }[] {
  const { weightG = null } = goods
  const rows = sql<
    [
      ...[string, string, string | null, string | null, string | null, string | null],
      ...[number | null, number | null, string],
    ],
    { id: string; quantity: number }
  >(
    db,
    `SELECT picked_unit_id AS id, picked_unit.quantity FROM picked_unit JOIN pick_line USING (line_id)
     WHERE list_id = ? AND picked_unit.sku = ? AND in_tote = 1
       AND (? IS NULL OR picked_unit.lot = ?) AND (? IS NULL OR serial = ?)
       AND (? IS NULL OR weight_g = ?)
     ORDER BY picked_unit.tote_id <> ?, picked_unit_id`,
  ).all(listId, goods.sku, goods.lot, goods.lot, goods.serial, goods.serial, weightG, weightG, toteId)
  const taken: { id: string; quantity: number }[] = []
  let left = goods.quantity
  for (const { id, quantity } of rows) {
    const units = Math.min(left, quantity)
    if (units === 0) break
    left -= units
    if (units < quantity) splitRow(db, id, quantity - units, newId())
    taken.push({ id, quantity: units })
  }
  if (left > 0) throw new Error(`${left} units of ${goods.sku} are not in batch ${listId}`)
  return taken
}
/** What stays in the tote of a row that is taken in part. */
function splitRow(db: Database, id: string, quantity: number, restId: string): void {
  sql(
    db,
    `INSERT INTO picked_unit (picked_unit_id, line_id, sku, quantity, lot, serial, in_tote, tote_id)
     SELECT ?, line_id, sku, ?, lot, serial, in_tote, tote_id FROM picked_unit WHERE picked_unit_id = ?`,
  ).run(restId, quantity, id)
}

/** A cubby stands where it belongs from the first unit on; a full one that takes some more after all comes back. */
function bindCubby(db: Database, sortId: string, { slot, orderRef, cubbyId }: Fact<'cubby-bound'>): void {
  const back = sql<[string, number, string], { units: number }>(
    db,
    'DELETE FROM full_tote WHERE list_id = ? AND slot = ? AND tote_id = ? RETURNING units',
  ).get(sortId, slot, cubbyId)
  sql(
    db,
    'UPDATE list_slot SET tote_id = ?, tote_units = ?, unloaded = 1 WHERE list_id = ? AND slot = ?',
  ).run(cubbyId, back?.units ?? 0, sortId, slot)
  sql(db, 'UPDATE tote SET order_ref = ?, list_id = ?, place = NULL WHERE tote_id = ?').run(
    orderRef,
    sortId,
    cubbyId,
  )
}

function putUnits(
  db: Database,
  sortId: string,
  { toteId, hand }: SortWork,
  { orderRef, cubbyId, quantity }: Fact<'sort-unit-put'>,
): void {
  const lineId = hand?.lineId ?? ''
  sql(db, 'UPDATE pick_line SET picked = picked + ?, in_hand = in_hand - ? WHERE line_id = ?').run(
    quantity,
    quantity,
    lineId,
  )
  sql(
    db,
    `UPDATE picked_unit SET order_ref = pick_line.order_ref, order_line_ref = pick_line.order_line_ref, tote_id = ?
     FROM pick_line WHERE pick_line.line_id = picked_unit.line_id AND picked_unit.line_id = ?
       AND picked_unit.order_ref IS NULL AND picked_unit.tote_id = ?`,
  ).run(cubbyId, lineId, toteId)
  sql(db, 'UPDATE list_slot SET tote_units = tote_units + ? WHERE list_id = ? AND order_ref = ?').run(
    quantity,
    sortId,
    orderRef,
  )
}

/** What is left in the tote is nobody's; the tote is free, or keeps what goes back to its locations. */
function endTote(db: Database, { listId, toteId }: SortWork, { surplus }: Fact<'sort-tote-ended'>): void {
  sql(
    db,
    `DELETE FROM picked_unit WHERE tote_id = ? AND order_ref IS NULL AND in_tote = 1
       AND line_id IN (SELECT line_id FROM pick_line WHERE list_id = ?)`,
  ).run(toteId, listId)
  sql(db, 'DELETE FROM sort_work WHERE tote_id = ?').run(toteId)
  if (surplus.length === 0)
    sql(db, 'UPDATE tote SET list_id = NULL, place = NULL WHERE tote_id = ?').run(toteId)
}

/** What goes back out of a tote, with the locations it came from; read before the tote is ended. */
export function cameFrom(
  db: Database,
  { listId, toteId }: SortWork,
): (SortGoods & { locationId: string; countedLot: string | null })[] {
  return sql<[string, string], SortGoods & { locationId: string; countedLot: string | null }>(
    db,
    `SELECT picked_unit.sku, picked_unit.lot, serial, picked_unit.quantity, location_id AS locationId,
       CASE item.tracking WHEN 'lot' THEN picked_unit.lot ELSE pick_line.lot END AS countedLot
     FROM picked_unit JOIN pick_line USING (line_id) LEFT JOIN item ON item.sku = picked_unit.sku
     WHERE list_id = ? AND picked_unit.tote_id = ? AND in_tote = 1 ORDER BY picked_unit_id`,
  ).all(listId, toteId)
}
