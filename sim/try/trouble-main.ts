import { plantBug } from '#sim/chaos/plant-bug'
import { type TroublePlantName, troublePlants } from '#sim/try/trouble-plants'

// One process with a planted bug: shifts full of trouble until one shows it.
// node sim/try/trouble-main.ts PLANT MOST-SHIFTS; prints the faults, nothing when none shows.
const [name = '', most = '8'] = process.argv.slice(2)
if (!Object.hasOwn(troublePlants, name)) throw new Error(`There is no plant ${name}`)
const plant = troublePlants[name as TroublePlantName]
plantBug({ ...plant, points: [] })
const { troubledShift } = await import('#sim/try/trouble-shift')
for (let seed: number = plant.first; seed < plant.first + Number(most); seed++) {
  const found = await troubledShift(plant.method, seed).then(
    ({ faults }) => faults.map((fault) => JSON.stringify(fault)),
    (error: unknown) => [String(error)],
  )
  if (found.length === 0) continue
  console.log(`seed ${seed}: ${found.join('\n')}`)
  break
}
