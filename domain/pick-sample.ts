import type { Tracking } from '#domain/order'
import type { PickLine, PickList, PickSlot } from '#domain/pick'
import type { Named, PickFloor } from '#domain/pick-scan'

/** Two orders on one cart: three teas and a kopi from two places, for tests. */
export const teaAt = 'A-01-10'
export const kopiAt = 'A-02-20'

const slot = (number: number): PickSlot => ({
  slot: number,
  orderRef: `o-${number}`,
  orderNumber: `SO-${number}`,
  toteId: null,
  cartonTypeId: null,
  toteUnits: 0,
  fullTotes: [],
  place: 'PACK-1',
  consolidation: 'none',
  unloaded: false,
  rush: false,
})
export const line = (lineId: string, change: Partial<PickLine>): PickLine => ({
  lineId,
  sequence: 1,
  slot: 1,
  orderRef: `o-${change.slot ?? 1}`,
  orderLineRef: '1',
  locationId: teaAt,
  zone: (change.locationId ?? teaAt).slice(0, 1),
  sku: 'tea',
  lot: null,
  quantity: 2,
  picked: 0,
  inHand: 0,
  shortQuantity: 0,
  shortReason: null,
  sentQuantity: 0,
  skipped: false,
  replaces: null,
  ...change,
})
export const walk: PickList = {
  listId: 'list-1',
  number: 'L-0001-01',
  method: 'cluster',
  zone: null,
  state: 'picking',
  held: false,
  cartId: null,
  standingAt: null,
  zeroCheckDue: null,
  twinsDue: null,
  stops: [],
  slots: [slot(1), slot(2)],
  into: 'totes',
  toFetch: [],
  lines: [
    line('tea-1', {}),
    line('tea-2', { sequence: 2, slot: 2, quantity: 1 }),
    line('kopi-2', { sequence: 3, slot: 2, orderLineRef: '2', locationId: kopiAt, sku: 'kopi', quantity: 1 }),
  ],
}

export const item = (sku: string, change: Partial<Extract<Named, { kind: 'item' }>> = {}): Named => ({
  kind: 'item',
  sku,
  quantity: 1,
  lot: null,
  serial: null,
  expiresOn: null,
  ...change,
})
export const tote = (toteId: string, order: number | null = null): Named => ({
  kind: 'tote',
  toteId,
  orderRef: order === null ? null : `o-${order}`,
  orderNumber: order === null ? null : `SO-${order}`,
  wall: null,
})
export const location = (locationId: string): Named => ({ kind: 'location', locationId })
export const cart = (change: Partial<Extract<Named, { kind: 'cart' }>> = {}): Named => ({
  kind: 'cart',
  cartId: 'C-01',
  slots: 12,
  usedBy: null,
  ...change,
})

/** A floor of untracked goods where each place holds one lot; `change` makes it special. */
export const floor = (change: Partial<PickFloor> & { is?: Tracking } = {}): PickFloor => ({
  checkDigitsOf: (locationId) => (locationId === teaAt ? '042' : '117'),
  lotsAt: () => [{ lot: 'L1', expiresOn: '2027-06-30', quantity: 9 }],
  freeElsewhere: () => [],
  freeInstead: () => [],
  freeHere: () => 0,
  zoneOf: (locationId) => locationId.slice(0, 1),
  holderOf: () => null,
  proposedCarton: () => null,
  placeOnWay: (_method, _standing, ahead) => ahead.length,
  newId: () => 'line-new',
  tracking: () => change.is ?? 'none',
  catchWeight: () => null,
  weightWanted: () => null,
  provesLocation: () => false,
  serialUsed: () => false,
  mayKey: () => false,
  lotsInHand: () => [null],
  plateInHand: () => null,
  homeOf: (sku) => (sku === 'tea' ? teaAt : kopiAt),
  today: '2026-11-22',
  ...change,
})
