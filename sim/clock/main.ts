import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isPlant } from '#sim/chaos/plants'
import { runClockShift } from './clock-shift.ts'

// A shift at a station whose clock somebody sets again and again: node sim/clock/main.ts [--orders 40] [--seed 1] [--plant wall-clock-waits]
const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    plant: { type: 'string' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'packbench-clock-'))
const [orders, seed] = [Number(values.orders), Number(values.seed)]
const { plant = null } = values
if (plant !== null && !isPlant(plant)) throw new Error(`There is no plant ${plant}`)
const report = await runClockShift({ folder, orders, seed, plant, say: (line) => console.log(line) })
rmSync(folder, { recursive: true, force: true })
for (const fault of report.faults.slice(0, 20)) console.log(`FAULT: ${fault}`)
console.log(
  `Clock: set ${report.jumps} times, ${report.orders} orders shipped by ${report.scans} scans, ${report.events} events in order; ${report.faults.length} faults`,
)
process.exit(report.faults.length === 0 ? 0 : 1)
