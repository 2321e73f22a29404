import { afterEach, expect, test } from 'vitest'
import type { CodePaper, CodeSelection } from '#contract/code-commands'
import type { DeviceAsk } from '#contract/devices'
import { ownCode } from '#domain/barcode/own-code'
import { asDelivered, labelPrinter, type PrinterSetting } from '#domain/label-printer'
import { labelSizes } from '#domain/label-stock'
import { pngOf } from '#printing/testing/bitmap-png'
import { decodeCodes } from '#printing/testing/render-label'
import { readJob } from '#sim/printers/read-job'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { bench } from '#sim/try/try-warehouse'
import { signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const slow = { timeout: 60_000 }

const totes: CodeSelection = { kind: 'tote', from: 'T-0001', to: 'T-0003' }
const wanted = ['T-0001', 'T-0002', 'T-0003'].map((name) => ownCode('tote', name))

const isPrint = (ask: DeviceAsk): ask is Extract<DeviceAsk, { ask: 'print' }> => ask.ask === 'print'

/** A station whose label printer is this one, with an administrator signed in. */
async function stationWith(setting: PrinterSetting): Promise<void> {
  t = await tryStation()
  await signIn(t, 'admin')
  const devices = bench.map((one) => (one.kind === 'label-printer' ? { ...one, ...setting } : one))
  expect(await t.call('saveDevices', { devices })).toMatchObject({ ok: true })
}

test.each<[PrinterSetting, keyof typeof labelSizes]>([
  [asDelivered('tsc-te210'), '100x50'],
  [asDelivered('tsc-ttp-644m'), '100x50'],
  [asDelivered('zebra-lp2844'), '100x50'],
  [asDelivered('epson-tm-t20iii'), '50x25'],
])('labels are made in the language of the printer that is set up: %o', slow, async (setting, size) => {
  await stationWith(setting)
  const paper: CodePaper = { paper: 'labels', size }
  expect(await t.call('printCodes', { selection: totes, paper })).toEqual({ ok: true, value: { labels: 3 } })
  await t.until(() => t.devices.asks.some(isPrint))
  const [job] = t.devices.asks.filter(isPrint)
  const printer = labelPrinter(setting)
  const { labels } = readJob(Buffer.from(job?.bytes ?? '', 'base64'), printer, labelSizes[size])
  const scanned = await Promise.all(labels.map(({ bitmap }) => decodeCodes(pngOf(bitmap, 16))))
  expect(scanned.map((codes) => codes.map(({ text }) => text))).toEqual(wanted.map((code) => [code]))
  expect(job?.fileName.endsWith(`.${printer.language}`)).toBe(true)
})

test('a label that the head does not reach over is refused before anything is printed', async () => {
  await stationWith(asDelivered('zebra-zd411'))
  const answer = await t.call('printCodes', { selection: totes, paper: { paper: 'labels', size: '100x50' } })
  expect([answer, t.rows('SELECT * FROM print_job')]).toMatchObject([
    { refusal: { refusal: 'label-too-wide', labelMm: 100, printerMm: 56 } },
    [],
  ])
})

test('a printer is not set up with a head it is not made with', async () => {
  t = await tryStation()
  await signIn(t, 'admin')
  const devices = bench.map((one) => (one.kind === 'label-printer' ? { ...one, dpi: 600 } : one))
  expect(await t.call('saveDevices', { devices })).toMatchObject({ ok: false })
})
