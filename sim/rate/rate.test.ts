import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runRate } from './rate.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packbench-rate-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a thousand scans a second are all answered in their order, and the station is as quick as ever afterwards', {
  timeout: 120_000,
}, async () => {
  const report = await runRate({ folder, perSecond: 1000, seconds: 2 })
  expect(report.faults).toEqual([])
  expect(report.scans).toBe(2000)
})
