import {
  type CartonState,
  type Expected,
  emptyTote,
  type Floor,
  isPickedYet,
  isShort,
  type OrderState,
  pickedOf,
  type SeatState,
} from './floor.ts'
import { type BoxType, type Goods, today } from './goods.ts'
import { fitsInto, isCounted, leftOf, lotsOf, trustedUnits } from './judge-policy.ts'
import { layAside, takeUp } from './judge-put-back.ts'
import type { Thing } from './judge-walk.ts'

type BenchStage =
  | { stage: 'choose' | 'packed' | 'partial' }
  | { stage: 'scan' | 'count' | 'weigh' | 'off' | 'label'; carton: CartonState }

const refuse = (reason: string): Expected => ({ refuse: reason })

const allLeft = (order: OrderState): number => order.lines.reduce((sum, line) => sum + leftOf(order, line), 0)

/** Where an order on the bench stands. */
export function benchStage(floor: Floor, order: OrderState): BenchStage {
  if (isShort(order) && order.partial !== 'confirmed') return { stage: 'partial' }
  const carton = order.cartons.find((one) => one.state !== 'closed')
  if (carton === undefined) return { stage: allLeft(order) > 0 ? 'choose' : 'packed' }
  if (carton.state === 'labelled') return { stage: 'label', carton }
  if (carton.state === 'open' && allLeft(order) > 0) return { stage: 'scan', carton }
  if (!carton.counted && isCounted(floor, order)) return { stage: 'count', carton }
  return { stage: carton.weightOff ? 'off' : 'weigh', carton }
}

/** What a carton should weigh; null when a unit's weight is not known. */
export function expectedG(
  floor: Floor,
  boxId: string,
  units: readonly { sku: string; quantity: number }[],
): number | null {
  let mg = 0
  for (const { sku, quantity } of units) {
    const weight = floor.goods.get(sku)?.weightMg ?? null
    if (weight === null) return null
    mg += weight * quantity
  }
  return (floor.boxes.get(boxId)?.tareG ?? 0) + Math.round(mg / 1000)
}

/** The band around it that passes. */
export function bandG(floor: Floor, boxId: string, grossG: number): number {
  const netG = grossG - (floor.boxes.get(boxId)?.tareG ?? 0)
  return Math.max(floor.tolerance.leastG, Math.round((netG * floor.tolerance.percent) / 100))
}

/** Judges a scan at the bench with an order open and, where it is right, makes it so. */
export function scanAtBench(floor: Floor, seat: SeatState, order: OrderState, thing: Thing): Expected {
  const spare =
    layAside(floor, seat, thing) ?? (order.cartons.length === 0 ? takeUp(floor, seat, thing) : null)
  if (spare !== null) return spare
  const another =
    (thing.thing === 'tote' && floor.totes.get(thing.id)?.orderRef !== order.orderRef) ||
    (thing.thing === 'order' && thing.number !== order.number)
  if (another) return order.cartons.length === 0 ? openOrder(floor, seat, thing) : refuse('pack-first')
  if (thing.thing === 'damaged') return refuse('broken-code')
  if (thing.thing === 'unknown') return refuse(thing.refuse)
  const at = benchStage(floor, order)
  if (thing.thing === 'goods' && at.stage === 'scan' && tooHeavy(floor, order, at.carton, thing))
    return refuse('carton-over-weight')
  if (thing.thing === 'digits') return refuse('unknown-code')
  if (thing.thing === 'box') return chooseBox(floor, order, at, thing.id)
  const isClosed = order.cartons.some(
    (one) => one.state === 'closed' && thing.thing === 'label' && one.trackingNumber === thing.trackingNumber,
  )
  if (isClosed && at.stage !== 'label' && at.stage !== 'packed') return refuse('closed-carton')
  if (extraFor(floor, order, at, thing)) return refuse('extra-wanted')
  switch (at.stage) {
    case 'partial':
      return refuse('units-missing')
    case 'choose':
      return refuse(thing.thing === 'goods' ? 'carton-first' : 'not-asked-for')
    case 'scan':
      return thing.thing === 'goods' ? pack(order, at.carton, thing) : refuse('not-asked-for')
    case 'count':
      return refuse('count-first')
    case 'weigh':
      return thing.thing === 'goods' && at.carton.state === 'open'
        ? pack(order, at.carton, thing)
        : refuse('weigh-first')
    case 'off':
      return refuse('weight-off')
    case 'label':
      return close(floor, seat, order, at.carton, thing)
    case 'packed':
      return refuse('not-asked-for')
  }
}

