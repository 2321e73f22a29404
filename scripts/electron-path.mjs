import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, root } from './place.mjs'
import { Trouble } from './trouble.mjs'

const programs = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
const program = programs[process.platform] ?? 'electron'
const electronPackage = join(root, 'node_modules', 'electron')

/** The runtime made by registry-runtime.mjs; a change to how it is made needs a new number at the end. */
export const registryRuntimeFolder = join(cacheFolder, 'electron-33.2.1-r1')

/** Finds the Electron that is here: the one asked for, the package's own, or the one made from the registry; null if none. */
export function electronHere() {
  const asked = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (asked) return electronIn(asked, 'from ELECTRON_OVERRIDE_DIST_PATH') ?? missing(asked)
  return (
    electronIn(join(electronPackage, 'dist'), 'as published') ??
    electronIn(registryRuntimeFolder, 'from the npm registry')
  )
}

/** The Electron program to start, for scripts and end-to-end tests. */
export function electronPath() {
  const electron = electronHere()
  if (electron === null) throw new Trouble('There is no Electron yet. Run "npm start" or "npm test" once.')
  return electron.path
}

/** What Electron must be told on this machine: on Linux to keep its own chatter down, and as root to do without its sandbox. */
export const electronFlags = () => {
  if (process.platform !== 'linux') return []
  return process.getuid() === 0 ? ['--log-level=3', '--no-sandbox'] : ['--log-level=3']
}

function electronIn(dist, source) {
  const path = join(dist, program)
  if (!existsSync(path) || !existsSync(join(dist, 'version'))) return null
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  return { path, dist, version, source }
}

function missing(dist) {
  throw new Trouble(`ELECTRON_OVERRIDE_DIST_PATH names ${dist}, but there is no Electron in it.`)
}
