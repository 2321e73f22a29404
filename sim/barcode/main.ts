import { parseArgs } from 'node:util'
import { randomTexts, roundTrip } from './round-trip.ts'

// Symbols drawn, decoded and read again, then random texts: node sim/barcode/main.ts [--symbols 6000] [--texts 1000000] [--seed 1]
const { values } = parseArgs({
  options: {
    symbols: { type: 'string', default: '6000' },
    texts: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
})
const seed = Number(values.seed)
const { symbols, kinds, wrong } = await roundTrip(Number(values.symbols), seed)
console.log(`Kinds: ${JSON.stringify(kinds)}`)
for (const one of wrong.slice(0, 10)) console.log(`FAULT: ${one}`)
const { texts, read } = randomTexts(Number(values.texts), seed)
console.log(
  `Barcodes: ${symbols} symbols drawn, decoded and read, ${wrong.length} of them wrong; ${texts} random texts answered, ${read} of them as something`,
)
process.exit(wrong.length === 0 ? 0 : 1)
