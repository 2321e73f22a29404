import { existsSync, readFileSync, renameSync } from 'node:fs'
import type { z } from 'zod'

/** What a note beside the live database says; null where there is none. One that cannot be read is set aside. */
export function readNoteFile<T>(file: string, note: z.ZodType<T>): T | null {
  if (!existsSync(file)) return null
  try {
    return note.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    renameSync(file, `${file}.unreadable`)
    return null
  }
}
