import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { realShift } from './real-shift.ts'

// A shift worked for a real order system: node e2e/oms/shift/main.ts --system vendure|tryton [--orders 500] [--seed 1]
const { values } = parseArgs({
  options: {
    system: { type: 'string', default: 'vendure' },
    orders: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
})
const { system } = values
if (system !== 'vendure' && system !== 'tryton') {
  console.error(`--system is vendure or tryton, not "${system}"`)
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'packbench-real-shift-'))
const faults = await realShift({
  system,
  orders: Number(values.orders),
  seed: Number(values.seed),
  folder,
  say: (line) => console.log(line),
})
rmSync(folder, { recursive: true, force: true })
for (const fault of faults.slice(0, 20)) console.log(`FAULT: ${fault}`)
console.log(`${system}: ${values.orders} orders of its own worked and read back; ${faults.length} faults`)
process.exit(faults.length === 0 ? 0 : 1)
