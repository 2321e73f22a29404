import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AppUpdater, UpdateInfo } from 'electron-updater'
import type { OfferedProgram } from '#contract/update-commands'
import type { UpdateProblem } from '#domain/update'
import { type ProgramFile, type Updater, UpdateTrouble } from '#station/update/port'
import { sha512Beside } from '#station/update/program-file'
import { writeSurely } from '#station/write-surely'

/** The folder part of `Updater`: electron-updater with the generic provider, asked and told nothing by itself. */
export type UpdateFeed = Pick<Updater, 'look' | 'fetch'>

const mostNotes = 2000

/**
 * Makes electron-updater ask one folder and fetch from it. It checks the SHA-512 of the list, and on Windows the publisher of
 * the installer; it never installs when the program ends, and never goes to an older version.
 */
export function updateFeed(updater: AppUpdater): UpdateFeed {
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.disableWebInstaller = true
  updater.disableDifferentialDownload = true
  updater.fullChangelog = false
  updater.forceDevUpdateConfig = true
  updater.logger = null
  /** What the files of the last offer must be; a file fetched before is looked at again. */
  let promised: readonly string[] = []
  return {
    look: async ({ url, channel }) => {
      updater.setFeedURL({ provider: 'generic', url, channel })
      updater.allowPrerelease = channel === 'beta'
      updater.allowDowngrade = false
      const found = await orTrouble(() => updater.checkForUpdates())
      if (found?.isUpdateAvailable !== true) return null
      promised = found.updateInfo.files.map((one) => one.sha512)
      return offeredOf(found.updateInfo)
    },
    fetch: async (): Promise<ProgramFile> => {
      const [file] = await orTrouble(() => updater.downloadUpdate())
      if (file === undefined) throw new UpdateTrouble('failed', 'the download names no file')
      const sha512 = await sha512Beside(file)
      if (!promised.includes(sha512))
        throw new UpdateTrouble('wrong-hash', 'the file here is not what is offered')
      return { file, sha512 }
    },
  }
}

const offeredOf = ({ version, releaseNotes, releaseDate }: UpdateInfo): OfferedProgram => ({
  version,
  notes: typeof releaseNotes === 'string' ? releaseNotes.slice(0, mostNotes) : null,
  releasedAt: releaseDate === '' ? null : releaseDate,
})

/** Where electron-updater reads what a packaged program brings; one that runs from its sources gets its own. */
export function updateConfig(resources: string, folder: string): string {
  const packaged = join(resources, 'app-update.yml')
  if (existsSync(packaged)) return packaged
  const own = join(folder, 'app-update.yml')
  if (!existsSync(own))
    writeSurely(
      folder,
      'app-update.yml',
      'provider: generic\nurl: http://localhost/\nupdaterCacheDirName: packbench-updater\n',
    )
  return own
}

/** Codes of electron-updater and builder-util-runtime, of Chromium's network and of Node's. */
const kinds: readonly [RegExp, UpdateProblem][] = [
  [/CHECKSUM_MISMATCH|INVALID_SIGNATURE|NO_CHECKSUM/, 'wrong-hash'],
  [/CONTENT_LENGTH_MISMATCH|ERR_CONNECTION_(CLOSED|RESET)|ECONNRESET|aborted|premature/i, 'cut-off'],
  [/ENOSPC|ERR_FILE_NO_SPACE/, 'no-room'],
  [
    /CHANNEL_FILE_NOT_FOUND|INVALID_UPDATE_INFO|INVALID_VERSION|NO_FILES_PROVIDED|YAMLException/,
    'unreadable',
  ],
  [/net::ERR_|ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|HTTP_ERROR|request timed out/i, 'away'],
]

async function orTrouble<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw troubleOf(error)
  }
}

/** What an error of electron-updater means for a person. */
function troubleOf(error: unknown): UpdateTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const text = `${code} ${String(error)}`
  const kind = kinds.find(([pattern]) => pattern.test(text))?.[1] ?? 'failed'
  return new UpdateTrouble(kind, text.trim())
}
