import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { verifyChain, writersOf } from '#db/events'
import type { Order } from '#domain/order'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { bench } from '#sim/try/try-warehouse'
import { atPackStep, badge, openTote, packUntil, pickAll, release, signIn } from '#sim/try/try-work'

/** Real processes on a machine with other things to do. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let t: TryStation
let root: string
const [papers, copies] = [() => join(root, 'papers'), () => join(root, 'copies')]
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packbench-erase-'))
  for (const folder of [papers(), copies()]) mkdirSync(folder)
})
afterEach(async () => {
  await t.close()
  rmSync(root, { recursive: true, force: true })
})

const dayMs = 24 * 3_600_000
/** Somebody with this word in every field that could name a person. */
const somebody = (word: string): Partial<Order> => ({
  shipTo: {
    name: `${word} Binti Ali`,
    company: `${word} Sdn Bhd`,
    lines: [`1, Jalan ${word}`, `Taman ${word}`],
    postcode: '50480',
    town: `${word}town`,
    state: 'W.P.',
    country: 'MY',
    phone: `+60 12 ${word}`,
  },
  giftNote: `Happy birthday ${word}`,
})
const due = (name: string, wanted: Record<string, number> = { tea: 1 }) =>
  order(`o-${name.toLowerCase()}`, wanted, somebody(`Canary${name}`))
const erase = () => t.call('erasePersonalData', { clockIsRight: false })

/** A station whose papers go into a folder, as a document printer would put them there. */
async function open(...orders: Order[]): Promise<void> {
  const devices = bench.map((device) =>
    device.kind === 'document-printer'
      ? { ...device, transport: { kind: 'folder' as const, path: papers() } }
      : device,
  )
  t = await tryStation(orders, { settings: { devices } })
  t.devices.watch = (ask) => {
    if (ask.ask === 'print' && ask.fileName.endsWith('.pdf'))
      writeFileSync(join(papers(), ask.fileName), Buffer.from(ask.bytes, 'base64'))
  }
}
async function ship(tote: number): Promise<void> {
  openTote(t, tote)
  await packUntil(t, 'home')
  await t.call('signOut', { seat: 'a' })
}
const allAccepted = () => t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
/** A station with one order that left, and of which the OMS knows. */
async function shipped(name: string): Promise<void> {
  await open(due(name))
  await release(t)
  await pickAll(t)
  await ship(1)
  await allAccepted()
}
/** Files below the station, its papers and its copies that hold this word; the OMS beside it is somebody else. */
function holding(word: string): string[] {
  const wanted = [Buffer.from(word), Buffer.from(word, 'utf16le')]
  return [t.folder, papers(), copies()].flatMap((folder) =>
    filesIn(folder).filter((file) => {
      const bytes = bytesOf(file)
      return !file.includes('oms.sqlite') && wanted.some((one) => bytes.includes(one))
    }),
  )
}
/** What the program deletes while it is looked at is looked at once more, or holds nothing. */
function unlessGone<Found>(look: () => Found, gone: () => Found): Found {
  try {
    return look()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return gone()
    throw error
  }
}
const bytesOf = (file: string): Buffer =>
  unlessGone(
    () => readFileSync(file),
    () => Buffer.alloc(0),
  )
const filesIn = (folder: string): string[] =>
  unlessGone(
    () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    () => filesIn(folder),
  )
const chainsOk = () => writersOf(t.db()).every((writer) => verifyChain(t.db(), writer).ok)

test('a label that a courier made goes with the rest of the order it was for', async () => {
  await open(due('Gone'))
  await t.admin('/labels', { courierId: 'JT', manner: 'label' })
  await signIn(t, 'supervisor')
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows("SELECT 1 FROM courier WHERE labels = 'courier'").length === 1)
  await t.call('signOut', { seat: 'a' })
  await release(t)
  await pickAll(t)
  await ship(1)
  await allAccepted()
  const kept = () =>
    t.rows<{ files: number; bytes: number }>(
      'SELECT (SELECT count(*) FROM courier_label_file) AS files, (SELECT count(bytes_hash) FROM courier_label) AS bytes',
    )
  const before = kept()
  t.pass(8 * dayMs)
  await signIn(t, 'admin')
  await t.call('erasePersonalData', { clockIsRight: true })
  expect([before, kept()]).toEqual([[{ files: 1, bytes: 1 }], [{ files: 0, bytes: 0 }]])
  expect(holding('CanaryGone')).toEqual([])
})

