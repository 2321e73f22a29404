import { type BoxType, codeTable, type Goods, type Hall, type Place, type Worker } from './goods.ts'
import type { ShortReason } from './judge-short.ts'

/** The oracle's own picture of the floor: what is where, who does what. Nothing of it is read from the program. */
export interface Floor {
  hall: Hall
  codes: Map<string, { goods: Goods; quantity: number }>
  goods: Map<string, Goods>
  places: Map<string, Place>
  workers: Map<string, Worker>
  boxes: Map<string, BoxType>
  /** By place, sku and lot. */
  stock: Map<string, StockHeap>
  totes: Map<string, ToteState>
  /** Where the program proposes to put the units back that were taken out of a tote: it is free to. */
  proposed: (toteId: string) => string
  /** Places that somebody must count: place, item and why. */
  counts: string[]
  /** Units that lie nowhere, by the line that was short. */
  missing: Map<string, number>
  carts: Map<string, { slots: number; walkId: string | null }>
  orders: Map<string, OrderState>
  walks: WalkState[]
  serials: Set<string>
  /** Numbers on labels, tracking and SSCC. */
  labels: Map<string, { trackingNumber: string; orderRef: string }>
  seats: Record<'a' | 'b', SeatState>
  tolerance: { percent: number; leastG: number }
}
/** `aside`: units in it that nobody wants; `emptiedBy`: who puts them back. */
export interface ToteState {
  orderRef: string | null
  walkId: string | null
  aside: { sku: string; quantity: number; taken: boolean }[]
  emptiedBy: string | null
}
export const emptyTote = (): ToteState => ({ orderRef: null, walkId: null, aside: [], emptiedBy: null })
export interface StockHeap {
  locationId: string
  sku: string
  lot: string
  expiresOn: string | null
  quantity: number
  reserved: number
}
export interface OrderState {
  orderRef: string
  number: string
  priority: number
  cutOffAt: string
  customer: string | null
  valueSen: number
  /** Who packs it, or packed it last. */
  packer: string | null
  /** `unfound`: nothing of it lay anywhere; it waits for another wave. */
  stage: 'waiting' | 'picking' | 'picked' | 'packing' | 'shipped' | 'unfound'
  lines: { lineRef: string; sku: string; quantity: number; units: UnitInTote[] }[]
  /** Whether less may leave than was ordered, and whether a packer said so. */
  partial: 'asks' | 'allowed' | 'confirmed'
  cartons: CartonState[]
}
/** Units of one scan that lie in a tote. */
interface UnitInTote {
  quantity: number
  lot: string | null
  serial: string | null
}
export interface CartonState {
  boxId: string
  state: 'open' | 'full' | 'labelled' | 'closed'
  units: { lineRef: string; sku: string; quantity: number; lot: string | null; serial: string | null }[]
  weightOff: boolean
  /** Counted once more and right; how often it was counted wrong. */
  counted: boolean
  miscounts: number
  trackingNumber: string | null
}
export interface WalkLine {
  lineId: string
  sequence: number
  slot: number
  orderRef: string
  lineRef: string
  locationId: string
  sku: string
  lot: string | null
  quantity: number
  picked: number
  hand: UnitInTote[]
  skipped: boolean
  /** Units that were not to be had here. */
  short: number
  shortReason: ShortReason | null
  /** The line whose missing units are sought by this one. */
  soughtFor: string | null
}
export interface WalkSlot {
  slot: number
  orderRef: string
  toteId: string | null
  toteUnits: number
  full: { toteId: string; units: number; unloaded: boolean }[]
  place: string
  unloaded: boolean
}
export interface WalkState {
  walkId: string
  number: string
  cluster: boolean
  state: 'open' | 'picking' | 'done'
  owner: string | null
  /** Grows with each new owner. */
  fence: number
  priority: number
  cutOffAt: string
  position: number
  cartId: string | null
  standingAt: string | null
  zeroCheckDue: string | null
  /** A line that was just short while others want the same goods from there. */
  twinsDue: string | null
  slots: WalkSlot[]
  lines: WalkLine[]
}
export interface SeatState {
  worker: Worker | null
  screen: 'home' | 'walk' | 'bench' | 'aside'
  walk: WalkState | null
  order: OrderState | null
  /** Scanned once more, it insists. */
  refusedPlace: string | null
  /** Somebody else's walk that was offered here, as it stood then. */
  offer: { walk: WalkState; fence: number } | null
  /** Units that were refused just before and that nobody wants. */
  stray: { sku: string; quantity: number } | null
  /** An item that was too many here while another order lacks one. */
  extra: string | null
  /** A supervisor is asked for, or their badge was read where one can help. */
  asksLeave: boolean
}

/** What the oracle says of a scan. `silent`: nobody hears anything, since nothing was read. */
export type Expected = { accept: string } | { refuse: string } | 'asked' | 'silent'

export const emptySeat = (): SeatState => ({
  worker: null,
  screen: 'home',
  walk: null,
  order: null,
  refusedPlace: null,
  offer: null,
  stray: null,
  extra: null,
  asksLeave: false,
})

export const heapKey = (locationId: string, sku: string, lot: string | null): string =>
  `${locationId} ${sku} ${lot ?? ''}`

export function floorOf(hall: Hall, tolerance: Floor['tolerance']): Floor {
  return {
    hall,
    codes: codeTable(hall),
    goods: new Map(hall.goods.map((one) => [one.sku, one])),
    places: new Map(hall.places.map((one) => [one.locationId, one])),
    workers: new Map(hall.workers.map((one) => [one.badge, one])),
    boxes: new Map(hall.boxes.map((one) => [one.id, one])),
    stock: new Map(
      hall.heaps.map(({ lot, ...heap }) => [
        heapKey(heap.locationId, heap.sku, lot),
        { ...heap, lot: lot ?? '', reserved: 0 },
      ]),
    ),
    totes: new Map(hall.totes.map((tote) => [tote, emptyTote()])),
    proposed: () => '',
    counts: [],
    missing: new Map(),
    carts: new Map(hall.carts.map(({ id, slots }) => [id, { slots, walkId: null }])),
    orders: new Map(),
    walks: [],
    serials: new Set(),
    labels: new Map(),
    seats: { a: emptySeat(), b: emptySeat() },
    tolerance,
  }
}

export const inHand = (line: WalkLine): number => line.hand.reduce((sum, one) => sum + one.quantity, 0)
export const untouched = (line: WalkLine): number => line.quantity - line.picked - inHand(line) - line.short
export const pickedOf = (line: OrderState['lines'][number]): number =>
  line.units.reduce((sum, one) => sum + one.quantity, 0)

/** Whether units of an order were not found, of which so many as wanted are not coming any more. */
export const isShort = (order: OrderState): boolean =>
  order.lines.some((line) => pickedOf(line) < line.quantity)

/** It lacks units, and only a supervisor may let it leave without them. */
export const isStuck = (order: OrderState): boolean => isShort(order) && order.partial === 'asks'

/** Whether nothing of an order is still to be picked. */
export const isPickedYet = ({ walks }: Floor, { orderRef }: OrderState): boolean =>
  !walks.some(({ lines }) =>
    lines.some((line) => line.orderRef === orderRef && line.picked + line.short < line.quantity),
  )
