import type { FloorStage } from '#domain/order'
import type { PickMethod } from '#domain/pick'
import type { SkipReason } from '#domain/reasons'

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

/** A list that waits because somebody put it back. */
export interface SkippedList {
  listId: string
  number: string
  waveNumber: string
  cutOffAt: string
  /** Who put it back. */
  by: string
  reason: SkipReason
  at: string
}

/** A wave with its live counts: orders by floor stage, lists, people on it. */
export interface ListedWave {
  waveId: string
  number: string
  rule: string
  method: PickMethod
  state: 'planned' | 'held' | 'released' | 'picking' | 'packing' | 'done' | 'cancelled'
  cutOffAt: string
  /** A supervisor's word for the whole wave; null for none. */
  ownPriority: number | null
  releasedAt: string | null
  /** When a planned wave is to be released; null by hand, or when it was. */
  releaseAt: string | null
  orders: number
  lines: number
  units: number
  lists: number
  toDo: number
  picking: number
  packing: number
  done: number
  people: number
}
