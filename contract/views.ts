import type { DeviceConfig, DeviceKind, DeviceReason, DeviceState, WeightReading } from '#contract/devices'
import type { ExceptionKind } from '#domain/exception'
import type { FloorStage, ItemPicture, OrderStatus, Person, Role } from '#domain/order'
import type { LeftOutReason, Refusal } from '#domain/refusal'

/** A person as screens show them. */
export interface PersonView {
  personId: string
  name: string
  roles: Role[]
  language: Person['language']
  theme: Person['theme']
}

/** An item as floor screens show it. */
export interface ItemView {
  sku: string
  name: string
  unitWord: string
  gtin: string | null
  picture: ItemPicture
  fragile: boolean
  hazmat: string | null
}

/** The connection to the central OMS, always visible. */
export interface OmsView {
  state: 'upToDate' | 'away' | 'starting' | 'auth'
  /** When the open set was last read whole; null when never. */
  lastPullAt: string | null
  awaySince: string | null
  pending: number
  parked: number
  quarantined: number
  problem: string | null
}

/** One device in the top bar. */
export interface DeviceGlyphView {
  deviceId: string
  kind: DeviceKind
  name: string
  condition: DeviceState['condition']
  reason: DeviceReason | null
}

/** What a verdict sounds like (docs/look.md). */
export type Sound = 'unit' | 'line' | 'closed' | 'refused' | 'blocked' | 'attention' | 'rush'

/** What became of the last scan or answer at a seat. Accepted means: on disk. */
export type Verdict =
  | { kind: 'accepted'; said: Accepted; sound: Sound }
  | { kind: 'refused'; refusal: Refusal; scanned: ComparisonView | null; sound: Sound }
  | { kind: 'fault'; fault: 'disk-full' | 'bug'; logId: string; sound: Sound }

/** What was saved, worded in words/. */
export type Accepted =
  | { saved: 'signed-in'; name: string }
  | { saved: 'list-claimed'; number: string }
  | { saved: 'cart-bound'; cartId: string }
  | { saved: 'tote-bound'; toteId: string; slot: number }
  | { saved: 'location-reached'; locationId: string }
  | { saved: 'unit-taken'; quantity: number; inHand: number; needed: number }
  | { saved: 'units-put'; quantity: number; toteId: string; slot: number }
  | { saved: 'zero-checked'; locationId: string; empty: boolean }
  | { saved: 'line-shorted'; quantity: number }
  | { saved: 'line-skipped' }
  | { saved: 'tote-unloaded'; toteId: string; place: string }
  | { saved: 'list-finished'; number: string }
  | { saved: 'order-opened'; orderNumber: string }
  | { saved: 'carton-opened'; cartonTypeId: string }
  | { saved: 'unit-verified'; verified: number; needed: number }
  | { saved: 'unit-taken-out' }
  | { saved: 'carton-full' }
  | { saved: 'carton-weighed'; weightG: number }
  | { saved: 'weight-overridden'; by: string }
  | { saved: 'partial-confirmed' }
  | { saved: 'label-printed'; trackingNumber: string }
  | { saved: 'label-reprinted'; copy: number }
  | { saved: 'carton-closed'; orderNumber: string; last: boolean }
  | { saved: 'order-parked'; orderNumber: string }
  | { saved: 'done' }

/** Two things side by side when a wrong item was scanned. */
export interface ComparisonView {
  scanned: { item: ItemView; belongsAt: string | null }
  needed: { item: ItemView; at: string | null }
}

/** The whole of what one seat's floor screen shows. The renderer decides nothing. */
export interface SeatView {
  seat: 'a' | 'b'
  station: {
    stationId: string
    name: string
    siteName: string
    training: boolean
    timeZone: string
    currency: string
    sound: { gainPercent: number; pitchSteps: number }
  }
  person: PersonView | null
  devices: DeviceGlyphView[]
  oms: OmsView
  cutOffs: CutOffView[]
  screen: ScreenView
  /** Grows by one with every change; a screen never goes back. */
  revision: number
}

export interface CutOffView {
  courierId: string
  courierName: string
  cutOffAt: string
  /** Orders of this courier still to do today. */
  toDo: number
}

export type ScreenView =
  | { screen: 'sign-in'; people: { personId: string; name: string }[] }
  | HomeView
  | PickView
  | PackView

