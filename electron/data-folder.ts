import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { App } from 'electron'
import type { StartOptions } from './start-options.ts'

/** The folder this station lives in, or why there is none. */
export interface DataFolder {
  path: string
  problem: Error | null
  /** Takes a self-test's temporary folder away again. */
  remove(): void
}

/** Makes the data folder, readable by its owner only, and moves Chromium's files and the one-instance lock into it. */
export function prepareDataFolder(app: App, options: StartOptions): DataFolder {
  const path = options.selfTest
    ? mkdtempSync(join(tmpdir(), 'packbench-self-test-'))
    : folderFor(app, options)
  const remove = () => {
    if (options.selfTest) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const browser = join(path, 'electron')
    mkdirSync(browser, { recursive: true, mode: 0o700 })
    app.setPath('userData', browser)
    app.setPath('sessionData', browser)
    return { path, problem: null, remove }
  } catch (error) {
    return { path, problem: error instanceof Error ? error : new Error(String(error)), remove }
  }
}

const folderFor = (app: App, options: StartOptions) =>
  options.dataDir === null ? join(app.getPath('userData'), 'station') : resolve(options.dataDir)
