import {
  type Expected,
  emptyTote,
  type Floor,
  heapKey,
  inHand,
  isPickedYet,
  pickedOf,
  type SeatState,
  type StockHeap,
  untouched,
  type WalkLine,
  type WalkSlot,
  type WalkState,
} from './floor.ts'
import { type Goods, today } from './goods.ts'
import { usedCart } from './judge-take-over.ts'

/** What a scan is on this floor. */
export type Thing =
  | { thing: 'damaged' }
  | { thing: 'unknown'; refuse: string }
  | { thing: 'digits'; text: string }
  | { thing: 'location'; id: string }
  | { thing: 'tote'; id: string }
  | { thing: 'cart'; id: string }
  | { thing: 'place'; id: string }
  | { thing: 'box'; id: string }
  | { thing: 'order'; number: string }
  | { thing: 'label'; trackingNumber: string; orderRef: string }
  | {
      thing: 'goods'
      goods: Goods
      quantity: number
      lot: string | null
      serial: string | null
      expires: string | null
    }

export type WalkStage =
  | { stage: 'cart' | 'over' }
  | { stage: 'zero-check'; locationId: string }
  | { stage: 'bind'; slot: WalkSlot }
  | { stage: 'location' | 'item' | 'tote' | 'twin-check'; line: WalkLine }
  | { stage: 'unload'; slot: WalkSlot; toteId: string }

const refuse = (reason: string): Expected => ({ refuse: reason })
const wanting = (line: WalkLine): boolean => line.picked + line.short < line.quantity

/** The line a picker works on: what is in the hand, else the first of the walk; what was put off comes last. */
export function lineNow(walk: WalkState): WalkLine | null {
  const open = walk.lines.filter(wanting)
  const held = open.filter((line) => inHand(line) > 0)
  const inOrder = (held.length > 0 ? held.slice(0, 1) : open).toSorted(
    (one, two) => Number(one.skipped) - Number(two.skipped) || one.sequence - two.sequence,
  )
  return inOrder[0] ?? null
}

/** Where a walk stands. */
export function walkStage(walk: WalkState): WalkStage {
  if (walk.state === 'done') return { stage: 'over' }
  if (walk.zeroCheckDue !== null) return { stage: 'zero-check', locationId: walk.zeroCheckDue }
  const shorted = walk.lines.find((one) => one.lineId === walk.twinsDue)
  if (shorted !== undefined && twinsOf(walk, shorted).length > 0)
    return { stage: 'twin-check', line: shorted }
  const line = lineNow(walk)
  if (line === null) {
    for (const slot of walk.slots) {
      const [toteId] = loadedTotes(slot)
      if (toteId !== undefined) return { stage: 'unload', slot, toteId }
    }
    return { stage: 'over' }
  }
  if (walk.cluster && walk.cartId === null) return { stage: 'cart' }
  if (inHand(line) > 0) return { stage: untouched(line) === 0 ? 'tote' : 'item', line }
  const bare = walk.slots.find(
    (slot) => slot.toteId === null && walk.lines.some((one) => one.slot === slot.slot && wanting(one)),
  )
  if (bare !== undefined) return { stage: 'bind', slot: bare }
  return { stage: walk.standingAt === line.locationId ? 'item' : 'location', line }
}

/** Other lines of a walk that want the same goods from the same place, in the order of the walk. */
export const twinsOf = ({ lines }: WalkState, { lineId, locationId, sku, lot }: WalkLine): WalkLine[] =>
  lines
    .filter((one) => one.lineId !== lineId && one.locationId === locationId && one.sku === sku)
    .filter((one) => one.lot === lot && untouched(one) > 0)
    .toSorted((one, two) => one.sequence - two.sequence)

const loadedTotes = ({ full, toteId, toteUnits, unloaded }: WalkSlot): string[] => [
  ...full.filter((one) => !one.unloaded).map((one) => one.toteId),
  ...(toteId !== null && toteUnits > 0 && !unloaded ? [toteId] : []),
]

/** Judges a scan on a walk and, where it is right, makes it so. */
export function scanOnWalk(floor: Floor, seat: SeatState, walk: WalkState, thing: Thing): Expected {
  if (thing.thing === 'damaged') return refuse('broken-code')
  if (thing.thing === 'unknown') return refuse(thing.refuse)
  const at = walkStage(walk)
  if (thing.thing === 'digits' && at.stage !== 'location') return refuse('unknown-code')
  switch (at.stage) {
    case 'cart':
      return (thing.thing === 'cart' ? usedCart(floor, seat, thing.id) : null) ?? bindCart(floor, walk, thing)
    case 'bind':
      if (thing.thing !== 'tote') return refuse('not-asked-for')
      return bindable(floor, at.slot, thing.id) ? bind(floor, walk, at.slot, thing.id) : refuse('tote-in-use')
    case 'location':
      return reach(floor, walk, at.line, thing)
    case 'item':
      if (thing.thing === 'goods') return take(floor, at.line, thing)
      if (thing.thing === 'tote') return put(floor, walk, at.line, thing.id)
      return thing.thing === 'location' && thing.id === at.line.locationId
        ? { accept: 'location-reached' }
        : refuse('not-asked-for')
    case 'tote':
      if (thing.thing === 'goods') return refuse('put-first')
      return thing.thing === 'tote' ? put(floor, walk, at.line, thing.id) : refuse('not-asked-for')
    case 'unload':
      return thing.thing === 'place' ? unload(floor, seat, walk, at, thing.id) : refuse('not-asked-for')
    default:
      return refuse('not-asked-for')
  }
}

