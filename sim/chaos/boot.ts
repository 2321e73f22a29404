import { everything, releaseAll } from '#sim/shift/shift'
import { numberOf, readDisk } from './disk.ts'
import { longestLifeMs } from './kill-plan.ts'
import { look } from './lives.ts'
import { afterKill, type Round, seats, startPlanned } from './round.ts'
import { promisedBy } from './screens.ts'

/** Takes the orders in and releases them all, with kills in the middle of both; leaves a killed station behind. */
export async function bootAndRelease(round: Round): Promise<void> {
  const { world, know, method, report } = round
  await killWhileTaking(round)
  await killWhileTaking(round)
  await killWhileReleasing(round)
  const station = await startPlanned(round, null)
  if (station === null || report.faults.length > 0) return
  if (readDisk(world.dataDir, wavesIn) === 0)
    await releaseAll(station, world, know, { ...everything, method }, 1)
  round.numbers = new Set(
    readDisk(world.dataDir, (db) =>
      db.prepare<[], string>('SELECT number FROM customer_order WHERE wave_id IS NOT NULL').pluck().all(),
    ),
  )
  for (const seat of seats) await station.call('signOut', { seat }, seat)
  const views = await look(station)
  if (views !== null)
    for (const seat of seats) round.told[seat] = { promised: promisedBy(views[seat]), acted: false }
  await station.kill()
  await afterKill(round, null, 'at any time')
}

async function killWhileTaking(round: Round): Promise<void> {
  const { prng } = round
  const plan = { at: prng.chance(0.5) ? 'before-commit' : 'after-commit', n: prng.int(1, 12) } as const
  const station = await startPlanned(round, plan)
  if (station === null) return
  const limit = setTimeout(() => void station.kill(), longestLifeMs)
  await station.gone
  clearTimeout(limit)
  await afterKill(round, plan, plan.at)
}

/** A wave is released whole or not at all. */
async function killWhileReleasing(round: Round): Promise<void> {
  const { world, know, method, prng, report } = round
  const plan = { at: prng.chance(0.5) ? 'before-wave-commit' : 'after-wave-commit', n: 1 } as const
  const station = await startPlanned(round, plan)
  if (station === null) return
  await Promise.race([station.gone, releaseAll(station, world, know, { ...everything, method }, 1)])
  await station.kill()
  await afterKill(round, plan, plan.at)
  const waves = readDisk(world.dataDir, wavesIn)
  const wanted = plan.at === 'after-wave-commit' ? 1 : 0
  if (waves !== wanted) report.faults.push(`${waves} waves are on disk, killed ${round.lastEnd}`)
}

const wavesIn = (db: Parameters<typeof numberOf>[0]): number => numberOf(db, 'SELECT count(*) FROM wave')
