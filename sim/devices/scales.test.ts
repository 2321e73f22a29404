import { describe, expect, it, vi } from 'vitest'
import type { ScaleLine } from '#contract/device-transports'
import { usualScale } from '#contract/devices'
import { lineText } from '#domain/serial-line'
import { createVirtualScale } from '#native/practice/virtual-scale'
import { protocols } from '#native/scale/protocols/protocols'
import { type ParserName, parserNames } from '#sim/scales/parse'
import { openSerialPair } from './serial-pair.ts'
import { strictWire } from './strict-wire.ts'
import { type TestBench, testBench } from './test-bench.ts'

vi.setConfig({ testTimeout: 60_000 })

const line = (baudRate: number, frame: '8N1' | '7E1'): ScaleLine => ({
  baudRate,
  dataBits: frame === '7E1' ? 7 : 8,
  parity: frame === '7E1' ? 'even' : 'none',
  stopBits: 1,
})

/** A scale that is set to `line` on a bench whose settings say `usual`. */
async function plugged(
  bench: TestBench,
  protocol: ParserName,
  its: ScaleLine,
  settings: { protocol: ParserName; line: ScaleLine },
) {
  const pair = bench.keep(await openSerialPair(bench.folder, 'scale'))
  const build = { protocol, settleMs: 300, patienceMs: 3000 }
  const scale = bench.keep(createVirtualScale(strictWire(pair, its), build))
  const transport = { kind: 'serial', usb: null, path: pair.stationPath, ...settings.line } as const
  const config = { kind: 'scale', deviceId: 'scale', name: 'Scale', ...usualScale, transport } as const
  bench.link.send({ ask: 'configure', devices: [{ ...config, protocol: settings.protocol }] })
  return scale
}

const changing: Readonly<Record<ParserName, RegExp>> = {
  'mt-sics': /^(Z|T|@)/,
  'toledo-8217': /[ZTCABEF]/,
  nci: /^[ZU]/,
  'scp-12': /^[ZU]/,
  'a-and-d': /^[ZT]/,
  'cas-stream': /[^\s\S]/,
  'cas-pc': /[^\s\S]/,
  ohaus: /^[ZTU]/,
  sma: /^\n[ZT]/,
}

describe.concurrent('a scale of any make on a serial line set as the scale is', () => {
  it.each(parserNames)(
    '%s moves, then stands still on the weight; zero and tare go or are refused',
    async (name) => {
      await using bench = await testBench([])
      const [its = line(9600, '8N1')] = protocols[name]('kg').lines
      const scale = await plugged(bench, name, its, { protocol: name, line: its })
      const { ear, link } = bench
      await ear.state('scale', 'ready')
      scale.swing(1_234_000)
      const moved = await ear.next('weight', ({ reading }) => !reading.stable)
      expect(moved.reading.weightMg === null ? moved.reading.problem : 'moving').toMatch(/^mov|^motion$/)
      scale.rest()
      await ear.next('weight', ({ reading }) => reading.stable && reading.weightMg === 1_234_000)
      for (const command of ['zero', 'tare'] as const) {
        const from = ear.news.length
        link.send({ ask: command, deviceId: 'scale', requestId: command })
        const { ok, detail } = await ear.next('done', ({ requestId }) => requestId === command)
        const known = protocols[name]('kg')[command] !== null
        expect({ ok, detail }).toEqual(
          known
            ? { ok: true, detail: expect.anything() }
            : { ok: false, detail: expect.stringMatching(/keys/) },
        )
        if (known && command === 'zero')
          await ear.next('weight', ({ reading }) => reading.stable && reading.weightMg === 0, from)
      }
    },
  )

  it.each(['mt-sics', 'toledo-8217', 'nci', 'scp-12', 'a-and-d', 'cas-stream', 'ohaus', 'sma'] as const)(
    '%s with too much on it is never a weight',
    async (name) => {
      await using bench = await testBench([])
      const [its = line(9600, '8N1')] = protocols[name]('kg').lines
      const scale = await plugged(bench, name, its, { protocol: name, line: its })
      await bench.ear.state('scale', 'ready')
      scale.setMode('overload')
      expect(await bench.ear.state('scale', 'attention')).toMatchObject({ reason: 'overload' })
      const { reading } = await bench.ear.next('weight', ({ reading }) => reading.problem === 'overload')
      expect(reading).toMatchObject({ weightMg: null, stable: false })
    },
  )

  it('gives no weight where the line is set otherwise', async () => {
    await using bench = await testBench([])
    const scale = await plugged(bench, 'cas-stream', line(9600, '8N1'), {
      protocol: 'cas-stream',
      line: line(4800, '8N1'),
    })
    scale.setWeight(1_000_000)
    expect(await bench.ear.state('scale', 'garbled')).toMatchObject({ reason: 'unreadable' })
    expect(bench.ear.all('weight')).toEqual([])
  })
})

