import type { Accepted, Sound } from '#contract/verdict'
import { setFloorStage } from '#db/orders'
import { type PersonRow, readSeat, saveSeat } from '#db/people'
import type { PickedGoods } from '#db/put-backs'
import { cameFrom, recordSortFact } from '#db/sort-facts'
import { emptiedTotes, sortListOf, sortWorkOf } from '#db/sorting'
import { applySort, judgeToteEnd, type SortFact, type SortGoods, type SortWork } from '#domain/put-wall'
import { accept, type Floor, type Outcome, type Seat } from '#station/context'
import { openPutBackOf } from '#station/oms/changes'
import { finishSorting } from '#station/wall/sort-end'

/** Saves what the rules decided at a wall, with all that follows from it, inside the caller's transaction. */
export function saveSorting(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  work: SortWork,
  facts: readonly SortFact[],
): Outcome {
  saveFacts(floor, work, facts, person.personId)
  for (const toteId of emptiedTotes(floor.db, work.listId)) endEmptied(floor, toteId, person.personId)
  finishSorting(floor, work.listId, person.personId)
  if (facts.some(({ fact }) => fact === 'sort-tote-ended'))
    saveSeat(floor.db, { ...readSeat(floor.db, seat), screen: 'home' })
  const last = sortListOf(floor.db, work.listId)?.state !== 'picking'
  return accept(...saidOf(work, facts, last), 'orders', 'list', 'wave', 'exception')
}

function saveFacts(floor: Floor, work: SortWork, facts: readonly SortFact[], by: string): void {
  const subject = sortListOf(floor.db, work.listId)?.sortId ?? work.listId
  let now = work
  for (const fact of facts) {
    const goBack = fact.fact === 'sort-tote-ended' ? goodsBack(floor, now, fact.surplus) : []
    recordSortFact(floor.db, now, fact, floor.newId)
    if (fact.fact === 'order-sorted') setFloorStage(floor.db, fact.orderRef, 'picked')
    if (goBack.length > 0) openPutBackOf(floor, { orderRef: null, number: now.number }, goBack, [], by)
    const { fact: kind, ...payload } = fact
    floor.record({ kind, subject, actor: by, payload: { toteId: work.toteId, ...payload } })
    now = applySort(now, fact)
  }
}

/** A tote whose last unit was taken for scans out of another one. */
function endEmptied(floor: Floor, toteId: string, by: string): void {
  const work = sortWorkOf(floor.db, toteId)
  const verdict = work === null ? null : judgeToteEnd(work, false)
  if (work !== null && verdict !== null && 'facts' in verdict) saveFacts(floor, work, verdict.facts, by)
}

/** What is left of a tote by the locations it came from, as far as it goes back. */
function goodsBack(floor: Floor, work: SortWork, surplus: readonly SortGoods[]): PickedGoods[] {
  const left = surplus.map((goods) => ({ ...goods }))
  const back = new Map<string, PickedGoods>()
  for (const { sku, lot, serial, quantity, locationId, countedLot } of cameFrom(floor.db, work)) {
    let units = 0
    for (const one of left) {
      const same = one.sku === sku && one.lot === lot && one.serial === serial
      const taken = same ? Math.min(one.quantity, quantity - units) : 0
      one.quantity -= taken
      units += taken
    }
    const key = JSON.stringify([locationId, sku, countedLot])
    const picked = units + (back.get(key)?.picked ?? 0)
    if (picked > 0)
      back.set(key, { toteId: work.toteId, locationId, sku, lot: countedLot, picked, inHand: 0 })
  }
  return [...back.values()]
}

/** What somebody at a wall is told of the facts just saved: of several, the one that says most. */
function saidOf(work: SortWork, facts: readonly SortFact[], last: boolean): [Accepted, Sound] {
  const find = <F extends SortFact['fact']>(fact: F) =>
    facts.find((one): one is Extract<SortFact, { fact: F }> => one.fact === fact)
  const sorted = find('order-sorted')
  if (sorted !== undefined) {
    const { orderNumber, cubbyId } = sorted
    return [{ saved: 'order-sorted', orderNumber, cubbyId }, 'closed']
  }
  const put = find('sort-unit-put')
  if (put !== undefined)
    return [{ saved: 'sort-unit-put', quantity: put.quantity, cubbyId: put.cubbyId }, 'line']
  const held = find('sort-unit-held')
  if (held !== undefined) {
    const slot = work.lines.find(({ lineId }) => lineId === held.lineId)?.slot
    const orderNumber = work.slots.find((one) => one.slot === slot)?.orderNumber ?? ''
    return [{ saved: 'sort-unit-held', quantity: held.quantity, orderNumber }, 'unit']
  }
  const full = find('cubby-full')
  if (full !== undefined) return [{ saved: 'cubby-full', cubbyId: full.cubbyId }, 'line']
  const ended = find('sort-tote-ended')
  if (ended === undefined) return [{ saved: 'sort-unit-laid-back', toteId: work.toteId }, 'line']
  const goBack = ended.surplus.reduce((sum, { quantity }) => sum + quantity, 0)
  return [{ saved: 'sort-tote-ended', toteId: work.toteId, goBack, last }, 'closed']
}
