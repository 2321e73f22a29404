import type { StationBridge } from '#contract/commands'
import { launchStation } from '../e2e/launch.ts'
import { startBenchWorld } from './bench-world.ts'
import { monotonicMs, startEcho } from './echo-peer.ts'
import { figures, goal, percentile } from './figures.ts'

/** Start to ready-for-scan, beside an empty app that only opens its port, in turn. */
const runs = 7
const bench = await startBenchWorld(300, 5)
const { world, cable, display } = bench
const ours: number[] = []
const theirs: number[] = []
for (let run = 0; run <= runs; run++) {
  const echo = await startEcho(cable.stationPath, display)
  const ms = await startOurs()
  if (run > 0) {
    theirs.push(echo.startMs)
    ours.push(ms)
  }
  await echo.stop()
}
console.log('Start to ready for a scan, 2,000 items and 300 orders on disk:')
console.log(figures('Packbench', ours))
console.log(figures('empty app that echoes', theirs))
const met = goal('p50 above the empty app', percentile(ours, 0.5) - percentile(theirs, 0.5), 700)
await bench.close()
process.exit(met ? 0 : 1)

async function startOurs(): Promise<number> {
  const started = monotonicMs()
  const station = await launchStation({ dataDir: world.dataDir, env: {}, args: [] })
  await station.window.getByTestId('beam').waitFor()
  await station.window.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { packbench } = globalThis as unknown as { packbench: StationBridge }
        const look = () =>
          void packbench.call('seatView', { seat: 'a' }).then((seen) => {
            if (
              seen.ok &&
              seen.value.devices.some((device) => device.kind === 'scanner' && device.condition === 'ready')
            )
              resolve()
            else setTimeout(look, 5)
          })
        look()
      }),
  )
  const ms = monotonicMs() - started
  await station.close()
  return ms
}
