import { expect, it } from 'vitest'
import { runChaos } from './chaos.ts'

it.each([
  ['cluster', 10, 4],
  ['zone', 2, 2],
  ['batch', 2, 2],
] as const)(
  'a station killed in the middle of a shift with the method %s loses nothing it showed and does nothing twice',
  {
    timeout: 180_000,
  },
  async (method, kills, orders) => {
    const report = await runChaos({
      kills,
      seed: 11,
      orders,
      method,
      plant: null,
      points: null,
      power: false,
      say: () => {},
    })
    expect(report.faults).toEqual([])
    expect(report.kills).toBeGreaterThanOrEqual(kills)
    /** One of which a hand found nothing waits for stock again. */
    expect(report.orders).toBeGreaterThanOrEqual(orders - 1)
  },
)