function bindCart(floor: Floor, walk: WalkState, thing: Thing): Expected {
  const cart = thing.thing === 'cart' ? floor.carts.get(thing.id) : undefined
  if (thing.thing !== 'cart' || cart === undefined) return refuse('not-asked-for')
  if (cart.slots < walk.slots.length) return refuse('cart-too-small')
  cart.walkId = walk.walkId
  walk.cartId = thing.id
  return { accept: 'cart-bound' }
}

/** A tote is free, or it is this order's own that was called full. */
const bindable = (floor: Floor, slot: WalkSlot, toteId: string): boolean =>
  floor.totes.get(toteId)?.orderRef === null || slot.full.some((one) => one.toteId === toteId)

function bind(floor: Floor, walk: WalkState, slot: WalkSlot, toteId: string): Expected {
  const before = slot.full.find((one) => one.toteId === toteId)
  slot.full = slot.full.filter((one) => one.toteId !== toteId)
  slot.toteId = toteId
  slot.toteUnits = before?.units ?? 0
  floor.totes.set(toteId, { ...emptyTote(), orderRef: slot.orderRef, walkId: walk.walkId })
  return { accept: 'tote-bound' }
}

function reach(floor: Floor, walk: WalkState, line: WalkLine, thing: Thing): Expected {
  if (thing.thing === 'goods') return refuse('location-first')
  if (thing.thing === 'digits') {
    if (thing.text !== floor.places.get(line.locationId)?.checkDigits) return refuse('wrong-check-digits')
  } else if (thing.thing !== 'location') return refuse('not-asked-for')
  else if (thing.id !== line.locationId) return refuse('wrong-location')
  walk.standingAt = line.locationId
  return { accept: 'location-reached' }
}

/** Units from the shelf into the hand. */
export function take(floor: Floor, line: WalkLine, scanned: Extract<Thing, { thing: 'goods' }>): Expected {
  const { goods, quantity, serial, expires } = scanned
  if (goods.sku !== line.sku) return refuse('wrong-item')
  if (quantity > untouched(line)) return refuse('over-pick')
  if (expires !== null && expires < today) return refuse('lot-expired')
  let { lot } = scanned
  let swapped = false
  if (goods.tracking === 'lot') {
    const here = lotsHere(floor, line)
    lot ??= here.length === 1 ? (here[0]?.lot ?? null) : null
    if (lot === null) return refuse('lot-needed')
    const heap = here.find((one) => one.lot === lot)
    if (heap?.expiresOn != null && heap.expiresOn < today) return refuse('lot-expired')
    swapped = lot !== line.lot
    if (swapped) swap(floor, line, { lot, quantity, expires, heap: heap ?? null })
  }
  if (goods.tracking === 'serial') {
    if (serial === null || quantity !== 1) return refuse('serial-needed')
    if (floor.serials.has(`${goods.sku} ${serial}`)) return refuse('serial-used')
    floor.serials.add(`${goods.sku} ${serial}`)
  }
  line.hand.push({ quantity, lot, serial: goods.tracking === 'serial' ? serial : null })
  return { accept: swapped ? 'lot-swapped' : 'unit-taken' }
}

/** Lots of a line's goods that still lie at its place, without what is in anybody's hand. */
export function lotsHere(floor: Floor, { locationId, sku }: WalkLine): (StockHeap & { left: number })[] {
  const held = floor.walks
    .flatMap((walk) => walk.lines)
    .filter((one) => one.locationId === locationId && one.sku === sku)
    .flatMap((one) => one.hand)
  return [...floor.stock.values()]
    .filter((heap) => heap.locationId === locationId && heap.sku === sku)
    .map((heap) => ({
      ...heap,
      left:
        heap.quantity - held.reduce((sum, one) => sum + ((one.lot ?? '') === heap.lot ? one.quantity : 0), 0),
    }))
    .filter((heap) => heap.left > 0)
}

/** Another lot than planned: the promise goes over to it; one nobody knew of here was counted under the planned one. */
function swap(
  floor: Floor,
  line: WalkLine,
  {
    lot,
    quantity,
    expires,
    heap,
  }: {
    lot: string
    quantity: number
    expires: string | null
    heap: { left: number; expiresOn: string | null } | null
  },
): void {
  const moved = heap !== null && heap.left >= quantity ? 0 : quantity
  if (moved > 0) floor.counts.push(`${line.locationId} ${line.sku} lotSwapped`)
  const from = floor.stock.get(heapKey(line.locationId, line.sku, line.lot))
  if (from !== undefined) {
    from.quantity = Math.max(0, from.quantity - moved)
    from.reserved = Math.max(0, from.reserved - quantity)
  }
  const key = heapKey(line.locationId, line.sku, lot)
  const to = floor.stock.get(key) ?? {
    locationId: line.locationId,
    sku: line.sku,
    lot,
    expiresOn: null,
    quantity: 0,
    reserved: 0,
  }
  to.quantity += moved
  to.reserved += quantity
  to.expiresOn ??= expires ?? heap?.expiresOn ?? null
  floor.stock.set(key, to)
}

