import { openException } from '#db/exceptions'
import { endSortList, reasonInBatch, shortOf, shortSortLine, sortedOrders } from '#db/sort-shorts'
import { openTotesOf, sortListOf } from '#db/sorting'
import { type Floor, isoNow } from '#station/context'
import { finishOrders } from '#station/walk/finish-orders'

/**
 * Ends the sorting of a batch whose walk is over and whose totes are all empty; inside the caller's transaction.
 * Orders that lack units are short, for the reason the picker gave. Of those units the supervisor has heard already;
 * of units that were picked and are lost since, they hear now.
 */
export function finishSorting(floor: Floor, batchId: string, by: string | null): void {
  const { db } = floor
  const sort = sortListOf(db, batchId)
  if (sort === null || sort.state !== 'picking' || !sort.isPicked || openTotesOf(db, batchId) > 0) return
  const { sortId, number } = sort
  const orders = sortedOrders(db, sortId)
  const told = new Map<string, number>()
  for (const { lineId, sku, orderNumber, missing } of orders.flatMap(({ lines, ...order }) =>
    lines.map((line) => ({ ...line, ...order })),
  )) {
    if (missing === 0) continue
    const reason = reasonInBatch(db, batchId, sku) ?? 'notThere'
    shortSortLine(db, lineId, missing, reason)
    const payload = { lineId, quantity: missing, reason }
    floor.record({ kind: 'line-shorted', subject: sortId, actor: by, payload })
    const known = Math.min(missing, told.get(sku) ?? shortOf(db, batchId, sku))
    told.set(sku, (told.get(sku) ?? shortOf(db, batchId, sku)) - known)
    if (missing > known) tellLost(floor, orderNumber, `${number} ${sku}: ${missing - known} short, lost`, by)
  }
  endSortList(db, sortId, isoNow(floor))
  floor.record({ kind: 'list-finished', subject: sortId, actor: by, payload: {} })
  finishOrders(floor, { number, slots: orders }, by)
}

const tellLost = (floor: Floor, about: string, detail: string, by: string | null): void =>
  openException(floor.db, {
    exceptionId: floor.newId(),
    kind: 'short',
    about,
    detail,
    openedAt: isoNow(floor),
    openedBy: by,
  })
