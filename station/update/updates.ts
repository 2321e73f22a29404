import type { OfferedProgram, UpdatesView } from '#contract/update-commands'
import { type PersonRow, readSeat } from '#db/people'
import { jobsIn } from '#db/print-jobs'
import { copiesBefore, eventCount, schemaOf } from '#db/update-copy'
import type { Refusal } from '#domain/refusal'
import { type UpdateWait, whyNotNow } from '#domain/update'
import { type Floor, isoNow, type Seat } from '#station/context'
import { orSayFull } from '#station/disk-full'
import { siteOf } from '#station/site'
import { hasWayBack, installProgram, problemOf, undoProgram } from '#station/update/change-program'
import { readNote, type UpdateNote } from '#station/update/note'
import type { ProgramFile, Updater } from '#station/update/port'
import { tellOffered, tellUpdate } from '#station/update/tell-update'

/** When newer programs are looked for; milliseconds. */
export const updateTimes = {
  tickMs: 10_000,
  /** Nothing is asked of the update folder, and nothing loaded for it, while the station opens. */
  firstLookMs: 60_000,
  againMs: 6 * 3_600_000,
}

/** Newer programs at a running station: looked for, fetched, and put in the place of this one when nobody is at work. */
export interface Updates {
  view: (seat: Seat) => UpdatesView
  start: () => void
  stop: () => void
  /** Other rules count: what was found by the ones before is forgotten. */
  forget: () => void
  /** Looks now and fetches what is offered; answers when that is done, whatever came of it. */
  check: () => Promise<void>
  install: (version: string, by: PersonRow, seat: Seat) => null | Refusal
  undo: (version: string, reason: string, by: PersonRow, seat: Seat) => null | Refusal
}

export function updatesOf(floor: Floor, updater: Updater | null, times = updateTimes): Updates {
  let state: UpdatesView['state'] = 'resting'
  let offered: OfferedProgram | null = null
  let fetched: ProgramFile | null = null
  let checkedAt: string | null = null
  let checkedMs: number | null = null
  let problem: UpdatesView['problem'] = null
  let timer: NodeJS.Timeout | null = null
  let note = readNote(floor.dataDir)
  const isLive = floor.mode.mode === 'live'

  const show = (next: UpdatesView['state']): void => {
    state = next
    if (floor.db.open) floor.tell({ tell: 'changed', tables: ['settings'] })
  }

  const look = async (updates: Updater, url: string): Promise<void> => {
    const { channel } = floor.settings.updates
    show('checking')
    const found = await updates.look({ url, channel })
    offered = found
    if (found === null) return
    show('fetching')
    fetched = await updates.fetch()
    if (floor.db.open) tellOffered(floor, found.version)
  }

  const check = async (): Promise<void> => {
    const { url } = floor.settings.updates
    if (updater === null || !isLive || url === null || state === 'checking' || state === 'fetching') return
    checkedMs = floor.upMs()
    problem = null
    fetched = null
    try {
      await look(updater, url)
    } catch (error) {
      problem = { problem: problemOf(error), detail: String(error).slice(0, 300) }
      floor.log.warn({ problem }, 'no newer program could be fetched')
    }
    checkedAt = isoNow(floor)
    show(fetched === null ? 'resting' : 'ready')
  }

  const waits = (seat: Seat | null): UpdateWait | null => {
    const cameBack = note?.step === 'undone' && note.to === offered?.version
    const tried = note !== null && note.to === offered?.version ? Date.parse(note.at) : null
    return whyNotNow(
      {
        ...standingOf(floor, seat),
        hasWayBack: updater !== null && hasWayBack(floor, updater),
        cameBack,
        sinceTryMs: tried === null ? null : floor.now().getTime() - tried,
      },
      floor.settings.updates.time,
      seat !== null,
    )
  }

  const install = (version: string, by: PersonRow | null, seat: Seat | null): null | Refusal => {
    if (updater === null || fetched === null || offered?.version !== version)
      return { refusal: 'not-found', what: version }
    const wait = waits(seat)
    if (wait !== null) return { refusal: 'update-not-now', wait }
    const refused = installProgram(floor, updater, { ...fetched, version }, by?.personId ?? null)
    note = readNote(floor.dataDir)
    return refused
  }

  const tick = (): void => {
    if (!floor.db.open) return
    note = tellUpdate(floor)
    const sinceMs = floor.upMs() - (checkedMs ?? times.firstLookMs - times.againMs)
    if (sinceMs >= times.againMs) void check()
    if (state === 'ready' && offered !== null && waits(null) === null) install(offered.version, null, null)
  }

  return {
    check,
    install,
    forget: () => {
      offered = null
      fetched = null
      problem = null
      show('resting')
    },
    undo: (version, reason, by, seat) => {
      if (updater === null || note === null || !isBack(floor, note) || note.from !== version)
        return { refusal: 'not-found', what: version }
      const wait = whyNotNow({ ...standingOf(floor, seat), ...atOnce }, { at: 'asked' }, true)
      if (wait !== null) return { refusal: 'update-not-now', wait }
      return undoProgram(floor, updater, note, { by: by.personId, reason })
    },
    view: (seat) => ({
      installedAs: updater?.installedAs ?? 'none',
      version: floor.versions.app,
      rules: floor.settings.updates,
      state,
      offered,
      checkedAt,
      problem,
      waits: state === 'ready' ? waits(seat) : null,
      last: note === null ? null : lastOf(note),
      back: updater !== null && note !== null && isBack(floor, note) ? backOf(floor, note) : null,
      noWayBack: updater !== null && !hasWayBack(floor, updater),
    }),
    start: () => {
      if (!isLive || timer !== null) return
      timer = setInterval(() => orSayFull(floor, tick), times.tickMs)
      timer.unref()
      orSayFull(floor, tick)
    },
    stop: () => {
      if (timer !== null) clearInterval(timer)
    },
  }
}

const atOnce = { hasWayBack: true, cameBack: false, sinceTryMs: null }
const seats: readonly Seat[] = ['a', 'b']

/** Who and what is at work here; `asking`: the seat of whoever asks, who of course is there. */
function standingOf(floor: Floor, asking: Seat | null) {
  const rows = seats.map((seat) => readSeat(floor.db, seat))
  return {
    practising: floor.mode.mode !== 'live',
    peopleHere: rows.filter(
      ({ seat, personId, lockedAt }) => personId !== null && lockedAt === null && seat !== asking,
    ).length,
    openWork: rows.filter(
      ({ listId, orderRef, screen }) => listId !== null || orderRef !== null || screen === 'stock',
    ).length,
    papersSending: jobsIn(floor.db, 'sending').length,
    hour: hourAt(floor),
  }
}

const hourAt = (floor: Floor): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: siteOf(floor).timeZone,
      hour: '2-digit',
      hourCycle: 'h23',
    }).format(floor.now()),
  )

/** This program is the newer one of a change, the older one is kept, and it reads the data or a copy from before. */
const isBack = (floor: Floor, { step, to, kept, schema }: UpdateNote): boolean =>
  (step === 'healthy' || step === 'trying') &&
  to === floor.versions.app &&
  kept !== null &&
  (schemaOf(floor.db) <= schema || copiesBefore(floor.db.name).length > 0)

const lastOf = ({ step, from, to, at, cause }: UpdateNote): UpdatesView['last'] => ({
  step,
  from,
  to,
  at,
  cause,
})

const backOf = ({ db }: Floor, { from, events }: UpdateNote): UpdatesView['back'] => ({
  version: from,
  events: Math.max(0, eventCount(db) - events),
})
