import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { exportLines, verifyExport } from '#db/audit-export'
import { eventLog } from '#db/events'
import { type Database, openDatabase } from '#db/open'
import { inTransaction } from '#db/statements'

vi.setConfig({ testTimeout: 30_000 })
const folder = mkdtempSync(join(tmpdir(), 'packbench-export-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'station.sqlite')
const now = () => '2026-11-22T09:00:00.000Z'
let db: Database
let whole: Buffer

/** Events of two lives of a station, some with personal details and letters of three scripts. */
beforeAll(() => {
  db = openDatabase(file)
  for (const incarnation of ['first', 'second']) {
    const append = eventLog(db, { stationId: 'BENCH-1', incarnation }, now)
    for (let seq = 1; seq <= 4; seq++)
      inTransaction(db, () =>
        append({
          eventId: `${incarnation}-${seq}`,
          kind: 'tried',
          subject: '订单 o-1',
          actor: null,
          fence: 0,
          payload: { seq, text: 'kopi "O"\n' },
          personal: seq % 3 === 0 ? { salt: 's', fields: { name: 'Canary Aminah' } } : null,
          occurredAt: now(),
        }),
      )
  }
  whole = Buffer.from([...exportLines(db, now())].flat().join(''))
})
afterAll(() => db.close())

const linesIn = (bytes: Buffer): Buffer[] => {
  const lines: Buffer[] = []
  let from = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    lines.push(bytes.subarray(from, end))
    from = end + 1
  }
  return from < bytes.length ? [...lines, bytes.subarray(from)] : lines
}
const check = (bytes: Buffer) => verifyExport(linesIn(bytes))

test('an export of two lives is whole, and says so', () => {
  expect(check(whole)).toEqual({ ok: true, events: 8, chains: 2 })
})

test('personal details are not in it, their digests are', () => {
  const text = whole.toString('utf8')
  expect([text.includes('Aminah'), text.includes('personal')]).toEqual([false, true])
})

test('one flipped byte is found in the line it stands in, wherever it is', () => {
  const wrong: number[] = []
  let line = 1
  for (let at = 0; at < whole.length; at++) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    const found = check(bytes)
    if (found.ok || found.line !== line) wrong.push(at)
    if (whole[at] === 10) line++
  }
  expect(wrong).toEqual([])
})

test('a changed event is named by its number', () => {
  const at = whole.indexOf('"kind":"tried"', whole.length / 4)
  const bytes = Buffer.from(whole)
  bytes.write('T', at + 8)
  const found = check(bytes)
  expect(found.ok ? '' : found.problem).toMatch(
    /^the line was changed \(event \d+ of BENCH-1 (first|second)\)$/,
  )
})

test.each([
  ['cut off anywhere', (lines: Buffer[], at: number) => lines.slice(0, at)],
  ['with a line taken out', (lines: Buffer[], at: number) => lines.toSpliced(at, 1)],
  ['with a line twice', (lines: Buffer[], at: number) => lines.toSpliced(at, 0, lines[at] as Buffer)],
  [
    'with two lines changed over',
    (lines: Buffer[], at: number) => lines.toSpliced(at, 2, lines[at + 1] as Buffer, lines[at] as Buffer),
  ],
])('an export %s is broken', (_name, change) => {
  const lines = linesIn(whole)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: lines.length - 2 }), (at) => {
      expect(verifyExport(change(lines, at)).ok).toBe(false)
    }),
  )
})

test('whoever writes the lines anew after changing an event is found by the chain', () => {
  const other = openDatabase(join(folder, 'forged.sqlite'))
  const append = eventLog(other, { stationId: 'BENCH-1', incarnation: 'first' }, now)
  const fact = { subject: 'x', actor: null, fence: 0, payload: {}, personal: null, occurredAt: now() }
  inTransaction(other, () =>
    ['e-1', 'e-2', 'e-3'].map((eventId) => append({ eventId, kind: 'tried', ...fact })),
  )
  other.exec("UPDATE event SET actor = 'P-1' WHERE seq = 2")
  const found = verifyExport(linesIn(Buffer.from([...exportLines(other, now())].flat().join(''))))
  other.close()
  expect(found).toEqual({ ok: false, line: 3, problem: 'changed (event 2 of BENCH-1 first)' })
})

test('from the command line an export is written and verified like a database', () => {
  const out = join(folder, 'audit.jsonl')
  const run = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' })
  const exported = run('db/export-audit.ts', file, out)
  const good = run('db/verify-audit.ts', out)
  const bytes = readFileSync(out)
  bytes[bytes.length - 400] = 0x30
  writeFileSync(out, bytes)
  const bad = run('db/verify-audit.ts', out)
  expect([exported.stdout, good.stdout, good.status, bad.status]).toEqual([
    `8 events in ${out}\n`,
    '8 events in 2 chains, unbroken\n',
    0,
    1,
  ])
  expect(bad.stdout).toMatch(/^broken at line \d+: the line was changed/)
})
