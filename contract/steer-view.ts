import type { ListedOrder, OrderInWave } from '#domain/listed'

/** The orders of a wave, and those that wait and could be added to it. */
export interface WaveOrdersView {
  waveId: string
  number: string
  orders: OrderInWave[]
  waiting: ListedOrder[]
}
