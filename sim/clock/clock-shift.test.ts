import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runClockShift } from './clock-shift.ts'
import { jumps } from './jumps.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packbench-clock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a shift goes on while somebody sets the clock for hours and days, and through both changes of summer time', {
  timeout: 120_000,
}, async () => {
  const report = await runClockShift({ folder, seed: 1, orders: 16, plant: null, say: () => {} })
  expect(report.faults).toEqual([])
  expect(report.jumps).toBe(jumps.length)
  expect(report.orders).toBeGreaterThan(10)
})
