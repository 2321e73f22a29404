import { expect, test } from 'vitest'
import type { ScaleLine } from '#contract/device-transports'
import type { DeviceConfig, DeviceNews } from '#contract/devices'
import { testSymbolNames, testSymbols } from '#domain/scanner-symbols'
import { lineText } from '#domain/serial-line'
import { createVirtualScanner } from '#native/practice/virtual-scanner'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'
import { openSerialPair } from './serial-pair.ts'
import { strictWire } from './strict-wire.ts'
import { serialTo, type TestBench, testBench } from './test-bench.ts'

const deviceId = 'scanner-a'
const usual: ScaleLine = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 }

/** A station whose scanner hangs on a real serial line, set to `set`. */
async function stationWith(bench: TestBench, path: string, set: ScaleLine): Promise<TryStation> {
  const t = await tryStation([])
  const relay = ({ news }: { news: DeviceNews }) => t.devices.tell(news)
  t.devices.watch = (ask) => bench.link.send(ask)
  bench.link.onNews((news) => relay({ news }))
  await signIn(t, 'admin')
  const gun: DeviceConfig = {
    kind: 'scanner',
    deviceId,
    name: 'Gun',
    seat: 'a',
    framing: 'auto',
    transport: { ...serialTo(path), ...set },
  }
  await t.call('saveDevices', { devices: [gun] })
  await bench.ear.state(deviceId, 'ready')
  return t
}

test.each([
  [{ ...usual, baudRate: 115_200 }, usual, 2],
  [{ ...usual, baudRate: 38_400 }, usual, 4],
  [{ ...usual, dataBits: 7, parity: 'even' }, usual, 1],
  [{ ...usual, baudRate: 2400, dataBits: 7, parity: 'odd' }, { ...usual, baudRate: 19_200 }, 8],
] satisfies [ScaleLine, ScaleLine, number][])(
  'a scanner at %o on a line set to %o is found within %i scans, set up so, and works',
  async (its, set, scans) => {
    await using bench = await testBench([])
    const pair = bench.keep(await openSerialPair(bench.folder, 'gun'))
    const scanner = createVirtualScanner(strictWire(pair, its))
    const t = await stationWith(bench, pair.stationPath, set)
    bench.keep(t)
    const shown = async () => {
      const answer = await t.call('devices', {})
      return answer.ok ? (answer.value.devices[0]?.test ?? null) : null
    }
    const opened = async (from: number) => {
      const answer = await shown()
      if (answer?.test === 'running' && answer.listening !== null)
        await bench.ear.state(deviceId, 'ready', from)
    }
    await t.call('testScanner', { deviceId })
    let sent = 0
    for (const symbol of testSymbolNames)
      for (let tries = 0; tries < 9; tries++) {
        const [from, heard] = [bench.ear.news.length, bench.ear.all('heard').length]
        await scanner.scan(testSymbols[symbol], { aim: ']C1', framing: 'cr' })
        sent++
        await bench.ear.next('heard', () => bench.ear.all('heard').length > heard)
        const now = await shown()
        if (now?.test !== 'running' || now.read.includes(symbol)) break
        await opened(from)
      }
    expect(sent).toBeLessThanOrEqual(testSymbolNames.length + scans)
    const done = await shown()
    expect(done).toMatchObject({ test: 'done', canSetUp: true })
    expect(done?.test === 'done' && done.findings[0]).toEqual({
      what: 'speed',
      verdict: 'adapt',
      saw: [lineText(its)],
      symbols: [],
    })
    const from = bench.ear.news.length
    expect(await t.call('setUpScanner', { deviceId })).toMatchObject({ ok: true })
    await bench.ear.state(deviceId, 'ready', from)
    await scanner.scan('TOTE-7', { aim: null, framing: 'cr' })
    await bench.ear.next('scan', ({ scan }) => scan.text === 'TOTE-7', from)
  },
  30_000,
)

test('at no usual speed it says so, and the scanner listens as it was set', async () => {
  await using bench = await testBench([])
  const pair = bench.keep(await openSerialPair(bench.folder, 'gun'))
  const t = await stationWith(bench, pair.stationPath, usual)
  bench.keep(t)
  await t.call('testScanner', { deviceId })
  for (let scans = 0; scans < 8; scans++) {
    const [from, heard] = [bench.ear.news.length, bench.ear.all('heard').length]
    await pair.write(Uint8Array.of(0x9a, 0x07, 0xf3, 0x81))
    await bench.ear.next('heard', () => bench.ear.all('heard').length > heard)
    await bench.ear.state(deviceId, 'ready', from)
  }
  const answer = await t.call('devices', {})
  expect(answer.ok && answer.value.devices[0]?.test).toMatchObject({
    test: 'running',
    listening: { line: '9600 8N1', noneFits: true },
  })
  await t.call('endScannerTest', { deviceId })
  expect(t.devices.asks.findLast(({ ask }) => ask === 'configure')).toMatchObject({
    devices: [{ transport: { baudRate: 9600 } }],
  })
}, 30_000)
