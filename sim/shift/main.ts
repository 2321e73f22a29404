import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pickIntos, pickMethods } from '#domain/pick'
import { prngFromSeed } from '#sim/data/prng'
import { startShift } from './shift.ts'

// A whole shift without a window: npm run shift -- [--orders FILE.csv] [--count 300] [--seed 1] [--method cluster] [--into totes|cartons] [--decode all|none]
const { values } = parseArgs({
  options: {
    orders: { type: 'string' },
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    method: { type: 'string', default: 'cluster' },
    into: { type: 'string', default: 'totes' },
    decode: { type: 'string', default: 'all' },
    keep: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
if (!Number.isSafeInteger(seed)) {
  console.error(`--seed must be a whole number, not "${values.seed}"`)
  process.exit(2)
}
const method = pickMethods.find((one) => one === values.method)
if (method === undefined) {
  console.error(`--method must be one of ${pickMethods.join(', ')}, not "${values.method}"`)
  process.exit(2)
}
const into = pickIntos.find((one) => one === values.into)
if (into === undefined) {
  console.error(`--into must be one of ${pickIntos.join(', ')}, not "${values.into}"`)
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'packbench-shift-'))
const shift = await startShift({
  folder,
  seed,
  method,
  into,
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
