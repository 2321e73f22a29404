import { parseArgs } from 'node:util'
import { falseReadings, type ParserName, parserNames, telegramsIn } from './parse.ts'
import { damagedTelegrams, randomBytes } from './random-bytes.ts'
import { type Vector, vectors } from './vectors.ts'

// Random bytes, a quarter of them damaged telegrams, for every protocol of scales: node sim/scales/main.ts [--bytes 10000000] [--seed 1]
const { values } = parseArgs({
  options: { bytes: { type: 'string', default: '10000000' }, seed: { type: 'string', default: '1' } },
})
const bytes = Number(values.bytes)
const slowestBytesPerMs = 100
const sentBy = (name: ParserName): string[] => vectors[name].map(({ sent }: Vector) => sent)
let faults = 0
let readings = 0
const startMs = performance.now()
for (const name of parserNames) {
  const beganMs = performance.now()
  for (let part = 0; part < 100; part++) {
    const seed = Number(values.seed) * 1000 + part
    const chunks =
      part % 4 === 0 ? damagedTelegrams(seed, sentBy(name), bytes / 100) : randomBytes(seed, bytes / 100, 500)
    const frames = telegramsIn(name, chunks)
    readings += frames.filter(({ said }) => said.said === 'weight').length
    for (const hex of falseReadings(name, frames)) {
      faults++
      console.log(`FAULT: ${name} weighs what no scale sends: ${hex}`)
    }
  }
  const tookMs = performance.now() - beganMs
  if (tookMs * slowestBytesPerMs > bytes) {
    faults++
    console.log(`FAULT: ${name} took ${Math.round(tookMs)} ms`)
  }
}
const seconds = (performance.now() - startMs) / 1000
console.log(
  `Scales: ${bytes} bytes for each of ${parserNames.length} protocols in ${seconds.toFixed(1)} s, ${readings} readings that the grammar knows, ${faults} that it does not`,
)
process.exit(faults === 0 ? 0 : 1)
