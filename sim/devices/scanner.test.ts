import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { DeviceConfig } from '#contract/devices'
import { createVirtualScanner } from '#native/practice/virtual-scanner'
import { idleGapMs } from '#native/scanner/framing'
import { openSerialPair } from './serial-pair.ts'
import { serialTo, testBench } from './test-bench.ts'

vi.setConfig({ testTimeout: 20_000 })

type Framing = Extract<DeviceConfig, { kind: 'scanner' }>['framing']

const scannerAt = (path: string, framing: Framing, deviceId = 'scanner') => {
  const scanner = { kind: 'scanner', deviceId, name: 'Left', seat: 'a', framing } as const
  return { ...scanner, transport: serialTo(path) } satisfies DeviceConfig
}

async function plugged(framing: Framing) {
  const bench = await testBench([])
  const cable = bench.keep(await openSerialPair(bench.folder, 'scanner'))
  bench.link.send({ ask: 'configure', devices: [scannerAt(cable.stationPath, framing)] })
  await bench.ear.state('scanner', 'ready')
  return { bench, cable, scanner: createVirtualScanner(cable), ...bench }
}

const codes = [']C100395212340000000014', 'TOTE-7', ']d20109551234567896\x1d10AB-7', '茶']

describe.concurrent('a scanner on a real serial line', () => {
  it.each([
    ['cr', 'cr'],
    ['crlf', 'crlf'],
    ['lf', 'lf'],
    ['etx', 'etx'],
    ['idle', 'idle'],
    ['auto', 'crlf'],
    ['auto', 'etx'],
    ['auto', 'idle'],
  ] as const)('set to %s, sending %s, is heard with device, seat and AIM', async (framing, sent) => {
    const { bench, scanner, ear } = await plugged(framing)
    await using _ = bench
    for (const [index, code] of codes.entries()) {
      await scanner.scan(code, { aim: null, framing: sent })
      await ear.next('scan', () => ear.all('scan').length > index)
    }
    expect(ear.all('scan').map(({ scan }) => `${scan.aim ?? ''}${scan.text}`)).toEqual(codes)
    expect(ear.all('scan')[2]?.scan).toMatchObject({
      deviceId: 'scanner',
      seat: 'a',
      aim: ']d2',
      text: '0109551234567896\x1d10AB-7',
      bytesHex: Buffer.from(codes[2] ?? '').toString('hex'),
    })
  })

  it('that sends another sign for GS is heard with the GS sign, in GS1 symbols alone', async () => {
    const { bench, cable, scanner, ear, link } = await plugged('cr')
    await using _ = bench
    const from = ear.news.length
    link.send({ ask: 'configure', devices: [{ ...scannerAt(cable.stationPath, 'cr'), gsText: '^]' }] })
    await ear.state('scanner', 'ready', from)
    await scanner.scan(']d2010955123456789610AB-7^]21S1', { aim: null, framing: 'cr' })
    await ear.next('scan', ({ scan }) => scan.text === '010955123456789610AB-7\x1d21S1')
    await scanner.scan(']Q1a^]b', { aim: null, framing: 'cr' })
    await ear.next('scan', ({ scan }) => scan.text === 'a^]b')
  })

  it('unplugged in the middle of a code: says so, comes back, and the half code is gone', async () => {
    const { bench, cable, scanner, ear } = await plugged('cr')
    await using _ = bench
    await scanner.scan('BEFORE', { aim: null, framing: 'cr' })
    await ear.next('scan', ({ scan }) => scan.text === 'BEFORE')
    await scanner.scanHalf('0039521')
    const from = ear.news.length
    await cable.unplug()
    expect(await ear.state('scanner', 'missing', from)).toMatchObject({ reason: 'unplugged' })
    await cable.replug()
    await ear.state('scanner', 'ready', from)
    await scanner.scan('AFTER', { aim: null, framing: 'cr' })
    await ear.next('scan', ({ scan }) => scan.text === 'AFTER')
    expect(ear.all('scan').map(({ scan }) => scan.text)).toEqual(['BEFORE', 'AFTER'])
  })

  it('does not take a half code for a whole one when the cable goes before the pause that would end it', async () => {
    const { bench, cable, scanner, ear } = await plugged('auto')
    await using _ = bench
    /** The cable must go within the pause; on a busy machine that may take another try. */
    for (let quick = false; !quick; ) {
      const from = ear.news.length
      const scans = ear.all('scan').length
      const halfMs = performance.now()
      await scanner.scanHalf('0039521')
      await ear.next('raw', ({ direction }) => direction === 'in', from)
      await cable.unplug()
      await ear.state('scanner', 'missing', from)
      quick = performance.now() - halfMs < idleGapMs
      await cable.replug()
      await ear.state('scanner', 'ready', from)
      if (quick) expect(ear.all('scan')).toHaveLength(scans)
    }
  })

  it('gives up a code whose end never came, and says that it could not read it', async () => {
    const { bench, scanner, ear } = await plugged('cr')
    await using _ = bench
    await scanner.scanHalf('0039521')
    expect(await ear.state('scanner', 'garbled')).toMatchObject({ reason: 'unreadable' })
    await scanner.scan('LOC-A1', { aim: null, framing: 'cr' })
    await ear.next('scan', ({ scan }) => scan.text === 'LOC-A1')
    expect(ear.all('scan')).toHaveLength(1)
    await ear.state('scanner', 'ready', ear.news.length - 3)
  })

  it('does not hear what was scanned while nobody listened', async () => {
    await using bench = await testBench([])
    const cable = bench.keep(await openSerialPair(bench.folder, 'scanner'))
    const scanner = createVirtualScanner(cable)
    await scanner.scan('LONG-AGO', { aim: null, framing: 'cr' })
    /** A byte the other way: when it is through, the scan lies in the station's line. */
    const through = new Promise<void>((resolve) => cable.onBytes(() => resolve()))
    const holder = bench.keep(await open(cable.stationPath, 'r+'))
    await holder.write('?')
    await through
    bench.link.send({ ask: 'configure', devices: [scannerAt(cable.stationPath, 'cr')] })
    await bench.ear.state('scanner', 'ready')
    await scanner.scan('NOW', { aim: null, framing: 'cr' })
    await bench.ear.next('scan', ({ scan }) => scan.text === 'NOW')
    expect(bench.ear.all('scan')).toHaveLength(1)
  })

  it('is missing until its port appears, and busy when another holds it', async () => {
    await using bench = await testBench([])
    const path = join(bench.folder, 'scanner')
    bench.link.send({ ask: 'configure', devices: [scannerAt(path, 'cr')] })
    expect(await bench.ear.state('scanner', 'missing')).toMatchObject({ reason: 'no-such-port' })
    bench.keep(await openSerialPair(bench.folder, 'scanner'))
    await bench.ear.state('scanner', 'ready')
    bench.link.send({
      ask: 'configure',
      devices: [scannerAt(path, 'cr'), scannerAt(path, 'cr', 'second')],
    })
    expect(await bench.ear.state('second', 'missing')).toMatchObject({ reason: 'port-busy' })
  })

  it('shows its raw bytes a few times a second, not each time', async () => {
    const { bench, scanner, ear } = await plugged('cr')
    await using _ = bench
    const fromMs = performance.now()
    for (let count = 1; count <= 40; count++) {
      await scanner.scan(`CODE-${count}`, { aim: null, framing: 'cr' })
      await ear.next('scan', ({ scan }) => scan.text === `CODE-${count}`)
    }
    const seconds = (performance.now() - fromMs) / 1000
    expect(ear.all('raw').length).toBeLessThanOrEqual(Math.ceil(seconds * 4) + 1)
    expect(ear.all('raw')[0]).toMatchObject({ deviceId: 'scanner', direction: 'in' })
  })
})