describe.concurrent('a scale nobody knows the settings of', () => {
  it.each([
    ['mt-sics', line(4800, '8N1'), 'g'],
    ['toledo-8217', line(9600, '7E1'), null],
    ['nci', line(9600, '7E1'), 'KG'],
    ['scp-12', line(9600, '7E1'), 'KG'],
    ['a-and-d', line(2400, '7E1'), 'kg'],
    ['cas-stream', line(9600, '8N1'), 'kg'],
    ['cas-pc', line(9600, '8N1'), 'kg'],
    ['ohaus', line(2400, '8N1'), 'kg'],
    ['sma', line(19200, '8N1'), 'kg'],
  ] as const)('%s is found within 15 seconds by questions that change nothing', async (name, its, unit) => {
    await using bench = await testBench([])
    const wrong = name === 'sma' ? 'ohaus' : 'sma'
    const scale = await plugged(bench, name, its, { protocol: wrong, line: line(19200, '8N1') })
    scale.setWeight(750_000)
    bench.link.send({ ask: 'find', deviceId: 'scale', requestId: 'f' })
    const { found } = await bench.ear.next('found', ({ requestId }) => requestId === 'f', 0, 20_000)
    expect(found).toMatchObject({ protocol: name, line: its, unit })
    expect(scale.commands.filter((command) => changing[name].test(command))).toEqual([])
  })

  it('that says nothing is not found; it is refused zero meanwhile and never gets it', async () => {
    await using bench = await testBench([])
    const scale = await plugged(bench, 'mt-sics', line(9600, '8N1'), {
      protocol: 'mt-sics',
      line: line(9600, '8N1'),
    })
    await bench.ear.state('scale', 'ready')
    scale.setMode('silent')
    bench.link.send({ ask: 'find', deviceId: 'scale', requestId: 'f' })
    bench.link.send({ ask: 'zero', deviceId: 'scale', requestId: 'z' })
    expect(await bench.ear.next('done', ({ requestId }) => requestId === 'z')).toMatchObject({ ok: false })
    const { found } = await bench.ear.next('found', () => true, 0, 20_000)
    expect(found).toBeNull()
    const told = bench.ear.all('finding')
    const percents = told.map(({ percent }) => percent)
    expect([percents[0], percents]).toEqual([0, percents.toSorted((one, two) => one - two)])
    expect([...new Set(told.map(({ line }) => lineText(line)))]).toEqual(
      expect.arrayContaining(['9600 8N1', '9600 7E1', '2400 7E1']),
    )
    scale.setMode('normal')
    await bench.ear.state('scale', 'ready', bench.ear.news.length)
    expect(scale.commands).not.toContain('Z')
  })

  it('on a port that is not there is not looked for, and the system says why', async () => {
    await using bench = await testBench([])
    const transport = {
      kind: 'serial',
      usb: null,
      path: `${bench.folder}/none`,
      ...line(9600, '8N1'),
    } as const
    const config = { kind: 'scale', deviceId: 'scale', name: 'Scale', ...usualScale, transport } as const
    bench.link.send({ ask: 'configure', devices: [config] })
    bench.link.send({ ask: 'find', deviceId: 'scale', requestId: 'f' })
    const { found, detail } = await bench.ear.next('found', () => true)
    expect([found, detail]).toEqual([null, expect.stringMatching(/No such file/)])
  })
})
