import { parseArgs } from 'node:util'
import { growth, longShift } from './long-shift.ts'

// Whether a station that works on and on holds more and more memory:
// node --expose-gc sim/memory/main.ts [--scans 50000] [--block 5000] [--seed 1] [--leak-bytes 0] [--most-bytes 100]
const { values } = parseArgs({
  options: {
    scans: { type: 'string', default: '50000' },
    block: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    'leak-bytes': { type: 'string', default: '0' },
    'most-bytes': { type: 'string', default: '100' },
  },
})
const [scans, block, seed] = [values.scans, values.block, values.seed].map(Number)
if (scans === undefined || block === undefined || seed === undefined) throw new Error('numbers are wanted')
const samples = await longShift({ scans, block, seed, leakBytes: Number(values['leak-bytes']) })
const mib = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)
for (const one of samples)
  console.log(
    `${one.scans} scans: heap ${mib(one.heapBytes)} MiB, resident ${mib(one.rssBytes)} MiB, ${one.resources} resources, ${one.listeners} listeners, ${one.prepared} statements prepared`,
  )
const [first, last] = [samples[1], samples.at(-1)]
const heap = growth(samples, 'heapBytes')
const faults = [
  ...(heap > Number(values['most-bytes']) ? [`the heap grows by ${heap.toFixed(0)} bytes a scan`] : []),
  ...(last !== undefined && first !== undefined && last.listeners > first.listeners
    ? ['listeners grow']
    : []),
  ...(last !== undefined && first !== undefined && last.resources > first.resources + 3
    ? ['timers or sockets grow']
    : []),
]
for (const fault of faults) console.log(`FAULT: ${fault}`)
console.log(
  `Memory: ${last?.scans ?? 0} scans, heap ${heap.toFixed(0)} and resident ${growth(samples, 'rssBytes').toFixed(0)} bytes a scan; ${faults.length} faults`,
)
process.exit(faults.length === 0 ? 0 : 1)
