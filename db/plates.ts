import { readMeta, saveMeta } from '#db/meta'
import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { moveStock, storeUnits } from '#db/stock'
import type { PickFact } from '#domain/pick'
import type { Plate, PlateLeft } from '#domain/plate'
import type { StockFact } from '#domain/stock-work'

type PlateRow = Omit<Plate, 'lot' | 'carried'> & { lot: string; carried: number }
const plateOf = ({ lot, carried, ...row }: PlateRow): Plate => ({
  ...row,
  lot: lot === '' ? null : lot,
  carried: carried === 1,
})
const plateRows = `SELECT plate_id AS plateId, sku, lot, expires_on AS expiresOn, quantity, plate.location_id AS locationId,
    coalesce(stock_work.kind <> 'count', 0) AS carried
  FROM plate LEFT JOIN stock_work USING (work_id)`

/** A plate by its number, empty ones too; null when nobody ever gave it. */
export function plateById(db: Database, plateId: string): Plate | null {
  const row = sql<[string], PlateRow>(db, `${plateRows} WHERE plate_id = ?`).get(plateId)
  return row === undefined ? null : plateOf(row)
}
/** Plates with units on them that should lie at a location. */
export function platesAt(db: Database, locationId: string): Plate[] {
  return sql<[string], PlateRow>(
    db,
    `${plateRows} WHERE plate.location_id = ? AND quantity > 0 ORDER BY plate_id`,
  )
    .all(locationId)
    .map(plateOf)
}
/** Plates somebody has in the hand, or counted, at one piece of stock work. */
export function platesHeld(db: Database, workId: string): Plate[] {
  return sql<[string], PlateRow>(db, `${plateRows} WHERE work_id = ? ORDER BY plate_id`)
    .all(workId)
    .map(plateOf)
}
/** The plate that the units of a line in somebody's hand came off last. */
export function plateInHand(db: Database, lineId: string): Plate | null {
  const row = sql<[string], { plateId: string | null }>(
    db,
    'SELECT plate_id AS plateId FROM pick_line WHERE line_id = ?',
  ).get(lineId)
  return row == null || row.plateId === null ? null : plateById(db, row.plateId)
}

/** A plate nobody heard of lies at a location, where enough units lie loose for it. */
export function layPlate(db: Database, { lot, ...plate }: Omit<Plate, 'carried'>): void {
  sql(
    db,
    `INSERT OR IGNORE INTO plate (plate_id, sku, lot, expires_on, quantity, location_id)
     SELECT $plateId, $sku, $lot, $expiresOn, $quantity, $locationId
     WHERE (SELECT coalesce(sum(quantity), 0) FROM stock WHERE location_id = $locationId AND sku = $sku AND lot = $lot)
       >= $quantity + (SELECT coalesce(sum(quantity), 0) FROM plate
         WHERE location_id = $locationId AND sku = $sku AND lot = $lot)`,
  ).run({ ...plate, lot: lot ?? '' })
}

/** The number of the last new plate whose label was printed here; null when there is none. */
export const lastPrintedPlate = (db: Database): string | null => readMeta(db, 'lastPlate')
export const savePrintedPlate = (db: Database, plateId: string): void => saveMeta(db, 'lastPlate', plateId)

/** How many units of an item and lot lie at a location by the stock, loose ones and those on plates. */
export function unitsOfLot(
  db: Database,
  { locationId, sku, lot }: { locationId: string; sku: string; lot: string | null },
): number {
  return (
    sql<[string, string, string], { quantity: number }>(
      db,
      'SELECT quantity FROM stock WHERE location_id = ? AND sku = ? AND lot = ?',
    ).get(locationId, sku, lot ?? '')?.quantity ?? 0
  )
}
export function savePlateLeft(db: Database, { plateId, quantity }: PlateLeft): void {
  sql(db, 'UPDATE plate SET quantity = ? WHERE plate_id = ?').run(quantity, plateId)
}

/** Writes what a walk did with a plate. */
export function recordPickedPlate(
  db: Database,
  fact: Extract<PickFact, { fact: 'plate-taken' | 'plate-found' }>,
): void {
  if (fact.fact === 'plate-taken') {
    sql(db, 'UPDATE plate SET quantity = quantity - ? WHERE plate_id = ?').run(fact.quantity, fact.plateId)
    sql(db, 'UPDATE pick_line SET plate_id = ? WHERE line_id = ?').run(fact.plateId, fact.lineId)
    return
  }
  const { plateId, from, locationId, moved } = fact
  const plate = plateById(db, plateId)
  if (plate === null) throw new Error(`No plate ${plateId}`)
  const { sku, lot } = plate
  if (from !== null) moveStock(db, { locationId: from, sku, lot }, -moved, 0)
  storeUnits(db, { locationId, sku, lot }, moved)
  sql(db, 'UPDATE plate SET location_id = ? WHERE plate_id = ?').run(locationId, plateId)
}

type HeldFact = Extract<StockFact, { fact: `stock-plate-${string}` }>
/** Writes a plate into the hand of stock work, or out of it. One that was made there and is not stored holds nothing then. */
export function recordHeldPlate(db: Database, workId: string, fact: HeldFact): void {
  if (fact.fact === 'stock-plate-held') {
    sql(db, 'UPDATE plate SET work_id = ? WHERE plate_id = ?').run(workId, fact.plate.plateId)
  } else if (fact.fact === 'stock-plate-made') {
    const { plateId, sku, lot, expiresOn, quantity } = fact.plate
    sql(
      db,
      `INSERT INTO plate (plate_id, sku, lot, expires_on, quantity, work_id, made_in)
       VALUES (@plateId, @sku, @lot, @expiresOn, @quantity, @workId, @workId)
       ON CONFLICT (plate_id) DO UPDATE SET sku = @sku, lot = @lot, expires_on = @expiresOn, quantity = @quantity,
         location_id = NULL, work_id = @workId, made_in = @workId`,
    ).run({ plateId, sku, lot: lot ?? '', expiresOn, quantity, workId })
  } else {
    sql(
      db,
      `UPDATE plate SET quantity = CASE WHEN made_in IS NULL THEN quantity ELSE 0 END, work_id = NULL, made_in = NULL
       WHERE plate_id = ?`,
    ).run(fact.plateId)
  }
}
/** The plates of stock work stand at a location from now on. */
export function standPlates(db: Database, workId: string, locationId: string): void {
  sql(db, 'UPDATE plate SET location_id = ?, work_id = NULL, made_in = NULL WHERE work_id = ?').run(
    locationId,
    workId,
  )
}
/** Stock work holds no plates any more; they stay where they were. */
export function putDownPlates(db: Database, workId: string): void {
  sql(db, 'UPDATE plate SET work_id = NULL, made_in = NULL WHERE work_id = ?').run(workId)
}
export function emptyPlates(db: Database, plateIds: readonly string[]): void {
  sql(db, 'UPDATE plate SET quantity = 0 WHERE plate_id IN (SELECT value FROM json_each(?))').run(
    JSON.stringify(plateIds),
  )
}
