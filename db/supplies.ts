import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { LabelCount } from '#domain/supply-stock'

/** What somebody counted; cartons have rolls of one. */
export interface SupplyCount {
  kind: 'labels' | 'cartons'
  supplyOf: string
  there: number
  rollOf: number
  spareRolls: number
  countedBy: string
  countedAt: string
}

/** Takes the place of what was counted before; what is used from now on comes off it. */
export const saveSupplyCount = (db: Database, count: SupplyCount): void =>
  void sql<[string, string, number, number, number, string, string]>(
    db,
    `INSERT INTO supply_count (kind, supply_of, there, roll_of, spare_rolls, counted_by, counted_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, supply_of) DO UPDATE SET there = excluded.there, roll_of = excluded.roll_of,
       spare_rolls = excluded.spare_rolls, counted_by = excluded.counted_by, counted_at = excluded.counted_at`,
  ).run(
    count.kind,
    count.supplyOf,
    count.there,
    count.rollOf,
    count.spareRolls,
    count.countedBy,
    count.countedAt,
  )

/** The labels of a printer, with those that may have come out since; null where nobody counted any. */
export const labelCount = (db: Database, deviceId: string): LabelCount | null =>
  sql<[string], LabelCount>(
    db,
    `SELECT there AS onRoll, roll_of AS rollOf, spare_rolls AS spareRolls,
       (SELECT coalesce(sum(labels), 0) FROM print_job
        WHERE device_id = supply_of AND changed_at > counted_at AND state IN ('sent', 'printed', 'unknown')) AS used
     FROM supply_count WHERE kind = 'labels' AND supply_of = ?`,
  ).get(deviceId) ?? null

/** How many labels the site's rolls have; the smallest that somebody named, null where nobody did. */
export const labelRolls = (db: Database): number | null =>
  sql<[], { rollOf: number | null }>(
    db,
    "SELECT min(roll_of) AS rollOf FROM supply_count WHERE kind = 'labels'",
  ).get()?.rollOf ?? null

/** Empty cartons of each type that somebody counted, less those closed since. */
export const cartonsThere = (db: Database): { cartonTypeId: string; there: number }[] =>
  sql<[], { cartonTypeId: string; there: number }>(
    db,
    `SELECT supply_of AS cartonTypeId, max(0, there - (SELECT count(*) FROM carton
       WHERE carton_type_id = supply_of AND closed_at > counted_at)) AS there
     FROM supply_count WHERE kind = 'cartons' ORDER BY supply_of`,
  ).all()

/** Nobody counts them any more. */
export const dropSupplyCount = (
  db: Database,
  { kind, supplyOf }: Pick<SupplyCount, 'kind' | 'supplyOf'>,
): void =>
  void sql<[string, string]>(db, 'DELETE FROM supply_count WHERE kind = ? AND supply_of = ?').run(
    kind,
    supplyOf,
  )

/** Totes that nothing lies in; cubbies of put walls are none. */
export const totesFree = (db: Database): number =>
  sql<[], { n: number }>(
    db,
    'SELECT count(*) AS n FROM tote WHERE order_ref IS NULL AND list_id IS NULL AND place IS NULL AND wall IS NULL AND carton_type_id IS NULL',
  ).get()?.n ?? 0
