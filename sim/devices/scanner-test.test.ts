import { describe, expect, it } from 'vitest'
import type { DeviceConfig } from '#contract/devices'
import { testSymbolNames, testSymbols } from '#domain/scanner-symbols'
import { judgeScanner } from '#domain/scanner-test'
import { createVirtualScanner } from '#native/practice/virtual-scanner'
import { openSerialPair } from './serial-pair.ts'
import { serialTo, testBench } from './test-bench.ts'

describe('a scanner that is tried on a serial line', () => {
  const scannerAt = (path: string): DeviceConfig => {
    return {
      kind: 'scanner',
      deviceId: 'gun',
      name: 'Gun',
      seat: 'a',
      framing: 'etx',
      transport: serialTo(path),
    }
  }

  it('sends another end than is set: no code would ever come, the test finds the end', async () => {
    await using bench = await testBench([])
    const { ear, link } = bench
    const cable = bench.keep(await openSerialPair(bench.folder, 'gun'))
    const scanner = createVirtualScanner(cable)
    link.send({ ask: 'configure', devices: [scannerAt(cable.stationPath)] })
    await ear.state('gun', 'ready')
    link.send({ ask: 'hear', deviceId: 'gun', requestId: 'try' })
    for (const [at, symbol] of testSymbolNames.entries()) {
      await scanner.scan(testSymbols[symbol], { aim: ']C1', framing: 'crlf' })
      await ear.next('heard', () => ear.all('heard').length > at)
    }
    const { findings, better } = judgeScanner(
      { way: 'serial', as: 'serial', framing: 'etx', gsText: null },
      ear.all('heard').map(({ heard }) => heard),
      [],
    )
    expect(findings.filter(({ verdict }) => verdict !== 'right')).toEqual([
      { what: 'suffix', verdict: 'adapt', saw: ['\r', '\n'], symbols: [] },
    ])
    expect(better).toMatchObject({ framing: 'crlf' })
    expect(ear.all('scan')).toEqual([])
    link.send({ ask: 'unhear', deviceId: 'gun' })
    expect(await ear.next('done', ({ requestId }) => requestId === 'try')).toMatchObject({ ok: true })
    await scanner.scan('TOTE-7', { aim: null, framing: 'etx' })
    await ear.next('scan', ({ scan }) => scan.text === 'TOTE-7')
  })

  it('ends the test when the scanner is set up anew, and says no for what is no scanner', async () => {
    await using bench = await testBench([])
    const { ear, link } = bench
    const cable = bench.keep(await openSerialPair(bench.folder, 'gun'))
    link.send({ ask: 'configure', devices: [scannerAt(cable.stationPath)] })
    await ear.state('gun', 'ready')
    link.send({ ask: 'hear', deviceId: 'gun', requestId: 'try' })
    link.send({ ask: 'configure', devices: [] })
    await ear.next('done', ({ requestId }) => requestId === 'try')
    link.send({ ask: 'hear', deviceId: 'gun', requestId: 'again' })
    expect(await ear.next('done', ({ requestId }) => requestId === 'again')).toMatchObject({ ok: false })
  })
})
