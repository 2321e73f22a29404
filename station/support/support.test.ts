import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { verifyExport } from '#db/audit-export'
import type { Order } from '#domain/order'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { bench } from '#sim/try/try-warehouse'
import { atPackStep, release, signIn } from '#sim/try/try-work'

/** Real processes on a machine with other things to do. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let t: TryStation
let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packbench-support-'))
})
afterEach(async () => {
  await t?.close()
  rmSync(root, { recursive: true, force: true })
})

const canary = 'Kanarienvogel'
const named: Partial<Order> = {
  shipTo: {
    name: `${canary} Binti Ali`,
    company: `${canary} Sdn Bhd`,
    lines: [`1, Jalan ${canary}`],
    postcode: `${canary}`.slice(0, 16),
    town: `${canary}`,
    state: `${canary}`,
    country: 'MY',
    phone: `0123456789 ${canary}`,
  },
  giftNote: `Dear ${canary}`,
  service: `${canary} Express`,
}
const stack = `Error: ${canary} lives at 1, Jalan ${canary}, "0123456789"
    at drawLabel (file:///home/${canary}/packbench/station/shipping.ts:93:11)
    at async work (/home/${canary}/out/main/main.cjs:4:5)`
const logLines = [
  JSON.stringify({
    level: 'error',
    time: '2026-11-22T01:00:00Z',
    logId: '1A2B3C4D',
    error: stack,
    msg: 'a command failed',
  }),
  JSON.stringify({
    level: 'warn',
    time: '2026-11-22T01:00:01Z',
    detail: `SQLITE_CONSTRAINT_UNIQUE: UNIQUE constraint failed: carton.tracking_number ${canary}`,
    msg: 'x',
  }),
  JSON.stringify({
    level: 'warn',
    time: '2026-11-22T01:00:02Z',
    code: 'ECONNREFUSED',
    waitMs: 200,
    msg: `The device of ${canary} is away`,
  }),
  `${canary} this is no JSON`,
]

/** A station with this word in every field that could name a person, and in every free text. */
async function full(
  dialogs = {
    saveFile: async (name: string): Promise<string | null> => join(root, name),
    chooseFolder: async () => null,
    chooseFile: async () => null,
  },
): Promise<void> {
  const devices = bench.map((device) => ({ ...device, name: `${device.name} of ${canary}`.slice(0, 40) }))
  t = await tryStation(
    [order('o-1', { tea: 1 }, named), order('o-2', { tea: 1 }, { ...named, hold: `ask ${canary}` })],
    {
      dialogs,
      settings: { devices, station: { stationId: 'BENCH-1', name: `${canary}` } },
    },
  )
  mkdirSync(join(t.folder, 'logs'), { recursive: true })
  writeFileSync(join(t.folder, 'logs', '2026-11-22.log'), `${logLines.join('\n')}\n`)
  await release(t)
  await atPackStep(t, 'home')
  await signIn(t, 'admin')
  t.scan(`${canary} scanned`)
  const own = t.own()
  own.prepare('UPDATE person SET name = ?, badge = ? WHERE person_id = ?').run(canary, `${canary}1`, 'P-1001')
  own.exec(`
    UPDATE outbox SET body = '${canary}', reason = '${canary}', answer = '${canary}', resolved_reason = '${canary}';
    UPDATE print_job SET detail = '${canary}', about = '${canary}';
    INSERT INTO quarantine (quarantine_id, source, reason, raw, raw_hash, at, dismissed_by, dismissed_reason) VALUES ('q', '${canary}', '${canary}', '${canary}', 'h', '2026-11-22', 'P-1', '${canary}');
    INSERT INTO exception (exception_id, kind, about, detail, opened_at, resolved_reason) VALUES ('x', 'short', '${canary}', '${canary}', '2026-11-22', '${canary}');
    INSERT OR REPLACE INTO meta VALUES ('note', '${canary}');
  `)
}
const bundle = async (): Promise<Record<string, string>> => {
  const answer = await t.call('saveSupportBundle', {})
  if (!answer.ok || answer.value === null) throw new Error(JSON.stringify(answer))
  const files = unzipSync(readFileSync(answer.value.path))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

test('no name, address, telephone number, note, badge or free text is in the file for support', async () => {
  await full()
  const files = await bundle()
  const leaks = Object.entries(files).filter(([, text]) => /kanarienvogel|0123456789|secret/i.test(text))
  expect(leaks).toEqual([])
})

test('no path tells who uses the computer', async () => {
  await full()
  const files = await bundle()
  expect(Object.values(files).some((text) => text.includes(t.folder) || text.includes('/home/'))).toBe(false)
})

test('the file tells what support asks for', async () => {
  await full()
  const files = await bundle()
  const read = (name: string) => JSON.parse(files[name] ?? '{}')
  expect(Object.keys(files).sort()).toEqual([
    'about.json',
    'counts.json',
    'events.jsonl',
    'logs/2026-11-22.log',
    'schema.sql',
    'settings.json',
    'standing.json',
  ])
  expect(read('about.json')).toMatchObject({
    stationId: 'BENCH-1',
    program: '0',
    chains: [{ stationId: 'BENCH-1' }],
  })
  expect(read('settings.json')).toMatchObject({
    sources: [
      { mark: '', kind: 'stationRest', hasToken: true, tokenLost: false, sealed: false, protocol: 'http:' },
    ],
    devices: [{ kind: 'scanner' }, { kind: 'scale' }, { kind: 'label-printer', model: 'zebra-zd421' }, {}],
  })
  expect(read('standing.json')).toMatchObject({
    oms: { state: 'upToDate' },
    devices: { hostAlive: true },
    copy: { state: 'off' },
  })
  expect(read('counts.json')).toMatchObject({ rows: { customer_order: 2, carton: 1 } })
  expect(files['schema.sql']).toContain('CREATE TABLE carton')
  const kinds = (files['events.jsonl'] ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).kind)
  expect(kinds).toEqual(expect.arrayContaining(['order-taken', 'unit-taken', 'carton-closed', 'refused']))
})

