import { dirname } from 'node:path'
import type { CommandArgs } from '#contract/commands'
import type { practiceCommands } from '#contract/practice-commands'
import { outboxCounts } from '#db/outbox'
import { type PersonRow, readSeat } from '#db/people'
import { jobsIn } from '#db/print-jobs'
import type { Practice } from '#domain/mode'
import type { Refusal } from '#domain/refusal'
import type { OmsReads } from '#oms/port'
import { type Floor, isoNow, isRefusal, type Seat, step } from '#station/context'
import type { Handlers } from '#station/handlers'
import { lockSeat } from '#station/people/idle'
import { mayAct, personAt } from '#station/people/people'
import { makeCopy } from '#station/practice/make-copy'
import { dropPractice, papersFolder, writeMode } from '#station/practice/mode-file'
import { lastSummary, summarise } from '#station/practice/shadow-summary'

/** What working on a copy needs of a running station. */
export interface PracticeDesk {
  floor: Floor
  reads: (mark: string) => OmsReads | null
  /** The note beside the live data says another mode: this station closes and the one it names opens. Null where nobody can. */
  modeChanged: (() => void) | null
}

const noWindow: Refusal = { refusal: 'not-found', what: 'window' }
const notPractising: Refusal = { refusal: 'not-found', what: 'practice' }
const adminNeeded: Refusal = { refusal: 'not-your-role', needed: 'admin' }

/** What supervisors and administrators do about working on a copy; a shadow is an administrator's. */
export function practiceHandlers(
  desk: PracticeDesk,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof practiceCommands> {
  const { floor } = desk
  return {
    practice: () => {
      const live = liveFolder(floor)
      const liveWaiting = floor.mode.mode === 'live' ? outboxCounts(floor.db).pending : floor.mode.liveWaiting
      return { mode: floor.mode, liveWaiting, papersFolder: papersFolder(live), shadow: lastSummary(live) }
    },
    beginPractice: (args, by, { seat }) => begin(desk, args, someone(by), seat),
    compareShadow: async () =>
      floor.mode.mode === 'shadow'
        ? await summarise(floor, floor.mode, desk.reads, liveFolder(floor))
        : notPractising,
    endPractice: async ({ compare }, by) => await end(desk, compare, someone(by)),
  }
}

/** The folder of the live data: a copy lies inside it. */
const liveFolder = ({ mode, dataDir }: Floor): string => (mode.mode === 'live' ? dataDir : dirname(dataDir))

function begin(
  { floor, modeChanged }: PracticeDesk,
  { mode, papers, stationId }: CommandArgs<'beginPractice'>,
  by: PersonRow,
  seat: Seat,
): null | Refusal {
  if (modeChanged === null) return noWindow
  if (stationId !== floor.settings.station.stationId) return { refusal: 'not-found', what: stationId }
  if (mode === 'shadow' && !mayAct(by, ['admin'])) return adminNeeded
  const other = seat === 'a' ? 'b' : 'a'
  const beside = readSeat(floor.db, other).lockedAt === null ? personAt(floor, other) : null
  if (beside !== null) return { refusal: 'other-seat-at-work', by: beside.name }
  if (jobsIn(floor.db, 'sending').length > 0) return { refusal: 'paper-under-way' }
  const practice: Practice = {
    mode,
    since: isoNow(floor),
    personId: by.personId,
    by: by.name,
    liveWaiting: outboxCounts(floor.db).pending,
    papers,
  }
  makeCopy(floor, practice)
  try {
    step(floor, () => leaveLive(floor, practice))
  } catch (error) {
    dropPractice(floor.dataDir)
    throw error
  }
  modeChanged()
  return null
}

/** Whoever comes back to the live station shows a badge first: it may be somebody else than who began. */
function leaveLive(floor: Floor, practice: Practice): void {
  for (const seat of ['a', 'b'] as const) lockSeat(floor, seat, { afterMin: null })
  floor.record({
    kind: 'practice-begun',
    subject: floor.settings.station.stationId,
    actor: practice.personId,
    payload: {
      mode: practice.mode,
      since: practice.since,
      papers: practice.papers,
      liveWaiting: practice.liveWaiting,
    },
  })
  writeMode(floor.dataDir, { ...practice, endedBy: null, pins: null })
}

async function end(
  { floor, reads, modeChanged }: PracticeDesk,
  compare: boolean,
  by: PersonRow,
): Promise<null | Refusal> {
  const { mode } = floor
  if (mode.mode === 'live') return notPractising
  if (modeChanged === null) return noWindow
  if (mode.mode === 'shadow') {
    if (!mayAct(by, ['admin'])) return adminNeeded
    const summary = compare ? await summarise(floor, mode, reads, liveFolder(floor)) : null
    if (isRefusal(summary)) return summary
  }
  writeMode(liveFolder(floor), { ...mode, endedBy: by.personId, pins: null })
  modeChanged()
  return null
}
