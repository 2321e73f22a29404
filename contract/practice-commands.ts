import { z } from 'zod'
import { desk, none } from '#contract/command-parts'
import { type Mode, paperWays, practiceModes } from '#domain/mode'
import type { ShadowComparison } from '#domain/shadow'

/** Commands about working on a copy. */
export const practiceCommands = {
  practice: { allowed: desk, args: none },
  /** Closes the live station and opens a copy; it is named, so that nobody closes another one than meant. */
  beginPractice: {
    allowed: desk,
    args: z.strictObject({
      mode: z.enum(practiceModes),
      papers: z.enum(paperWays),
      stationId: z.string().max(20),
    }),
  },
  /** Asks the OMS what was shipped and compares it with what this shadow packed. */
  compareShadow: { allowed: desk, args: none },
  /** Deletes the copy and opens the live station. A shadow is compared first, unless told not to. */
  endPractice: { allowed: desk, args: z.strictObject({ compare: z.boolean() }) },
} as const

/** What they answer. */
export interface PracticeAnswers {
  practice: PracticeView
  compareShadow: ShadowSummary
}

/** What a shadow came to between two instants. */
export interface ShadowSummary extends ShadowComparison {
  from: string
  to: string
}

/** How a station practises, or what it should know before it does. */
export interface PracticeView {
  mode: Mode
  /** Messages that wait for the OMS; while practising, those of the live station. */
  liveWaiting: number
  /** Where papers of a practice lie when they go to a folder. */
  papersFolder: string
  /** The last comparison: of this shadow, or of the one before. */
  shadow: ShadowSummary | null
}

/**
 * What is refused on a copy: it would leave it, or be lost with it and taken for done.
 * Everything else of the floor and the desk works there as it does live.
 */
export const liveOnly: ReadonlySet<string> = new Set([
  'beginPractice',
  'changePin',
  'choosePin',
  'makeFirstAdmin',
  'previewCodes',
  'printCodes',
  'saveCodes',
  'saveDevices',
  'setUpScale',
  'setUpScanner',
  'saveOms',
  'saveConnection',
  'saveMapping',
  'saveWebhook',
  'saveSource',
  'removeSource',
  'saveSound',
  'saveSeats',
  'savePicking',
  'saveWaveRules',
  'saveShifts',
  'savePackingRules',
  'saveServiceRules',
  'saveDocuments',
  'saveStockTold',
  'saveZoneAhead',
  'addPerson',
  'changePerson',
  'newBadge',
  'resetPin',
  'stopPerson',
  'readmitPerson',
  'chooseFolder',
  'saveCopy',
  'savePersonalData',
  'saveSupportBundle',
  'exportAudit',
  'wantRestore',
  'chooseImport',
  'beginImportDrop',
  'applyImport',
  'saveImportReport',
  'saveTemplate',
  'saveSiteData',
  'saveOwners',
  'saveUpdates',
  'checkUpdates',
  'installUpdate',
  'undoUpdate',
])
