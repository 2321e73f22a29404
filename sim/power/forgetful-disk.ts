import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A folder on a disk whose power can be cut. */
export interface ForgetfulDisk {
  path: string
  /** Everything written so far is on the disk, as after a quiet minute. */
  settle: () => void
  /**
   * Cuts the power and gives it back: what was never synced is gone, or some of it by a seed. Whoever had files open
   * there must be dead.
   */
  cutPower: (keep: 'nothing' | { someBySeed: number }) => Promise<void>
  close: () => Promise<void>
}

/** Mounts an empty forgetful disk below a folder. Throws with what to do where this may not mount. */
export async function mountForgetfulDisk(below: string): Promise<ForgetfulDisk> {
  const [path, store] = [join(below, 'disk'), join(below, 'disk-store')]
  mkdirSync(path)
  mkdirSync(store)
  let server = await mount(path, store)
  const unmount = async () => {
    run('umount', ['-l', path])
    server.child.kill('SIGKILL')
    await server.gone
  }
  const atExit = () => void run('umount', ['-l', path])
  process.on('exit', atExit)
  return {
    path,
    settle: () => order(join(path, '.settle')),
    cutPower: async (keep) => {
      order(join(path, keep === 'nothing' ? '.cut-nothing' : `.cut-some-${keep.someBySeed}`))
      await unmount()
      server = await mount(path, store)
    },
    close: async () => {
      process.off('exit', atExit)
      await unmount()
    },
  }
}

/** The disk takes the name of a folder as an order, and makes none. */
function order(path: string): void {
  try {
    mkdirSync(path)
  } catch {
    return
  }
  throw new Error(`${path} was made: there is no forgetful disk`)
}

async function mount(path: string, store: string): Promise<{ child: ChildProcess; gone: Promise<unknown> }> {
  if (!existsSync('/dev/fuse')) throw new Error(`There is no /dev/fuse. ${advice}`)
  const device = openSync('/dev/fuse', 'r+')
  try {
    const mounted = run(
      'mount',
      ['-i', '-n', '-t', 'fuse', '-o', 'fd=3,rootmode=40000,user_id=0,group_id=0', 'forgetful', path],
      device,
    )
    if (mounted !== null) throw new Error(`A file system could not be mounted (${mounted}). ${advice}`)
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('./disk-process.ts', import.meta.url)), '--store', store],
      { stdio: ['ignore', 'inherit', 'inherit', device] },
    )
    return { child, gone: once(child, 'exit') }
  } finally {
    closeSync(device)
  }
}

const advice =
  'This proof mounts file systems: run it as root on Linux with the kernel module fuse (modprobe fuse), or inside `unshare --user --map-root-user --mount`.'

function run(program: string, args: string[], file3: number | null = null): string | null {
  const stdio = ['ignore', 'ignore', 'pipe', ...(file3 === null ? [] : [file3])] as const
  const { status, stderr, error } = spawnSync(program, args, { stdio: [...stdio], encoding: 'utf8' })
  return status === 0 ? null : (error?.message ?? stderr.trim())
}
