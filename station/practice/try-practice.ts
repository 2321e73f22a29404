import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openToRead } from '#db/open'
import type { PaperWay, PracticeMode } from '#domain/mode'
import type { TryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'
import { practiceFolder } from '#station/practice/mode-file'

/** What the OMS heard since then: method and path of every request. */
export async function heard(t: TryStation, from = 0): Promise<string[]> {
  const { requests } = (await t.admin('/requests', null)) as { requests: { method: string; path: string }[] }
  return requests.slice(from).map(({ method, path }) => `${method} ${path.split('?')[0]}`)
}

/** Everything of a database that means something, table by table, read without writing a byte. */
export function contentOf(file: string): Record<string, string> {
  const db = openToRead(file)
  try {
    const tables = db
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all()
    return Object.fromEntries(
      tables.map(({ name }) => {
        const rows = db
          .prepare(`SELECT * FROM "${name}"`)
          .raw()
          .all()
          .map((row) => JSON.stringify(row))
        return [name, createHash('sha256').update(rows.sort().join('\n')).digest('hex')]
      }),
    )
  } finally {
    db.close()
  }
}

export const liveFile = (t: TryStation): string => join(t.folder, 'station.sqlite')

/** The bytes of the closed live database; its journals are empty or gone then. */
export function liveBytes(t: TryStation): string {
  const files = ['', '-wal'].map((ending) => `${liveFile(t)}${ending}`).filter((file) => existsSync(file))
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}

/** Begins as the administrator, and waits until the copy is open. */
export async function begin(t: TryStation, mode: PracticeMode, papers: PaperWay = 'folder'): Promise<void> {
  await signIn(t, 'admin')
  const answer = await t.call('beginPractice', { mode, papers, stationId: 'BENCH-1' })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  await t.until(async () => (await t.view()).station.mode === mode)
}

/** Ends as the administrator, and waits until the live station is open. */
export async function end(t: TryStation, compare = false): Promise<void> {
  await t.call('signOut', { seat: 'a' })
  await signIn(t, 'admin')
  const answer = await t.call('endPractice', { compare })
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  await t.until(async () => (await t.view()).station.mode === 'live')
}

/** The files of the papers that a practice printed into its folder. */
export const papersOf = (t: TryStation): string[] => {
  const folder = join(practiceFolder(t.folder), 'papers')
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

/** Rows of the copy that is at work. */
export function practised<R>(t: TryStation, text: string): R[] {
  const db = openToRead(join(practiceFolder(t.folder), 'station.sqlite'))
  try {
    return db.prepare<[], R>(text).all()
  } finally {
    db.close()
  }
}
