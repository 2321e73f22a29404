import type { Accepted } from '#contract/verdict'
import { walksAtWork } from '#db/join-list'
import { readSeat } from '#db/people'
import { urgentWaiting } from '#db/urgency'
import { listedOrders } from '#db/wave-orders'
import type { ListedOrder } from '#domain/listed'
import { type Floor, isRefusal } from '#station/context'
import type { Desk } from '#station/handlers'
import { waitingOrder } from '#station/planning/join-wave'
import { type Rushed, rushOrder } from '#station/planning/rush-order'

/** So many at a time are looked at; the others follow when these are on the floor. */
const mostRushes = 20
/** An order that found no room is tried again after so long. */
const againAfterMs = 10_000

/**
 * Puts orders that cannot wait into walks under way whose wave allows it, by nobody's hand; looked for every second. The
 * others stay where they are and are proposed on the board.
 */
export function rushWatch(floor: Floor, seats: Desk['seats']): () => void {
  const triedAt = new Map<string, number>()
  return () => {
    const { rushFrom } = floor.settings.waves
    if (rushFrom === null) return
    const urgent = urgentWaiting(floor.db, rushFrom, mostRushes)
    for (const orderRef of triedAt.keys()) if (!urgent.includes(orderRef)) triedAt.delete(orderRef)
    for (const orderRef of urgent) {
      const tried = triedAt.get(orderRef)
      if (tried !== undefined && floor.upMs() - tried < againAfterMs) continue
      triedAt.set(orderRef, floor.upMs())
      const rushed = rushOrder(floor, orderRef, null)
      if (isRefusal(rushed)) continue
      tellRush(floor, seats, rushed)
      floor.tell({ tell: 'changed', tables: ['wave', 'list', 'orders'] })
    }
  }
}

/** Orders that cannot wait and that the program put into no walk, while there are walks under way. */
export function rushProposals(floor: Floor): ListedOrder[] {
  const { rushFrom } = floor.settings.waves
  const urgent = rushFrom === null ? [] : urgentWaiting(floor.db, rushFrom, mostRushes)
  if (urgent.length === 0 || walksAtWork(floor.db).length === 0) return []
  const ready = urgent.filter((orderRef) => !isRefusal(waitingOrder(floor, orderRef, 'planned')))
  return listedOrders(floor.db, ready)
}

/** Whoever has the walk on the screen is told of the order that joined it, and nobody else. */
export function tellRush(floor: Floor, seats: Desk['seats'], { listId, orderNumber, lines }: Rushed): void {
  const said: Accepted = { saved: 'rush-added', orderNumber, lines }
  for (const seat of ['a', 'b'] as const) {
    if (readSeat(floor.db, seat).listId !== listId) continue
    seats.memory[seat].lastSaid = { kind: 'accepted', said, sound: 'rush' }
    seats.show(seat, seats.memory[seat].lastSaid)
  }
}
