import type { WorkStopView } from '#contract/work-stop-view'
import { orderByRef } from '#db/orders'
import { lastWorked, stopWork } from '#db/work-stops'
import { workStep } from '#domain/work-stop'
import type { Floor } from '#station/context'
import { itemView } from '#station/seat/item-view'

/** What somebody at the work of an order sees; null when there is nothing to do on it any more. */
export function workStopView(floor: Floor, orderRef: string): WorkStopView | null {
  const order = orderByRef(floor.db, orderRef)?.order
  const work = order === undefined ? null : stopWork(floor.db, order)
  const next = work === null ? null : workStep(work)
  if (work === null || next === null || next.step === 'done') return null
  const { at } = next
  const { stop } = at
  const part = next.step === 'scan-part' ? next.part.sku : null
  return {
    screen: 'workStops',
    step: next.step,
    orderNumber: work.orderNumber,
    totes: work.toteIds,
    now: {
      stopRef: stop.stopRef,
      kind: stop.kind,
      name: stop.name,
      text: stop.text,
      picture: stop.picture,
      place: stop.place,
      item: at.sku === null ? null : itemView(floor, at.sku),
      units: at.units,
      unitsDone: at.unitsDone,
      eachUnit: stop.eachUnit || stop.kind === 'kitting',
      failed: at.state === 'notPossible',
      parts: at.parts.map(({ sku, scanned, quantity }) => ({
        item: itemView(floor, sku),
        scanned,
        quantity,
        next: sku === part,
      })),
    },
    stops: work.stops.map((one) => ({
      stopRef: one.stop.stopRef,
      kind: one.stop.kind,
      name: one.stop.name,
      place: one.stop.place,
      state: one === at && one.state !== 'notPossible' ? 'next' : one.state,
      units: one.units,
      unitsDone: one.unitsDone,
    })),
    undoable: lastWorked(work) !== null,
  }
}
