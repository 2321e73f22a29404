import { openAbout, openException } from '#db/exceptions'
import { type HeldList, listById } from '#db/lists'
import { orderByRef } from '#db/orders'
import { waveRule } from '#db/waves'
import { missingLines } from '#domain/missing-lines'
import type { PickFact, PickList } from '#domain/pick'
import { type Floor, isoNow } from '#station/context'
import { leaveFloorWave } from '#station/planning/pull-order'

/**
 * Does with orders whose goods lie nowhere any more what the rule of their wave says; inside the caller's transaction, once
 * it is known which orders of the walk lack them. Answers the walk as it stands then.
 */
export function whenEmpty(
  floor: Floor,
  held: HeldList,
  facts: readonly PickFact[],
  after: PickList,
  by: string | null,
): PickList {
  const { whenEmpty: choice } = waveRule(floor.db, held.waveId)
  const lineIds = facts.flatMap((fact) =>
    fact.fact === 'line-shorted' || fact.fact === 'twins-checked' ? [fact.lineId] : [],
  )
  if (choice === 'stays' || lineIds.length === 0 || after.twinsDue !== null) return after
  const lacking = missingLines(after).filter(({ lineId }) => lineIds.includes(lineId))
  for (const orderRef of new Set(lacking.flatMap((line) => line.orderRef ?? []))) {
    if (choice === 'leaves') leave(floor, orderRef, by)
    else hold(floor, orderRef, lacking.find((line) => line.orderRef === orderRef)?.sku ?? '', by)
  }
  return choice === 'leaves' ? (listById(floor.db, after.listId)?.list ?? after) : after
}

function leave(floor: Floor, orderRef: string, by: string | null): void {
  const order = orderByRef(floor.db, orderRef)
  if (order === null || order.waveId === null) return
  leaveFloorWave(floor, order, 'nothing left at any location', by)
}

function hold(floor: Floor, orderRef: string, sku: string, by: string | null): void {
  const number = orderByRef(floor.db, orderRef)?.order.number
  if (number === undefined || openAbout(floor.db, number, 'short-held').length > 0) return
  const exceptionId = floor.newId()
  openException(floor.db, {
    exceptionId,
    kind: 'short-held',
    about: number,
    detail: sku,
    openedAt: isoNow(floor),
    openedBy: by,
  })
  floor.record({ kind: 'order-held-short', subject: orderRef, actor: by, payload: { sku, exceptionId } })
}
