import type { BegunOrderView, ExceptionRow } from '#contract/desk-views'
import { type BegunWork, begunUnder } from '#db/begun-orders'
import {
  isTold,
  type OpenException,
  openExceptionById,
  openExceptions,
  ownerOf,
  resolveException,
  saveOwner,
} from '#db/exceptions'
import { itemBySku } from '#db/items'
import { missingUnder } from '#db/missing-units'
import { type HeldOrder, orderByNumber, orderByRef } from '#db/orders'
import { type PersonRow, personById } from '#db/people'
import { settlePutBack } from '#db/put-backs'
import { blockLocation } from '#db/stock'
import { judgeTake } from '#domain/exception'
import type { Refusal } from '#domain/refusal'
import { waiveStop } from '#station/bench/work-trouble'
import { type Floor, isoNow, step } from '#station/context'
import { shortView } from '#station/desk/shorts'
import { actionsFor } from '#station/oms/changes'
import { differencesOf } from '#station/oms/differences'
import { tellExceptions } from '#station/oms/tell-exceptions'
import { leaveHospital } from '#station/walk/hospital'

const isDecision = ({ kind }: OpenException): boolean =>
  kind === 'order-changed' || kind === 'order-cancelled' || kind === 'claimed-elsewhere'

/** What needs a person, the oldest first, with what may be decided about it. */
export function exceptionRows(floor: Floor): ExceptionRow[] {
  return openExceptions(floor.db).map((one) => rowOf(floor, one, orderByNumber(floor.db, one.about)))
}
function rowOf(floor: Floor, one: OpenException, held: HeldOrder | null): ExceptionRow {
  return {
    ...one,
    openedBy: one.openedBy === null ? null : (personById(floor.db, one.openedBy)?.name ?? one.openedBy),
    owner: ownerOf(floor.db, one.exceptionId),
    told: isTold(floor.db, one.exceptionId),
    orderRef: held?.order.orderRef ?? null,
    actions: isDecision(one) ? actionsFor(held) : [],
    differences: isDecision(one) ? differencesOf(held) : [],
    short: one.kind === 'short' ? shortView(floor, one.exceptionId) : null,
    begun: begunUnder(floor.db, one.exceptionId).map(({ orderRef, work }, _, { length }) =>
      begunView(floor, orderRef, work, length === 1),
    ),
  }
}
function begunView(floor: Floor, orderRef: string, work: BegunWork, isAlone: boolean): BegunOrderView {
  const held = orderByRef(floor.db, orderRef)
  const order = held?.newer ?? held?.order
  const ordered = order?.lines.reduce((sum, line) => sum + line.quantity, 0) ?? 0
  const { goods: _goods, ...known } = work
  const lines = isAlone ? (order?.lines ?? []) : []
  return {
    orderRef,
    number: order?.number ?? orderRef,
    ordered: ordered === 0 ? null : ordered,
    lines: lines.map(({ lineRef, sku, quantity }) => ({
      lineRef,
      name: itemBySku(floor.db, sku)?.name ?? sku,
      quantity,
    })),
    ...known,
  }
}

/** Somebody sees to an exception from now on, or no longer; one past its age may be taken from its owner. */
export function takeException(
  floor: Floor,
  exceptionId: string,
  take: boolean,
  person: PersonRow,
): null | Refusal {
  return step(floor, () => {
    const one = openExceptionById(floor.db, exceptionId)
    if (one === null) return { refusal: 'not-found', what: exceptionId } as const
    const owner = ownerOf(floor.db, exceptionId)
    const refusal = judgeTake(one, owner, person.personId, floor.now().getTime())
    if (refusal !== null) return refusal
    const mine = owner?.personId === person.personId
    if (mine === take || (!take && owner === null)) return null
    saveOwner(floor.db, exceptionId, take ? { personId: person.personId, since: isoNow(floor) } : null)
    floor.record({
      kind: take ? 'exception-taken' : 'exception-given-back',
      subject: exceptionId,
      actor: person.personId,
      payload: { from: owner?.personId ?? null },
    })
    tellExceptions(floor)
    return null
  })
}

/**
 * A person says what was done about it. Goods put back are counted in their locations again, a blocked location is opened;
 * a change must be decided.
 */
export function settleException(
  floor: Floor,
  exceptionId: string,
  reason: string,
  person: PersonRow,
): null | Refusal {
  return step(floor, () => {
    const one = openExceptionById(floor.db, exceptionId)
    if (one === null) return { refusal: 'not-found', what: exceptionId } as const
    const mustDecide =
      begunUnder(floor.db, exceptionId).length > 0 ||
      (isDecision(one) && actionsFor(orderByNumber(floor.db, one.about)).length > 0)
    if (mustDecide) return { refusal: 'decide-first', orderNumber: one.about } as const
    const missing = missingUnder(floor.db, exceptionId)
    resolveException(floor.db, exceptionId, person.personId, reason, isoNow(floor))
    if (missing !== null) leaveHospital(floor, missing.orderRef, person.personId)
    if (one.kind === 'put-back') settlePutBack(floor.db, exceptionId, isoNow(floor))
    if (one.kind === 'work-stop') waiveStop(floor, exceptionId, reason, person.personId)
    if (one.kind === 'location-blocked') openLocation(floor, one.about, person.personId)
    floor.record({
      kind: 'exception-resolved',
      subject: exceptionId,
      actor: person.personId,
      payload: { reason },
    })
    tellExceptions(floor)
    return null
  })
}

function openLocation(floor: Floor, locationId: string, by: string): void {
  blockLocation(floor.db, locationId, false)
  floor.record({ kind: 'location-opened', subject: locationId, actor: by, payload: {} })
}