/** A unit that is too many for the order on the bench, or none of its own, while another one lacks it. */
function extraFor(floor: Floor, order: OrderState, at: BenchStage, thing: Thing): boolean {
  if (thing.thing !== 'goods' || (at.stage !== 'scan' && at.stage !== 'weigh')) return false
  if (at.stage === 'weigh' && at.carton.state !== 'open') return false
  const wanted = order.lines.some((line) => line.sku === thing.goods.sku && leftOf(order, line) > 0)
  return !wanted && lackingOrder(floor, order, thing) !== null
}

/** An order on the floor that lacks a unit such as this one and of which a tote stands somewhere; null where none does. */
function lackingOrder(floor: Floor, but: OrderState | null, thing: Thing): OrderState | null {
  if (thing.thing !== 'goods' || thing.quantity !== 1) return null
  const { goods, lot, expires } = thing
  const isKnown = goods.tracking === 'none' || (goods.tracking === 'lot' && lot !== null)
  if (!isKnown || (expires !== null && expires < today)) return null
  const lacking = floor.walks
    .flatMap((walk) => walk.lines)
    .filter((line) => line.sku === goods.sku && floor.missing.has(line.lineId))
  const orders = lacking.flatMap(({ orderRef }) => floor.orders.get(orderRef) ?? [])
  const stands = ({ orderRef }: OrderState): boolean =>
    floor.walks
      .flatMap((walk) => walk.slots)
      .some(
        (slot) => slot.orderRef === orderRef && (slot.unloaded || slot.full.some((tote) => tote.unloaded)),
      )
  return (
    orders.find((order) => order !== but && ['picking', 'picked'].includes(order.stage) && stands(order)) ??
    null
  )
}

/** "Less leaves than was ordered": where the order does not allow it, a supervisor is asked for. */
export function confirmPartial(floor: Floor, { order }: SeatState): Expected {
  if (order === null || benchStage(floor, order).stage !== 'partial') return refuse('nothing-open')
  if (order.partial === 'asks') return 'asked'
  order.partial = 'confirmed'
  return { accept: 'partial-confirmed' }
}

/** They would make it heavier than its type carries; a single unit by itself may. */
function tooHeavy(
  floor: Floor,
  order: OrderState,
  carton: CartonState,
  { goods, quantity }: Extract<Thing, { thing: 'goods' }>,
): boolean {
  const wanted = order.lines.some((line) => line.sku === goods.sku && leftOf(order, line) >= quantity)
  if (!wanted || (carton.units.length === 0 && quantity === 1)) return false
  return isTooHeavy(floor, carton, { sku: goods.sku, quantity })
}

/** Whether a carton would weigh more with some more units than its type carries. */
export function isTooHeavy(
  floor: Floor,
  { boxId, units }: CartonState,
  more: { sku: string; quantity: number },
): boolean {
  const gross = expectedG(floor, boxId, [...units, more])
  return gross !== null && gross > (floor.boxes.get(boxId)?.mostG ?? Number.POSITIVE_INFINITY)
}

const emptyCarton: Omit<CartonState, 'boxId' | 'units'> = {
  state: 'open',
  weightOff: false,
  counted: false,
  miscounts: 0,
  trackingNumber: null,
}

function chooseBox(floor: Floor, order: OrderState, at: BenchStage, boxId: string): Expected {
  const box = floor.boxes.get(boxId)
  if (box === undefined || (at.stage !== 'choose' && at.stage !== 'scan')) return refuse('not-asked-for')
  const goodsOf = (skus: readonly string[]): Goods[] => skus.flatMap((sku) => floor.goods.get(sku) ?? [])
  if (at.stage === 'scan') {
    if (!goodsOf(at.carton.units.map((unit) => unit.sku)).every((goods) => fitsInto(goods, box)))
      return refuse('carton-too-small')
    at.carton.boxId = boxId
    return { accept: 'carton-opened' }
  }
  const left = goodsOf(order.lines.filter((line) => leftOf(order, line) > 0).map((line) => line.sku))
  const takesSome = (one: BoxType): boolean => left.some((goods) => fitsInto(goods, one))
  if (!takesSome(box) && [...floor.boxes.values()].some(takesSome)) return refuse('carton-too-small')
  const units = trustedUnits(floor, order, boxId)
  order.cartons.push({ ...emptyCarton, boxId, units })
  return { accept: 'carton-opened' }
}

