import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { hasGs1CheckDigit } from '#domain/barcode/check-character'
import { usualPlan } from '#domain/document'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atPackStep, badge, openTote, packUntil, pickAll, release, signIn } from '#sim/try/try-work'
import { practiceFolder, readMode } from '#station/practice/mode-file'
import {
  begin,
  contentOf,
  end,
  heard,
  liveBytes,
  liveFile,
  papersOf,
  practised,
} from '#station/practice/try-practice'

let t: TryStation
afterEach(() => t.close())
const tea = order('o-1', { tea: 1 })
const kopi = order('o-2', { kopi: 1 })

/** The live station with one order picked and weighed, and its label out. */
async function withLabel(): Promise<string> {
  t = await tryStation([tea, kopi])
  await release(t, { mostOrders: 1 })
  await atPackStep(t, 'scan-label')
  const { step } = await t.screen('pack')
  await t.call('signOut', { seat: 'a' })
  return step.step === 'scan-label' ? step.trackingNumber : ''
}
async function packNext(): Promise<string> {
  openTote(t, 1)
  await packUntil(t, 'scan-label')
  const { step } = await t.screen('pack')
  const trackingNumber = step.step === 'scan-label' ? step.trackingNumber : ''
  await packUntil(t, 'home')
  return trackingNumber
}
test('an order is picked and packed on the copy, and the OMS hears nothing at all', async () => {
  t = await tryStation([tea])
  await begin(t, 'training')
  const before = (await heard(t)).length
  await release(t)
  await pickAll(t)
  const trackingNumber = await packNext()
  const waiting = practised<{ kind: string; state: string }>(
    t,
    "SELECT kind, state FROM outbox WHERE kind = 'shipmentConfirmation'",
  )
  expect([trackingNumber, waiting, await heard(t, before)]).toEqual([
    'TRAINING-001201',
    [{ kind: 'shipmentConfirmation', state: 'pending' }],
    [],
  ])
  await end(t)
  expect((await t.ledger()).counts.liveShipments).toBe(0)
})

test('the live database is not touched by a byte while a copy is at work, and comes back with the same content', async () => {
  await withLabel()
  await t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
  const content = contentOf(liveFile(t))
  await begin(t, 'training')
  const bytes = liveBytes(t)
  await packNext()
  await t.call('signOut', { seat: 'a' })
  await release(t)
  await pickAll(t)
  await packNext()
  expect(liveBytes(t)).toBe(bytes)
  await end(t)
  const after = contentOf(liveFile(t))
  const changed = Object.keys(after).filter((table) => table !== 'meta' && after[table] !== content[table])
  /** Who signed in, which seats were locked, and that somebody practised: nothing of the work. (Meta says when orders were read last.) */
  expect(changed).toEqual(['event', 'person', 'seat'])
  const kinds = t.rows<{ kind: string }>('SELECT kind FROM event ORDER BY rowid DESC LIMIT 3')
  expect(kinds.map(({ kind }) => kind)).toContain('practice-ended')
})

test('a label that was out when the copy was made is no label on the copy, and is still good afterwards', async () => {
  const live = await withLabel()
  await begin(t, 'training')
  const own = await packNext()
  const numbers = practised<{ tracking: string; sscc: string }>(
    t,
    "SELECT tracking_number AS tracking, sscc FROM carton WHERE state = 'closed'",
  )
  expect([own.startsWith('TRAINING-'), numbers.map(({ tracking }) => tracking)]).toEqual([true, [own]])
  expect(numbers.every(({ sscc }) => sscc.startsWith('0952') && hasGs1CheckDigit(sscc))).toBe(true)
  await end(t)
  openTote(t, 1)
  t.scan(live)
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
})

test('a label of a practice is unknown to the live station', async () => {
  await withLabel()
  await begin(t, 'training')
  const own = await packNext()
  await end(t)
  openTote(t, 1)
  const { step } = await t.screen('pack')
  const verdict = t.scan(own)
  expect([step.step, verdict]).toMatchObject(['scan-label', { kind: 'refused' }])
})

test('papers go to a folder, marked, and no printer is asked for anything', async () => {
  t = await tryStation([tea])
  await begin(t, 'training')
  const asksBefore = t.devices.asks.length
  await release(t)
  await pickAll(t)
  await packNext()
  await t.until(() => papersOf(t).length === 2)
  const zpl = papersOf(t).find((file) => file.endsWith('.zpl')) ?? ''
  expect(readFileSync(zpl, 'utf8')).toContain('TRAINING-001201')
  const asked = t.devices.asks.slice(asksBefore)
  expect(asked.filter(({ ask }) => ask === 'print')).toEqual([])
  expect(
    asked.flatMap((one) => (one.ask === 'configure' ? one.devices.map(({ kind }) => kind) : [])),
  ).toEqual([])
  await end(t)
  expect([papersOf(t), existsSync(practiceFolder(t.folder))]).toEqual([[], false])
})

test('a test of a printer is a file, marked as well', async () => {
  t = await tryStation([tea])
  await begin(t, 'training')
  await signIn(t, 'admin')
  await t.call('testDevice', { deviceId: 'labels' })
  expect(papersOf(t).map((file) => readFileSync(file, 'utf8').includes('TRAINING_3A Zebra'))).toEqual([true])
})

test('papers come out of the printers when it was asked for', async () => {
  t = await tryStation([tea])
  await begin(t, 'training', 'printers')
  await release(t)
  await pickAll(t)
  await packNext()
  const printed = t.devices.asks.filter((one) => one.ask === 'print')
  expect([printed.length > 0, papersOf(t)]).toEqual([true, []])
})

