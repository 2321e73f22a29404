import { randomUUID } from 'node:crypto'
import { isAbsolute, relative } from 'node:path'
import type { CommandArgs } from '#contract/commands'
import type { safetyCommands } from '#contract/safety-commands'
import type { PersonRow } from '#db/people'
import type { Refusal } from '#domain/refusal'
import type { Floor } from '#station/context'
import { CopyTrouble } from '#station/copy/asks'
import type { SecondCopy } from '#station/copy/second-copy'
import type { Desk, Handlers } from '#station/handlers'
import type { PersonalData } from '#station/retention/eraser'
import { supportBundle } from '#station/support/bundle'
import { writeAuditExport, writeFileWhole } from '#station/support/save-file'

/** The system's own dialogs; a station without a window has none. */
export interface Dialogs {
  chooseFolder: () => Promise<string | null>
  /** A file to read, with one of these endings. */
  chooseFile: (endings: readonly string[]) => Promise<string | null>
  /** Where to save a file that would be called so. */
  saveFile: (name: string) => Promise<string | null>
}

/** What the safety of data is made of at a running station. */
export interface Safety {
  copy: SecondCopy
  erasing: PersonalData
  dialogs: Dialogs | null
  wantRestore: (() => void) | null
}

/** What administrators do about copies, personal data, support and restoring. */
export function safetyHandlers(
  desk: Desk,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof safetyCommands> {
  const { floor, safety } = desk
  const { copy, erasing, dialogs } = safety
  const noWindow: Refusal = { refusal: 'not-found', what: 'window' }
  const nameAt = (what: string, ending: string): string =>
    `packbench-${what}-${floor.settings.station.stationId}-${floor.now().toISOString().slice(0, 10)}.${ending}`

  return {
    safety: () => ({
      copy: copy.view(),
      copyKeepDays: floor.settings.copy.keepDays,
      erasing: erasing.view(),
      hasDialogs: dialogs !== null,
    }),
    chooseFolder: async () => (dialogs === null ? noWindow : await dialogs.chooseFolder()),
    saveCopy: (args, by) => saveCopy(desk, args, someone(by)),
    savePersonalData: ({ keepDays }, by) => {
      desk.settings.save({ personalData: { keepDays } }, someone(by).personId)
      return null
    },
    erasePersonalData: async ({ clockIsRight }, by) => {
      const took = await erasing.clean(clockIsRight ? someone(by).personId : null)
      return took === null ? null : { rows: Object.values(took).reduce((sum, one) => sum + one, 0) }
    },
    saveSupportBundle: async (_args, by) => {
      if (dialogs === null) return noWindow
      const path = await dialogs.saveFile(nameAt('support', 'zip'))
      if (path === null) return null
      const bytes = supportBundle(floor, standing(desk))
      writeFileWhole(path, bytes)
      recordSaved(floor, 'support-bundle-saved', someone(by), { bytes: bytes.length })
      return { path, bytes: bytes.length }
    },
    exportAudit: async (_args, by) => {
      if (dialogs === null) return noWindow
      const path = await dialogs.saveFile(nameAt('audit', 'jsonl'))
      if (path === null) return null
      const events = await writeAuditExport(floor, path)
      recordSaved(floor, 'audit-exported', someone(by), { events })
      return { path, events }
    },
    wantRestore: ({ stationId }, by) => {
      if (safety.wantRestore === null) return noWindow
      if (stationId !== floor.settings.station.stationId) return { refusal: 'not-found', what: stationId }
      recordSaved(floor, 'restore-wanted', someone(by), {})
      safety.wantRestore()
      return null
    },
    rescueView: () => null,
    rescueLook: () => ({ refusal: 'nothing-open' }),
    rescueCheck: () => ({ refusal: 'nothing-open' }),
    rescueTake: () => ({ refusal: 'nothing-open' }),
  }
}

const standing = ({ memory, health, safety, oms }: Desk) => ({
  memory,
  health: health(),
  lines: oms.marks().map((mark) => ({ mark, line: oms.health(mark)?.view() ?? null })),
  copy: safety.copy.view(),
  erasing: safety.erasing.view(),
})

function recordSaved(floor: Floor, kind: string, by: PersonRow, payload: Record<string, unknown>): void {
  const subject = floor.settings.station.stationId
  floor.db.transaction(() => floor.record({ kind, subject, actor: by.personId, payload })).immediate()
}

/** Sets, changes or ends the second copy. A folder of another station is only taken over when somebody says so. */
async function saveCopy(
  { floor, settings, safety }: Desk,
  { folder, keepDays, takeOver }: CommandArgs<'saveCopy'>,
  by: PersonRow,
): Promise<null | Refusal> {
  const key = floor.settings.copy.key === '' ? randomUUID() : floor.settings.copy.key
  if (folder !== null) {
    const refusal = isInside(folder, floor.dataDir)
      ? 'inside'
      : await claim(safety.copy, folder, key, takeOver)
    if (refusal === 'inside') return { refusal: 'copy-folder-bad', problem: 'inside' }
    if (refusal !== null) return refusal
  }
  settings.save({ copy: { folder, key, keepDays } }, by.personId)
  safety.copy.start()
  return null
}

async function claim(
  copy: SecondCopy,
  folder: string,
  key: string,
  takeOver: boolean,
): Promise<null | Refusal> {
  try {
    const { takenBy } = await copy.claim(folder, key, takeOver)
    return takenBy === null ? null : { refusal: 'copy-folder-taken', station: takenBy }
  } catch (error) {
    const problem = error instanceof CopyTrouble && error.problem !== 'lost-track' ? error.problem : 'failed'
    return { refusal: 'copy-folder-bad', problem }
  }
}

/** A copy inside the data folder would be copied with it and lost with it. */
function isInside(folder: string, dataDir: string): boolean {
  const from = relative(dataDir, folder)
  return !isAbsolute(folder) || from === '' || (!from.startsWith('..') && !isAbsolute(from))
}
