import { openCountTask, resolveException } from '#db/exceptions'
import { itemBySku } from '#db/items'
import { cameFrom, findOne, wantingInWave } from '#db/missing-units'
import type { PersonRow } from '#db/people'
import { homeOf, moveStock } from '#db/stock'
import type { PackVerdict } from '#domain/pack-fact'
import type { Refusal } from '#domain/refusal'
import type { OnBench } from '#station/bench/bench'
import { accept, type Floor, isoNow, type Outcome, refuse, step, today } from '#station/context'
import type { NamedCode, ScannedThing } from '#station/seat/name-scan'
import { siteOf } from '#station/site'
import { settlePlates } from '#station/stock/plates'
import { leaveHospital } from '#station/walk/hospital'

type Extra = Extract<Refusal, { refusal: 'extra-wanted' }>

/**
 * A unit that is too many here, or not this order's, while another order of the same wave lacks one: the refusal names
 * the tote it goes into. Null where nobody lacks it, or where its serial or lot does not say which unit it is.
 */
export function wantedElsewhere(
  floor: Floor,
  { held, pack }: OnBench,
  code: ScannedThing,
  verdict: PackVerdict,
): Extra | null {
  if (code.kind !== 'item' || code.quantity !== 1 || !('refusal' in verdict)) return null
  const isExtra =
    verdict.refusal === 'item-not-in-order' || (verdict.refusal === 'over-pack' && verdict.left === 0)
  if (!isExtra || held.waveId === null || !isOneUnit(floor, code)) return null
  const { sku } = code
  const wanting = wantingInWave(floor.db, { waveId: held.waveId, sku, but: pack.orderRef })
  if (wanting === null) return null
  const { orderNumber, toteId, place } = wanting
  return { refusal: 'extra-wanted', sku, lot: code.lot, orderNumber, toteId, place }
}

/** A unit that lies about with no order open, while an order on the floor lacks one; as above. */
export function wantedByAny(floor: Floor, code: NamedCode): Extra | null {
  if (code.kind !== 'item' || code.quantity !== 1 || !isOneUnit(floor, code)) return null
  const { sku, lot } = code
  const wanting = wantingInWave(floor.db, { waveId: null, sku, but: null })
  if (wanting === null) return null
  const { orderNumber, toteId, place } = wanting
  return { refusal: 'extra-wanted', sku, lot, orderNumber, toteId, place }
}

function isOneUnit(floor: Floor, { sku, lot, expiresOn }: Extract<ScannedThing, { kind: 'item' }>): boolean {
  const tracking = itemBySku(floor.db, sku)?.tracking ?? 'none'
  const isFresh = (expiresOn ?? '9') >= today(floor, siteOf(floor).timeZone)
  return isFresh && (tracking === 'none' || (tracking === 'lot' && lot !== null))
}

/**
 * The tote that was named is scanned right after: the unit is its order's. `from`: the order on the bench and its wave;
 * null with none open. Null where that was not asked.
 */
export function giveExtra(
  floor: Floor,
  person: PersonRow,
  from: { orderRef: string; waveId: string | null } | null,
  code: ScannedThing,
  last: Refusal | null,
): Outcome | null {
  if (last?.refusal !== 'extra-wanted' || code.kind !== 'tote' || code.toteId !== last.toteId) return null
  const { sku, lot, toteId } = last
  return step(floor, () => {
    const fromOrderRef = from?.orderRef ?? null
    const about = { waveId: from === null ? null : (from.waveId ?? ''), sku, but: fromOrderRef }
    const wanting = wantingInWave(floor.db, about)
    if (wanting === null || wanting.toteId !== toteId) return refuse({ refusal: 'nothing-open' })
    const { exceptionId, lineId, orderRef, orderNumber } = wanting
    const left = findOne(floor.db, wanting, { pickedUnitId: floor.newId(), sku, lot, toteId })
    const locationId = cameFrom(floor.db, fromOrderRef ?? '', sku) ?? homeOf(floor.db, sku)
    if (locationId !== null) countedOut(floor, { locationId, sku, lot }, person.personId)
    const payload = { sku, lot, toteId, fromOrderRef, lineId, exceptionId, locationId }
    floor.record({ kind: 'extra-given', subject: orderRef, actor: person.personId, payload })
    if (left === 0) {
      const reason = 'found at a bench'
      resolveException(floor.db, exceptionId, person.personId, reason, isoNow(floor))
      floor.record({
        kind: 'exception-resolved',
        subject: exceptionId,
        actor: person.personId,
        payload: { reason },
      })
      leaveHospital(floor, orderRef, person.personId)
    }
    return accept({ saved: 'extra-given', orderNumber, toteId }, 'line', 'exception', 'orders')
  })
}

/** One more left that location than anybody wrote down. */
function countedOut(
  floor: Floor,
  place: { locationId: string; sku: string; lot: string | null },
  by: string,
): void {
  moveStock(floor.db, place, -1, 0)
  const { locationId, sku } = place
  settlePlates(floor, locationId, by)
  const countTaskId = floor.newId()
  openCountTask(floor.db, { countTaskId, locationId, sku, reason: 'extraUnit' }, isoNow(floor))
}