/** What is in the hand goes into the tote of its order. */
function put(floor: Floor, walk: WalkState, line: WalkLine, toteId: string): Expected {
  const slot = walk.slots.find((one) => one.slot === line.slot)
  const quantity = inHand(line)
  if (slot === undefined || quantity === 0) return refuse('nothing-in-hand')
  if (slot.toteId !== toteId) {
    if (slot.toteId !== null || !bindable(floor, slot, toteId)) return refuse('wrong-tote')
    bind(floor, walk, slot, toteId)
  }
  const before = unitsAt(floor, line.locationId)
  for (const one of line.hand) {
    const lot = floor.goods.get(line.sku)?.tracking === 'lot' ? one.lot : line.lot
    const heap = floor.stock.get(heapKey(line.locationId, line.sku, lot))
    if (heap === undefined) continue
    heap.quantity = Math.max(0, heap.quantity - one.quantity)
    heap.reserved = Math.max(0, heap.reserved - one.quantity)
  }
  const order = floor.orders.get(line.orderRef)?.lines.find((one) => one.lineRef === line.lineRef)
  order?.units.push(...line.hand)
  line.picked += quantity
  line.hand = []
  slot.toteUnits += quantity
  if (before - quantity <= 0) walk.zeroCheckDue = line.locationId
  return { accept: 'units-put' }
}

const unitsAt = (floor: Floor, locationId: string): number =>
  [...floor.stock.values()].reduce(
    (sum, heap) => sum + (heap.locationId === locationId ? heap.quantity : 0),
    0,
  )

function unload(
  floor: Floor,
  seat: SeatState,
  walk: WalkState,
  { slot, toteId }: Extract<WalkStage, { stage: 'unload' }>,
  place: string,
): Expected {
  if (place !== slot.place && seat.refusedPlace !== place) return refuse('confirm-place')
  slot.place = place
  const full = slot.full.find((one) => one.toteId === toteId)
  if (full === undefined) slot.unloaded = true
  else full.unloaded = true
  return { accept: finishIfOver(floor, walk) ? 'list-finished' : 'tote-unloaded' }
}

/** Ends a walk that has nothing more to do: its cart is free, and its orders can be packed. */
export function finishIfOver(floor: Floor, walk: WalkState): boolean {
  if (walkStage(walk).stage !== 'over') return false
  walk.state = 'done'
  for (const cart of floor.carts.values()) if (cart.walkId === walk.walkId) cart.walkId = null
  for (const { orderRef, toteId, toteUnits } of walk.slots) {
    if (toteId !== null && toteUnits === 0) floor.totes.set(toteId, emptyTote())
    const order = floor.orders.get(orderRef)
    if (order?.stage !== 'picking' || !isPickedYet(floor, order)) continue
    order.stage = order.lines.some((line) => pickedOf(line) > 0) ? 'picked' : 'unfound'
  }
  return true
}

/** "Later": the line goes to the end. */
export function skip(walk: WalkState): Expected {
  const at = walkStage(walk)
  if (at.stage !== 'location' && at.stage !== 'item' && at.stage !== 'tote') return refuse('not-asked-for')
  if (inHand(at.line) > 0) return refuse('put-first')
  at.line.skipped = true
  at.line.sequence = Math.max(...walk.lines.map((line) => line.sequence)) + 1
  walk.standingAt = null
  return { accept: 'line-skipped' }
}

/** "This tote is full." */
export function toteFull(walk: WalkState): Expected {
  const at = walkStage(walk)
  if (at.stage !== 'location' && at.stage !== 'item' && at.stage !== 'tote') return refuse('not-asked-for')
  const slot = walk.slots.find((one) => one.slot === at.line.slot)
  if (slot === undefined || slot.toteId === null) return refuse('nothing-open')
  if (slot.toteUnits === 0) return refuse('tote-empty')
  slot.full.push({ toteId: slot.toteId, units: slot.toteUnits, unloaded: false })
  slot.toteId = null
  slot.toteUnits = 0
  return { accept: 'tote-full' }
}

/** "Is it empty?" Either answer ends the question; with no somebody counts the place. */
export function zeroChecked(floor: Floor, walk: WalkState, empty: boolean): Expected {
  const at = walkStage(walk)
  if (at.stage !== 'zero-check') return refuse('not-asked-for')
  if (!empty) floor.counts.push(`${at.locationId}  zeroCheck`)
  walk.zeroCheckDue = null
  return { accept: finishIfOver(floor, walk) ? 'list-finished' : 'zero-checked' }
}
