import { readMeta, saveMeta } from '#db/meta'
import { sql } from '#db/statements'
import { type Floor, step } from '#station/context'
import { readNote, type UpdateNote, writeNote } from '#station/update/note'

/** Where the last change of programs ended is written into the audit log, once. Answers the change as it stands. */
export function tellUpdate(floor: Floor): UpdateNote | null {
  const note = readNote(floor.dataDir)
  if (note === null || note.told || (note.step !== 'healthy' && note.step !== 'undone')) return note
  const isUndone = note.step === 'undone'
  const kind = isUndone ? 'update-undone' : 'update-installed'
  const { updateId, from, to, cause, reason, events } = note
  step(floor, () => {
    if (isTold(floor, kind, updateId)) return
    const payload = isUndone ? { from: to, to: from, cause, reason } : { from, to, eventsBefore: events }
    floor.record({ kind, subject: updateId, actor: note.by, payload })
  })
  const told = { ...note, told: true, reason: null }
  writeNote(floor.dataDir, told)
  floor.tell({ tell: 'changed', tables: ['settings'] })
  return told
}

/** The program ended between the event and the note. */
const isTold = ({ db }: Floor, kind: string, updateId: string): boolean =>
  sql<[string, string], { n: number }>(db, 'SELECT 1 AS n FROM event WHERE subject = ? AND kind = ?').get(
    updateId,
    kind,
  ) !== undefined

/** Each program that is offered is written down once. */
export function tellOffered(floor: Floor, version: string): void {
  if (readMeta(floor.db, 'updateOffered') === version) return
  step(floor, () => {
    saveMeta(floor.db, 'updateOffered', version)
    const subject = floor.settings.station.stationId
    floor.record({ kind: 'update-offered', subject, actor: null, payload: { version } })
  })
}
