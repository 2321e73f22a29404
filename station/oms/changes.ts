import { batchSortedBy, cancelEmptyBatch, dropUnwanted } from '#db/batches'
import { type OpenException, openAbout, openException, resolveException } from '#db/exceptions'
import { asNamed, type HeldOrder, orderByRef, saveOrder, setWave } from '#db/orders'
import type { PersonRow } from '#db/people'
import { setPrintState, unsettledJobsOf } from '#db/print-jobs'
import {
  cancelEmptyList,
  goodsOf,
  handledOf,
  labelsOf,
  leaveFloor,
  openPutBack,
  type PickedGoods,
} from '#db/put-backs'
import { sql } from '#db/statements'
import { freeTotes } from '#db/totes'
import { stopWalks } from '#db/walk-stops'
import { settleWave } from '#db/waves'
import { goodsChanged, judgeChange } from '#domain/change'
import type { Order } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import { undoAllWork, undoChangedWork } from '#station/bench/work-stop-tell'
import { type Floor, isoNow, step } from '#station/context'
import { claimOrder, releaseClaim } from '#station/oms/claims'
import { contentHash } from '#station/oms/content-hash'
import { journal } from '#station/paper/journal'
import { drawPutBack } from '#station/paper/small-labels'
import { voidLabel } from '#station/stock/put-back-settle'
import { endIfOver } from '#station/walk/pick-save'
import { finishSorting } from '#station/wall/sort-end'

/** What a supervisor may decide about an order now. */
export function actionsFor(held: HeldOrder | null): ('acceptChange' | 'takeOff')[] {
  if (held === null || held.newer === null || held.waveId === null || held.shippedAt !== null) return []
  const { cancelledAt, claim } = held.newer
  return cancelledAt === null && claim == null ? ['acceptChange', 'takeOff'] : ['takeOff']
}

/** Goes on with what the OMS has now, where nothing picked or labelled contradicts it. */
export function acceptChange(floor: Floor, orderRef: string, person: PersonRow): null | Refusal {
  const answer = step(floor, () => {
    const held = orderByRef(floor.db, orderRef)
    if (held === null) return { refusal: 'not-found', what: orderRef } as const
    const { order, newer } = held
    if (newer === null || actionsFor(held).length === 0)
      return { refusal: 'nothing-to-decide', orderNumber: order.number } as const
    const refusal = judgeChange(asNamed(held), newer, handledOf(floor.db, orderRef))
    if (refusal !== null) return refusal
    undoChangedWork(floor, order, newer, person.personId)
    takeOver(floor, newer)
    claimOrder(floor, newer)
    if (goodsChanged(order, newer))
      sql(floor.db, 'UPDATE pack_session SET partial_confirmed = 0 WHERE order_ref = ?').run(orderRef)
    const payload = { from: order.version, version: newer.version, hash: contentHash(newer) }
    floor.record({
      kind: 'change-accepted',
      subject: orderRef,
      actor: person.personId,
      payload,
      personal: { shipTo: newer.shipTo, giftNote: newer.giftNote },
    })
    settleDecision(floor, order.number, person.personId, 'accepted')
    return null
  })
  if (answer === null) {
    floor.wake.numbers()
    floor.wake.labels()
  }
  return answer
}

/** Takes a cancelled or changed order off the floor; what was picked for it must be put back. */
export function takeOff(floor: Floor, orderRef: string, reason: string, person: PersonRow): null | Refusal {
  return step(floor, () => {
    const held = orderByRef(floor.db, orderRef)
    if (held === null) return { refusal: 'not-found', what: orderRef } as const
    if (held.newer === null || actionsFor(held).length === 0)
      return { refusal: 'nothing-to-decide', orderNumber: held.order.number } as const
    leaveWork(floor, held, held.newer, reason, person.personId, 'changed')
    return null
  })
}

/**
 * Takes an order out of everything it is in and keeps what the OMS has now; inside the caller's transaction.
 * A changed order waits for the next wave, a cancelled one for nothing. `why`: what its pickers are told, unless it is cancelled.
 */
