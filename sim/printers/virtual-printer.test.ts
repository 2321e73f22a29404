import { describe, expect, it, vi } from 'vitest'
import type { DeviceConfig } from '#contract/devices'
import { asDelivered, labelPrinter, type PrinterModelName } from '#domain/label-printer'
import { labelSizes } from '#domain/label-stock'
import { codeLabel } from '#printing/code-label'
import { bytesOfLabel } from '#printing/label-bytes'
import { isLabelRefusal } from '#printing/label-refusal'
import { tote } from '#printing/testing/example-labels'
import { testBench } from '#sim/devices/test-bench'
import { startVirtualLabelPrinter } from '#sim/devices/virtual-label-printer'
import type { PrinterFaults } from '#sim/devices/zpl-answers'
import { startVirtualPrinter } from './virtual-printer.ts'

vi.setConfig({ testTimeout: 30_000 })

const models: [PrinterModelName, 'printed' | 'sent'][] = [
  ['tsc-te210', 'printed'],
  ['zebra-lp2844', 'sent'],
  ['epson-tm-t20iii', 'printed'],
]

function bytesFor(model: PrinterModelName): Uint8Array {
  const label = codeLabel(tote, labelSizes['50x25'], labelPrinter(asDelivered(model)))
  if (isLabelRefusal(label)) throw new Error(label.refusal)
  return bytesOfLabel(label)
}

async function ready(model: PrinterModelName, faults: Partial<PrinterFaults>) {
  const bench = await testBench([])
  const printer = bench.keep(await startVirtualPrinter(model, labelSizes['50x25'].heightUm))
  printer.set(faults)
  return { ...(await setUp(bench, model, printer)), printer }
}

async function setUp(
  bench: Awaited<ReturnType<typeof testBench>>,
  model: PrinterModelName,
  { host, port }: { host: string; port: number },
) {
  const devices: DeviceConfig[] = [
    {
      kind: 'label-printer',
      deviceId: 'printer',
      name: 'Printer',
      transport: { kind: 'tcp', host, port },
      ...asDelivered(model),
    },
  ]
  bench.link.send({ ask: 'configure', devices })
  const print = (jobId: string, bytes: Uint8Array) =>
    bench.link.send({
      ask: 'print',
      jobId,
      deviceId: 'printer',
      bytes: Buffer.from(bytes).toString('base64'),
      fileName: 'label',
    })
  const outcome = (jobId: string, from = 0) => bench.ear.next('print', (news) => news.jobId === jobId, from)
  return { bench, print, outcome, ear: bench.ear }
}

describe.each(models)('a %s', (model, done) => {
  it('gets a label byte for byte and says what became of it', async () => {
    const { bench, print, outcome, printer } = await ready(model, {})
    await using _ = bench
    print('one', bytesFor(model))
    expect(await outcome('one')).toMatchObject({ outcome: done, reason: null })
    await expect.poll(() => printer.labels.length).toBe(1)
    expect(Buffer.from(printer.labels[0]?.bytes ?? [])).toEqual(Buffer.from(bytesFor(model)))
  })

  it('gets no byte while it is out of paper, and prints after the refill', async () => {
    const { bench, print, outcome, printer, ear } = await ready(model, { paperOut: true })
    await using _ = bench
    print('one', bytesFor(model))
    expect(await outcome('one')).toMatchObject({ outcome: 'not-sent', reason: 'paper-out' })
    const from = ear.news.length
    printer.set({ paperOut: false })
    await ear.state('printer', 'ready', from)
    print('one', bytesFor(model))
    expect(await outcome('one', from)).toMatchObject({ outcome: done })
    expect(printer.labels).toHaveLength(1)
  })

  it('leaves a label in doubt when it dies within it', async () => {
    const { bench, print, outcome, printer } = await ready(model, { dieAfterBytes: 200 })
    await using _ = bench
    print('one', bytesFor(model))
    expect(await outcome('one')).toMatchObject({ outcome: 'unknown' })
    expect(printer.labels).toHaveLength(0)
  })

  it.each([0.2, 0.5, 0.9, 0.99])(
    'gets no second label when the line ends after %d of the first',
    async (share) => {
      const bytes = bytesFor(model)
      const { bench, print, outcome, printer, ear } = await ready(model, {})
      await using _ = bench
      printer.set({ dieAfterBytes: Math.ceil(bytes.length * share) })
      print('one', bytes)
      expect(await outcome('one')).toMatchObject({ outcome: 'unknown' })
      const from = ear.news.length
      print('one', bytes)
      expect(await outcome('one', from)).toMatchObject({ outcome: 'unknown' })
      expect(printer.labels).toHaveLength(0)
    },
  )

  it('gets the label and is believed when it never answers', async () => {
    const { bench, print, outcome, printer } = await ready(model, { silent: true })
    await using _ = bench
    print('one', bytesFor(model))
    expect(await outcome('one')).toMatchObject({ outcome: 'sent' })
    await expect.poll(() => printer.labels.length).toBe(1)
  })

  it('is not sent a label in the language of another printer', async () => {
    const { bench, print, outcome, printer } = await ready(model, {})
    await using _ = bench
    print('one', bytesFor('zebra-zd421'))
    expect(await outcome('one')).toMatchObject({ outcome: 'not-sent', reason: 'other-language' })
    expect(printer.labels).toHaveLength(0)
  })
})

it('a ZPL printer that says it has another head than it is set up with gets no label', async () => {
  const bench = await testBench([])
  const printer = bench.keep(
    await startVirtualLabelPrinter({ port: 0, msPerLabel: 10, folder: null, onLabel: null }),
  )
  const { print, outcome, ear } = await setUp(bench, 'zebra-gx430t', printer)
  await using _ = bench
  expect(await ear.state('printer', 'attention')).toMatchObject({ reason: 'other-head' })
  print('one', bytesFor('zebra-gx430t'))
  expect(await outcome('one')).toMatchObject({ outcome: 'not-sent', reason: 'other-head' })
  expect(printer.received()).toBe(0)
})
