import { parseArgs } from 'node:util'
import { isPlant, plants } from '#sim/chaos/plants'
import { attackTraining } from './attack.ts'
import { phases } from './fault-plan.ts'

// Kills the station, and fills its disk, at each step of a training: node sim/training/main.ts [--every 1] [--seed 1] [--plant told-twice]
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    every: { type: 'string', default: '1' },
    phase: { type: 'string' },
    fault: { type: 'string' },
    plant: { type: 'string' },
  },
})
const { plant = null } = values
const [seed, every] = [Number(values.seed), Number(values.every)]
if ([seed, every].some((number) => !Number.isSafeInteger(number) || number < 1)) {
  console.error('--seed and --every are whole numbers from 1')
  process.exit(2)
}
if (plant !== null && !isPlant(plant)) {
  console.error(`--plant is one of ${Object.keys(plants).join(', ')}`)
  process.exit(2)
}
const report = await attackTraining({
  seed,
  orders: 12,
  workMs: 6_000,
  /** Work has no last step; a few are taken out of many. */
  phases: phases
    .filter((phase) => values.phase === undefined || phase === values.phase)
    .map((phase) =>
      phase === 'releaseWave'
        ? { phase, first: 3, every: 23 * every, most: 150 }
        : { phase, first: 1, every, most: 200 },
    ),
  faults: (['kill', 'fill'] as const).filter((fault) => values.fault === undefined || fault === values.fault),
  plant,
  say: (line) => console.log(line),
})
for (const fault of report.faults.slice(0, 20)) console.log(`FAULT: ${fault}`)
const tries = Object.entries(report.tries).map(([key, times]) => `${key} ${times}`)
console.log(`Training: ${tries.join(', ')} times; ${report.faults.length} faults`)
process.exit(report.faults.length === 0 ? 0 : 1)
