import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readMeta } from '#db/meta'
import { readDisk } from '#sim/chaos/disk'
import { startStationChild } from '#sim/shift/station-child'
import { ownFolder } from '#sim/try/own-folder'
import { runFullShift } from './full-shift.ts'
import { mountSmallDisk } from './small-disk.ts'

const folder = ownFolder('full')

it('a station on a disk that gets full says so, loses nothing, and goes on when there is room', {
  timeout: 120_000,
}, async () => {
  const report = await runFullShift({ folder: folder(), seed: 2, orders: 8, fills: 3, say: () => {} })
  expect(report.faults).toEqual([])
  expect(report.fills).toBe(3)
  expect(report.told).toBeGreaterThanOrEqual(3)
  expect(report.orders).toBeGreaterThan(5)
})

it('a station that is started on a full disk calls nothing damaged, and has everything when there is room', {
  timeout: 60_000,
}, async () => {
  const disk = mountSmallDisk(folder(), 8 * 1024 * 1024)
  try {
    const dataDir = join(folder(), 'station')
    mkdirSync(join(disk.path, 'station'))
    symlinkSync(join(disk.path, 'station'), dataDir)
    await (await startStationChild(dataDir)).stop()
    const incarnation = readDisk(dataDir, (db) => readMeta(db, 'incarnation'))
    for (const ending of ['-wal', '-shm']) rmSync(join(dataDir, `station.sqlite${ending}`), { force: true })
    disk.fillUpTo(0)
    await expect(startStationChild(dataDir)).rejects.toThrow(/The disk of .* is full/)
    disk.makeRoom()
    await (await startStationChild(dataDir)).stop()
    const after = readDisk(dataDir, (db) => readMeta(db, 'incarnation'))
    expect([after, readdirSync(dataDir).filter((name) => /damaged|mending/.test(name))]).toEqual([
      incarnation,
      [],
    ])
  } finally {
    disk.close()
  }
})
