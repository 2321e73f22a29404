import { parseArgs } from 'node:util'
import { otherParsers, type Soaked } from './other-parsers.ts'
import { falseReadings, type ParserName, parserNames, telegramsIn } from './parse.ts'
import { damagedTelegrams, randomBytes } from './random-bytes.ts'
import type { Vector } from './vector.ts'
import { vectors } from './vectors.ts'

// Random bytes for everything that reads scales and scanners; of serial scales a quarter are damaged telegrams: node sim/scales/main.ts [--bytes 10000000] [--seed 1]
const { values } = parseArgs({
  options: { bytes: { type: 'string', default: '10000000' }, seed: { type: 'string', default: '1' } },
})
const bytes = Number(values.bytes)
const slowestBytesPerMs = 100
const sentBy = (name: ParserName): string[] => vectors[name].map(({ sent }: Vector) => sent)
let faults = 0
let readings = 0
const startMs = performance.now()

function fault(text: string): void {
  faults++
  console.log(`FAULT: ${text}`)
}

/** A hundredth of the bytes, by a protocol of a serial scale. */
function soakProtocol(name: ParserName, part: number, seed: number, count: number): Soaked {
  const chunks = part % 4 === 0 ? damagedTelegrams(seed, sentBy(name), count) : randomBytes(seed, count, 500)
  const frames = telegramsIn(name, chunks)
  return {
    readings: frames.filter(({ said }) => said.said === 'weight').length,
    faults: falseReadings(name, frames),
  }
}

const rows: [name: string, soak: (part: number, seed: number, count: number) => Soaked][] = [
  ...parserNames.map((name): (typeof rows)[number] => [
    name,
    (part, seed, count) => soakProtocol(name, part, seed, count),
  ]),
  ...Object.entries(otherParsers).map(([name, soak]): (typeof rows)[number] => [
    name,
    (_, seed, count) => soak(seed, count),
  ]),
]
for (const [name, soak] of rows) {
  const beganMs = performance.now()
  let read = 0
  for (let part = 0; part < 100; part++) {
    const soaked = soak(part, Number(values.seed) * 1000 + part, bytes / 100)
    read += soaked.readings
    for (const one of soaked.faults) fault(`${name} reads what nobody sent: ${one.slice(0, 200)}`)
  }
  const tookMs = performance.now() - beganMs
  if (read === 0) fault(`${name} read nothing at all`)
  if (tookMs * slowestBytesPerMs > bytes) fault(`${name} took ${Math.round(tookMs)} ms`)
  readings += read
  console.log(`${name}: ${read} readings in ${(tookMs / 1000).toFixed(1)} s`)
}
const seconds = (performance.now() - startMs) / 1000
console.log(
  `Scales and scanners: ${bytes} bytes for each of ${rows.length} parsers in ${seconds.toFixed(1)} s, ${readings} readings that are there, ${faults} faults`,
)
process.exit(faults === 0 ? 0 : 1)
