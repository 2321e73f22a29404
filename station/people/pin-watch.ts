import { readMeta, saveMeta } from '#db/meta'
import type { Database } from '#db/open'
import {
  peopleTried,
  peopleWaiting,
  readPersonGuard,
  readStationGuard,
  savePersonGuard,
  saveStationGuard,
} from '#db/people'
import { inTransaction } from '#db/statements'
import {
  afterRight,
  afterTime,
  beforeTry,
  type PinTries,
  passedWhileClosed,
  personGuard,
  stationGuard,
  stricter,
  triesLeft,
  withoutTry,
} from '#domain/pin-guard'

/** Counts wrong PINs and makes people wait. All waiting is done in time that nobody can set, on disk at each try and at the end. */
export interface PinWatch {
  /** Writes a try down before it is looked at; answers how long to wait instead, and whether everybody at the station must. */
  begin: (personId: string) => { waitS: number; whole: boolean } | null
  /** The try was right. */
  right: (personId: string) => void
  /** What a wrong try left: more tries, or a wait. */
  left: (personId: string) => { triesLeft: number } | { waitS: number; whole: boolean }
  /** Writes down how much of each wait is over. */
  settle: () => void
  /** Counts what was tried at a copy of this station as if it had been tried here, once however often it is told. */
  alsoTried: (tries: PinTries) => void
}

/** How long the computer had been on when the waits were last written down; milliseconds, as text. */
const settledOn = 'pinSettledOnMs'

/** Everything that a database counted; null where there is nothing. */
export function pinTriesOf(db: Database): PinTries | null {
  const [station, people, settled] = [readStationGuard(db), peopleTried(db), readMeta(db, settledOn)]
  if (station.wrong === 0 && station.waitMs === 0 && people.length === 0) return null
  return { settledOnMs: settled === null ? null : Number(settled), station, people }
}

/** `upMs` is time that only passes: no clock that somebody can set; nor is `onMs`, for how long the computer has been on. */
export function pinWatch(db: Database, upMs: () => number, onMs: () => number): PinWatch {
  const written = readMeta(db, settledOn)
  const closedMs = written === null ? 0 : passedWhileClosed(Number(written), onMs())
  let settledMs = Math.floor(upMs()) - closedMs

  const settle = (): void => {
    const passedMs = Math.floor(upMs()) - settledMs
    if (passedMs <= 0) return
    settledMs += passedMs
    const station = readStationGuard(db)
    const waiting = peopleWaiting(db)
    if (station.wrong === 0 && station.waitMs === 0 && waiting.length === 0) return
    saveMeta(db, settledOn, String(Math.floor(onMs())))
    saveStationGuard(db, afterTime(station, stationGuard, passedMs))
    for (const personId of waiting)
      savePersonGuard(db, personId, afterTime(readPersonGuard(db, personId), personGuard, passedMs))
  }
  const waitOf = (personId: string): { waitS: number; whole: boolean } | null => {
    const own = readPersonGuard(db, personId).waitMs
    const everybody = readStationGuard(db).waitMs
    const waitMs = Math.max(own, everybody)
    return waitMs === 0 ? null : { waitS: Math.ceil(waitMs / 1000), whole: everybody > own }
  }

  return {
    settle: () => inTransaction(db, settle),
    alsoTried: ({ settledOnMs, station, people }) =>
      inTransaction(db, () => {
        settle()
        const sinceMs = settledOnMs === null ? 0 : passedWhileClosed(settledOnMs, onMs())
        saveMeta(db, settledOn, String(Math.floor(onMs())))
        saveStationGuard(db, stricter(readStationGuard(db), afterTime(station, stationGuard, sinceMs)))
        for (const { personId, guard } of people)
          savePersonGuard(
            db,
            personId,
            stricter(readPersonGuard(db, personId), afterTime(guard, personGuard, sinceMs)),
          )
      }),
    begin: (personId) =>
      inTransaction(db, () => {
        settle()
        const wait = waitOf(personId)
        if (wait !== null) return wait
        saveMeta(db, settledOn, String(Math.floor(onMs())))
        savePersonGuard(db, personId, beforeTry(readPersonGuard(db, personId), personGuard))
        saveStationGuard(db, beforeTry(readStationGuard(db), stationGuard))
        return null
      }),
    right: (personId) => {
      savePersonGuard(db, personId, afterRight())
      saveStationGuard(db, withoutTry(readStationGuard(db)))
    },
    left: (personId) =>
      waitOf(personId) ?? { triesLeft: triesLeft(readPersonGuard(db, personId), personGuard) },
  }
}
