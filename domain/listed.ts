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

/** A list that is to be picked or being picked, with who has it and whom it is for. */
export interface ListAtWork {
  listId: string
  number: string
  waveNumber: string
  cutOffAt: string
  /** Locations still to go to. */
  stops: number
  /** The name of who is at it. */
  owner: string | null
  /** Whom a supervisor gave it to. */
  assignedTo: string | null
}
