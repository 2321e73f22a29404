import { monitorEventLoopDelay } from 'node:perf_hooks'
import { ownCode } from '#domain/barcode/own-code'
import { order, tryStation } from '#sim/try/try-station'
import { openTote, packUntil, pickAll, release } from '#sim/try/try-work'
import { hashPin, isPin } from '#station/people/pin-hash'
import { figures, goal, percentile } from './figures.ts'

/** How long a PIN takes and what of that the main thread feels, and how long a badge takes to swap two packers. */
const pin = '402915'
const stored = await hashPin(pin)
const checks: number[] = []
const held = monitorEventLoopDelay({ resolution: 1 })
held.enable()
for (let check = 0; check < 20; check++) {
  const started = performance.now()
  await isPin(check % 2 === 0 ? pin : '918273', stored)
  checks.push(performance.now() - started)
}
held.disable()
const heldMs = held.percentile(99) / 1e6
console.log('A PIN is looked at beside the main thread:')
console.log(figures('PIN', checks))
const free = goal('p99 of what the main thread waits meanwhile', heldMs, 25)

const t = await tryStation(Array.from({ length: 200 }, (_, at) => order(`o-${at}`, { tea: 1 })))
await release(t, { ordersPerWalk: 1 })
await pickAll(t)
openTote(t, 1)
await packUntil(t, 'scan-unit')
const swaps: number[] = []
for (let swap = 0; swap < 300; swap++) {
  const badge = ownCode('badge', swap % 2 === 0 ? 'B-1016' : 'B-1015')
  const started = performance.now()
  const verdict = t.scan(badge)
  swaps.push(performance.now() - started)
  if (verdict?.kind !== 'accepted') throw new Error(`No swap: ${JSON.stringify(verdict)}`)
}
console.log(
  'A badge swaps two packers over an open order, 200 orders on the floor, until the screen is told:',
)
console.log(figures('swap', swaps))
const fast = goal('p99 of a swap', percentile(swaps, 0.99), 1000)
await t.close()
process.exit(free && fast ? 0 : 1)
