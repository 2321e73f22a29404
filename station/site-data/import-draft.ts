import type { ImportCounts, ImportDraftView, RowOutcome } from '#contract/site-data-view'
import type { AnyRow } from '#domain/site-data/columns'
import type { SiteKind } from '#domain/site-data/kinds'
import type { Change } from '#domain/site-data/plan-row'
import type { RowTrouble } from '#domain/site-data/trouble'

/** One row of a draft: what it is, what stands here now, and what would stand here. */
export interface DraftRow {
  line: number | null
  key: string
  /** The key as people read it. */
  name: string
  outcome: RowOutcome
  before: AnyRow | null
  row: AnyRow | null
  changes: Change[]
  troubles: RowTrouble[]
}

/** A file that was chosen, and what it would do; lives in memory until it is taken or left. */
export interface Draft {
  view: ImportDraftView
  sha256: string
  /** Who chose it; null without a window. */
  personId: string | null
  rows: DraftRow[]
  /** What is here and not in the file, when the file is the whole list. */
  missing: DraftRow[]
  /** Set when somebody left it: whatever is still under way stops. */
  left: boolean
  /** Resolves when the file was read and compared. */
  done: Promise<void>
}

const noCounts = (): ImportCounts => ({
  new: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
  removed: 0,
  kept: 0,
})

export function newDraft(token: string, kind: SiteKind, fileName: string, personId: string | null): Draft {
  return {
    view: {
      token,
      kind,
      fileName,
      state: 'reading',
      done: 0,
      of: null,
      trouble: null,
      format: '',
      columns: [],
      ignored: [],
      secrets: [],
      remarks: 0,
      counts: noCounts(),
      whole: false,
      wholeBlocked: false,
    },
    sha256: '',
    personId,
    rows: [],
    missing: [],
    left: false,
    done: Promise.resolve(),
  }
}

/** Counts the rows anew. */
export function recount(draft: Draft): void {
  const counts = noCounts()
  for (const { outcome } of draft.rows) counts[outcome]++
  for (const { outcome } of draft.missing) counts[outcome]++
  draft.view.counts = counts
}

/** Makes a row a refused one. */
export function refuseRow(row: DraftRow, ...troubles: RowTrouble[]): void {
  row.outcome = row.line === null ? 'kept' : 'refused'
  row.row = null
  row.changes = []
  row.troubles.push(...troubles)
}

/** Lets everything else of the station have its turn. */
export const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
