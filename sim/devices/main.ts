import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { benchHelp, obeyBenchCommand } from './bench-commands.ts'
import { startVirtualBench } from './virtual-bench.ts'

/** A packing bench to play: `node sim/devices/main.ts [folder] [printer port]`; the first line out is its settings. */
const [givenFolder, givenPort] = process.argv.slice(2)
const folder = givenFolder ?? (await mkdtemp(join(tmpdir(), 'packbench-devices-')))
const printerPort = Number(givenPort ?? 0)
const bench = await startVirtualBench({
  folder,
  printerPort,
  msPerLabel: 700,
  scaleSettleMs: 400,
  keepLabels: true,
})

console.log(JSON.stringify({ folder, devices: bench.devices }))
console.error(benchHelp)
const typing = createInterface({ input: process.stdin })

async function quit(): Promise<void> {
  typing.close()
  await bench.close()
  if (givenFolder === undefined) await rm(folder, { recursive: true, force: true })
  process.exit(0)
}
process.on('SIGTERM', () => void quit())
process.on('SIGINT', () => void quit())

/** At the end of a piped input the bench stays; a person leaves with `quit` or Ctrl+C. */
for await (const typed of typing) {
  if (typed.trim() === 'quit') await quit()
  const said = await obeyBenchCommand(bench, typed).catch((error: unknown) => String(error))
  console.log(said)
}
