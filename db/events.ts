import { createHash } from 'node:crypto'
import type { Database } from '#db/open'

/** One fact as it goes into the audit log. `personal` fields can be erased later without breaking the chain. */
export interface NewEvent {
  eventId: string
  kind: string
  subject: string
  actor: string | null
  fence: number
  payload: Record<string, unknown>
  personal: { salt: string; fields: Record<string, unknown> } | null
  occurredAt: string
}

/** Who writes: station and incarnation; a new incarnation starts a new numbering. */
export interface Writer {
  stationId: string
  incarnation: string
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const genesis = '0'.repeat(64)

interface EventRow {
  event_id: string
  station_id: string
  incarnation: string
  seq: number
  kind: string
  subject: string
  actor: string | null
  fence: number
  payload: string
  occurred_at: string
  prev_hash: string
  hash: string
}
/** An event as it lies in its table. */
export interface StoredEvent extends EventRow {
  personal: string | null
}

/** The text whose hash chains an event to the one before it. */
function canonical(row: Omit<EventRow, 'hash'>): string {
  return JSON.stringify([
    row.prev_hash,
    row.event_id,
    row.station_id,
    row.incarnation,
    row.seq,
    row.kind,
    row.subject,
    row.actor,
    row.fence,
    row.payload,
    row.occurred_at,
  ])
}

/** What the payload says of personal fields; it stays when they are erased. */
const digestOf = (salt: string, fields: Record<string, unknown>): string =>
  sha256(salt + JSON.stringify(fields))

/** Makes the function that appends events; call it only inside a transaction that also writes the state. */
export function eventLog(db: Database, writer: Writer, now: () => string): (event: NewEvent) => void {
  const head = db.prepare<[string, string], { seq: number; hash: string }>(
    'SELECT seq, hash FROM event WHERE station_id = ? AND incarnation = ? ORDER BY seq DESC LIMIT 1',
  )
  const insert = db.prepare(`INSERT INTO event
    (event_id, station_id, incarnation, seq, kind, subject, actor, fence, payload, personal, occurred_at, recorded_at, prev_hash, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  return (event) => {
    if (!db.inTransaction)
      throw new Error('Events are written with the state they change, in one transaction')
    const last = head.get(writer.stationId, writer.incarnation)
    const { personal } = event
    const payload = JSON.stringify(
      personal === null
        ? event.payload
        : { ...event.payload, personal: digestOf(personal.salt, personal.fields) },
    )
    const row = {
      event_id: event.eventId,
      station_id: writer.stationId,
      incarnation: writer.incarnation,
      seq: (last?.seq ?? 0) + 1,
      kind: event.kind,
      subject: event.subject,
      actor: event.actor,
      fence: event.fence,
      payload,
      occurred_at: event.occurredAt,
      prev_hash: last?.hash ?? genesis,
    }
    insert.run(
      row.event_id,
      row.station_id,
      row.incarnation,
      row.seq,
      row.kind,
      row.subject,
      row.actor,
      row.fence,
      row.payload,
      personal === null ? null : JSON.stringify(personal),
      row.occurred_at,
      now(),
      row.prev_hash,
      sha256(canonical(row)),
    )
  }
}

/** What a walk along a chain found: how many events, or the first that was changed, removed or inserted. */
export type Walked = { ok: true; events: number } | { ok: false; seq: number; problem: string }

/** The id of the newest event of a writer; null before the first. */
export function newestEventId(db: Database, { stationId, incarnation }: Writer): string | null {
  const row = db
    .prepare<[string, string], { id: string }>(
      'SELECT event_id AS id FROM event WHERE station_id = ? AND incarnation = ? ORDER BY seq DESC LIMIT 1',
    )
    .get(stationId, incarnation)
  return row?.id ?? null
}

/** Walks the chain from `fromSeq`; names the first event that was changed, removed or inserted. */
export function verifyChain(db: Database, writer: Writer, fromSeq = 1): Walked {
  const rows = db.prepare<[string, string, number], StoredEvent>(
    'SELECT * FROM event WHERE station_id = ? AND incarnation = ? AND seq >= ? ORDER BY seq',
  )
  const walk = chainWalk(fromSeq)
  for (const row of rows.iterate(writer.stationId, writer.incarnation, fromSeq)) {
    const problem = walk.next(row)
    if (problem !== null) return { ok: false, seq: problem === 'gap' ? walk.expected() : row.seq, problem }
  }
  return { ok: true, events: walk.expected() - fromSeq }
}

/** Follows one chain event by event; `next` says what is wrong with one, or null. */
export function chainWalk(fromSeq: number): {
  next: (row: StoredEvent) => string | null
  expected: () => number
} {
  let expected = fromSeq
  let previous: string | null = fromSeq === 1 ? genesis : null
  return {
    expected: () => expected,
    next: (row) => {
      if (row.seq !== expected) return 'gap'
      if (previous !== null && row.prev_hash !== previous) return 'not chained'
      if (row.hash !== sha256(canonical(row))) return 'changed'
      if (!isPersonal(row)) return 'personal fields changed'
      previous = row.hash
      expected++
      return null
    },
  }
}

/** Whether personal fields are what was written, or erased. */
function isPersonal({ personal, payload }: StoredEvent): boolean {
  if (personal === null) return true
  try {
    const { salt, fields } = JSON.parse(personal) as { salt: string; fields: Record<string, unknown> }
    return (JSON.parse(payload) as { personal?: string }).personal === digestOf(salt, fields)
  } catch {
    return false
  }
}

/** Everybody who wrote into a log: each station and each life of its database has a chain of its own. */
export function writersOf(db: Database): Writer[] {
  return db
    .prepare<[], Writer>(
      'SELECT station_id AS stationId, incarnation FROM event GROUP BY station_id, incarnation ORDER BY min(recorded_at)',
    )
    .all()
}
