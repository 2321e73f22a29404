import { hallOfSite } from '#db/floor-map'
import { walksAtWork } from '#db/join-list'
import { listById } from '#db/lists'
import { setWave } from '#db/orders'
import { locationById } from '#db/stock'
import { raiseUrgency } from '#db/waves'
import type { Refusal } from '#domain/refusal'
import { leastDetour } from '#domain/routing/hall'
import { rushFacts } from '#domain/rush'
import { type Floor, step } from '#station/context'
import { claimOrder } from '#station/oms/claims'
import { postProgress } from '#station/oms/progress'
import { type Joined, nearestWalk, orderToJoin } from '#station/planning/join-wave'
import { leavePlan } from '#station/planning/steer-wave'
import { savePicking } from '#station/walk/pick-save'

/** An order that joined a walk under way, and what its picker has to know. */
export interface Rushed extends Joined {
  listId: string
  orderNumber: string
  /** Lines more on that walk. */
  lines: number
}

/**
 * Puts an order that cannot wait into a walk under way: one whose cart has a slot free and which it lengthens least. By
 * nobody's hand (`by` null) only into one whose wave allows that. A planned wave that has the order goes on without it.
 * What its picker has in hand is finished first; then the new tote is asked for, and the new stops come on the way.
 */
export function rushOrder(floor: Floor, orderRef: string, by: string | null): Rushed | Refusal {
  const rushed = step(floor, (): Rushed | Refusal => {
    const ready = orderToJoin(floor, orderRef, 'planned')
    if ('refusal' in ready) return ready
    const { order, lines, site } = ready
    const walks = walksAtWork(floor.db).filter(({ rule }) => by !== null || rule.rushJoining)
    const best = nearestWalk(floor, order, lines, site, walks)
    const held = best === null ? null : listById(floor.db, best.walk.listId)
    if (best === null || held === null) return { refusal: 'no-walk-for-rush', number: order.number }
    const { waveId, waveNumber, listId, number: listNumber } = best.walk
    const facts = rushFacts(held.list, order, lines, {
      placeOnWay: (method, standingAt, ahead, locationId) =>
        leastDetour(hallOfSite(floor.db).forMethod(method), standingAt, ahead, locationId),
      newId: floor.newId,
      zoneOf: (locationId) => locationById(floor.db, locationId)?.zone ?? '',
    })
    const planned = leavePlan(floor, orderRef)
    savePicking(floor, held, facts, by)
    raiseUrgency(floor.db, listId, order)
    setWave(floor.db, orderRef, waveId, 'picking')
    claimOrder(floor, order)
    postProgress(floor, orderRef, 'picking')
    const moreM = Math.round(best.moreMm / 1000)
    const from = planned?.number ?? null
    const payload = { wave: waveNumber, list: listNumber, moreM, rush: true, from }
    floor.record({ kind: 'order-joined-walk', subject: orderRef, actor: by, payload })
    return { waveNumber, listNumber, moreM, listId, orderNumber: order.number, lines: lines.length }
  })
  floor.wake.outbox()
  return rushed
}
