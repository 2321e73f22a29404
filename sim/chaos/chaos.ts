import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PickMethod } from '#domain/pick'
import { prngFromSeed } from '#sim/data/prng'
import { bootAndRelease } from './boot.ts'
import { type KillPoint, nextKill } from './kill-plan.ts'
import { live } from './lives.ts'
import type { PlantName } from './plants.ts'
import { proveRound } from './prove.ts'
import { type ChaosReport, emptyReport } from './report.ts'
import { type Round, startRound } from './round.ts'

export interface ChaosOptions {
  kills: number
  seed: number
  /** Orders of one round; rounds follow until all kills are done. */
  orders: number
  /** How its orders become walks. */
  method: PickMethod
  /** A known bug to plant into the station; null works with the station as it is. */
  plant: PlantName | null
  /** Kills only there; null anywhere and at any time. */
  points: readonly KillPoint[] | null
  /** Each kill is a power cut: the disk forgets what was never synced. */
  power: boolean
  say: (line: string) => void
}

/** Works rounds of a shift, killing the station again and again, until the kills are done or a fault is found. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const report = emptyReport()
  while (report.kills < options.kills && report.faults.length === 0) {
    await oneRound(options, options.seed + report.rounds++, report)
    options.say(`${report.kills} kills, ${report.orders} orders shipped, ${report.faults.length} faults`)
  }
  return report
}

async function oneRound(options: ChaosOptions, seed: number, report: ChaosReport): Promise<void> {
  const { kills, orders, method, plant, points, power } = options
  const prng = prngFromSeed(seed)
  const folder = mkdtempSync(join(tmpdir(), 'packbench-chaos-'))
  const round = await startRound({ folder, seed, prng, orders, method, plant, power, report })
  try {
    await bootAndRelease(round)
    for (;;) {
      const plan = report.kills < kills ? nextKill(prng, points) : null
      await makeTrouble(round, plan === null)
      const end = await live(round, plan)
      if (report.faults.length > 0) return
      if (end === 'done') return await proveRound(round)
    }
  } catch (error) {
    if (!power) throw error
    report.faults.push(`the disk is of no use after the power cut ${round.lastEnd}: ${String(error)}`)
  } finally {
    await round.world.close()
    await round.disk?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const modes = ['500', '429', 'timeout', 'timeout-after-accept', 'drop-after-accept', 'drop-before'] as const

/** The OMS misbehaves in some lives, towards what is sent to it, or towards everything. */
async function makeTrouble({ world, prng, report }: Round, never: boolean): Promise<void> {
  const mode = prng.chance(0.4) && !never ? prng.pick(modes) : 'none'
  const method = prng.chance(0.8) ? 'POST' : null
  const hits = { times: prng.int(1, 4), probability: 0.7, seed: prng.int(1, 1e9) }
  if (mode !== 'none') report.troubles++
  await world.oms.admin('trouble', { mode, method, ...hits })
}
