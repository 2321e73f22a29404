import { z } from 'zod'
import { admin, desk, none } from '#contract/command-parts'
import { type CopyView, type ErasingView, type RestoreView, restoreWays } from '#contract/safety'

const folder = z.string().trim().min(1).max(500).nullable()

/** Commands about the second copy, personal data, support and restoring. */
export const safetyCommands = {
  safety: { allowed: desk, args: none },
  /** Opens the system's own dialog; answers the folder, or null when none was chosen. */
  chooseFolder: { allowed: admin, args: none },
  saveCopy: {
    allowed: admin,
    args: z.strictObject({ folder, keepDays: z.number().int().min(0).max(30), takeOver: z.boolean() }),
  },
  savePersonalData: { allowed: admin, args: z.strictObject({ keepDays: z.number().int().min(1).max(3650) }) },
  /** `clockIsRight`: whoever gives it has looked at the date. */
  erasePersonalData: { allowed: admin, args: z.strictObject({ clockIsRight: z.boolean() }) },
  saveSupportBundle: { allowed: admin, args: none },
  exportAudit: { allowed: admin, args: none },
  /** Closes the station and asks what to restore; it is named, so that nobody closes another one than meant. */
  wantRestore: { allowed: admin, args: z.strictObject({ stationId: z.string().max(20) }) },
  /** Only while a station is asked what to do about its database; null in the ordinary case. */
  rescueView: { allowed: 'anybody', args: none },
  rescueLook: { allowed: 'anybody', args: z.strictObject({ folder }) },
  rescueCheck: { allowed: 'anybody', args: z.strictObject({ name: z.string().min(1).max(80) }) },
  rescueTake: { allowed: 'anybody', args: z.strictObject({ way: z.enum(restoreWays) }) },
} as const

/** What they answer. */
export interface SafetyAnswers {
  safety: SafetyView
  chooseFolder: string | null
  /** Null: the clock is not believed, see `safety`. */
  erasePersonalData: { rows: number } | null
  /** Null: nobody chose a place for it. */
  saveSupportBundle: { path: string; bytes: number } | null
  exportAudit: { path: string; events: number } | null
  rescueView: RestoreView | null
}

/** Everything about the safety of data that settings show. */
export interface SafetyView {
  copy: CopyView
  /** How many days' copies are kept besides the two newest. */
  copyKeepDays: number
  erasing: ErasingView
  /** The window can ask for a folder or a file. */
  hasDialogs: boolean
}
