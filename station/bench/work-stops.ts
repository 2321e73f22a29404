import type { Accepted, Sound } from '#contract/verdict'
import { orderByRef } from '#db/orders'
import { dropEmptyCartons } from '#db/pack-facts'
import { packOrder } from '#db/pack-orders'
import { leaveOtherBench, type PersonRow, readSeat, saveSeat } from '#db/people'
import { lastWorked, recordWork, stopWork } from '#db/work-stops'
import type { Order } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import {
  applyWork,
  judgeWork,
  openStop,
  type StopNow,
  type StopWork,
  type WorkFact,
  type WorkNamed,
} from '#domain/work-stop'
import { tellKits, tellStop, undoStop } from '#station/bench/work-stop-tell'
import { leaveWorkBench, leftOver, settleTrouble } from '#station/bench/work-trouble'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step } from '#station/context'
import { brokenRefusal, type ScannedThing, unknownRefusal } from '#station/seat/name-scan'

/** The work that keeps an order from being packed, as it is said; null when none does. */
export function stopRefusal(floor: Floor, order: Order): Refusal | null {
  if (order.workStops === undefined) return null
  const at = openStop(stopWork(floor.db, order))
  if (at === null) return null
  const { name, place, kind } = at.stop
  const here = floor.settings.packing.workKinds.includes(kind)
  return {
    refusal: 'work-stop-open',
    orderNumber: order.number,
    name,
    place,
    failed: at.state === 'notPossible',
    here,
  }
}

/** Opens the work of an order at a seat; whoever had it open before has it no more. */
export function openWork(floor: Floor, seat: Seat, person: PersonRow, order: Order): Outcome {
  step(floor, () => {
    const { orderRef } = order
    leaveOtherBench(floor.db, orderRef, seat)
    saveSeat(floor.db, {
      ...readSeat(floor.db, seat),
      listId: null,
      orderRef,
      screen: 'workStops',
      activeAt: isoNow(floor),
    })
    floor.record({ kind: 'work-opened', subject: orderRef, actor: person.personId, payload: {} })
  })
  return accept({ saved: 'work-opened', orderNumber: order.number }, 'line', 'orders')
}

/** A scan at the work of an order; null: it opens something else. */
export function scanAtWork(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  code: ScannedThing,
  text: string,
): Outcome | null {
  if (code.kind === 'broken') return refuse(brokenRefusal(code, text))
  if (code.kind === 'unknown') return refuse(unknownRefusal(code.of, code.text))
  const number = orderByRef(floor.db, orderRef)?.order.number
  if (code.kind === 'item') return doWork(floor, seat, person, orderRef, code)
  if (code.kind === 'tote' && code.orderRef === orderRef)
    return doWork(floor, seat, person, orderRef, { kind: 'tote', toteId: code.toteId })
  if (code.kind === 'order' && code.number === number)
    return doWork(floor, seat, person, orderRef, { kind: 'confirm' })
  if (code.kind === 'tote' || code.kind === 'order') return null
  return refuse({
    refusal: 'not-asked-for',
    scanned: code.kind === 'label' ? 'trackingNumber' : code.kind === 'digits' ? 'checkDigits' : code.kind,
    text,
  })
}

/** One scan or "done" for the stop that is next; what it leads to is saved whole. */
export function doWork(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  named: WorkNamed,
): Outcome {
  return step(floor, () => {
    const order = orderByRef(floor.db, orderRef)?.order
    if (order === undefined) return refuse({ refusal: 'nothing-open' })
    const stopped = whyNotWork(floor, orderRef)
    if (stopped !== null) return refuse(stopped)
    let work = stopWork(floor.db, order)
    const verdict = judgeWork(work, named)
    if (!('facts' in verdict)) return refuse(verdict)
    for (const fact of verdict.facts) {
      saveFact(floor, person, order, work, fact)
      work = applyWork(work, fact)
    }
    if (openStop(work) === null) leaveWorkBench(floor, seat)
    return said(work, verdict.facts.at(-1))
  })
}

