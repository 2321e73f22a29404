import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '#sim/shift/shift'

/** A GNOME keyring of its own on a bus of its own, unlocked as by somebody who signed in at this computer. */
export interface OwnKeyring {
  /** What a program needs to find it. */
  env: Record<string, string>
  close(): Promise<void>
}

/** Its keys lie in the folder; a second one in the same folder has the same keys. */
export async function ownKeyring(folder: string): Promise<OwnKeyring> {
  for (const name of ['data', 'run']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 })
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await firstLine(bus)
  const env = {
    DBUS_SESSION_BUS_ADDRESS: address,
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
  }
  const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, ...env },
  })
  daemon.stdin.end('a password of this account')
  await until(() => Promise.resolve(answers(address)), 10_000)
  return {
    env,
    close: async () => {
      await ended(daemon)
      await ended(bus)
    },
  }
}

function answers(address: string): boolean {
  const ask = [
    '--print-reply=literal',
    '--dest=org.freedesktop.DBus',
    '/',
    'org.freedesktop.DBus.NameHasOwner',
  ]
  const said = execFileSync('dbus-send', [`--bus=${address}`, ...ask, 'string:org.freedesktop.secrets'])
  return said.toString().includes('true')
}

const firstLine = (from: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    from.once('error', reject)
    from.stdout?.once('data', (text: Buffer) => resolve(text.toString().trim()))
  })

const ended = (one: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    one.once('exit', () => resolve())
    one.kill()
  })
