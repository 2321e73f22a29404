import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { alone } from '../../../scripts/lock.mjs'
import { nodePath, root } from '../../../scripts/place.mjs'
import { npm } from '../../../scripts/setup-npm.mjs'

/** A Vendure of its own, running on a free loopback port until it is closed. */
export interface VendureServer {
  url: string
  /** Every session ends, as after a restart or a long night. */
  endSessions(): Promise<void>
  close(): Promise<void>
}

const here = join(root, 'e2e', 'oms', 'vendure', 'server')

/**
 * Starts one, installed on first use from its own lock file into a folder outside of the program: it is under the GPL,
 * runs as a process of its own, and is never part of what is shipped.
 */
export async function startVendure(): Promise<VendureServer> {
  const folder = await alone('vendure', install)
  const child = spawn(nodePath(), ['server.mjs'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const lines = createInterface({ input: child.stdout })
  const port = await said(child, lines, /^PORT (\d+)$/)
  return {
    url: `http://127.0.0.1:${port}`,
    endSessions: async () => {
      child.stdin.write('end sessions\n')
      await said(child, lines, /^(ENDED)$/)
    },
    close: async () => {
      process.off('exit', kill)
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

async function install(): Promise<string> {
  const hash = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex')
  const folder = join(root, '.cache', `vendure-${hash.slice(0, 12)}`)
  if (!existsSync(folder)) {
    const part = `${folder}.part`
    rmSync(part, { recursive: true, force: true })
    mkdirSync(part, { recursive: true })
    for (const name of ['package.json', 'package-lock.json']) cpSync(join(here, name), join(part, name))
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    await npm(args, part, 'Vendure could not be installed for its tests')
    renameSync(part, folder)
  }
  cpSync(join(here, 'server.mjs'), join(folder, 'server.mjs'))
  return folder
}

/** Waits for a line that fits and answers its first group. */
async function said(
  child: ChildProcess,
  lines: ReturnType<typeof createInterface>,
  wanted: RegExp,
): Promise<string> {
  return await new Promise((resolve, reject) => {
    const ended = () => reject(new Error('Vendure ended before it answered'))
    const look = (line: string) => {
      const [, group] = wanted.exec(line) ?? []
      if (group === undefined) return
      lines.off('line', look)
      child.off('exit', ended)
      resolve(group)
    }
    lines.on('line', look)
    child.once('exit', ended)
  })
}
