import { statSync } from 'node:fs'

/** How the database's journal stands: its length, and a text that changes whenever it was written to. */
export interface JournalMark {
  bytes: number
  text: string
}
export const noJournal: JournalMark = { bytes: 0, text: '' }

/** Looks at the journal between two transactions, when no byte of it is half-written. */
export function journalMark(database: string): JournalMark {
  const found = statSync(`${database}-wal`, { throwIfNoEntry: false })
  if (found === undefined || found.size === 0) return noJournal
  return { bytes: found.size, text: `${found.size} ${found.mtimeMs}` }
}
