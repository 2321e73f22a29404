import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { numberOf, readDisk } from '#sim/chaos/disk'
import { type PlantName, plantEnv } from '#sim/chaos/plants'
import { mountSmallDisk, type SmallDisk } from '#sim/full/small-disk'
import type { Ledger } from '#sim/oms/ledger'
import { type Knowledge, knowledgeOf } from '#sim/shift/knowledge'
import { until } from '#sim/shift/shift'
import { type StationChild, startStationChild } from '#sim/shift/station-child'
import { startWorld, type World } from '#sim/shift/world'
import { type FaultPlan, faultEnv, stepHooks } from './fault-plan.ts'
import { type LiveState, liveState } from './live-state.ts'

/** A station that says whether its process still lives. */
export interface TriedStation extends StationChild {
  isUp: () => boolean
}

/** A warehouse and one small disk, on which the same station is tried again and again from the same data. */
export interface Arena {
  world: World
  know: Knowledge
  disk: SmallDisk
  /** So long people work in a training. */
  workMs: number
  /** What the live station holds before each try. */
  before: LiveState
  outside: Outside
  /** The station as it was before any training, or as one killed in the middle of a training left it. */
  reset: (to: 'live' | 'cut-off') => void
  /** Keeps what a killed station left, for tries that begin there. */
  keepCutOff: () => void
  start: (plan: FaultPlan | null) => Promise<TriedStation>
  close: () => Promise<void>
}

/** What is outside the station and must not hear of a training. */
export interface Outside {
  oms: string
  labels: number
  papers: number
}

const diskBytes = 96 * 1024 * 1024
const patienceMs = 30_000

/** Sets everything up; the station has read the orders and has its label numbers. */
export async function openArena(given: {
  seed: number
  orders: number
  workMs: number
  plant: PlantName | null
}): Promise<Arena> {
  const { seed, orders, workMs, plant } = given
  const folder = mkdtempSync(join(tmpdir(), 'packbench-training-'))
  const disk = mountSmallDisk(folder, diskBytes)
  mkdirSync(join(disk.path, 'station'))
  const onDisk = join(disk.path, 'station')
  symlinkSync(onDisk, join(folder, 'station'))
  const world = await startWorld({
    folder,
    seed,
    orders,
    csv: null,
    msPerLabel: 5,
    scaleSettleMs: 1,
    pollS: 3600,
    stationName: 'Bench 1',
    keepLabels: false,
  })
  const { dataDir } = world
  const know = knowledgeOf(await world.oms.master())
  await readEverything(dataDir)
  const kept = (name: string): string => join(folder, `kept-${name}`)
  const keep = (name: string): void => {
    rmSync(kept(name), { recursive: true, force: true })
    cpSync(onDisk, kept(name), { recursive: true })
  }
  keep('live')
  return {
    world,
    know,
    disk,
    workMs,
    before: liveState(dataDir),
    outside: await outsideOf(world),
    reset: (to) => {
      disk.makeRoom()
      for (const name of readdirSync(onDisk)) rmSync(join(onDisk, name), { recursive: true, force: true })
      cpSync(kept(to), onDisk, { recursive: true })
    },
    keepCutOff: () => keep('cut-off'),
    start: async (plan) => {
      const { NODE_OPTIONS = '', ...planted } = plantEnv(plant)
      const station = await startStationChild(dataDir, {
        ...planted,
        NODE_OPTIONS: `${NODE_OPTIONS} --import=${stepHooks}`,
        ...(plan !== null && faultEnv(plan, disk.filler)),
      })
      let up = true
      void station.gone.then(() => {
        up = false
      })
      return { ...station, isUp: () => up }
    },
    close: async () => {
      await world.close()
      disk.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function readEverything(dataDir: string): Promise<void> {
  const station = await startStationChild(dataDir)
  const ready = await until(async () => {
    const view = await station.call('seatView', { seat: 'a' }, 'a')
    const numbers = readDisk(dataDir, (db) => [
      numberOf(db, 'SELECT count(*) FROM leased_number'),
      numberOf(db, 'SELECT count(*) FROM lease_request'),
    ])
    return view.ok && view.value.oms.state === 'upToDate' && (numbers[0] ?? 0) > 0 && numbers[1] === 0
  }, patienceMs)
  await station.stop()
  if (!ready) throw new Error('The station did not read the orders of the demo OMS or got no label numbers')
}

/** What the OMS was told, apart from numbers asked for; what came out of the printers. */
export async function outsideOf({ oms, bench }: World): Promise<Outside> {
  const { orders, counts }: Ledger = await oms.ledger()
  const { leasedNumbers: _, ...told } = counts
  return {
    oms: JSON.stringify([orders, told]),
    labels: bench.printer.labels.length,
    papers: readdirSync(bench.documentsFolder).length,
  }
}
