import type { WaveOrdersView } from '#contract/steer-view'
import { orderByRef } from '#db/orders'
import { plannedIn } from '#db/planned-waves'
import { freeOrders, ordersInWave } from '#db/wave-orders'
import { waveById } from '#db/waves'
import type { Refusal } from '#domain/refusal'
import type { Floor } from '#station/context'
import { waitingOrder } from '#station/planning/join-wave'

const mostWaiting = 200

/** The orders of a wave, and those that wait and could be added to it. */
export function waveOrdersView(floor: Floor, waveId: string): WaveOrdersView | Refusal {
  const wave = waveById(floor.db, waveId)
  if (wave === null) return { refusal: 'not-found', what: waveId }
  const waiting = freeOrders(floor.db, mostWaiting).filter(
    ({ orderRef }) => !('refusal' in waitingOrder(floor, orderRef, 'free')),
  )
  return { waveId, number: wave.number, orders: ordersInWave(floor.db, waveId), waiting }
}

/** Tells whoever comes too late which wave has an order now. */
export function whereNow(floor: Floor, orderRef: string): Refusal {
  const held = orderByRef(floor.db, orderRef)
  if (held === null) return { refusal: 'not-found', what: orderRef }
  const waveId = held.waveId ?? plannedIn(floor.db, orderRef)?.waveId ?? null
  const waveNumber = waveId === null ? null : (waveById(floor.db, waveId)?.number ?? null)
  return { refusal: 'order-moved', number: held.order.number, waveNumber }
}
