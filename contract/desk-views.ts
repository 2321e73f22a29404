import type {
  DeviceConfig,
  DeviceKind,
  DeviceReason,
  DeviceState,
  ScaleFound,
  WeightReading,
} from '#contract/devices'
import type { CorrectableField, MessageCorrection } from '#contract/message-fields'
import type { OmsCall } from '#contract/oms-call'
import type { OmsConnection, WebhookAddress } from '#contract/oms-connection'
import type { PeopleChoice } from '#contract/people-view'
import type { OmsView } from '#contract/seat-view'
import type { SoundSetting } from '#contract/sound'
import type { DocumentPlan } from '#domain/document'
import type { ExceptionKind } from '#domain/exception'
import type { MessageKind } from '#domain/message'
import type { FloorStage, OrderStatus } from '#domain/order'
import type { PickingRules } from '#domain/picking-rules'
import type { PaperKind } from '#domain/print-route'
import type { ServiceRules } from '#domain/rates/choose'
import type { TestSymbol } from '#domain/scanner-symbols'
import type { Finding } from '#domain/scanner-test'
import type { SiteShift } from '#domain/site-shifts'
import type { PackingRules } from '#domain/verification'

export interface MessageRow {
  messageId: string
  /** Which order system it is for. */
  sourceName: string
  seq: number
  kind: MessageKind
  about: string
  state: 'pending' | 'sending' | 'behind' | 'parked' | 'done' | 'resolved' | 'withdrawn'
  tries: number
  savedAt: string
  reason: string | null
}

/** What can be wrong with the line to the OMS; each has words for what to do. */
export type OmsTroubleKind = 'away' | 'auth' | 'slow-down' | 'unreadable' | 'token-lost'

/** How the line to the OMS is doing. */
export interface OmsLineView {
  /** Requests of the last minute, and how many there may be in one; null: as many as there are. */
  requests: number
  perMinute: number | null
  /** Nothing is asked before: the OMS wanted it so. */
  quietUntil: string | null
  /** Since when the oldest message waits that the OMS has not accepted; parked ones wait for a person, not for the line. */
  oldestAt: string | null
  /** By how much the OMS's clock is ahead of this one, as the last pull measured it; null before. */
  clockAheadMs: number | null
  /** The last thing that went wrong, in the words of the OMS or the network; null when nothing did since the start. */
  trouble: { kind: OmsTroubleKind; detail: string; at: string } | null
}

export interface MessagesView {
  oms: OmsView
  /** The order systems, the first one first. */
  sources: OmsSourceView[]
  /** Why the webhook does not listen although it should; null: it does, or should not. */
  webhookProblem: string | null
  rows: MessageRow[]
  incoming: IncomingRow[]
}

/** How it stands with one order system. */
interface OmsSourceView {
  /** Stands before its order numbers; empty for the first. */
  mark: string
  name: string
  state: OmsView['state']
  lastPullAt: string | null
  /** Null where there is no line. */
  line: OmsLineView | null
}

/** A text of an order system that could not be used, with what may be about a person hidden. */
export interface IncomingRow {
  quarantineId: string
  sourceName: string
  /** What it is about, in the words of the door. */
  source: string
  reason: string
  raw: string
  at: string
  /** It says which order it is about, so that this one can be asked for again. */
  canRetry: boolean
}

export interface MessageDetail extends MessageRow {
  body: string
  answer: string | null
  /** The calls of the last try, without bodies and secrets. */
  calls: OmsCall[]
  nextTryAt: string | null
  behind: number
  reference: string | null
  resolvedBy: string | null
  resolvedReason: string | null
  /** Field by field, what we sent and what the OMS has now, on a conflict. */
  differences: { field: string; ours: string; theirs: string }[]
  /** What a supervisor may put right while it is parked. */
  correctable: CorrectableField[]
  /** It is parked, and the order system may have taken it as it is. */
  mayBeTaken: boolean
  /** The newest first. */
  corrections: MessageCorrection[]
}

/**
 * How far the search for the settings of a scale is. `line`: what is tried now, null before the first; `percent`: of the
 * time it may take. `detail`: why it could not be made, in the system's words.
 */
export type ScaleSearchView =
  | { search: 'running'; line: string | null; percent: number }
  | { search: 'found'; found: ScaleFound }
  | { search: 'nothing'; detail: string | null }

/** A scanner that is tried: which symbol it is to read next, and at the end what was found. */
export type ScannerTestView =
  | {
      test: 'running'
      symbol: TestSymbol
      /** Dark rectangles as an SVG path, in modules, quiet zone included. */
      picture: { width: number; height: number; path: string }
      read: TestSymbol[]
      skipped: TestSymbol[]
      /** The last thing that came was none of the five symbols. */
      strange: boolean
      /** Where it is listened on a serial line after an unreadable scan; `noneFits`: no usual speed is left. */
      listening: { line: string; noneFits: boolean } | null
    }
  | { test: 'done'; findings: Finding[]; canSetUp: boolean }

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
  /** Of a scale whose settings were looked for. */
  search: ScaleSearchView | null
  /** Of a scanner that is tried. */
  test: ScannerTestView | null
}

