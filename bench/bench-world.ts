import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSerialPair, type SerialPair } from '#sim/devices/serial-pair'
import { startWorld, type World } from '#sim/shift/world'
import { borrowDisplay } from '../e2e/display.ts'

/** A warehouse around one bench, a screen, and a cable for the empty app beside it. */
export interface BenchWorld {
  world: World
  cable: SerialPair
  display: Record<string, string>
  close(): Promise<void>
}

/** Sets it up in a folder that goes away with it. */
export async function startBenchWorld(orders: number, pollS: number): Promise<BenchWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-bench-'))
  const display = await borrowDisplay()
  const world = await startWorld({
    folder,
    seed: 1,
    orders,
    csv: null,
    msPerLabel: 5,
    scaleSettleMs: 1,
    pollS,
    stationName: 'Bench 1',
    keepLabels: false,
  })
  const cable = await openSerialPair(folder, 'echo')
  return {
    world,
    cable,
    display: display.env,
    async close() {
      await cable.close()
      await world.close()
      display.giveBack()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
