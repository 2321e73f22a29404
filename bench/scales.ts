import { parserNames, telegramsIn } from '#sim/scales/parse'
import type { Vector } from '#sim/scales/vector'
import { vectors } from '#sim/scales/vectors'
import { goal, percentile } from './figures.ts'

/** What a telegram of a scale costs, of those that send the most: some fifty a second. */
const telegrams = 20_000
const each: number[] = []
for (const name of parserNames) {
  const sent = vectors[name].map(({ sent: text }: Vector) => Buffer.from(text, 'latin1'))
  const chunks = Array.from({ length: telegrams }, (_, place) => sent[place % sent.length] ?? Buffer.alloc(0))
  const startMs = performance.now()
  telegramsIn(name, chunks)
  const us = ((performance.now() - startMs) * 1000) / telegrams
  each.push(us)
  console.log(`${name.padEnd(14)} ${us.toFixed(1)} us a telegram`)
}
const met = goal('A thousand telegrams of the slowest protocol', percentile(each, 1), 100)
process.exit(met ? 0 : 1)
