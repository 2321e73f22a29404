import { countedLot, inHandByLot } from '#db/lot-swap'
import type { Database } from '#db/open'
import { layBack } from '#db/sorting'
import { sql } from '#db/statements'
import { moveStock, storeUnits } from '#db/stock'
import type { Handled } from '#domain/change'

/** Units picked for an order and where they came from; `inHand` ones are not in a tote yet. */
export interface PickedGoods {
  toteId: string | null
  locationId: string
  sku: string
  lot: string | null
  picked: number
  inHand: number
}
/** What an order has on the floor, line by line; nothing when nobody took anything for it. */
export function goodsOf(db: Database, orderRef: string): PickedGoods[] {
  return sql<[string], PickedGoods>(
    db,
    `SELECT picked_unit.tote_id AS toteId, coalesce(walk.location_id, pick_line.location_id) AS locationId, pick_line.sku, ${countedLot} AS lot,
       sum(CASE in_tote WHEN 1 THEN picked_unit.quantity ELSE 0 END) AS picked,
       sum(CASE in_tote WHEN 0 THEN picked_unit.quantity ELSE 0 END) AS inHand
     FROM picked_unit JOIN pick_line USING (line_id) LEFT JOIN pick_line AS walk ON walk.line_id = walk_line_id
     LEFT JOIN item ON item.sku = pick_line.sku
     WHERE picked_unit.order_ref = ? GROUP BY 1, 2, 3, 4 ORDER BY 1, min(pick_line.sequence)`,
  ).all(orderRef)
}
/** Units picked or still to pick per order line, and whether the order has a label. */
export function handledOf(db: Database, orderRef: string): Handled {
  const lines = sql<[string], Handled['lines'][number]>(
    db,
    `SELECT order_line_ref AS lineRef, sku, sum(quantity - short_quantity) AS quantity
     FROM pick_line JOIN list USING (list_id) WHERE order_ref = ? AND list.state <> 'cancelled' GROUP BY order_line_ref, sku`,
  ).all(orderRef)
  return { lines: lines.filter(({ quantity }) => quantity > 0), labelled: labelsOf(db, orderRef).length > 0 }
}
/** Tracking numbers of the labels an order has. */
export function labelsOf(db: Database, orderRef: string): string[] {
  const rows = sql<[string], { label: string }>(
    db,
    'SELECT tracking_number AS label FROM carton WHERE order_ref = ? AND tracking_number IS NOT NULL ORDER BY number',
  ).all(orderRef)
  return rows.map(({ label }) => label)
}

/**
 * Takes an order out of its lists, cartons and seats; what it had promised is free again. Its events stay.
 * Returns the lists it left, as they stood then.
 */
export function leaveFloor(db: Database, orderRef: string): { listId: string; fence: number }[] {
  const lines = sql<
    [string],
    {
      lineId: string
      listId: string
      fence: number
      locationId: string
      sku: string
      lot: string | null
      promised: number
    }
  >(
    db,
    `SELECT line_id AS lineId, list_id AS listId, fence, location_id AS locationId, sku, lot,
       CASE list.method WHEN 'sort' THEN 0 ELSE quantity - picked - in_hand - short_quantity END AS promised
     FROM pick_line JOIN list USING (list_id) WHERE order_ref = ? AND list.state <> 'cancelled'`,
  ).all(orderRef)
  for (const line of lines) {
    moveStock(db, line, 0, -line.promised)
    for (const { lot, quantity } of inHandByLot(db, line.lineId))
      moveStock(db, { ...line, lot }, 0, -quantity)
  }
  layBack(db, 'pick_line.order_ref', orderRef)
  sql(db, 'DELETE FROM picked_unit WHERE order_ref = ?').run(orderRef)
  const walks = new Map(lines.map(({ listId, fence }) => [listId, fence]))
  for (const listId of walks.keys()) {
    sql(db, 'DELETE FROM pick_line WHERE list_id = ? AND order_ref = ?').run(listId, orderRef)
    sql(db, 'DELETE FROM list_slot WHERE list_id = ? AND order_ref = ?').run(listId, orderRef)
  }
  sql(
    db,
    'DELETE FROM carton_unit WHERE carton_id IN (SELECT carton_id FROM carton WHERE order_ref = ?)',
  ).run(orderRef)
  sql(db, 'DELETE FROM carton WHERE order_ref = ?').run(orderRef)
  sql(db, 'DELETE FROM pack_session WHERE order_ref = ?').run(orderRef)
  sql(db, "UPDATE seat SET order_ref = NULL, screen = 'home' WHERE order_ref = ?").run(orderRef)
  return [...walks].map(([listId, fence]) => ({ listId, fence }))
}
/** A list that lost its last order is over, and its cart free. */
export function cancelEmptyList(db: Database, listId: string): boolean {
  const { changes } = sql(
    db,
    "UPDATE list SET state = 'cancelled' WHERE list_id = ? AND state IN ('open', 'picking') AND NOT EXISTS (SELECT 1 FROM list_slot WHERE list_slot.list_id = list.list_id) AND NOT EXISTS (SELECT 1 FROM walk_stop WHERE walk_stop.list_id = list.list_id)",
  ).run(listId)
  if (changes === 1) sql(db, 'UPDATE cart SET list_id = NULL WHERE list_id = ?').run(listId)
  return changes === 1
}

/** Where a tote with goods to be put back stands, as far as anybody knows. */
export const toteAside = 'put-back'

/** Goods that go back to their locations; their totes take nothing else until somebody says it is done. */
export function openPutBack(
  db: Database,
  exceptionId: string,
  orderRef: string | null,
  goods: readonly PickedGoods[],
  newId: () => string,
): void {
  const insert = sql(
    db,
    'INSERT INTO put_back (put_back_id, exception_id, order_ref, tote_id, location_id, sku, lot, quantity) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const { toteId, locationId, sku, lot, picked } of goods) {
    if (picked === 0) continue
    insert.run(newId(), exceptionId, orderRef, toteId, locationId, sku, lot, picked)
    sql(db, 'UPDATE tote SET list_id = NULL, place = ? WHERE tote_id = ? AND order_ref IS ?').run(
      toteAside,
      toteId,
      orderRef,
    )
  }
}
/** The goods lie in their locations again: they are counted there, and their totes are free. */
export function settlePutBack(db: Database, exceptionId: string, at: string): void {
  const rows = sql<
    [string, string],
    {
      orderRef: string | null
      toteId: string | null
      locationId: string
      sku: string
      lot: string | null
      quantity: number
      counted: number
    }
  >(
    db,
    `UPDATE put_back SET done_at = ? WHERE exception_id = ? AND done_at IS NULL
     RETURNING order_ref AS orderRef, tote_id AS toteId, location_id AS locationId, sku, lot, quantity, counted`,
  ).all(at, exceptionId)
  for (const row of rows) {
    if (row.counted === 0) storeUnits(db, row, row.quantity)
    sql(db, 'DELETE FROM put_back_work WHERE tote_id = ?').run(row.toteId)
    sql(
      db,
      `UPDATE tote SET order_ref = NULL, place = NULL WHERE tote_id = ? AND order_ref IS ? AND place = ?
         AND NOT EXISTS (SELECT 1 FROM put_back WHERE put_back.tote_id = tote.tote_id AND done_at IS NULL)`,
    ).run(row.toteId, row.orderRef, toteAside)
  }
}
