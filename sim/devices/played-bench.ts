import type { ScaleLine } from '#contract/device-transports'
import type { DeviceConfig } from '#contract/devices'
import type { TongueName } from '#native/practice/tongues'
import { realKeys } from '../../e2e/real-keys.ts'
import { type HidTree, startHidTree } from './hid-tree.ts'
import { mockScale, mockScanner } from './mock-usb.ts'
import { startVirtualBench, type VirtualBench } from './virtual-bench.ts'
import {
  createHidScale,
  createHidScanner,
  type HidScale,
  type HidScanner,
  hidScale,
  hidScannerAt,
} from './virtual-hid.ts'

/** Every kind of device a person can play from a console. */
export interface PlayedBench {
  bench: VirtualBench
  usb: HidTree
  hid: { scanner: HidScanner; scale: HidScale }
  /** Types a code on the display as a keyboard scanner does, with the key before it that is its prefix. */
  type(text: string): Promise<void>
  /** What to put into the station's settings to use all of them. */
  devices: DeviceConfig[]
  close(): Promise<void>
}

/** What of the bench can be chosen. */
export interface PlayedBuild {
  folder: string
  printerPort: number
  protocol: TongueName
  /** How the scale itself is set; a station set otherwise gets what such a wire makes of it. */
  line: ScaleLine
  /** Where the keys of the keyboard scanner go. */
  display: string
}

/** The key that the keyboard scanner presses before each code, so that it is told from typing. */
const wedgePrefix = 'F9'
const settleMs = 400

/** Sets the bench up: cables, a network printer, and USB plugs in a mocked computer. */
export async function startPlayedBench(build: PlayedBuild): Promise<PlayedBench> {
  const { folder, printerPort, protocol, line } = build
  const bench = await startVirtualBench({
    folder,
    printerPort,
    msPerLabel: 700,
    scaleSettleMs: settleMs,
    keepLabels: true,
    scale: { protocol, line },
  })
  const usb = await startHidTree(folder, [mockScanner, mockScale])
  const [scannerPlug, scalePlug] = usb.plugs
  if (scannerPlug === undefined || scalePlug === undefined) throw new Error('two plugs were asked for')
  const scale = createHidScale(scalePlug, settleMs)
  const keys = realKeys(build.display)
  return {
    bench,
    usb,
    hid: { scanner: createHidScanner(scannerPlug), scale },
    type: (text) => keys.scan(text, wedgePrefix),
    devices: [...bench.devices, hidScannerAt('a'), hidScale, wedge],
    async close() {
      scale.close()
      await usb.close()
      await bench.close()
    },
  }
}

const wedge: DeviceConfig = {
  kind: 'scanner',
  deviceId: 'wedge',
  name: 'Keyboard scanner',
  seat: 'a',
  framing: 'auto',
  transport: {
    kind: 'wedge',
    prefix: wedgePrefix,
    suffix: null,
    gs: 'Ctrl+]',
    gapMs: 80,
    layout: 'computer',
  },
}
