import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { StationBridge } from '#contract/commands'
import type { SeatView } from '#contract/seat-view'
import { ownCode } from '#domain/barcode/own-code'
import { scanBadgeUntilSeated } from '#sim/demo/play-wave'
import { code128, knowledgeOf, type ScanSymbol } from '#sim/shift/knowledge'
import { everything, until } from '#sim/shift/shift'
import { launchStation } from '../e2e/launch.ts'
import { startBenchWorld } from './bench-world.ts'
import { fillWarehouse } from './big-warehouse.ts'
import { monotonicMs, startEcho } from './echo-peer.ts'
import { figures, goal, percentile } from './figures.ts'

/** Scan to painted verdict, beside an empty app that only echoes, in alternating blocks of the same run. */
const blocks = 10
const perBlock = 60
const everyMs = 45
const items = 100_000

const bench = await startBenchWorld(300, 1)
const { world, cable, display } = bench
patienceInSettings(world.dataDir)
await fillWarehouse(world.oms, items, blocks * perBlock + 200)
const know = knowledgeOf(await world.oms.master())
const echo = await startEcho(cable.stationPath, display)
const station = await launchStation({ dataDir: world.dataDir, env: {}, args: [] })
const page = station.window

await scanBadgeUntilSeated(page, () => scan(know.badgeOf('supervisor', 1)), know.pinOf(1), 180_000)
await until(
  async () =>
    (await call('previewWave', { rule: { ...everything, leastPriority: 100, mostOrders: 1 } })).orders === 1,
  60_000,
)
await call('releaseWave', { rule: { ...everything, leastPriority: 100, mostOrders: 1, method: 'discrete' } })
const sku = await walkToTheItem()
const offset = await clockOffset(page)
await watchFrames(page)

const ours: number[] = []
const told: number[] = []
const changed: number[] = []
const theirs: number[] = []
for (let block = 0; block < blocks * 2; block++) {
  for (let one = 0; one < perBlock; one++) {
    const next = monotonicMs() + everyMs
    if (block % 2 === 0) ours.push(await measureOurs(block * perBlock + one))
    else {
      const text = `E${block}-${one}`
      const painted = echo.heard(text)
      await cable.write(Buffer.from(`${text}\r`))
      const written = monotonicMs()
      theirs.push((await painted) - written)
    }
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - monotonicMs())))
  }
}
console.log(`Scan to painted verdict, ${items} items, a pull of 300 orders each second:`)
console.log(figures('Packbench', ours))
console.log(figures('  of it: told to the window', told))
console.log(figures('  of it: page changed', changed))
console.log(figures('empty app that echoes', theirs))
const met = [
  goal('p50 above the empty app', percentile(ours, 0.5) - percentile(theirs, 0.5), 4),
  goal('p99 above the empty app', percentile(ours, 0.99) - percentile(theirs, 0.99), 10),
]
await station.close()
await echo.stop()
await bench.close()
process.exit(met.every(Boolean) ? 0 : 1)

async function measureOurs(at: number): Promise<number> {
  const painted = page.evaluate(() => (globalThis as unknown as Frames).nextFrame())
  await page.evaluate(() => undefined)
  const symbol = know.unitCode(sku, null, null)
  await world.bench.scanners.a.scan(symbol.text, { aim: symbol.aim, framing: 'cr' })
  const written = monotonicMs()
  const frame = await painted
  if (frame === null) throw new Error(`Scan ${at} was never painted`)
  told.push(frame.newsMs + offset - written)
  changed.push(frame.domMs + offset - written)
  return frame.frameMs + offset - written
}

/** Signs the way to one line of many units: start the list, bind a tote, prove the location. */
async function walkToTheItem(): Promise<string> {
  await scan(code128(ownCode('command', 'NEXT')))
  await step('bind-tote')
  await scan(code128(ownCode('tote', 'T-0001')))
  const view = await step('scan-location')
  const line = view.screen.screen === 'pick' ? view.screen.line : null
  if (line === null) throw new Error('There is no line to pick')
  await scan(code128(ownCode('location', line.locationId)))
  await step('scan-item')
  return line.item.sku
}

async function step(name: string): Promise<SeatView> {
  let seen: SeatView | null = null
  const there = await until(async () => {
    seen = await call('seatView', { seat: 'a' })
    return seen.screen.screen === 'pick' && seen.screen.step.step === name
  }, 20_000)
  if (!there || seen === null)
    throw new Error(
      `The walk never came to ${name}: ${JSON.stringify((seen as SeatView | null)?.screen).slice(0, 300)}`,
    )
  return seen
}

async function scan(symbol: ScanSymbol): Promise<void> {
  await world.bench.scanners.a.scan(symbol.text, { aim: symbol.aim, framing: 'cr' })
}

async function call<N extends Parameters<StationBridge['call']>[0]>(
  name: N,
  args: Parameters<StationBridge['call']>[1],
) {
  const answer = await page.evaluate(
    async ([command, given]) =>
      (globalThis as unknown as { packbench: StationBridge }).packbench.call(command, given as never),
    [name, args] as const,
  )
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value as never as Extract<
    Awaited<ReturnType<StationBridge['call']>>,
    { ok: true }
  >['value'] & { orders: number } & SeatView
}

interface Frames {
  nextFrame: () => Promise<{ newsMs: number; domMs: number; frameMs: number } | null>
}
/** In the window: the time of the frame in which the beam shows the next verdict. */
async function watchFrames(window: Page): Promise<void> {
  await window.evaluate(() => {
    const here = globalThis as unknown as Frames & { packbench: StationBridge }
    const afterFrame = (work: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = work
        port2.postMessage(null)
      })
    here.nextFrame = () =>
      new Promise((resolve) => {
        const main = document.body
        let newsMs: number | null = null
        const stop = here.packbench.onNews((news) => {
          if (news.tell === 'seat' && news.verdict !== null) newsMs = performance.now()
        })
        const observer = new MutationObserver(() => {
          if (newsMs === null) return
          const seen = { newsMs, domMs: performance.now() }
          observer.disconnect()
          stop()
          afterFrame(() => resolve({ ...seen, frameMs: performance.now() }))
        })
        observer.observe(main, { subtree: true, childList: true, characterData: true, attributes: true })
        setTimeout(() => resolve(null), 10_000)
      })
  })
}

/** Our monotonic clock minus the window's, by the quickest of many questions. */
async function clockOffset(window: Page): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  let offsetMs = 0
  for (let tries = 0; tries < 200; tries++) {
    const before = monotonicMs()
    const there = await window.evaluate(() => performance.now())
    const took = monotonicMs() - before
    if (took < best) [best, offsetMs] = [took, before + took / 2 - there]
  }
  return offsetMs
}

/** A hundred thousand items take the OMS a moment. */
function patienceInSettings(dataDir: string): void {
  const file = join(dataDir, 'settings.json')
  const settings = JSON.parse(readFileSync(file, 'utf8')) as { oms: { timeoutS: number } }
  settings.oms.timeoutS = 120
  writeFileSync(file, JSON.stringify(settings))
}
