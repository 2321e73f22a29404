import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkpointItself, emptyJournal, foldJournals } from '#db/journal'
import { saveMeta } from '#db/meta'
import { type Database, openDatabase, openToRead } from '#db/open'
import { inTransaction } from '#db/statements'
import { walCommitted, walStart } from '#db/wal'

vi.setConfig({ testTimeout: 30_000 })
const folder = mkdtempSync(join(tmpdir(), 'packbench-wal-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'station.sqlite')
const cut = join(folder, 'cut.sqlite')

/** What the database file held before the journal, the journal of 12 commits, and its length after each of them. */
let base: Buffer
let journal: Buffer
const ends: number[] = []

const steps = (db: Database): number => Number(db.prepare('SELECT count(*) FROM tote').pluck().get())
/** A transaction so large that SQLite writes pages of it into the journal before it is committed. */
function spill(db: Database, commit: boolean): void {
  const work = (): void => {
    for (let row = 0; row < 3000; row++) saveMeta(db, `spilled ${row}`, 'x'.repeat(2000))
    if (!commit) throw new Error('undone')
  }
  try {
    inTransaction(db, work)
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'undone') throw error
  }
}

beforeAll(() => {
  const db = openDatabase(file)
  checkpointItself(db, false)
  emptyJournal(db)
  base = readFileSync(file)
  for (let step = 1; step <= 12; step++) {
    if (step === 5) spill(db, false)
    inTransaction(db, () => db.prepare('INSERT INTO tote (tote_id) VALUES (?)').run(`T-${step}`))
    ends.push(committedEnd(readFileSync(`${file}-wal`)))
  }
  journal = readFileSync(`${file}-wal`)
  db.close()
})

/** What lies in a journal cut off there, as SQLite itself reads it. */
function openedAt(bytes: Buffer): number {
  writeFileSync(cut, base)
  writeFileSync(`${cut}-wal`, bytes)
  const db = openDatabase(cut)
  const found = steps(db)
  db.close()
  return found
}
const committedEnd = (bytes: Buffer): number => {
  const start = walStart(bytes)
  return start === null ? 0 : walCommitted(start, bytes.subarray(start.offset)).offset
}
const endsBefore = (bytes: number): number => ends.filter((end) => end <= bytes).length

test('each commit makes the committed part longer, an undone transaction does not', () => {
  expect([ends.length, new Set(ends).size, ends.at(-1)]).toEqual([12, 12, committedEnd(journal)])
})

test('cut anywhere, the committed part ends with a whole transaction, and SQLite reads as much as we do', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: journal.length }), (bytes) => {
      const part = journal.subarray(0, bytes)
      expect([committedEnd(part), openedAt(part)]).toEqual([
        endsBefore(bytes) === 0 ? (bytes < 32 ? 0 : 32) : ends[endsBefore(bytes) - 1],
        endsBefore(bytes),
      ])
    }),
    { numRuns: 60 },
  )
})

test('cut at every byte around the last two transactions, it opens to a prefix of the commits', () => {
  const from = (ends.at(-3) ?? 0) - 1
  const to = ends.at(-1) ?? 0
  const wrong: number[] = []
  for (let bytes = from; bytes <= to; bytes += bytes % 4096 < 32 ? 1 : 149)
    if (openedAt(journal.subarray(0, bytes)) !== endsBefore(bytes)) wrong.push(bytes)
  expect(wrong).toEqual([])
})

test('cut at every byte of the last two transactions, the committed part is the transactions before', () => {
  const from = ends.at(-3) ?? 0
  const start = walStart(journal)
  const before = start === null ? null : walCommitted(start, journal.subarray(32, from))
  const wrong: number[] = []
  for (let bytes = from; bytes <= journal.length && before !== null; bytes++) {
    const { offset } = walCommitted(before, journal.subarray(from, bytes))
    if (offset !== ends[endsBefore(bytes) - 1]) wrong.push(bytes)
  }
  expect([before?.offset, wrong]).toEqual([from, []])
})

test('a flipped bit ends the committed part before it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 32, max: (ends.at(-1) ?? 33) - 1 }),
      fc.integer({ min: 0, max: 7 }),
      (at, bit) => {
        const bytes = Buffer.from(journal)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        expect(committedEnd(bytes)).toBeLessThanOrEqual(at)
      },
    ),
    { numRuns: 200 },
  )
})

test('read in pieces, the end is the same', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 32, max: journal.length }), { maxLength: 8 }), (cuts) => {
      let place = walStart(journal)
      for (const to of [...cuts.sort((one, other) => one - other), journal.length])
        if (place !== null)
          place = walCommitted(place, journal.subarray(place.offset, Math.max(place.offset, to)))
      expect(place?.offset).toBe(ends.at(-1))
    }),
  )
})

test.each([
  ['too few bytes', () => journal.subarray(0, 31)],
  ['no journal', () => Buffer.alloc(64, 7)],
  ['a head with a wrong sum', () => Buffer.concat([journal.subarray(0, 24), Buffer.alloc(40)])],
])('%s is no beginning of a journal', (_name, bytes) => {
  expect(walStart(bytes())).toBeNull()
})

test('a transaction that was spilled and committed is there whole', () => {
  const db = openDatabase(join(folder, 'spilled.sqlite'))
  checkpointItself(db, false)
  emptyJournal(db)
  spill(db, true)
  const bytes = readFileSync(join(folder, 'spilled.sqlite-wal'))
  db.close()
  expect([bytes.length > 4_000_000, committedEnd(bytes)]).toEqual([true, bytes.length])
})

test('a journal is emptied at once, and not waited for when somebody reads', () => {
  const path = join(folder, 'read.sqlite')
  const db = openDatabase(path)
  const reader = openToRead(path)
  const held = reader.prepare('SELECT * FROM sqlite_schema').iterate()
  held.next()
  inTransaction(db, () => saveMeta(db, 'a', 'b'))
  const before = performance.now()
  const emptied = emptyJournal(db)
  const waitedMs = performance.now() - before
  held.return?.()
  expect([emptied, waitedMs < 4500, emptyJournal(db), db.pragma('busy_timeout', { simple: true })]).toEqual([
    false,
    true,
    true,
    5000,
  ])
  reader.close()
  db.close()
})

test('folding a journal into its database leaves one file with everything', () => {
  const path = join(folder, 'folded.sqlite')
  writeFileSync(path, base)
  writeFileSync(`${path}.1`, journal)
  foldJournals(path, [`${path}.1`])
  copyFileSync(path, cut)
  rmSync(`${cut}-wal`, { force: true })
  const db = openDatabase(cut)
  const found = steps(db)
  db.close()
  expect(found).toBe(12)
})
