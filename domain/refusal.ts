/** What went wrong with a scan or an answer, in a form that can be worded in any language. */
export type Refusal =
  // codes
  | { refusal: 'unknown-code'; text: string }
  | { refusal: 'broken-code'; text: string; problem: 'check' | 'gs1' | 'format'; position: number | null }
  | { refusal: 'not-asked-for'; scanned: ScannedKind; text: string }
  // people
  | { refusal: 'unknown-badge'; text: string }
  | { refusal: 'wrong-pin'; triesLeft: number }
  | { refusal: 'pin-locked'; waitS: number }
  | { refusal: 'not-your-role'; needed: string }
  | { refusal: 'sign-in-first' }
  | { refusal: 'no-such-person'; text: string }
  // lists
  | { refusal: 'no-work' }
  | { refusal: 'list-taken'; by: string }
  | { refusal: 'list-held' }
  | { refusal: 'nothing-open' }
  // picking
  | { refusal: 'unknown-cart'; text: string }
  | { refusal: 'cart-in-use'; cartId: string; by: string }
  | { refusal: 'cart-too-small'; cartId: string; slots: number; needed: number }
  | { refusal: 'unknown-tote'; text: string }
  | { refusal: 'tote-not-empty'; toteId: string }
  | { refusal: 'tote-in-use'; toteId: string; orderNumber: string }
  | { refusal: 'wrong-tote'; toteId: string; neededToteId: string | null; slot: number }
  | { refusal: 'nothing-in-hand' }
  | { refusal: 'location-first'; locationId: string }
  | { refusal: 'wrong-location'; locationId: string; neededLocationId: string }
  | { refusal: 'unknown-location'; text: string }
  | { refusal: 'wrong-check-digits'; text: string; locationId: string }
  | { refusal: 'wrong-item'; scannedSku: string; neededSku: string; belongsAt: string | null }
  | { refusal: 'over-pick'; sku: string; needed: number; scanned: number }
  | { refusal: 'lot-needed'; sku: string; lots: string[] }
  | { refusal: 'wrong-lot'; sku: string; lot: string; lots: string[] }
  | { refusal: 'lot-expired'; sku: string; lot: string; expiredOn: string }
  | { refusal: 'serial-needed'; sku: string }
  | { refusal: 'serial-used'; serial: string }
  | { refusal: 'put-first'; toteId: string | null; slot: number }
  | { refusal: 'reason-needed' }
  | { refusal: 'wrong-quantity'; most: number }
  | { refusal: 'confirm-place'; place: string; chosenPlace: string }
  | { refusal: 'unknown-place'; text: string }
  // packing
  | { refusal: 'nothing-to-pack'; text: string }
  | { refusal: 'order-cancelled'; orderNumber: string }
  | { refusal: 'order-changed'; orderNumber: string }
  | { refusal: 'order-held'; orderNumber: string; hold: string }
  | { refusal: 'order-not-picked'; orderNumber: string; missing: number }
  | { refusal: 'order-elsewhere'; orderNumber: string; station: string; by: string }
  | { refusal: 'order-already-packed'; orderNumber: string }
  | { refusal: 'pack-first'; orderNumber: string }
  | { refusal: 'carton-first' }
  | { refusal: 'carton-too-small'; cartonTypeId: string }
  | { refusal: 'carton-empty' }
  | { refusal: 'item-not-in-order'; sku: string; belongsTo: string | null }
  | { refusal: 'over-pack'; sku: string; needed: number }
  | { refusal: 'serial-not-picked'; serial: string }
  | { refusal: 'lot-not-picked'; lot: string }
  | { refusal: 'units-missing'; left: number }
  | { refusal: 'partial-not-allowed'; left: number }
  | { refusal: 'weight-off'; expectedG: number; weighedG: number; toleranceG: number }
  | { refusal: 'weigh-first' }
  | { refusal: 'scale-not-ready' }
  | { refusal: 'label-not-printed' }
  | { refusal: 'wrong-label'; scanned: string; needed: string }
  | { refusal: 'scan-label-first'; trackingNumber: string }
  | { refusal: 'no-numbers'; courierId: string }
  | { refusal: 'label-undrawable'; orderNumber: string }
  | { refusal: 'supervisor-needed' }
  | { refusal: 'carton-over-weight'; grossG: number; greatestG: number }
  // decisions of the desk
  | { refusal: 'nothing-to-decide'; orderNumber: string }
  | { refusal: 'decide-first'; orderNumber: string }
  | { refusal: 'put-back-first'; orderNumber: string }
  | { refusal: 'label-exists'; orderNumber: string }
  // waves, messages, settings
  | { refusal: 'no-orders-match' }
  | { refusal: 'wave-not-open'; number: string; state: string }
  | { refusal: 'message-not-parked' }
  | { refusal: 'not-found'; what: string }
  | { refusal: 'bad-setting'; where: string; problem: string }
  | { refusal: 'bad-arguments'; where: string; problem: string }
  | { refusal: 'disk-full' }

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

/** Why a label is printed again. */
export const reprintReasons = ['damaged', 'lost', 'unreadable', 'notPrinted'] as const
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
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]
