import type { PersonRow } from '#db/people'
import { detachPapers } from '#db/print-jobs'
import type { Refusal } from '#domain/refusal'
import { judgeReopen } from '#domain/reopen-carton'
import { onBench } from '#station/bench/bench'
import { savePacking } from '#station/bench/packing-save'
import { type Floor, isoNow, type Outcome, refuse, type Seat } from '#station/context'
import { labelJob } from '#station/paper/printing'
import { voidLabel } from '#station/stock/put-back-settle'

/**
 * Opens a carton again that has its label, so that its goods can be put right: the label is void and never stands for
 * anything again, papers that have not come out are taken back, and the carton is weighed anew and gets new ones. Until the order has left the
 * bench; `last` is what was refused before, since a label that may be out is only void when that is said twice.
 */
export function undoLabel(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  last: Refusal | null,
): Outcome {
  const bench = onBench(floor, orderRef)
  if (bench === null) return refuse({ refusal: 'nothing-open' })
  const verdict = judgeReopen(bench.pack, bench.step, last)
  const [fact] = 'facts' in verdict ? verdict.facts : []
  if (fact?.fact !== 'carton-reopened') return savePacking(floor, seat, person, bench, verdict)
  const job = labelJob(floor, fact.cartonId)?.job ?? null
  if (job?.state === 'sending') return refuse({ refusal: 'label-not-printed' })
  return savePacking(floor, seat, person, bench, verdict, () =>
    detachPapers(floor.db, fact.cartonId, voidLabel, isoNow(floor)),
  )
}
