import type { CubbyView, FullWallView, HandView, PutWallView } from '#contract/put-wall-view'
import { cubbiesOf, othersOf, sortableAt, sortWorkOf, toteSortedBy } from '#db/sorting'
import { isSorted, placedSkus, type SortStep, type SortWork, sortStep } from '#domain/put-wall'
import type { Floor } from '#station/context'
import { itemView } from '#station/seat/item-view'

/** What somebody at a put wall sees; null when there is nothing to sort for them. */
export function putWallView(floor: Floor, personId: string): PutWallView | null {
  const toteId = toteSortedBy(floor.db, personId)
  const work = toteId === null ? null : sortWorkOf(floor.db, toteId)
  if (work === null) return null
  const now = sortStep(work)
  if (now.step === 'done') return null
  const cubbies = lightsOf(floor, work, now)
  const done = work.slots.filter(({ slot }) => isSorted(work.lines, slot)).length
  return {
    screen: 'putWall',
    step: now.step,
    wall: work.wall,
    batchNumber: work.number,
    toteId: work.toteId,
    held: work.held,
    left: work.inTote.reduce((sum, { quantity }) => sum + quantity, 0),
    hand: now.step === 'scan-cubby' ? handView(floor, now, cubbies) : null,
    cubbies,
    others: othersOf(floor.db, work),
    orders: { done, of: work.slots.length },
    full: work.emptyCubbies > 0 ? null : fullView(floor, work, cubbies),
  }
}

/** Nobody shall stand before a full wall and not know whom to call: what to pack, and what can be sorted meanwhile. */
function fullView({ db }: Floor, work: SortWork, cubbies: readonly CubbyView[]): FullWallView {
  const those = (...states: CubbyView['state'][]) =>
    cubbies.flatMap(({ cubbyId, state }) => (states.includes(state) ? [cubbyId] : []))
  const take = placedSkus(work)
  const hasPlaced = (toteId: string): boolean => {
    const other = sortWorkOf(db, toteId)
    return other !== null && placedSkus(other).length > 0
  }
  const otherTote = take.length > 0 ? null : (sortableAt(db, work).find(hasPlaced) ?? null)
  return { pack: those('complete', 'short'), putBack: those('aside'), take, otherTote }
}

function handView(
  floor: Floor,
  { hand, slot }: Extract<SortStep, { step: 'scan-cubby' }>,
  cubbies: readonly CubbyView[],
): HandView {
  const { sku, lot, serial, quantity } = hand
  const { orderNumber, cubbyId } = slot
  const emptyId =
    cubbies.find(({ state, orderNumber: of }) => state === 'target' && of === null)?.cubbyId ?? null
  return { item: itemView(floor, sku), lot, serial, quantity, orderNumber, cubbyId, emptyId }
}

/** The lights of the wall: the cubby of the unit in the hand, or the first empty one for an order that has none. */
function lightsOf(floor: Floor, { wall }: SortWork, now: SortStep): CubbyView[] {
  const cubbies = cubbiesOf(floor.db, wall)
  const free = cubbies.find(({ inUse }) => !inUse)?.cubbyId ?? null
  const target = now.step === 'scan-cubby' ? (now.slot.cubbyId ?? free) : null
  return cubbies.map(({ cubbyId, orderNumber, stage, isAside, inUse, short }) => {
    if (cubbyId === target) return { cubbyId, orderNumber, state: 'target' }
    if (isAside) return { cubbyId, orderNumber, state: 'aside' }
    if (!inUse) return { cubbyId, orderNumber, state: 'empty' }
    if (stage === 'picking') return { cubbyId, orderNumber, state: 'waiting' }
    return { cubbyId, orderNumber, state: short > 0 ? 'short' : 'complete' }
  })
}
