import { takePlace } from '#db/consolidation'
import { fenceOf } from '#db/list-owners'
import type { HeldList } from '#db/lists'
import type { Database } from '#db/open'
import { recordPickedPlate } from '#db/plates'
import { sql } from '#db/statements'
import { clearStop } from '#db/walk-stops'
import type { PickFact, PickList } from '#domain/pick'

/**
 * Writes one fact of a walk into its rows. Stock and orders are the workflow's to move.
 * Throws when the walk got another owner since it was read: what was decided for the earlier one is not written.
 */
export function recordPickFact(
  db: Database,
  { list, fence }: Pick<HeldList, 'list' | 'fence'>,
  fact: PickFact,
  newId: () => string,
  at: string,
): void {
  const { listId } = list
  const now = fenceOf(db, listId)
  if (now !== fence) throw new Error(`List ${listId} is at fence ${now}, this was decided at ${fence}`)
  switch (fact.fact) {
    case 'cart-bound':
      sql(db, 'UPDATE list SET cart_id = ? WHERE list_id = ?').run(fact.cartId, listId)
      sql(db, 'UPDATE cart SET list_id = ? WHERE cart_id = ?').run(listId, fact.cartId)
      return
    case 'tote-bound':
      bindTote(db, listId, fact)
      return
    case 'carton-chosen':
      chooseCarton(db, listId, fact)
      return
    case 'tote-full':
      setToteAside(db, listId, fact)
      return
    case 'location-reached':
      sql(db, 'UPDATE list SET standing_at = ? WHERE list_id = ?').run(fact.locationId, listId)
      return
    case 'unit-taken':
      takeUnit(db, list, fact, newId())
      return
    case 'lot-swapped':
      return
    case 'plate-taken':
    case 'plate-found':
      recordPickedPlate(db, fact)
      return
    case 'units-put':
      putUnits(db, listId, fact)
      return
    case 'slot-added':
      sql(db, 'INSERT INTO list_slot (list_id, slot, order_ref, place, rush) VALUES (?, ?, ?, ?, 1)').run(
        listId,
        fact.slot,
        fact.orderRef,
        fact.place,
      )
      return
    case 'zero-check-due':
      sql(db, 'UPDATE list SET zero_check_due = ? WHERE list_id = ?').run(fact.locationId, listId)
      return
    case 'zero-checked':
      sql(db, 'UPDATE list SET zero_check_due = NULL WHERE list_id = ?').run(listId)
      return
    case 'line-shorted':
      sql(
        db,
        'UPDATE pick_line SET short_quantity = short_quantity + ?, short_reason = ? WHERE line_id = ?',
      ).run(fact.quantity, fact.reason, fact.lineId)
      return
    case 'line-added':
      addLine(db, listId, fact)
      return
    case 'line-sent':
      sql(db, 'UPDATE pick_line SET sent_quantity = sent_quantity + ? WHERE line_id = ?').run(
        fact.line.quantity,
        fact.line.replaces,
      )
      return
    case 'line-fitted':
      fitLine(db, fact)
      return
    case 'twins-due':
      sql(db, 'UPDATE list SET twins_due = ? WHERE list_id = ?').run(fact.lineId, listId)
      return
    case 'twins-checked':
      sql(db, 'UPDATE list SET twins_due = NULL WHERE list_id = ?').run(listId)
      return
    case 'line-skipped':
      sql(
        db,
        `UPDATE pick_line SET skipped = 1, sequence = (SELECT max(sequence) + 1 FROM pick_line WHERE list_id = ?) WHERE line_id = ?`,
      ).run(listId, fact.lineId)
      sql(db, 'UPDATE list SET standing_at = NULL WHERE list_id = ?').run(listId)
      return
    case 'lines-turned':
      turnLines(db, fact.lineIds)
      return
    case 'totes-passed':
      passTotes(db, listId, fact)
      return
    case 'tote-fetched':
      sql(db, 'UPDATE tote SET place = NULL WHERE tote_id = ?').run(fact.toteId)
      return
    case 'tote-unloaded':
      unloadTote(db, list, fact, at)
      return
    case 'stop-cleared':
      clearStop(db, listId, fact.position)
      return
    case 'list-finished':
      finishList(db, listId, at)
      return
  }
}

type Fact<F extends PickFact['fact']> = Extract<PickFact, { fact: F }>

