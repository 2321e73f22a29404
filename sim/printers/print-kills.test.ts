import { afterEach, expect, test, vi } from 'vitest'
import type { DeviceConfig } from '#contract/devices'
import { asDelivered, labelPrinter, type PrinterModelName } from '#domain/label-printer'
import { labelSizes } from '#domain/label-stock'
import { inProcessLink } from '#native/host-link'
import type { PrintedLabel } from '#sim/devices/label-mechanism'
import { startVirtualLabelPrinter } from '#sim/devices/virtual-label-printer'
import { type FakeDevices, fakeDevices } from '#sim/try/try-devices'
import { type KillAt, type PlannedKill, planKill } from '#sim/try/try-kill'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { bench } from '#sim/try/try-warehouse'
import { signIn } from '#sim/try/try-work'
import { type CutLine, layCutLine } from './cut-line.ts'
import { startVirtualPrinter } from './virtual-printer.ts'

vi.setConfig({ testTimeout: 60_000 })

const size = '50x25'
const { heightUm } = labelSizes[size]

/** Closed after each test, the last one first. */
const kept: (() => unknown)[] = []
let kill: PlannedKill | null = null
afterEach(async () => {
  kill?.end()
  kill = null
  for (const close of kept.splice(0).reverse()) await close()
})

/** A printer that reads what it gets as a real one does, behind a line that can be cut. */
async function printerBehindLine(
  model: PrinterModelName,
): Promise<{ tray: readonly PrintedLabel[]; line: CutLine }> {
  const printer =
    labelPrinter(asDelivered(model)).language === 'zpl'
      ? await startVirtualLabelPrinter({ port: 0, msPerLabel: 1, folder: null, onLabel: () => {} })
      : await startVirtualPrinter(model, heightUm)
  kept.push(() => printer.close())
  const line = await layCutLine(printer.port)
  kept.push(() => line.close())
  return { tray: printer.labels, line }
}

/** The devices of each life of the station: all are played but for the printer, which is spoken to in earnest. */
function withPrinter(printer: DeviceConfig): () => FakeDevices {
  return () => {
    const devices = fakeDevices()
    const link = inProcessLink({
      now: () => new Date().toISOString(),
      newId: () => globalThis.crypto.randomUUID(),
    })
    const isReborn = kill?.isDead() === true
    devices.prints = null
    devices.watch = (ask) => {
      if (ask.ask === 'print' && (isReborn || kill?.isDead() !== true)) link.send(ask)
    }
    link.onNews(devices.tell)
    link.send({ ask: 'configure', devices: [printer] })
    const unplug = devices.close
    devices.close = async () => {
      await unplug()
      await link.close()
    }
    return devices
  }
}

let t: TryStation
interface Job {
  job_id: string
  state: string
  copy: number
  bytes: Uint8Array | null
}
const jobs = () => t.rows<Job>('SELECT job_id, state, copy, bytes FROM print_job ORDER BY rowid')
const isIn = (label: PrintedLabel, job: Job | undefined) =>
  job?.bytes != null && Buffer.from(job.bytes).includes(Buffer.from(label.bytes))
const isOut = ({ state }: Job) => state === 'printed' || state === 'sent'

async function printTote(name: string): Promise<void> {
  const selection = { kind: 'tote', from: name, to: name } as const
  expect(await t.call('printCodes', { selection, paper: { paper: 'labels', size } })).toMatchObject({
    ok: true,
  })
}

/** Cuts the line and kills the station when this part of the job has reached the printer. */
const afterBytes = (line: CutLine, bytesOf: (job: Buffer) => number): KillAt => ({
  when: (die) => {
    const { watch } = t.devices
    t.devices.watch = (ask) => {
      const job = ask.ask === 'print' ? Buffer.from(ask.bytes, 'base64') : null
      if (job !== null && kill?.isDead() === false) line.cutAfter(job, bytesOf(job), die)
      watch(ask)
    }
  },
})

const points = {
  journalled: () => ({ onDisk: "SELECT 1 FROM print_job WHERE state = 'queued' AND bytes IS NOT NULL" }),
  'about to be sent': () => ({ onDisk: "SELECT 1 FROM print_job WHERE state = 'sending'" }),
  'at the printer with its first byte': (line) => afterBytes(line, () => 1),
  'at the printer by half': (line) => afterBytes(line, ({ length }) => length >> 1),
  'at the printer but for its last byte': (line) => afterBytes(line, ({ length }) => length - 1),
  'at the printer with its last byte': (line) => afterBytes(line, ({ length }) => length),
  'told to be out': () => ({ onDisk: "SELECT 1 FROM print_job WHERE state IN ('sent', 'printed')" }),
} satisfies Record<string, (line: CutLine) => KillAt>
type Point = keyof typeof points

const models: [PrinterModelName, Point][] = [
  ['zebra-zd421', 'at the printer with its last byte'],
  ['tsc-te210', 'at the printer by half'],
  ['zebra-lp2844', 'about to be sent'],
  ['epson-tm-t20iii', 'at the printer with its first byte'],
]
/** All points take minutes; the long proofs have them. */
const cases: [PrinterModelName, Point][] =
  process.env.PACKBENCH_LONG === 'yes'
    ? models.flatMap(([model]) =>
        Object.keys(points).map((point): [PrinterModelName, Point] => [model, point as Point]),
      )
    : models

test.each(cases)('%s: killed when a label was %s, it comes out once', async (model, point) => {
  const { tray, line } = await printerBehindLine(model)
  const transport = { kind: 'tcp', host: '127.0.0.1', port: line.port } as const
  const known = bench.find(({ kind }) => kind === 'label-printer')
  if (known?.kind !== 'label-printer') throw new Error('No label printer')
  const printer: DeviceConfig = { ...known, ...asDelivered(model), transport }
  const devices = bench.map((one) => (one === known ? printer : one))
  t = await tryStation([], { settings: { devices }, devices: withPrinter(printer) })
  kept.push(() => t.close())
  kill = await planKill(t, points[point](line), () => {})
  await signIn(t, 'supervisor')
  await printTote('T-0001')
  await t.until(() => kill?.isDead() === true)
  await kill.revive()

  // What comes behind it shows that it has had its turn.
  await signIn(t, 'supervisor')
  await printTote('T-0002')
  await t.until(() => jobs().some((job, at) => at > 0 && isOut(job)))
  const [first] = jobs()
  const byItself = tray.filter((label) => isIn(label, first)).length
  if (byItself === 0)
    expect(await t.call('retryLabel', { seat: 'a', jobId: first?.job_id ?? '' })).toMatchObject({ ok: true })
  await t.until(() => tray.length >= 2 && jobs().every((job, at) => isOut(job) || at === 0))
  const wasBegun = point !== 'journalled'
  expect({
    first: tray.filter((label) => isIn(label, first)).length,
    tray: tray.length,
    state: first?.state,
    copies: jobs().filter(({ copy }) => copy === 2).length,
  }).toEqual({
    first: 1,
    tray: 2,
    state: point === 'told to be out' || !wasBegun ? expect.stringMatching(/^(printed|sent)$/) : 'unknown',
    copies: byItself === 0 ? 1 : 0,
  })
})
