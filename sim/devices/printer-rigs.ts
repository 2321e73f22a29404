import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import type { DeviceConfig, DeviceLink, DeviceNews } from '#contract/devices'
import { asDelivered } from '#domain/label-printer'
import { deviceFault } from '#native/device'
import { createQueuedPrinter } from '#native/printer/queued-printer'
import { privateCups } from '#native/testing/private-cups'
import type { Spooler } from '#native/transports/winspool'
import { type Hearing, hear } from './hear.ts'
import { openSerialPair } from './serial-pair.ts'
import { type TestBench, testBench } from './test-bench.ts'
import { startVirtualLabelPrinter, type VirtualLabelPrinter } from './virtual-label-printer.ts'

type LabelPrinter = Extract<DeviceConfig, { kind: 'label-printer' }>
type Transport = LabelPrinter['transport']

/** One way to a label printer, laid for one test. */
export interface Rig extends AsyncDisposable {
  link: DeviceLink
  ear: Hearing
  /** What came out, byte for byte. */
  labels(): Promise<string[]>
  /** Takes the way away, as a person at the cable or the system would, and brings it back. */
  away(isAway: boolean): Promise<void>
  /** The way breaks after so many bytes of labels. */
  breakAfter(bytes: number): void
}

const printerOn = (transport: Transport): LabelPrinter => ({
  kind: 'label-printer',
  deviceId: 'printer',
  name: 'Printer',
  transport,
  ...asDelivered('zebra-zd421'),
})
const textOf = ({ bytes }: { bytes: Uint8Array }): string => Buffer.from(bytes).toString('latin1')

async function onBench(
  bench: TestBench,
  transport: Transport,
  rest: Omit<Rig, 'link' | 'ear' | keyof AsyncDisposable>,
): Promise<Rig> {
  const { link, ear } = bench
  link.send({ ask: 'configure', devices: [printerOn(transport)] })
  return { link, ear, ...rest, [Symbol.asyncDispose]: () => bench[Symbol.asyncDispose]() }
}

const startPrinter = (bench: TestBench): Promise<VirtualLabelPrinter> =>
  startVirtualLabelPrinter({ port: 0, msPerLabel: 5, folder: null, onLabel: null }).then(bench.keep)

async function network(): Promise<Rig> {
  const bench = await testBench([])
  const printer = await startPrinter(bench)
  const { host, port } = printer
  return onBench(
    bench,
    { kind: 'tcp', host, port },
    {
      labels: async () => printer.labels.map(textOf),
      away: (isAway) => printer.power(!isAway),
      breakAfter: (dieAfterBytes) => printer.set({ dieAfterBytes }),
    },
  )
}

/** A printer at the far end of a line: a pseudo terminal stands for the file of a USB plug, or for a serial port. */
async function onLine(transportTo: (path: string) => Transport): Promise<Rig> {
  const bench = await testBench([])
  const printer = await startPrinter(bench)
  const pair = bench.keep(await openSerialPair(bench.folder, 'printer'))
  let far: Socket | null = null
  const plug = (): void => {
    const socket = connect(printer.port, printer.host)
    far = socket
    socket.on('data', (chunk) => void pair.write(chunk).catch(() => {}))
    socket.on('error', () => {})
    /** A printer that dies takes its end of the cable with it. */
    socket.on('close', () => far === socket && void pair.unplug())
  }
  pair.onBytes((bytes) => far?.write(bytes))
  plug()
  bench.keep({ close: () => far?.destroy() })
  return onBench(bench, transportTo(pair.stationPath), {
    labels: async () => printer.labels.map(textOf),
    away: async (isAway) => {
      if (isAway) await pair.unplug()
      else {
        await pair.replug()
        if (far?.destroyed !== false) plug()
      }
    },
    breakAfter: (dieAfterBytes) => printer.set({ dieAfterBytes }),
  })
}

