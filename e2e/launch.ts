import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { electronFlags, electronPath } from '../scripts/electron-path.mjs'
import { root } from '../scripts/place.mjs'
import { borrowDisplay } from './display.ts'

/** The built program that is started; PACKBENCH_APP names another one than this checkout's. */
const appFolder = process.env.PACKBENCH_APP ?? root

/**
 * Holds the program until Playwright listens. Playwright adds it by itself only to an Electron that it finds itself; without
 * it, a window that comes while Playwright is connecting is never seen.
 */
const waitsForPlaywright = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
)

/** How a station is started for a test. */
export interface Launch {
  /** Null for a new folder that goes away with the station. */
  dataDir: string | null
  env: Record<string, string>
  args: string[]
}

/** A running station: Playwright's handle, its window, its folder, and a way to end it. */
export interface RunningStation {
  app: ElectronApplication
  window: Page
  dataDir: string
  close(): Promise<void>
}

/** Starts the built program as a person would, with a window on a real or virtual screen. */
export async function launchStation({ dataDir, env, args }: Launch): Promise<RunningStation> {
  if (!existsSync(join(appFolder, 'out', 'main', 'main.cjs')))
    throw new Error('There is no built program. Run "node scripts/build.mjs" first.')
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'packbench-e2e-'))
  const display = await borrowDisplay()
  const end = () => {
    display.giveBack()
    if (dataDir === null) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  let app: ElectronApplication | null = null
  try {
    app = await _electron.launch({
      executablePath: electronPath(),
      args: ['-r', waitsForPlaywright, ...programArgs(folder, args)],
      env: programEnv({ ...display.env, ...env }),
    })
    const window = await app.firstWindow()
    await window.waitForLoadState('domcontentloaded')
    const started = app
    /** Asked for now: a program that is gone has none to tell of. */
    const program = app.process()
    return {
      app: started,
      window,
      dataDir: folder,
      async close() {
        await closeOrKill(started, program, folder)
        end()
      },
    }
  } catch (error) {
    app?.process().kill('SIGKILL')
    end()
    throw error
  }
}

const closeWithinMs = 15_000

/** Ends a program; one that does not go in time is killed, and what it wrote last is shown. */
async function closeOrKill(app: ElectronApplication, program: ChildProcess, folder: string) {
  const timer = setTimeout(() => {
    console.error(`The program did not end and was killed. Its log ends with:\n${endOfLog(folder)}`)
    program.kill('SIGKILL')
  }, closeWithinMs)
  await app.close().catch(() => {})
  clearTimeout(timer)
}

/** What the program wrote down last, for a test that gives up on it. */
export function endOfLog(folder: string): string {
  const logs = join(folder, 'logs')
  const names = existsSync(logs) ? readdirSync(logs).sort() : []
  return names
    .slice(-1)
    .map((name) => readFileSync(join(logs, name), 'utf8').slice(-3000))
    .join()
}

/** The arguments of a start without Playwright, such as the second start of the same station. */
export const programArgs = (dataDir: string, args: string[]) => [
  ...electronFlags(),
  appFolder,
  `--data=${dataDir}`,
  ...args,
]

/** This process's environment without what would change Electron itself. */
export function programEnv(more: Record<string, string>): Record<string, string> {
  const left = new Set([
    'ELECTRON_RUN_AS_NODE',
    'NODE_OPTIONS',
    'NODE_ENV',
    'PACKBENCH_DATA',
    'ELECTRON_RENDERER_URL',
  ])
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || left.has(name) ? [] : [[name, value] as const],
  )
  return { ...Object.fromEntries(own), ...more }
}
