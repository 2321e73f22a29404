import { readMeta, saveMeta } from '#db/meta'
import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { PickedCarton } from '#domain/pack-order'

/** The shipping cartons that units of an order were picked into, by number, each with what was scanned into it. */
export function pickedCartons(db: Database, orderRef: string): PickedCarton[] {
  const rows = sql<[string], PickedCarton['units'][number] & Pick<PickedCarton, 'lpn' | 'cartonTypeId'>>(
    db,
    `SELECT tote_id AS lpn, carton_type_id AS cartonTypeId, order_line_ref AS lineRef, sku, quantity, lot, serial
     FROM picked_unit JOIN tote USING (tote_id)
     WHERE picked_unit.order_ref = ? AND in_tote = 1 AND carton_type_id IS NOT NULL
     ORDER BY tote_id, picked_unit_id`,
  ).all(orderRef)
  return [...Map.groupBy(rows, ({ lpn }) => lpn)].map(([lpn, inside]) => ({
    lpn,
    cartonTypeId: inside[0]?.cartonTypeId ?? '',
    units: inside.map(({ lineRef, sku, quantity, lot, serial }) => ({ lineRef, sku, quantity, lot, serial })),
  }))
}

/** What was scanned into a tote or carton: units of each item, and what they weigh where each weighs what it weighs. */
export const goodsIn = (
  db: Database,
  toteId: string,
  orderRef: string,
): { sku: string; quantity: number; weightG: number | null }[] =>
  sql<[string, string], { sku: string; quantity: number; weightG: number | null }>(
    db,
    `SELECT sku, quantity, weight_g AS weightG FROM picked_unit
     WHERE tote_id = ? AND order_ref = ? AND in_tote = 1`,
  ).all(toteId, orderRef)

/** Whether something that is no carton has this name: a tote. */
export const isTote = (db: Database, name: string): boolean =>
  sql<[string], { n: number }>(
    db,
    'SELECT count(*) AS n FROM tote WHERE tote_id = ? AND carton_type_id IS NULL',
  ).get(name)?.n === 1

/** The last label for a carton that is picked into that was printed at this station. */
export const lastPrintedCarton = (db: Database): string | null => readMeta(db, 'lastCarton')
export const savePrintedCarton = (db: Database, lpn: string): void => saveMeta(db, 'lastCarton', lpn)