async function cups(): Promise<Rig> {
  const bench = await testBench([])
  const printer = await startPrinter(bench)
  const server = await privateCups()
  bench.keep({ close: () => server[Symbol.asyncDispose]() })
  const uri = `socket://${printer.host}:${printer.port}/?waiteof=false`
  await server.admin('lpadmin', '-p', 'labels', '-E', '-v', uri, '-m', 'raw')
  return onBench(
    bench,
    { kind: 'cups', queue: 'labels', server: server.server },
    {
      labels: async () => printer.labels.map(textOf),
      away: (isAway) => (isAway ? server.stop() : server.start()),
      breakAfter: () => {
        throw new Error('CUPS holds the line to the printer, not we')
      },
    },
  )
}

async function folder(): Promise<Rig> {
  const bench = await testBench([])
  const path = join(bench.folder, 'labels')
  await mkdir(path)
  return onBench(
    bench,
    { kind: 'folder', path },
    {
      labels: async () =>
        Promise.all(
          (await readdir(path))
            .filter((name) => !name.startsWith('.'))
            .sort()
            .map((name) => readFile(join(path, name), 'latin1')),
        ),
      away: (isAway) => (isAway ? rename(path, `${path}-away`) : rename(`${path}-away`, path)),
      breakAfter: () => {
        throw new Error('a folder is written whole or not at all')
      },
    },
  )
}

/** The Windows spooler is played: what is proved is our side of its calls, and nothing of Windows. */
async function windows(): Promise<Rig> {
  const printed: string[] = []
  let [gone, mostBytes] = [false, Number.POSITIVE_INFINITY]
  const spooler: Spooler = {
    open: async (queue) => {
      if (gone) throw deviceFault('queue-unknown', `Windows has no queue ${queue}`)
      let held = ''
      return {
        begin: async () => {},
        write: async (bytes) => {
          const taken = bytes.subarray(0, Math.min(4096, mostBytes - held.length))
          if (taken.length === 0) throw deviceFault('fault', 'the spooler broke')
          held += Buffer.from(taken).toString('latin1')
          return taken.length
        },
        end: async () => void printed.push(held),
        abort: async () => {
          mostBytes = Number.POSITIVE_INFINITY
        },
        close: async () => {},
      }
    },
  }
  const listeners: ((news: DeviceNews) => void)[] = []
  const deps = {
    tell: (news: DeviceNews) => {
      for (const listener of listeners) listener(news)
    },
    now: () => new Date().toISOString(),
    newId: () => globalThis.crypto.randomUUID(),
  }
  const transport = { kind: 'winspool', queue: 'Labels' } as const
  const device = createQueuedPrinter({ ...printerOn(transport), transport }, deps, async () => spooler)
  const link: DeviceLink = {
    send: (ask) => {
      if ('deviceId' in ask) device.ask(ask)
    },
    onNews: (listener) => void listeners.push(listener),
    close: () => device.close(),
  }
  return {
    link,
    ear: hear(link),
    labels: async () => printed,
    away: async (isAway) => {
      gone = isAway
    },
    breakAfter: (bytes) => {
      mostBytes = bytes
    },
    [Symbol.asyncDispose]: () => link.close(),
  }
}

const line = { path: '', usb: null, baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1 } as const

/** Every way to a label printer, and what it can say of a label at most. */
export const rigs = [
  { way: 'the network', open: network, end: 'printed' },
  { way: 'a USB plug', open: () => onLine((path) => ({ kind: 'usb-printer', path })), end: 'printed' },
  {
    way: 'a serial line',
    open: () => onLine((path) => ({ ...line, kind: 'serial', path, flow: 'none' })),
    end: 'printed',
  },
  { way: 'a queue of CUPS', open: cups, end: 'sent' },
  { way: 'a folder', open: folder, end: 'printed' },
  { way: 'a queue of Windows (played)', open: windows, end: 'sent' },
] as const
/** Those on which a label can be torn: a folder is written whole or not at all, and CUPS holds its line itself. */
export const tearingRigs = rigs.filter(({ open }) => open !== cups && open !== folder)
