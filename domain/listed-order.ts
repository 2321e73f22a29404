import type { FloorStage } from '#domain/order'

/** An order as it is listed where waves are steered. */
export interface ListedOrder {
  orderRef: string
  number: string
  courierName: string
  cutOffAt: string
  /** The one that counts, and a supervisor's, null for none. */
  priority: number
  ownPriority: number | null
  units: number
}

/** An order of a wave, with the numbers of its lists and commas between them; none before the release. */
export interface OrderInWave extends ListedOrder {
  stage: FloorStage
  shipped: boolean
  lists: string
}
