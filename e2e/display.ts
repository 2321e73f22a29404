import { type ChildProcess, spawn } from 'node:child_process'

let users = 0
let running: Promise<{ server: ChildProcess; name: string }> | null = null

/** Lends a screen: the machine's own, or a virtual one of 1920 x 1080 that stops when its last user gives it back. */
export async function borrowDisplay(): Promise<{ env: Record<string, string>; giveBack(): void }> {
  const ownScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (ownScreen) return { env: {}, giveBack() {} }
  users += 1
  running ??= startXvfb()
  const { server, name } = await running
  let lent = true
  return {
    env: { DISPLAY: name },
    giveBack() {
      if (!lent) return
      lent = false
      users -= 1
      if (users > 0) return
      running = null
      server.kill()
    },
  }
}

/** A virtual screen for one test alone, where real keys can be pressed without touching anybody's work. */
export async function ownDisplay(): Promise<{ name: string; close(): void }> {
  const { server, name } = await startXvfb()
  return { name, close: () => void server.kill() }
}

/** Xvfb chooses a free display itself and writes its number once it is ready. */
function startXvfb(): Promise<{ server: ChildProcess; name: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const stop = () => void server.kill()
  process.once('exit', stop)
  server.once('exit', () => process.off('exit', stop))
  return new Promise((resolve, reject) => {
    let said = ''
    server.once('error', (error) =>
      reject(new Error(`Xvfb does not start (apt-get install xvfb): ${error.message}`)),
    )
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    server.stdio[3]?.on('data', (bytes) => {
      said += String(bytes)
      if (said.includes('\n')) resolve({ server, name: `:${said.trim()}` })
    })
  })
}
