import { openException, resolveException } from '#db/exceptions'
import { orderByRef } from '#db/orders'
import { type PersonRow, readSeat, saveSeat } from '#db/people'
import { exceptionOf, saveStop, stopUnder, stopWork } from '#db/work-stops'
import type { Order } from '#domain/order'
import { openStop, type StopNow, type WorkReason } from '#domain/work-stop'
import { tellStop } from '#station/bench/work-stop-tell'
import { accept, type Floor, isoNow, type Outcome, refuse, type Seat, step } from '#station/context'

/** What was open about a stop is settled once somebody works on it again. */
export function settleTrouble(floor: Floor, order: Order, at: StopNow, by: string, reason: string): void {
  if (at.state !== 'notPossible') return
  const exceptionId = exceptionOf(floor.db, order.orderRef, at.stop.stopRef)
  if (exceptionId === null || !resolveException(floor.db, exceptionId, by, reason, isoNow(floor))) return
  floor.record({ kind: 'exception-resolved', subject: exceptionId, actor: by, payload: { reason } })
}

/** The order lies on this bench no more. */
export const leaveWorkBench = (floor: Floor, seat: Seat): void =>
  saveSeat(floor.db, {
    ...readSeat(floor.db, seat),
    orderRef: null,
    screen: 'home',
    activeAt: isoNow(floor),
  })

/** Where fewer kits could be made than were ordered, somebody must see to the components that are left. */
export function leftOver(floor: Floor, order: Order, { stop }: StopNow, made: number, by: string): void {
  const wanted = order.lines.find(({ lineRef }) => lineRef === stop.lineRef)?.quantity ?? 0
  if (stop.kind !== 'kitting' || made >= wanted) return
  openException(floor.db, {
    exceptionId: floor.newId(),
    kind: 'work-stop',
    about: order.number,
    detail: `${stop.name}: ${made} of ${wanted}, left over: ${stop.components.map(({ sku }) => sku).join(', ')}`,
    openedAt: isoNow(floor),
    openedBy: by,
  })
}

/** Somebody says that the work cannot be done: a supervisor decides, and the order is not packed meanwhile. */
export function stopNotPossible(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  orderRef: string,
  reason: WorkReason,
): Outcome {
  return step(floor, () => {
    const order = orderByRef(floor.db, orderRef)?.order
    const at = order === undefined ? null : openStop(stopWork(floor.db, order))
    if (order === undefined || at === null) return refuse({ refusal: 'nothing-open' })
    const now = isoNow(floor)
    const { personId } = person
    const { name, stopRef } = at.stop
    if (at.state !== 'notPossible') {
      const exceptionId = floor.newId()
      openException(floor.db, {
        exceptionId,
        kind: 'work-stop',
        about: order.number,
        detail: `${name}: ${reason}`,
        openedAt: now,
        openedBy: personId,
      })
      saveStop(
        floor.db,
        order,
        at,
        { state: 'notPossible', unitsDone: at.unitsDone, exceptionId },
        { by: personId, at: now },
      )
      floor.record({
        kind: 'work-not-possible',
        subject: orderRef,
        actor: personId,
        payload: { stopRef, reason, exceptionId },
      })
      tellStop(floor, order, at, { state: 'notPossible', units: at.unitsDone, reason }, personId)
    }
    leaveWorkBench(floor, seat)
    return accept({ saved: 'work-not-possible', name }, 'attention', 'orders', 'exception', 'outbox')
  })
}

/** A supervisor settles what was not possible: the order goes without that work. Inside the caller's transaction. */
export function waiveStop(floor: Floor, exceptionId: string, reason: string, by: string): void {
  const under = stopUnder(floor.db, exceptionId)
  const order = under === null ? undefined : orderByRef(floor.db, under.orderRef)?.order
  if (under === null || order === undefined) return
  const at = stopWork(floor.db, order).stops.find(({ stop }) => stop.stopRef === under.stopRef)
  if (at?.state !== 'notPossible') return
  const { orderRef } = order
  saveStop(
    floor.db,
    order,
    at,
    { state: 'waived', unitsDone: at.unitsDone, exceptionId },
    { by, at: isoNow(floor) },
  )
  floor.record({
    kind: 'work-waived',
    subject: orderRef,
    actor: by,
    payload: { stopRef: under.stopRef, reason },
  })
  tellStop(
    floor,
    order,
    at,
    { state: 'waived', units: at.unitsDone, reason: reason.slice(0, mostReason) },
    by,
  )
}
/** As long as the order system takes it. */
const mostReason = 200
