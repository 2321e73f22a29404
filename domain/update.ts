/** Which programs a station is offered: those that are ready for every shift, or also those still being tried. */
export const updateChannels = ['latest', 'beta'] as const
export type UpdateChannel = (typeof updateChannels)[number]

/** When a fetched program takes the place of this one: when an administrator says so, or also by itself in an hour of the site's day. */
export type UpdateTime = { at: 'asked' } | { at: 'hour'; hour: number }

/** Why a program that was offered could not be had. */
export type UpdateProblem = 'away' | 'unreadable' | 'wrong-hash' | 'cut-off' | 'no-room' | 'failed'

/** What keeps a fetched program from taking the place of this one now. */
export type UpdateWait =
  | 'practising'
  | 'somebody-here'
  | 'work-open'
  | 'paper-under-way'
  | 'no-way-back'
  | 'came-back'
  | 'other-hour'
  | 'tried-today'

/** How a station stands when a new program might take the place of its own. */
export interface StationStanding {
  practising: boolean
  /** Seats with somebody at them who is not locked out; whoever asks for the update is none of them. */
  peopleHere: number
  /** Walks, orders and stock work that a seat has open. */
  openWork: number
  /** Papers whose bytes are on their way to a printer. */
  papersSending: number
  /** Hour of the day at the site. */
  hour: number
  /** The program that runs now is kept, or can be. */
  hasWayBack: boolean
  /** The program offered was here and was put back. */
  cameBack: boolean
  /** Since the last attempt to take its place; null: there was none. */
  sinceTryMs: number | null
}

const againAfterMs = 20 * 3_600_000

/** What keeps it from happening now; null: nothing. Messages that wait for the order system are no reason: they are on disk. */
export function whyNotNow(standing: StationStanding, time: UpdateTime, asked: boolean): UpdateWait | null {
  if (standing.practising) return 'practising'
  if (standing.peopleHere > 0) return 'somebody-here'
  if (standing.openWork > 0) return 'work-open'
  if (standing.papersSending > 0) return 'paper-under-way'
  if (asked) return null
  if (!standing.hasWayBack) return 'no-way-back'
  if (standing.cameBack) return 'came-back'
  if (time.at === 'asked' || time.hour !== standing.hour) return 'other-hour'
  return standing.sinceTryMs !== null && standing.sinceTryMs < againAfterMs ? 'tried-today' : null
}

/**
 * How far the change from one program to another has come. `prepared`: all is kept that the way back needs; `trying`: the new
 * one was started and has not shown that it works; `healthy`: it has; `going-back`: the one before is put back; `undone`: it
 * is; `not-installed`: the new one never came.
 */
export const updateSteps = ['prepared', 'trying', 'healthy', 'going-back', 'undone', 'not-installed'] as const
export type UpdateStep = (typeof updateSteps)[number]

/** Why the program before was put back: by itself, by an administrator, or by hand behind the program's back. */
export const undoCauses = ['failed-starts', 'asked', 'by-hand'] as const
export type UndoCause = (typeof undoCauses)[number]

/** A change from one program to another. */
export interface UpdateWay {
  step: UpdateStep
  from: string
  to: string
  /** Starts of the new one that did not become healthy yet, or attempts to put the one before back. */
  starts: number
  cause: UndoCause | null
}

/** So many starts of a new program may fail. */
const startsToFail = 2
/** Putting the program before back is tried so often; then the one that is here goes on. */
const triesToPutBack = 3

/** What a start of `version` makes of the change under way, and whether the program before must be put back instead of starting. */
export function wayAtStart(
  way: UpdateWay,
  version: string,
): { change: Partial<UpdateWay>; putBack: boolean } {
  const stay = (change: Partial<UpdateWay>) => ({ change, putBack: false })
  const isNew = version === way.to
  switch (way.step) {
    case 'prepared':
      return stay(isNew ? { step: 'trying', starts: 1 } : { step: 'not-installed' })
    case 'trying':
      if (!isNew) return stay({ step: 'undone', cause: 'by-hand' })
      if (way.starts < startsToFail) return stay({ starts: way.starts + 1 })
      return { change: { step: 'going-back', starts: 1, cause: 'failed-starts' }, putBack: true }
    case 'healthy':
      return stay(version === way.from ? { step: 'undone', cause: 'by-hand' } : {})
    case 'going-back':
      if (!isNew) return stay({ step: 'undone' })
      if (way.starts >= triesToPutBack) return stay({})
      return { change: { starts: way.starts + 1 }, putBack: true }
    default:
      return stay({})
  }
}

/** What a program that goes back finds of the data. */
export interface DataFound {
  /** The program before cannot read the database: a newer one changed its form. */
  isNewer: boolean
  /** Events in the database; null: they cannot be counted. */
  events: number | null
  /** Events in the copy from before the change; null: there is none that can be used. */
  eventsBefore: number | null
}

/**
 * What becomes of the data when the program before is back: it goes on with the database as it is, takes the copy from before,
 * in which nothing is missing, or asks a person, because steps would be lost. Null: there is no copy.
 */
export function dataAfterUndo(found: DataFound): 'keep' | 'take-copy' | 'ask' | null {
  if (!found.isNewer) return 'keep'
  if (found.eventsBefore === null) return null
  return found.events === found.eventsBefore ? 'take-copy' : 'ask'
}
