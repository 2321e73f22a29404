import { orderByRef } from '#db/orders'
import { pickedOrderWith } from '#db/orders-to-pack'
import type { PersonRow } from '#db/people'
import { stepForScan } from '#domain/judge-gain'
import { judgePack, type PackNamed } from '#domain/judge-pack'
import { type OnBench, onBench } from '#station/bench/bench'
import { giveExtra, wantedElsewhere } from '#station/bench/extra-unit'
import { type LastScan, layAside } from '#station/bench/lay-aside'
import { cartonHolds, loadRefusal } from '#station/bench/packing-cartons'
import { wantedOf, withGain } from '#station/bench/packing-gain'
import { whyStopped } from '#station/bench/packing-open'
import { openByScan } from '#station/bench/packing-picked'
import { savePacking } from '#station/bench/packing-save'
import { type Floor, type Outcome, refuse, type Seat } from '#station/context'
import { brokenRefusal, type ScannedThing, unknownRefusal } from '#station/seat/name-scan'
import { openPutBackWork } from '#station/stock/put-back'
import { askWeight, catchWeightIn } from '#station/walk/caught-weight'

/** A scan at the bench with an order open. */
export function scanAtBench(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  code: ScannedThing,
  text: string,
  last: LastScan,
): Outcome {
  const bench = onBench(floor, orderRef)
  if (bench === null) return refuse({ refusal: 'nothing-open' })
  const aside = layAside(floor, person, orderRef, code, last)
  if (aside !== null) return aside
  if (code.kind === 'tote' && bench.pack.cartons.length === 0) {
    const putBack = openPutBackWork(floor, seat, person, code.toteId)
    if (putBack !== null) return putBack
  }
  const stopped = whyStopped(floor, bench.held, person)
  if (stopped !== null) return refuse(stopped)
  const given = giveExtra(floor, person, { orderRef, waveId: bench.held.waveId }, code, last.lastRefused)
  if (given !== null) return given
  const opensAnother =
    (code.kind === 'tote' && code.orderRef !== orderRef && !isPickedHere(bench, code.toteId)) ||
    (code.kind === 'order' && code.number !== bench.pack.number)
  if (opensAnother) {
    return bench.pack.cartons.length === 0
      ? openByScan(floor, seat, person, code, text)
      : refuse({ refusal: 'pack-first', orderNumber: bench.pack.number })
  }
  if (code.kind === 'broken') return refuse(brokenRefusal(code, text))
  if (code.kind === 'unknown') return refuse(unknownRefusal(code.of, code.text))
  const tooHeavy = code.kind === 'item' ? loadRefusal(floor, bench, code.sku, code.quantity) : null
  if (tooHeavy !== null) return refuse(tooHeavy)
  const wanted = code.kind === 'item' ? wantedOf(floor, code.sku, code.quantity, caughtIn(floor, code)) : null
  const step = stepForScan(bench.step, wanted)
  const verdict = judgePack(bench.pack, step, namedFor(floor, bench, code), cartonHolds(floor, bench))
  const asked = 'facts' in verdict ? null : askWeight(floor, verdict)
  if (asked !== null) return asked
  const wantedBy = wantedElsewhere(floor, bench, code, verdict)
  if (wantedBy !== null) return refuse(wantedBy)
  return savePacking(floor, seat, person, bench, withGain(floor, seat, verdict))
}

const isPickedHere = ({ pack }: OnBench, lpn: string): boolean =>
  pack.pickedCartons.some((one) => one.lpn === lpn)

/** What this one unit weighs; of goods that weigh the same each, what their code says of weight is not about units. */
const caughtIn = (floor: Floor, { sku, caught }: Extract<ScannedThing, { kind: 'item' }>): number | null =>
  catchWeightIn(floor, sku) === null ? null : (caught?.weightG ?? null)

/** The code as the rules of packing know it. */
function namedFor(
  floor: Floor,
  bench: OnBench,
  code: Exclude<ScannedThing, { kind: 'broken' | 'unknown' }>,
): PackNamed {
  switch (code.kind) {
    case 'item': {
      const inOrder = bench.pack.lines.some((line) => line.sku === code.sku)
      const belongs = inOrder ? null : pickedOrderWith(floor.db, code.sku)
      const belongsTo = belongs === null ? null : (orderByRef(floor.db, belongs)?.order.number ?? null)
      return {
        kind: 'item',
        sku: code.sku,
        quantity: code.quantity,
        lot: code.lot,
        serial: code.serial,
        expiresOn: code.expiresOn,
        caught: code.caught,
        belongsTo,
      }
    }
    case 'cartonType':
      return code
    case 'label':
      return { kind: 'label', text: code.trackingNumber, trackingNumber: code.trackingNumber }
    case 'digits':
      return { kind: 'unknown', text: code.text }
    case 'tote':
      if (code.carton !== undefined) return { kind: 'pickedCarton', lpn: code.toteId }
      return { kind: 'other', scanned: 'tote', text: code.toteId }
    case 'cart':
      return { kind: 'other', scanned: 'cart', text: code.cartId }
    case 'location':
      return { kind: 'other', scanned: 'location', text: code.locationId }
    case 'order':
      return { kind: 'other', scanned: 'order', text: code.number }
    case 'place':
      return { kind: 'other', scanned: 'place', text: code.place }
    case 'zone':
      return { kind: 'other', scanned: 'zone', text: code.zone }
    case 'plate':
      return { kind: 'other', scanned: 'plate', text: code.plate.plateId }
    case 'list':
      return { kind: 'other', scanned: 'list', text: code.number }
    case 'badge':
      return { kind: 'other', scanned: 'badge', text: code.badge }
  }
}