export interface HomeView {
  screen: 'home'
  /** Lists waiting, and the one this person left unfinished. */
  openLists: number
  openOrders: number
  myList: { number: string; stopsLeft: number } | null
  /** The list offered after "get work": looked at, not yet started. */
  offered: ListPreview | null
  toPack: number
  /** The order this person left open at this bench. */
  myOrder: { orderNumber: string } | null
  labelsPending: number
}

export interface ListPreview {
  listId: string
  number: string
  waveNumber: string
  method: 'discrete' | 'cluster'
  orders: number
  stops: number
  units: number
  minutes: number
  cutOffAt: string
  courierName: string
  priority: boolean
}

export interface CartSlotView {
  slot: number
  toteId: string | null
  orderNumber: string | null
  state: 'empty' | 'filled' | 'target' | 'unloaded' | 'unused'
}

export interface PickView {
  screen: 'pick'
  list: { number: string; waveNumber: string; method: 'discrete' | 'cluster'; held: boolean }
  cartId: string | null
  step: PickStepView
  /** Stop k of n, by location. */
  stop: { k: number; n: number }
  cutOff: { courierName: string; cutOffAt: string }
  line: PickLineView | null
  slots: CartSlotView[]
  nextLocation: string | null
  /** 0..1 of the units of the list. */
  progress: number
  totals: { units: number; shorts: number; startedAt: string; orders: number }
}

export type PickStepView =
  | { step: 'scan-cart'; slotsNeeded: number }
  | { step: 'bind-tote'; slot: number; orderNumber: string; bound: number; of: number }
  | { step: 'scan-location' }
  | { step: 'scan-item'; taken: number; needed: number }
  | { step: 'scan-tote'; slot: number; toteId: string; inHand: number }
  | { step: 'zero-check'; locationId: string }
  | { step: 'unload'; slot: number; toteId: string; place: string; left: number }
  | { step: 'done' }

export interface PickLineView {
  lineId: string
  locationId: string
  aisle: string
  side: 'left' | 'right'
  level: number
  item: ItemView
  lot: string | null
  expiresOn: string | null
  /** Units still to be put in a tote. */
  quantity: number
  inHand: number
  slot: number
  orderNumber: string
  rush: boolean
  tracking: 'none' | 'lot' | 'serial'
}

export interface PackView {
  screen: 'pack'
  order: {
    orderRef: string
    number: string
    courierName: string
    service: string
    cutOffAt: string
    town: string
    state: string
    addressee: string
    addressLines: string[]
    codSen: number | null
    currency: string
    giftNote: string | null
    handling: ('fragile' | 'hazmat' | 'gift')[]
  }
  step: PackStepView
  lines: PackLineView[]
  verified: number
  needed: number
  shorts: number
  carton: CartonView | null
  proposedCartons: CartonTypeView[]
  closedCartons: number
  weight: WeightView
}

export type PackStepView =
  | { step: 'confirm-partial'; left: number; allowed: boolean }
  | { step: 'choose-carton' }
  | { step: 'scan-unit' }
  | { step: 'weigh' }
  /** Blocked until weighed again or overridden. */
  | {
      step: 'weight-off'
      expectedG: number
      weighedG: number
      toleranceG: number
      likely: { sku: string; name: string; sign: 'extra' | 'missing' } | null
    }
  | { step: 'label-pending'; reason: DeviceReason | 'waiting'; jobId: string; printerName: string }
  /** Some bytes left, nobody knows whether a label came out. */
  | {
      step: 'label-unknown'
      jobId: string
      printerName: string
      reason: DeviceReason | null
      trackingNumber: string
    }
  | { step: 'scan-label'; trackingNumber: string; copies: number }

export interface PackLineView {
  lineRef: string
  item: ItemView
  needed: number
  verified: number
  state: 'next' | 'waiting' | 'verified'
  tracking: 'none' | 'lot' | 'serial'
}

export interface CartonView {
  cartonId: string
  number: number
  cartonTypeId: string
  name: string
  innerMm: { length: number; width: number; height: number }
  fillPercent: number
  /** What lies in it and what still comes, for the picture; sizes in mm, in order of packing. */
  bodies: {
    lengthMm: number
    widthMm: number
    heightMm: number
    colour: string
    state: 'in' | 'next' | 'later'
  }[]
  trackingNumber: string | null
  weightG: number | null
}

