import { parseArgs } from 'node:util'
import { runOracle } from './run.ts'

// Scans judged twice, by the program and by an oracle that knows nothing of it: node sim/oracle/main.ts [--scans 1000000] [--seed 1]
const { values } = parseArgs({
  options: { scans: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
})
const [scans, seed] = [Number(values.scans), Number(values.seed)]
const startMs = performance.now()
let saidAt = 0
const report = await runOracle({
  scans,
  seed,
  say: (line) => {
    if (performance.now() - saidAt < 10_000) return
    saidAt = performance.now()
    console.log(line)
  },
})
const seconds = (performance.now() - startMs) / 1000
console.log(`Accepted: ${JSON.stringify(report.said)}`)
console.log(`Refused: ${JSON.stringify(report.refused)}`)
if (report.disagreement !== null) console.log(`DISAGREEMENT: ${report.disagreement}`)
console.log(
  `Oracle: ${report.scans} scans in ${Math.round(seconds)} s (${Math.round(report.scans / seconds)} a second), ${report.accepted} accepted, ${report.orders} orders packed in ${report.cartons} cartons; ${report.disagreement === null ? 'no' : 'one'} disagreement`,
)
process.exit(report.disagreement === null ? 0 : 1)
