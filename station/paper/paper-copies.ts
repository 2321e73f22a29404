import { overrideRoles } from '#contract/overrides'
import { newestPaper, type PaperOf, reprintsOf } from '#db/papers'
import type { PersonRow } from '#db/people'
import { type PrintJob, printJob } from '#db/print-jobs'
import type { DocumentKind } from '#domain/document'
import { wholeLanguageOf } from '#domain/language'
import type { ReprintReason } from '#domain/reasons'
import type { Refusal } from '#domain/refusal'
import { type Floor, step } from '#station/context'
import { journal, journalAgain, type PaperWay } from '#station/paper/journal'
import { type Leave, recordOverride } from '#station/people/overrides'
import { mayAct } from '#station/people/people'

/** Who asks for a paper: why, where it was printed before, and who allows one more where that takes a supervisor. */
export interface Asking {
  by: PersonRow
  reason: ReprintReason | null
  /** A supervisor asks at the desk, or gave leave. */
  allowed: boolean
  leave: Leave | null
}

/** Asked for at the desk, where a supervisor needs nobody's leave. */
export const atDesk = (by: PersonRow, reason: ReprintReason | null): Asking => ({
  ...{ by, reason, leave: null, allowed: mayAct(by, overrideRoles) },
})

/** The newest copy of a paper; null where none was printed. */
export function newestCopy(floor: Floor, of: PaperOf): PrintJob | null {
  const jobId = newestPaper(floor.db, of)
  return jobId === null ? null : printJob(floor.db, jobId)
}

/** Why no copy is made of a paper that was printed before: it takes a reason, and from the second one on a supervisor. */
export function whyNotAgain(floor: Floor, of: PaperOf, { reason, allowed }: Asking): Refusal | null {
  if (newestPaper(floor.db, of) === null) return null
  if (reason === null) return { refusal: 'paper-printed-before', paper: of.kind }
  return allowed || reprintsOf(floor.db, of) === 0 ? null : { refusal: 'supervisor-needed' }
}

/**
 * Journals a paper that somebody asks for, counted where it was printed before: the same bytes once more where nothing
 * it says can have changed, drawn anew otherwise. Only inside a transaction.
 */
export function journalAsked(
  floor: Floor,
  of: PaperOf,
  { by, reason, leave }: Asking,
  { printer, language }: PaperWay,
  same: boolean,
): void {
  const requestedBy = leave?.by.personId ?? by.personId
  const before = newestCopy(floor, of)
  const why = reason ?? 'asked'
  if (before !== null && same) journalAgain(floor, before, requestedBy, why)
  else {
    const way = { printer, language: language ?? wholeLanguageOf(by.language) }
    journal(floor, { ...of, copy: (before?.copy ?? 0) + 1, requestedBy, requestReason: why, way }, null)
  }
}

/** Journals papers with who asked for them and who allowed it, in one transaction, and wakes the printers. */
export function asked(
  floor: Floor,
  { by, leave }: Asking,
  subject: string,
  kind: DocumentKind,
  journalAll: () => number,
): { papers: number } {
  const papers = step(floor, () => {
    if (leave !== null)
      recordOverride(
        floor,
        leave,
        kind === 'manifest' ? 'manifestAtBench' : 'reprintPaper',
        subject,
        by.personId,
      )
    const made = journalAll()
    floor.record({ kind: 'paper-asked', subject, actor: by.personId, payload: { kind, papers: made } })
    return made
  })
  floor.wake.printing()
  floor.tell({ tell: 'changed', tables: ['printJob'] })
  return { papers }
}
