import { expect, it } from 'vitest'
import { ownFolder } from '#sim/try/own-folder'
import { runClockShift } from './clock-shift.ts'
import { jumps } from './jumps.ts'

const folder = ownFolder('clock')

it('a shift goes on while somebody sets the clock for hours and days, and through both changes of summer time', {
  timeout: 120_000,
}, async () => {
  const report = await runClockShift({ folder: folder(), seed: 1, orders: 16, plant: null, say: () => {} })
  expect(report.faults).toEqual([])
  expect(report.jumps).toBe(jumps.length)
  expect(report.orders).toBeGreaterThan(10)
})
