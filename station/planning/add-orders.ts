import { orderByRef } from '#db/orders'
import type { PersonRow } from '#db/people'
import { changePlan, type PlannedWave, plannedWave } from '#db/planned-waves'
import { waveById, waveRule } from '#db/waves'
import type { Order } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import { type Floor, isRefusal, step } from '#station/context'
import { improveKept } from '#station/planning/improve-kept'
import { goodsFor, joinWave, siteFor, waitingOrder } from '#station/planning/join-wave'
import { aloneOf, contentOf } from '#station/planning/kept-walks'
import { slim } from '#station/planning/plan-goods'
import type { Plans } from '#station/planning/plans'

/** What became of orders that were to join a wave; numbers of those that no open walk has room for. */
export interface Added {
  number: string
  added: number
  left: string[]
}
interface Wanted {
  waveId: string
  orderRefs: readonly string[]
}

/**
 * Puts waiting orders into a wave. A planned one takes all of them or none and is planned anew; a released one takes, where
 * its rule allows late joining, as many as its open walks have room for. Zones that a planned one kept to hold no more then.
 */
export async function addToWave(
  floor: Floor,
  plans: Plans,
  wanted: Wanted,
  person: PersonRow,
): Promise<Added | Refusal> {
  const { waveId } = wanted
  if (plannedWave(floor.db, waveId) === null) return addToReleased(floor, wanted, person)
  const added = step(floor, () => {
    const kept = plannedWave(floor.db, waveId)
    return kept === null ? null : addToPlan(floor, kept, wanted.orderRefs, person)
  })
  if (added === null) return addToReleased(floor, wanted, person)
  if (!isRefusal(added)) await improveKept(floor, plans, waveId)
  return added
}

function addToPlan(
  floor: Floor,
  kept: PlannedWave,
  orderRefs: readonly string[],
  { personId }: PersonRow,
): Added | Refusal {
  const orders: Order[] = []
  for (const orderRef of new Set(orderRefs)) {
    const order = waitingOrder(floor, orderRef, 'free')
    if ('refusal' in order) return order
    orders.push(order)
  }
  const skus = orders.flatMap(({ lines }) => lines.map(({ sku }) => sku))
  const goods = goodsFor(floor, orders, siteFor(floor, [...new Set(skus)]))
  const without = orders.find(({ orderRef }) => !goods.has(orderRef))
  if (without !== undefined) return { refusal: 'order-not-ready', number: without.number, reason: 'noStock' }
  const walks = orders.flatMap((order) =>
    aloneOf(floor, kept.rule, slim(order), goods.get(order.orderRef) ?? []),
  )
  changePlan(
    floor.db,
    kept.waveId,
    contentOf({ ...kept.rule, zones: [] }, [...kept.orders, ...orders.map(slim)], [...kept.walks, ...walks]),
  )
  for (const { orderRef } of orders)
    floor.record({
      kind: 'order-added-to-wave',
      subject: orderRef,
      actor: personId,
      payload: { wave: kept.number, waveId: kept.waveId },
    })
  return { number: kept.number, added: orders.length, left: [] }
}

function addToReleased(floor: Floor, { waveId, orderRefs }: Wanted, person: PersonRow): Added | Refusal {
  const wave = waveById(floor.db, waveId)
  if (wave === null) return { refusal: 'not-found', what: waveId }
  const { number, state } = wave
  if (!['released', 'picking', 'packing'].includes(state)) return { refusal: 'wave-not-open', number, state }
  if (!waveRule(floor.db, waveId).lateJoining) return { refusal: 'wave-takes-no-late', number }
  const left: string[] = []
  let first: Refusal | null = null
  for (const orderRef of new Set(orderRefs)) {
    const joined = joinWave(floor, orderRef, person, waveId)
    if (!isRefusal(joined)) continue
    first ??= joined
    left.push(orderByRef(floor.db, orderRef)?.order.number ?? orderRef)
  }
  const added = new Set(orderRefs).size - left.length
  return added === 0 && first !== null ? first : { number, added, left }
}
