import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { verifyChain } from '#db/events'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atFirstUnit, atPackStep, badge, packUntil, pickUntil, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const tea = order('o-1', { tea: 2 })
/** From now on the disk has no page left; later it has again. */
const fill = () => t.own().pragma(`max_page_count = ${t.own().pragma('page_count', { simple: true })}`)
const makeRoom = () => t.own().pragma('max_page_count = 1000000')
/** Scans refused items until a write needs a page that is not there. */
function scanUntilFull(): unknown {
  for (let scans = 0; scans < 500; scans++) {
    const verdict = t.scan('KOPI-01')
    if (verdict?.kind === 'fault') return verdict
  }
  return 'never full'
}
const picking = async () => {
  t = await released([tea])
  await atFirstUnit(t)
}
const chain = () => {
  const [writer] = t.rows<{ stationId: string; incarnation: string }>(
    'SELECT DISTINCT station_id AS stationId, incarnation FROM event',
  )
  return writer === undefined ? null : verifyChain(t.db(), writer).ok
}
/** Tears the file of a closed station and opens it again. */
async function tear(how: (bytes: Buffer) => void): Promise<void> {
  t.own().pragma('wal_checkpoint(TRUNCATE)')
  const file = join(t.folder, 'station.sqlite')
  await t.reopen(() => {
    const bytes = readFileSync(file)
    how(bytes)
    writeFileSync(file, bytes)
  })
}

test('a full disk is said at the scan', async () => {
  await picking()
  fill()
  expect(scanUntilFull()).toMatchObject({ kind: 'fault', fault: 'disk-full', sound: 'blocked' })
})

test('a full disk is the answer to a command', async () => {
  await picking()
  fill()
  scanUntilFull()
  const { line } = await t.screen('pick')
  const answer = await t.call('shortLine', {
    seat: 'a',
    lineId: line?.lineId ?? '',
    quantityFound: 0,
    reason: 'other',
  })
  expect(answer).toMatchObject({ ok: false, fault: { kind: 'disk-full' } })
})

test('what was saved before the disk was full is all there, and half a step is not', async () => {
  await picking()
  t.scan('TEA-01')
  fill()
  scanUntilFull()
  t.scan('TEA-01')
  expect([
    t.rows('SELECT in_hand FROM pick_line'),
    t.rows('SELECT sum(quantity) AS n FROM picked_unit'),
    chain(),
  ]).toEqual([[{ in_hand: 1 }], [{ n: 1 }], true])
})

test('when there is room again the work goes on where it stood', async () => {
  await picking()
  t.scan('TEA-01')
  fill()
  scanUntilFull()
  makeRoom()
  await pickUntil(t)
  expect(t.rows('SELECT picked FROM pick_line')).toEqual([{ picked: 2 }])
})

test('a full disk at the scale is said too', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await atPackStep(t, 'weigh')
  fill()
  scanUntilFull()
  const before = t.news.length
  t.devices.weigh(370)
  expect(t.news.slice(before)).toContainEqual(
    expect.objectContaining({ verdict: expect.objectContaining({ fault: 'disk-full' }) }),
  )
})

test('a damaged database is set aside and the station starts with what the OMS knows', async () => {
  t = await tryStation([tea])
  await tear((bytes) => bytes.fill(0xff, 100, 120))
  await t.start()
  expect([
    readdirSync(t.folder).some((name) => name.includes('.damaged-')),
    t.rows('SELECT order_ref FROM customer_order'),
  ]).toEqual([true, [{ order_ref: 'o-1' }]])
})

test('somebody is told that the database was damaged', async () => {
  t = await tryStation([tea])
  await tear((bytes) => bytes.fill(0xff, 100, 120))
  expect(t.rows('SELECT kind FROM exception')).toEqual([{ kind: 'database-damaged' }])
})

test('a confirmation not yet sent is carried over from a damaged database under its own key', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await atPackStep(t, 'scan-label')
  await t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
  await t.oms.goAway()
  await packUntil(t, 'home')
  const before = t.rows("SELECT message_id, body FROM outbox WHERE kind = 'shipmentConfirmation'")
  await tear((bytes) => tearIndexOf(bytes))
  await t.oms.comeBack()
  const after = t.rows("SELECT message_id, body FROM outbox WHERE kind = 'shipmentConfirmation'")
  t.pass(3_600_000)
  await t.start()
  t.pass(60_000)
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  expect(after).toEqual(before)
})

test('a log changed after it was written is seen at the next start', async () => {
  t = await released([tea])
  t.db().exec("UPDATE event SET actor = 'P-1001' WHERE kind = 'wave-released'")
  await t.reopen()
  await signIn(t, 'supervisor')
  expect(await t.call('settings', {})).toMatchObject({ ok: true, value: { program: { chainOk: false } } })
})

test('unreadable settings are set aside and the station still opens', async () => {
  t = await tryStation([tea])
  await t.reopen(() => writeFileSync(join(t.folder, 'settings.json'), '{'))
  t.scan(badge('picker'))
  expect([
    readdirSync(t.folder).some((name) => name.startsWith('settings.json.unreadable-')),
    (await t.view()).person?.personId,
  ]).toEqual([true, 'P-1001'])
})

/** Spoils the head of the last index page: the tables stay readable. */
function tearIndexOf(bytes: Buffer): void {
  const pages = Array.from({ length: bytes.length / 4096 }, (_, page) => page * 4096).filter(
    (at) => at > 0 && bytes[at] === 10 && bytes.readUInt16BE(at + 3) > 0,
  )
  const items = pages.find((at) => bytes.subarray(at, at + 4096).includes('TEA-01')) ?? pages.at(-1) ?? 0
  bytes.fill(0xff, items, items + 8)
}
