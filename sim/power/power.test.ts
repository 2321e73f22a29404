import { expect, it } from 'vitest'
import { runChaos } from '#sim/chaos/chaos'
import { plants } from '#sim/chaos/plants'
import { ownFolder } from '#sim/try/own-folder'
import { noKeyring } from '#station/keyring'
import { defaultSettings, readSettings, writeSettings } from '#station/settings'
import { mountForgetfulDisk } from './forgetful-disk.ts'

const folder = ownFolder('power')

it('a station whose power is cut in the middle of a shift still has everything it showed', {
  timeout: 120_000,
}, async () => {
  const report = await runChaos({
    kills: 7,
    seed: 5,
    orders: 4,
    method: 'cluster',
    plant: null,
    points: null,
    power: true,
    say: () => {},
  })
  expect(report.faults).toEqual([])
  expect(report.kills).toBeGreaterThanOrEqual(7)
  expect(report.orders).toBeGreaterThanOrEqual(3)
})

it('a station whose commits do not wait for the disk is found out', { timeout: 60_000 }, async () => {
  const { points } = plants['sync-normal']
  const report = await runChaos({
    kills: 8,
    seed: 5,
    orders: 3,
    method: 'cluster',
    plant: 'sync-normal',
    points,
    power: true,
    say: () => {},
  })
  expect(report.faults.join('\n')).toMatch(/power cut|restarted after|waves are on disk/)
})

it('settings that were saved are there after a power cut', async () => {
  const disk = await mountForgetfulDisk(folder())
  try {
    writeSettings(disk.path, defaultSettings, noKeyring)
    disk.settle()
    writeSettings(disk.path, { ...defaultSettings, unloadPlaces: ['PACK-9'] }, noKeyring)
    await disk.cutPower('nothing')
    const { settings, problem } = readSettings(disk.path, '2026-11-22T02:00:00.000Z', noKeyring)
    expect([settings.unloadPlaces, problem]).toEqual([['PACK-9'], null])
  } finally {
    await disk.close()
  }
})
