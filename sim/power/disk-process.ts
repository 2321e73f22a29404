import { mkdirSync, readdirSync, readFileSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prngFromSeed } from '#sim/data/prng'
import { createDisk, type DiskModel, type Folder, type Kept } from './disk-model.ts'
import { readRequest, reply, requestBytes } from './fuse-wire.ts'
import { diskServer } from './serve-disk.ts'

// A disk that forgets what was never synced, as a file system of its own: node sim/power/disk-process.ts --store FOLDER,
// with the opened /dev/fuse as file 3. It begins with what lies in the store. Making a folder `.cut-nothing` or
// `.cut-some-SEED` in it cuts the power: what a disk would still hold is written into the store, and the process ends.
// Making `.settle` syncs everything.
const fuse = 3
const { values } = parseArgs({ options: { store: { type: 'string' } } })
const store = values.store ?? ''

const disk = createDisk()
load(disk, disk.root, store)
const answer = diskServer(disk, (name) => {
  if (name === '.settle') {
    disk.syncAll()
    return true
  }
  const kept = keptAt(name)
  if (kept === null) return false
  rmSync(store, { recursive: true })
  mkdirSync(store)
  for (const { path, bytes } of disk.afterCut(kept))
    if (bytes === null) mkdirSync(join(store, path))
    else writeFileSync(join(store, path), bytes)
  process.exit(0)
})
const room = Buffer.alloc(requestBytes)
for (;;) {
  const length = nextRequest()
  if (length === null) break
  const request = readRequest(room.subarray(0, length))
  const answered = answer(request)
  if (answered === null) continue
  const bytes =
    typeof answered === 'number' ? reply(request.unique, answered) : reply(request.unique, 0, answered)
  try {
    writeSync(fuse, bytes)
  } catch (error) {
    /** Whoever asked was killed meanwhile. */
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

function nextRequest(): number | null {
  for (;;)
    try {
      return readSync(fuse, room)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'ENODEV') return null
      if (code !== 'ENOENT' && code !== 'EINTR' && code !== 'EAGAIN') throw error
    }
}

function load(into: DiskModel, folder: Folder, from: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const path = join(from, entry.name)
    if (entry.isDirectory()) load(into, into.makeFolder(folder, entry.name), path)
    else {
      const file = into.makeFile(folder, entry.name)
      into.write(file, 0, readFileSync(path))
      into.sync(file)
    }
  }
  into.sync(folder)
}

function keptAt(name: string): Kept | null {
  if (name === '.cut-nothing') return { keep: 'nothing' }
  const seed = /^\.cut-some-(\d+)$/.exec(name)?.[1]
  return seed === undefined ? null : { keep: 'some', prng: prngFromSeed(Number(seed)) }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null
}