/** Work on an order that was cancelled, changed or held rests, like its packing. */
function whyNotWork(floor: Floor, orderRef: string): Refusal | null {
  const held = orderByRef(floor.db, orderRef)
  if (held === null || held.shippedAt !== null) return { refusal: 'nothing-open' }
  const { order, newer } = held
  const orderNumber = order.number
  const { cancelledAt, claim } = newer ?? order
  if (cancelledAt !== null) return { refusal: 'order-cancelled', orderNumber }
  if (claim != null) return { refusal: 'order-claimed-elsewhere', orderNumber, by: claim.name }
  if (newer !== null) return { refusal: 'order-changed', orderNumber }
  return order.hold === null ? null : { refusal: 'order-held', orderNumber, hold: order.hold }
}

function saveFact(floor: Floor, { personId }: PersonRow, order: Order, work: StopWork, fact: WorkFact): void {
  const at = stopIn(work, fact.stopRef)
  settleTrouble(floor, order, at, personId, 'done after all')
  recordWork(floor.db, order, at, fact, { by: personId, at: isoNow(floor) })
  const { fact: kind, ...payload } = fact
  floor.record({ kind, subject: order.orderRef, actor: personId, payload })
  if (fact.fact === 'work-unit-done' && at.stop.kind === 'kitting') tellKits(floor, order, at, 1)
  if (fact.fact !== 'work-stop-done') return
  leftOver(floor, order, at, fact.units, personId)
  tellStop(floor, order, at, { state: 'done', units: fact.units, reason: null }, personId)
}

function stopIn(work: StopWork, stopRef: string): StopNow {
  const at = work.stops.find(({ stop }) => stop.stopRef === stopRef)
  if (at === undefined) throw new Error(`No stop ${stopRef}`)
  return at
}

function said(work: StopWork, fact: WorkFact | undefined): Outcome {
  const told = (accepted: Accepted, sound: Sound): Outcome =>
    accept(accepted, sound, 'orders', 'outbox', 'exception')
  if (fact === undefined) return told({ saved: 'done' }, 'unit')
  const { stop, parts } = stopIn(work, fact.stopRef)
  switch (fact.fact) {
    case 'kit-part-scanned': {
      const part = parts.find(({ sku }) => sku === fact.sku)
      const needed = part?.quantity ?? fact.quantity
      return told({ saved: 'kit-part-scanned', scanned: part?.scanned ?? needed, needed }, 'unit')
    }
    case 'work-unit-done':
      return told({ saved: 'work-unit-done', done: fact.done, of: fact.of }, 'line')
    case 'work-stop-done': {
      const { orderNumber } = work
      return fact.left === 0
        ? told({ saved: 'work-done', orderNumber }, 'closed')
        : told({ saved: 'work-stop-done', name: stop.name, left: fact.left }, 'line')
    }
  }
}

/** Takes back the stop that was worked on last, as long as nothing of the order lies in a carton. */
export function undoWork(floor: Floor, seat: Seat, person: PersonRow, orderRef: string): Outcome {
  return step(floor, () => {
    const held = orderByRef(floor.db, orderRef)
    if (held === null || held.shippedAt !== null) return refuse({ refusal: 'nothing-open' })
    const { order } = held
    const work = stopWork(floor.db, order)
    if (packOrder(floor.db, order).cartons.some(({ units }) => units.length > 0))
      return refuse({ refusal: 'undo-before-cartons', orderNumber: order.number })
    const at = work.stops.find((one) => one.stop.stopRef === lastWorked(work))
    if (at === undefined) return refuse({ refusal: 'nothing-open' })
    dropEmptyCartons(floor.db, orderRef)
    settleTrouble(floor, order, at, person.personId, 'undone')
    undoStop(floor, order, at, person.personId)
    if (floor.settings.packing.workKinds.includes(at.stop.kind))
      saveSeat(floor.db, {
        ...readSeat(floor.db, seat),
        orderRef,
        screen: 'workStops',
        activeAt: isoNow(floor),
      })
    else leaveWorkBench(floor, seat)
    return accept({ saved: 'work-undone', name: at.stop.name }, 'line', 'orders', 'outbox', 'exception')
  })
}
