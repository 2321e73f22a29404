import { verifyChain, writersOf } from '#db/events'
import type { Database } from '#db/open'
import { isQuiet, readDisk } from '#sim/chaos/disk'
import { faultsAtTheEnd } from '#sim/chaos/end-faults'
import { type PlantName, plantEnv } from '#sim/chaos/plants'
import { prngFromSeed } from '#sim/data/prng'
import { copiesAsked } from '#sim/shift/copies-asked'
import { type CrewCounts, noCounts, startCrew } from '#sim/shift/crew'
import { type Knowledge, knowledgeOf } from '#sim/shift/knowledge'
import { proveShift } from '#sim/shift/proof'
import { everything, hallOf, linkOf, releaseAll, until } from '#sim/shift/shift'
import { type StationChild, startStationChild } from '#sim/shift/station-child'
import { startWorld, type World } from '#sim/shift/world'
import { deskFaults } from './desk.ts'
import { type FakeClock, fakeClock } from './fake-clock.ts'
import { type Jump, jumps, summerZone } from './jumps.ts'

export interface ClockReport {
  jumps: number
  orders: number
  scans: number
  events: number
  faults: string[]
}

interface ClockShift {
  world: World
  know: Knowledge
  clock: FakeClock
  station: StationChild
  counts: CrewCounts
  report: ClockReport
}

const patienceMs = 30_000
/** Messages wait for seconds after a few failures; after this long without a step none of them will go. */
const standsStillMs = 20_000

/** Works a shift while somebody sets the station's clock again and again, and proves that nothing came of it. */
export async function runClockShift(options: {
  folder: string
  seed: number
  orders: number
  /** A known bug to plant into the station; null works with the station as it is. */
  plant: PlantName | null
  say: (line: string) => void
}): Promise<ClockReport> {
  const { folder, seed, orders, plant, say } = options
  const quick = { msPerLabel: 5, scaleSettleMs: 1, pollS: 1, keepLabels: false }
  const world = await startWorld({ folder, seed, orders, csv: null, ...quick, stationName: 'Bench 1' })
  const clock = fakeClock(folder, summerZone)
  await world.oms.admin('master', { timeZone: summerZone })
  const know = knowledgeOf(await world.oms.master())
  const station = await startStationChild(world.dataDir, { ...clock.env, ...plantEnv(plant) })
  const report: ClockReport = { jumps: 0, orders: 0, scans: 0, events: 0, faults: [] }
  const shift: ClockShift = { world, know, clock, station, counts: noCounts(), report }
  try {
    const { numbers } = await releaseAll(station, world, know, everything, 1)
    report.faults.push(...(await deskFaults(shift)))
    for (const seat of ['a', 'b'] as const) await station.call('signOut', { seat }, seat)
    await work(shift, new Set(numbers), prngFromSeed(seed), say)
    await station.stop()
    await prove(shift, new Set(numbers))
  } finally {
    await station.kill()
    await world.close()
  }
  return report
}

const isWaiting = (db: Database): boolean =>
  db.prepare("SELECT 1 FROM outbox WHERE state = 'pending' AND tries > 0").get() !== undefined

/** Half of the jumps come while the OMS takes nothing and a message waits to be tried again. */
async function work(
  shift: ClockShift,
  numbers: ReadonlySet<string>,
  prng: ReturnType<typeof prngFromSeed>,
  say: (line: string) => void,
): Promise<void> {
  const { world, know, clock, station, counts, report } = shift
  const hall = hallOf(world, know, prng, { slips: 0.02, shorts: 0 })
  const crew = startCrew(linkOf(station), world.bench, hall, counts)
  for (const seat of ['a', 'b'] as const) await station.call('signOut', { seat }, seat)
  const shipped = async (): Promise<number> =>
    (await world.oms.ledger()).orders.filter((one) => numbers.has(one.number) && one.status === 'shipped')
      .length
  for (const [at, jump] of jumps.entries()) {
    const before = counts.accepted
    const moved = await until(() => counts.accepted >= before + 8, patienceMs)
    if (!moved) report.faults.push(`the work stands still before the clock is set ${jump.name}`)
    if (at % 2 === 1) {
      await world.oms.admin('trouble', { mode: '500', method: 'POST', times: 3 })
      await until(() => readDisk(world.dataDir, isWaiting), patienceMs, 5)
    }
    clock.set(jump.awayMs(Date.now()))
    report.jumps++
    report.faults.push(...(await pollingFault(shift, jump)))
    say(`The clock was set ${jump.name}: ${counts.accepted} steps, ${await shipped()} orders shipped`)
  }
  const done = await settled(shift, async () => (await shipped()) === numbers.size)
  crew.leave()
  report.orders = await shipped()
  report.scans = counts.scans
  if (!done) report.faults.push(`${report.orders} of ${numbers.size} orders were shipped`)
  if (counts.unanswered > 0) report.faults.push(`${counts.unanswered} scans got no answer`)
}

/** Waits until everything is shipped and told; false when nothing moves any more. */
async function settled({ world, counts }: ClockShift, isShipped: () => Promise<boolean>): Promise<boolean> {
  for (;;) {
    const { accepted } = counts
    const done = async (): Promise<boolean> => (await isShipped()) && readDisk(world.dataDir, isQuiet)
    if (await until(done, standsStillMs, 200)) return true
    if (counts.accepted === accepted) return false
  }
}

/** The OMS is asked on, and the station writes down when by its clock: that is how it is known to have the new time. */
async function pollingFault({ clock, station }: ClockShift, { name }: Jump): Promise<string[]> {
  const asked = async (): Promise<boolean> => {
    const view = await station.call('seatView', { seat: 'a' }, 'a')
    const at = view.ok ? Date.parse(view.value.oms.lastPullAt ?? '') : 0
    return Math.abs(at - Date.now() - clock.awayMs()) < 5_000
  }
  return (await until(asked, patienceMs))
    ? []
    : [`the OMS is not asked any more after the clock was set ${name}`]
}

async function prove({ world, report }: ClockShift, numbers: Set<string>): Promise<void> {
  const ledger = await world.oms.ledger()
  const master = await world.oms.master()
  const proof = proveShift(ledger, numbers, world.bench, copiesAsked(world.dataDir))
  const disk = readDisk(world.dataDir, (db) => [
    ...faultsAtTheEnd(db, ledger, master, world.bench.documentsFolder),
    ...orderFaults(db),
  ])
  report.events = readDisk(world.dataDir, eventIds).length
  report.faults.push(...proof.faults, ...disk)
}

const eventIds = (db: Database): string[] =>
  db.prepare<[], string>('SELECT event_id FROM event ORDER BY seq').pluck().all()

/** The chain is whole, and ids made later are greater, whatever time they say. */
function orderFaults(db: Database): string[] {
  const chains = writersOf(db).map((writer) => verifyChain(db, writer))
  const ids = eventIds(db)
  const back = ids.findIndex((id, at) => at > 0 && id <= (ids[at - 1] ?? ''))
  const wrong = chains.flatMap((one) => (one.ok ? [] : [`the chain breaks at ${one.seq}: ${one.problem}`]))
  return back < 0 ? wrong : [...wrong, `event ${back + 1} has a smaller id than the one before`]
}
