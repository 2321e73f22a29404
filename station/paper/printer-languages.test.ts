import { afterEach, expect, test } from 'vitest'
import type { CodePaper, CodeSelection } from '#contract/code-commands'
import type { DeviceAsk } from '#contract/devices'
import { ownCode } from '#domain/barcode/own-code'
import { asDelivered, labelPrinter, type PrinterSetting } from '#domain/label-printer'
import { labelSizes } from '#domain/label-stock'
import { decodeCodes, decodeDots } from '#printing/testing/render-label'
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
  const scanned = await Promise.all(labels.map(({ bitmap }) => decodeDots(bitmap, 16)))
  expect(scanned.map((codes) => codes.map(({ text }) => text))).toEqual(wanted.map((code) => [code]))
  expect(job?.fileName.endsWith(`.${printer.language}`)).toBe(true)
})

test('a label that the head does not reach over is refused before anything is printed', async () => {
  await stationWith(asDelivered('zebra-zd411'))
  const answer = await t.call('printCodes', { selection: totes, paper: { paper: 'labels', size: '100x50' } })
  expect([answer, t.rows('SELECT * FROM print_job')]).toMatchObject([
    { refusal: { refusal: 'label-too-wide', labelUm: 100_000, printerUm: 56_000 } },
    [],
  ])
})

test('a printer is not set up with a head it is not made with', async () => {
  t = await tryStation()
  await signIn(t, 'admin')
  const devices = bench.map((one) => (one.kind === 'label-printer' ? { ...one, dpi: 600 } : one))
  expect(await t.call('saveDevices', { devices })).toMatchObject({ ok: false })
})

const looked = async (nth: number) => {
  const jobs = t.rows<{ job_id: string }>('SELECT job_id FROM print_job ORDER BY rowid')
  const seen = await t.call('lookAtPaper', { jobId: jobs[nth]?.job_id ?? '', page: 0 })
  if (!seen.ok) throw new Error(JSON.stringify(seen))
  return seen.value
}

test.each<[PrinterSetting, keyof typeof labelSizes]>([
  [asDelivered('zebra-zd421'), '75x50'],
  [{ ...asDelivered('zebra-zd421'), dpi: 300 }, '100x25'],
  [asDelivered('tsc-ttp-644m'), '100x50'],
  [asDelivered('zebra-lp2844'), '100x50'],
  [asDelivered('epson-tm-t20iii'), '50x25'],
])('a label is looked at in its own size and its printer’s dots: %o, %s', slow, async (setting, size) => {
  await stationWith(setting)
  const paper: CodePaper = { paper: 'labels', size }
  expect(await t.call('printCodes', { selection: totes, paper })).toMatchObject({ ok: true })
  const { picture, label } = await looked(0)
  const { dpi, language, dotsPerMm } = labelPrinter(setting)
  const { widthUm, heightUm } = labelSizes[size]
  const near = (um: number) => expect.closeTo(um / 1000, 0)
  expect([label?.dpi, label?.language]).toEqual([dpi, language])
  expect([(label?.widthUm ?? 0) / 1000, (label?.heightUm ?? 0) / 1000]).toEqual([
    near(widthUm),
    near(heightUm),
  ])
  const png = Buffer.from(picture?.split(',')[1] ?? '', 'base64')
  const dots = [png.readUInt32BE(16), png.readUInt32BE(20)]
  expect(
    dots.map((dot, at) => Math.abs(dot - ([widthUm, heightUm][at] ?? 0) * (dotsPerMm / 1000)) < 2),
  ).toEqual([true, true])
  expect((await decodeCodes(png)).map(({ text }) => text)).toEqual(wanted.slice(0, 1))
})

test('offsets that push a label’s print over its edge are not saved, and the largest that fit are told', async () => {
  t = await tryStation()
  await signIn(t, 'admin')
  const moved = (offsetXUm: number, offsetYUm: number) =>
    t.call('saveDevices', {
      devices: bench.map((one) => (one.kind === 'label-printer' ? { ...one, offsetXUm, offsetYUm } : one)),
    })
  const refused = await moved(-5000, 0)
  expect(refused).toMatchObject({ ok: false, refusal: { refusal: 'print-moved-off' } })
  expect(t.rows("SELECT * FROM event WHERE kind = 'settings-changed'")).toEqual([])
  if (refused.ok || !('refusal' in refused) || refused.refusal.refusal !== 'print-moved-off')
    throw new Error('not refused')
  const { leastXUm, mostYUm } = refused.refusal
  expect([leastXUm < 0, mostYUm > 0]).toEqual([true, true])
  expect(await moved(leastXUm, mostYUm)).toMatchObject({ ok: true })
  expect(await moved(leastXUm, mostYUm + 500)).toMatchObject({ ok: false })
  expect(
    await t.call('printCodes', { selection: totes, paper: { paper: 'labels', size: '100x50' } }),
  ).toMatchObject({
    ok: true,
  })
})

test('a label on a roll that the offsets do not fit is refused before anything is printed', async () => {
  await stationWith({ ...asDelivered('zebra-zd421'), offsetXUm: -2100 })
  const answer = await t.call('printCodes', { selection: totes, paper: { paper: 'labels', size: '50x25' } })
  expect([answer, t.rows('SELECT * FROM print_job')]).toMatchObject([
    { refusal: { refusal: 'print-moved-off', printerName: expect.any(String) } },
    [],
  ])
})
