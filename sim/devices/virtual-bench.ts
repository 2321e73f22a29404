import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ScaleLine } from '#contract/device-transports'
import { type DeviceConfig, usualScale } from '#contract/devices'
import { asDelivered } from '#domain/label-printer'
import type { TongueName } from '#native/practice/tongues'
import { benchScale, createVirtualScale, type VirtualScale } from '#native/practice/virtual-scale'
import { createVirtualScanner, type VirtualScanner } from '#native/practice/virtual-scanner'
import { openSerialPair, type SerialPair } from './serial-pair.ts'
import { strictWire } from './strict-wire.ts'
import { startVirtualLabelPrinter, type VirtualLabelPrinter } from './virtual-label-printer.ts'

/** Two scanners, a scale, a label printer and a document folder, as they stand on one packing bench. */
export interface VirtualBench {
  /** What to put into the station's settings to use them. */
  devices: DeviceConfig[]
  cables: { a: SerialPair; b: SerialPair; scale: SerialPair }
  scanners: { a: VirtualScanner; b: VirtualScanner }
  scale: VirtualScale
  printer: VirtualLabelPrinter
  documentsFolder: string
  close(): Promise<void>
}

/** Where a virtual bench lives and how quickly it prints; printer port 0 takes a free one. */
export interface BenchBuild {
  folder: string
  printerPort: number
  msPerLabel: number
  /** How long the pan swings after a change. */
  scaleSettleMs: number
  keepLabels: boolean
  /** What the scale speaks and how it is set; an MT-SICS scale on whatever line the station opens, unless said. */
  scale?: { protocol: TongueName; line: ScaleLine }
}

/** Sets up a virtual bench in a folder. */
export async function startVirtualBench({
  folder,
  printerPort,
  msPerLabel,
  scaleSettleMs,
  keepLabels,
  scale: built,
}: BenchBuild): Promise<VirtualBench> {
  const documentsFolder = join(folder, 'documents')
  await mkdir(documentsFolder, { recursive: true })
  const [a, b, weighing] = await Promise.all(
    ['scanner-a', 'scanner-b', 'scale'].map((name) => openSerialPair(folder, name)),
  )
  if (a === undefined || b === undefined || weighing === undefined)
    throw new Error('three cables were asked for')
  const labelFolder = keepLabels ? join(folder, 'labels') : null
  const printer = await startVirtualLabelPrinter({
    port: printerPort,
    msPerLabel,
    folder: labelFolder,
    onLabel: null,
  })
  const protocol = built?.protocol ?? benchScale.protocol
  const scale = createVirtualScale(built === undefined ? weighing : strictWire(weighing, built.line), {
    ...benchScale,
    protocol,
    settleMs: scaleSettleMs,
  })
  const serial = (path: string) =>
    ({ kind: 'serial', usb: null, path, baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 }) as const
  const scanner = (seat: 'a' | 'b', name: string, cable: SerialPair): DeviceConfig => {
    return {
      kind: 'scanner',
      deviceId: `scanner-${seat}`,
      name,
      seat,
      framing: 'cr',
      transport: serial(cable.stationPath),
    }
  }
  return {
    devices: [
      scanner('a', 'Scanner left', a),
      scanner('b', 'Scanner right', b),
      {
        kind: 'scale',
        deviceId: 'scale',
        name: 'Scale',
        ...usualScale,
        protocol,
        transport: { ...serial(weighing.stationPath), ...built?.line },
      },
      {
        kind: 'label-printer',
        deviceId: 'label-printer',
        name: 'Label printer',
        ...asDelivered('zebra-zd421'),
        transport: { kind: 'tcp', host: printer.host, port: printer.port },
      },
      {
        kind: 'document-printer',
        deviceId: 'documents',
        name: 'Documents',
        transport: { kind: 'folder', path: documentsFolder },
      },
    ],
    cables: { a, b, scale: weighing },
    scanners: { a: createVirtualScanner(a), b: createVirtualScanner(b) },
    scale,
    printer,
    documentsFolder,
    async close() {
      scale.close()
      await Promise.all([a.close(), b.close(), weighing.close(), printer.close()])
    },
  }
}
