import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { at, type Prng, prngFromSeed } from '#sim/data/prng'
import { killPoints, nextKill } from './kill-plan.ts'
import { bootAndRelease, live, type Round } from './lives.ts'
import type { PlantName } from './plants.ts'
import { proveRound } from './prove.ts'
import { startChaosWorld } from './round-world.ts'

export interface ChaosOptions {
  kills: number
  seed: number
  /** Orders of one round; rounds follow until all kills are done. */
  orders: number
  /** A known bug to plant into the station; null works with the station as it is. */
  plant: PlantName | null
  say: (line: string) => void
}

/** What was done and what was found; without faults everything promised was kept. */
export interface ChaosReport {
  kills: number
  /** Kills by the point at which they came. */
  where: Record<string, number>
  rounds: number
  starts: number[]
  screensCompared: number
  orders: number
  units: number
  shorts: number
  labels: number
  copies: number
  troubles: number
  faults: string[]
}

/** Works rounds of a shift, killing the station again and again, until the kills are done or a fault is found. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const report: ChaosReport = {
    kills: 0,
    where: {},
    rounds: 0,
    starts: [],
    screensCompared: 0,
    orders: 0,
    units: 0,
    shorts: 0,
    labels: 0,
    copies: 0,
    troubles: 0,
    faults: [],
  }
  for (; report.kills < options.kills && report.faults.length === 0; report.rounds++) {
    const seed = options.seed + report.rounds
    await oneRound(options, seed, prngFromSeed(seed), report)
    options.say(`${report.kills} kills, ${report.orders} orders shipped, ${report.faults.length} faults`)
  }
  return report
}

async function oneRound(
  options: ChaosOptions,
  seed: number,
  prng: Prng,
  report: ChaosReport,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'packbench-chaos-'))
  const round: Round = await startChaosWorld({ folder, seed, prng, orders: options.orders, plant: options.plant, report })
  try {
    await bootAndRelease(round)
    for (;;) {
      if (report.faults.length > 0) return
      const plan = report.kills < options.kills ? nextKill(prng) : null
      await makeTrouble(round, plan === null)
      const end = await live(round, plan)
      if (end === 'done') break
      if (end === 'stuck') return
    }
    if (report.faults.length === 0) await proveRound(round)
  } finally {
    await round.world.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const modes = ['500', '429', 'timeout', 'timeout-after-accept', 'drop-after-accept', 'drop-before'] as const

/** The OMS misbehaves in some lives, towards what is sent to it, or towards everything. */
async function makeTrouble({ world, prng, report }: Round, never: boolean): Promise<void> {
  const mode = prng.chance(0.4) && !never ? at(modes, prng.int(0, modes.length - 1)) : 'none'
  const method = prng.chance(0.8) ? 'POST' : null
  const trouble = { mode, method, times: prng.int(1, 4), probability: 0.7, seed: prng.int(1, 1e9) }
  if (mode !== 'none') report.troubles++
  await world.oms.admin('trouble', trouble)
}

/** The report in a few plain lines. */
export function linesOf(report: ChaosReport): string[] {
  const slowest = Math.round(Math.max(0, ...report.starts))
  const middle = Math.round(report.starts.toSorted((one, two) => one - two)[report.starts.length >> 1] ?? 0)
  const where = ['while starting', 'at any time', ...killPoints].flatMap((point) =>
    report.where[point] === undefined ? [] : [`${point} ${report.where[point]}`],
  )
  return [
    `Kills: ${report.kills} in ${report.rounds} rounds (${where.join(', ')})`,
    `Restarts: ${report.starts.length}, ready after ${middle} ms (slowest ${slowest} ms); ${report.screensCompared} screens compared`,
    `OMS misbehaved in ${report.troubles} lives`,
    `Shipped: ${report.orders} orders, ${report.units} units, ${report.shorts} short; ${report.labels} labels, ${report.copies} of them asked for again`,
  ]
}
