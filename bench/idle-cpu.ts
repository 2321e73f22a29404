import { readdirSync, readFileSync } from 'node:fs'
import type { StationBridge } from '#contract/commands'
import { until } from '#sim/shift/shift'
import { launchStation } from '../e2e/launch.ts'
import { startBenchWorld } from './bench-world.ts'
import { startEcho } from './echo-peer.ts'

/** CPU seconds a minute with every device of a bench connected and nobody working, beside the empty app at the same time. */
const settleMs = 10_000
const measureMs = 60_000
const mostAboveS = 3
/** Linux counts CPU time in hundredths of a second (sysconf _SC_CLK_TCK). */
const ticksPerS = 100

const bench = await startBenchWorld(20, 5)
const { world, cable, display } = bench
const echo = await startEcho(cable.stationPath, display)
const station = await launchStation({ dataDir: world.dataDir, env: {}, args: [] })
const ready = await until(devicesReady, 30_000)
if (!ready) throw new Error('Not all devices of the virtual bench became ready')
await new Promise((resolve) => setTimeout(resolve, settleMs))
const programs = [station.app.process().pid, echo.pid]
const before = programs.map(cpuSeconds)
await new Promise((resolve) => setTimeout(resolve, measureMs))
const [ours = 0, theirs = 0] = programs.map((pid, at) => cpuSeconds(pid) - (before[at] ?? 0))
await station.close()
await echo.stop()
await bench.close()
console.log('CPU seconds a minute, five devices connected, nobody working:')
console.log(`Packbench ${ours.toFixed(2)}  empty app that echoes ${theirs.toFixed(2)}`)
const met = ours - theirs <= mostAboveS
console.log(
  `${met ? 'met   ' : 'MISSED'} above the empty app: ${(ours - theirs).toFixed(2)} s, at most ${mostAboveS} s`,
)
process.exit(met ? 0 : 1)

function devicesReady(): Promise<boolean> {
  return station.window.evaluate(async () => {
    const { packbench } = globalThis as unknown as { packbench: StationBridge }
    const seen = await packbench.call('seatView', { seat: 'a' })
    return (
      seen.ok &&
      seen.value.devices.length > 0 &&
      seen.value.devices.every(({ condition }) => condition === 'ready')
    )
  })
}

/** What a program and everything it started have used, as Linux counts it (proc(5), stat: utime and stime). */
function cpuSeconds(pid: number | undefined): number {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [{ pid: Number(name), stat: readFileSync(`/proc/${name}/stat`, 'utf8') }]
      } catch {
        return []
      }
    })
    .map(({ pid: own, stat }) => {
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return { own, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
    })
  const family = new Set([pid])
  for (let size = 0; size !== family.size; ) {
    size = family.size
    for (const { own, parent } of stats) if (family.has(parent)) family.add(own)
  }
  return stats.filter(({ own }) => family.has(own)).reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerS
}
