import type { Database } from '#db/open'
import { toteAside } from '#db/put-backs'
import { sql } from '#db/statements'
import { storeUnits } from '#db/stock'
import type { PutBack, PutBackFact, PutBackLine } from '#domain/put-back'

type LineRow = Omit<PutBackLine, 'taken'> & { taken: number }

/** What packers find in a tote too much stays in it until its order is packed. */
const mayGo = `(counted = 0 OR NOT EXISTS
  (SELECT 1 FROM tote WHERE tote.tote_id = put_back.tote_id AND order_ref IS NOT NULL))`
/** What is still to be put back out of a tote; null when nothing is. */
export function putBackIn(db: Database, toteId: string): PutBack | null {
  const rows = sql<[string], LineRow & { orderNumber: string }>(
    db,
    `SELECT put_back_id AS putBackId, location_id AS locationId, sku, lot, quantity, taken, exception.about AS orderNumber
     FROM put_back JOIN exception USING (exception_id) LEFT JOIN location USING (location_id)
     WHERE tote_id = ? AND done_at IS NULL AND ${mayGo} ORDER BY walk_order, put_back_id`,
  ).all(toteId)
  const [first] = rows
  if (first === undefined) return null
  const lines = rows.map(({ orderNumber: _, taken, ...line }) => ({ ...line, taken: taken === 1 }))
  return { toteId, orderNumber: first.orderNumber, lines }
}
/** What a person is putting back; null when that is nothing, or somebody else went on with it. */
export function putBackOf(db: Database, personId: string): PutBack | null {
  const row = sql<[string], { toteId: string }>(
    db,
    'SELECT tote_id AS toteId FROM put_back_work WHERE person_id = ?',
  ).get(personId)
  return row === undefined ? null : putBackIn(db, row.toteId)
}
/** Somebody takes a tote up; whoever had it before has it no more, and the person nothing else. */
export function takeUpPutBack(db: Database, toteId: string, personId: string): void {
  sql(db, 'DELETE FROM put_back_work WHERE person_id = ? OR tote_id = ?').run(personId, toteId)
  sql(db, 'INSERT INTO put_back_work (tote_id, person_id) VALUES (?, ?)').run(toteId, personId)
}
/** Writes one fact into its row, and the stock it makes true. The last one frees the tote. */
export function recordPutBack(db: Database, work: PutBack, fact: PutBackFact, at: string): void {
  if (fact.fact === 'put-back-taken') {
    sql(db, 'UPDATE put_back SET taken = 1 WHERE put_back_id = ?').run(fact.putBackId)
    return
  }
  const line = work.lines.find((one) => one.putBackId === fact.putBackId)
  if (line === undefined) throw new Error(`No line ${fact.putBackId}`)
  if (!isCounted(db, line.putBackId)) storeUnits(db, { ...line, locationId: fact.locationId }, fact.quantity)
  sql(db, 'UPDATE put_back SET done_at = ? WHERE put_back_id = ?').run(at, fact.putBackId)
  if (work.lines.length > 1) return
  sql(db, 'UPDATE tote SET order_ref = NULL, place = NULL WHERE tote_id = ? AND place = ?').run(
    work.toteId,
    toteAside,
  )
  sql(db, 'DELETE FROM put_back_work WHERE tote_id = ?').run(work.toteId)
}

/** Whether its location counts it already. */
export const isCounted = (db: Database, putBackId: string): boolean =>
  sql<[string], { counted: number }>(db, 'SELECT counted FROM put_back WHERE put_back_id = ?').get(putBackId)
    ?.counted === 1

/** Whether goods an exception tells of still wait to be put back. */
export function isPutBackOpen(db: Database, exceptionId: string): boolean {
  return (
    sql<[string], { n: number }>(
      db,
      'SELECT count(*) AS n FROM put_back WHERE exception_id = ? AND done_at IS NULL',
    ).get(exceptionId)?.n !== 0
  )
}
