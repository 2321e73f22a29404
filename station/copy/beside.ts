import { statSync } from 'node:fs'
import type { CopierAsks } from '#station/copy/asks'
import type { CopyFloor } from '#station/copy/health'
import type { CopierLink } from '#station/copy/link'
import { settingsForCopy } from '#station/settings'
import { photoFolder } from '#station/site-data/import-pictures'

/** Brings the files beside the database into the copy, one piece at a time. */
export interface Beside {
  /** Does the next piece for this generation; false when nothing is left to do. */
  bring: (name: string) => Promise<boolean>
  /** Nothing of what is in the folder is known any more. */
  forget: () => void
}

/** Photos and settings follow when the database has nothing new to say. */
export function besideFiles(
  floor: CopyFloor,
  link: CopierLink,
  there: () => Parameters<CopierAsks['look']>[0],
  withinMs: number,
): Beside {
  let settingsIn = ''
  let photosAtMs: number | null = null

  const bringSettings = async (name: string): Promise<boolean> => {
    const text = settingsForCopy(floor.settings)
    if (settingsIn === name + text) return false
    await link.ask('settings', { ...there(), name, text }, withinMs)
    settingsIn = name + text
    return true
  }
  /** A folder changes its time with every file that comes or goes. */
  const bringPhotos = async (): Promise<boolean> => {
    const from = photoFolder(floor.dataDir)
    const changedMs = statSync(from, { throwIfNoEntry: false })?.mtimeMs ?? null
    if (changedMs === photosAtMs) return false
    const { left } = await link.ask('photos', { ...there(), from }, withinMs)
    if (left === 0) photosAtMs = changedMs
    return true
  }
  return {
    bring: async (name) => (await bringSettings(name)) || (await bringPhotos()),
    forget: () => {
      settingsIn = ''
      photosAtMs = null
    },
  }
}
