import { forecastSteps } from '#domain/simulation/forecast'
import { packer, picker, waveOf } from '#domain/simulation/shift-sample'
import { neededSteps, waysOutSteps } from '#domain/simulation/ways-out'
import { figures, goal } from './figures.ts'

/** A wave of 500 orders played forward 200 times, in time of the processor, so that a busy machine changes little. */
const runs = 200
const people = [
  ...['A', 'B', 'C'].flatMap((zone) => [picker({ zones: [zone] }), picker({ zones: [zone] })]),
  ...Array.from({ length: 5 }, () => packer()),
]
const wave = waveOf(500, people, { benches: 5, carts: 8, printers: 5, labelMs: 3_000 })

const processorMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Plays to the end; how long each step and all of them took. */
function timed<T>(steps: Generator<void, T>): { ms: number; stepsMs: number[]; result: T } {
  const stepsMs: number[] = []
  const startMs = processorMs()
  for (let beforeMs = startMs; ; ) {
    const step = steps.next()
    const nowMs = processorMs()
    stepsMs.push(nowMs - beforeMs)
    beforeMs = nowMs
    if (step.done === true) return { ms: nowMs - startMs, stepsMs, result: step.value }
  }
}

const rounds = Array.from({ length: 7 }, (_, seed) => timed(forecastSteps(wave, seed, runs)))
const first = rounds[0]?.result
console.log(
  figures(
    'simulation: one run',
    rounds.flatMap(({ stepsMs }) => stepsMs),
  ),
)
if (first !== undefined) {
  const ways = timed(waysOutSteps(wave, first, 0, 60))
  const needed = timed(neededSteps(wave, 0, 40))
  console.log(
    `simulation: ${ways.result.length} ways out in ${ways.ms.toFixed(0)} ms, people needed in ${needed.ms.toFixed(0)} ms`,
  )
}
const middle = rounds.map(({ ms }) => ms).toSorted((one, two) => one - two)[3] ?? Number.NaN
process.exit(goal('500 orders, 200 runs', middle, 1_000) ? 0 : 1)
