import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, rmSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A real file system with room for a few megabytes, so that it can be full. */
export interface SmallDisk {
  path: string
  /** The file that takes the room. */
  filler: string
  /** Takes all room but this many bytes, rounded up to whole blocks. */
  fillUpTo: (leftBytes: number) => void
  makeRoom: () => void
  close: () => void
}

/** Mounts a small disk below a folder. Throws with what to do where this may not mount. */
export function mountSmallDisk(below: string, bytes: number): SmallDisk {
  const path = join(below, 'small-disk')
  mkdirSync(path)
  const options = ['-t', 'tmpfs', '-o', `size=${bytes}`, 'small-disk', path]
  const { status, stderr, error } = spawnSync('mount', options, { encoding: 'utf8' })
  if (status !== 0)
    throw new Error(
      `A file system could not be mounted (${error?.message ?? stderr.trim()}). ` +
        'This proof needs one that can be full: run it as root on Linux, or inside `unshare --user --map-root-user --mount`.',
    )
  const filler = join(path, 'something-else')
  const unmount = () => void spawnSync('umount', ['-l', path])
  process.on('exit', unmount)
  return {
    path,
    filler,
    fillUpTo: (leftBytes) => takeRoom(filler, leftBytes),
    makeRoom: () => rmSync(filler, { force: true }),
    close: () => {
      process.off('exit', unmount)
      unmount()
    },
  }
}

/** Lets a file take all room of its disk but this many bytes, rounded up to whole blocks. */
export function takeRoom(filler: string, leftBytes: number): void {
  const { bsize, bfree } = statfsSync(dirname(filler))
  const blocks = bfree - Math.ceil(leftBytes / bsize)
  try {
    if (blocks > 0) appendFileSync(filler, Buffer.alloc(blocks * bsize))
  } catch (error) {
    /** Others write, too: then it is full before all was written. */
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}