test('what waited for the OMS waits until the station is back, and then goes once', async () => {
  t = await tryStation([tea])
  await t.oms.goAway()
  await release(t)
  await pickAll(t)
  await packNext()
  await begin(t, 'training')
  await t.oms.comeBack()
  const { station } = await t.view()
  const pending = practised<{ n: number }>(
    t,
    "SELECT count(*) AS n FROM outbox WHERE state IN ('pending', 'parked')",
  )
  expect([station.liveWaiting > 0, pending]).toEqual([true, [{ n: 0 }]])
  expect((await t.ledger()).counts.liveShipments).toBe(0)
  await end(t)
  await t.call('tryOmsNow', {})
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
})

test('a program that ends while training is live at its next start, and the desk hears of it', async () => {
  t = await tryStation([tea])
  await begin(t, 'training')
  const bytes = liveBytes(t)
  await release(t)
  await t.reopen(() => expect([liveBytes(t), readMode(t.folder)?.mode]).toEqual([bytes, 'training']))
  await t.start()
  await signIn(t, 'admin')
  const answer = await t.call('exceptions', {})
  const kinds = answer.ok ? answer.value.map(({ kind }) => kind) : []
  expect([(await t.view()).station.mode, kinds]).toEqual(['live', ['practice-cut-off']])
  expect([existsSync(practiceFolder(t.folder)), readMode(t.folder)]).toEqual([false, null])
  expect(t.rows('SELECT 1 FROM wave')).toEqual([])
})

test('whoever comes back shows a badge: both seats are locked, with what was open beneath', async () => {
  await withLabel()
  t.scan(badge('admin'))
  await begin(t, 'training')
  expect((await t.view()).screen.screen).toBe('sign-in')
  await end(t)
  const { person, lockedAt } = await t.view()
  expect([person?.name, lockedAt === null]).toEqual([expect.any(String), false])
})

test('nobody who works at the other seat is thrown out', async () => {
  t = await tryStation([tea])
  const scan = {
    scanId: 's',
    deviceId: 'scanner-b',
    seat: 'b',
    text: badge('picker'),
    aim: null,
    bytesHex: '',
  } as const
  t.devices.tell({ news: 'scan', scan: { ...scan, at: new Date(t.clock.ms).toISOString() } })
  await signIn(t, 'admin')
  const answer = await t.call('beginPractice', { mode: 'training', papers: 'folder', stationId: 'BENCH-1' })
  expect(answer).toMatchObject({ ok: false, refusal: { refusal: 'other-seat-at-work' } })
  expect([(await t.view()).station.mode, readMode(t.folder)]).toEqual(['live', null])
})

test('what would leave the copy, or be lost with it and taken for done, is refused there', async () => {
  t = await tryStation([tea])
  await begin(t, 'training')
  await signIn(t, 'admin')
  const answers = [
    await t.call('saveSupportBundle', {}),
    await t.call('exportAudit', {}),
    await t.call('saveCopy', { folder: join(t.folder, 'elsewhere'), keepDays: 7, takeOver: true }),
    await t.call('saveOms', { baseUrl: t.oms.url, token: 'secret', pollS: 1 }),
    await t.call('saveDocuments', { documents: usualPlan }),
    await t.call('saveStockTold', { counts: true, setApart: true, putAway: true }),
    await t.call('saveZoneAhead', { aheadMin: 7 }),
    await t.call('setUpScale', { deviceId: 'scale' }),
    await t.call('setUpScanner', { deviceId: 'scanner-a' }),
    await t.call('newBadge', { personId: 'none' }),
    await t.call('wantRestore', { stationId: 'BENCH-1' }),
    await t.call('beginPractice', { mode: 'training', papers: 'folder', stationId: 'BENCH-1' }),
  ]
  expect(answers).toEqual(
    answers.map(() => ({ ok: false, refusal: { refusal: 'not-while-practising', mode: 'training' } })),
  )
})

test('a shadow is begun by an administrator only, and ending where nothing was begun is refused', async () => {
  t = await tryStation([tea])
  await signIn(t, 'supervisor')
  const shadow = await t.call('beginPractice', { mode: 'shadow', papers: 'folder', stationId: 'BENCH-1' })
  expect([shadow, await t.call('endPractice', { compare: false })]).toMatchObject([
    { refusal: { refusal: 'not-your-role' } },
    { refusal: { refusal: 'not-found' } },
  ])
})

test('a copy that cannot be made leaves the station live and nothing behind', async () => {
  t = await tryStation([tea])
  writeFileSync(practiceFolder(t.folder), '')
  await signIn(t, 'admin')
  t.own().exec('BEGIN')
  const answer = await t.call('beginPractice', { mode: 'training', papers: 'folder', stationId: 'BENCH-1' })
  t.own().exec('ROLLBACK')
  expect(answer).toMatchObject({ ok: false, fault: { kind: 'bug' } })
  expect([(await t.view()).station.mode, readMode(t.folder), existsSync(practiceFolder(t.folder))]).toEqual([
    'live',
    null,
    false,
  ])
})

test('events of a copy are numbered apart, so that none can be taken for a live one', async () => {
  t = await tryStation([tea])
  const live = t.rows<{ incarnation: string }>('SELECT DISTINCT incarnation FROM event')
  await begin(t, 'training')
  await release(t)
  const own = practised<{ incarnation: string }>(
    t,
    "SELECT DISTINCT incarnation FROM event WHERE kind IN ('practice-copied', 'wave-released')",
  )
  expect([
    own.length,
    own.some(({ incarnation }) => live.some((one) => one.incarnation === incarnation)),
  ]).toEqual([1, false])
})