export interface DevicesView {
  stationName: string
  hostAlive: boolean
  /** The round of a bench is under way: everything is listened to, and no device works. */
  benchOpen: boolean
  devices: DeviceView[]
}

export interface PrintJobRow {
  jobId: string
  about: string
  kind: PaperKind | 'test'
  printerName: string
  state: 'queued' | 'sending' | 'sent' | 'printed' | 'unknown' | 'failed' | 'cancelled'
  reason: string | null
  /** What the printer or its system said, in its own words. */
  detail: string | null
  copy: number
  at: string
  /** Where it can be printed instead; none of what is out or under way. */
  otherPrinters: { deviceId: string; name: string }[]
}

/** An item that weighed something else here; `decision` null until somebody said which weight counts. */
interface WeightProposalView {
  sku: string
  name: string
  masterMg: number
  weightMg: number
  spreadMg: number
  count: number
  decision: 'used' | 'kept' | null
}

/** How one order system is set up. */
export interface SourceSettings {
  /** Empty for the first. */
  mark: string
  name: string
  baseUrl: string
  hasToken: boolean
  /** It was sealed for somebody else or by another computer: somebody enters it again. */
  tokenLost: boolean
  /** Whether this computer seals it. */
  seals: boolean
  pollS: number
  /** Whether there is a secret for its calls to our webhook. */
  hasHookSecret: boolean
  connection: OmsConnection
}

export interface SettingsView {
  station: { stationId: string; name: string }
  site: { name: string; timeZone: string; currency: string }
  oms: SourceSettings
  /** Further order systems; they send orders and hear what became of them. */
  otherSources: SourceSettings[]
  /** Where calls of order systems are listened to; null: nowhere. */
  webhook: WebhookAddress | null
  packing: {
    tolerancePercent: number
    toleranceLeastG: number
    confirmAt: 'close'
    rules: PackingRules
    /** Items that weighed something else here than their master says. */
    weights: WeightProposalView[]
    /** Whom a rule may be about. */
    people: { personId: string; name: string }[]
  }
  sound: SoundSetting
  /** Minutes without anybody's doing after which a seat is locked; 0 for never. */
  seats: { people: PeopleChoice; idleMin: number }
  devices: { deviceId: string; kind: DeviceKind; name: string; connection: string }[]
  /** How strictly walks are proved. */
  picking: PickingRules
  /** How the courier of an order is settled where the OMS leaves it open. */
  services: ServiceRules
  /** From which priority on an order cannot wait for a wave; null: none is so urgent. */
  waves: { rushFrom: number | null }
  shifts: SiteShift[]
  /** When each paper comes out by itself. */
  documents: DocumentPlan
  /** The same devices as they are set up, for the form that changes them. */
  deviceConfigs: DeviceConfig[]
  /** Whose papers a printer may be for. */
  couriers: { courierId: string; name: string }[]
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
  /** What is missing of an order; null of an exception about something else. */
  short: ShortView | null
  /** Orders it holds because work on them had begun before the database was damaged. */
  begun: BegunOrderView[]
  about: string
  detail: string
  openedAt: string
  openedBy: string | null
  /** Who sees to it. */
  owner: { personId: string; name: string; since: string } | null
  /** The OMS is told of it, and hears how it ends. */
  told: boolean
}

/** Units that nobody found for an order. */
export interface ShortView {
  name: string
  quantity: number
  /** Totes of the order that wait for the decision. */
  totes: { toteId: string; place: string; since: string }[]
  /** What lies free by now; `instead`: an alternate of what was ordered. */
  sources: { sku: string; name: string; quantity: number; instead: boolean }[]
}

/** What could be read of an order's work after the damage; look for its totes, cartons and labels before you decide. */
export interface BegunOrderView {
  orderRef: string
  number: string
  /** Units taken for it, and units ordered; null while the OMS has not told. */
  picked: number
  ordered: number | null
  totes: string[]
  cartons: number
  trackingNumbers: string[]
  /** Packed whole, and the message to the OMS could not be read. */
  confirmationLost: boolean
  /** What was ordered, where it is the only order of its exception. */
  lines: { lineRef: string; name: string; quantity: number }[]
}

export interface OrderLookup {
  orderRef: string
  number: string
  /** The order system that sent it. */
  sourceName: string
  /** Orders of other sources under the same number. */
  alike: string[]
  status: OrderStatus
  floorStage: FloorStage
  hold: string | null
  cancelledAt: string | null
  waveNumber: string | null
  courierName: string
  cutOffAt: string
  addressee: string
  /** Which station its OMS has given it to; null where it gave it to none, or says nothing. */
  heldBy: string | null
  /** `status`: which of the ten states it came to by that, where it did. */
  timeline: { at: string; what: string; status: OrderStatus | null; who: string | null }[]
  cartons: { trackingNumber: string | null; sscc: string | null; weightG: number | null; state: string }[]
}
