import { expect, it } from 'vitest'
import { ownFolder } from '#sim/try/own-folder'
import { runRate } from './rate.ts'

const folder = ownFolder('rate')

it('a thousand scans a second are all answered in their order, and the station is as quick as ever afterwards', {
  timeout: 120_000,
}, async () => {
  const report = await runRate({ folder: folder(), perSecond: 1000, seconds: 2 })
  expect(report.faults).toEqual([])
  expect(report.scans).toBe(2000)
})
