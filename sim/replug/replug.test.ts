import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { plantEnv } from '#sim/chaos/plants'
import { ownFolder } from '#sim/try/own-folder'
import { runReplug } from './replug.ts'

const folder = ownFolder('replug')

it('a shift goes on while each device is pulled and put back and the device process is killed', {
  timeout: 180_000,
}, async () => {
  const report = await runReplug({ folder: folder(), times: 4, kills: 1, orders: 60, handMs: 100 })
  expect(report.faults).toEqual([])
  expect([report.replugs, report.kills]).toEqual([24, 1])
  expect(report.scans).toBeGreaterThan(20)
})

it('a port that is listened to twice after its replug is found out', { timeout: 120_000 }, () => {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const { status, stdout } = spawnSync(
    process.execPath,
    [main, '--times', '1', '--kills', '0', '--orders', '60'],
    { encoding: 'utf8', env: { ...process.env, ...plantEnv('heard-twice') } },
  )
  expect([status, stdout]).toEqual([1, expect.stringMatching(/FAULT: (hid-)?scanner.*: .+ was heard where/)])
})
