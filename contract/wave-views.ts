import type { ListAtWork, ListedOrder, ListedWave, SkippedList } from '#domain/listed'
import type { Order } from '#domain/order'
import type { LeftOutReason } from '#domain/refusal/waves'
import type { ShiftSpan } from '#domain/site-shifts'
import type { TemplateCondition } from '#domain/wave-template'
import type { HelpProposal } from '#domain/zone-balance'

/** A wave as the desk shows it. */
export interface WaveRow extends ListedWave {
  courierNames: string[]
  /** It has a plan that is not on the floor yet. */
  isPlanned: boolean
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

/** What packers found wrong in totes of one picker and zone; null where that could not be told. */
export interface MispickRow {
  picker: string | null
  zone: string | null
  units: number
  lastSku: string
  lastAt: string
}

/** The work left in a zone, and who is there to do it. */
export interface ZoneRow {
  zone: string
  /** Lists with something left there. */
  lists: number
  units: number
  /** What they take one person, without the walking. */
  minutes: number
  people: number
  /** Minutes until the people there are done; null where nobody is. */
  doneMin: number | null
  /** Zones whose pickers get these lists too. */
  helpers: string[]
}
/** How even the work of the zones is. */
export interface ZoneBalanceView {
  /** More minutes than that between two zones, and help is proposed. */
  aheadMin: number
  rows: ZoneRow[]
  proposal: HelpProposal | null
}

/** What was walked and saved in the waves of a shift. */
interface WalkedShift extends ShiftSpan {
  waves: number
  walkM: number
  savedM: number
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
  /** The last shifts, the one now first: the waves released in each, how far they walk, and the metres that planning saved against orders as they come in the order of the locations. */
  walked: WalkedShift[]
  consolidation: ConsolidationRow[]
  zones: ZoneBalanceView
  skipped: SkippedList[]
  /** Found today. */
  mispicks: MispickRow[]
  /** Orders that cannot wait and that no rule puts into a walk under way. */
  rushes: ListedOrder[]
  lists: ListAtWork[]
  /** Who could be given a list. */
  pickers: { personId: string; name: string }[]
}

export interface WavePreview {
  /** The plan that was begun: `wavePlan` says how it gets on, `releasePlan` releases it. */
  planId: string
  orders: number
  lines: number
  units: number
  stops: number
  lists: number
  minutes: number
  walkM: number
  /** The same orders as they come, walked aisle by aisle in the order of the locations. */
  plainWalkM: number
  firstCutOffAt: string | null
  /** Lists and stops of each zone, where the method splits orders by zone. */
  byZone: { zone: string; lists: number; stops: number }[]
  byCourier: { courierName: string; orders: number; cutOffAt: string }[]
  byPriority: { reason: NonNullable<Order['priorityReason']> | 'ordinary'; orders: number }[]
  candidates: {
    orderRef: string
    number: string
    courierName: string
    cutOffAt: string
    priority: number
    units: number
    lines: number
    /** The template that takes the order, and what of it the order had to meet; null when none asks for it. */
    template: { name: string; conditions: TemplateCondition[] } | null
  }[]
  leftOut: { orderRef: string; number: string; reason: LeftOutReason; detail: string | null }[]
}
