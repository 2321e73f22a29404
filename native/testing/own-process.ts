import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pause } from '#native/device'

/** A server that a test started. It ends with the test's own process, however that ends. */
export interface OwnProcess {
  /** What it has said last, for the error of a test. */
  said: () => string
  /** Stops it in its tracks, still listening but deaf, and lets it go on. */
  freeze: () => void
  thaw: () => void
  /** Ends it and waits until it is gone; one that does not obey is killed. */
  end: () => Promise<void>
  /** What a power cut does to it and to all that it started. */
  crash: () => Promise<void>
}

const obeyMs = 3000

/** Starts a server under `setpriv`, by which Linux ends it when this process dies without a word. */
export function startProcess(program: string, args: string[], env: Record<string, string>): OwnProcess {
  const child: ChildProcess = spawn('setpriv', ['--pdeathsig', 'TERM', program, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  const hear = (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-2000)
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', (error) => {
      words += error.message
      resolve()
    })
  })
  return {
    said: () => words,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async end() {
      child.kill()
      const late = setTimeout(() => child.kill('SIGKILL'), obeyMs)
      await gone
      clearTimeout(late)
    },
    async crash() {
      const file = `/proc/${child.pid}/task/${child.pid}/children`
      const children = await readFile(file, 'utf8').catch(() => '')
      child.kill('SIGKILL')
      for (const one of children.split(' ').filter(Boolean)) process.kill(Number(one), 'SIGKILL')
      await gone
    },
  }
}

/** Looks again and again until `look` gives something; fails with what the server said when it takes too long. */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T | null>,
  said: () => string,
): Promise<T> {
  const patienceMs = 8000
  const startMs = performance.now()
  for (;;) {
    const found = await look()
    if (found !== null) return found
    if (performance.now() - startMs > patienceMs) {
      throw new Error(`${what} did not come in ${patienceMs} ms: ${said()}`)
    }
    await pause(20, null)
  }
}

/** Fails with the line that installs what is missing: a test that cannot run must never look like one that passed. */
export function needPrograms(paths: readonly string[], packages: readonly string[]): void {
  for (const path of paths) {
    try {
      accessSync(path, constants.X_OK)
    } catch {
      throw new Error(
        `${path} is missing. Install it with: sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`,
      )
    }
  }
}
