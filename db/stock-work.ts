import type { Database } from '#db/open'
import { emptyPlates, platesHeld, putDownPlates, recordHeldPlate, standPlates } from '#db/plates'
import { sql } from '#db/statements'
import type { StockHere } from '#domain/judge-stock'
import type { StockFact, StockUnits, StockWork, StockWorkKind } from '#domain/stock-work'

interface WorkRow {
  workId: string
  kind: StockWorkKind
  locationId: string | null
  countBefore: string | null
}
type UnitsRow = Omit<StockUnits, 'lot'> & { lot: string }

const workColumns =
  'work_id AS workId, kind, location_id AS locationId, count_before AS countBefore FROM stock_work'
const unitsOf = ({ lot, ...row }: UnitsRow): StockUnits => ({ ...row, lot: lot === '' ? null : lot })

/** The stock work a person has begun and not ended. */
export function openStockWork(db: Database, personId: string): StockWork | null {
  const row = sql<[string], WorkRow>(db, `SELECT ${workColumns} WHERE person_id = ? AND done_at IS NULL`).get(
    personId,
  )
  if (row === undefined) return null
  const units = sql<[string], UnitsRow>(
    db,
    'SELECT sku, lot, expires_on AS expiresOn, quantity FROM stock_work_unit WHERE work_id = ? ORDER BY position',
  ).all(row.workId)
  return {
    workId: row.workId,
    kind: row.kind,
    locationId: row.locationId,
    units: units.map(unitsOf),
    plates: platesHeld(db, row.workId),
    countBefore: row.countBefore === null ? null : (JSON.parse(row.countBefore) as StockUnits[]),
  }
}

export function beginStockWork(
  db: Database,
  work: { workId: string; kind: StockWorkKind; personId: string; at: string },
): void {
  sql(db, 'INSERT INTO stock_work (work_id, kind, person_id, begun_at) VALUES (?, ?, ?, ?)').run(
    work.workId,
    work.kind,
    work.personId,
    work.at,
  )
}
export function endStockWork(db: Database, workId: string, at: string): void {
  sql(db, 'UPDATE stock_work SET done_at = ? WHERE work_id = ?').run(at, workId)
  putDownPlates(db, workId)
}

/** Writes one fact into the rows of its work and into the stock. */
export function recordStockFact(db: Database, work: StockWork, fact: StockFact, at: string): void {
  switch (fact.fact) {
    case 'stock-location-reached':
      standAt(db, work.workId, fact.locationId, null)
      return
    case 'stock-units-held':
      saveUnits(db, work.workId, fact)
      if (work.kind === 'replenish' && work.locationId !== null)
        changeStock(db, work.locationId, fact, 0, fact.quantity - fact.before)
      return
    case 'stock-plate-held':
    case 'stock-plate-made':
    case 'stock-plate-let-go':
      recordHeldPlate(db, work.workId, fact)
      return
    case 'stock-stored':
      for (const units of fact.units) {
        if (fact.from !== null) changeStock(db, fact.from, units, -units.quantity, -units.quantity)
        changeStock(db, fact.locationId, units, units.quantity, 0)
      }
      standPlates(db, work.workId, fact.locationId)
      clear(db, work.workId, null, null)
      return
    case 'stock-count-differs':
      putDownPlates(db, work.workId)
      clear(db, work.workId, fact.locationId, JSON.stringify(fact.units))
      return
    case 'stock-counted':
      for (const { counted, believed, ...units } of fact.corrections)
        changeStock(db, fact.locationId, units, counted - believed, 0)
      emptyPlates(db, fact.void)
      standPlates(db, work.workId, fact.locationId)
      sql(db, 'UPDATE count_task SET done_at = ? WHERE location_id = ? AND done_at IS NULL').run(
        at,
        fact.locationId,
      )
      clear(db, work.workId, null, null)
      return
  }
}

function standAt(db: Database, workId: string, locationId: string | null, countBefore: string | null): void {
  sql(db, 'UPDATE stock_work SET location_id = ?, count_before = ? WHERE work_id = ?').run(
    locationId,
    countBefore,
    workId,
  )
}
function clear(db: Database, workId: string, locationId: string | null, countBefore: string | null): void {
  sql(db, 'DELETE FROM stock_work_unit WHERE work_id = ?').run(workId)
  standAt(db, workId, locationId, countBefore)
}
/** What was scanned last comes last, as in the rules. */
function saveUnits(db: Database, workId: string, { sku, lot, expiresOn, quantity }: StockUnits): void {
  sql(db, 'DELETE FROM stock_work_unit WHERE work_id = ? AND sku = ? AND lot = ?').run(workId, sku, lot ?? '')
  if (quantity === 0) return
  sql(
    db,
    `INSERT INTO stock_work_unit (work_id, position, sku, lot, expires_on, quantity)
     SELECT @workId, coalesce(max(position), 0) + 1, @sku, @lot, @expiresOn, @quantity FROM stock_work_unit WHERE work_id = @workId`,
  ).run({ workId, sku, lot: lot ?? '', expiresOn, quantity })
}
function changeStock(
  db: Database,
  locationId: string,
  { sku, lot, expiresOn }: Pick<StockUnits, 'sku' | 'lot' | 'expiresOn'>,
  quantity: number,
  reserved: number,
): void {
  sql(
    db,
    `INSERT INTO stock (location_id, sku, lot, expires_on, quantity, reserved) VALUES (@locationId, @sku, @lot, @expiresOn, max(0, @quantity), max(0, @reserved))
     ON CONFLICT (location_id, sku, lot) DO UPDATE SET
       quantity = max(0, quantity + @quantity), reserved = max(0, reserved + @reserved),
       expires_on = coalesce(stock.expires_on, excluded.expires_on)`,
  ).run({ locationId, sku, lot: lot ?? '', expiresOn, quantity, reserved })
}

