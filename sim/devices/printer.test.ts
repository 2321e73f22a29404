import { describe, expect, it, vi } from 'vitest'
import type { DeviceConfig } from '#contract/devices'
import { asDelivered } from '#domain/label-printer'
import { testBench } from './test-bench.ts'
import { startVirtualLabelPrinter } from './virtual-label-printer.ts'
import type { PrinterFaults } from './zpl-answers.ts'

vi.setConfig({ testTimeout: 20_000 })

const label = (text: string) => `^XA^CI28^PW812^LL1218^FO50,50^A0N,60,60^FH_^FD${text}^FS^XZ`
const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64')

async function ready(faults: Partial<PrinterFaults>, msPerLabel: number) {
  const bench = await testBench([])
  const printer = bench.keep(
    await startVirtualLabelPrinter({ port: 0, msPerLabel, folder: null, onLabel: null }),
  )
  printer.set(faults)
  const { host, port } = printer
  const devices: DeviceConfig[] = [
    {
      kind: 'label-printer',
      deviceId: 'zebra',
      name: 'Zebra',
      ...asDelivered('zebra-zd421'),
      transport: { kind: 'tcp', host, port },
    },
  ]
  bench.link.send({ ask: 'configure', devices })
  const print = (jobId: string, text = label(jobId)) =>
    bench.link.send({ ask: 'print', jobId, deviceId: 'zebra', bytes: base64(text), fileName: `${jobId}.zpl` })
  const outcome = (jobId: string, from = 0) => bench.ear.next('print', (news) => news.jobId === jobId, from)
  const texts = () =>
    printer.labels.map(({ bytes }) => /FD(.*?)\^FS/.exec(Buffer.from(bytes).toString())?.[1])
  return { bench, printer, print, outcome, texts, ear: bench.ear, link: bench.link }
}

