import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '#native/testing/paper-printer'
import { alone } from '../../../scripts/lock.mjs'
import { root } from '../../../scripts/place.mjs'
import { installDebianPackages } from '../../../scripts/setup-debian.mjs'

/** A Tryton of its own, running on a free loopback port until it is closed. */
export interface TrytonServer {
  url: string
  close(): Promise<void>
}

export const database = 'oms'
/** Of all its users; this database is made, used and thrown away by tests. */
export const password = 'Tq7-kelapa#Wu29'

const here = join(root, 'e2e', 'oms', 'tryton')
const modules = [
  'ir',
  'stock_lot',
  'stock_package_shipping',
  'stock_split',
  'stock_shipment_measurements',
  'sale',
]
const more = ['sale_shipment_cost', 'account_invoice_stock', 'stock_location_sequence']
const packages = ['tryton-server', 'tryton-proteus', ...[...modules.slice(1), ...more].map(packageOf)]

function packageOf(module: string): string {
  return `tryton-modules-${module.replaceAll('_', '-')}`
}

/**
 * Starts one from Debian's packages, which are installed on first use. It is under the GPL, runs as a process of its own,
 * and is never part of what is shipped. Its database is made once and copied for each start.
 */
export async function startTryton(): Promise<TrytonServer> {
  await installDebianPackages(packages)
  const base = await alone('tryton', makeBase)
  const folder = mkdtempSync(join(inMemory, 'packbench-tryton-'))
  const port = await freePort()
  const settings = settingsIn(folder, port)
  copyFileSync(base, databaseIn(folder))
  const child = spawn(
    '/usr/bin/python3',
    ['-W', 'ignore', '/usr/bin/trytond', '-c', settings, '-d', database],
    {
      stdio: 'ignore',
    },
  )
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const url = `http://127.0.0.1:${port}`
  await answering(url, () => child.exitCode !== null)
  return {
    url,
    close: async () => {
      process.off('exit', kill)
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Its database is thrown away, so it waits for no disk where there is memory to lie in. */
const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

const databaseIn = (folder: string): string => join(folder, `${database}.sqlite`)

/** A password of tests costs a moment, not a fifth of a second at every login. */
const passlib = ['[passlib]', 'schemes = pbkdf2_sha512', 'pbkdf2_sha512__default_rounds = 10'].join('\n')

function settingsIn(folder: string, port: number): string {
  const file = join(folder, 'trytond.conf')
  const hashes = join(folder, 'passlib.ini')
  writeFileSync(hashes, `${passlib}\n`)
  const lines = [
    '[database]',
    'uri = sqlite://',
    `path = ${folder}`,
    '[web]',
    `listen = 127.0.0.1:${port}`,
    '[email]',
    'uri = smtp://127.0.0.1:1',
    '[session]',
    'max_attempt = 1000',
    '[password]',
    `passlib = ${hashes}`,
  ]
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

/** A database with a small warehouse in it, made anew when its seed or Debian's package changes. */
function makeBase(): Promise<string> {
  const version = python(['/usr/bin/trytond', '--version'], {})
  const hash = createHash('sha256')
    .update(readFileSync(join(here, 'seed.py')))
    .update(version + modules + more + password + passlib)
  const base = join(root, '.cache', `tryton-${hash.digest('hex').slice(0, 12)}.sqlite`)
  if (existsSync(base)) return Promise.resolve(base)
  const folder = mkdtempSync(join(inMemory, 'packbench-tryton-'))
  const settings = settingsIn(folder, 0)
  writeFileSync(databaseIn(folder), '')
  writeFileSync(join(folder, 'password'), password)
  const all = ['--all', '--activate-dependencies', '--email', 'admin@example.test', '-u', ...modules, ...more]
  python(['/usr/bin/trytond-admin', '-c', settings, '-d', database, ...all], {
    TRYTONPASSFILE: join(folder, 'password'),
  })
  python([join(here, 'seed.py'), settings, database, password], {})
  mkdirSync(join(root, '.cache'), { recursive: true })
  copyFileSync(databaseIn(folder), `${base}.part`)
  renameSync(`${base}.part`, base)
  rmSync(folder, { recursive: true, force: true })
  return Promise.resolve(base)
}

/** Debian's own Python: another one on the path does not know Tryton. */
function python(args: string[], env: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-W', 'ignore', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (status !== 0) throw new Error(`${args[0]} failed: ${stderr.slice(-2000)}`)
  return stdout
}

/** Any HTTP answer will do: what it may say without a session differs between versions. */
async function answering(url: string, hasEnded: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600 && !hasEnded(); tries += 1) {
    const answer = await fetch(`${url}/${database}/`, { method: 'POST' }).catch(() => null)
    if (answer !== null) return
    await pause(100)
  }
  throw new Error('Tryton did not start')
}
