import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { schemaOf } from '#db/update-copy'
import type { Refusal } from '#domain/refusal'
import type { UndoCause, UpdateProblem, UpdateStep } from '#domain/update'
import { type Floor, isoNow } from '#station/context'
import { isDiskFull } from '#station/disk-full'
import { backUp, hasRoom } from '#station/update/backup'
import { programsFolder, readNote, type UpdateNote, writeNote } from '#station/update/note'
import { type ProgramFile, type Updater, UpdateTrouble } from '#station/update/port'
import { dropPrograms, keepProgram, keptName, sha512Of } from '#station/update/program-file'

/** Whether the program that runs now is kept, or can be. */
export const hasWayBack = (floor: Floor, updater: Updater): boolean =>
  updater.program !== null || existsSync(join(programsFolder(floor.dataDir), keptName(floor.versions.app)))

/**
 * Puts a fetched program in the place of this one. Data, settings and this program are kept first, and looked at; whatever
 * stops it before the last step leaves the station as it is.
 */
export function installProgram(
  floor: Floor,
  updater: Updater,
  to: ProgramFile & { version: string },
  by: string | null,
): null | Refusal {
  const { dataDir, versions } = floor
  const bytes = 2 * statSync(to.file).size
  if (!hasRoom(floor, bytes)) return { refusal: 'update-failed', problem: 'no-room' }
  return orRefuse(floor, () => {
    const events = backUp(floor)
    const kept = keepThis(floor, updater)
    const next = updater.program === null ? [keepProgram(programsFolder(dataDir), to.file, to.version)] : []
    dropPrograms(
      programsFolder(dataDir),
      [...(kept === null ? [] : [kept]), ...next].map(({ name }) => name),
    )
    const about = {
      updateId: floor.newId(),
      from: versions.app,
      to: to.version,
      kept,
      events,
      schema: schemaOf(floor.db),
      by,
      reason: null,
    }
    reach(floor, { ...about, step: 'prepared', cause: null })
    updater.change(to)
  })
}

/** Puts the program before in the place of this one again. */
export function undoProgram(
  floor: Floor,
  updater: Updater,
  note: UpdateNote,
  { by, reason }: { by: string; reason: string },
): null | Refusal {
  const { kept } = note
  if (kept === null) return { refusal: 'not-found', what: note.from }
  return orRefuse(floor, () => {
    reach(floor, { ...note, step: 'going-back', cause: 'asked', by, reason })
    updater.change({ file: join(programsFolder(floor.dataDir), kept.name), sha512: kept.sha512 })
  })
}

function keepThis({ dataDir, versions }: Floor, { program }: Updater): UpdateNote['kept'] {
  const folder = programsFolder(dataDir)
  if (program !== null) return keepProgram(folder, program, versions.app)
  const name = keptName(versions.app)
  return existsSync(join(folder, name)) ? { name, sha512: sha512Of(join(folder, name)) } : null
}

type Reached = Omit<UpdateNote, 'at' | 'told' | 'starts' | 'step' | 'cause'> & {
  step: UpdateStep
  cause: UndoCause | null
}
const reach = (floor: Floor, note: Reached): void =>
  writeNote(floor.dataDir, { ...note, starts: 0, at: isoNow(floor), told: true })

/** What went wrong is said, and the station goes on as the program it is. */
function orRefuse(floor: Floor, work: () => void): null | Refusal {
  const before = readNote(floor.dataDir)
  try {
    work()
    return null
  } catch (error) {
    floor.log.error({ error: String(error) }, 'the program could not be changed for another')
    const now = readNote(floor.dataDir)
    if (now?.step === 'prepared')
      writeNote(floor.dataDir, { ...now, step: 'not-installed', at: isoNow(floor) })
    if (now?.step === 'going-back' && before !== null) writeNote(floor.dataDir, before)
    return { refusal: 'update-failed', problem: problemOf(error) }
  }
}

/** What a person is told of an error on the way to another program. */
export function problemOf(error: unknown): UpdateProblem {
  if (error instanceof UpdateTrouble) return error.problem
  return isDiskFull(error) ? 'no-room' : 'failed'
}
