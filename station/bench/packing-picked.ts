import type { PersonRow } from '#db/people'
import { judgePack } from '#domain/judge-pack'
import { onBench } from '#station/bench/bench'
import { openForPacking } from '#station/bench/packing-open'
import { savePacking } from '#station/bench/packing-save'
import type { Floor, Outcome, Seat } from '#station/context'
import type { NamedCode } from '#station/seat/name-scan'

/** Opens an order by a scan; by the label of a carton it was picked into, with that carton open where nothing comes before it. */
export function openByScan(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  code: NamedCode,
  text: string,
): Outcome {
  const opened = openForPacking(floor, seat, person, code, text)
  const isPacking = 'accepted' in opened && opened.accepted.saved === 'order-opened'
  if (!isPacking || code.kind !== 'tote' || code.carton === undefined) return opened
  const bench = code.orderRef === null ? null : onBench(floor, code.orderRef)
  if (bench === null) return opened
  const verdict = judgePack(bench.pack, bench.step, { kind: 'pickedCarton', lpn: code.toteId }, () => true)
  return 'facts' in verdict ? savePacking(floor, seat, person, bench, verdict) : opened
}
