import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runReplug } from './replug.ts'

// Devices pulled out and put back in a running shift: node sim/replug/main.ts [--times 100] [--kills 5] [--orders 800]
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '100' },
    kills: { type: 'string', default: '5' },
    orders: { type: 'string', default: '800' },
  },
})
const [times, kills, orders] = [values.times, values.kills, values.orders].map(Number)
if (times === undefined || kills === undefined || orders === undefined) throw new Error('numbers are wanted')
const folder = mkdtempSync(join(tmpdir(), 'packbench-replug-'))
const report = await runReplug({ folder, times, kills, orders, handMs: 250 })
rmSync(folder, { recursive: true, force: true })
for (const fault of report.faults) console.log(`FAULT: ${fault}`)
const { first, last } = report.held
console.log(
  `Replug: ${report.replugs} plugs and ${report.kills} killed processes in ${report.scans} scans, back within ${report.backMs.plug} and ${report.backMs.process} ms; handles ${first.handles} then ${last.handles}, threads ${first.threads} then ${last.threads}, ${first.residentKib} then ${last.residentKib} KiB; ${report.faults.length} faults`,
)
process.exit(report.faults.length === 0 ? 0 : 1)
