import { parseArgs } from 'node:util'
import { pickMethods } from '#domain/pick'
import { runChaos } from './chaos.ts'
import { isKillPoint, killPoints } from './kill-plan.ts'
import { isPlant, plants } from './plants.ts'
import { linesOf } from './report.ts'

// Kills the station again and again in the middle of a shift and proves that nothing was lost or done twice:
// npm run chaos -- [--kills 200] [--seed 1] [--orders 40] [--method zone] [--plant fresh-key] [--points after-commit,before-tell] [--power]
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    orders: { type: 'string', default: '40' },
    method: { type: 'string', default: 'cluster' },
    plant: { type: 'string' },
    points: { type: 'string' },
    power: { type: 'boolean', default: false },
  },
})
const [kills, seed, orders] = [Number(values.kills), Number(values.seed), Number(values.orders)]
const { plant = null, power } = values
const points = values.points?.split(',') ?? null
const method = pickMethods.find((one) => one === values.method)
const wrong = [kills, seed, orders].some((number) => !Number.isSafeInteger(number) || number < 1)
if (
  wrong ||
  method === undefined ||
  (plant !== null && !isPlant(plant)) ||
  (points !== null && !points.every(isKillPoint))
) {
  console.error('--kills, --seed and --orders are whole numbers from 1')
  console.error(`--method is one of ${pickMethods.join(', ')}`)
  console.error(
    `--plant is one of ${Object.keys(plants).join(', ')}; --points some of ${killPoints.join(',')}`,
  )
  process.exit(2)
}

const startedAt = performance.now()
const report = await runChaos({
  kills,
  seed,
  orders,
  method,
  plant,
  points,
  power,
  say: (line) => console.log(line),
})
for (const line of linesOf(report)) console.log(line)
console.log(`Time: ${Math.round((performance.now() - startedAt) / 1000)} s`)
for (const fault of report.faults.slice(0, 20)) console.log(`FAULT: ${fault}`)
const also = `${method === 'cluster' ? '' : ` --method ${method}`}${plant === null ? '' : ` --plant ${plant}`}${points === null ? '' : ` --points ${points.join(',')}`}${power ? ' --power' : ''}`
console.log(
  report.faults.length === 0
    ? 'Nothing shown was lost; nothing was taken, printed or shipped twice.'
    : `${report.faults.length} faults. Again: npm run chaos -- --kills ${kills} --seed ${seed} --orders ${orders}${also}`,
)
process.exit(report.faults.length === 0 ? 0 : 1)
