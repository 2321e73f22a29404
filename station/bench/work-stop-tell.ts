import { post } from '#db/outbox'
import { digestOf, dropStop, goodsOfKits, stopWork } from '#db/work-stops'
import type { Order } from '#domain/order'
import { firstSource, sourceOfRef } from '#domain/source'
import type { StopNow } from '#domain/work-stop'
import { type Floor, isoNow } from '#station/context'

/** What became of a stop, as the OMS is told. */
interface Told {
  state: 'done' | 'undone' | 'notPossible' | 'waived'
  units: number
  reason: string | null
}

/** Tells the OMS of a stop, inside the transaction that makes it true; a cancelled order's are told no more. */
export function tellStop(floor: Floor, order: Order, at: StopNow, told: Told, by: string | null): void {
  const { orderRef } = order
  const now = isoNow(floor)
  post(
    floor.db,
    { messageId: floor.newId(), kind: 'workStop', orderRef, about: `${at.stop.stopRef} ${told.state}` },
    {
      orderRef,
      stopRef: at.stop.stopRef,
      ...told,
      at: now,
      stationId: floor.settings.station.stationId,
      personId: by,
    },
    now,
  )
  queueMicrotask(floor.wake.outbox)
}

/** Tells the OMS that kits were made of their components, or with a negative number taken apart again. */
export function tellKits(floor: Floor, order: Order, at: StopNow, kits: number): void {
  const now = isoNow(floor)
  for (const { sku, change } of goodsOfKits(at, kits))
    post(
      floor.db,
      { messageId: floor.newId(), kind: 'stockMovement', orderRef: null, about: sku },
      {
        orderRef: sourceOfRef(order.orderRef) === firstSource ? order.orderRef : null,
        sku,
        locationId: floor.settings.station.stationId,
        lot: null,
        quantity: change,
        reason: 'kitted',
        at: now,
      },
      now,
    )
  queueMicrotask(floor.wake.outbox)
}

/** Takes back what was done at one stop; its kits are components again. Inside the caller's transaction. */
export function undoStop(floor: Floor, order: Order, at: StopNow, by: string | null): void {
  const { stop, state, unitsDone } = at
  if (stop.kind === 'kitting' && unitsDone > 0) tellKits(floor, order, at, -unitsDone)
  if (state !== 'begun' && state !== 'open')
    tellStop(floor, order, at, { state: 'undone', units: unitsDone, reason: null }, by)
  dropStop(floor.db, order.orderRef, stop.stopRef)
  floor.record({
    kind: 'work-undone',
    subject: order.orderRef,
    actor: by,
    payload: { stopRef: stop.stopRef, units: unitsDone },
  })
}

/** Where the order system wants other work on an order now, what was done of that is taken back. */
export function undoChangedWork(floor: Floor, order: Order, newer: Order, by: string | null): void {
  for (const at of stopWork(floor.db, order).stops)
    if (at.state !== 'open' && digestOf(order, at.stop) !== digestIn(newer, at.stop.stopRef))
      undoStop(floor, order, at, by)
}
const digestIn = (order: Order, stopRef: string): string | null => {
  const stop = order.workStops?.find((one) => one.stopRef === stopRef)
  return stop === undefined ? null : digestOf(order, stop)
}

/** An order that leaves the floor keeps nothing of what was done on it. */
export function undoAllWork(floor: Floor, order: Order, by: string | null): void {
  for (const at of stopWork(floor.db, order).stops) if (at.state !== 'open') undoStop(floor, order, at, by)
}
