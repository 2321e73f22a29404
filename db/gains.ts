import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { GainFact, GainState } from '#domain/judge-gain'

/** What a scan added to a carton on the scale. */
export interface GainRow {
  lineRef: string
  sku: string
  quantity: number
  state: GainState
  /** Null where nobody knew what it should add. */
  expectedMg: number | null
  bandMg: number | null
  /** Null until it was weighed by itself; of one that is off, what all open ones added. */
  gainMg: number | null
  since: string
}

/** The scans of a carton whose gain was looked at, in their order. */
export function gainsOf(db: Database, cartonId: string): GainRow[] {
  return sql<[string], GainRow>(
    db,
    `SELECT line_ref AS lineRef, sku, quantity, carton_gain.state, expected_mg AS expectedMg, band_mg AS bandMg,
       gain_mg AS gainMg, since
     FROM carton_gain JOIN carton_unit USING (carton_unit_id) WHERE carton_id = ? ORDER BY carton_unit.rowid`,
  ).all(cartonId)
}

const ofCarton = 'carton_unit_id IN (SELECT carton_unit_id FROM carton_unit WHERE carton_id = ?)'
const isOpen = `${ofCarton} AND state IN ('awaited', 'off')`

/** Writes what became of the gains of a carton. */
export function recordGainFact(db: Database, fact: GainFact, at: string): void {
  switch (fact.fact) {
    case 'gain-awaited':
      begin(db, fact.cartonId, 'awaited', { expectedMg: fact.expectedMg, bandMg: fact.bandMg }, at)
      return
    case 'gain-unchecked':
      if (fact.why === 'weight-unknown') begin(db, fact.cartonId, 'unchecked', null, at)
      else
        sql(db, `UPDATE carton_gain SET state = 'unchecked' WHERE ${ofCarton} AND state = 'awaited'`).run(
          fact.cartonId,
        )
      return
    case 'gain-agreed': {
      const { n } = sql<[string], { n: number }>(
        db,
        `SELECT count(*) AS n FROM carton_gain WHERE ${isOpen}`,
      ).get(fact.cartonId) ?? { n: 0 }
      sql(db, `UPDATE carton_gain SET state = 'agreed', gain_mg = ? WHERE ${isOpen}`).run(
        fact.exact && n === 1 ? fact.gainMg : null,
        fact.cartonId,
      )
      return
    }
    case 'gain-off':
      sql(db, `UPDATE carton_gain SET state = 'off', gain_mg = ? WHERE ${isOpen}`).run(
        fact.gainMg,
        fact.cartonId,
      )
      return
    case 'gain-accepted':
      sql(db, `UPDATE carton_gain SET state = 'accepted', gain_mg = NULL WHERE ${isOpen}`).run(fact.cartonId)
      return
  }
}

function begin(
  db: Database,
  cartonId: string,
  state: GainState,
  wanted: { expectedMg: number; bandMg: number } | null,
  at: string,
): void {
  sql(
    db,
    `INSERT INTO carton_gain (carton_unit_id, state, expected_mg, band_mg, since)
     SELECT carton_unit_id, ?, ?, ?, ? FROM carton_unit WHERE carton_id = ? ORDER BY rowid DESC LIMIT 1`,
  ).run(state, wanted?.expectedMg ?? null, wanted?.bandMg ?? null, at, cartonId)
}
