import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'

/** A plug of a mocked USB tree, with a device of ours at its far end. */
export interface MockPlug {
  plug(): Promise<void>
  unplug(): Promise<void>
  /** Bytes to the program. */
  send(bytes: Uint8Array): void
  /** What the program sent to the device, in hex. */
  sent(): string
}

/** What a plug shows to the system: its node in `/dev`, its folder below `/sys`, and the pty behind the node. */
interface Place {
  node: string
  tree: string
  pty: string
}

/** The plug at this place below a mocked root; what is behind it is described there, and plugged in by `plug`. */
export function mockPlug(root: string, { node, tree, pty }: Place): MockPlug {
  const device = join(root, 'dev', node)
  const described = join(root, 'sys', tree.slice(1))
  const away = `${pty}-unplugged`
  let live: ChildProcess | null = null
  let sent = ''
  return {
    async plug() {
      const socat = spawn('socat', ['-d', '-d', `pty,raw,echo=0,link=${pty}`, '-'])
      live = socat
      socat.stdout.on('data', (bytes: Buffer) => {
        sent += bytes.toString('hex')
      })
      await new Promise<void>((resolve, reject) => {
        socat.on('error', (error) =>
          reject(new Error(`socat is needed (apt-get install socat): ${error.message}`)),
        )
        socat.stderr.on('data', (said: Buffer) => {
          if (said.includes('starting data transfer loop')) resolve()
        })
      })
      await rm(device, { force: true })
      if (existsSync(away)) await rename(away, described)
      await symlink(pty, device)
    },
    async unplug() {
      const gone = live
      live = null
      await rm(device, { force: true })
      if (existsSync(described)) await rename(described, away)
      if (gone === null) return
      const ended = once(gone, 'exit')
      gone.kill('SIGKILL')
      await ended
    },
    send: (bytes) => void live?.stdin?.write(bytes),
    sent: () => sent,
  }
}
