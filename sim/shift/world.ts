import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startVirtualBench, type VirtualBench } from '#sim/devices/virtual-bench'
import { defaultSettings, type Settings } from '#station/settings'
import { bringMixedGoods } from './mixed-goods.ts'
import { mixedRules } from './mixed-rules.ts'
import { type OmsChild, startOmsChild } from './oms-child.ts'

/** Everything around a station that survives its crash: the OMS, the devices, the settings on disk. */
export interface World {
  oms: OmsChild
  bench: VirtualBench
  /** The station's data folder. */
  dataDir: string
  close: () => Promise<void>
}

export interface WorldOptions {
  folder: string
  seed: number
  orders: number
  csv: string | null
  msPerLabel: number
  scaleSettleMs: number
  pollS: number
  stationName: string
  keepLabels: boolean
  /** How many halves the window has; one, unless a story is about two people. */
  people?: 'one' | 'two'
  /** How strictly goods are proved: each unit scanned, or by a mix of all the rules there are, with goods of all kinds. */
  rules?: 'usual' | 'mixed'
  /** Devices besides those of the bench. */
  moreDevices?: Settings['devices']
  onProblem?: (line: string) => void
}

/** Sets up a demo warehouse in a folder: OMS, one bench of devices, and a station's settings that point to both. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const { folder, seed, orders, csv, msPerLabel, keepLabels } = options
  const dataDir = join(folder, 'station')
  mkdirSync(dataDir, { recursive: true })
  const oms = await startOmsChild({
    file: join(folder, 'oms.sqlite'),
    seed,
    orders,
    csv,
    ...(options.onProblem && { onProblem: options.onProblem }),
  })
  if (options.rules === 'mixed' && orders > 0) await bringMixedGoods(oms, orders)
  const bench = await startVirtualBench({
    folder,
    printerPort: 0,
    msPerLabel,
    scaleSettleMs: options.scaleSettleMs,
    keepLabels,
  })
  const settings: Settings = {
    ...defaultSettings,
    station: { stationId: 'BENCH-1', name: options.stationName },
    oms: { baseUrl: oms.url, token: oms.token, pollS: options.pollS, timeoutS: 10 },
    devices: [...bench.devices, ...(options.moreDevices ?? [])],
    seats: { ...defaultSettings.seats, people: options.people ?? 'one' },
    ...(options.rules === 'mixed' && mixedRules(await oms.master())),
  }
  writeFileSync(join(dataDir, 'settings.json'), JSON.stringify(settings, null, 2))
  return {
    oms,
    bench,
    dataDir,
    close: async () => {
      await bench.close()
      await oms.stop()
    },
  }
}
