import { z } from 'zod'
import { admin, desk } from '#contract/command-parts'
import {
  type ImportCounts,
  type ImportDraftView,
  type ImportRowsView,
  ownerRules,
  rowOutcomes,
  type SiteDataView,
} from '#contract/site-data-view'
import { siteKinds, tableKinds } from '#domain/site-data/kinds'

const token = z.string().min(1).max(80)
const ofToken = z.strictObject({ token })
const kind = z.enum(siteKinds)
const format = z.enum(['csv', 'xlsx'])

/** Commands about bringing site data in from files. A window names no path: it gets a token for what was chosen. */
export const siteDataCommands = {
  siteData: { allowed: desk, args: z.strictObject({}) },
  importDraft: { allowed: desk, args: ofToken },
  importRows: {
    allowed: desk,
    args: z.strictObject({
      token,
      show: z.enum(['all', ...rowOutcomes]),
      from: z.number().int().min(0).max(1_000_000),
      most: z.number().int().min(1).max(500),
    }),
  },
  /** Opens the system's own dialog; null when nothing was chosen. `folder` is for photos. */
  chooseImport: { allowed: admin, args: z.strictObject({ kind, folder: z.boolean() }) },
  beginImportDrop: {
    allowed: admin,
    args: z.strictObject({ kind, fileName: z.string().min(1).max(200), bytes: z.number().int().min(1) }),
  },
  addImportDrop: {
    allowed: admin,
    args: z.strictObject({ token, from: z.number().int().min(0), base64: z.base64().max(180_000) }),
  },
  setImportWhole: { allowed: admin, args: z.strictObject({ token, whole: z.boolean() }) },
  compareImportAgain: { allowed: admin, args: ofToken },
  applyImport: {
    allowed: admin,
    args: z.strictObject({ token, take: z.enum(['goodRows', 'allOrNothing']), remove: z.boolean() }),
  },
  leaveImport: { allowed: admin, args: ofToken },
  saveImportReport: { allowed: desk, args: ofToken },
  saveTemplate: { allowed: desk, args: z.strictObject({ kind: z.enum(tableKinds), format }) },
  saveSiteData: { allowed: admin, args: z.strictObject({ kind: z.enum(tableKinds), format }) },
  saveOwners: { allowed: admin, args: z.strictObject({ owners: ownerRules }) },
} as const

/** What they answer. */
export interface SiteDataAnswers {
  siteData: SiteDataView
  importDraft: ImportDraftView
  importRows: ImportRowsView
  chooseImport: { token: string } | null
  beginImportDrop: { token: string }
  /** The token of the draft once the last piece came. */
  addImportDrop: { token: string | null }
  compareImportAgain: { token: string }
  applyImport: { importId: string; counts: ImportCounts; tookMs: number }
  saveImportReport: { fileName: string } | null
  saveTemplate: { fileName: string } | null
  saveSiteData: { fileName: string } | null
}
