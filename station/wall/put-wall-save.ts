import type { Accepted, Sound } from '#contract/verdict'
import { openCountTask } from '#db/exceptions'
import { setFloorStage } from '#db/orders'
import { type PersonRow, readSeat, saveSeat } from '#db/people'
import type { PickedGoods } from '#db/put-backs'
import { cameFrom, recordSortFact } from '#db/sort-facts'
import { addLost } from '#db/sort-shorts'
import { emptiedTotes, sortListOf, sortWorkOf } from '#db/sorting'
import { applySort, judgeToteEnd, type SortFact, type SortGoods, type SortWork } from '#domain/put-wall'
import type { ShortReason } from '#domain/reasons'
import { accept, type Floor, isoNow, type Outcome, type Seat } from '#station/context'
import { openPutBackOf } from '#station/oms/changes'
import type { Leave } from '#station/people/overrides'
import { finishSorting, type ShortAtWall } from '#station/wall/sort-end'

/** Who allowed to go on without units that should be in a tote, and why they are not. */
export type LostLeave = Pick<Leave, 'by'> & { reason: ShortReason }

/**
 * Saves what the rules decided at a wall, with all that follows from it, inside the caller's transaction. `leave` is a
 * supervisor's, where units got lost.
 */
export function saveSorting(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  work: SortWork,
  facts: readonly SortFact[],
  leave: LostLeave | null,
): Outcome {
  saveFacts(floor, work, facts, person.personId, leave)
  for (const toteId of emptiedTotes(floor.db, work.listId)) endEmptied(floor, toteId, person.personId)
  const short = finishSorting(floor, work.listId, person.personId)
  if (facts.some(({ fact }) => fact === 'sort-tote-ended'))
    saveSeat(floor.db, { ...readSeat(floor.db, seat), screen: 'home' })
  const last = sortListOf(floor.db, work.listId)?.state !== 'picking'
  const said = short.length > 0 ? saidShort(short) : saidOf(work, facts, last)
  return accept(...said, 'orders', 'list', 'wave', 'exception')
}

function saveFacts(
  floor: Floor,
  work: SortWork,
  facts: readonly SortFact[],
  by: string,
  leave: LostLeave | null,
): void {
  const subject = sortListOf(floor.db, work.listId)?.sortId ?? work.listId
  let now = work
  for (const fact of facts) {
    const goBack = fact.fact === 'sort-tote-ended' ? goodsBack(floor, now, fact.surplus) : []
    if (fact.fact === 'sort-tote-ended' && leave !== null) writeLost(floor, now, fact.lost, by, leave)
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
  if (work !== null && verdict !== null && 'facts' in verdict) saveFacts(floor, work, verdict.facts, by, null)
}

/** Units that are not in their tote: each is written down with who and why, and its location gets counted. */
function writeLost(
  floor: Floor,
  work: SortWork,
  lost: readonly SortGoods[],
  by: string,
  { by: { personId: allowedBy }, reason }: LostLeave,
): void {
  const { listId: batchId, toteId } = work
  const lostAt = isoNow(floor)
  const counted = new Set<string>()
  for (const { locationId, sku, lot, serial, units } of fromWhere(floor, work, lost)) {
    const row = { batchId, toteId, locationId, sku, lot, serial, quantity: units, reason }
    addLost(floor.db, floor.newId(), { ...row, lostBy: by, allowedBy, lostAt })
    floor.record({ kind: 'units-lost', subject: batchId, actor: by, payload: { ...row, allowedBy } })
    if (counted.has(`${locationId} ${sku}`)) continue
    counted.add(`${locationId} ${sku}`)
    openCountTask(floor.db, { countTaskId: floor.newId(), locationId, sku, reason: 'lost' }, lostAt)
  }
}

type CameFrom = ReturnType<typeof cameFrom>[number] & { units: number }
/** Of goods in a tote, how many came from which location. */
function fromWhere(floor: Floor, work: SortWork, goods: readonly SortGoods[]): CameFrom[] {
  const left = goods.map((one) => ({ ...one }))
  return cameFrom(floor.db, work)
    .map((row) => {
      let units = 0
      for (const one of left) {
        const same = one.sku === row.sku && one.lot === row.lot && one.serial === row.serial
        const taken = same ? Math.min(one.quantity, row.quantity - units) : 0
        one.quantity -= taken
        units += taken
      }
      return { ...row, units }
    })
    .filter(({ units }) => units > 0)
}

/** What is left of a tote by the locations it came from, as far as it goes back. */
function goodsBack(floor: Floor, work: SortWork, surplus: readonly SortGoods[]): PickedGoods[] {
  const back = new Map<string, PickedGoods>()
  for (const { sku, units, locationId, countedLot } of fromWhere(floor, work, surplus)) {
    const key = JSON.stringify([locationId, sku, countedLot])
    const picked = units + (back.get(key)?.picked ?? 0)
    back.set(key, { toteId: work.toteId, locationId, sku, lot: countedLot, picked, inHand: 0 })
  }
  return [...back.values()]
}

/** Orders at the wall that are complete, though short. */
const saidShort = (short: readonly ShortAtWall[]): [Accepted, Sound] => [
  {
    saved: 'sorted-short',
    cubbyIds: short.map(({ cubbyId }) => cubbyId),
    units: short.reduce((sum, { units }) => sum + units, 0),
  },
  'attention',
]

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
