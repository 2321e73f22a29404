import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { undoCauses, updateSteps } from '#domain/update'
import { readNoteFile } from '#station/read-note'
import { writeSurely } from '#station/write-surely'

/** Another version of the program wrote it, or will read it: what it does not know is left out. */
const note = z.object({
  updateId: z.string(),
  step: z.enum(updateSteps),
  from: z.string(),
  to: z.string(),
  starts: z.number().int().min(0),
  cause: z.enum(undoCauses).nullable(),
  /** When the step was reached. */
  at: z.iso.datetime(),
  /** Who asked for the step, and why; null: nobody, it was due. */
  by: z.string().nullable(),
  reason: z.string().nullable(),
  /** The program of `from`, in the folder of kept programs; null: it could not be kept. */
  kept: z.object({ name: z.string(), sha512: z.string() }).nullable(),
  /** Events and schema of the database when it was copied. */
  events: z.number().int().min(0),
  schema: z.number().int().min(0),
  /** The audit log has an event of this step. */
  told: z.boolean(),
})
/** What stands beside the live database about the last change of programs. */
export type UpdateNote = z.infer<typeof note>

/** Where everything lies that a change of programs needs; all of it may go while none is under way. */
export const updateFolder = (dataDir: string): string => join(dataDir, 'updates')
/** Where programs are kept for the way back. */
export const programsFolder = (dataDir: string): string => join(updateFolder(dataDir), 'programs')

const name = 'update.json'
/** The file of the note, for what looks at it from outside. */
export const noteFile = (dataDir: string): string => join(updateFolder(dataDir), name)

/** The last change of programs; null when there was none. One that cannot be read is set aside. */
export const readNote = (dataDir: string): UpdateNote | null => readNoteFile(noteFile(dataDir), note)

/** Writes it whole or not at all; when it returns it is on disk. */
export function writeNote(dataDir: string, one: UpdateNote): void {
  mkdirSync(updateFolder(dataDir), { recursive: true, mode: 0o700 })
  writeSurely(updateFolder(dataDir), name, `${JSON.stringify(one, null, 2)}\n`)
}
