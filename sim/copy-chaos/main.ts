import { parseArgs } from 'node:util'
import { troubleTheDisk } from './disks.ts'
import { killAndRestore } from './lives.ts'

// Kills a program that writes and copies at random moments, takes its disk away and restores from the copy:
// node sim/copy-chaos/main.ts [--kills 100] [--seed 1] [--disks]
// --disks: the disk of the copy also becomes full and read-only; that mounts a small one.
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    disks: { type: 'boolean', default: false },
  },
})
const [kills, seed] = [Number(values.kills), Number(values.seed)]
if (![kills, seed].every((number) => Number.isSafeInteger(number) && number > 0)) {
  console.error('--kills and --seed are whole numbers from 1')
  process.exit(2)
}
const report = await killAndRestore({ kills, seed, say: (line) => console.log(line) })
if (values.disks) report.faults.push(...(await troubleTheDisk()))
const lags = report.lagsMs.toSorted((one, other) => one - other)
const at = (part: number): number => lags[Math.min(lags.length - 1, Math.floor(lags.length * part))] ?? 0
console.log(
  `Kills: ${report.kills}, restored ${report.restored} times (${report.torn} with a torn tail); ` +
    `${report.commits} commits, ${report.missing} of them on no copy`,
)
console.log(
  `Oldest commit the copy did not have: middle ${at(0.5)} ms, 99% ${at(0.99)} ms, worst ${lags.at(-1) ?? 0} ms`,
)
for (const fault of report.faults) console.log(`FAULT: ${fault}`)
console.log(
  report.faults.length === 0
    ? 'Every copy opened, without a hole, up to what it was said to reach.'
    : `Again: node sim/copy-chaos/main.ts --kills ${kills} --seed ${seed}`,
)
process.exit(report.faults.length === 0 ? 0 : 1)
