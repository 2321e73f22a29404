import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'
import { lookAtStart, markHealthy } from '#station/update/first-look'
import { readNote } from '#station/update/note'
import { type Updater, UpdateTrouble } from '#station/update/port'
import { putProgram, sha512Of } from '#station/update/program-file'
import { updateTimes } from '#station/update/updates'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const before = '0.4.0'
const newer = '0.5.0'
const at = '2026-11-22T01:00:00.000Z'

let t: TryStation
let folder: string
/** Which program the file of the program is now. */
let version: string
let offers: () => Promise<{ version: string; notes: null; releasedAt: null } | null>
let changes: number
/** The disk takes no program. */
let breaks: boolean
let times: typeof updateTimes

const file = (name: string) => join(folder, name)
const program = () => readFileSync(file('program'), 'utf8')
/** A program that is one file; what the update folder holds is played, the files are real. */
const updater = (): Updater => ({
  installedAs: 'appimage',
  program: file('program'),
  look: () => offers(),
  fetch: async () => ({ file: file('fetched'), sha512: sha512Of(file('fetched')) }),
  change: (to) => {
    if (breaks) throw new Error('EACCES')
    changes++
    putProgram(file('program'), to.file, to.sha512)
  },
})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'packbench-updates-'))
  writeFileSync(file('program'), before)
  writeFileSync(file('fetched'), newer)
  version = before
  changes = 0
  breaks = false
  times = updateTimes
  offers = async () => ({ version: newer, notes: null, releasedAt: null })
  t = await tryStation([], {
    quiet: true,
    settings: { updates: { url: 'http://updates.example', channel: 'latest', time: { at: 'asked' } } },
    program: () => ({ appVersion: version, updater: updater(), updateTimes: times }),
  })
  await signIn(t, 'admin')
})
afterEach(async () => {
  await t.close()
  rmSync(folder, { recursive: true })
})

