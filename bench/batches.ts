import { type BatchAsk, lengthOfPlan } from '#domain/batching/batch-plan'
import { sampleBatch } from '#domain/batching/batch-sample'
import { type SearchedPlan, searchBatches } from '#domain/batching/batch-search'
import { insertOrder } from '#domain/batching/insert-order'
import { prngFromSeed } from '#sim/data/prng'
import { figures, goal, percentile } from './figures.ts'
import { type BatchingInstance, batchingInstances } from './planning/batching-instances.ts'

/**
 * Which orders share a walk: gaps to the best plans published, at a fixed number of measured walks; then how long large
 * and small asks take. Time is this process's own on the processor. `node bench/batches.ts [evaluations] [every]`: every
 * so manyth of the larger instances.
 */
const evaluations = Number(process.argv[2] ?? 800_000)
const every = Number(process.argv[3] ?? 6)

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function searched(ask: BatchAsk, most: number): { plan: SearchedPlan; ms: number; stepsMs: number[] } {
  const startMs = cpuMs()
  const stepsMs: number[] = []
  let beforeMs = startMs
  const steps = searchBatches(ask, { evaluations: most, random: prngFromSeed(1).next })
  let step = steps.next()
  while (step.done !== true) {
    step = steps.next()
    stepsMs.push(cpuMs() - beforeMs)
    beforeMs = cpuMs()
  }
  const plan = step.value
  if (Math.abs(lengthOfPlan(ask, plan.walks) - plan.lengthMm) > 1e-3)
    throw new Error('A plan is not as long as it says')
  return { plan, ms: cpuMs() - startMs, stepsMs }
}

/** Longer than published by this share; Muter & Öncan is published in whole units. */
function gapOf({ set, bestTenths }: BatchingInstance, lengthTenths: number): number {
  const rounded = set === 'Muter & Öncan' ? Math.round(lengthTenths / 10) * 10 : lengthTenths
  return (rounded / bestTenths - 1) * 100
}

function report(name: string, gaps: readonly number[], goals: { mean: number; largest: number }): boolean {
  if (gaps.length === 0) return true
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const largest = Math.max(...gaps)
  const met = mean <= goals.mean + 1e-6 && largest <= goals.largest + 1e-6
  console.log(
    `${met ? 'met   ' : 'MISSED'} ${name}: n ${gaps.length}, gap mean ${mean.toFixed(3)} %, largest ${largest.toFixed(2)} %, at most ${goals.mean} % and ${goals.largest} %`,
  )
  return met
}

function published(all: readonly BatchingInstance[]): boolean[] {
  const small = all.filter(({ set }) => set === 'Bahçeci & Öncan')
  const startMs = cpuMs()
  const equal = small.filter(
    (instance) => Math.abs(gapOf(instance, searched(instance.ask, evaluations).plan.lengthMm)) < 1e-9,
  ).length
  console.log(
    `${equal === small.length ? 'met   ' : 'MISSED'} Bahçeci & Öncan: ${equal} of ${small.length} published optima, ${((cpuMs() - startMs) / 1000).toFixed(1)} s for all`,
  )
  const runs = all
    .filter(({ set }) => set !== 'Bahçeci & Öncan')
    .filter((_, at) => at % every === 0)
    .map((instance) => {
      const { plan, ms, stepsMs } = searched(instance.ask, evaluations)
      return { instance, gap: gapOf(instance, plan.lengthMm), ms, stepsMs }
    })
  const gaps = (set: BatchingInstance['set'], isProved: boolean): number[] =>
    runs
      .filter(({ instance }) => instance.set === set && instance.isProved === isProved)
      .map(({ gap }) => gap)
  console.log(
    figures(
      `a search, ${evaluations} walks`,
      runs.map(({ ms }) => ms),
    ),
  )
  console.log(
    figures(
      'between two steps',
      runs.flatMap(({ stepsMs }) => stepsMs),
    ),
  )
  return [
    equal === small.length,
    report('Muter & Öncan, proved', gaps('Muter & Öncan', true), { mean: 0.05, largest: 0.5 }),
    report('Muter & Öncan, open', gaps('Muter & Öncan', false), { mean: -3, largest: 0 }),
    report('Henn & Wäscher, proved', gaps('Henn & Wäscher', true), { mean: 0.05, largest: 0.5 }),
    report('Henn & Wäscher, open', gaps('Henn & Wäscher', false), { mean: -2, largest: 0 }),
  ]
}

/** A hundred orders at a glance, five thousand, and one more order. */
function madeUp(): boolean[] {
  const hundred = sampleBatch(1, 100, 25, 60)
  const long = searched(hundred, evaluations * 5).plan.lengthMm
  const quick = [1, 2, 3].map(() => searched(hundred, 30_000))
  const behind = ((quick[0]?.plan.lengthMm ?? 0) / long - 1) * 100
  console.log(`30,000 walks for 100 orders: ${behind.toFixed(2)} % behind ${evaluations * 5}, at most 1 %`)
  const large = searched(sampleBatch(2, 5_000, 6, 40), 800_000)
  const { plan } = searched(hundred, 30_000)
  const later = { ...hundred, orders: [...hundred.orders, ...sampleBatch(3, 1, 25, 60).orders] }
  const inserts = Array.from({ length: 200 }, () => {
    const startMs = performance.now()
    insertOrder(later, plan, 100, () => true)
    return performance.now() - startMs
  })
  return [
    behind <= 1,
    goal(
      '100 orders at a glance',
      percentile(
        quick.map(({ ms }) => ms),
        0.5,
      ),
      50,
    ),
    goal('5,000 orders', large.ms, 2_000),
    goal('one order more in an open plan, p95', percentile(inserts, 0.95), 1),
  ]
}

const instances = batchingInstances()
if (instances === null) console.log('batches: ../shared/bench-data/batching is not here; gaps not measured')
const met = [...(instances === null ? [] : published(instances)), ...madeUp()]
process.exit(met.every(Boolean) ? 0 : 1)