/** A full tote that takes some more after all comes back into its slot. */
function bindTote(db: Database, listId: string, fact: Fact<'tote-bound'>): void {
  const { slot, toteId, orderRef, cartonTypeId = null } = fact
  const full = sql<[string, number, string], { units: number }>(
    db,
    'DELETE FROM full_tote WHERE list_id = ? AND slot = ? AND tote_id = ? RETURNING units',
  ).get(listId, slot, toteId)
  sql(
    db,
    'UPDATE list_slot SET tote_id = ?, tote_units = ?, carton_type_id = ? WHERE list_id = ? AND slot = ?',
  ).run(toteId, full?.units ?? 0, cartonTypeId, listId, slot)
  if (cartonTypeId !== null) saveCartonSize(db, toteId, cartonTypeId)
  sql(db, 'UPDATE tote SET order_ref = ?, list_id = ?, place = NULL WHERE tote_id = ?').run(
    orderRef,
    listId,
    toteId,
  )
}
/** A carton is known from its first walk on, and of the size said last. */
const saveCartonSize = (db: Database, lpn: string, cartonTypeId: string): void =>
  void sql(
    db,
    `INSERT INTO tote (tote_id, carton_type_id) VALUES (?, ?)
     ON CONFLICT (tote_id) DO UPDATE SET carton_type_id = excluded.carton_type_id`,
  ).run(lpn, cartonTypeId)

function chooseCarton(
  db: Database,
  listId: string,
  { slot, cartonTypeId, toteId }: Fact<'carton-chosen'>,
): void {
  sql(db, 'UPDATE list_slot SET carton_type_id = ? WHERE list_id = ? AND slot = ?').run(
    cartonTypeId,
    listId,
    slot,
  )
  if (toteId !== null) saveCartonSize(db, toteId, cartonTypeId)
}

function setToteAside(db: Database, listId: string, { slot, toteId }: Fact<'tote-full'>): void {
  sql(
    db,
    `INSERT INTO full_tote (list_id, slot, tote_id, position, units)
     SELECT list_id, slot, tote_id, 1 + (SELECT count(*) FROM full_tote AS earlier
       WHERE earlier.list_id = list_slot.list_id AND earlier.slot = list_slot.slot), tote_units
     FROM list_slot WHERE list_id = ? AND slot = ? AND tote_id = ?`,
  ).run(listId, slot, toteId)
  sql(
    db,
    'UPDATE list_slot SET tote_id = NULL, tote_units = 0, carton_type_id = NULL WHERE list_id = ? AND slot = ?',
  ).run(listId, slot)
}
function putUnits(db: Database, listId: string, { lineId, toteId, quantity }: Fact<'units-put'>): void {
  sql(
    db,
    'UPDATE pick_line SET picked = picked + ?, in_hand = in_hand - ?, plate_id = NULL WHERE line_id = ?',
  ).run(quantity, quantity, lineId)
  sql(db, 'UPDATE picked_unit SET in_tote = 1, tote_id = ? WHERE line_id = ? AND in_tote = 0').run(
    toteId,
    lineId,
  )
  sql(
    db,
    `UPDATE list_slot SET tote_units = tote_units + ?
     WHERE list_id = ? AND slot = (SELECT slot FROM pick_line WHERE line_id = ?)`,
  ).run(quantity, listId, lineId)
}
function unloadTote(
  db: Database,
  { listId, slots }: PickList,
  { slot, toteId, place }: Fact<'tote-unloaded'>,
  at: string,
): void {
  const part = slots.find((one) => one.slot === slot)
  if (part !== undefined && part.orderRef !== null && part.consolidation !== 'none')
    takePlace(db, place, part.orderRef, at)
  sql(
    db,
    `UPDATE list_slot SET place = ?, unloaded = CASE tote_id WHEN ? THEN 1 ELSE unloaded END
     WHERE list_id = ? AND slot = ?`,
  ).run(place, toteId, listId, slot)
  sql(db, 'UPDATE full_tote SET unloaded = 1 WHERE list_id = ? AND slot = ? AND tote_id = ?').run(
    listId,
    slot,
    toteId,
  )
  sql(db, 'UPDATE tote SET place = ? WHERE tote_id = ?').run(place, toteId)
}

