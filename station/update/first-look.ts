import { type UpdateStep, wayAtStart } from '#domain/update'
import { readNote, type UpdateNote, writeNote } from '#station/update/note'

/**
 * The first thing a program does with its folder: a start that never gets far was counted all the same. Answers the change
 * whose old program must be put back instead of starting; null in every other case. Throws nothing: a note that cannot be
 * written must not keep a station closed.
 */
export function lookAtStart(dataDir: string, version: string, at: string): UpdateNote | null {
  try {
    const note = readNote(dataDir)
    if (note === null) return null
    const { change, putBack } = wayAtStart(note, version)
    if (Object.keys(change).length === 0) return null
    const isReached = change.step !== undefined
    const next = {
      ...note,
      ...change,
      ...(isReached && { at, told: isSilent(change.step) }),
      /** Nobody asked for what comes about by itself. */
      ...(change.cause !== undefined && { by: null, reason: null }),
    }
    writeNote(dataDir, next)
    return putBack ? next : null
  } catch {
    return null
  }
}

/** Steps on the way; the audit log hears of where it ended. */
const isSilent = (step: UpdateStep | undefined): boolean =>
  step === 'trying' || step === 'going-back' || step === 'not-installed'

/** The window is up, the station has answered it and is at work: the new program counts as good. */
export function markHealthy(dataDir: string, at: string): void {
  const note = readNote(dataDir)
  if (note?.step === 'trying' || note?.step === 'going-back')
    writeNote(dataDir, { ...note, step: 'healthy', starts: 0, at, told: false })
}
