import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { verifyChain, writersOf } from '#db/events'
import { order, type TryStation } from '#sim/try/try-station'
import { atPackStep, badge, openTote, packUntil, pickAll, release, signIn } from '#sim/try/try-work'
import { type TryRestore, tryRestore } from '#station/restore/try-restore'

/** Real processes on a machine with other things to do. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let here: TryRestore
let t: TryStation
afterEach(() => here.close())
const tea = order('o-1', { tea: 1 })
const kopi = order('o-2', { kopi: 1 })
async function copied(...orders: (typeof tea)[]): Promise<void> {
  here = await tryRestore(...orders)
  t = here.t
}

test('a damaged database with a copy set up is not mended unasked: a person chooses', async () => {
  await copied(tea)
  const view = await here.reopen()
  expect([
    view.why,
    view.copies.length,
    view.step.step,
    readdirSync(t.folder).some((name) => name.includes('damaged')),
  ]).toEqual(['damaged', 1, 'choose', false])
})

test('a missing database with a copy set up is not made anew unasked', async () => {
  await copied(tea)
  const view = await here.reopen(() => rmSync(here.database))
  expect([view.why, view.lastWriteAt, view.copies.length, existsSync(here.database)]).toEqual([
    'missing',
    null,
    1,
    false,
  ])
})

test('while it asks, nothing else is answered', async () => {
  await copied(tea)
  await here.reopen()
  expect([await t.call('seatView', { seat: 'a' }), await t.call('settings', {})]).toEqual(
    Array(2).fill({ ok: false, refusal: { refusal: 'nothing-open' } }),
  )
})

test('each copy says how far it reaches and what it holds', async () => {
  await copied(tea, kopi)
  await release(t)
  await here.follow()
  const events = Number(t.rows<{ n: number }>('SELECT count(*) AS n FROM event')[0]?.n)
  const { copies } = await here.reopen()
  expect(copies[0]?.events).toBeGreaterThanOrEqual(events - 3)
  expect(copies[0]).toMatchObject({ stationName: 'Bench 1', pending: expect.any(Number) })
})

test('before a copy is taken it is opened and checked, and the station’s own files are left alone', async () => {
  await copied(tea)
  const { copies } = await here.reopen()
  const before = readFileSync(here.database)
  await t.call('rescueCheck', { name: copies[0]?.name ?? '' })
  const { step } = await here.asked((view) => view.step.step === 'confirm')
  expect([step, readFileSync(here.database).equals(before)]).toMatchObject([
    { checked: { chainOk: true, lastAt: expect.stringMatching(/^2026-11-22/) } },
    true,
  ])
})

test('a copy whose files were harmed is said to be unusable, and nothing is touched', async () => {
  await copied(tea)
  const { copies } = await here.reopen()
  const name = copies[0]?.name ?? ''
  writeFileSync(join(here.folder, name, 'station.sqlite'), 'tea '.repeat(5000))
  await t.call('rescueCheck', { name })
  const { step } = await here.asked((view) => view.step.step === 'unusable')
  expect([step, existsSync(here.database)]).toMatchObject([{ name }, true])
})

test('after a restore the work is there again, the damaged file is kept, and everybody signs in anew', async () => {
  await copied(tea)
  await release(t)
  await pickAll(t)
  await here.follow()
  await here.reopen()
  await here.restore()
  await t.start()
  expect([
    t.rows('SELECT floor_stage FROM customer_order'),
    (await t.view()).person,
    readdirSync(t.folder).filter((name) => name.includes('.replaced-')).length,
  ]).toEqual([[{ floor_stage: 'picked' }], null, 1])
})

test('events go on under another life, tied to where the copy ends', async () => {
  await copied(tea)
  await release(t)
  await here.follow()
  await here.reopen()
  await here.restore()
  const writers = writersOf(t.db())
  const [told] = t.rows<{ payload: string; seq: number }>(
    "SELECT payload, seq FROM event WHERE kind = 'database-restored'",
  )
  expect([writers.length, writers.map((writer) => verifyChain(t.db(), writer).ok), told?.seq]).toEqual([
    2,
    [true, true],
    1,
  ])
  expect(JSON.parse(told?.payload ?? '{}')).toMatchObject({ after: { incarnation: writers[0]?.incarnation } })
})

test('no number that the lost part may have used is ever given again', async () => {
  await copied(tea, kopi)
  await release(t)
  await pickAll(t)
  const used: string[] = []
  await here.lost(async () => {
    openTote(t, 1)
    await packUntil(t, 'home')
    used.push(...t.rows<{ n: string }>('SELECT tracking_number AS n FROM carton').map(({ n }) => n))
  })
  await here.reopen()
  await here.restore()
  const free = t.rows<{ n: number }>('SELECT count(*) AS n FROM leased_number WHERE used_by IS NULL')[0]?.n
  await t.start()
  await t.until(
    () =>
      (t.rows<{ n: number }>('SELECT count(*) AS n FROM leased_number WHERE used_by IS NULL')[0]?.n ?? 0) > 0,
  )
  const again = t
    .rows<{ number: string }>('SELECT number FROM leased_number WHERE used_by IS NULL')
    .map(({ number }) => number)
  expect([used.length, free, used.filter((number) => again.includes(number))]).toEqual([1, 0, []])
})

test('a message that the lost part sent goes out again under its key, and the OMS knows it', async () => {
  await copied(tea)
  await release(t)
  await atPackStep(t, 'scan-label')
  await t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
  await t.oms.goAway()
  await packUntil(t, 'home')
  await t.call('signOut', { seat: 'a' })
  await here.lost(async () => {
    await t.oms.comeBack()
    t.pass(3_600_000)
    await signIn(t, 'admin')
    await t.call('tryOmsNow', {})
    await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  })
  await here.reopen()
  await here.restore()
  await t.start()
  await t.until(
    () =>
      t.rows("SELECT 1 FROM outbox WHERE kind = 'shipmentConfirmation' AND answer = 'already'").length === 1,
  )
  const { counts, faults } = await t.ledger()
  expect([counts.liveShipments, faults]).toEqual([1, []])
})

test('a carton that was open, and may have a label since, is stopped until somebody looked', async () => {
  await copied(tea)
  await release(t)
  await atPackStep(t, 'weigh')
  await here.lost(async () => {
    t.scan(badge('packer'))
    await packUntil(t, 'scan-label')
  })
  await here.reopen()
  await here.restore()
  await t.start()
  openTote(t, 1)
  const stopped = t.scan('TEA-01')
  const [doubt] = t.rows<{ exception_id: string; about: string; detail: string }>(
    "SELECT * FROM exception WHERE kind = 'label-in-doubt'",
  )
  expect(doubt).toMatchObject({ about: 'O-1', detail: '1: open' })
  expect(stopped).toMatchObject({ kind: 'refused' })
  await signIn(t, 'supervisor')
  await t.call('resolveException', { exceptionId: doubt?.exception_id ?? '', reason: 'no label on it' })
  await t.call('signOut', { seat: 'a' })
  openTote(t, 1)
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  expect((await t.ledger()).faults).toEqual([])
})

test('a paper that was waiting is not printed by itself after a restore', async () => {
  await copied(tea)
  await release(t)
  await pickAll(t)
  t.devices.prints = null
  openTote(t, 1)
  await packUntil(t, 'label-pending')
  await here.follow()
  await here.reopen()
  await here.restore()
  await t.start()
  expect(t.rows("SELECT state, detail FROM print_job WHERE kind = 'shippingLabel'")).toEqual([
    { state: 'unknown', detail: 'restored' },
  ])
  expect(t.devices.asks.filter(({ ask }) => ask === 'print')).toEqual([])
})

test('the restored station goes on copying, into a generation of its own', async () => {
  await copied(tea)
  const before = readdirSync(here.folder).filter((name) => name.startsWith('2'))
  await here.reopen()
  await here.restore()
  await t.start()
  await here.follow()
  expect(
    readdirSync(here.folder).filter((name) => name.startsWith('2') && !before.includes(name)),
  ).toHaveLength(1)
})

const photo = `${'ab'.repeat(32)}.png`
const token = 'secret'
const copyFiles = (): string[] =>
  readdirSync(here.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /settings|pictures/.test(name),
  )
/** Photo and settings of now are in the copy. */
const besideCopied = async (stationName: string) => {
  const inCopy = (text: string) =>
    copyFiles().some((name) => {
      const file = join(here.folder, name)
      return name.endsWith('settings.json') && readFileSync(file, 'utf8').includes(text)
    })
  await t.until(() => copyFiles().some((name) => name.endsWith(photo)) && inCopy(stationName))
}
const settingsHere = () => JSON.parse(readFileSync(join(t.folder, 'settings.json'), 'utf8'))
async function withPhoto(): Promise<void> {
  await copied(tea)
  mkdirSync(join(t.folder, 'pictures'), { recursive: true })
  writeFileSync(join(t.folder, 'pictures', photo), 'a picture')
  await besideCopied('Bench 1')
}