/** A unit from the tote into the carton. */
function pack(order: OrderState, carton: CartonState, scanned: Extract<Thing, { thing: 'goods' }>): Expected {
  const { goods, quantity, serial } = scanned
  const lines = order.lines.filter((line) => line.sku === goods.sku)
  if (lines.length === 0) return refuse('item-not-in-order')
  const able = lines.filter((line) => leftOf(order, line) >= quantity)
  const line =
    able.find((one) => one.units.some((unit) => serial !== null && unit.serial === serial)) ?? able[0]
  if (line === undefined) return refuse('over-pack')
  let { lot } = scanned
  if (goods.tracking === 'serial') {
    if (serial === null || quantity !== 1) return refuse('serial-needed')
    if (!lines.some((one) => one.units.some((unit) => unit.serial === serial)))
      return refuse('serial-not-picked')
    if (order.cartons.some((one) => one.units.some((unit) => unit.serial === serial)))
      return refuse('serial-used')
  }
  if (goods.tracking === 'lot') {
    const lots = lotsOf(line)
    if (lot !== null && lots.length > 0 && !lots.includes(lot)) return refuse('lot-not-picked')
    lot ??= lots.length === 1 ? (lots[0] ?? null) : null
    if (lot === null) return refuse('lot-needed')
  }
  const kept = goods.tracking === 'serial' ? serial : null
  carton.units.push({ lineRef: line.lineRef, sku: goods.sku, quantity, lot, serial: kept })
  return { accept: 'unit-verified' }
}

function close(
  floor: Floor,
  seat: SeatState,
  order: OrderState,
  carton: CartonState,
  thing: Thing,
): Expected {
  if (thing.thing !== 'label') return refuse('scan-label-first')
  if (thing.trackingNumber !== carton.trackingNumber) return refuse('wrong-label')
  carton.state = 'closed'
  if (allLeft(order) > 0) return { accept: 'carton-closed' }
  order.stage = 'shipped'
  for (const tote of floor.totes.values())
    if (tote.orderRef === order.orderRef) Object.assign(tote, emptyTote())
  seat.order = null
  seat.screen = 'home'
  return { accept: 'carton-closed' }
}

/** "This carton is full." */
export function cartonFull(floor: Floor, order: OrderState): Expected {
  const at = benchStage(floor, order)
  if (at.stage !== 'scan') return 'silent'
  if (at.carton.units.length === 0) return refuse('carton-empty')
  at.carton.state = 'full'
  return { accept: 'carton-full' }
}

/** A steady weight; null when no carton wants one. `label` tells the numbers that its label got. */
export function weigh(
  floor: Floor,
  order: OrderState,
  weightG: number,
  label: () => { trackingNumber: string; sscc: string },
): Expected | null {
  const at = benchStage(floor, order)
  if (at.stage !== 'weigh' && at.stage !== 'off') return null
  const { carton } = at
  const units = carton.units.reduce((sum, unit) => sum + unit.quantity, 0)
  const box = floor.boxes.get(carton.boxId)
  if (weightG > (box?.mostG ?? 0) && units > 1) return refuse('carton-over-weight')
  const wanted = expectedG(floor, carton.boxId, carton.units)
  carton.weightOff = wanted !== null && Math.abs(weightG - wanted) > bandG(floor, carton.boxId, wanted)
  if (carton.weightOff) return refuse('weight-off')
  carton.state = 'labelled'
  const { trackingNumber, sscc } = label()
  carton.trackingNumber = trackingNumber
  for (const number of [trackingNumber, sscc])
    floor.labels.set(number, { trackingNumber, orderRef: order.orderRef })
  return { accept: 'carton-weighed' }
}

/** Opens an order for packing by its tote, its barcode, its label or an item that it waits for. */
export function openOrder(floor: Floor, seat: SeatState, thing: Thing): Expected {
  if (thing.thing === 'damaged') return refuse('broken-code')
  const order = meant(floor, thing)
  if (order === null && lackingOrder(floor, null, thing) !== null) return refuse('extra-wanted')
  if (order === null) return refuse(thing.thing === 'unknown' ? thing.refuse : 'nothing-to-pack')
  if (order.stage === 'shipped') return refuse('order-already-packed')
  if (!isPickedYet(floor, order) || order.lines.every((line) => pickedOf(line) === 0))
    return refuse('order-not-picked')
  order.stage = 'packing'
  order.packer = seat.worker?.id ?? null
  Object.assign(seat, { order, screen: 'bench' })
  return { accept: 'order-opened' }
}

function meant(floor: Floor, thing: Thing): OrderState | null {
  const orders = [...floor.orders.values()]
  if (thing.thing === 'tote') return floor.orders.get(floor.totes.get(thing.id)?.orderRef ?? '') ?? null
  if (thing.thing === 'order') return orders.find((one) => one.number === thing.number) ?? null
  if (thing.thing === 'label') return floor.orders.get(thing.orderRef) ?? null
  if (thing.thing !== 'goods') return null
  const waiting = orders.filter(
    (one) =>
      one.stage === 'picked' && one.lines.some((line) => line.sku === thing.goods.sku && pickedOf(line) > 0),
  )
  return waiting.toSorted(byUrgency)[0] ?? null
}

const byUrgency = (one: OrderState, two: OrderState): number =>
  two.priority - one.priority ||
  (one.cutOffAt < two.cutOffAt ? -1 : one.cutOffAt > two.cutOffAt ? 1 : one.orderRef < two.orderRef ? -1 : 1)
