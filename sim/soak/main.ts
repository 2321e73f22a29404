import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type LongProof, longProofs } from './proofs.ts'

// All long proofs one after the other, or those named: npm run soak -- [power clock …]
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !longProofs.some((one) => one.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no proof ${unknown.join(', ')}. There are: ${longProofs.map((one) => one.name).join(' ')}`,
  )
  process.exit(2)
}

interface Done {
  proof: LongProof
  passed: boolean
  seconds: number
  lastLine: string
}

async function run(proof: LongProof): Promise<Done> {
  console.log(`\n== ${proof.name}: ${proof.claim}`)
  const startMs = performance.now()
  const child = spawn(process.execPath, proof.args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...proof.env },
  })
  let lastLine = ''
  let found = false
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line)
    if (line.trim() !== '') lastLine = line
    found ||= /^(FAULT|DISAGREEMENT): /.test(line)
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  const seconds = Math.round((performance.now() - startMs) / 1000)
  const passed = child.exitCode === proof.expects && found === (proof.expects === 1)
  return { proof, passed, seconds, lastLine }
}

const done: Done[] = []
for (const proof of longProofs)
  if (asked.length === 0 || asked.includes(proof.name)) done.push(await run(proof))

console.log('\n== all')
for (const { proof, passed, seconds, lastLine } of done)
  console.log(`${passed ? 'passed' : 'FAILED'} ${proof.name} (${seconds} s): ${lastLine}`)
const failed = done.filter((one) => !one.passed).length
console.log(`${done.length - failed} of ${done.length} long proofs passed`)
process.exit(failed === 0 ? 0 : 1)
