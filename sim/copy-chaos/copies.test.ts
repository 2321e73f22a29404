import { expect, it } from 'vitest'
import { killAndRestore } from './lives.ts'

it('of a program killed while it writes and copies, the copy opens without a hole, at most the last second missing', {
  timeout: 120_000,
}, async () => {
  const report = await killAndRestore({ kills: 6, seed: 5, say: () => {} })
  expect(report.faults).toEqual([])
  expect([report.kills, report.restored > 3, report.commits > 100]).toEqual([6, true, true])
})