const view = async () => {
  const answer = await t.call('updates', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const install = async () => {
  await t.call('checkUpdates', {})
  return await t.call('installUpdate', { version: newer })
}
/** Ends the station, begins whatever program the file is, and looks at the folder first as a program does. */
const begin = async (meanwhile: () => void = () => {}): Promise<boolean> => {
  let putsBack = false
  await t.reopen(() => {
    meanwhile()
    version = program()
    const note = lookAtStart(t.folder, version, at)
    if (note?.kept === null || note === null) return
    putsBack = true
    const kept = join(t.folder, 'updates', 'programs', note.kept.name)
    putProgram(file('program'), kept, note.kept.sha512)
    version = program()
    lookAtStart(t.folder, version, at)
  })
  return putsBack
}
const told = () =>
  t.rows<{ kind: string; payload: string; personal: string | null }>(
    "SELECT kind, payload, personal FROM event WHERE kind LIKE 'update-%'",
  )
const kinds = () => told().map(({ kind }) => kind)
const events = (): number => Number(t.rows<{ n: number }>('SELECT count(*) AS n FROM event')[0]?.n)
/** The newer program changes the form of the data at its first start, and does `more`. */
const migrate =
  (more = '') =>
  () => {
    const db = new Sqlite(join(t.folder, 'station.sqlite'))
    const next = Number(db.pragma('user_version', { simple: true })) + 1
    db.exec(`VACUUM INTO '${join(t.folder, `station.sqlite.before-${next}`)}'`)
    db.exec(`CREATE TABLE added (n INTEGER) STRICT; ${more}`)
    db.pragma(`user_version = ${next}`)
    db.close()
  }
const step = `INSERT INTO event SELECT 'e-new', station_id, incarnation, seq + 1000, kind, subject, actor, fence, payload,
  personal, occurred_at, recorded_at, prev_hash, 'h' FROM event ORDER BY rowid DESC LIMIT 1;`
/** Two starts of the new program that come to nothing, and the third, which finds that out. */
const failTwice = async (migration: () => void): Promise<void> => {
  await t.reopen(() => {
    version = program()
    lookAtStart(t.folder, version, at)
    migration()
    lookAtStart(t.folder, version, at)
    const note = lookAtStart(t.folder, version, at)
    const kept = join(t.folder, 'updates', 'programs', note?.kept?.name ?? '')
    putProgram(file('program'), kept, note?.kept?.sha512 ?? '')
    version = program()
    lookAtStart(t.folder, version, at)
  })
}

test('a newer program is offered, takes the place of this one, and is written down when it works', async () => {
  await t.call('checkUpdates', {})
  expect(await view()).toMatchObject({ state: 'ready', offered: { version: newer }, waits: null })
  expect(await t.call('installUpdate', { version: newer })).toMatchObject({ ok: true })
  expect([program(), changes]).toEqual([newer, 1])
  expect(readdirSync(t.folder)).toEqual(
    expect.arrayContaining(['station.sqlite.before-update', 'settings.json.before-update']),
  )
  await begin(() => {})
  expect([readNote(t.folder)?.step, kinds()]).toEqual(['trying', ['update-offered']])
  markHealthy(t.folder, at)
  await t.start()
  expect(kinds()).toEqual(['update-offered', 'update-installed'])
  await signIn(t, 'admin')
  expect(await view()).toMatchObject({ version: newer, last: { step: 'healthy' }, back: { version: before } })
})

describe('it does not take its place', () => {
  const refused = (wait: string) => ({ ok: false, refusal: { refusal: 'update-not-now', wait } })
  test('while a carton or a walk is open here', async () => {
    t.own().exec("UPDATE seat SET order_ref = 'o-1' WHERE seat = 'a'")
    expect(await install()).toEqual(refused('work-open'))
    expect([changes, readNote(t.folder)]).toEqual([0, null])
  })
  test('while somebody works at the other half', async () => {
    t.own().exec(
      "INSERT OR REPLACE INTO seat (seat, person_id, active_at) SELECT 'b', person_id, active_at FROM seat WHERE seat = 'a'",
    )
    expect(await install()).toEqual(refused('somebody-here'))
  })
  test('under another name than was shown', async () => {
    await t.call('checkUpdates', {})
    expect(await t.call('installUpdate', { version: '0.6.0' })).toMatchObject({ ok: false })
    expect(changes).toBe(0)
  })
  test('when it is not what it should be, which is said', async () => {
    offers = () => Promise.reject(new UpdateTrouble('wrong-hash', 'sha512 checksum mismatch'))
    await install()
    expect([await view(), changes]).toMatchObject([
      { state: 'resting', problem: { problem: 'wrong-hash' } },
      0,
    ])
  })
  test('when the disk refuses it: the station goes on as it was', async () => {
    breaks = true
    expect(await install()).toMatchObject({ ok: false, refusal: { refusal: 'update-failed' } })
    expect([program(), readNote(t.folder)?.step]).toEqual([before, 'not-installed'])
    expect((await t.view()).person).not.toBeNull()
  })
  test('on a copy for training', async () => {
    const { stationId } = JSON.parse(readFileSync(join(t.folder, 'settings.json'), 'utf8')).station
    await t.call('beginPractice', { mode: 'training', papers: 'folder', stationId })
    await t.until(async () => (await t.view()).station.mode === 'training')
    await signIn(t, 'admin')
    expect(await t.call('checkUpdates', {})).toMatchObject({ refusal: { refusal: 'not-while-practising' } })
    expect(await t.call('installUpdate', { version: newer })).toMatchObject({ ok: false })
  })
})

test('by itself in its hour, when nobody is here, and once', async () => {
  await t.call('saveUpdates', {
    url: 'http://updates.example',
    channel: 'latest',
    time: { at: 'hour', hour: new Date(t.clock.ms + 8 * 3_600_000).getUTCHours() },
  })
  await t.call('signOut', { seat: 'a' })
  times = { tickMs: 5, firstLookMs: 0, againMs: 3_600_000 }
  await t.reopen()
  await t.start()
  await t.until(() => changes > 0)
  expect(program()).toBe(newer)
})

test('killed between the copies and the change, the old program goes on', async () => {
  await install()
  writeFileSync(file('program'), before)
  await begin()
  expect([readNote(t.folder)?.step, (await t.view()).station.mode]).toEqual(['not-installed', 'live'])
})

describe('a new program that fails twice is put back', () => {
  test('and finds the data as it was where the new one only changed its form', async () => {
    await install()
    const had = events()
    await failTwice(migrate())
    await t.start()
    expect([program(), readNote(t.folder)?.cause]).toEqual([before, 'failed-starts'])
    expect(events()).toBeGreaterThanOrEqual(had)
    expect(kinds()).toEqual(['update-offered', 'update-undone'])
    expect(t.rows('SELECT kind FROM exception')).toContainEqual({ kind: 'database-restored' })
  })
  test('and goes on with all of it where it can read it', async () => {
    await install()
    const had = events()
    await failTwice(() => {})
    await t.start()
    expect(t.rows("SELECT 1 FROM event WHERE kind = 'database-restored'")).toEqual([])
    expect(events()).toBe(had + 1)
  })
  test('and a person is asked where steps would be lost; none is gone afterwards', async () => {
    await install()
    await failTwice(migrate(step))
    const answer = await t.call('rescueView', {})
    expect(answer).toMatchObject({ value: { why: 'newer', before: { version: newer, lost: 1 } } })
    expect(await t.call('rescueTake', { way: 'empty' })).toMatchObject({ ok: false })
    await t.call('rescueTake', { way: 'before' })
    await t.until(async () => (await t.call('seatView', { seat: 'a' })).ok)
    await t.start()
    const aside = readdirSync(t.folder).find((name) =>
      /^station\.sqlite\.replaced-[^-]+-[^-]+-[^-]+$/.test(name),
    )
    const db = new Sqlite(join(t.folder, aside ?? ''), { readonly: true })
    expect(db.prepare("SELECT count(*) AS n FROM event WHERE event_id = 'e-new'").get()).toEqual({ n: 1 })
    db.close()
    expect(kinds()).toContain('update-undone')
  })
  test('and reads the settings from before, where it cannot read the new ones', async () => {
    await install()
    await failTwice(() => {
      const all = JSON.parse(readFileSync(settingsOf(t), 'utf8'))
      writeFileSync(settingsOf(t), JSON.stringify({ ...all, fromTheFuture: true }))
    })
    expect(JSON.parse(readFileSync(settingsOf(t), 'utf8')).updates.url).toBe('http://updates.example')
    expect(existsSync(settingsOf(t))).toBe(true)
    expect(readdirSync(t.folder).filter((name) => name.startsWith('settings.json.replaced-'))).toHaveLength(1)
  })
})

test('an administrator goes back with a reason, which the audit log keeps apart', async () => {
  await install()
  await begin()
  markHealthy(t.folder, at)
  await t.start()
  await signIn(t, 'admin')
  expect(
    await t.call('undoUpdate', { version: before, reason: 'Labels come out upside down' }),
  ).toMatchObject({
    ok: true,
  })
  expect(program()).toBe(before)
  await begin()
  await t.start()
  expect(kinds()).toEqual(['update-offered', 'update-installed', 'update-undone'])
  expect(JSON.parse(told().at(-1)?.payload ?? '')).toMatchObject({ from: newer, to: before, cause: 'asked' })
  expect(told().at(-1)?.personal).toContain('upside down')
  expect(readNote(t.folder)?.reason).toBeNull()
  await signIn(t, 'admin')
  expect(await view()).toMatchObject({ last: { step: 'undone', cause: 'asked' }, back: null })
})

const settingsOf = ({ folder: dataDir }: TryStation): string => join(dataDir, 'settings.json')
