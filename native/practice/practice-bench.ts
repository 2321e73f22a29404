import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type DeviceConfig, usualScale } from '#contract/devices'
import { asDelivered } from '#domain/label-printer'
import { type LabelTray, openLabelTray } from './label-tray.ts'
import { type NoPty, openPtyLine, type PtyLine } from './pty-line.ts'
import { benchScale, createVirtualScale } from './virtual-scale.ts'
import { createVirtualScanner, type VirtualScanner } from './virtual-scanner.ts'

/** The devices of a bench that stand nowhere, each at the far end of a real line to the device process. */
export interface PracticeBench {
  /** What to set up at the station to use them. */
  devices: DeviceConfig[]
  /** Scanner and scale of each seat; where there are no pseudo terminals, why. */
  lines: { scanners: Readonly<Record<'a' | 'b', VirtualScanner>>; weigh(weightMg: number): void } | NoPty
  tray: LabelTray
  close(): Promise<void>
}

/** Opens a bench whose lines are links in `folder`. Only its printer is there where the computer has no pseudo terminals. */
export async function openPracticeBench(folder: string): Promise<PracticeBench> {
  await mkdir(folder, { recursive: true })
  const tray = await openLabelTray()
  const laid = await Promise.all(
    ['scanner-a', 'scanner-b', 'scale'].map((name) => openPtyLine(join(folder, name))),
  )
  const [a, b, weighing] = laid
  const lines = laid.filter(isLine)
  if (!isLine(a) || !isLine(b) || !isLine(weighing)) {
    for (const line of lines) await line.close()
    const why = laid.find((line) => typeof line === 'string') ?? 'system'
    return { devices: [printerAt(tray)], lines: why, tray, close: tray.close }
  }
  const scale = createVirtualScale(weighing, benchScale)
  return {
    devices: [scannerAt('a', a), scannerAt('b', b), scaleAt(weighing), printerAt(tray)],
    lines: {
      scanners: { a: createVirtualScanner(a), b: createVirtualScanner(b) },
      weigh: scale.setWeight,
    },
    tray,
    async close() {
      scale.close()
      for (const line of lines) await line.close()
      await tray.close()
    },
  }
}

const isLine = (line: PtyLine | NoPty | undefined): line is PtyLine => typeof line === 'object'

const serialAt = (path: string) =>
  ({ kind: 'serial', usb: null, path, baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 }) as const

const scannerAt = (seat: 'a' | 'b', { stationPath }: PtyLine): DeviceConfig => ({
  kind: 'scanner',
  deviceId: `practice-scanner-${seat}`,
  name: `Practice scanner ${seat.toUpperCase()}`,
  seat,
  framing: 'cr',
  transport: serialAt(stationPath),
})

const scaleAt = ({ stationPath }: PtyLine): DeviceConfig => ({
  kind: 'scale',
  deviceId: 'practice-scale',
  name: 'Practice scale',
  ...usualScale,
  transport: serialAt(stationPath),
})

const printerAt = ({ host, port }: LabelTray): DeviceConfig => ({
  kind: 'label-printer',
  deviceId: 'practice-label-printer',
  name: 'Practice label printer',
  ...asDelivered('zebra-zd421'),
  transport: { kind: 'tcp', host, port },
})
