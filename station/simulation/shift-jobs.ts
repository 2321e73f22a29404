import { forecastShift, type ShiftForecast } from '#domain/simulation/forecast'
import { type PreparedShift, type ShiftFacts, shiftFrom } from '#domain/simulation/shift-facts'
import { neededSteps, type PeopleNeeded, type TriedWay, waysOutSteps } from '#domain/simulation/ways-out'
import { type GoodsFacts, type GoodsMoves, goodsMoves } from '#domain/slotting/goods-moves'

/** What the thread beside the station works out, one job after the other. */
export type ShiftJob =
  | { job: 'forecast'; turn: number; facts: ShiftFacts }
  | { job: 'moves'; turn: number; facts: GoodsFacts }

/** Some rows of what a job needs, handed over before it: few enough that the station never notices. */
export interface ShiftPart {
  turn: number
  part: Partial<ShiftFacts> | Partial<GoodsFacts>
}

/** What came of a shift. */
export interface PlayedShift extends Pick<PreparedShift, 'supplies' | 'units'> {
  forecast: ShiftForecast
  ways: TriedWay[]
  needed: PeopleNeeded
  people: { pickers: number; packers: number; benches: number }
  pace: Record<'picking' | 'packing', { percent: number; samples: number }>
}
export type ShiftDone = { turn: number } & ({ played: PlayedShift } | { moves: GoodsMoves })

const seed = 1
const usualRuns = { forecast: 200, ways: 60, needed: 40 }
/** So many orders are played as often as usual; the more there are, the less a single run says otherwise. */
const usualOrders = 1_000
const fewestRuns = 20

/** Does one job. */
export function doShiftJob(job: ShiftJob): ShiftDone {
  if (job.job === 'moves') return { turn: job.turn, moves: goodsMoves(job.facts) }
  const { ask, supplies, units, picking, packing } = shiftFrom(job.facts)
  const runs = (most: number): number =>
    Math.max(fewestRuns, Math.floor(most * Math.min(1, usualOrders / Math.max(1, ask.orders.length))))
  const forecast = forecastShift(ask, seed, runs(usualRuns.forecast))
  const ways = atOnce(waysOutSteps(ask, forecast, seed, runs(usualRuns.ways)))
  const needed = atOnce(neededSteps(ask, seed, runs(usualRuns.needed)))
  return {
    turn: job.turn,
    played: {
      ...{ forecast, ways, needed, supplies, units },
      people: {
        pickers: ask.people.filter(({ picks }) => picks).length,
        packers: ask.people.filter(({ packs }) => packs).length,
        benches: ask.benches,
      },
      pace: {
        picking: { percent: picking.sitePercent, samples: picking.samples },
        packing: { percent: packing.sitePercent, samples: packing.samples },
      },
    },
  }
}

function atOnce<T>(steps: Generator<void, T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