export interface CartonTypeView {
  cartonTypeId: string
  name: string
  innerMm: { length: number; width: number; height: number }
  fillPercent: number
  holdsAll: boolean
}

export interface WeightView {
  expectedG: number | null
  toleranceG: number | null
  storedG: number | null
}

// ---- desk ----

export interface WaveRow {
  waveId: string
  number: string
  rule: string
  method: 'discrete' | 'cluster'
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
}

export interface WaveRule {
  courierIds: string[]
  /** Only orders whose cut-off is at or before this instant. */
  cutOffBy: string | null
  leastPriority: number
  singlesOnly: boolean
  method: 'discrete' | 'cluster'
  mostOrders: number
  ordersPerWalk: number
}

export interface WavePreview {
  orders: number
  lines: number
  units: number
  stops: number
  lists: number
  minutes: number
  walkM: number
  firstCutOffAt: string | null
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

export interface MessageRow {
  messageId: string
  seq: number
  kind: 'shipmentConfirmation' | 'cancelConfirmation' | 'progress' | 'stockMovement'
  about: string
  state: 'pending' | 'sending' | 'behind' | 'parked' | 'done' | 'resolved'
  tries: number
  savedAt: string
  reason: string | null
}

export interface MessagesView {
  oms: OmsView
  rows: MessageRow[]
  incoming: { quarantineId: string; source: string; reason: string; raw: string; at: string }[]
}

export interface MessageDetail extends MessageRow {
  body: string
  answer: string | null
  nextTryAt: string | null
  behind: number
  reference: string | null
  resolvedBy: string | null
  resolvedReason: string | null
  /** Field by field, what we sent and what the OMS has now, on a conflict. */
  differences: { field: string; ours: string; theirs: string }[]
}

export interface DeviceView {
  deviceId: string
  kind: DeviceKind
  name: string
  connection: string
  condition: DeviceState['condition']
  reason: DeviceReason | null
  detail: string | null
  since: string | null
  lastScan: { text: string; aim: string | null; at: string } | null
  lastWeight: WeightReading | null
  lastJobs: { jobId: string; state: string; about: string; at: string }[]
  waitingJobs: number
  /** The last raw bytes, newest last. */
  raw: { direction: 'in' | 'out'; bytesHex: string; at: string }[]
}

export interface DevicesView {
  stationName: string
  hostAlive: boolean
  devices: DeviceView[]
}

export interface PrintJobRow {
  jobId: string
  about: string
  kind: 'shippingLabel' | 'packingSlip' | 'test' | 'code'
  printerName: string
  state: 'queued' | 'sending' | 'sent' | 'printed' | 'unknown' | 'failed' | 'cancelled'
  reason: string | null
  copy: number
  at: string
}

export interface SettingsView {
  station: { stationId: string; name: string }
  site: { name: string; timeZone: string; currency: string }
  oms: { baseUrl: string; hasToken: boolean; pollS: number }
  packing: { tolerancePercent: number; toleranceLeastG: number; confirmAt: 'close' }
  sound: { gainPercent: number; pitchSteps: number }
  devices: { deviceId: string; kind: DeviceKind; name: string; connection: string }[]
  /** The same devices as they are set up, for the form that changes them. */
  deviceConfigs: DeviceConfig[]
  program: {
    version: string
    electron: string
    database: string
    schemaVersion: number
    events: number
    chainOk: boolean
  }
}

export interface ExceptionRow {
  exceptionId: string
  kind: ExceptionKind
  /** The order that `about` names; null when it is about something else. */
  orderRef: string | null
  /** What may be decided about it now; empty when it only has to be settled. */
  actions: ('acceptChange' | 'takeOff')[]
  /** Field by field, what the floor works on and what the OMS has now; of a changed or cancelled order. */
  differences: { field: string; ours: string; theirs: string }[]
  about: string
  detail: string
  openedAt: string
  openedBy: string | null
}

export interface OrderLookup {
  orderRef: string
  number: string
  status: OrderStatus
  floorStage: FloorStage
  hold: string | null
  cancelledAt: string | null
  waveNumber: string | null
  courierName: string
  cutOffAt: string
  addressee: string
  timeline: { at: string; what: string; who: string | null }[]
  cartons: { trackingNumber: string | null; sscc: string | null; weightG: number | null; state: string }[]
}
