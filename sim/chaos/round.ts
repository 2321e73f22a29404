import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PickMethod } from '#domain/pick'
import type { WireMaster } from '#oms/wire-master'
import type { Prng } from '#sim/data/prng'
import { type ForgetfulDisk, mountForgetfulDisk } from '#sim/power/forgetful-disk'
import { type CrewCounts, noCounts } from '#sim/shift/crew'
import type { Hall } from '#sim/shift/hands'
import { type Knowledge, knowledgeOf } from '#sim/shift/knowledge'
import { hallOf, workedBack } from '#sim/shift/shift'
import { type StationChild, startStationChild } from '#sim/shift/station-child'
import { startWorld, type World } from '#sim/shift/world'
import type { Settings } from '#station/settings'
import { type KillPlan, textOfPlan } from './kill-plan.ts'
import { type PlantName, plantEnv, preload } from './plants.ts'
import type { ChaosReport } from './report.ts'
import type { Promised } from './screens.ts'

export type Seat = 'a' | 'b'
export const seats = ['a', 'b'] as const

/** One shift that survives many stations. */
export interface Round {
  world: World
  master: WireMaster
  know: Knowledge
  hall: Hall
  prng: Prng
  plant: PlantName | null
  report: ChaosReport
  counts: CrewCounts
  /** What each screen said last before the kill, and whether its person had done something unanswered. */
  told: Record<Seat, { promised: Promised; acted: boolean } | null>
  /** How the last station ended, for the report of a fault. */
  lastEnd: string
  /** The orders that were released. */
  numbers: Set<string>
  method: PickMethod
  /** The disk whose power is cut with each kill; null leaves the power on. */
  disk: ForgetfulDisk | null
}

/** Sets up all that survives the kills of a round: OMS, devices, goods, labels in the tray, the people's memory. */
export async function startRound(
  given: Pick<Round, 'report' | 'plant' | 'prng' | 'method'> & {
    folder: string
    seed: number
    orders: number
    power: boolean
  },
): Promise<Round> {
  const { folder, seed, orders, method, prng, plant, report } = given
  const disk = given.power ? await stationDisk(folder) : null
  const quick = { msPerLabel: 5, scaleSettleMs: 1, pollS: 1 }
  const world = await startWorld({
    folder,
    seed,
    orders,
    csv: null,
    ...quick,
    stationName: 'Bench 1',
    keepLabels: false,
    rules: 'mixed',
  })
  const file = join(world.dataDir, 'settings.json')
  const settings = JSON.parse(readFileSync(file, 'utf8')) as Settings
  writeFileSync(file, JSON.stringify({ ...settings, oms: { ...settings.oms, timeoutS: 1 } }))
  disk?.settle()
  const master = await world.oms.master()
  const know = knowledgeOf(master)
  const hall = hallOf(world, know, prng, {
    slips: 0.03,
    shorts: 0.01,
    voids: 0.1,
    takeBacks: 0.2,
    ...workedBack,
  })
  const told = { a: null, b: null }
  return {
    world,
    master,
    know,
    hall,
    prng,
    method,
    plant,
    report,
    counts: noCounts(),
    told,
    lastEnd: '',
    numbers: new Set(),
    disk,
  }
}

/** Lays the station's folder and its papers on a disk that forgets what was never synced. */
async function stationDisk(folder: string): Promise<ForgetfulDisk> {
  const disk = await mountForgetfulDisk(folder)
  for (const name of ['station', 'documents']) {
    mkdirSync(join(disk.path, name))
    symlinkSync(join(disk.path, name), join(folder, name))
  }
  return disk
}

/** Starts a station that will end as planned; null when it was killed before it was ready. */
export async function startPlanned(round: Round, plan: KillPlan | null): Promise<StationChild | null> {
  const kill = plan === null || plan.at === 'time' ? {} : { CHAOS_KILL: `${plan.at}:${plan.n}` }
  const before = performance.now()
  try {
    const station = await startStationChild(round.world.dataDir, {
      NODE_OPTIONS: `--import=${preload}`,
      ...kill,
      ...plantEnv(round.plant),
    })
    round.report.startMs.push(performance.now() - before)
    return station
  } catch (error) {
    if (plan === null || plan.at === 'time' || !String(error).includes('SIGKILL')) throw error
    await afterKill(round, plan, 'while starting')
    return null
  }
}

/** Notes a kill and how it came; with the power, what the dead station had never synced goes too. */
export async function afterKill(round: Round, plan: KillPlan | null, where: string): Promise<void> {
  const { report, disk, prng } = round
  await disk?.cutPower(prng.chance(0.5) ? 'nothing' : { someBySeed: prng.int(1, 1e9) })
  report.kills++
  report.where[where] = (report.where[where] ?? 0) + 1
  round.lastEnd = `${textOfPlan(plan)} (kill ${report.kills}, ${where}, after ${round.counts.scans} scans)`
}
