import { afterEach, expect, test } from 'vitest'
import type { BenchAnswer, BenchView } from '#contract/bench-commands'
import type { DeviceConfig } from '#contract/devices'
import { type ActionName, actionCode } from '#domain/action'
import { benchSheetText } from '#domain/bench-sheet'
import { asDelivered } from '#domain/label-printer'
import type { Refusal } from '#domain/refusal'
import { testSymbols } from '#domain/scanner-symbols'
import { createVirtualScale } from '#native/practice/virtual-scale'
import { createVirtualScanner } from '#native/practice/virtual-scanner'
import { decodeCodes, renderZpl } from '#printing/testing/render-label'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'
import { sheetOf } from '#station/devices/bench-sheet'
import { openSerialPair, type SerialPair } from './serial-pair.ts'
import { strictWire } from './strict-wire.ts'
import { serialTo, type TestBench, testBench } from './test-bench.ts'
import { startVirtualLabelPrinter } from './virtual-label-printer.ts'

const patienceMs = 8000
const usual = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 } as const
const ends: (() => PromiseLike<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** A bench of real serial lines: two scanners and a port more, and a printer of papers. */
async function bench(speed: number): Promise<{
  t: TryStation
  wires: TestBench
  left: ReturnType<typeof createVirtualScanner>
  right: ReturnType<typeof createVirtualScanner>
  /** A port with nothing at its far end yet. */
  spare: SerialPair
  paths: Record<'left' | 'right' | 'spare', string>
}> {
  const wires = await testBench([])
  ends.push(() => wires[Symbol.asyncDispose]())
  const [one, two, three] = [
    wires.keep(await openSerialPair(wires.folder, 'left')),
    wires.keep(await openSerialPair(wires.folder, 'right')),
    wires.keep(await openSerialPair(wires.folder, 'spare')),
  ]
  const t = await tryStation([])
  ends.push(() => t.close())
  t.devices.watch = (ask) => {
    if (ask.ask !== 'plugged') return wires.link.send(ask)
    const ports = [one, two, three].map(({ stationPath: path }) => ({ path, maker: null, usb: null }))
    t.devices.tell({ news: 'plugged', requestId: ask.requestId, ports, hids: [] })
  }
  wires.link.onNews((news) => t.devices.tell(news))
  await signIn(t, 'admin')
  const papers: DeviceConfig = {
    kind: 'document-printer',
    deviceId: 'papers',
    name: 'Papers',
    transport: { kind: 'folder', path: wires.folder },
  }
  await t.call('saveDevices', { devices: [papers] })
  return {
    t,
    wires,
    left: createVirtualScanner(strictWire(one, { ...usual, baudRate: speed })),
    right: createVirtualScanner(strictWire(two, usual)),
    spare: three,
    paths: { left: one.stationPath, right: two.stationPath, spare: three.stationPath },
  }
}

const view = async (t: TryStation): Promise<BenchView> => {
  const answer = await t.call('benchSetup', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const give = (t: TryStation, answer: BenchAnswer) => t.call('answerBench', { answer })
/** Fails with what is shown when it does not come. */
async function shows(t: TryStation, fits: (now: BenchView) => boolean): Promise<void> {
  const dueMs = performance.now() + patienceMs
  await t.until(async () => fits(await view(t)) || performance.now() > dueMs)
  const { plugged: _, picture: __, ...now } = await view(t)
  if (!fits(await view(t))) throw new Error(`never shown: ${fits}; shown is ${JSON.stringify(now)}`)
}
const code = (action: ActionName) => actionCode(action)
const manner = { aim: ']C0', framing: 'cr' } as const
const saved = async (t: TryStation): Promise<DeviceConfig[]> => {
  const answer = await t.call('settings', {})
  return answer.ok ? answer.value.deviceConfigs : []
}
/** Begins, and waits until every port is listened to. */
async function begin({ t, wires, paths }: Awaited<ReturnType<typeof bench>>): Promise<void> {
  const from = wires.ear.news.length
  expect(await t.call('beginBench', {})).toEqual({ ok: true, value: null })
  for (const path of Object.values(paths)) await wires.ear.state(`serial ${path}`, 'ready', from)
}

test('two scanners are known by which port spoke, at whichever speed, and saved in one step by scan alone', async () => {
  const at = await bench(115_200)
  const { t, left, right, paths, wires } = at
  await begin(at)
  const from = wires.ear.news.length
  await left.scan(testSymbols.code128, manner)
  await shows(t, ({ note }) => note?.refusal === 'bench-garbled')
  expect((await view(t)).note).toMatchObject({ line: '115200 8N1', noneFits: false })
  await wires.ear.state(`serial ${paths.left}`, 'ready', from)
  await left.scan(testSymbols.code128, { aim: null, framing: 'crlf' })
  await shows(t, ({ step }) => step === 'scanner-b')
  expect((await view(t)).advice).toMatchObject([{ what: 'aim-missing', verdict: 'change' }])
  await left.scan('ANYTHING', manner)
  await shows(t, ({ note }) => note?.refusal === 'bench-same-scanner')
  await right.scan(code('CONFIRM'), manner)
  await shows(t, ({ note }) => note?.refusal === 'bench-not-yet')
  expect(await saved(t)).toHaveLength(1)
  await right.scan('4006381333931', manner)
  await shows(t, ({ step }) => step === 'scale')
  await right.scan(code('SKIP'), manner)
  await shows(t, ({ step }) => step !== 'scale')
  await right.scan(code('SKIP'), manner)
  await shows(t, ({ step }) => step === 'summary')
  await left.scan('ANYTHING', manner)
  await shows(t, ({ heard }) => heard === 'scanner-a')
  expect(t.news.filter(({ tell }) => tell === 'seat').at(-1)).not.toMatchObject({
    verdict: { kind: 'refused' },
  })
  await right.scan(code('CONFIRM'), manner)
  await shows(t, ({ round }) => round === 'none')
  expect(await saved(t)).toMatchObject([
    { deviceId: 'papers' },
    { kind: 'scanner', seat: 'a', transport: { path: paths.left, baudRate: 115_200 } },
    { kind: 'scanner', seat: 'b', transport: { path: paths.right, baudRate: 9600 } },
  ])
  await wires.ear.state('scanner-a', 'ready')
  await left.scan('TOTE-7', manner)
  await wires.ear.next('scan', ({ scan }) => scan.text === 'TOTE-7' && scan.seat === 'a')
}, 40_000)

test('a late answer of a scale is no scan, though it is heard while a scanner is asked for', async () => {
  const at = await bench(9600)
  const { t, left, spare, paths, wires } = at
  await begin(at)
  await strictWire(spare, usual).write(Buffer.from('S S      1.204 kg\r\n'))
  await wires.ear.next('heard', () => true)
  expect(await view(t)).toMatchObject({ step: 'scanner-a', note: null })
  await left.scan('ANYTHING', manner)
  await shows(t, ({ step }) => step === 'scanner-b')
  expect((await view(t)).roles).toMatchObject([
    { role: 'scanner-a', name: expect.stringContaining(paths.left) },
    {},
    {},
    {},
  ])
}, 40_000)

test('a scanner that changes halves must scan twice, and the round can be left and gone on with', async () => {
  const at = await bench(9600)
  const { t, right, paths, wires } = at
  const [papers] = await saved(t)
  const gun: DeviceConfig = {
    kind: 'scanner',
    deviceId: 'gun',
    name: 'Grey gun',
    seat: 'b',
    framing: 'auto',
    transport: serialTo(paths.right),
  }
  await t.call('saveDevices', { devices: papers === undefined ? [gun] : [papers, gun] })
  await begin(at)
  await right.scan('ANYTHING', manner)
  await shows(t, ({ note }) => note?.refusal === 'bench-other-half')
  await right.scan('ANYTHING', manner)
  await shows(t, ({ step }) => step === 'scanner-b')
  const from = wires.ear.news.length
  await t.call('leaveBench', { forget: false })
  expect(await view(t)).toMatchObject({ round: 'left', step: 'scanner-b' })
  await wires.ear.state('gun', 'ready', from)
  await right.scan('AT-WORK', manner)
  await wires.ear.next('scan', ({ scan }) => scan.text === 'AT-WORK' && scan.seat === 'b')
  await begin(at)
  expect(await view(t)).toMatchObject({
    round: 'open',
    step: 'scanner-b',
    roles: [{ role: 'scanner-a', how: 'found' }, {}, {}, {}],
  })
  for (const answer of ['skip', 'skip', 'skip'] as const) await give(t, answer)
  expect(await give(t, 'save')).toEqual({ ok: true, value: null })
  expect(await saved(t)).toMatchObject([{ deviceId: 'papers' }, { kind: 'scanner', seat: 'a' }])
}, 40_000)

const sheetFor = (path: string, papers: string): DeviceConfig[] => [
  {
    kind: 'scanner',
    deviceId: 'gun',
    name: 'Grey gun',
    seat: 'a',
    framing: 'cr',
    transport: { ...serialTo(path), baudRate: 9600 },
  },
  {
    kind: 'document-printer',
    deviceId: 'papers',
    name: 'Papers',
    transport: { kind: 'folder', path: papers },
  },
]

test('one scan of a bench sheet sets everything up; a damaged, newer or unfitting one sets nothing', async () => {
  const at = await bench(9600)
  const { t, left, paths, wires } = at
  await begin(at)
  const before = await saved(t)
  const good = sheetOf(sheetFor(paths.left, wires.folder))
  const refusedWith = async (text: string, wanted: Refusal) => {
    await left.scan(text, { aim: ']Q1', framing: 'cr' })
    await shows(t, ({ note }) => JSON.stringify(note) === JSON.stringify(wanted))
    expect(await saved(t)).toEqual(before)
    expect((await view(t)).step).toBe('scanner-a')
  }
  const damaged = `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`
  await refusedWith(damaged, { refusal: 'bench-sheet-damaged' })
  const noSettings = benchSheetText(Buffer.from('no settings'))
  const problem = 'Invalid input: expected array, received null'
  await refusedWith(noSettings, { refusal: 'bad-setting', where: '', problem })
  const elsewhere = sheetOf(sheetFor('/dev/ttyUSB77', wires.folder))
  await refusedWith(elsewhere, { refusal: 'bench-sheet-missing', names: ['Grey gun'] })
  const noPrinter = sheetOf(sheetFor(paths.left, '/nowhere/at/all'))
  await refusedWith(noPrinter, { refusal: 'bench-sheet-missing', names: ['Papers'] })
  await left.scan(good, { aim: ']Q1', framing: 'cr' })
  await shows(t, ({ step }) => step === 'summary')
  await left.scan(code('CONFIRM'), manner)
  await shows(t, ({ round }) => round === 'none')
  expect(await saved(t)).toEqual(sheetFor(paths.left, wires.folder))
}, 40_000)

test('nobody works with what is scanned meanwhile, and whoever began must still be there', async () => {
  const at = await bench(9600)
  const { t, left } = at
  await begin(at)
  await t.call('stepAway', { seat: 'a' })
  await left.scan('4006381333931', manner)
  await t.until(() => t.devices.asks.at(-1)?.ask === 'configure')
  expect(t.rows("SELECT 1 FROM event WHERE kind = 'refused'")).toEqual([])
}, 40_000)

test('it is not begun while somebody works at the other seat, and a sheet scanned elsewhere says where it belongs', async () => {
  const { t, wires, paths } = await bench(9600)
  expect(t.scan(sheetOf(sheetFor(paths.left, wires.folder)))).toMatchObject({
    refusal: { refusal: 'bench-sheet-elsewhere' },
  })
  await signIn(t, 'packer')
  expect(await t.call('beginBench', {})).toMatchObject({ ok: false, refusal: { refusal: 'not-your-role' } })
}, 40_000)

test('the scale is found by what lies on it and set up as it speaks, the printer by the label that is scanned', async () => {
  const at = await bench(9600)
  const { t, left, spare, wires, paths } = at
  const its = { baudRate: 2400, dataBits: 7, parity: 'even', stopBits: 1 } as const
  const build = { protocol: 'a-and-d', settleMs: 100, patienceMs: 3000 } as const
  const scale = wires.keep(createVirtualScale(strictWire(spare, its), build))
  const printer = wires.keep(
    await startVirtualLabelPrinter({ port: 0, msPerLabel: 20, folder: null, onLabel: null }),
  )
  const { host, port } = printer
  const zebra: DeviceConfig = {
    kind: 'label-printer',
    deviceId: 'zebra',
    name: 'Zebra',
    ...asDelivered('zebra-zd421'),
    transport: { kind: 'tcp', host, port },
  }
  await t.call('saveDevices', { devices: [zebra] })
  await wires.ear.state('zebra', 'ready')
  await begin(at)
  await left.scan(testSymbols.code128, manner)
  await shows(t, ({ step }) => step === 'scanner-b')
  await give(t, 'skip')
  await shows(t, ({ step, searching }) => step === 'scale' && searching > 0)
  await wires.ear.next('found', ({ found }) => found !== null, 0, 20_000)
  scale.setWeight(1_204_000)
  await shows(t, ({ step }) => step === 'printer')
  expect((await view(t)).scale).toMatchObject({ protocol: 'a-and-d', unit: 'kg' })
  await shows(t, ({ printer: shown }) => shown?.state === 'printed')
  await left.scan('4006381333931', manner)
  await shows(t, ({ note }) => note?.refusal === 'bench-scan-label')
  const [label] = printer.labels
  const codes = await decodeCodes(await renderZpl(label?.bytes ?? new Uint8Array()))
  const printed = codes.find(({ aim }) => aim.startsWith(']C')) ?? expect.fail('the test label has no bars')
  await left.scan(printed.text, { aim: printed.aim, framing: 'cr' })
  await shows(t, ({ step }) => step === 'summary')
  await left.scan(code('CONFIRM'), manner)
  await shows(t, ({ round }) => round === 'none')
  expect(await saved(t)).toMatchObject([
    { deviceId: 'zebra' },
    { kind: 'scanner', seat: 'a', transport: { path: paths.left } },
    { kind: 'scale', protocol: 'a-and-d', transport: { path: paths.spare, ...its } },
  ])
}, 60_000)
