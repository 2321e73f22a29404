import type { MappingSample } from '#contract/field-mapping'
import type { OmsFinding } from '#contract/oms-connection'
import type { MessageKind } from '#domain/message'
import type { Order } from '#domain/order'
import type { WireConfirmation } from '#oms/wire-confirmation'
import type { WireLabelAsk } from '#oms/wire-label'
import type { WireMaster } from '#oms/wire-master'

/** Something an OMS sent that could not be read: set aside with its raw text, never dropped. */
export interface Quarantined {
  /** Which order it is about, by its name there; null when it does not even say that. */
  orderRef: string | null
  source: string
  reason: string
  raw: string
}

/** The whole open set as the OMS has it now. */
export interface OpenSet {
  orders: Order[]
  quarantined: Quarantined[]
  /** OMS clock minus our clock, measured at the middle of the call. */
  clockOffsetMs: number
}

/** What became of a keyed message. Business reasons are values, never exceptions. */
export type Outcome =
  | { kind: 'applied' | 'already'; reference: string }
  | { kind: 'conflict'; reason: string; order: Order | null; raw: string }
  | { kind: 'refused'; reason: string; raw: string }
  /** `takesNone`: nothing answered, or nothing that would take any other message now. */
  | { kind: 'retry'; reason: string; afterMs: number | null; takesNone: boolean }
  | { kind: 'auth'; reason: string }
  /** This OMS has no place for such a message: nothing was sent, nothing is owed. */
  | { kind: 'noPlace'; reason: string }

/** A read that failed: the caller tries again later. */
export interface OmsFault {
  fault: 'away' | 'auth' | 'slow-down' | 'unreadable'
  detail: string
  afterMs: number | null
}

/**
 * One outbox row on its way. `messageId` is the idempotency key, made once.
 * `body` by kind: wireConfirmation, wireCancelMessage (oms/wire-confirmation.ts), wireProgress (oms/wire-progress.ts),
 * wireStockMovement, wireReturn (oms/wire-stock.ts), wireClaim, wireClaimRelease (oms/wire-claim.ts),
 * wireWorkStopMessage (oms/wire-work.ts), wireException (oms/wire-exception.ts), wireMispick, wireItemProposal
 * (oms/wire-found.ts) or wireVoidMessage (oms/wire-label.ts).
 */
export interface Message {
  messageId: string
  kind: MessageKind | 'returned'
  body: unknown
}

/** What can be read of an OMS; nothing there changes by it. */
export interface OmsReads {
  pullOpen(): Promise<OpenSet | OmsFault>
  /** Orders by reference, for what the station holds but no longer gets; unknown ones are absent. */
  get(orderRefs: string[]): Promise<{ orders: Order[]; quarantined: Quarantined[] } | OmsFault>
  /** Some open orders as they came, beside what the mapping of fields makes of them; nothing is kept. */
  sample(most: number): Promise<MappingSample[] | OmsFault>
  /** Everything but orders; null when `knownVersion` is still current. */
  master(knownVersion: string | null): Promise<WireMaster | null | OmsFault>
}

/** Where label numbers come from. */
export interface NumberSource {
  leaseNumbers(request: {
    key: string
    kind: 'tracking' | 'sscc'
    courierId: string | null
    count: number
  }): Promise<string[] | OmsFault>
}

/** A label as a courier made it, not yet looked at; it makes it later; or it makes none, in its own words. */
export type GivenLabel =
  | {
      state: 'made'
      trackingNumber: string
      format: 'pdf' | 'zpl'
      /** Of ZPL: dots an inch of the head it is made for. */
      dpi: number | null
      bytes: Uint8Array
    }
  | { state: 'later'; retryAfterS: number }
  | { state: 'none'; reason: string }

/** Where the labels come from that couriers make themselves. */
export interface LabelSource {
  /** May be repeated for ever with the same key. */
  courierLabel(key: string, ask: WireLabelAsk): Promise<GivenLabel | OmsFault>
}

/** What an OMS has a place for. Of what it has not, the station's own stands in, or nobody there is told. */
interface Capabilities {
  /** Takes the station's keys itself; else every message is read back before and after. */
  keys: boolean
  master: boolean
  numbers: boolean
  labels: boolean
  lots: boolean
  /** What each unit of a line weighs, and lines ordered by weight. */
  unitWeights: boolean
  progress: boolean
  stockMovements: boolean
  returns: boolean
  /** Mispicks charged, and what items weigh here. */
  findings: boolean
  /** Exceptions past their age, with who sees to them and how they ended. */
  exceptions: boolean
  /** Work before packing comes with its orders, and what became of it is taken. */
  workStops: boolean
  /** Says of each order which station works on it, and lets one alone take it. */
  claims: boolean
}

/**
 * What the station remembers, for a connector whose OMS counts no versions and keeps no keys: whether an order is still
 * as it was packed is then found out by comparing.
 */
export interface Memory {
  /** The order as it came last. */
  newest(orderRef: string): Order | null
  /** The order as it was when it had this version and was worked on; null when nobody knows any more. */
  packed(orderRef: string, version: number): Order | null
  /** A confirmation by the key it was sent with. */
  confirmation(key: string): WireConfirmation | null
}

/** Units of one item that an OMS believes to be here, all places together. */
export interface StockCount {
  sku: string
  quantity: number
}

/** The port every central OMS fits behind. */
export interface OmsPort extends OmsReads, NumberSource, LabelSource {
  can: Capabilities
  /** May be repeated for ever with the same messageId. */
  send(message: Message): Promise<Outcome>
  /** Null where an OMS cannot be asked. */
  stock: ((skus: string[]) => Promise<StockCount[] | OmsFault>) | null
  /** Looks, changing nothing, at everything that must be right before a shift relies on this OMS. Never throws. */
  verify(): Promise<OmsFinding[]>
}
