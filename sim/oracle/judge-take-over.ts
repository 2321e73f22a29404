import { type Expected, type Floor, inHand, type SeatState, type WalkState } from './floor.ts'
import type { Worker } from './goods.ts'

const refuse = (reason: string): Expected => ({ refuse: reason })

/**
 * A cart that a walk is on, scanned by a picker who wants a cart or work: one's own walk goes on. Somebody else's is
 * offered once they have left it, and the same cart once more takes it; while they are here, the same cart once more
 * asks for a supervisor. Null where nobody walks with that cart.
 */
export function usedCart(floor: Floor, seat: SeatState, cartId: string): Expected | null {
  const { worker } = seat
  const walk = floor.walks.find((one) => one.walkId === floor.carts.get(cartId)?.walkId)
  if (walk === undefined || worker?.role !== 'picker') return null
  if (walk.owner === worker.id) return goOn(seat, walk)
  const why = whyNot(floor, worker, walk)
  if (why !== null) return why === 'cart-in-use' && seat.refusedPlace === cartId ? 'asked' : refuse(why)
  if (seat.offer?.walk === walk && seat.offer.fence === walk.fence) return takeOver(floor, seat, worker, walk)
  seat.offer = { walk, fence: walk.fence }
  return refuse('confirm-take-over')
}

/** The walk that was offered at a seat; null once it is over, has another owner, or its owner is back. */
export function offeredStill(floor: Floor, { offer, worker }: SeatState): WalkState | null {
  if (offer === null || worker === null || offer.walk.fence !== offer.fence) return null
  const { walk } = offer
  const mayGoOn = walk.owner === worker.id || whyNot(floor, worker, walk) === null
  return walk.state === 'picking' && mayGoOn ? walk : null
}

/** "I take it", said of the walk that was offered last, however it stands by now. */
export function takeOffered(floor: Floor, seat: SeatState): Expected {
  const { offer, worker } = seat
  seat.offer = null
  if (offer === null || worker === null || offer.walk.state !== 'picking') return refuse('no-work')
  const { walk, fence } = offer
  if (walk.owner === worker.id) return goOn(seat, walk)
  if (walk.fence !== fence) return refuse('list-taken')
  const why = whyNot(floor, worker, walk)
  if (why !== null) return why === 'cart-in-use' ? 'asked' : refuse(why)
  return takeOver(floor, seat, worker, walk)
}

/** Whoever sits at a seat has not left, whatever they do there; and who has begun a walk ends that first. */
function whyNot({ seats, walks }: Floor, { id }: Worker, { owner }: WalkState): string | null {
  if (Object.values(seats).some(({ worker }) => worker?.id === owner)) return 'cart-in-use'
  const mine = ownWalk(walks, id)
  return mine === null || isUntouched(mine) ? null : 'list-first'
}

/** It goes on where it stands; a walk that was only claimed is for the next who asks. */
function takeOver({ walks, orders }: Floor, seat: SeatState, { id }: Worker, walk: WalkState): Expected {
  const mine = ownWalk(walks, id)
  if (mine !== null) {
    Object.assign(mine, { state: 'open', owner: null })
    for (const { orderRef } of mine.slots) Object.assign(orders.get(orderRef) ?? {}, { stage: 'waiting' })
  }
  walk.owner = id
  walk.fence++
  return goOn(seat, walk)
}

function goOn(seat: SeatState, walk: WalkState): Expected {
  Object.assign(seat, { walk, screen: 'walk' })
  return { accept: 'list-claimed' }
}

/** The walk somebody has begun and not ended. */
export const ownWalk = (walks: readonly WalkState[], workerId: string): WalkState | null =>
  walks.find(({ state, owner }) => state === 'picking' && owner === workerId) ?? null

const isUntouched = ({ cartId, slots, lines }: WalkState): boolean =>
  cartId === null &&
  slots.every(({ toteId }) => toteId === null) &&
  lines.every((line) => line.picked + inHand(line) + line.short === 0)
