import type { CodeFault } from '#domain/barcode/code'
import type { WeighedBy } from '#domain/catch-weight'
import type { CustomsNeed } from '#domain/customs'
import type { DocumentKind } from '#domain/document'
import type { GainCause } from '#domain/judge-gain'
import type { Keyboard } from '#domain/keyboard'
import type { TemplateKind } from '#domain/label-template/template'
import type { PracticeMode } from '#domain/mode'
import type { FloorStage } from '#domain/order'
import type { MapFault } from '#domain/routing/map-faults'
import type { ScaleOrder, ScaleOrderProblem } from '#domain/scale-order'
import type { StockWorkKind } from '#domain/stock-work'
import type { NotTakenBack } from '#domain/take-back'
import type { UpdateProblem, UpdateWait } from '#domain/update'

/** A unit somebody scanned, before it is known what it weighs. */
export interface UnitOnScale {
  sku: string
  lot: string | null
  serial: string | null
  expiresOn: string | null
}
/** The same unit with what it weighs. */
export interface WeighedOnScale extends UnitOnScale {
  weightG: number
  by: WeighedBy
}

/** What went wrong with a scan or an answer, in a form that can be worded in any language. */
export type Refusal =
  // codes
  | { refusal: 'unknown-code'; text: string }
  | ({ refusal: 'broken-code'; text: string } & CodeFault)
  | { refusal: 'not-asked-for'; scanned: ScannedKind; text: string }
  /** A keyboard scanner typed other letters than were printed. */
  | { refusal: 'scanner-mistypes'; problem: 'caps-lock' | 'layout'; keyboards: readonly Keyboard[] }
  // voice
  /** Something was heard, and nothing is done about it. */
  | { refusal: 'say-again'; why: 'unsure' | 'unknown' | 'language' | 'late' }
  /** A serial number was spelled before the code of its item was scanned. */
  | { refusal: 'scan-then-spell'; sku: string }
  /** The other half of the window speaks. */
  | { refusal: 'voice-taken'; by: string }
  // people
  | { refusal: 'unknown-badge'; text: string }
  | { refusal: 'badge-void'; text: string }
  /** A name and a PIN are not enough for this person. */
  | { refusal: 'badge-needed' }
  | { refusal: 'no-pin'; name: string }
  | { refusal: 'wrong-pin'; triesLeft: number }
  /** `whole`: too many wrong PINs at this station, whoever typed them. */
  | { refusal: 'pin-locked'; waitS: number; whole: boolean }
  | { refusal: 'trivial-pin' }
  | { refusal: 'same-pin' }
  | { refusal: 'seat-locked'; by: string }
  | { refusal: 'override-needed'; command: string }
  | { refusal: 'last-admin' }
  /** Somebody may administrate here already; they add the others. */
  | { refusal: 'admin-exists' }
  | { refusal: 'person-inactive'; name: string }
  | { refusal: 'not-your-role'; needed: string }
  | { refusal: 'sign-in-first' }
  | { refusal: 'no-such-person'; text: string }
  // lists
  | { refusal: 'no-work' }
  /** Nothing where this person works; `busiest`: the zone with most lists nobody has. */
  | { refusal: 'no-work-in-zones'; zones: string[]; busiest: { zone: string; lists: number } }
  /** A sign of another hall, or of a zone that is none any more. */
  | { refusal: 'unknown-zone'; text: string; zones: string[] }
  | { refusal: 'list-taken'; by: string }
  | { refusal: 'list-first'; number: string }
  /** A supervisor gave it to somebody else. */
  | { refusal: 'list-assigned'; number: string; to: string }
  | { refusal: 'list-over'; number: string }
  | { refusal: 'list-held' }
  /** Somebody else's walk that may be taken over: `cartId` once more, or the command again, takes it. */
  | { refusal: 'confirm-take-over'; number: string; cartId: string | null; by: string }
  | { refusal: 'nothing-open' }
  // picking
  | { refusal: 'unknown-cart'; text: string }
  | { refusal: 'cart-in-use'; cartId: string; by: string }
  | { refusal: 'cart-too-small'; cartId: string; slots: number; needed: number }
  | { refusal: 'unknown-tote'; text: string }
  | { refusal: 'tote-not-empty'; toteId: string }
  | { refusal: 'tote-in-use'; toteId: string; orderNumber: string }
  /** The walk is picked into shipping cartons. */
  | { refusal: 'carton-wanted'; toteId: string; slot: number }
  /** A walk into totes. */
  | { refusal: 'tote-wanted'; lpn: string; slot: number }
  /** The number of a carton stands for one carton only. */
  | { refusal: 'lpn-used'; lpn: string; orderNumber: string }
  /** Nothing says how large a carton this is. */
  | { refusal: 'carton-size-first'; lpn: string; slot: number }
  /** Its carton takes no more of what is picked. */
  | {
      refusal: 'carton-holds-no-more'
      why: 'weight' | 'space'
      cartonTypeId: string
      slot: number
      empty: boolean
    }
  | { refusal: 'wrong-tote'; toteId: string; neededToteId: string | null; slot: number }
  /** Its goods must be given up first: the tote from the cart, or what is in the hand into its location. */
  | {
      refusal: 'order-left'
      orderNumber: string
      why: 'cancelled' | 'changed' | 'pulled'
      slot: number
      toteId: string | null
      locationId: string | null
    }
  // the map of the hall
  | { refusal: 'map-wrong'; fault: MapFault }
  /** Somebody saved another one meanwhile; `by` is empty where the map went. */
  | { refusal: 'map-outdated'; by: string }
  // putting back
  | { refusal: 'item-first'; sku: string }
  | { refusal: 'not-in-tote'; sku: string; toteId: string }
  | { refusal: 'store-in'; locationId: string }
  | { refusal: 'confirm-location'; locationId: string; chosenLocationId: string }
  | { refusal: 'tote-empty'; toteId: string; slot: number }
  | { refusal: 'nothing-in-hand' }
  | { refusal: 'location-first'; locationId: string }
  | { refusal: 'wrong-location'; locationId: string; neededLocationId: string }
  | { refusal: 'unknown-location'; text: string }
  | { refusal: 'wrong-check-digits'; text: string; locationId: string }
  | { refusal: 'wrong-item'; scannedSku: string; neededSku: string; belongsAt: string | null }
  | { refusal: 'over-pick'; sku: string; needed: number; scanned: number }
  | { refusal: 'lot-needed'; sku: string; lots: string[] }
  /** \`instead\`: what expires first, here or where else it lies. */
  | {
      refusal: 'lot-expired'
      sku: string
      lot: string
      expiredOn: string
      instead: { lot: string | null; locationId: string } | null
    }
  | { refusal: 'serial-needed'; sku: string }
  /** Each of its units weighs what it weighs: they are scanned one by one. */
  | { refusal: 'weigh-each'; sku: string }
  /** Neither its code nor a scale has said what this unit weighs. */
  | ({ refusal: 'unit-weight-needed' } & UnitOnScale)
  /** The unit is too light or too heavy for its item. */
  | ({ refusal: 'unit-weight-off'; leastG: number; mostG: number } & WeighedOnScale)
  /** With this unit the line would weigh more than its order takes. */
  | ({ refusal: 'line-weight-over'; sumG: number; mostG: number } & WeighedOnScale)
  /** No unit of this weight was picked for the order, or it is packed already. */
  | { refusal: 'weight-not-picked'; sku: string; weightG: number; pickedG: number[] }
  /** A quantity keyed where every unit is scanned, or before the first one was. */
  | { refusal: 'scan-units'; sku: string; each: boolean }
  | { refusal: 'already-in-hand'; sku: string; inHand: number }
  | { refusal: 'serial-used'; serial: string }
  | { refusal: 'put-first'; toteId: string | null; slot: number }
  | { refusal: 'reason-needed' }
  | { refusal: 'wrong-quantity'; most: number }
  | { refusal: 'confirm-place'; place: string; chosenPlace: string }
  | { refusal: 'unknown-place'; text: string }
  /** Its parts come together at `chosenPlace`, and nowhere else. */
  /** `orFree`: no part stands anywhere yet, so any free consolidation place will do. */
  | {
      refusal: 'order-gathers-at'
      orderNumber: string
      place: string
      chosenPlace: string
      orFree: boolean
    }
  /** Another order's parts come together there. */
  | { refusal: 'place-taken'; place: string; orderNumber: string; chosenPlace: string }
  /** The totes go to the drop of the next zone with work for their order. */
  | { refusal: 'wrong-drop'; place: string; zone: string; neededPlace: string }
  /** It stands at the drop of a zone where this person does not pick. */
  | { refusal: 'tote-in-zone'; toteId: string; zone: string; place: string; zones: string[] }
  /** All zones are done with it; it belongs at a bench. */
  | { refusal: 'tote-complete'; toteId: string; orderNumber: string; place: string }
  /** One walk picked it whole, so nothing has to come together. */
  | { refusal: 'order-comes-whole'; orderNumber: string; place: string; chosenPlace: string }
  // put walls
  /** A cubby of a wall was scanned where a tote is wanted. */
  | { refusal: 'cubby-stays'; cubbyId: string; wall: string }
  | { refusal: 'not-in-batch'; sku: string; number: string }
  /** All orders of the batch have theirs. */
  | { refusal: 'nobody-wants'; sku: string }
  /** No single order wants so many. */
  | { refusal: 'case-splits'; sku: string; scanned: number; wanted: number }
  | { refusal: 'cubby-first'; sku: string; orderNumber: string; cubbyId: string | null }
  | { refusal: 'wrong-cubby'; cubbyId: string; neededCubbyId: string | null; orderNumber: string }
  | { refusal: 'nothing-for-cubby'; cubbyId: string }
  | { refusal: 'confirm-tote-empty'; toteId: string; units: number }
  | { refusal: 'batch-not-there'; toteId: string; number: string }
  | { refusal: 'other-batch'; toteId: string; number: string }
  | { refusal: 'tote-sorted-by'; toteId: string; by: string }
  | { refusal: 'no-put-wall' }
  // stock work
  | { refusal: 'location-wanted' }
  | { refusal: 'item-wanted' }
  /** Nothing tells which lot was meant. */
  | { refusal: 'lot-missing'; sku: string }
  | { refusal: 'expiry-needed'; sku: string; lot: string }
  | { refusal: 'not-here'; sku: string; locationId: string }
  /** `promised` units of what lies here belong to walks. */
  | { refusal: 'over-free'; sku: string; free: number; promised: number }
  | { refusal: 'same-location'; locationId: string }
  | { refusal: 'location-blocked'; locationId: string }
  /** Of an item that is to be fetched for a short, not as much lies free as is missing. */
  | { refusal: 'none-free'; sku: string }
  | { refusal: 'count-open'; locationId: string }
  | { refusal: 'nothing-counted' }
  | { refusal: 'not-empty-counted' }
  | { refusal: 'stock-work-open'; kind: StockWorkKind }
  | { refusal: 'store-first' }
  /** The label of units nobody may sell; `number` is what stands on it. */
  | { refusal: 'set-apart'; number: string }
  // licence plates of stock
  | { refusal: 'unknown-plate'; text: string }
  | { refusal: 'plate-empty'; plateId: string }
  /** Somebody has it in the hand to bring it elsewhere. */
  | { refusal: 'plate-carried'; plateId: string }
  | { refusal: 'plate-twice'; plateId: string }
  | { refusal: 'plate-elsewhere'; plateId: string; locationId: string }
  /** Nobody put it away yet, so there is nothing to take it from. */
  | { refusal: 'plate-not-stored'; plateId: string }
  /** Whole plates are in the hand or counted; less than they hold cannot be keyed. */
  | { refusal: 'plate-whole'; sku: string; onPlates: number }
  // packing
  /** `unit`: the item of units that nobody wants; null for anything else. */
  | { refusal: 'nothing-to-pack'; text: string; unit: string | null }
  | { refusal: 'order-cancelled'; orderNumber: string }
  | { refusal: 'order-changed'; orderNumber: string }
  | { refusal: 'order-claimed-elsewhere'; orderNumber: string; by: string }
  | { refusal: 'order-held'; orderNumber: string; hold: string }
  | { refusal: 'order-begun-before'; orderNumber: string }
  | { refusal: 'label-in-doubt'; orderNumber: string }
  | { refusal: 'order-not-picked'; orderNumber: string; missing: number }
  /** Only some of its parts are in; `place`: where they stand. */
  | {
      refusal: 'order-incomplete'
      orderNumber: string
      place: string | null
      partsIn: number
      parts: number
      missing: { zone: string; number: string; by: string | null }[]
    }
  /** One too many here; an order of the same wave lacks it, and takes it when that tote is scanned next. */
  | {
      refusal: 'extra-wanted'
      sku: string
      lot: string | null
      orderNumber: string
      toteId: string
      place: string
    }
  /** It lacks units, and its totes wait there until a supervisor has decided. */
  | { refusal: 'order-in-hospital'; orderNumber: string; place: string }
  | { refusal: 'order-elsewhere'; orderNumber: string; station: string; by: string }
  /** `trackingNumber`: the label that named it; undoing that opens its carton again. Null when something else did. */
  | { refusal: 'order-already-packed'; orderNumber: string; trackingNumber: string | null }
  /** The OMS was asked to give its shipment back, and has not answered. */
  | { refusal: 'being-taken-back'; orderNumber: string }
  | { refusal: 'not-taken-back'; orderNumber: string; why: NotTakenBack }
  | { refusal: 'pack-first'; orderNumber: string }
  // work before packing
  /** `failed`: somebody said that it cannot be done. `here`: this bench may do it. */
  | {
      refusal: 'work-stop-open'
      orderNumber: string
      name: string
      place: string | null
      failed: boolean
      here: boolean
    }
  | { refusal: 'not-in-kit'; sku: string; kitSku: string }
  /** The kit at hand takes `needed` of it. */
  | { refusal: 'kit-part-full'; sku: string; needed: number; left: number }
  /** Not one kit can be made of what was picked. */
  | { refusal: 'kit-parts-missing'; sku: string }
  /** Work is undone only before goods lie in a carton. */
  | { refusal: 'undo-before-cartons'; orderNumber: string }
  /** What is said of the order must be read and acknowledged. */
  | { refusal: 'read-first' }
  | { refusal: 'carton-first' }
  | { refusal: 'carton-too-small'; cartonTypeId: string }
  | { refusal: 'carton-empty' }
  | { refusal: 'item-not-in-order'; sku: string; belongsTo: string | null }
  /** `picked`: all units picked for the order; `left`: those not in a carton yet. */
  | { refusal: 'over-pack'; sku: string; picked: number; left: number }
  | { refusal: 'more-in-carton'; inCarton: number }
  | { refusal: 'count-first' }
  /** `triesLeft` 0: all of it comes out and is scanned again. */
  | { refusal: 'count-off'; counted: number; triesLeft: number }
  | { refusal: 'serial-not-picked'; serial: string }
  | { refusal: 'lot-not-picked'; lot: string }
  | { refusal: 'units-missing'; left: number }
  /** What the last scans added to the carton on the scale; `gainG` null: nothing came in time. */
  | {
      refusal: 'gain-off'
      gainG: number | null
      expectedG: number
      toleranceG: number
      cause: GainCause
    }
  | { refusal: 'weight-off'; expectedG: number; weighedG: number; toleranceG: number }
  | { refusal: 'weigh-first' }
  | { refusal: 'scale-not-ready' }
  | { refusal: 'scale-not-set'; order: ScaleOrder; problem: ScaleOrderProblem }
  /** Two cartons wait for the one scale. */
  | { refusal: 'scale-shared' }
  | { refusal: 'label-not-printed' }
  | { refusal: 'wrong-label'; scanned: string; needed: string }
  | { refusal: 'scan-label-first'; trackingNumber: string }
  /** The label of a carton of this order that is closed already; undoing it opens the carton again. */
  | { refusal: 'closed-carton'; trackingNumber: string; number: number }
  /** Said once more, the label is void and its carton open again. */
  | { refusal: 'confirm-void'; trackingNumber: string }
  /** A label of this station that stands for no carton any more. */
  | { refusal: 'label-void'; trackingNumber: string }
  | { refusal: 'no-numbers'; courierId: string }
  /** Nothing to print on it: the OMS told no invoice, no gift note, nothing for customs, or nothing is packed yet. */
  | { refusal: 'no-paper-data'; paper: DocumentKind; orderNumber: string }
  /** One of it is on its way to its printer; a second one is not made meanwhile. */
  | { refusal: 'paper-waits'; paper: DocumentKind }
  /** Once more takes a reason, which is kept with who asked. */
  | { refusal: 'paper-printed-before'; paper: DocumentKind }
  /** A picture that papers cannot carry. */
  | { refusal: 'logo-unusable'; trouble: LogoTrouble }
  /** A rule of papers that never counts, since the one before it takes all its orders. */
  | { refusal: 'paper-rule-hidden'; name: string; by: string }
  /** Somebody saved the rules of papers meanwhile. */
  | { refusal: 'paper-rules-outdated'; by: string }
  | { refusal: 'customs-missing'; orderNumber: string; missing: { sku: string; needs: CustomsNeed[] }[] }
  | { refusal: 'label-undrawable'; orderNumber: string }
  /** Nothing was sent: the printer's head does not reach over the label. */
  | { refusal: 'label-too-wide'; labelUm: number; printerUm: number; printerName: string }
  /** Nothing was sent or saved: a printer's offsets push print over the edge of its paper; how far it may be moved. */
  | {
      refusal: 'print-moved-off'
      printerName: string
      leastXUm: number
      mostXUm: number
      leastYUm: number
      mostYUm: number
    }
  /** Nothing is saved while anything is wrong with a layout. */
  | { refusal: 'label-template-faulty'; faults: number }
  | { refusal: 'label-file-unreadable'; problem: string }
  /** A file with another label than the one that is open. */
  | { refusal: 'label-file-of-other'; kind: TemplateKind }
  | { refusal: 'supervisor-needed' }
  | { refusal: 'carton-over-weight'; grossG: number; greatestG: number }
  // decisions of the desk
  | { refusal: 'nothing-to-decide'; orderNumber: string }
  /** `until`: from then on anybody may take it up. */
  | { refusal: 'exception-taken'; by: string; until: string }
  | { refusal: 'decide-first'; orderNumber: string }
  | { refusal: 'put-back-first'; orderNumber: string }
  | { refusal: 'label-exists'; orderNumber: string }
  // waves, messages, settings
  | { refusal: 'no-orders-match' }
  /** The plan was shown too long ago, or its thread ended. */
  /** Nobody has said how many labels this printer has. */
  | { refusal: 'labels-not-counted'; printer: string }
  | { refusal: 'plan-gone' }
  /** An order of the plan is not what it was when it was planned. */
  | { refusal: 'plan-changed'; number: string; reason: LeftOutReason | 'changed' }
  /** No walk that nobody has begun has room for the order. */
  | { refusal: 'no-open-walk'; number: string }
  | { refusal: 'no-walk-for-rush'; number: string }
  /** Somebody saved or removed the template since it was read. */
  | { refusal: 'template-outdated'; by: string }
  | { refusal: 'template-name-taken'; name: string }
  | { refusal: 'order-not-ready'; number: string; reason: LeftOutReason }
  | { refusal: 'wave-not-open'; number: string; state: string }
  // waves steered by a supervisor
  /** Some of its orders must go and some stay. */
  | { refusal: 'split-needs-both'; number: string; orders: number }
  /** They are picked in different ways. */
  | { refusal: 'waves-unlike'; number: string; into: string }
  | { refusal: 'wave-takes-no-late'; number: string }
  /** Somebody was quicker; `waveNumber`: the wave that has it now. */
  | { refusal: 'order-moved'; number: string; waveNumber: string | null }
  /** Goods of it lie in a carton, or it is open at a bench. */
  | { refusal: 'order-too-far'; orderNumber: string; stage: FloorStage }
  /** Goods of it were not found anywhere, and its wave holds such orders. */
  | { refusal: 'order-short-held'; orderNumber: string }
  | { refusal: 'message-not-parked' }
  /** The order system may have it already, and would have it twice under another text. */
  | { refusal: 'message-maybe-taken' }
  | { refusal: 'correction-unfit'; field: string }
  | { refusal: 'not-found'; what: string }
  /** Scanners that type like a keyboard, with the same prefix or none. */
  | { refusal: 'scanners-alike'; names: string[] }
  // setting a bench up by scanning
  /** It is the scanner of the other half already. */
  | { refusal: 'bench-same-scanner'; name: string }
  /** Until now it was the other half's; a second scan moves it. */
  | { refusal: 'bench-other-half'; name: string }
  /** Another line is listened at now; `noneFits`: all usual ones have been tried. */
  | { refusal: 'bench-garbled'; name: string; line: string; noneFits: boolean }
  | { refusal: 'bench-no-scale' }
  | { refusal: 'bench-scan-label'; name: string }
  | { refusal: 'bench-printer-failed'; name: string; detail: string }
  /** Something is still asked. */
  | { refusal: 'bench-not-yet' }
  | { refusal: 'bench-sheet-damaged' }
  | { refusal: 'bench-sheet-version'; version: string }
  /** Devices of the sheet that are not at this bench. */
  | { refusal: 'bench-sheet-missing'; names: string[] }
  /** A bench sheet was scanned outside the walk round a bench. */
  | { refusal: 'bench-sheet-elsewhere' }
  | { refusal: 'bad-setting'; where: string; problem: string }
  | { refusal: 'bad-arguments'; where: string; problem: string }
  // site data from files
  | { refusal: 'import-gone' }
  | { refusal: 'import-not-ready' }
  | { refusal: 'import-has-refused'; rows: number }
  | { refusal: 'import-outdated' }
  | { refusal: 'nothing-to-import' }
  | { refusal: 'whole-list-unclear' }
  | { refusal: 'file-not-saved'; problem: string }
  | { refusal: 'disk-full' }
  // practising on a copy
  | { refusal: 'not-while-practising'; mode: PracticeMode }
  | { refusal: 'training-only' }
  | { refusal: 'other-seat-at-work'; by: string }
  | { refusal: 'paper-under-way' }
  | { refusal: 'oms-silent' }
  // order systems
  | { refusal: 'source-silent'; name: string }
  | { refusal: 'too-many-sources'; most: number }
  /** Nobody saw yet what it makes of real orders, or it breaks some. */
  | { refusal: 'mapping-untried' }
  /** Messages to it are not settled, or orders of it have not left. */
  | { refusal: 'source-in-use'; name: string; messages: number; orders: number }
  // safety of data
  | { refusal: 'copy-folder-taken'; station: string }
  | { refusal: 'copy-folder-bad'; problem: CopyFolderProblem }
  // newer programs
  | { refusal: 'update-not-now'; wait: UpdateWait }
  | { refusal: 'update-failed'; problem: UpdateProblem }

