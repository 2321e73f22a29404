import { ensure } from './setup.mjs'
import { stages, suites } from './suites.mjs'
import { summaryOf } from './summary.mjs'
import { Trouble } from './trouble.mjs'

const results = []
const asked = process.argv.slice(2)
const isAsked = (name) => asked.length === 0 || asked.includes(name)
const unknown = asked.filter((name) => !(name in suites))

await count('setup', async () => {
  if (unknown.length > 0)
    throw new Trouble(
      `There is no suite "${unknown.join(', ')}". There are: ${Object.keys(suites).join(', ')}.`,
    )
  const electron = await ensure()
  process.env.PACKBENCH_ELECTRON = electron.path
  return null
})
if (results.length === 0)
  for (const stage of stages.map((names) => names.filter(isAsked))) {
    if (stage.length > 0) console.log(`\n== ${stage.join(' and ')}`)
    await Promise.all(stage.map((name, place) => count(name, () => suites[name](place > 0))))
  }

const { text, failed } = summaryOf(results)
console.log(`\n${text}`)
process.exitCode = failed === 0 ? 0 : 1

async function count(name, work) {
  const startedAt = Date.now()
  const counted = await work().catch((error) => {
    console.error(error instanceof Trouble ? error.message : error)
    return { passed: 0, failed: 1 }
  })
  if (counted !== null) results.push({ name, ...counted, seconds: (Date.now() - startedAt) / 1000 })
}
