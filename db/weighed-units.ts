import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { mostMeasured, type WeighedUnit } from '#domain/learned-weight'

/** What was measured of an item, the newest first. */
export function measuredOf(db: Database, sku: string): WeighedUnit[] {
  return sql<[string], WeighedUnit>(
    db,
    'SELECT weight_mg AS weightMg, blur_mg AS blurMg FROM weighed_unit WHERE sku = ? ORDER BY rowid DESC',
  ).all(sku)
}

/** Keeps a measurement, and of each item only the newest. */
export function keepMeasured(
  db: Database,
  measured: WeighedUnit & { sku: string; cartonId: string; way: 'gain' | 'carton' },
  weighedUnitId: string,
  at: string,
): void {
  const { sku, cartonId, way, weightMg, blurMg } = measured
  sql(
    db,
    `INSERT INTO weighed_unit (weighed_unit_id, sku, carton_id, way, weight_mg, blur_mg, weighed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(weighedUnitId, sku, cartonId, way, weightMg, blurMg, at)
  sql(
    db,
    `DELETE FROM weighed_unit WHERE sku = ?
       AND rowid NOT IN (SELECT rowid FROM weighed_unit WHERE sku = ? ORDER BY rowid DESC LIMIT ?)`,
  ).run(sku, sku, mostMeasured)
}

/** A carton that is opened again was perhaps not what it seemed. */
export const forgetMeasured = (db: Database, cartonId: string): void =>
  void sql(db, 'DELETE FROM weighed_unit WHERE carton_id = ?').run(cartonId)

/** What an item was found to weigh, where its master says something else. */
export interface WeightProposal {
  sku: string
  masterMg: number
  weightMg: number
  spreadMg: number
  count: number
  proposedAt: string
  /** Null until somebody decided. */
  decision: 'used' | 'kept' | null
}

const columns = `sku, master_mg AS masterMg, weight_mg AS weightMg, spread_mg AS spreadMg, measured AS count,
  proposed_at AS proposedAt, decision`

export const weightProposal = (db: Database, sku: string): WeightProposal | null =>
  sql<[string], WeightProposal>(db, `SELECT ${columns} FROM weight_proposal WHERE sku = ?`).get(sku) ?? null

/** Every proposal with the item's name; those nobody decided on first. */
export function weightProposals(db: Database, most: number): (WeightProposal & { name: string })[] {
  return sql<[number], WeightProposal & { name: string }>(
    db,
    `SELECT ${columns}, (SELECT name FROM item WHERE item.sku = weight_proposal.sku) AS name FROM weight_proposal
     ORDER BY decision IS NOT NULL, proposed_at DESC, sku LIMIT ?`,
  ).all(most)
}

/** Keeps a proposal in the place of the one before. */
export function propose(
  db: Database,
  { sku, masterMg, weightMg, spreadMg, count, proposedAt }: WeightProposal,
): void {
  sql(
    db,
    `INSERT INTO weight_proposal (sku, master_mg, weight_mg, spread_mg, measured, proposed_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (sku) DO UPDATE SET master_mg = excluded.master_mg, weight_mg = excluded.weight_mg,
       spread_mg = excluded.spread_mg, measured = excluded.measured, proposed_at = excluded.proposed_at,
       decision = NULL, decided_by = NULL, decided_at = NULL`,
  ).run(sku, masterMg, weightMg, spreadMg, count, proposedAt)
}

export const dropProposal = (db: Database, sku: string): void =>
  void sql(db, 'DELETE FROM weight_proposal WHERE sku = ?').run(sku)

export const decideProposal = (
  db: Database,
  sku: string,
  { decision, by, at }: { decision: 'used' | 'kept'; by: string; at: string },
): void =>
  void sql(db, 'UPDATE weight_proposal SET decision = ?, decided_by = ?, decided_at = ? WHERE sku = ?').run(
    decision,
    by,
    at,
    sku,
  )
