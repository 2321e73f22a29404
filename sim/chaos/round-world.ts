import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Prng } from '#sim/data/prng'
import { noCounts } from '#sim/shift/crew'
import { knowledgeOf } from '#sim/shift/knowledge'
import { hallOf } from '#sim/shift/shift'
import { startWorld } from '#sim/shift/world'
import type { Settings } from '#station/settings'
import type { Round } from './lives.ts'

/** Sets up all that survives the kills of a round: OMS, devices, goods, labels in the tray, the people's memory. */
export async function startChaosWorld(
  options: Pick<Round, 'report' | 'plant' | 'prng'> & { folder: string; seed: number; orders: number; prng: Prng },
): Promise<Round> {
  const { folder, seed, orders, prng, plant, report } = options
  const world = await startWorld({
    folder,
    seed,
    orders,
    csv: null,
    msPerLabel: 5,
    scaleSettleMs: 1,
    pollS: 1,
    stationName: 'Bench 1',
    keepLabels: false,
  })
  const file = join(world.dataDir, 'settings.json')
  const settings = JSON.parse(readFileSync(file, 'utf8')) as Settings
  writeFileSync(file, JSON.stringify({ ...settings, oms: { ...settings.oms, timeoutS: 1 } }))
  const master = await world.oms.master()
  const know = knowledgeOf(master)
  const hall = hallOf(world, know, prng, { slips: 0.03, shorts: 0.01 })
  return { world, master, know, hall, prng, plant, report, counts: noCounts(), told: { a: null, b: null }, numbers: new Set() }
}
