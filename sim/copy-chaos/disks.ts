import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mountSmallDisk, type SmallDisk } from '#sim/full/small-disk'
import { type TryCopy, tryCopy } from '#station/copy/try-copy'

const smallBytes = 8_000_000
const patienceMs = 60_000

/** The disk of a copy becomes full, and cannot be written, for real; answers what was not said or did not heal. */
export async function troubleTheDisk(): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'packbench-copy-disk-'))
  const disk = mountSmallDisk(root, smallBytes)
  const t = await tryCopy()
  try {
    await t.copy.claim(disk.path, 'ours', false)
    t.settings.copy.folder = disk.path
    t.copy.start()
    return [...(await full(t, disk)), ...(await readOnly(t, disk))]
  } finally {
    await t.close()
    disk.close()
    rmSync(root, { recursive: true, force: true })
  }
}

async function full(t: TryCopy, disk: SmallDisk): Promise<string[]> {
  await reach(t, 'following')
  disk.fillUpTo(0)
  const said = await troubled(t)
  disk.makeRoom()
  return faults('a full disk', said, 'full', await reach(t, 'following'))
}

async function readOnly(t: TryCopy, disk: SmallDisk): Promise<string[]> {
  remount(disk, 'ro')
  const said = await troubled(t)
  remount(disk, 'rw')
  return faults('a read-only disk', said, 'read-only', await reach(t, 'following'))
}

const faults = (what: string, said: string | null, expected: string, healed: boolean): string[] => [
  ...(said === expected ? [] : [`${what} was called ${said}`]),
  ...(healed ? [] : [`after ${what} the copy did not go on`]),
]

/** Work goes on until the trouble is said; answers its name. */
async function troubled(t: TryCopy): Promise<string | null> {
  for (let commit = 0; commit < 50; commit++) t.write()
  await reach(t, 'away')
  return t.copy.view().problem
}

async function reach(t: TryCopy, state: string): Promise<boolean> {
  const end = performance.now() + patienceMs
  await t.until(() => t.copy.view().state === state || performance.now() > end)
  return t.copy.view().state === state
}

const remount = ({ path }: SmallDisk, how: 'ro' | 'rw'): void =>
  void spawnSync('mount', ['-o', `remount,${how}`, path])
