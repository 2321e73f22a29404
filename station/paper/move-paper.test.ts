import { afterEach, expect, test } from 'vitest'
import type { DeviceAsk, DeviceConfig } from '#contract/devices'
import { asDelivered, languageOf, type PrinterModelName } from '#domain/label-printer'
import { type PrintRoute, takesAll } from '#domain/print-route'
import { decodeDots } from '#printing/testing/render-label'
import { readTspl } from '#sim/printers/tspl'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { bench } from '#sim/try/try-warehouse'
import { atPackStep, release, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const printer = (
  deviceId: string,
  model: PrinterModelName,
  route: Partial<PrintRoute> = {},
): DeviceConfig => ({
  kind: 'label-printer',
  deviceId,
  name: deviceId,
  transport: { kind: 'tcp', host: '127.0.0.1', port: 9 },
  ...asDelivered(model),
  route: { ...takesAll, ...route },
})
const zebra = (route: Partial<PrintRoute> = {}) => printer('labels', 'zebra-zd421', route)
const tsc = (route: Partial<PrintRoute> = {}) => printer('tsc', 'tsc-te210', route)
const narrow = (route: Partial<PrintRoute> = {}) => printer('narrow', 'zebra-zd411', route)

/** A tea on the bench with these label printers, everything packed, the scale waiting; nobody answers. */
async function beforeLabel(...printers: DeviceConfig[]): Promise<void> {
  t = await tryStation([order('o-1', { tea: 1 })])
  await signIn(t, 'admin')
  const others = bench.filter(({ kind }) => kind !== 'label-printer')
  expect(await t.call('saveDevices', { devices: [...others, ...printers] })).toMatchObject({ ok: true })
  await release(t)
  await atPackStep(t, 'weigh')
  await t.until(() => (t.rows<{ n: number }>('SELECT count(*) AS n FROM leased_number')[0]?.n ?? 0) >= 1000)
  t.devices.prints = null
}
const long = '2026-11-22T01:00:00.000Z'
const outOfPaper = (deviceId: string, since = long) =>
  t.devices.tell({
    news: 'state',
    state: { deviceId, condition: 'attention', reason: 'paper-out', detail: null, since },
  })
const isPrint = (ask: DeviceAsk): ask is Extract<DeviceAsk, { ask: 'print' }> => ask.ask === 'print'
const asks = () =>
  t.devices.asks
    .filter(isPrint)
    .map(({ deviceId, bytes }) => ({ deviceId, bytes: Buffer.from(bytes, 'base64') }))
const jobs = () =>
  t.rows<{ job_id: string; device_id: string; state: string; copy: number; reason: string | null }>(
    "SELECT job_id, device_id, state, copy, reason FROM print_job WHERE kind = 'shippingLabel' ORDER BY copy",
  )
const last = () => jobs().at(-1)?.job_id ?? ''
const moves = () =>
  t.rows(
    "SELECT actor, payload ->> '$.from' AS 'from', payload ->> '$.to' AS 'to', payload ->> '$.reason' AS why FROM event WHERE kind = 'print-job-moved'",
  )
const tracking = async () => {
  const { step } = await t.screen('pack')
  return step.step === 'scan-label' ? step.trackingNumber : step.step
}
/** What a scanner reads of a label that a TSC was sent. */
async function scannedOff(bytes: Uint8Array): Promise<string[]> {
  const { labels } = readTspl(bytes, 8)
  const found = await Promise.all(labels.map(({ bitmap }) => decodeDots(bitmap, 8)))
  return found.flat().map(({ text }) => text)
}

test('a label whose printer is away comes out of its stand-in, in that one’s language', async () => {
  await beforeLabel(zebra({ standIn: 'tsc' }), tsc())
  outOfPaper('labels')
  t.devices.weigh(370)
  const [label] = asks()
  expect([label?.deviceId, languageOf(label?.bytes ?? Buffer.of()), moves()]).toEqual([
    'tsc',
    'tspl',
    [{ actor: null, from: 'labels', to: 'tsc', why: 'stand-in' }],
  ])
  expect(await scannedOff(label?.bytes ?? Buffer.of())).toContain(await tracking())
  expect((await t.screen('pack')).step).toMatchObject({ step: 'scan-label', elsewhere: 'tsc' })
}, 60_000)

test('a lid that was opened just now is no reason to print elsewhere', async () => {
  await beforeLabel(zebra({ standIn: 'tsc' }), tsc())
  outOfPaper('labels', new Date(t.clock.ms).toISOString())
  t.devices.weigh(370)
  expect([asks(), jobs()]).toMatchObject([
    [],
    [{ device_id: 'labels', state: 'queued', reason: 'paper-out' }],
  ])
  t.clock.ms += 6_000
  outOfPaper('labels', new Date(t.clock.ms - 6_000).toISOString())
  expect(asks()).toMatchObject([{ deviceId: 'tsc' }])
})

test('a stand-in that has no paper either gets nothing, and the label waits where it was', async () => {
  await beforeLabel(zebra({ standIn: 'tsc' }), tsc())
  outOfPaper('labels')
  outOfPaper('tsc')
  t.devices.weigh(370)
  expect([asks(), moves(), jobs()]).toMatchObject([[], [], [{ device_id: 'labels', state: 'queued' }]])
})

test('a stand-in that is too narrow for the label gets none', async () => {
  await beforeLabel(zebra({ standIn: 'narrow' }), narrow())
  outOfPaper('labels')
  t.devices.weigh(370)
  expect([asks(), moves(), jobs()]).toMatchObject([[], [], [{ device_id: 'labels', state: 'queued' }]])
})

test('a label in doubt stays in doubt however long its printer is away: nothing comes out of the stand-in', async () => {
  await beforeLabel(zebra({ standIn: 'tsc' }), tsc())
  t.devices.weigh(370)
  t.devices.tell({ news: 'print', jobId: last(), outcome: 'unknown', reason: 'paper-out', detail: null })
  outOfPaper('labels')
  expect([asks().length, jobs()]).toMatchObject([1, [{ device_id: 'labels', state: 'unknown' }]])
})

test('a waiting label is made anew when its printer is exchanged for one of another language', async () => {
  await beforeLabel(zebra())
  outOfPaper('labels')
  t.devices.weigh(370)
  const [before] = t.rows<{ bytes_hash: string }>('SELECT bytes_hash FROM print_job')
  await signIn(t, 'admin')
  const devices = bench.map((one) =>
    one.kind === 'label-printer' ? { ...one, ...asDelivered('tsc-te210') } : one,
  )
  await t.call('saveDevices', { devices })
  t.devices.tell({
    news: 'state',
    state: { deviceId: 'labels', condition: 'ready', reason: null, detail: null, since: long },
  })
  const [label] = asks()
  expect([label?.deviceId, languageOf(label?.bytes ?? Buffer.of())]).toEqual(['labels', 'tspl'])
  const [after] = t.rows<{ bytes_hash: string }>('SELECT bytes_hash FROM print_job')
  expect(after).not.toEqual(before)
})

test('a waiting label does not go to an exchanged printer that is too narrow, and says so', async () => {
  await beforeLabel(zebra())
  outOfPaper('labels')
  t.devices.weigh(370)
  await signIn(t, 'admin')
  const devices = bench.map((one) =>
    one.kind === 'label-printer' ? { ...one, ...asDelivered('zebra-zd411') } : one,
  )
  await t.call('saveDevices', { devices })
  t.devices.tell({
    news: 'state',
    state: { deviceId: 'labels', condition: 'ready', reason: null, detail: null, since: long },
  })
  expect([asks(), jobs()]).toMatchObject([[], [{ state: 'queued', reason: 'too-narrow' }]])
})

test('a packer gives a waiting label to another printer, where it stays', async () => {
  await beforeLabel(zebra(), tsc())
  outOfPaper('labels')
  t.devices.weigh(370)
  expect(await t.call('movePrintJob', { jobId: last(), deviceId: 'tsc' })).toEqual({ ok: true, value: null })
  expect([asks().map(({ deviceId }) => deviceId), jobs()]).toMatchObject([
    ['tsc'],
    [{ device_id: 'tsc', state: 'sending', copy: 1, reason: null }],
  ])
  expect(moves()).toMatchObject([{ actor: expect.any(String), why: 'person' }])
})

test('a label in doubt is printed elsewhere by a supervisor only, as a copy', async () => {
  await beforeLabel(zebra(), tsc())
  t.devices.weigh(370)
  t.devices.tell({ news: 'print', jobId: last(), outcome: 'unknown', reason: 'no-answer', detail: null })
  const first = last()
  expect(await t.call('movePrintJob', { jobId: first, deviceId: 'tsc' })).toMatchObject({
    refusal: { refusal: 'not-your-role' },
  })
  await signIn(t, 'supervisor')
  expect(await t.call('movePrintJob', { jobId: first, deviceId: 'tsc' })).toMatchObject({ ok: true })
  expect(jobs()).toMatchObject([
    { device_id: 'labels', state: 'unknown', copy: 1 },
    { device_id: 'tsc', state: 'sending', copy: 2 },
  ])
  expect(await t.call('movePrintJob', { jobId: first, deviceId: 'tsc' })).toMatchObject({
    refusal: { refusal: 'not-found' },
  })
})

test('a paper is refused by a printer that cannot print it, and changes nothing', async () => {
  await beforeLabel(zebra(), narrow())
  outOfPaper('labels')
  t.devices.weigh(370)
  const before = t.rows('SELECT * FROM print_job')
  const asked = await Promise.all(
    ['narrow', 'papers', 'labels', 'nobody'].map((deviceId) =>
      t.call('movePrintJob', { jobId: last(), deviceId }),
    ),
  )
  expect([asked, t.rows('SELECT * FROM print_job')]).toMatchObject([
    [
      { refusal: { refusal: 'label-too-wide', printerName: 'narrow' } },
      { refusal: { refusal: 'not-found' } },
      { refusal: { refusal: 'not-found' } },
      { refusal: { refusal: 'not-found' } },
    ],
    before,
  ])
})

test('a printer for small labels gets no shipping label, and a courier’s own printer gets that courier’s', async () => {
  const small = narrow({ papers: ['code'] })
  const ofCourier = tsc({ couriers: ['jnt', 'dhl', 'poslaju', order('o-1', { tea: 1 }).courierId] })
  await beforeLabel(small, zebra(), ofCourier)
  t.devices.weigh(370)
  expect(asks().map(({ deviceId }) => deviceId)).toEqual(['tsc'])
  await signIn(t, 'supervisor')
  const totes = { kind: 'tote', from: 'T-0001', to: 'T-0001' } as const
  await t.call('printCodes', { selection: totes, paper: { paper: 'labels', size: '50x25' } })
  expect(asks().map(({ deviceId }) => deviceId)).toEqual(['tsc', 'narrow'])
})

test('a paper that no printer is for says so, and comes out when one is', async () => {
  await beforeLabel(tsc({ couriers: ['nobody'] }))
  t.devices.weigh(370)
  expect(jobs()).toMatchObject([{ device_id: 'none', state: 'queued', reason: 'not-set-up' }])
  await signIn(t, 'admin')
  await t.call('saveDevices', { devices: [tsc()] })
  expect(asks().map(({ deviceId, bytes }) => [deviceId, languageOf(bytes)])).toEqual([['tsc', 'tspl']])
})

test('a route that a printer of its kind cannot have is refused', async () => {
  t = await tryStation()
  await signIn(t, 'admin')
  const devices = [zebra({ papers: ['packingSlip'] })]
  expect(await t.call('saveDevices', { devices })).toMatchObject({ ok: false })
})

test('a label in doubt for the second time takes a supervisor', async () => {
  await beforeLabel(zebra())
  t.devices.prints = 'unknown'
  t.devices.weigh(370)
  await t.until(() => jobs().at(-1)?.state === 'unknown')
  await t.call('retryLabel', { seat: 'a', jobId: last() })
  await t.until(() => jobs().length === 2 && jobs().at(-1)?.state === 'unknown')
  expect(await t.call('retryLabel', { seat: 'a', jobId: last() })).toMatchObject({
    refusal: { refusal: 'override-needed', command: 'reprintLabel' },
  })
  expect(jobs()).toHaveLength(2)
})

test('what a label was made from is forgotten with its bytes', async () => {
  await beforeLabel(zebra())
  t.devices.weigh(370)
  const held = () => t.rows<{ held: number }>('SELECT drawn_from IS NOT NULL AS held FROM print_job')
  expect(held()).toEqual([{ held: 1 }])
  const { erasePapers } = await import('#db/erase')
  t.db().exec("UPDATE print_job SET state = 'printed'")
  t.db().exec("UPDATE customer_order SET erased_at = '2026-01-01'")
  erasePapers(t.db(), '2099-01-01', '2099-01-01', 10)
  expect(held()).toEqual([{ held: 0 }])
})