test('photos and settings are in the copy, and no secret with them', async () => {
  await withPhoto()
  const everything = copyFiles()
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(here.folder, name), 'utf8'))
  expect([settingsHere().oms.token, everything.length, everything.join().includes(`"${token}"`)]).toEqual([
    token,
    1,
    false,
  ])
})

test('settings that change are changed in the copy', async () => {
  await withPhoto()
  await signIn(t, 'admin')
  await t.call('saveSeats', { people: 'two', idleMin: 17 })
  await besideCopied('"idleMin": 17')
})

test('a restore brings photos and settings back; the token here goes on being used', async () => {
  await withPhoto()
  const before = settingsHere()
  await here.reopen(() => {
    here.tear()
    rmSync(join(t.folder, 'pictures'), { recursive: true })
    const station = { stationId: 'BENCH-9', name: 'Another' }
    writeFileSync(join(t.folder, 'settings.json'), JSON.stringify({ ...before, station }))
  })
  await here.restore()
  const aside = readdirSync(t.folder).filter((name) => name.startsWith('settings.json.replaced-'))
  expect([settingsHere(), readFileSync(join(t.folder, 'pictures', photo), 'utf8'), aside.length]).toEqual([
    before,
    'a picture',
    1,
  ])
  expect(t.rows("SELECT station_id FROM event WHERE kind = 'database-restored'")).toEqual([
    { station_id: 'BENCH-1' },
  ])
})

test('a copy of another OMS takes no token with it', async () => {
  await withPhoto()
  const before = settingsHere()
  await here.reopen(() => {
    here.tear()
    const oms = { ...before.oms, baseUrl: 'http://127.0.0.1:9', token: 'of another' }
    writeFileSync(join(t.folder, 'settings.json'), JSON.stringify({ ...before, oms }))
  })
  await here.restore()
  expect(settingsHere().oms).toEqual({ ...before.oms, token: null })
})

test.each([
  ['without settings', (file: string) => rmSync(file)],
  ['with settings nobody can read', (file: string) => writeFileSync(file, '{')],
])('a copy %s is taken all the same, and those here stay', async (_, harm) => {
  await withPhoto()
  const before = settingsHere()
  await here.reopen(() => {
    here.tear()
    for (const name of copyFiles()) if (name.endsWith('settings.json')) harm(join(here.folder, name))
  })
  await here.restore()
  expect([settingsHere(), (await t.view()).screen.screen]).toEqual([before, 'sign-in'])
})
