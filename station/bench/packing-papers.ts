import type { PaperView } from '#contract/pack-view'
import { paperCopies } from '#db/papers'
import type { PersonRow } from '#db/people'
import { hasDataFor, type OrderPaper, orderPapers } from '#domain/document'
import type { ReprintReason } from '#domain/reasons'
import { type OnBench, onBench } from '#station/bench/bench'
import { accept, type Floor, isRefusal, type Outcome, refuse, type Seat } from '#station/context'
import { printOrderPaper } from '#station/paper/order-papers'
import { type Leave, needOverride } from '#station/people/overrides'

/** The papers that can be made of an order as far as it is packed, each with how often it was printed. */
export function papersOf(floor: Floor, { held: { order }, pack }: OnBench): PaperView[] {
  const closed = pack.cartons.some(({ state }) => state === 'closed')
  const copies = paperCopies(floor.db, order.orderRef)
  return orderPapers
    .filter((kind) => hasDataFor(kind, order, closed))
    .map((kind) => ({ kind, copies: copies.get(kind)?.copies ?? 0 }))
}

/**
 * Prints a paper of the order on the bench, on the printer where such papers belong; once more where it was printed,
 * counted, with who asked and why, and from the second time on with a supervisor's leave. While one waits for its
 * printer no second one is made: whoever scans twice wants one.
 */
export function printAtBench(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  kind: OrderPaper,
  reason: ReprintReason | null,
  leave: Leave | null,
): Outcome {
  const bench = onBench(floor, orderRef)
  if (bench === null) return refuse({ refusal: 'nothing-open' })
  if (paperCopies(floor.db, orderRef).get(kind)?.waits === true)
    return refuse({ refusal: 'paper-waits', paper: kind })
  const asking = { by: person, reason, leave, allowed: leave !== null }
  const made = printOrderPaper(floor, orderRef, kind, asking)
  if (isRefusal(made))
    return made.refusal === 'supervisor-needed' && reason !== null
      ? needOverride({ command: 'reprintPaper', args: { seat, paper: kind, reason } })
      : refuse(made)
  const copy = paperCopies(floor.db, orderRef).get(kind)?.copies ?? 1
  return accept({ saved: 'paper-asked', paper: kind, copy }, 'line', 'printJob')
}
