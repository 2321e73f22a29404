import { everything, releaseAll } from '#sim/shift/shift'
import { longestLifeMs } from './kill-plan.ts'
import { look } from './lives.ts'
import { countKill, type Round, seats, startPlanned } from './round.ts'
import { promisedBy } from './screens.ts'

/** Takes the orders in, with two kills in the middle of it, releases them all, and leaves a killed station behind. */
export async function bootAndRelease(round: Round): Promise<void> {
  const { world, know, prng } = round
  for (let boot = 0; boot < 2; boot++) {
    const plan = { at: prng.chance(0.5) ? 'before-commit' : 'after-commit', n: prng.int(1, 12) } as const
    const station = await startPlanned(round, plan)
    if (station === null) continue
    const limit = setTimeout(() => void station.kill(), longestLifeMs)
    await station.gone
    clearTimeout(limit)
    countKill(round, plan, plan.at)
  }
  const station = await startPlanned(round, null)
  if (station === null) return
  round.numbers = new Set(await releaseAll(station, world, know, everything, 1))
  for (const seat of seats) await station.call('signOut', { seat }, seat)
  const views = await look(station)
  if (views !== null)
    for (const seat of seats) round.told[seat] = { promised: promisedBy(views[seat]), acted: false }
  await station.kill()
  countKill(round, null, 'at any time')
}