test('seven days after an order left, no byte of who it was for is left, and the chain still holds', async () => {
  await open(due('Gone'), due('Stays'))
  await signIn(t, 'admin')
  await t.call('saveCopy', { folder: copies(), keepDays: 7, takeOver: false })
  await t.call('signOut', { seat: 'a' })
  await release(t, { mostOrders: 1 })
  await pickAll(t)
  await ship(1)
  await allAccepted()
  await t.until(() => holding('CanaryGone').some((file) => file.startsWith(copies())))
  const before = holding('CanaryGone')
  t.pass(8 * dayMs)
  await signIn(t, 'admin')
  const answer = await erase()
  await t.until(() => holding('CanaryGone').length === 0)
  expect([before.length > 1, answer]).toMatchObject([true, { ok: true, value: { rows: expect.any(Number) } }])
  expect([holding('CanaryStays').length > 0, readdirSync(papers()), chainsOk()]).toEqual([true, [], true])
})

test('what is not shipped, or not accepted by the OMS, is kept', async () => {
  await open(due('Pending'), due('Floor', { kopi: 1 }))
  await release(t, { mostOrders: 2 })
  await atPackStep(t, 'scan-label')
  await allAccepted()
  await t.oms.goAway()
  await packUntil(t, 'home')
  t.pass(30 * dayMs)
  await signIn(t, 'admin')
  await erase()
  expect([holding('CanaryPending').length > 0, holding('CanaryFloor').length > 0]).toEqual([true, true])
})

test('seven days are seven days', async () => {
  await shipped('Young')
  t.pass(7 * dayMs - 60_000)
  await signIn(t, 'admin')
  await erase()
  const kept = holding('CanaryYoung').length > 0
  t.pass(2 * 60_000)
  await erase()
  expect([kept, holding('CanaryYoung')]).toEqual([true, []])
})

test('what people typed, scanned and were told goes too', async () => {
  await open(due('A'), due('B'))
  await t.admin('/trouble', { mode: 'malformed', path: '/v1/orders', variant: 'orders', times: 1 })
  await signIn(t, 'supervisor')
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows('SELECT 1 FROM quarantine').length > 0)
  for (const { id } of t.rows<{ id: string }>('SELECT quarantine_id AS id FROM quarantine'))
    await t.call('dismissIncoming', { quarantineId: id, reason: 'asked CanaryTyped at the office' })
  t.scan('CanaryTyped scanned by mistake')
  t.own().exec(
    "INSERT INTO exception (exception_id, kind, about, detail, opened_at) VALUES ('x', 'short', 'O-A', 'CanaryTyped', '2026-11-22T00:00:00.000Z')",
  )
  await t.call('takeException', { exceptionId: 'x', take: true })
  await t.call('resolveException', { exceptionId: 'x', reason: 'CanaryTyped came and took it' })
  await t.admin('/orders/o-a', { action: 'cancel' })
  await t.call('tryOmsNow', {})
  await t.until(() => t.rows('SELECT 1 FROM customer_order WHERE cancelled_at IS NOT NULL').length > 0)
  await allAccepted()
  const told = t.rows("SELECT 1 FROM outbox WHERE kind = 'exception' AND body LIKE '%CanaryTyped%'").length
  const before = t.rows("SELECT 1 FROM event WHERE personal LIKE '%CanaryTyped%'").length
  t.pass(40 * dayMs)
  await signIn(t, 'admin')
  await erase()
  const kept = [holding('CanaryTyped'), holding('CanaryA')]
  expect([before >= 3, told, kept, chainsOk()]).toEqual([true, 1, [[], []], true])
})

test('old logs and set-aside files go, young ones stay', async () => {
  await open()
  const write = (name: string, ageDays: number) => {
    const file = join(t.folder, name)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, 'CanaryFile')
    const at = new Date(t.clock.ms - ageDays * dayMs)
    utimesSync(file, at, at)
    return file
  }
  const old = [
    write('station.sqlite.damaged-2026-11-01T090000.000Z', 9),
    write('station.sqlite.damaged-2026-11-01T090000.000Z-wal', 9),
    write('station.sqlite.replaced-2026-11-01T090000.000Z', 9),
    write('station.sqlite.before-2', 9),
    write('settings.json.unreadable-2026-11-01T090000.000Z', 9),
    write('logs/2026-11-13.log', 9),
  ]
  const young = [write('station.sqlite.damaged-2026-11-21T090000.000Z', 1), write('logs/2026-11-21.log', 1)]
  const others = [write('window.json', 400), write('papers-of-mine.txt', 400)]
  await signIn(t, 'admin')
  await erase()
  expect([old.filter(existsSync), [...young, ...others].filter((file) => !existsSync(file))]).toEqual([
    [],
    [],
  ])
})

test('a document somebody else put into the folder of papers stays', async () => {
  await open()
  const file = join(papers(), 'SO-1-0199aaaa-0000-7000-8000-000000000000.pdf')
  writeFileSync(file, 'theirs')
  t.pass(40 * dayMs)
  await signIn(t, 'admin')
  await erase()
  expect(existsSync(file)).toBe(true)
})

