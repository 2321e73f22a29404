import type { WaveRule } from '#domain/wave'
import { copiesAsked } from '#sim/shift/copies-asked'
import { proveShift, readPictures } from '#sim/shift/proof'
import { until } from '#sim/shift/shift'
import type { Story } from './story.ts'

/** What came of waves that the virtual crew worked in the real window. */
export interface WorkedWaves {
  numbers: string[]
  orders: string[]
  /** What does not agree between the OMS, the labels in the tray and the journal. */
  faults: string[]
  /** Scans that the window did not answer. */
  unanswered: number
}

/** Releases a wave by each rule, lets the crew work until every order of them is shipped at the OMS, and proves what came of it. */
export async function workWaves(story: Story, ...rules: readonly Partial<WaveRule>[]): Promise<WorkedWaves> {
  await story.signIn('supervisor', 0)
  const waves: { number: string; orders: string[] }[] = []
  for (const rule of rules) waves.push(await story.release(rule))
  const orders = waves.flatMap((wave) => wave.orders)
  const { crew, counts } = await story.crew()
  const allShipped = await until(async () => (await story.shipped(orders)) === orders.length, 120_000, 200)
  crew.leave()
  await readPictures(story.world.bench.printer.labels)
  const { faults } = proveShift(
    await story.world.oms.ledger(),
    new Set(orders),
    story.world.bench,
    copiesAsked(story.world.dataDir),
  )
  return {
    numbers: waves.map(({ number }) => number),
    orders,
    faults: allShipped ? faults : [...faults, 'not every order was shipped in two minutes'],
    unanswered: counts.unanswered,
  }
}
