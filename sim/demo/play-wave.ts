import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { StationBridge } from '#contract/commands'
import { prngFromSeed } from '#sim/data/prng'
import { copiesAsked } from '#sim/shift/copies-asked'
import { noCounts, startCrew } from '#sim/shift/crew'
import { knowledgeOf } from '#sim/shift/knowledge'
import { proveShift, readPictures } from '#sim/shift/proof'
import { everything, hallOf, until } from '#sim/shift/shift'
import { startWorld, type World } from '#sim/shift/world'
import { launchStation } from '../../e2e/launch.ts'
import { windowLink } from './window-link.ts'

const waveOrders = 12

/** Plays one wave in the real window from orders to confirmations, takes pictures, and proves what happened. Answers the exit code. */
export async function playOneWave(folder: string, prepare: (world: World) => Promise<void>): Promise<number> {
  const play = join(folder, 'play')
  rmSync(play, { recursive: true, force: true })
  const pictures = join(play, 'pictures')
  mkdirSync(pictures, { recursive: true })
  const world = await startWorld({
    folder: play,
    seed: 1,
    orders: 60,
    csv: null,
    msPerLabel: 150,
    scaleSettleMs: 100,
    pollS: 2,
    stationName: 'Bench 1',
    keepLabels: true,
    onProblem: (line) => console.error(line.trimEnd()),
  })
  await prepare(world)
  const know = knowledgeOf(await world.oms.master())
  const station = await launchStation({ dataDir: world.dataDir, env: {}, args: [] })
  try {
    const { window } = station
    const snap = (name: string) => window.screenshot({ path: join(pictures, `${name}.png`) })
    const link = await windowLink(window)
    await scanBadgeUntilSeated(
      window,
      async () =>
        world.bench.scanners.a.scan(know.badgeOf('supervisor', 0).text, { aim: ']C0', framing: 'cr' }),
      know.pinOf(0),
    )
    await snap('1-signed-in')
    const rule = { ...everything, mostOrders: waveOrders }
    const released = await window.evaluate(async (of) => {
      const { packbench } = globalThis as unknown as { packbench: StationBridge }
      const preview = await packbench.call('previewWave', { rule: of })
      const done = await packbench.call('releaseWave', { rule: of })
      if (!preview.ok || !done.ok) throw new Error(JSON.stringify({ preview, done }).slice(0, 500))
      return { number: done.value.number, orders: preview.value.candidates.map((one) => one.number) }
    }, rule)
    console.log(`Wave ${released.number}: ${released.orders.length} orders released.`)
    const hall = hallOf(world, know, prngFromSeed(1), { slips: 0.03, shorts: 0 })
    const counts = noCounts()
    const crew = startCrew(link, world.bench, hall, counts)
    await link.ask('b')
    const numbers = new Set(released.orders)
    const steps = new Set<string>()
    const finished = await until(
      async () => {
        const screen = crew.views.a?.screen
        const step = screen?.screen === 'pack' ? screen.step.step : (screen?.screen ?? 'none')
        if (!steps.has(step)) {
          steps.add(step)
          await snap(`2-bench-${step}`)
        }
        if (screen?.screen === 'home') await link.ask('a')
        const shipped = (await world.oms.ledger()).orders.filter(
          (order) => numbers.has(order.number) && order.status === 'shipped',
        )
        return shipped.length === numbers.size
      },
      180_000,
      100,
    )
    await snap('3-done')
    crew.leave()
    await station.close()
    await readPictures(world.bench.printer.labels)
    const proof = proveShift(await world.oms.ledger(), numbers, world.bench, copiesAsked(world.dataDir))
    const faults = [...proof.faults, ...(finished ? [] : ['the wave did not finish in 3 minutes'])]
    console.log(
      `Orders: ${proof.shippedOrders} of ${numbers.size} shipped. Units: ${proof.shippedUnits}. Cartons: ${counts.cartons}. Labels: ${proof.labels}.`,
    )
    console.log(
      `Confirmations at the OMS: ${proof.shippedOrders}. Refused scans: ${JSON.stringify(counts.refused)}.`,
    )
    console.log(`Pictures (${readdirSync(pictures).length}): ${pictures}`)
    console.log(
      `Labels: ${join(play, 'labels')}  Papers (${readdirSync(world.bench.documentsFolder).length}): ${world.bench.documentsFolder}`,
    )
    for (const fault of faults) console.log(`Fault: ${fault}`)
    console.log(faults.length === 0 ? 'All of it is as it should be.' : `${faults.length} faults.`)
    return faults.length === 0 ? 0 : 1
  } finally {
    await station.close()
    await world.close()
  }
}

/** The first orders and people take a moment to arrive; a person at the door tries the badge again. */
export async function scanBadgeUntilSeated(
  window: Page,
  scan: () => Promise<void>,
  /** The PIN for those whose badge is not enough. */
  pin: string | null,
  withinMs = 30_000,
): Promise<void> {
  const seated = () =>
    window.evaluate(async (typed) => {
      const { packbench } = globalThis as unknown as { packbench: StationBridge }
      const answer = await packbench.call('seatView', { seat: 'a' })
      const asked = answer.ok && answer.value.question?.ask === 'pin'
      if (asked && typed !== null) return (await packbench.call('givePin', { seat: 'a', pin: typed })).ok
      return answer.ok && answer.value.person !== null
    }, pin)
  const sitting = await until(
    async () => {
      if (await seated()) return true
      await scan()
      return until(seated, 1_000)
    },
    withinMs,
    10,
  )
  if (!sitting) throw new Error('Nobody could sign in')
}
