import { holderOf, partsOf } from '#db/consolidation'
import { openAbout } from '#db/exceptions'
import { type HeldOrder, orderByNumber, orderByRef } from '#db/orders'
import { pickedOrderWith } from '#db/orders-to-pack'
import { packSession, savePackSession } from '#db/pack-sessions'
import { leaveOtherBench, type PersonRow, personById, readSeat, saveSeat } from '#db/people'
import { pickProgress } from '#db/pick-progress'
import { sql } from '#db/statements'
import { orderBackUnder, takeBackOf } from '#db/take-back'
import { isComplete } from '#domain/consolidation'
import type { Refusal } from '#domain/refusal'
import { wantedByAny } from '#station/bench/extra-unit'
import { markPacking } from '#station/bench/shipping'
import { openWork, stopRefusal } from '#station/bench/work-stops'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step } from '#station/context'
import { postProgress } from '#station/oms/progress'
import { journalPapers } from '#station/paper/order-papers'
import { type NamedCode, unknownRefusal } from '#station/seat/name-scan'
import { incomplete } from '#station/walk/consolidation'
import { inHospital } from '#station/walk/hospital'

/** Opens an order for packing by tote, order, consolidation place or item scan. */
export function openForPacking(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  code: NamedCode,
  text: string,
): Outcome {
  const orderRef = orderMeant(floor, code)
  const held = orderRef === null ? null : orderByRef(floor.db, orderRef)
  if (held === null)
    return refuse(
      code.kind === 'unknown'
        ? unknownRefusal(code.of, code.text)
        : (wantedByAny(floor, code) ?? nothingFor(code, text)),
    )
  const why = whyNotPack(floor, held, person)
  if (why?.refusal === 'order-already-packed' && code.kind === 'label')
    return refuse({ ...why, trackingNumber: code.trackingNumber })
  if (why?.refusal === 'work-stop-open' && why.here) return openWork(floor, seat, person, held.order)
  if (why !== null) return refuse(why)
  const { orderRef: ref, number } = held.order
  const at = isoNow(floor)
  step(floor, () => {
    const before = packSession(floor.db, ref)
    savePackSession(
      floor.db,
      {
        orderRef: ref,
        personId: person.personId,
        stationId: floor.settings.station.stationId,
        state: 'open',
      },
      at,
    )
    leaveOtherBench(floor.db, ref, seat)
    saveSeat(floor.db, { ...readSeat(floor.db, seat), orderRef: ref, screen: 'pack', activeAt: at })
    markPacking(floor, ref)
    if (before === null) postProgress(floor, ref, 'packing')
    journalPapers(floor, 'packStart', held.order, null, person.personId)
    floor.record({
      kind: 'order-opened',
      subject: ref,
      actor: person.personId,
      payload: { by: code.kind, takenOver: before?.personId !== person.personId },
    })
  })
  floor.wake.outbox()
  floor.wake.printing()
  return accept({ saved: 'order-opened', orderNumber: number }, 'line', 'orders', 'wave')
}
const nothingFor = (code: NamedCode, text: string): Refusal => ({
  refusal: 'nothing-to-pack',
  text,
  unit: code.kind === 'item' ? code.sku : null,
})

function orderMeant(floor: Floor, code: NamedCode): string | null {
  if (code.kind === 'tote') return code.orderRef
  if (code.kind === 'order') return orderByNumber(floor.db, code.number)?.order.orderRef ?? null
  if (code.kind === 'label') return code.orderRef
  if (code.kind === 'unknown')
    return code.of === 'trackingNumber' ? orderBackUnder(floor.db, code.text) : null
  if (code.kind === 'place') return holderOf(floor.db, code.place)?.orderRef ?? null
  return code.kind === 'item' ? pickedOrderWith(floor.db, code.sku) : null
}
/** Why this person may not pack an order now. */
function whyNotPack(floor: Floor, held: HeldOrder, person: PersonRow): Refusal | null {
  const { order, newer, shippedAt, begunException } = held
  const orderNumber = order.number
  if (shippedAt !== null)
    return takeBackOf(floor.db, order.orderRef)?.state === 'pending'
      ? { refusal: 'being-taken-back', orderNumber }
      : { refusal: 'order-already-packed', orderNumber, trackingNumber: null }
  if (begunException !== null) return { refusal: 'order-begun-before', orderNumber }
  if (openAbout(floor.db, orderNumber, 'label-in-doubt').length > 0)
    return { refusal: 'label-in-doubt', orderNumber }
  if (openAbout(floor.db, orderNumber, 'short-held').length > 0)
    return { refusal: 'order-short-held', orderNumber }
  const now = newer ?? order
  if (now.cancelledAt !== null) return { refusal: 'order-cancelled', orderNumber }
  if (now.claim != null) return { refusal: 'order-claimed-elsewhere', orderNumber, by: now.claim.name }
  if (newer !== null) return { refusal: 'order-changed', orderNumber }
  if (order.hold !== null) return { refusal: 'order-held', orderNumber, hold: order.hold }
  const waits = inHospital(floor, order)
  if (waits !== null) return waits
  const parts = partsOf(floor.db, order.orderRef)
  if (parts.length > 1 && !isComplete(parts)) return incomplete(floor, order, parts)
  const { openUnits, pickedUnits } = pickProgress(floor.db, order.orderRef)
  if (openUnits > 0 || pickedUnits === 0)
    return { refusal: 'order-not-picked', orderNumber, missing: openUnits }
  const work = stopRefusal(floor, order)
  if (work !== null) return work
  const session = packSession(floor.db, order.orderRef)
  const elsewhere =
    session !== null &&
    session.state === 'open' &&
    session.personId !== person.personId &&
    isSeated(floor, session.personId, order.orderRef)
  if (!elsewhere) return null
  return {
    refusal: 'order-elsewhere',
    orderNumber,
    station: session.stationId,
    by: personById(floor.db, session.personId)?.name ?? '',
  }
}
/** Why the order on the bench must rest now; that somebody else had it open does not stop who has it now. */
export function whyStopped(floor: Floor, held: HeldOrder, person: PersonRow): Refusal | null {
  const why = whyNotPack(floor, held, person)
  return why?.refusal === 'order-elsewhere' ? null : why
}

const isSeated = (floor: Floor, personId: string, orderRef: string): boolean =>
  sql<[string, string], { n: number }>(
    floor.db,
    'SELECT count(*) AS n FROM seat WHERE person_id = ? AND order_ref = ?',
  ).get(personId, orderRef)?.n === 1
/** Puts the order aside as it is; whoever scans it next goes on there. */
export function leaveOrder(floor: Floor, seat: Seat, person: PersonRow): Outcome {
  const { orderRef, ...sitting } = readSeat(floor.db, seat)
  const held = orderRef === null ? null : orderByRef(floor.db, orderRef)
  if (orderRef === null || held === null) return refuse({ refusal: 'nothing-open' })
  step(floor, () => {
    const state = held.shippedAt === null ? 'left' : 'done'
    savePackSession(
      floor.db,
      { orderRef, personId: person.personId, stationId: floor.settings.station.stationId, state },
      isoNow(floor),
    )
    saveSeat(floor.db, { ...sitting, orderRef: null, screen: 'home', activeAt: isoNow(floor) })
    floor.record({ kind: 'order-left', subject: orderRef, actor: person.personId, payload: {} })
  })
  return accept({ saved: 'order-parked', orderNumber: held.order.number }, 'line', 'orders')
}
