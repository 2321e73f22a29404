import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { shippedMigrations } from '#db/migrations'
import { DatabaseUnusable, openDatabase, setAside } from '#db/open'

const folder = mkdtempSync(join(tmpdir(), 'packbench-db-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const newFile = () => join(folder, `station-${++files}.sqlite`)
const labels = {
  number: shippedMigrations().length + 1,
  name: '999-labels.sql',
  sql: 'ALTER TABLE tote ADD COLUMN colour TEXT',
}
const broken = { ...labels, sql: 'CREATE TABLE half (a TEXT) STRICT; SELECT nonsense' }

/** A database with a page of every kind: tables, indexes, free pages, a long message on overflow pages. */
function filled(): string {
  const file = newFile()
  const db = openDatabase(file)
  const event =
    db.prepare(`INSERT INTO event (event_id, station_id, incarnation, seq, kind, subject, fence, payload, occurred_at, recorded_at, prev_hash, hash)
    VALUES (?, 'B', 'i', ?, 'scanned', 'tea', 0, ?, '', '', '', '')`)
  db.transaction(() => {
    for (let seq = 1; seq <= 600; seq++) event.run(`e-${seq}`, seq, 'tea '.repeat(seq === 300 ? 5000 : 20))
    for (let code = 1; code <= 600; code++)
      db.prepare('INSERT INTO leased_number (number, kind) VALUES (?, ?)').run(`TR-${code}`, 'tracking')
  }).immediate()
  db.exec('DELETE FROM event WHERE seq < 100')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  return file
}
const problemOf = (work: () => unknown): string => {
  try {
    work()
    return 'opened'
  } catch (error) {
    return error instanceof DatabaseUnusable ? error.problem : String(error)
  }
}

test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['secure_delete', 1],
  ['busy_timeout', 5000],
])('an open database has %s at %s', (pragma, value) => {
  const db = openDatabase(newFile())
  const set = db.pragma(pragma, { simple: true })
  db.close()
  expect(set).toBe(value)
})

test('a new database knows every migration of the program', () => {
  const db = openDatabase(newFile())
  const version = db.pragma('user_version', { simple: true })
  db.close()
  expect(version).toBe(shippedMigrations().length)
})

test('a database made by a newer program is refused with what to do', () => {
  const file = newFile()
  openDatabase(file, [...shippedMigrations(), labels]).close()
  expect(() => openDatabase(file)).toThrow(/newer Packbench.*Install the newer program/)
})

test('a refused newer database is left byte for byte as it was', () => {
  const file = newFile()
  openDatabase(file, [...shippedMigrations(), labels]).close()
  const before = readFileSync(file)
  problemOf(() => openDatabase(file))
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('before a migration the database is copied as it was', () => {
  const file = newFile()
  const db = openDatabase(file)
  db.exec("INSERT INTO tote (tote_id) VALUES ('T-0001')")
  db.close()
  openDatabase(file, [...shippedMigrations(), labels]).close()
  const backup = openDatabase(`${file}.before-${labels.number}`)
  const totes = backup.prepare('SELECT * FROM tote').all()
  backup.close()
  expect(totes).toEqual([
    { tote_id: 'T-0001', order_ref: null, list_id: null, place: null, wall: null, carton_type_id: null },
  ])
})

test('a second start with the same program makes no copy', () => {
  const file = newFile()
  openDatabase(file).close()
  openDatabase(file).close()
  expect(existsSync(`${file}.before-2`)).toBe(false)
})

test('a migration that fails half-way leaves nothing of itself', () => {
  const file = newFile()
  openDatabase(file).close()
  problemOf(() => openDatabase(file, [...shippedMigrations(), broken]))
  const db = openDatabase(file)
  const half = db.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'").all()
  db.close()
  expect(half).toEqual([])
})

test('a file that is no database at all is called damaged', () => {
  const file = newFile()
  writeFileSync(file, 'tea '.repeat(2000))
  expect(problemOf(() => openDatabase(file))).toBe('damaged')
})

test('a file cut in half is called damaged', () => {
  const file = filled()
  writeFileSync(file, readFileSync(file).subarray(0, 40 * 4096))
  expect(problemOf(() => openDatabase(file))).toBe('damaged')
})

/** Kinds of pages by their first byte; see https://www.sqlite.org/fileformat.html#b_tree_pages */
const kinds = { 2: 'inner index', 5: 'inner table', 10: 'index leaf', 13: 'table leaf' } as const

test.each(Object.entries(kinds))('a page of kind %s (%s) with a torn head is found at the start', (kind) => {
  const file = filled()
  const bytes = readFileSync(file)
  const page = pagesOf(bytes).find((at) => bytes[at] === Number(kind))
  expect(tornOpening(bytes, page ?? -1)).toBe('damaged')
})

test('a torn head of any page in use is found at the start', () => {
  const bytes = readFileSync(filled())
  const used = pagesOf(bytes).filter((at) => (bytes[at] ?? 0) in kinds)
  const unseen = used.filter((at) => tornOpening(bytes, at) !== 'damaged')
  expect({ unseen, enough: used.length > 40 }).toEqual({ unseen: [], enough: true })
})

test('a damaged database is set aside with its journals and can be named again', () => {
  const file = newFile()
  for (const ending of ['', '-wal', '-shm']) writeFileSync(`${file}${ending}`, ending)
  const aside = setAside(file, '2026-11-22T09:00:00.000Z')
  expect(
    ['', '-wal', '-shm'].map((ending) => [existsSync(`${file}${ending}`), existsSync(`${aside}${ending}`)]),
  ).toEqual([
    [false, true],
    [false, true],
    [false, true],
  ])
})

/** Where each page's tree begins; the first page has the file's own head of 100 bytes before it. */
function pagesOf(bytes: Uint8Array): number[] {
  return Array.from({ length: bytes.length / 4096 }, (_, page) => (page === 0 ? 100 : page * 4096))
}
function tornOpening(bytes: Buffer, page: number): string {
  const file = newFile()
  const torn = Buffer.from(bytes)
  torn.fill(0xff, page, page + 8)
  writeFileSync(file, torn)
  const problem = problemOf(() => openDatabase(file).close())
  rmSync(file)
  return problem
}
