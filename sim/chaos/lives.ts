import { fileURLToPath } from 'node:url'
import type { SeatView } from '#contract/views'
import type { WireMaster } from '#oms/wire'
import type { Prng } from '#sim/data/prng'
import { type Crew, type CrewCounts, startCrew } from '#sim/shift/crew'
import type { Hall } from '#sim/shift/hands'
import type { Knowledge } from '#sim/shift/knowledge'
import { everything, linkOf, releaseAll } from '#sim/shift/shift'
import { type StationChild, startStationChild } from '#sim/shift/station-child'
import type { World } from '#sim/shift/world'
import type { ChaosReport } from './chaos.ts'
import { faultsMeanwhile, readDisk } from './disk.ts'
import { type KillPlan, longestLifeMs, textOfPlan } from './kill-plan.ts'
import type { PlantName } from './plants.ts'
import { tooManyLabels } from './prove.ts'
import { broken, type Promised, promisedBy } from './screens.ts'

type Seat = 'a' | 'b'
const seats = ['a', 'b'] as const

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
  /** The orders that were released. */
  numbers: Set<string>
}

const stuckMs = 20_000
const preload = fileURLToPath(new URL('./preload.ts', import.meta.url))

/** Starts a station that will end as planned; null when it was killed before it was ready. */
async function start({ world, plant, report }: Round, plan: KillPlan | null): Promise<StationChild | null> {
  const kill = plan === null || plan.at === 'time' ? {} : { CHAOS_KILL: `${plan.at}:${plan.n}` }
  const hooks = { NODE_OPTIONS: `--import=${preload}`, ...kill, ...(plant !== null && { CHAOS_PLANT: plant }) }
  const before = performance.now()
  try {
    const station = await startStationChild(world.dataDir, hooks)
    report.starts.push(performance.now() - before)
    return station
  } catch (error) {
    if (plan === null || plan.at === 'time' || !String(error).includes('SIGKILL')) throw error
    count(report, 'while starting')
    return null
  }
}

function count(report: ChaosReport, where: string): void {
  report.kills++
  report.where[where] = (report.where[where] ?? 0) + 1
}

/** Takes the orders in, with kills in the middle of it, and releases them all. */
export async function bootAndRelease(round: Round): Promise<void> {
  const { world, know, prng, report } = round
  for (let boot = 0; boot < 2; boot++) {
    const station = await start(round, { at: 'after-commit', n: prng.int(1, 12) })
    if (station === null) continue
    const limit = setTimeout(() => void station.kill(), longestLifeMs)
    await station.gone
    clearTimeout(limit)
    count(report, 'after-commit')
  }
  const station = await start(round, null)
  if (station === null) return
  round.numbers = new Set(await releaseAll(station, world, know, everything, 1))
  for (const seat of seats) await station.call('signOut', { seat }, seat)
  const views = await look(station)
  if (views !== null) for (const seat of seats) round.told[seat] = { promised: promisedBy(views[seat]), acted: false }
  await station.kill()
  count(report, 'at any time')
}

/** One life of a station: its screens are compared with what they said before, the crew goes on, and it ends as planned. */
export async function live(round: Round, plan: KillPlan | null): Promise<'killed' | 'done' | 'stuck'> {
  const { world, hall, counts, report } = round
  const station = await start(round, plan)
  if (station === null) return 'killed'
  const views = await look(station)
  if (views !== null) compare(round, views)
  report.faults.push(...tooManyLabels(round), ...readDisk(world.dataDir, faultsMeanwhile))
  if (views === null || report.faults.length > 0) {
    await station.kill()
    count(report, plan === null || plan.at === 'time' ? 'at any time' : plan.at)
    return 'killed'
  }
  const link = linkOf(station)
  const crew = startCrew(
    {
      ...link,
      onSeat: (hear) => {
        link.onSeat(hear)
        for (const seat of seats) hear({ view: views[seat], verdict: null })
      },
    },
    world.bench,
    hall,
    counts,
  )
  const limitMs = plan === null ? Number.POSITIVE_INFINITY : plan.at === 'time' ? plan.ms : longestLifeMs
  const end = await ending(round, station, crew, limitMs)
  if (end === 'limit') await station.kill()
  for (const seat of seats) {
    const view = crew.views[seat]
    if (view !== null) round.told[seat] = { promised: promisedBy(view), acted: crew.isWaiting[seat] }
  }
  crew.leave()
  if (end === 'done' || end === 'stuck') {
    await station.stop()
    return end
  }
  count(report, end === 'limit' || plan === null ? 'at any time' : plan.at)
  return 'killed'
}

/** Both screens as they are now; null when the station died before it answered. */
async function look(station: StationChild): Promise<Record<Seat, SeatView> | null> {
  const asked = Promise.all(seats.map((seat) => station.call('seatView', { seat }, seat)))
  const answers = await Promise.race([asked, station.gone.then(() => null)])
  const [a, b] = answers ?? []
  return a?.ok && b?.ok ? { a: a.value, b: b.value } : null
}

function compare({ told, report, counts }: Round, views: Record<Seat, SeatView>): void {
  for (const seat of seats) {
    const before = told[seat]
    if (before === null) continue
    const after = promisedBy(views[seat])
    const wrong = broken(before.promised, after, before.acted)
    report.screensCompared++
    if (wrong === null) continue
    const both = `before: ${JSON.stringify(before.promised)}, after: ${JSON.stringify(after)}`
    report.faults.push(`screen of seat ${seat} after kill ${report.kills}, scan ${counts.scans}: ${wrong} (${both})`)
  }
}

/** Waits for the life's end: killed by itself, its time over, all work done, or no work going on any more. */
async function ending(round: Round, station: StationChild, crew: Crew, limitMs: number): Promise<'killed' | 'limit' | 'done' | 'stuck'> {
  const { world, counts, report } = round
  const end = performance.now() + limitMs
  let moved = performance.now()
  let accepted = counts.accepted
  const gone = station.gone.then(() => 'killed' as const)
  for (;;) {
    const waitMs = Math.max(0, Math.min(200, end - performance.now()))
    const tick = new Promise<'tick'>((resolve) => setTimeout(() => resolve('tick'), waitMs))
    if ((await Promise.race([gone, tick])) === 'killed') return 'killed'
    if (performance.now() >= end) return 'limit'
    if (isIdle(round, crew) && readDisk(world.dataDir, nothingLeft)) return 'done'
    if (counts.accepted !== accepted) moved = performance.now()
    accepted = counts.accepted
    if (performance.now() - moved < stuckMs) continue
    const screens = seats.map((seat) => JSON.stringify(crew.views[seat]?.screen).slice(0, 600))
    report.faults.push(`the work stands still: ${screens.join(' | ')}; at the bench: ${round.hall.atBench.join(' ')}`)
    return 'stuck'
  }
}

function isIdle({ hall }: Round, { views }: Crew): boolean {
  const [packer, picker] = [views.a?.screen, views.b?.screen]
  const pickerDone = picker?.screen === 'home' && picker.openLists === 0 && picker.myList === null
  const walked = picker?.screen === 'pick' && picker.step.step === 'done'
  return (pickerDone || walked) && packer?.screen === 'home' && packer.openLists === 0 && hall.atBench.length === 0
}

const nothingLeft = (db: Parameters<typeof faultsMeanwhile>[0]): boolean =>
  db
    .prepare<[], { n: number }>(
      `SELECT (SELECT count(*) FROM outbox WHERE state = 'pending') + (SELECT count(*) FROM print_job WHERE state IN ('queued', 'sending')) AS n`,
    )
    .get()?.n === 0

export { textOfPlan }
