import { expect, it } from 'vitest'
import { runChaos } from './chaos.ts'

it('a station killed in the middle of a shift loses nothing it showed and does nothing twice', {
  timeout: 180_000,
}, async () => {
  const report = await runChaos({
    kills: 25,
    seed: 11,
    orders: 9,
    plant: null,
    points: null,
    power: false,
    say: () => {},
  })
  expect(report.faults).toEqual([])
  expect(report.kills).toBeGreaterThanOrEqual(25)
  expect(report.orders).toBeGreaterThanOrEqual(9)
})
