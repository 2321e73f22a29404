import { createHash } from 'node:crypto'
import { z } from 'zod'
import { chainWalk, type StoredEvent, type Writer, writersOf } from '#db/events'
import type { Database } from '#db/open'

/**
 * The audit log as a file of its own: JSON lines, first a head, then every event with its chain hashes, then an end.
 * Each line ends with `line`, the SHA-256 of the line before it and of its own bytes up to there, so that whatever is
 * changed, moved, added or cut off is found in the file itself. Personal details stay at the station.
 */
const format = 'packbench-audit'
const rowsAtOnce = 500
const start = '0'.repeat(64)
const tail = /^(.*),"line":"([0-9a-f]{64})"\}$/s

const exported = z.strictObject({
  event_id: z.string(),
  station_id: z.string(),
  incarnation: z.string(),
  seq: z.number().int(),
  kind: z.string(),
  subject: z.string(),
  actor: z.string().nullable(),
  fence: z.number().int(),
  payload: z.string(),
  occurred_at: z.string(),
  recorded_at: z.string(),
  prev_hash: z.string(),
  hash: z.string(),
})
const columns = Object.keys(exported.shape).join(', ')

const hashOf = (before: string, body: Buffer): string =>
  createHash('sha256').update(before).update(body).digest('hex')

/** The lines of an export, a few hundred at a time; between two of these the database is free for others. */
export function* exportLines(db: Database, exportedAt: string): Generator<string[]> {
  let before = start
  const line = (value: object): string => {
    const body = JSON.stringify(value).slice(0, -1)
    before = hashOf(before, Buffer.from(body))
    return `${body},"line":"${before}"}\n`
  }
  const chains = writersOf(db).map((writer) => ({ ...writer, events: lastSeq(db, writer) }))
  yield [line({ format, version: 1, exportedAt, chains })]
  let events = 0
  for (const { stationId, incarnation, events: last } of chains) {
    for (let from = 1; from <= last; from += rowsAtOnce) {
      const rows = db
        .prepare<[string, string, number, number], StoredEvent>(
          `SELECT ${columns} FROM event WHERE station_id = ? AND incarnation = ? AND seq BETWEEN ? AND ? ORDER BY seq`,
        )
        .all(stationId, incarnation, from, Math.min(last, from + rowsAtOnce - 1))
      events += rows.length
      yield rows.map(line)
    }
  }
  yield [line({ end: true, events })]
}

const lastSeq = (db: Database, { stationId, incarnation }: Writer): number =>
  db
    .prepare<[string, string], { last: number }>(
      'SELECT max(seq) AS last FROM event WHERE station_id = ? AND incarnation = ?',
    )
    .get(stationId, incarnation)?.last ?? 0

/** What reading an export found; a problem names the line, and the event where it can. */
export type Verified =
  | { ok: true; events: number; chains: number }
  | { ok: false; line: number; problem: string }

/** Reads an export line by line, without their line ends, and says the first thing that is wrong with it. */
export function verifyExport(lines: Iterable<Buffer>): Verified {
  const chains = new Map<string, ReturnType<typeof chainWalk>>()
  let before = start
  let number = 0
  let events = 0
  let ended = false
  for (const bytes of lines) {
    number++
    const wrong = (problem: string): Verified => ({ ok: false, line: number, problem })
    if (ended) return wrong('something stands after the end')
    const parts = tail.exec(bytes.toString('latin1'))
    if (parts === null) return wrong('the line is not whole')
    const body = Buffer.from(parts[1] ?? '', 'latin1')
    before = hashOf(before, body)
    const value = parsed(body)
    if (before !== parts[2]) return wrong(`the line was changed${nameOf(value)}`)
    if (number === 1) {
      if (field(value, 'format') !== format) return wrong('this is no audit export')
      continue
    }
    if (field(value, 'end') === true) {
      if (field(value, 'events') !== events) return wrong(`${events} events, not ${field(value, 'events')}`)
      ended = true
      continue
    }
    const problem = follow(chains, value)
    if (problem !== null) return wrong(`${problem}${nameOf(value)}`)
    events++
  }
  if (!ended) return { ok: false, line: number + 1, problem: 'the end is missing' }
  return { ok: true, events, chains: chains.size }
}

function follow(chains: Map<string, ReturnType<typeof chainWalk>>, value: unknown): string | null {
  const read = exported.safeParse(value)
  if (!read.success) return 'this is no event'
  const { station_id: stationId, incarnation } = read.data
  const name = `${stationId} ${incarnation}`
  const walk = chains.get(name) ?? chainWalk(1)
  chains.set(name, walk)
  return walk.next({ ...read.data, personal: null })
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(`${body.toString('utf8')}}`)
  } catch {
    return null
  }
}
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
const nameOf = (value: unknown): string =>
  field(value, 'seq') === undefined
    ? ''
    : ` (event ${String(field(value, 'seq'))} of ${String(field(value, 'station_id'))} ${String(field(value, 'incarnation'))})`
