import { randomUUID } from 'node:crypto'
import type { News, TableName } from '#contract/commands'
import type { DeviceLink } from '#contract/devices'
import type { Accepted, ComparisonView, Sound, Verdict } from '#contract/verdict'
import { eventLog, type NewEvent, type Writer } from '#db/events'
import { readMeta, saveMeta } from '#db/meta'
import type { Database } from '#db/open'
import { inTransaction } from '#db/statements'
import type { Mode, PracticeMode } from '#domain/mode'
import type { Refusal } from '#domain/refusal'
import { freeTextApart } from '#station/free-text'
import type { Keyring } from '#station/keyring'
import type { CourierDrawer } from '#station/paper/courier-drawer'
import type { PinWatch } from '#station/people/pin-watch'
import type { Question } from '#station/seat/questions'
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
  /** Milliseconds the program has been open; unlike `now` nobody can set it. */
  upMs: () => number
  newId: () => string
  devices: DeviceLink
  settings: Settings
  /** Live, or at work on a copy. */
  mode: Mode
  dataDir: string
  log: Log
  pins: PinWatch
  /** Which half of the window speaks; two voices at one bench are understood by nobody. */
  voice: { seat: Seat | null }
  keyring: Keyring
  courierDrawer: CourierDrawer
  versions: { app: string; electron: string }
  /** Appends a fact to the audit log; only inside a transaction. */
  record: (
    event: Pick<NewEvent, 'kind' | 'subject' | 'actor' | 'payload'> & {
      personal?: Record<string, unknown>
      fence?: number
    },
  ) => void
  tell: (news: News) => void
  /** Work that no scan began found the disk full: the seats say so. */
  sayDiskFull: () => void
  /** Called after a commit that may have made work for the sender, the printers, the number lease, the couriers, the feed or the scale. */
  wake: {
    outbox: () => void
    printing: () => void
    numbers: () => void
    /** The labels that couriers make. */
    labels: () => void
    feed: () => void
    scale: (seat: Seat) => void
  }
}

/** What papers must say of a copy; null where the station is live. */
export const practiceOf = ({ mode }: Pick<Floor, 'mode'>): PracticeMode | null =>
  mode.mode === 'live' ? null : mode.mode

export type Seat = 'a' | 'b'

/** A list somebody was shown and may start. The fence tells whose it was then. */
export interface Offer {
  listId: string
  fence: number
}

/**
 * What a workflow did: saved something, refused, or asks somebody first. Faults are thrown.
 * `offered` stays with the seat until something else is accepted or offered there.
 */
export type Outcome =
  | { accepted: Accepted; sound: Sound; tables: TableName[]; offered: Offer | null }
  | { refusal: Refusal; comparison: ComparisonView | null; offered: Offer | null }
  | { asked: Question; sound: Sound; offered: null }

export const refuse = (
  refusal: Refusal,
  comparison: ComparisonView | null = null,
  offered: Offer | null = null,
): Outcome => ({ refusal, comparison, offered })
export const accept = (accepted: Accepted, sound: Sound, ...tables: TableName[]): Outcome => ({
  accepted,
  sound,
  tables,
  offered: null,
})
/** Asks somebody at the seat before anything is saved. */
export const ask = (asked: Question, sound: Sound): Outcome => ({ asked, sound, offered: null })
/** Shows a list to look at before it is started. */
export const offer = (offered: Offer): Outcome => ({
  accepted: { saved: 'done' },
  sound: 'unit',
  tables: [],
  offered,
})

export function verdictOf(outcome: Outcome): Verdict {
  if ('asked' in outcome) return { kind: 'asked', sound: outcome.sound }
  if ('accepted' in outcome) return { kind: 'accepted', said: outcome.accepted, sound: outcome.sound }
  const { refusal, comparison } = outcome
  const sound = blocking.has(refusal.refusal) ? 'blocked' : 'refused'
  return { kind: 'refused', refusal, scanned: comparison, sound }
}
/** What a command answers for a step at a seat. */
export function answerOf(outcome: Outcome): null | Refusal {
  if ('refusal' in outcome) return outcome.refusal
  if (!('asked' in outcome) || outcome.asked.ask !== 'override') return null
  return { refusal: 'override-needed', command: outcome.asked.need.command }
}
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refusal' in value && typeof value.refusal === 'string'
const blocking = new Set([
  'order-cancelled',
  'order-left',
  'order-changed',
  'order-claimed-elsewhere',
  'order-begun-before',
  'label-in-doubt',
  'weight-off',
  'gain-off',
  'carton-over-weight',
  'work-stop-open',
])

/** Runs one step: everything it writes is written together, or nothing. */
export function step<T>(floor: Floor, work: () => T): T {
  return inTransaction(floor.db, work)
}

export const isoNow = (floor: Pick<Floor, 'now'>): string => floor.now().toISOString()
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

/** Station and incarnation under which a database writes; made once. */
export function writerOf(db: Database, stationId: string): Writer {
  const incarnation = readMeta(db, 'incarnation') ?? randomUUID()
  inTransaction(db, () => saveMeta(db, 'incarnation', incarnation))
  return { stationId, incarnation }
}

/** Makes the `record` of a floor. */
export function recorder(
  db: Database,
  writer: Writer,
  now: () => Date,
  newId: () => string,
): Floor['record'] {
  const append = eventLog(db, writer, () => now().toISOString())
  return (event) => {
    const { payload, free } = freeTextApart(event.kind, event.payload)
    const personal = { ...event.personal, ...free }
    append({
      eventId: newId(),
      kind: event.kind,
      subject: event.subject,
      actor: event.actor,
      fence: event.fence ?? 0,
      payload,
      personal: Object.keys(personal).length === 0 ? null : { salt: newId(), fields: personal },
      occurredAt: now().toISOString(),
    })
  }
}
