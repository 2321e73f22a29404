import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** Who has an order open, where. */
export interface PackSession {
  orderRef: string
  personId: string
  stationId: string
  partialConfirmed: boolean
  /** The digest of the instructions that were read last; null before. */
  instructionsRead: string | null
  /** `back`: the shipment was taken back and nobody has opened the order since. */
  state: 'open' | 'left' | 'done' | 'back'
}

/** Who has packed an order, or packs it; null before anybody opened it. */
export function packSession(db: Database, orderRef: string): PackSession | null {
  const row = sql<[string], Omit<PackSession, 'partialConfirmed'> & { partial: number }>(
    db,
    `SELECT order_ref AS orderRef, person_id AS personId, station_id AS stationId, partial_confirmed AS partial,
       instructions_read AS instructionsRead, state
     FROM pack_session WHERE order_ref = ?`,
  ).get(orderRef)
  if (row === undefined) return null
  const { partial, ...rest } = row
  return { ...rest, partialConfirmed: partial === 1 }
}

/** Writes who has an order open from now on. */
export function savePackSession(
  db: Database,
  session: Omit<PackSession, 'partialConfirmed' | 'instructionsRead'>,
  at: string,
): void {
  sql(
    db,
    `INSERT INTO pack_session (order_ref, person_id, station_id, state, opened_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (order_ref) DO UPDATE SET person_id = excluded.person_id, station_id = excluded.station_id, state = excluded.state`,
  ).run(session.orderRef, session.personId, session.stationId, session.state, at)
}
