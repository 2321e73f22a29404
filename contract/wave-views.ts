import type { PickMethod } from '#domain/pick'
import type { LeftOutReason, SkipReason } from '#domain/refusal'

export interface WaveRow {
  waveId: string
  number: string
  rule: string
  method: PickMethod
  state: 'planned' | 'held' | 'released' | 'picking' | 'packing' | 'done' | 'cancelled'
  courierNames: string[]
  cutOffAt: string
  releasedAt: string | null
  orders: number
  lines: number
  units: number
  lists: number
  toDo: number
  picking: number
  packing: number
  done: number
  people: number
  /** Forecast end from the units left and the pace so far; null before there is any pace. */
  finishesAt: string | null
  late: boolean
}

/** An order whose parts come together, and what of it is still missing. */
export interface ConsolidationRow {
  orderRef: string
  orderNumber: string
  /** A bench where no consolidation place was free. */
  place: string
  partsIn: number
  parts: number
  missing: { zone: string; number: string; by: string | null }[]
  /** When its first part arrived; null at a bench. */
  since: string | null
  cutOffAt: string
}

/** A list that waits because somebody put it back. */
export interface SkippedListRow {
  listId: string
  number: string
  waveNumber: string
  cutOffAt: string
  /** Who put it back. */
  by: string
  reason: SkipReason
  at: string
}

export interface WavesView {
  figures: {
    ordersToday: number
    done: number
    packing: number
    picking: number
    mayMiss: number
    exceptions: number
  }
  waves: WaveRow[]
  consolidation: ConsolidationRow[]
  skipped: SkippedListRow[]
}

export interface WavePreview {
  orders: number
  lines: number
  units: number
  stops: number
  lists: number
  minutes: number
  walkM: number
  /** The same work walked aisle by aisle in the plain order of the hall. */
  plainWalkM: number
  firstCutOffAt: string | null
  /** Lists and stops of each zone, where the method splits orders by zone. */
  byZone: { zone: string; lists: number; stops: number }[]
  byCourier: { courierName: string; orders: number; cutOffAt: string }[]
  candidates: {
    orderRef: string
    number: string
    courierName: string
    cutOffAt: string
    priority: number
    units: number
    lines: number
  }[]
  leftOut: { orderRef: string; number: string; reason: LeftOutReason; detail: string | null }[]
}
