import { describe, expect, it } from 'vitest'
import { prngFromSeed } from '#sim/data/prng'
import { createDisk, type DiskModel, type Kept } from './disk-model.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text)
const left = (disk: DiskModel, kept: Kept = { keep: 'nothing' }): Record<string, string | null> =>
  Object.fromEntries(
    disk
      .afterCut(kept)
      .map(({ path, bytes: held }) => [path, held === null ? null : Buffer.from(held).toString()]),
  )

describe('a power cut on a disk that keeps only what was synced', () => {
  it('forgets a file whose name was never synced, however often its bytes were', () => {
    const disk = createDisk()
    const file = disk.makeFile(disk.root, 'journal')
    disk.write(file, 0, bytes('paid'))
    disk.sync(file)
    expect(left(disk)).toEqual({})
    disk.sync(disk.root)
    expect(left(disk)).toEqual({ journal: 'paid' })
  })

  it('keeps the bytes of the last sync, not those written since', () => {
    const disk = createDisk()
    const file = disk.makeFile(disk.root, 'journal')
    disk.sync(disk.root)
    disk.write(file, 0, bytes('one'))
    disk.sync(file)
    disk.write(file, 3, bytes(' two'))
    disk.cutTo(file, 1)
    expect(left(disk)).toEqual({ journal: 'one' })
    disk.sync(file)
    expect(left(disk)).toEqual({ journal: 'o' })
  })

  it('shows the old file under a name until the folder of the new one was synced', () => {
    const disk = createDisk()
    const old = disk.makeFile(disk.root, 'settings')
    disk.write(old, 0, bytes('old'))
    disk.syncAll()
    const fresh = disk.makeFile(disk.root, 'settings.new')
    disk.write(fresh, 0, bytes('new'))
    disk.sync(fresh)
    disk.rename(disk.root, 'settings.new', disk.root, 'settings')
    expect(left(disk)).toEqual({ settings: 'old' })
    disk.sync(disk.root)
    expect(left(disk)).toEqual({ settings: 'new' })
  })

  it('brings a deleted file back whose end was never synced, with all that lay in its folder', () => {
    const disk = createDisk()
    const folder = disk.makeFolder(disk.root, 'papers')
    disk.write(disk.makeFile(folder, 'slip'), 0, bytes('tea'))
    disk.syncAll()
    disk.remove(folder, 'slip')
    disk.remove(disk.root, 'papers')
    expect(left(disk)).toEqual({ papers: null, 'papers/slip': 'tea' })
  })
})

describe('a power cut on a disk that kept some of what was not synced', () => {
  const written = (): DiskModel => {
    const disk = createDisk()
    const file = disk.makeFile(disk.root, 'wal')
    disk.syncAll()
    for (let at = 0; at < 40; at++) disk.write(file, at * 512, new Uint8Array(512).fill(at + 1))
    return disk
  }
  const sectors = (disk: DiskModel, seed: number): number[] => {
    const [survivor] = disk.afterCut({ keep: 'some', prng: prngFromSeed(seed) })
    return Array.from({ length: 40 }, (_, at) => survivor?.bytes?.[at * 512] ?? 0)
  }

  it('holds later sectors without earlier ones, each whole, and others with another seed', () => {
    const found = sectors(written(), 1)
    expect(found.some((held, at) => held === 0 && found.slice(at).some((later) => later > 0))).toBe(true)
    expect(found.every((held, at) => held === 0 || held === at + 1)).toBe(true)
    expect(sectors(written(), 1)).toEqual(found)
    expect(sectors(written(), 2)).not.toEqual(found)
  })

  it('holds names up to some moment and none after it', () => {
    const disk = createDisk()
    for (const name of ['a', 'b', 'c', 'd']) disk.makeFile(disk.root, name)
    const kept = Array.from({ length: 30 }, (_, seed) =>
      Object.keys(left(disk, { keep: 'some', prng: prngFromSeed(seed) })).join(''),
    )
    expect(new Set(kept)).toEqual(new Set(['', 'a', 'ab', 'abc', 'abcd']))
  })
})
