import { orderByRef } from '#db/orders'
import type { PersonRow } from '#db/people'
import { setOrderPriority, setWavePriority } from '#db/urgency'
import { waveById, wavePriority } from '#db/waves'
import type { Refusal } from '#domain/refusal'
import { type Floor, step } from '#station/context'

/** How urgent something is by a supervisor's word; null: no word of its own. */
interface Word {
  priority: number | null
  reason: string
}

/** Sets how urgent an order is, whatever the OMS says; lists that work for it are handed out accordingly. */
export function prioritiseOrder(
  floor: Floor,
  { orderRef, priority, reason }: Word & { orderRef: string },
  { personId }: PersonRow,
): null | Refusal {
  return step(floor, () => {
    const held = orderByRef(floor.db, orderRef)
    if (held === null) return { refusal: 'not-found', what: orderRef } as const
    if (held.shippedAt !== null)
      return { refusal: 'order-too-far', orderNumber: held.order.number, stage: held.floorStage } as const
    setOrderPriority(floor.db, orderRef, priority)
    const payload = { from: held.ownPriority, to: priority, oms: held.omsPriority, reason }
    floor.record({ kind: 'order-prioritised', subject: orderRef, actor: personId, payload })
    return null
  })
}

/** Sets how urgent all lists of a wave are beside those of others, whatever their orders say. */
export function prioritiseWave(
  floor: Floor,
  { waveId, priority, reason }: Word & { waveId: string },
  { personId }: PersonRow,
): null | Refusal {
  return step(floor, () => {
    const wave = waveById(floor.db, waveId)
    if (wave === null) return { refusal: 'not-found', what: waveId } as const
    const { number, state } = wave
    if (state === 'done' || state === 'cancelled') return { refusal: 'wave-not-open', number, state } as const
    const payload = { from: wavePriority(floor.db, waveId).ownPriority, to: priority, reason }
    setWavePriority(floor.db, waveId, priority)
    floor.record({ kind: 'wave-prioritised', subject: waveId, actor: personId, payload })
    return null
  })
}
