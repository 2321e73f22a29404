import { afterEach, expect, test, vi } from 'vitest'
import type { DeviceConfig } from '#contract/devices'
import { asDelivered, languageOf, type PrinterModelName } from '#domain/label-printer'
import { takesAll } from '#domain/print-route'
import { decodeCodes, decodeDots, renderZpl } from '#printing/testing/render-label'
import { readTspl } from '#sim/printers/tspl'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { bench } from '#sim/try/try-warehouse'
import { openTote, packUntil, pickAll, release, signIn } from '#sim/try/try-work'

/** Pages are drawn and read by a thread of their own. */
vi.setConfig({ testTimeout: 90_000 })

let t: TryStation
afterEach(() => t.close())

const printer = (deviceId: string, model: PrinterModelName, dpi: 203 | 300 = 203): DeviceConfig => ({
  kind: 'label-printer',
  deviceId,
  name: deviceId,
  transport: { kind: 'tcp', host: '127.0.0.1', port: 9 },
  ...asDelivered(model),
  dpi,
  route: takesAll,
})

/** A tea whose courier made its label; it waits for the printer that has no paper, with two others beside it. */
async function waitingLabel(
  manner: 'label' | 'zpl',
  first: PrinterModelName = 'zebra-zd421',
): Promise<string> {
  t = await tryStation([order('o-1', { tea: 1 })])
  await t.admin('/labels', { courierId: 'JT', manner })
  await signIn(t, 'admin')
  const others = bench.filter(({ kind }) => kind !== 'label-printer')
  const devices = [
    ...others,
    printer('labels', first),
    printer('tsc', 'tsc-te210'),
    printer('fine', 'zebra-zd421', 300),
    printer('zebra', 'zebra-zd421'),
  ]
  expect(await t.call('saveDevices', { devices })).toMatchObject({ ok: true })
  await t.call('tryOmsNow', {})
  await t.call('signOut', { seat: 'a' })
  await t.until(() => t.rows("SELECT 1 FROM courier WHERE labels = 'courier'").length === 1)
  await release(t)
  await pickAll(t)
  await t.until(() => t.rows("SELECT 1 FROM courier_label WHERE state = 'ready'").length === 1)
  t.devices.prints = null
  t.devices.tell({
    news: 'state',
    state: {
      deviceId: 'labels',
      condition: 'attention',
      reason: 'paper-out',
      detail: null,
      since: '2026-11-22T01:00:00.000Z',
    },
  })
  openTote(t, 1)
  await packUntil(t, 'label-pending')
  return t.rows<{ tracking_number: string }>('SELECT tracking_number FROM carton')[0]?.tracking_number ?? ''
}
const job = () =>
  t.rows<{ job_id: string; device_id: string; state: string; reason: string | null }>(
    "SELECT job_id, device_id, state, reason FROM print_job WHERE kind = 'shippingLabel' ORDER BY copy DESC",
  )[0]
const move = (deviceId: string) => t.call('movePrintJob', { jobId: job()?.job_id ?? '', deviceId })
const sentTo = (deviceId: string) =>
  t.devices.asks.flatMap((ask) =>
    ask.ask === 'print' && ask.deviceId === deviceId ? [Buffer.from(ask.bytes, 'base64')] : [],
  )

test('a courier’s page that waits goes to a printer of another language, drawn anew for it, and scans', async () => {
  const trackingNumber = await waitingLabel('label')
  expect(await move('tsc')).toMatchObject({ ok: true })
  await t.until(() => sentTo('tsc').length === 1)
  const [bytes = Buffer.of()] = sentTo('tsc')
  const read = await Promise.all(readTspl(bytes, 8).labels.map(({ bitmap }) => decodeDots(bitmap, 8)))
  expect([languageOf(bytes), read.flat().map(({ text }) => text), sentTo('labels')]).toEqual([
    'tspl',
    [trackingNumber],
    [],
  ])
})

test('a courier’s page goes to a finer head in that one’s dots, as large as it was, and scans', async () => {
  const trackingNumber = await waitingLabel('label')
  expect(await move('fine')).toMatchObject({ ok: true })
  await t.until(() => sentTo('fine').length === 1)
  const [bytes = Buffer.of()] = sentTo('fine')
  const widthDots = Number(/\^PW(\d+)/.exec(bytes.toString('latin1'))?.[1])
  const picture = await renderZpl(bytes, { widthUm: 100_000, heightUm: 150_000, dotsPerMm: 12 })
  expect([widthDots, (await decodeCodes(picture)).map(({ text }) => text)]).toEqual([
    Math.round((100 * 300) / 25.4),
    [trackingNumber],
  ])
})

test('a courier’s ZPL is for a head of its own dots: another printer says so and gets nothing', async () => {
  await waitingLabel('zpl')
  await move('tsc')
  await t.until(() => job()?.state === 'failed')
  expect([job(), t.devices.asks.filter(({ ask }) => ask === 'print')]).toMatchObject([
    { device_id: 'tsc', state: 'failed', reason: 'other-language' },
    [],
  ])
})

test('a courier’s ZPL goes by itself past the first printer, which speaks another language, to the head it is made for', async () => {
  await waitingLabel('zpl', 'tsc-te210')
  await t.until(() => sentTo('zebra').length === 1)
  expect([
    job(),
    languageOf(sentTo('zebra')[0] ?? Buffer.of()),
    sentTo('labels'),
    sentTo('fine'),
  ]).toMatchObject([{ device_id: 'zebra', state: 'sending' }, 'zpl', [], []])
})
