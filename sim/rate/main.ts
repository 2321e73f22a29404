import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runRate } from './rate.ts'

// A storm of scans through a serial cable: node sim/rate/main.ts [--per-second 1000] [--seconds 10]
const { values } = parseArgs({
  options: {
    'per-second': { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '10' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'packbench-rate-'))
const perSecond = Number(values['per-second'])
const report = await runRate({ folder, perSecond, seconds: Number(values.seconds) })
rmSync(folder, { recursive: true, force: true })
for (const fault of report.faults) console.log(`FAULT: ${fault}`)
const { p50, p99, most } = report.latencyMs
console.log(
  `Storm: ${report.scans} scans in ${report.seconds.toFixed(1)} s, all answered in order: latency p50 ${p50}, p99 ${p99}, most ${most} ms; the last ${report.backlogMs} ms after it was sent; ${report.faults.length} faults`,
)
process.exit(report.faults.length === 0 ? 0 : 1)
