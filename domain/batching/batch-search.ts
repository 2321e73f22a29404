import { tryChange } from '#domain/batching/anneal'
import type { BatchAsk, BatchPlan } from '#domain/batching/batch-plan'
import { exactBatches, mostExact } from '#domain/batching/exact-batches'
import { joinWalks } from '#domain/batching/join-walks'
import { keptLengths } from '#domain/batching/kept-lengths'
import { type Neighbours, neighboursOf } from '#domain/batching/neighbours'
import { recombine } from '#domain/batching/recombine'
import { addAllWalks, priceByPlan, walkPool } from '#domain/batching/walk-pool'
import { type WalkState, walkState } from '#domain/batching/walk-state'

/** How long a search goes on: the same figures give the same plan. */
export interface SearchEffort {
  /** Walks whose length may be worked out; a million take about a second where a walk has ten aisles. */
  evaluations: number
  /** Numbers of 0 to 1, 1 left out; a seeded generator for a plan that can be had again. */
  random: () => number
}

/** The best plan so far. */
export interface SearchedPlan extends BatchPlan {
  /** No plan is shorter; null while nothing is proved. */
  boundMm: number | null
  evaluations: number
}

/**
 * Groups orders into short walks. Each step gives the best plan so far and can be the last: nothing need be finished;
 * null while there is no first plan yet.
 * Annealing from the savings plan fills a pool of good walks; after each round the best plan that the pool holds is
 * looked for, and the next round begins with it, less warm. Few orders are planned exactly instead. Where all possible
 * walks are few the pool has them all: its bound is one for every plan, and a plan that reaches it ends the search.
 */
export function* searchBatches(
  ask: BatchAsk,
  { evaluations, random }: SearchEffort,
): Generator<SearchedPlan | null, SearchedPlan> {
  const count = ask.orders.length
  if (count <= mostExact && 2 ** count <= evaluations) {
    const plan = exactBatches(ask)
    return { ...plan, boundMm: plan.lengthMm, evaluations: 2 ** count }
  }
  const kept = keptLengths(count, evaluations, random)
  const state = walkState(
    ask,
    ask.orders.map((_, order) => [order]),
    kept,
  )
  const near = yield* neighboursOf(state, mostNear)
  yield* joinWalks(state, near)
  const found = { plan: planOf(state), boundMm: null as number | null }
  const report = (): SearchedPlan => ({
    ...found.plan,
    boundMm: found.boundMm,
    evaluations: state.evaluations,
  })
  yield report()
  const isShort = evaluations < count * count * longPerPair
  const pool = walkPool(count, random)
  priceByPlan(pool, state)
  const perWalk = count / Math.max(found.plan.walks.length, 1)
  const recombines = !isShort && count <= mostRecombined && perWalk < mostPerWalk
  const all =
    recombines &&
    (yield* reporting(addAllWalks(pool, state, Math.min(evaluations * shareToList, mostListed)), report))
  if (recombines && !all) {
    state.onMeasured = pool.offer
    kept.forget()
  }
  const rounds = isShort ? 1 : mostRounds
  const first = isShort ? warmShort : warmest
  for (let round = 0; round < rounds && state.evaluations < evaluations; round++) {
    const most = state.evaluations + (evaluations - state.evaluations) / (rounds - round)
    yield* annealed(state, near, found, { most, warm: round === 0 ? first : warmer, random }, report)
    if (!recombines) continue
    const best = yield* reporting(recombine(pool, found.plan, near, state.lengthOf, random), report)
    found.plan = best.plan
    if (all) found.boundMm = Math.min(best.boundMm, found.plan.lengthMm)
    if (found.boundMm !== null && found.plan.lengthMm - found.boundMm < provedMm) break
    restart(state, found.plan)
  }
  return report()
}

/** Goes on with some work and tells the best plan between its steps. */
function* reporting<T>(steps: Generator<void, T>, report: () => SearchedPlan): Generator<SearchedPlan, T> {
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) yield report()
  return step.value
}

const mostRounds = 4
/** Fewer measured walks for each pair of orders than this are too few for rounds, or to begin warm. */
const longPerPair = 10
const mostNear = 100
/** A plan no further than this from its bound is the shortest: sums of prices differ in their last bits. */
const provedMm = 0.001
/** How much longer than an average walk's part a change may make the plan at the start, in later rounds, and at the end. */
const warmest = 0.06
const warmer = 0.02
const warmShort = 0.014
const coldest = 0.002
/** Changes tried per walk that may be measured: most change walks whose length is known. */
const triesPerEvaluation = 14
const triesPerStep = 4_096
const mostRecombined = 250
const mostPerWalk = 4
const shareToList = 0.3
const mostListed = 70_000

interface Cooling {
  /** Evaluations at which to end. */
  most: number
  warm: number
  random: () => number
}

function* annealed(
  state: WalkState,
  near: Neighbours,
  found: { plan: BatchPlan },
  { most, warm, random }: Cooling,
  report: () => SearchedPlan,
): Generator<SearchedPlan, void> {
  const perWalkMm = found.plan.lengthMm / Math.max(found.plan.walks.length, 1)
  const began = state.evaluations
  const mostTries = (most - began) * triesPerEvaluation
  let warmMm = 0
  for (let tries = 0; state.evaluations < most && tries < mostTries; tries++) {
    if (tries % 256 === 0) {
      const done = Math.max((state.evaluations - began) / (most - began), tries / mostTries)
      warmMm = perWalkMm * warm * (coldest / warm) ** done
    }
    tryChange(state, near, warmMm, random)
    if (state.lengthMm < found.plan.lengthMm - 1e-6) found.plan = planOf(state)
    if (tries % triesPerStep === triesPerStep - 1) yield report()
  }
}

/** A walk that changes is a new list, so a plan holds those of the state. */
const planOf = ({ walks, lengthMm }: WalkState): BatchPlan => ({
  walks: walks.filter((walk) => walk.length > 0),
  lengthMm,
})

/** Puts a plan in place of the one that a search went on with. */
function restart(state: WalkState, plan: BatchPlan): void {
  for (let walk = 0; walk < Math.max(state.walks.length, plan.walks.length); walk++) {
    const members = plan.walks[walk] ?? []
    state.setWalk(walk, members, state.lengthOf(members))
  }
}