/** The list waits for whoever picks in the next zone; it leaves the screen of who had it, and nobody else is meant for it. */
function passTotes(db: Database, listId: string, { toteIds, zone, place }: Fact<'totes-passed'>): void {
  sql(
    db,
    'UPDATE list SET zone = ?, standing_at = NULL, owner = NULL, assigned_to = NULL WHERE list_id = ?',
  ).run(zone, listId)
  const stand = sql(db, 'UPDATE tote SET place = ? WHERE tote_id = ?')
  for (const toteId of toteIds) stand.run(place, toteId)
  sql(db, "UPDATE seat SET list_id = NULL, screen = 'home' WHERE list_id = ?").run(listId)
}

/** A line that nothing is left of was never touched: it is gone. */
function fitLine(db: Database, { lineId, quantity }: Fact<'line-fitted'>): void {
  if (quantity === 0) sql(db, 'DELETE FROM pick_line WHERE line_id = ?').run(lineId)
  else sql(db, 'UPDATE pick_line SET quantity = ? WHERE line_id = ?').run(quantity, lineId)
}

/** Lines share the places in the walk that they had. */
function turnLines(db: Database, lineIds: readonly string[]): void {
  const places = sql<[string], { sequence: number }>(
    db,
    'SELECT sequence FROM pick_line WHERE line_id IN (SELECT value FROM json_each(?)) ORDER BY sequence',
  ).all(JSON.stringify(lineIds))
  const turn = sql<[number, string]>(db, 'UPDATE pick_line SET sequence = ? WHERE line_id = ?')
  for (const [at, lineId] of lineIds.entries()) turn.run(places[at]?.sequence ?? at, lineId)
}

/** A line joins a list; the lines that come after it make room. */
export function addLine(db: Database, listId: string, { line, before }: Fact<'line-added'>): void {
  const { sequence } = sql<[string | null, string], { sequence: number }>(
    db,
    `SELECT coalesce(max(CASE line_id WHEN ? THEN sequence END), max(sequence) + 1, 1) AS sequence
     FROM pick_line WHERE list_id = ?`,
  ).get(before, listId) ?? { sequence: 1 }
  sql(db, 'UPDATE pick_line SET sequence = sequence + 1 WHERE list_id = ? AND sequence >= ?').run(
    listId,
    sequence,
  )
  sql(
    db,
    `INSERT INTO pick_line (line_id, list_id, sequence, slot, order_ref, order_line_ref, location_id, sku, lot, quantity, replaces)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    line.lineId,
    listId,
    sequence,
    line.slot,
    line.orderRef,
    line.orderLineRef,
    line.locationId,
    line.sku,
    line.lot,
    line.quantity,
    line.replaces,
  )
}

/** One row a scan, so that packing knows which lots and serials were taken. */
function takeUnit(
  db: Database,
  list: PickList,
  { lineId, quantity, lot, serial, caught }: Fact<'unit-taken'>,
  pickedUnitId: string,
): void {
  const line = list.lines.find((one) => one.lineId === lineId)
  if (line === undefined) throw new Error(`No line ${lineId}`)
  sql(db, 'UPDATE pick_line SET in_hand = in_hand + ?, plate_id = NULL WHERE line_id = ?').run(
    quantity,
    lineId,
  )
  sql(
    db,
    `INSERT INTO picked_unit (picked_unit_id, line_id, order_ref, order_line_ref, sku, quantity, lot, serial, weight_g)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    pickedUnitId,
    lineId,
    line.orderRef,
    line.orderLineRef,
    line.sku,
    quantity,
    lot,
    serial,
    caught?.weightG ?? null,
  )
}

/** The end of a walk frees its cart, and the totes nobody put anything into. */
function finishList(db: Database, listId: string, at: string): void {
  sql(db, "UPDATE list SET state = 'done', finished_at = ? WHERE list_id = ?").run(at, listId)
  sql(db, 'UPDATE cart SET list_id = NULL WHERE list_id = ?').run(listId)
  sql(
    db,
    `UPDATE tote SET order_ref = NULL, list_id = NULL WHERE list_id = ? AND tote_id NOT IN
       (SELECT tote_id FROM picked_unit JOIN pick_line ON pick_line.line_id = coalesce(walk_line_id, picked_unit.line_id)
        WHERE pick_line.list_id = ? AND tote_id IS NOT NULL)`,
  ).run(listId, listId)
}
