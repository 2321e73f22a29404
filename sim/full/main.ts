import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runFullShift } from './full-shift.ts'

// A shift on a disk that gets full again and again: node sim/full/main.ts [--fills 30] [--orders 40] [--seed 1]
const { values } = parseArgs({
  options: {
    fills: { type: 'string', default: '30' },
    orders: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'packbench-full-'))
const [fills, orders, seed] = [Number(values.fills), Number(values.orders), Number(values.seed)]
const report = await runFullShift({ folder, fills, orders, seed, say: (line) => console.log(line) })
rmSync(folder, { recursive: true, force: true })
for (const fault of report.faults.slice(0, 20)) console.log(`FAULT: ${fault}`)
console.log(
  `Full disk: ${report.fills} times full, ${report.told} times told at a seat, ${report.orders} orders shipped with ${report.labels} labels; ${report.faults.length} faults`,
)
process.exit(report.faults.length === 0 ? 0 : 1)
