import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import type { AppUpdater } from 'electron-updater'
import { programsFolder, type UpdateNote, updateFolder } from '#station/update/note'
import type { ProgramFile, Updater } from '#station/update/port'
import { putProgram, sha512Of } from '#station/update/program-file'
import { beginInstaller, beginProgram } from './begin-program.ts'
import { type UpdateFeed, updateConfig, updateFeed } from './update-feed.ts'

type Leaves = Pick<App, 'releaseSingleInstanceLock'>
interface Parts {
  app: Leaves & Pick<App, 'isPackaged'>
  dataDir: string
  /** Ends this program; `begin` is called when station and devices are closed. */
  leaveFor: (begin: () => void) => void
}

/** What can change this program: for an AppImage and for what the Windows installer put there; null otherwise. */
export function programUpdater({ app, dataDir, leaveFor }: Parts): Updater | null {
  const installedAs = installedHere(app.isPackaged)
  if (installedAs === null) return null
  const isAppImage = installedAs === 'appimage'
  const load = async () => {
    const { AppImageUpdater, NsisUpdater } = await import('electron-updater')
    return isAppImage ? new AppImageUpdater() : new NsisUpdater()
  }
  return {
    ...lateFeed(dataDir, load),
    installedAs,
    program: isAppImage ? appImage() : null,
    change: (to) => leaveFor(putInPlace(app, dataDir, to)),
  }
}

/** The program before is put back instead of starting; false where that cannot be done, and this one starts. */
export function putBack(
  app: Leaves & Pick<App, 'isPackaged'>,
  dataDir: string,
  { kept }: UpdateNote,
): boolean {
  if (kept === null || installedHere(app.isPackaged) === null) return false
  try {
    putInPlace(app, dataDir, {
      file: join(programsFolder(dataDir), kept.name),
      sha512: kept.sha512,
    })()
    return true
  } catch (error) {
    console.error('The program before could not be put back:', error)
    return false
  }
}

/** The file of an AppImage, as its own runtime names it (https://docs.appimage.org/packaging-guide/environment-variables.html). */
const appImage = (): string => process.env.APPIMAGE ?? ''

function installedHere(isPackaged: boolean): Updater['installedAs'] | null {
  if (process.platform === 'linux' && appImage() !== '') return 'appimage'
  return process.platform === 'win32' && isPackaged ? 'installer' : null
}

/**
 * An AppImage is one file, replaced at once; an installer is looked at and does its work when it is begun. Answers how the
 * other program begins when this one has closed.
 */
function putInPlace(app: Leaves, dataDir: string, { file, sha512 }: ProgramFile): () => void {
  const program = appImage()
  if (process.platform === 'linux') {
    putProgram(program, file, sha512)
    return () => beginProgram(app, dataDir, program)
  }
  if (sha512Of(file) !== sha512) throw new Error(`${file} is not what was fetched or kept`)
  return () => beginInstaller(app, file)
}

/** electron-updater is loaded with the first question, long after the window is up. */
function lateFeed(dataDir: string, load: () => Promise<AppUpdater>): UpdateFeed {
  let feed: Promise<UpdateFeed> | null = null
  const loaded = async (): Promise<UpdateFeed> => {
    const updater = await load()
    mkdirSync(updateFolder(dataDir), { recursive: true, mode: 0o700 })
    updater.updateConfigPath = updateConfig(process.resourcesPath, updateFolder(dataDir))
    return updateFeed(updater)
  }
  const once = () => {
    feed ??= loaded()
    return feed
  }
  return {
    look: async (rules) => await (await once()).look(rules),
    fetch: async () => await (await once()).fetch(),
  }
}
