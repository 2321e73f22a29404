import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { runWithDisplay } from './display.mjs'
import { electronFlags, registryRuntimeFolder } from './electron-path.mjs'
import { root } from './place.mjs'
import { ensure } from './setup.mjs'
import { command, Trouble } from './trouble.mjs'

const programs = {
  linux: 'packbench',
  win32: 'Packbench.exe',
  darwin: 'Packbench.app/Contents/MacOS/Packbench',
}

await command(async () => {
  const electron = await ensure()
  await build()
  const isStandIn = electron.dist === registryRuntimeFolder
  if (process.argv.includes('installers')) return await makeInstallers(isStandIn)
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  await makeFolder(electron, isStandIn)
  await selfTest(packedFolder())
})

/** Makes what is handed to people; it fetches its own tools, and takes the published Electron only. */
async function makeInstallers(isStandIn) {
  if (isStandIn)
    throw new Trouble('Installers need the published Electron, and this machine could not download it.')
  const { build: pack } = await import('electron-builder')
  console.log((await pack({ projectDir: root, publish: 'never' })).join('\n'))
}

/** Makes the program as a folder, to see that it starts as it will be installed. */
async function makeFolder(electron, isStandIn) {
  const { build: pack } = await import('electron-builder')
  const config = {
    extends: join(root, 'electron-builder.yml'),
    electronDist: electron.dist,
    electronVersion: electron.version,
    ...(isStandIn ? { asar: false, electronFuses: { onlyLoadAppFromAsar: false } } : {}),
  }
  await pack({ projectDir: root, dir: true, publish: 'never', config })
  if (isStandIn) takeMatchingSqlite(electron.dist)
}

/** The stand-in's Electron is too old for our better-sqlite3, and brings one that fits. */
function takeMatchingSqlite(dist) {
  const resources = join(packedFolder(), 'resources')
  rmSync(join(resources, 'node_modules'), { recursive: true, force: true })
  const modules = join(resources, 'app', 'node_modules')
  rmSync(join(modules, 'better-sqlite3'), { recursive: true, force: true })
  cpSync(join(dist, 'resources', 'node_modules'), modules, { recursive: true })
}

function packedFolder() {
  const name = readdirSync(join(root, 'dist')).find((entry) =>
    existsSync(programIn(join(root, 'dist', entry))),
  )
  if (name === undefined) throw new Trouble('The packaged program is not in dist/.')
  return join(root, 'dist', name)
}

async function selfTest(folder) {
  const options = { quiet: true, signal: AbortSignal.timeout(60_000) }
  const { code, output } = await runWithDisplay(
    programIn(folder),
    [...electronFlags(), '--self-test'],
    options,
  )
  if (code !== 0 || !output.includes('self-test ok'))
    throw new Trouble(`${output.trim()}\nThe packaged program did not pass its own test (exit code ${code}).`)
  console.log(`Packaged and started: ${programIn(folder)}`)
}

function programIn(folder) {
  return join(folder, programs[process.platform])
}
