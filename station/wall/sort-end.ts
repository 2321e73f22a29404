import { openException, resolveException } from '#db/exceptions'
import { saveMissing, takeReported } from '#db/missing-units'
import { setFloorStage } from '#db/orders'
import { pickProgress } from '#db/pick-progress'
import { endSortList, reasonInBatch, shortLeft, shortSortLine, sortedOrders } from '#db/sort-shorts'
import { openTotesOf, sortListOf, sortStateOf } from '#db/sorting'
import { isSorted } from '#domain/put-wall'
import { neverComing } from '#domain/wall-short'
import { type Floor, isoNow } from '#station/context'
import { finishOrders } from '#station/walk/finish-orders'
import { sendAlternate } from '#station/wall/send-alternate'

/** An order at a wall that has all it will get, which is less than it wants. */
export interface ShortAtWall {
  orderNumber: string
  cubbyId: string
  units: number
}
/** A batch and the list that sorts it, for whoever settles them. */
interface Sorting {
  batchId: string
  sortId: string
  number: string
  by: string | null
}

/**
 * Settles what the totes of a batch cannot bring any more, once its walk is over; inside the caller's transaction. An order
 * with a cubby that waits for units which no tote holds has all it will get and may be packed; when all totes are empty the
 * batch ends. Orders that lack units are short, for the reason somebody gave. Of what the picker reported the supervisor
 * has heard already; of units that were picked and are lost since, they hear now.
 */
export function finishSorting(floor: Floor, batchId: string, by: string | null): ShortAtWall[] {
  const { db } = floor
  const sort = sortListOf(db, batchId)
  if (sort === null || sort.state !== 'picking' || !sort.isPicked) return []
  const { sortId, number } = sort
  const sorting = { batchId, sortId, number, by }
  const complete = completeShort(floor, sorting)
  if (openTotesOf(db, batchId) > 0) return complete
  const orders = sortedOrders(db, sortId)
  for (const { orderNumber, lines } of orders)
    for (const line of lines) if (line.missing > 0) shorten(floor, sorting, { ...line, orderNumber })
  endSortList(db, sortId, isoNow(floor))
  floor.record({ kind: 'list-finished', subject: sortId, actor: by, payload: {} })
  finishOrders(floor, { number, slots: orders }, by)
  return complete
}

/** Orders in their cubbies that wait for nothing but units which cannot come go to the benches. */
function completeShort(floor: Floor, sorting: Sorting): ShortAtWall[] {
  const { slots, lines, unsorted } = sortStateOf(floor.db, sorting)
  const lacking = neverComing({ slots, lines }, unsorted)
  for (const line of lacking) {
    const orderNumber = slots.find(({ slot }) => slot === line.slot)?.orderNumber ?? ''
    shorten(floor, sorting, { ...line, orderNumber })
  }
  const after = lines.map((line) => {
    const { missing } = lacking.find(({ lineId }) => lineId === line.lineId) ?? { missing: 0 }
    return { ...line, shortQuantity: line.shortQuantity + missing }
  })
  return slots.flatMap(({ slot, orderRef, orderNumber, cubbyId, fullCubbies }) => {
    const place = cubbyId ?? fullCubbies[0]
    if (place === undefined || !isSorted(after, slot) || !lacking.some((line) => line.slot === slot))
      return []
    const units = after.reduce((sum, line) => sum + (line.slot === slot ? line.shortQuantity : 0), 0)
    if (pickProgress(floor.db, orderRef).openUnits > 0) return []
    setFloorStage(floor.db, orderRef, 'picked')
    const payload = { orderRef, orderNumber, cubbyId: place, short: units }
    floor.record({ kind: 'order-sorted', subject: sorting.sortId, actor: sorting.by, payload })
    return [{ orderNumber, cubbyId: place, units }]
  })
}

/** A line of an order gets less than it wants. */
function shorten(
  floor: Floor,
  { batchId, sortId, number, by }: Sorting,
  {
    lineId,
    sku,
    missing,
    orderNumber,
  }: { lineId: string; sku: string; missing: number; orderNumber: string },
): void {
  const reason = reasonInBatch(floor.db, batchId, sku) ?? 'notThere'
  const lost = missing - Math.min(missing, shortLeft(floor.db, batchId, sortId, sku))
  shortSortLine(floor.db, lineId, missing, reason)
  const payload = { lineId, quantity: missing, reason }
  floor.record({ kind: 'line-shorted', subject: sortId, actor: by, payload })
  const { sent, mayGo } = sendAlternate(floor, sortId, lineId, missing, by)
  const told = mayGo ? missing - sent : Math.min(missing - sent, lost)
  const detail = `${number} ${sku}: ${told} short, ${lost > 0 ? 'lost' : reason}`
  if (told > 0) tellShort(floor, { about: orderNumber, detail, lineId, quantity: told, by })
  settleInBatch(floor, { batchId, sku, units: sent + told - lost, by })
}

/** The supervisor hears of an order that lacks units, and may send somebody for them. */
function tellShort(
  floor: Floor,
  short: { about: string; detail: string; lineId: string; quantity: number; by: string | null },
): void {
  const { about, detail, lineId, quantity, by } = short
  const exceptionId = floor.newId()
  openException(floor.db, {
    exceptionId,
    kind: 'short',
    about,
    detail,
    openedAt: isoNow(floor),
    openedBy: by,
  })
  saveMissing(floor.db, { exceptionId, lineId, quantity })
}

/** Of units the picker of a batch reported, so many are an order's now: fetched for it, or told of it. */
function settleInBatch(
  floor: Floor,
  { batchId, sku, units, by }: { batchId: string; sku: string; units: number; by: string | null },
): void {
  for (const exceptionId of takeReported(floor.db, { batchId, sku, units })) {
    const reason = 'its orders are known'
    resolveException(floor.db, exceptionId, by ?? '', reason, isoNow(floor))
    floor.record({ kind: 'exception-resolved', subject: exceptionId, actor: by, payload: { reason } })
  }
}
