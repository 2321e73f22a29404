import { z } from 'zod'
import type { Owner, OwnerRules, SharedKind, SiteKind } from '#domain/site-data/kinds'
import type { Change } from '#domain/site-data/plan-row'
import type { FileTrouble, RowTrouble } from '#domain/site-data/trouble'

const owner = z.enum(['oms', 'site'])
/** Whose word counts, for every kind both may speak of. */
export const ownerRules: z.ZodType<OwnerRules> = z.strictObject({
  items: owner,
  codes: owner,
  locations: owner,
  totes: owner,
  consolidationPlaces: owner.default('site'),
  carts: owner,
  cartonTypes: owner,
  people: owner,
} satisfies Record<SharedKind, z.ZodType>)

/** What becomes of a row: of the file, or of one that is here and not in the file. */
export const rowOutcomes = ['new', 'changed', 'unchanged', 'refused', 'removed', 'kept'] as const
export type RowOutcome = (typeof rowOutcomes)[number]
/** Rows of each outcome. */
export type ImportCounts = Record<RowOutcome, number>

/** What may be chosen about a kind, and what is here of it. */
export interface SiteKindView {
  kind: SiteKind
  rows: number
  /** Whose word counts; null for what the OMS does not send. */
  owner: Owner | null
}

/** An import that was done. */
interface ImportRecord {
  importId: string
  kind: SiteKind
  fileName: string
  counts: ImportCounts
  /** Null when it was done without the window. */
  by: string | null
  at: string
  tookMs: number
}

export interface SiteDataView {
  kinds: SiteKindView[]
  /** The last ones, newest first. */
  recent: ImportRecord[]
  /** The file somebody has open at the moment. */
  draftToken: string | null
}

/** A file that was chosen and not yet taken: what it would do. */
export interface ImportDraftView {
  token: string
  kind: SiteKind
  fileName: string
  state: 'reading' | 'ready' | 'unreadable'
  /** Rows looked at so far, of how many; null until that is known. */
  done: number
  of: number | null
  trouble: FileTrouble | null
  /** How it was read, such as `CSV, UTF-8, ;`. */
  format: string
  /** Code names of the columns that were found. */
  columns: string[]
  ignored: string[]
  /** Headings under which secrets stand; nothing below them was read. */
  secrets: string[]
  /** Rows left out because they begin with #. */
  remarks: number
  counts: ImportCounts
  /** Whether this file was said to be the whole list. */
  whole: boolean
  /** Some rows cannot be told from others, so nobody knows what is missing from the file. */
  wholeBlocked: boolean
}

export interface ImportRowView {
  /** As an editor or spreadsheet counts; null for what is not in the file. */
  line: number | null
  name: string
  outcome: RowOutcome
  changes: Change[]
  troubles: RowTrouble[]
}

/** Some rows of a draft, by what becomes of them. */
export interface ImportRowsView {
  rows: ImportRowView[]
  total: number
}
