import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { CopierAsk, CopierAsks, CopierNews } from './asks.ts'
import { copyPhotos, copySettings, fetchBeside } from './beside-files.ts'
import { checkMark, claimFolder, listGenerations, pruneGenerations, troubleOf } from './folder.ts'
import { copyWriter, fetchGeneration } from './writer.ts'

/** What the copying process does; asks run beside each other, and a slow or hung disk holds up nobody else. */
export function createCopier(tell: (news: CopierNews) => void): (ask: CopierAsk) => void {
  const writer = copyWriter((bytes, ofBytes) => tell({ progress: { bytes, ofBytes } }))
  const able: CopierAsks = {
    ...writer,
    claim: ({ folder, key, stationId, takeOver }) => claimFolder({ folder, key }, stationId, takeOver),
    look: async ({ folder, key, database }) => {
      await checkMark({ folder, key })
      return { sameDisk: (await stat(folder)).dev === (await stat(dirname(database))).dev }
    },
    prune: async ({ folder, key, ...rule }) => {
      await checkMark({ folder, key })
      return pruneGenerations(folder, rule)
    },
    list: ({ folder }) => listGenerations(folder),
    fetch: fetchGeneration,
    settings: copySettings,
    photos: copyPhotos,
    fetchBeside,
  }
  return ({ id, ask, args }) => {
    const work = able[ask] as (given: typeof args) => Promise<unknown>
    work(args).then(
      (value) => tell({ id, value }),
      (error: unknown) => {
        const { problem, message } = troubleOf(error)
        tell({ id, problem, detail: message })
      },
    )
  }
}