test('of an error in a log the place and the code are told, what it quoted is not', async () => {
  await full()
  const lines = ((await bundle())['logs/2026-11-22.log'] ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  expect(lines).toEqual([
    {
      time: '2026-11-22T01:00:00Z',
      level: 'error',
      msg: 'a command failed',
      logId: '1A2B3C4D',
      at: ['drawLabel shipping.ts:93', 'work main.cjs:4'],
    },
    {
      time: '2026-11-22T01:00:01Z',
      level: 'warn',
      msg: 'x',
      codes: ['SQLITE_CONSTRAINT_UNIQUE', 'carton.tracking_number'],
    },
    {
      time: '2026-11-22T01:00:02Z',
      level: 'warn',
      msg: 'The device of … is away',
      code: 'ECONNREFUSED',
      waitMs: 200,
      codes: ['ECONNREFUSED'],
    },
  ])
})

test('nothing is written when nobody chose where', async () => {
  await full({ saveFile: async () => null, chooseFolder: async () => null, chooseFile: async () => null })
  expect(await t.call('saveSupportBundle', {})).toEqual({ ok: true, value: null })
})

test('an administrator saves the audit log, and it verifies', async () => {
  await full()
  const answer = await t.call('exportAudit', {})
  if (!answer.ok || answer.value === null) throw new Error(JSON.stringify(answer))
  const text = readFileSync(answer.value.path)
  const lines = text
    .toString('latin1')
    .split('\n')
    .slice(0, -1)
    .map((line) => Buffer.from(line, 'latin1'))
  expect(verifyExport(lines)).toEqual({ ok: true, events: answer.value.events, chains: 1 })
  expect([text.includes(canary), existsSync(`${answer.value.path}.part`)]).toEqual([false, false])
})

test.each(['saveSupportBundle', 'exportAudit'] as const)('%s is for administrators only', async (name) => {
  await full()
  await signIn(t, 'supervisor')
  expect(await t.call(name, {})).toMatchObject({ refusal: { refusal: 'not-your-role' } })
})
