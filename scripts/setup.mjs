import { electronHere } from './electron-path.mjs'
import { alone } from './lock.mjs'
import { installDebianPackages } from './setup-debian.mjs'
import { installElectron } from './setup-electron.mjs'
import { installPackages, packagesState } from './setup-npm.mjs'

/** Installs what a fresh checkout or a half-finished earlier run is missing; costs next to nothing when all is there. */
export async function ensure() {
  await installDebianPackages()
  if (packagesState() !== 'ready' || electronHere() === null)
    await alone('setup', async () => {
      await installPackages()
      await installElectron()
    })
  const electron = electronHere()
  console.log(`Electron ${electron.version}, ${electron.source}`)
  return electron
}
