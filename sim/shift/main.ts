import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prngFromSeed } from '#sim/data/prng'
import { startShift } from './shift.ts'

// A whole shift without a window: npm run shift -- [--orders FILE.csv] [--count 300] [--seed 1] [--decode all|none]
const { values } = parseArgs({
  options: {
    orders: { type: 'string' },
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    decode: { type: 'string', default: 'all' },
    keep: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
if (!Number.isSafeInteger(seed)) {
  console.error(`--seed must be a whole number, not "${values.seed}"`)
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'packbench-shift-'))
const shift = await startShift({
  folder,
  seed,
  orders: values.orders === undefined ? Number(values.count) : 0,
  csv: values.orders ?? null,
  prng: prngFromSeed(seed),
  say: (line) => console.log(line),
  decode: values.decode !== 'none',
})
const ok = await shift.run()
await shift.close()
if (!values.keep) rmSync(folder, { recursive: true, force: true })
process.exit(ok ? 0 : 1)