test('it is an event with what was taken, and the settings show when', async () => {
  await shipped('Told')
  t.pass(8 * dayMs)
  await signIn(t, 'admin')
  await erase()
  const [event] = t.rows<{ payload: string }>("SELECT payload FROM event WHERE kind = 'personal-data-erased'")
  const safety = await t.call('safety', {})
  expect(JSON.parse(event?.payload ?? '{}')).toMatchObject({
    orders: 1,
    papers: 2,
    before: '2026-11-23T02:00:00.000Z',
  })
  expect(safety).toMatchObject({
    ok: true,
    value: {
      erasing: {
        lastAt: new Date(t.clock.ms).toISOString(),
        last: { orders: 1 },
        running: false,
        clock: null,
      },
    },
  })
})

test('it runs by itself at the start', async () => {
  await shipped('Start')
  for (let day = 0; day < 8; day += 2) {
    t.pass(2 * dayMs)
    await t.reopen()
    await t.start()
    const now = new Date(t.clock.ms).toISOString()
    await t.until(
      () => t.rows(`SELECT 1 FROM meta WHERE name = 'cleanedAt' AND value = '${now}'`).length === 1,
    )
  }
  expect(holding('CanaryStart')).toEqual([])
})

/** The station was closed, and the clock says something else when it is opened again. */
async function reopenAt(ms: number): Promise<void> {
  await t.reopen()
  t.clock.ms += ms
  await t.start()
  await signIn(t, 'admin')
}
const doubt = () =>
  t.rows<{ about: string }>("SELECT about FROM exception WHERE kind = 'clock-jumped' AND resolved_at IS NULL")

test('a clock set one year ahead wipes nothing and asks', async () => {
  await shipped('Clock')
  await reopenAt(365 * dayMs)
  const answer = await erase()
  expect([answer, doubt().length, holding('CanaryClock').length > 0]).toEqual([
    { ok: true, value: null },
    1,
    true,
  ])
  expect(await t.call('safety', {})).toMatchObject({
    value: { erasing: { clock: { before: '2026-11-22T02:00:00.000Z', now: '2027-11-22T02:00:00.000Z' } } },
  })
})

test('a clock set ahead while the program runs wipes nothing either', async () => {
  await shipped('Runs')
  t.clock.ms += 365 * dayMs
  await signIn(t, 'admin')
  await erase()
  expect([doubt().length, holding('CanaryRuns').length > 0]).toEqual([1, true])
})

test('set right again, nobody is asked any more', async () => {
  await open(due('Back'))
  await reopenAt(365 * dayMs)
  await erase()
  t.clock.ms -= 365 * dayMs
  await erase()
  expect([doubt(), (await t.call('safety', {})) as unknown]).toMatchObject([
    [],
    { value: { erasing: { clock: null } } },
  ])
})

test('when somebody says that the date is right, it goes on', async () => {
  await shipped('Right')
  await reopenAt(30 * dayMs)
  await erase()
  const asked = doubt().length
  await t.call('erasePersonalData', { clockIsRight: true })
  expect([asked, doubt(), holding('CanaryRight')]).toEqual([1, [], []])
  expect(t.rows("SELECT actor FROM event WHERE kind = 'clock-confirmed'")).toHaveLength(1)
})

test('an order that is erased can still be looked up, without a name', async () => {
  await shipped('Look')
  t.pass(8 * dayMs)
  await signIn(t, 'admin')
  await erase()
  expect(await t.call('lookUpOrder', { text: 'O-LOOK' })).toMatchObject({
    ok: true,
    value: { status: 'shipped', addressee: '', cartons: [{ trackingNumber: expect.any(String) }] },
  })
})

test('work goes on while many rows are erased: scans have their turn in between', async () => {
  await open(due('Many'))
  const db = t.own()
  const insert = db.prepare(
    "INSERT INTO outbox (message_id, kind, about, body, state, next_try_at, saved_at, done_at) VALUES (?, 'progress', 'x', '{\"a\":1}', 'done', '', '', '2026-11-01T00:00:00.000Z')",
  )
  db.transaction(() => {
    for (let row = 0; row < 600; row++) insert.run(`m-${row}`)
  }).immediate()
  await signIn(t, 'admin')
  const cleaning = erase()
  let scans = 0
  let done = false
  void cleaning.then(() => {
    done = true
  })
  while (!done) {
    await new Promise((resolve) => setImmediate(resolve))
    t.scan(badge('admin'))
    scans++
  }
  expect([scans > 20, t.rows("SELECT 1 FROM outbox WHERE body <> '{}'")]).toEqual([true, []])
})