/** What should lie at a location now: what somebody has taken into the hand there and not put anywhere yet is gone from it. */
export function stockHere(db: Database, locationId: string): StockHere[] {
  return sql<[{ locationId: string }], UnitsRow & { promised: number }>(
    db,
    `WITH taken AS (
       SELECT sku, lot, sum(units) AS units FROM (
         SELECT picked_unit.sku, coalesce(picked_unit.lot, '') AS lot, picked_unit.quantity AS units
         FROM picked_unit JOIN pick_line USING (line_id) WHERE in_tote = 0 AND pick_line.location_id = @locationId
         UNION ALL
         SELECT sku, lot, quantity FROM stock_work JOIN stock_work_unit USING (work_id)
         WHERE kind = 'replenish' AND done_at IS NULL AND location_id = @locationId
       ) GROUP BY sku, lot
     )
     SELECT sku, lot, expires_on AS expiresOn, quantity - coalesce(units, 0) AS quantity,
       max(0, reserved - coalesce(units, 0)) AS promised
     FROM stock LEFT JOIN taken USING (sku, lot)
     WHERE location_id = @locationId AND quantity > coalesce(units, 0) ORDER BY sku, lot`,
  )
    .all({ locationId })
    .map(({ promised, ...row }) => ({ ...unitsOf(row), promised }))
}
/** Items of which a location has promised more than lies there. */
export function promisedTooMuch(db: Database, locationId: string): { sku: string; missing: number }[] {
  return sql<[string], { sku: string; missing: number }>(
    db,
    `SELECT sku, sum(reserved - quantity) AS missing FROM stock
     WHERE location_id = ? AND reserved > quantity GROUP BY sku ORDER BY sku`,
  ).all(locationId)
}
export function dateOfLot(db: Database, sku: string, lot: string): string | null {
  return (
    sql<[string, string], { expiresOn: string }>(
      db,
      'SELECT expires_on AS expiresOn FROM stock WHERE sku = ? AND lot = ? AND expires_on IS NOT NULL LIMIT 1',
    ).get(sku, lot)?.expiresOn ?? null
  )
}
export function isBlocked(db: Database, locationId: string): boolean {
  return (
    sql<[string], { blocked: number }>(db, 'SELECT blocked FROM location WHERE location_id = ?').get(
      locationId,
    )?.blocked === 1
  )
}
/** A location to put more of an item away: where it lies already, else the first empty one on the way; null when all are full. */
export function placeFor(db: Database, sku: string, except: string | null): string | null {
  return (
    sql<[{ sku: string; except: string | null }], { locationId: string }>(
      db,
      `SELECT location_id AS locationId FROM location JOIN stock USING (location_id)
       WHERE sku = @sku AND quantity > 0 AND blocked = 0 AND location_id IS NOT @except
       ORDER BY quantity DESC, location_id LIMIT 1`,
    ).get({ sku, except })?.locationId ??
    sql<[string | null], { locationId: string }>(
      db,
      `SELECT location_id AS locationId FROM location
       WHERE blocked = 0 AND location_id IS NOT ?
         AND NOT EXISTS (SELECT 1 FROM stock WHERE stock.location_id = location.location_id AND quantity > 0)
       ORDER BY walk_order LIMIT 1`,
    ).get(except)?.locationId ??
    null
  )
}

export interface CountTask {
  locationId: string
  reason: string
  openedAt: string
}
/** Locations somebody asked to have counted, in walking order; one row each. */
export function openCountTasks(db: Database): CountTask[] {
  return sql<[], CountTask>(
    db,
    `SELECT location_id AS locationId, min(reason) AS reason, min(opened_at) AS openedAt
     FROM count_task LEFT JOIN location USING (location_id) WHERE done_at IS NULL
     GROUP BY location_id ORDER BY location.walk_order, location_id`,
  ).all()
}

/** Where nothing is promised yet: units on their way to another location are, until they are stored there. */
export function promiseRefills(db: Database): void {
  sql(
    db,
    `UPDATE stock SET reserved = reserved + moving.quantity FROM
       (SELECT location_id, sku, lot, sum(quantity) AS quantity FROM stock_work JOIN stock_work_unit USING (work_id)
        WHERE kind = 'replenish' AND done_at IS NULL GROUP BY location_id, sku, lot) AS moving
     WHERE stock.location_id = moving.location_id AND stock.sku = moving.sku AND stock.lot = moving.lot`,
  ).run()
}
