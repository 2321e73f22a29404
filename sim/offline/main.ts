import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { longNight } from './long-night.ts'

// Hours without the OMS, then everything drained at its pace while orders come in:
// node --expose-gc sim/offline/main.ts [--confirmations 5000] [--hours 8] [--per-second 60] [--most-mib 16]
const { values } = parseArgs({
  options: {
    confirmations: { type: 'string', default: '5000' },
    hours: { type: 'string', default: '8' },
    'per-second': { type: 'string', default: '60' },
    'most-mib': { type: 'string', default: '16' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'packbench-offline-'))
const night = await longNight({
  folder,
  confirmations: Number(values.confirmations),
  hours: Number(values.hours),
  perSecond: Number(values['per-second']),
  say: (line) => console.log(line),
})
rmSync(folder, { recursive: true, force: true })
const mib = (bytes: number): number => bytes / 1024 / 1024
const grown = mib((night.heapBytes.at(-1) ?? 0) - (night.heapBytes[1] ?? 0))
const faults = [
  ...night.faults,
  ...(grown > Number(values['most-mib']) ? [`the heap grew by ${grown.toFixed(1)} MiB`] : []),
]
console.log(`Heap at each tenth: ${night.heapBytes.map((bytes) => mib(bytes).toFixed(1)).join(' ')} MiB`)
for (const fault of faults.slice(0, 20)) console.log(`FAULT: ${fault}`)
const rate = night.messages / night.drainedInS
console.log(
  `${night.messages} messages drained in ${night.drainedInS.toFixed(0)} s (${rate.toFixed(1)} a second) while ${night.arrived} orders came in; ${faults.length} faults`,
)
process.exit(faults.length === 0 ? 0 : 1)
