import type { SeatView } from '#contract/seat-view'
import { startCrew } from '#sim/shift/crew'
import { linkOf } from '#sim/shift/shift'
import type { StationChild } from '#sim/shift/station-child'
import { faultsMeanwhile, readDisk } from './disk.ts'
import { ending } from './ending.ts'
import { type KillPlan, longestLifeMs } from './kill-plan.ts'
import { tooManyLabels } from './prove.ts'
import { afterKill, type Round, type Seat, seats, startPlanned } from './round.ts'
import { broken, promisedBy } from './screens.ts'

/** One life of a station: its screens are compared with what they said before, the crew goes on, and it ends as planned. */
export async function live(round: Round, plan: KillPlan | null): Promise<'killed' | 'done' | 'stuck'> {
  const station = await startPlanned(round, plan)
  if (station === null) return 'killed'
  const views = await look(station)
  if (views !== null) compare(round, views)
  round.report.faults.push(...tooManyLabels(round), ...readDisk(round.world.dataDir, faultsMeanwhile))
  const goesOn = views !== null && round.report.faults.length === 0
  const end = goesOn ? await work(round, station, views, plan) : 'limit'
  if (end === 'done' || end === 'stuck') {
    await station.stop()
    round.report.faults.push(...bugsIn(station))
    return end
  }
  await station.kill()
  round.report.faults.push(...bugsIn(station))
  await afterKill(round, plan, end === 'limit' || plan === null ? 'at any time' : plan.at)
  return 'killed'
}

/** The crew works until the life is over; what the screens said last is remembered. */
async function work(
  round: Round,
  station: StationChild,
  views: Record<Seat, SeatView>,
  plan: KillPlan | null,
): Promise<Awaited<ReturnType<typeof ending>>> {
  const link = linkOf(station)
  const seen: typeof link.onSeat = (hear) => {
    link.onSeat(hear)
    for (const seat of seats) hear({ view: views[seat], verdict: null })
  }
  const crew = startCrew({ ...link, onSeat: seen }, round.world.bench, round.hall, round.counts)
  const limitMs = plan === null ? Number.POSITIVE_INFINITY : plan.at === 'time' ? plan.ms : longestLifeMs
  const end = await ending(round, station, crew, limitMs)
  if (end === 'limit') await station.kill()
  for (const seat of seats) {
    const view = crew.views[seat]
    const promised = view === null || crew.takesBack[seat] ? null : promisedBy(view)
    round.told[seat] = promised && { promised, acted: crew.isWaiting[seat] }
  }
  crew.leave()
  return end
}

/** What a station logs as an error was foreseen by nobody; a missing OMS or printer is none. */
const bugsIn = (station: StationChild): string[] =>
  station
    .complaints()
    .split('\n')
    .filter((line) => line.startsWith('error '))

/** Both screens as they are now; null when the station died before it answered. */
export async function look(station: StationChild): Promise<Record<Seat, SeatView> | null> {
  const asked = Promise.all(seats.map((seat) => station.call('seatView', { seat }, seat)))
  const answers = await Promise.race([asked, station.gone.then(() => null)])
  const [a, b] = answers ?? []
  return a?.ok && b?.ok ? { a: a.value, b: b.value } : null
}

function compare({ told, report, lastEnd }: Round, views: Record<Seat, SeatView>): void {
  for (const seat of seats) {
    const before = told[seat]
    if (before === null) continue
    const after = promisedBy(views[seat])
    const wrong = broken(before.promised, after, before.acted)
    report.screensCompared++
    if (wrong === null) continue
    const both = `before: ${JSON.stringify(before.promised)}, after: ${JSON.stringify(after)}`
    report.faults.push(`seat ${seat}, restarted after ${lastEnd}: ${wrong} (${both})`)
  }
}