describe.concurrent('a label printer that tells', () => {
  it('has printed when it says so, byte for byte what was sent', async () => {
    const { bench, printer, print, outcome } = await ready({}, 100)
    await using _ = bench
    print('one')
    expect(await outcome('one')).toMatchObject({ outcome: 'printed', reason: null })
    expect(printer.labels.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([label('one')])
  })

  it('prints jobs one after the other, in their order', async () => {
    const { bench, print, outcome, texts, ear } = await ready({}, 20)
    await using _ = bench
    const jobs = ['one', 'two', 'three', 'four', 'five']
    for (const job of jobs) print(job)
    for (const job of jobs) expect(await outcome(job)).toMatchObject({ outcome: 'printed' })
    expect(texts()).toEqual(jobs)
    expect(ear.all('print').map(({ jobId }) => jobId)).toEqual(jobs)
  })

  it('prints several labels and copies of one job before it counts as printed', async () => {
    const { bench, printer, print, outcome } = await ready({}, 60)
    await using _ = bench
    print('many', `${label('a')}\r\n${label('b').replace('^XZ', '^PQ3^XZ')}`)
    expect(await outcome('many')).toMatchObject({ outcome: 'printed' })
    expect(printer.labels).toHaveLength(4)
  })

  it('is not sent the same job twice, whenever it is asked again', async () => {
    const { bench, print, outcome, texts, ear } = await ready({}, 100)
    await using _ = bench
    print('one')
    print('one')
    await outcome('one')
    const from = ear.news.length
    print('one')
    expect(await outcome('one', from)).toMatchObject({ outcome: 'printed' })
    expect(texts()).toEqual(['one'])
    expect(ear.all('print')).toHaveLength(2)
  })

  it('gets no byte while it is out of paper, and the job can be asked again after the refill', async () => {
    const { bench, printer, print, outcome, texts, ear } = await ready({ paperOut: true }, 20)
    await using _ = bench
    print('one')
    expect(await outcome('one')).toMatchObject({ outcome: 'not-sent', reason: 'paper-out' })
    expect(await ear.state('zebra', 'attention')).toMatchObject({ reason: 'paper-out' })
    expect(printer.received()).toBe(0)
    const from = ear.news.length
    printer.set({ paperOut: false })
    await ear.state('zebra', 'ready', from)
    print('one')
    expect(await outcome('one', from)).toMatchObject({ outcome: 'printed' })
    expect(texts()).toEqual(['one'])
  })

  it.each([
    [{ headOpen: true }, 'head-open'],
    [{ paused: true }, 'paused'],
    [{ paperOut: true, quietWhenFaulty: true }, 'paper-out'],
    [{ headOpen: true, paused: true, quietWhenFaulty: true }, 'head-open'],
  ] as const)('with %j gets no byte: %s', async (faults, reason) => {
    const { bench, printer, print, outcome, ear } = await ready(faults, 20)
    await using _ = bench
    print('one')
    expect(await outcome('one')).toMatchObject({ outcome: 'not-sent', reason })
    expect(await ear.state('zebra', 'attention')).toMatchObject({ reason })
    expect(printer.received()).toBe(0)
  })

  it.each([false, true])(
    'out of paper in the middle: nobody knows (quiet: %s); it prints after the refill',
    async (quiet) => {
      const { bench, printer, print, outcome, texts, ear } = await ready(
        { labelsOnRoll: 1, quietWhenFaulty: quiet },
        50,
      )
      await using _ = bench
      print('two', label('a') + label('b'))
      expect(await outcome('two')).toMatchObject({ outcome: 'unknown', reason: 'paper-out' })
      expect(await ear.state('zebra', 'attention')).toMatchObject({ reason: 'paper-out' })
      expect(texts()).toEqual(['a'])
      const from = ear.news.length
      printer.set({ paperOut: false })
      await ear.state('zebra', 'ready', from)
      while (texts().length < 2) await new Promise((resolve) => setImmediate(resolve))
      print('two')
      expect(await outcome('two', from)).toMatchObject({ outcome: 'unknown' })
      expect(texts()).toEqual(['a', 'b'])
    },
  )

  it('falls silent after the last byte: nobody knows', async () => {
    const { bench, printer, print, outcome, ear } = await ready({}, 400)
    await using _ = bench
    await ear.state('zebra', 'ready')
    print('one')
    while (printer.received() === 0) await new Promise((resolve) => setImmediate(resolve))
    printer.set({ silent: true })
    expect(await outcome('one')).toMatchObject({ outcome: 'unknown', reason: 'no-answer' })
    expect(await ear.state('zebra', 'silent')).toMatchObject({ reason: 'no-answer' })
  })

  it('that has answered before and is silent now gets no byte', async () => {
    const { bench, printer, print, outcome, ear } = await ready({}, 20)
    await using _ = bench
    await ear.state('zebra', 'ready')
    printer.set({ silent: true })
    print('one')
    expect(await outcome('one')).toMatchObject({ outcome: 'not-sent', reason: 'no-answer' })
    expect(printer.received()).toBe(0)
  })

  it('shows when paper runs out while nothing is printed, and when it is back', async () => {
    const { bench, printer, ear } = await ready({}, 20)
    await using _ = bench
    await ear.state('zebra', 'ready')
    printer.set({ paperOut: true, quietWhenFaulty: true })
    expect(await ear.state('zebra', 'attention')).toMatchObject({ reason: 'paper-out' })
    const from = ear.news.length
    printer.set({ paperOut: false })
    await ear.state('zebra', 'ready', from)
  })

  it('names itself when tested', async () => {
    const { bench, link, ear } = await ready({}, 20)
    await using _ = bench
    link.send({ ask: 'test', deviceId: 'zebra', requestId: 'test' })
    const done = await ear.next('done', ({ requestId }) => requestId === 'test')
    expect(done).toMatchObject({ ok: true, detail: expect.stringContaining('ZD421-203dpi') })
  })
})

describe.concurrent('a label printer whose line breaks', () => {
  it.each([1, 10, 40, label('one').length - 1, label('one').length])(
    'after %i bytes of the label: nobody knows, and it is not sent again',
    async (bytes) => {
      const { bench, printer, print, outcome, texts, ear } = await ready({ dieAfterBytes: bytes }, 20)
      await using _ = bench
      print('one')
      expect(await outcome('one')).toMatchObject({ outcome: 'unknown' })
      const from = ear.news.length
      print('one')
      expect(await outcome('one', from)).toMatchObject({ outcome: 'unknown' })
      print('two')
      expect(await outcome('two')).toMatchObject({ outcome: 'printed' })
      expect(texts()).toEqual(['two'])
      expect(printer.received()).toBe(1)
    },
  )

  it('in the middle of a big job: nobody knows', async () => {
    const { bench, print, outcome } = await ready({ dieAfterBytes: 150_000 }, 20)
    await using _ = bench
    print('big', label('x'.repeat(900_000)))
    expect(await outcome('big')).toMatchObject({ outcome: 'unknown' })
  })

  it('before the first byte: not sent, and it can be asked again', async () => {
    const { bench, printer, print, outcome, texts, ear } = await ready({ dieAfterBytes: 0 }, 20)
    await using _ = bench
    print('one')
    expect(await outcome('one')).toMatchObject({ outcome: 'not-sent' })
    const from = ear.news.length
    printer.set({ dieAfterBytes: null })
    print('one')
    expect(await outcome('one', from)).toMatchObject({ outcome: 'printed' })
    expect(texts()).toEqual(['one'])
  })

  it('switched off: not sent; it is found again by itself', async () => {
    const { bench, printer, print, outcome, ear } = await ready({}, 20)
    await using _ = bench
    await ear.state('zebra', 'ready')
    await printer.power(false)
    print('one')
    expect(await outcome('one')).toMatchObject({ outcome: 'not-sent', reason: 'refused-connection' })
    expect(await ear.state('zebra', 'missing')).toMatchObject({ reason: 'refused-connection' })
    const from = ear.news.length
    await printer.power(true)
    await ear.state('zebra', 'ready', from)
  })
})

describe.concurrent('a label printer that cannot tell', () => {
  it('gets the job, and nobody claims that it printed', async () => {
    const { bench, print, outcome, texts, ear } = await ready({ silent: true }, 20)
    await using _ = bench
    print('one')
    expect(await outcome('one')).toMatchObject({ outcome: 'sent', reason: null })
    expect(await ear.state('zebra', 'ready')).toMatchObject({ detail: expect.stringContaining('no status') })
    while (texts().length === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(texts()).toEqual(['one'])
  })
})

it('a job in its middle when the devices are closed: nobody knows, and the waiting ones were not sent', async () => {
  const { bench, printer, print, outcome, link } = await ready({ paused: false }, 60_000)
  await using _ = bench
  print('one')
  print('two')
  while (printer.received() === 0) await new Promise((resolve) => setImmediate(resolve))
  const closed = link.close()
  expect(await outcome('two')).toMatchObject({ outcome: 'not-sent' })
  expect(await outcome('one')).toMatchObject({ outcome: 'unknown' })
  await closed
})
