import { exchangeAisles, fillBounds, moveAisle } from '#domain/releasing/aisle-moves'
import { everyWave, isSmall } from '#domain/releasing/every-wave'
import { addAislesUntil } from '#domain/releasing/first-wave'
import { type AisleWave, unitsPerAisle, type WaveAsk } from '#domain/releasing/wave-ask'
import { waveGoods } from '#domain/releasing/wave-goods'
import { waveOfState } from '#domain/releasing/wave-of-state'
import {
  goBack,
  type SavedWave,
  savedWave,
  takeBack,
  type WaveState,
  waveState,
} from '#domain/releasing/wave-state'

/** How long a search goes on, and its luck: the same answers give the same wave. */
export interface SearchPace {
  /** Which share of the time is over, asked about every millisecond; the search ends at 1. */
  spent: () => number
  /** Numbers of 0 to 1, 1 left out; a seeded generator for a wave that can be had again. */
  random: () => number
}

/**
 * Searches the wave with most units for each aisle. Hands on the best wave so far about every millisecond, null while
 * there is none; who has waited long enough stops asking. Anneals a set of aisles under a price for each aisle, the
 * units per aisle of the best wave yet (Dinkelbach 1967), which is raised whenever a wave beats it.
 */
export function* searchWave(ask: WaveAsk, pace: SearchPace): Generator<AisleWave | null, void> {
  const goods = yield* waveGoods(ask)
  if (goods.joint.rows.length + goods.single.rows.length === 0) return
  const state = waveState(goods)
  const search: Search = { state, pace, best: null, move: moverOf(state, pace.random) }
  if (isSmall(state)) {
    const { best, proved } = yield* everyWave(state)
    search.best = best
    yield best
    if (proved) return
  }
  yield* addAislesUntil(state, ask.leastUnits)
  const ends: StageEnd[] = []
  for (const stage of stagesOf(search)) {
    const top = ends.reduce<StageEnd | null>(
      (best, end) => (best === null || end.ratio > best.ratio ? end : best),
      null,
    )
    ends.push(yield* runStage(search, stage, top))
  }
}

interface Search {
  state: WaveState
  pace: SearchPace
  best: AisleWave | null
  move: () => void
}

/** A part of the search: from and to which share of the time, and how large its wave shall be; null for as the best stage. */
interface Stage {
  from: number
  to: number
  leastUnits: number | null
  /** How much of an aisle's worth a move may lose, at the stage's begin and at its end. */
  warmth: readonly [number, number]
}
interface StageEnd {
  ratio: number
  leastUnits: number
  saved: SavedWave
}

/** Small waves and large ones are far apart, so that each size is tried for a while and the best one gone on with. */
function stagesOf({ state }: Search): Stage[] {
  const { joint, ask } = state.goods
  if (joint.rows.length === 0) return [{ from: 0, to: 1, leastUnits: ask.leastUnits, warmth: [0.1, 0.003] }]
  const large = Math.max(ask.leastUnits, Math.floor(ask.mostUnits * 0.9))
  const sizes = [ask.leastUnits, Math.floor((ask.leastUnits + large) / 2), large]
  const tries = 0.45
  return [
    ...sizes.map((leastUnits, n) => ({
      from: (tries * n) / sizes.length,
      to: (tries * (n + 1)) / sizes.length,
      leastUnits,
      warmth: [0.5, 0.02] as const,
    })),
    { from: tries, to: 1, leastUnits: null, warmth: [0.25, 0.02] },
  ]
}

function moverOf(state: WaveState, random: () => number): () => void {
  const draw = (count: number): number => Math.floor(random() * count)
  if (state.goods.joint.rows.length > 0) return () => moveAisle(state, draw, random)
  const bounds = fillBounds(state)
  return () => exchangeAisles(state, bounds, draw, random)
}

/** Lines looked at between two looks at the clock: about a millisecond. */
const looksPerBurst = 100_000
/** What a unit costs that a wave has too few, in units. */
const missingPrice = 1.5

function* runStage(
  search: Search,
  stage: Stage,
  top: StageEnd | null,
): Generator<AisleWave | null, StageEnd> {
  const { state, pace, move } = search
  const { ask } = state.goods
  const leastUnits = stage.leastUnits ?? top?.leastUnits ?? ask.leastUnits
  if (stage.leastUnits === null && top !== null) goBack(state, top.saved)
  else if (leastUnits > ask.leastUnits) {
    goBack(state, { aisles: new Int32Array(0), joints: [] })
    yield* addAislesUntil(state, leastUnits)
  }
  const end: StageEnd = { ratio: 0, leastUnits, saved: savedWave(state) }
  const score = (): number => {
    const units = Math.min(state.units, ask.mostUnits)
    return units - end.ratio * state.aisleCount - missingPrice * Math.max(0, leastUnits - units)
  }
  const offer = (): boolean => {
    const ratio = offered(search, end, leastUnits)
    if (ratio <= end.ratio) return false
    end.ratio = ratio
    end.saved = savedWave(state)
    return true
  }
  offer()
  let now = score()
  for (let spent = pace.spent(); spent < stage.to; spent = pace.spent()) {
    yield search.best
    const [begin, last] = stage.warmth
    const cooled = (spent - stage.from) / (stage.to - stage.from)
    const worth = Math.max(end.ratio, state.units / Math.max(state.aisleCount, 1))
    const warm = worth * begin * (last / begin) ** Math.max(cooled, 0)
    for (const until = state.looks + looksPerBurst; state.looks < until; ) {
      state.looks += 10
      state.turns = []
      move()
      const after = score()
      if (after < now && after - now <= warm * Math.log(1 - pace.random())) takeBack(state)
      else now = offer() ? score() : after
    }
  }
  yield search.best
  return end
}

/** Units per aisle of what the state stands for, 0 where it is no wave; the best of all is kept. */
function offered(search: Search, { ratio }: StageEnd, leastUnits: number): number {
  const { state, best } = search
  const { ask } = state.goods
  const units = Math.min(state.units, ask.mostUnits)
  const rough = unitsPerAisle(ask, units, state.aisleCount)
  if (units < leastUnits || state.aisleCount === 0 || rough <= ratio + 1e-9) return 0
  const known = best === null ? 0 : unitsPerAisle(ask, best.units, best.aisles.length)
  if (state.units <= ask.mostUnits && rough <= known) return rough
  const wave = waveOfState(state)
  if (wave.units < Math.max(ask.leastUnits, 1)) return 0
  const exact = unitsPerAisle(ask, wave.units, wave.aisles.length)
  if (exact > known) search.best = wave
  return exact
}
