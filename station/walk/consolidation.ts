import type { ConsolidationRow } from '#contract/wave-views'
import { gatheredAt, gatheringOrders, partsOf } from '#db/consolidation'
import { orderByRef } from '#db/orders'
import { moveStock } from '#db/stock'
import { sendLine } from '#db/zone-lists'
import type { OrderPart } from '#domain/consolidation'
import type { Order } from '#domain/order'
import type { PickFact } from '#domain/pick'
import type { Refusal } from '#domain/refusal'
import type { Floor } from '#station/context'
import { unloadPlaces } from '#station/site-words'

const missingOf = (parts: readonly OrderPart[]) =>
  parts.filter(({ isIn }) => !isIn).map(({ zone, number, by }) => ({ zone: zone ?? '', number, by }))

/** Why a bench does not open an order yet: which parts are in, and who is to bring the others. */
export function incomplete(floor: Floor, { orderRef, number }: Order, parts: readonly OrderPart[]): Refusal {
  const missing = missingOf(parts)
  return {
    refusal: 'order-incomplete',
    orderNumber: number,
    place: gatheredAt(floor.db, orderRef),
    partsIn: parts.length - missing.length,
    parts: parts.length,
    missing,
  }
}

/** What the supervisor sees of orders whose parts come together, the most urgent first. */
export function consolidationRows(floor: Floor): ConsolidationRow[] {
  return gatheringOrders(floor.db).flatMap(({ orderRef, place, since }) => {
    const order = orderByRef(floor.db, orderRef)?.order
    const parts = partsOf(floor.db, orderRef)
    if (order === undefined || parts.length < 2) return []
    const missing = missingOf(parts)
    return [
      {
        orderRef,
        orderNumber: order.number,
        place,
        partsIn: parts.length - missing.length,
        parts: parts.length,
        missing,
        since,
        cutOffAt: order.cutOffAt,
      },
    ]
  })
}

/** What is short here lies free in another zone: a list there takes the line over. Inside the caller's transaction. */
export function sendOn(
  floor: Floor,
  from: { listId: string; waveId: string; fence: number },
  { line, zone }: Extract<PickFact, { fact: 'line-sent' }>,
  by: string | null,
): void {
  moveStock(floor.db, line, 0, line.quantity)
  const made = { listId: floor.newId(), bench: unloadPlaces(floor)[0] ?? 'PACK-1' }
  const { listId, number, isNew } = sendLine(floor.db, from, line, zone, made)
  const payload = { number, zone, orderRef: line.orderRef, lineId: line.lineId, fromListId: from.listId }
  floor.record({ kind: isNew ? 'list-opened' : 'line-joined', subject: listId, actor: by, payload })
}
