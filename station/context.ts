import type { News, TableName } from '#contract/commands'
import type { DeviceLink } from '#contract/devices'
import type { Accepted, ComparisonView, Sound, Verdict } from '#contract/views'
import { eventLog, type NewEvent } from '#db/events'
import type { Database } from '#db/open'
import { inTransaction } from '#db/statements'
import type { Refusal } from '#domain/refusal'
import type { Settings } from '#station/settings'

export interface Log {
  info(about: Record<string, unknown>, message: string): void
  warn(about: Record<string, unknown>, message: string): void
  error(about: Record<string, unknown>, message: string): void
}

/** What every workflow of a station works with. Clock, ids and devices come from outside. */
export interface Floor {
  db: Database
  now: () => Date
  newId: () => string
  devices: DeviceLink
  settings: Settings
  dataDir: string
  log: Log
  versions: { app: string; electron: string }
  /** Appends a fact to the audit log; only inside a transaction. */
  record: (
    event: Pick<NewEvent, 'kind' | 'subject' | 'actor' | 'payload'> & {
      personal?: Record<string, unknown>
      fence?: number
    },
  ) => void
  tell: (news: News) => void
  /** Called after a commit that may have made work for the sender, the printers, the number lease, the feed or the scale. */
  wake: { outbox: () => void; printing: () => void; numbers: () => void; feed: () => void; scale: () => void }
}

export type Seat = 'a' | 'b'

/** What a workflow did: saved something, or refused. Faults are thrown. */
export type Outcome =
  | { accepted: Accepted; sound: Sound; tables: TableName[] }
  | { refusal: Refusal; comparison: ComparisonView | null }

export const refuse = (refusal: Refusal, comparison: ComparisonView | null = null): Outcome => ({
  refusal,
  comparison,
})
export const accept = (accepted: Accepted, sound: Sound, ...tables: TableName[]): Outcome => ({
  accepted,
  sound,
  tables,
})

export const verdictOf = (outcome: Outcome): Verdict =>
  'accepted' in outcome
    ? { kind: 'accepted', said: outcome.accepted, sound: outcome.sound }
    : {
        kind: 'refused',
        refusal: outcome.refusal,
        scanned: outcome.comparison,
        sound: blocking.has(outcome.refusal.refusal) ? 'blocked' : 'refused',
      }
const blocking = new Set(['order-cancelled', 'order-changed', 'weight-off', 'carton-over-weight'])

/** Runs one step: everything it writes is written together, or nothing. */
export function step<T>(floor: Floor, work: () => T): T {
  return inTransaction(floor.db, work)
}

export const isoNow = (floor: Floor): string => floor.now().toISOString()
/** Local date of the site, for expiry dates. */
export function today(floor: Floor, timeZone: string): string {
  const known = dates.get(timeZone)
  const date =
    known ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  if (known === undefined) dates.set(timeZone, date)
  return date.format(floor.now())
}
/** One formatter a time zone: making one takes longer than judging a scan. */
const dates = new Map<string, Intl.DateTimeFormat>()

/** Makes the `record` of a floor. */
export function recorder(
  db: Database,
  writer: { stationId: string; incarnation: string },
  now: () => Date,
  newId: () => string,
): Floor['record'] {
  const append = eventLog(db, writer, () => now().toISOString())
  return (event) =>
    append({
      eventId: newId(),
      kind: event.kind,
      subject: event.subject,
      actor: event.actor,
      fence: event.fence ?? 0,
      payload: event.payload,
      personal: event.personal === undefined ? null : { salt: newId(), fields: event.personal },
      occurredAt: now().toISOString(),
    })
}
