import type { Crew } from '#sim/shift/crew'
import type { StationChild } from '#sim/shift/station-child'
import { isQuiet, readDisk } from './disk.ts'
import { type Round, seats } from './round.ts'

/** Without one accepted step for so long, the work stands still: longer than a message waits after the OMS misbehaved a few times. */
const stuckMs = 45_000
const lookMs = 200

/** Waits for the end of a life: killed by itself, its time over, all work done, or nothing moving any more. */
export async function ending(
  round: Round,
  station: StationChild,
  crew: Crew,
  limitMs: number,
): Promise<'killed' | 'limit' | 'done' | 'stuck'> {
  const { world, counts, report } = round
  const end = performance.now() + limitMs
  const gone = station.gone.then(() => 'killed' as const)
  let moved = performance.now()
  let { accepted } = counts
  for (;;) {
    if ((await Promise.race([gone, pause(Math.min(lookMs, end - performance.now()))])) === 'killed')
      return 'killed'
    if (performance.now() >= end || /^error /m.test(station.complaints())) return 'limit'
    if (isIdle(round, crew) && readDisk(world.dataDir, isQuiet)) return 'done'
    if (counts.accepted !== accepted) moved = performance.now()
    accepted = counts.accepted
    if (performance.now() - moved < stuckMs) continue
    const screens = seats.map((seat) => JSON.stringify(crew.views[seat]?.screen).slice(0, 600))
    report.faults.push(
      `the work stands still: ${screens.join(' | ')}; at the bench: ${round.hall.atBench.join(' ')}`,
    )
    return 'stuck'
  }
}

const pause = (ms: number): Promise<'over'> =>
  new Promise((resolve) => setTimeout(() => resolve('over'), Math.max(0, ms)))

function isIdle({ hall }: Round, { views }: Crew): boolean {
  const [packer, picker] = [views.a?.screen, views.b?.screen]
  const walked = picker?.screen === 'pick' && picker.step.step === 'done'
  const home = picker?.screen === 'home' && picker.myList === null
  return (
    hall.takeBack === null &&
    (walked || home) &&
    packer?.screen === 'home' &&
    packer.openLists === 0 &&
    hall.atBench.length + hall.wall.totes.length + hall.wall.cubbies.size === 0
  )
}