/** Why a folder cannot take the second copy. */
export type CopyFolderProblem =
  /** In the data folder itself, or no full path. */
  | 'inside'
  /** The folder, its disk or its mark is not there. */
  | 'missing'
  | 'full'
  | 'read-only'
  /** No answer for a minute. */
  | 'no-answer'
  /** Another station writes its copy there. */
  | 'other-station'
  /** Anything else; the detail says what the system said. */
  | 'failed'

/** What a code turned out to be. */
export type ScannedKind =
  | 'command'
  | 'badge'
  | 'location'
  | 'checkDigits'
  | 'tote'
  | 'cart'
  | 'carton'
  | 'order'
  | 'item'
  | 'trackingNumber'
  | 'sscc'
  | 'cartonType'
  | 'place'
  | 'zone'
  | 'list'
  | 'apart'
  | 'plate'
  | 'unknown'

/** Why a line is short; the floor's reason codes. */
export const shortReasons = ['notThere', 'damaged', 'expired', 'wrongItem', 'unreachable', 'other'] as const
export type ShortReason = (typeof shortReasons)[number]

/** Why a supervisor lets something pass. */
export const overrideReasons = [
  'packaging',
  'wetOrWrapped',
  'itemMasterWrong',
  'scaleChecked',
  'other',
] as const
export type OverrideReason = (typeof overrideReasons)[number]