export function leaveWork(
  floor: Floor,
  { order, waveId }: HeldOrder,
  newer: Order,
  reason: string,
  by: string | null,
  why: 'changed' | 'pulled',
): void {
  const { orderRef, number } = order
  const goods = goodsOf(floor.db, orderRef)
  const labels = labelsOf(floor.db, orderRef)
  cancelPapers(floor, orderRef, reason, by)
  undoAllWork(floor, order, by)
  stopWalks(floor.db, orderRef, newer.cancelledAt === null ? why : 'cancelled')
  const walks = leaveFloor(floor.db, orderRef)
  if (goods.length > 0) openPutBackOf(floor, order, goods, labels, by)
  freeTotes(floor.db, orderRef)
  setWave(floor.db, orderRef, null, 'waiting')
  takeOver(floor, newer)
  releaseClaim(floor, newer)
  floor.record({
    kind: 'order-taken-off',
    subject: orderRef,
    actor: by,
    fence: Math.max(0, ...walks.map(({ fence }) => fence)),
    payload: {
      reason,
      version: newer.version,
      listIds: walks.map(({ listId }) => listId),
      goods,
      labels,
    },
  })
  for (const { listId, fence } of walks) {
    if (cancelEmptyList(floor.db, listId))
      floor.record({ kind: 'list-cancelled', subject: listId, actor: by, fence, payload: { reason } })
    else endIfOver(floor, listId, by)
    followBatch(floor, listId, reason, by)
  }
  if (waveId !== null) settleWave(floor.db, waveId)
  settleDecision(floor, number, by, reason)
}

/** Where an order leaves the list that sorts a batch, nobody takes any more what only it wanted. */
function followBatch(floor: Floor, sortId: string, reason: string, by: string | null): void {
  const batchId = batchSortedBy(floor.db, sortId)
  if (batchId === null) return
  const units = dropUnwanted(floor.db, batchId)
  if (units > 0)
    floor.record({ kind: 'batch-reduced', subject: batchId, actor: by, payload: { units, reason } })
  if (cancelEmptyBatch(floor.db, batchId))
    floor.record({ kind: 'list-cancelled', subject: batchId, actor: by, payload: { reason } })
  else endIfOver(floor, batchId, by)
  finishSorting(floor, batchId, by)
}

const takeOver = (floor: Floor, newer: Order): void =>
  saveOrder(floor.db, newer, contentHash(newer), isoNow(floor))

/** Papers of an order that nobody needs any more; those in doubt too. Inside the caller's transaction. */
export function cancelPapers(floor: Floor, orderRef: string, reason: string, by: string | null): void {
  for (const { jobId } of unsettledJobsOf(floor.db, orderRef)) {
    setPrintState(floor.db, jobId, 'cancelled', null, reason, isoNow(floor))
    floor.record({ kind: 'print-job-cancelled', subject: orderRef, actor: by, payload: { jobId, reason } })
  }
}

/** Tells somebody which goods of an order, or left of a batch, go back where, and which labels must not leave the house. */
export function openPutBackOf(
  floor: Floor,
  order: { orderRef: string | null; number: string },
  goods: readonly PickedGoods[],
  labels: readonly string[],
  by: string | null,
): void {
  const exceptionId = floor.newId()
  const detail = [...goods.flatMap(goodsText), ...labels.map((label) => `${voidLabel} ${label}`)].join('; ')
  openException(floor.db, {
    exceptionId,
    kind: 'put-back',
    about: order.number,
    detail,
    openedAt: isoNow(floor),
    openedBy: by,
  })
  openPutBack(floor.db, exceptionId, order.orderRef, goods, floor.newId)
  labelTotes(floor, order.number, goods, by)
}
/** A label for each tote, so that nobody packs or picks into it; where no printer has room for one, the screen says it alone. */
function labelTotes(
  floor: Floor,
  orderNumber: string,
  goods: readonly PickedGoods[],
  by: string | null,
): void {
  const totes = goods.flatMap(({ toteId, picked }) => (picked > 0 && toteId !== null ? [toteId] : []))
  for (const toteId of new Set(totes)) {
    const drawn = drawPutBack(floor, toteId, orderNumber, by)
    if (drawn === null) continue
    const about = { kind: 'code', orderRef: null, cartonId: null, about: toteId } as const
    journal(floor, { ...about, copy: 1, requestedBy: by, requestReason: null }, drawn)
    queueMicrotask(floor.wake.printing)
  }
}
function goodsText({ toteId, locationId, sku, lot, picked, inHand }: PickedGoods): string[] {
  const what = `${sku}${lot === null ? '' : ` lot ${lot}`} -> ${locationId}`
  return [
    ...(picked > 0 ? [`${toteId ?? '?'}: ${picked} × ${what}`] : []),
    ...(inHand > 0 ? [`in hand: ${inHand} × ${what}`] : []),
  ]
}

/** Settles what was open about a decision that has been taken, by a person or by the OMS itself. */
export function settleDecision(floor: Floor, orderNumber: string, by: string | null, reason: string): void {
  const open: OpenException[] = [
    ...openAbout(floor.db, orderNumber, 'order-changed'),
    ...openAbout(floor.db, orderNumber, 'order-cancelled'),
    ...openAbout(floor.db, orderNumber, 'claimed-elsewhere'),
  ]
  for (const { exceptionId } of open) {
    resolveException(floor.db, exceptionId, by ?? 'OMS', reason, isoNow(floor))
    floor.record({ kind: 'exception-resolved', subject: exceptionId, actor: by, payload: { reason } })
  }
}