/** Why less leaves than was ordered, although the order does not allow it. */
export const partialReasons = ['customerAgreed', 'restFollows', 'cutOff', 'other'] as const
export type PartialReason = (typeof partialReasons)[number]

/** Why an order goes with a dearer service than the proposed one, or with one of which nothing is known. */
export const courierReasons = ['customerAgreed', 'cutOff', 'urgent', 'other'] as const
export type CourierReason = (typeof courierReasons)[number]

/** Why somebody goes on with a walk whose picker is at work on it. */
export const takeOverReasons = ['calledAway', 'shiftOver', 'urgent', 'other'] as const
export type TakeOverReason = (typeof takeOverReasons)[number]

/** Why somebody puts an offered list back for others. */
export const skipReasons = ['unreachable', 'shiftOver', 'calledAway', 'other'] as const
export type SkipReason = (typeof skipReasons)[number]

/** Why a file is no logo. */
export type LogoTrouble = 'not-png' | 'too-heavy' | 'too-many-dots' | 'unreadable'

/** Why a label is printed again. */
export const reprintReasons = ['damaged', 'lost', 'unreadable', 'notPrinted', 'other'] as const
export type ReprintReason = (typeof reprintReasons)[number]

/** Why an order is not offered for a wave. */
const leftOutReasons = [
  'onHold',
  'cancelled',
  'notConfirmed',
  'noParcel',
  'notAllocated',
  'noStock',
  'badAddress',
  'pastCutOff',
  'alreadyOnFloor',
  'begunBefore',
  'otherTemplate',
  'inPlannedWave',
  'claimedElsewhere',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]
