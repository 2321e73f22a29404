import type { CartSlotView, ListPreview, PickLineView, PickStepView, PickView } from '#contract/views'
import { itemBySku } from '#db/items'
import { type HeldList, listById } from '#db/lists'
import { couriers } from '#db/master'
import { orderByRef } from '#db/orders'
import { locationById, stockAt } from '#db/stock'
import { currentLine, type PickLine, type PickList, pickStep, unitsLeft } from '#domain/pick'
import { walkMinutes } from '#domain/wave'
import type { Floor } from '#station/context'
import { itemView } from '#station/item-view'

/** Everything the picker's screen shows, from what is on disk. */
export function pickView(floor: Floor, listId: string): PickView | null {
  const held = listById(floor.db, listId)
  if (held === null) return null
  const { list } = held
  const step = pickStep(list)
  const line =
    'line' in step
      ? step.line
      : step.step === 'bind-tote' || step.step === 'scan-cart'
        ? currentLine(list)
        : null
  const stops = [...new Set(list.lines.map((one) => one.locationId))]
  const doneStops = stops.filter((stop) =>
    list.lines.every((one) => one.locationId !== stop || unitsOpen(one) === 0),
  )
  const units = list.lines.reduce((sum, one) => sum + one.quantity, 0)
  const handled = list.lines.reduce((sum, one) => sum + one.picked + one.shortQuantity, 0)
  return {
    screen: 'pick',
    list: { number: list.number, waveNumber: held.waveNumber, method: list.method, held: list.held },
    cartId: list.cartId,
    step: stepView(list, step),
    stop: { k: Math.min(doneStops.length + 1, stops.length), n: stops.length },
    cutOff: { courierName: courierOf(floor, list), cutOffAt: held.cutOffAt },
    line: line === null ? null : lineView(floor, list, line),
    slots: slotViews(list, step),
    nextLocation: nextLocation(list, line),
    progress: units === 0 ? 1 : handled / units,
    totals: {
      units: list.lines.reduce((sum, one) => sum + one.picked, 0),
      shorts: list.lines.reduce((sum, one) => sum + one.shortQuantity, 0),
      startedAt: held.startedAt ?? '',
      orders: list.slots.length,
    },
  }
}

const unitsOpen = (line: PickLine): number => line.quantity - line.picked - line.shortQuantity

function stepView(list: PickList, step: ReturnType<typeof pickStep>): PickStepView {
  switch (step.step) {
    case 'scan-cart':
      return { step: 'scan-cart', slotsNeeded: list.slots.length }
    case 'bind-tote': {
      const bound = list.slots.filter((slot) => slot.toteId !== null).length
      return {
        step: 'bind-tote',
        slot: step.slot.slot,
        orderNumber: step.slot.orderNumber,
        bound,
        of: list.slots.length,
      }
    }
    case 'scan-location':
      return { step: 'scan-location' }
    case 'scan-item':
      return { step: 'scan-item', taken: step.line.inHand, needed: step.line.inHand + unitsLeft(step.line) }
    case 'scan-tote': {
      const slot = list.slots.find((one) => one.slot === step.line.slot)
      return { step: 'scan-tote', slot: step.line.slot, toteId: slot?.toteId ?? '', inHand: step.line.inHand }
    }
    case 'zero-check':
      return { step: 'zero-check', locationId: step.locationId }
    case 'unload': {
      const left = list.slots.filter((slot) => slot.toteId !== null && !slot.unloaded).length
      return {
        step: 'unload',
        slot: step.slot.slot,
        toteId: step.slot.toteId ?? '',
        place: step.slot.place,
        left,
      }
    }
    case 'done':
      return { step: 'done' }
  }
}

function lineView(floor: Floor, list: PickList, line: PickLine): PickLineView {
  const location = locationById(floor.db, line.locationId)
  const lot = stockAt(floor.db, line.locationId, line.sku).find((one) => one.lot === line.lot)
  return {
    lineId: line.lineId,
    locationId: line.locationId,
    aisle: location?.aisle ?? '',
    side: location?.side ?? 'left',
    level: location?.level ?? 0,
    item: itemView(floor, line.sku),
    lot: line.lot,
    expiresOn: lot?.expiresOn ?? null,
    quantity: line.inHand + unitsLeft(line),
    inHand: line.inHand,
    slot: line.slot,
    orderNumber: list.slots.find((slot) => slot.slot === line.slot)?.orderNumber ?? '',
    rush: false,
    tracking: itemBySku(floor.db, line.sku)?.tracking ?? 'none',
  }
}

function slotViews(list: PickList, step: ReturnType<typeof pickStep>): CartSlotView[] {
  const target = 'line' in step ? step.line.slot : 'slot' in step ? step.slot.slot : null
  return list.slots.map((slot) => {
    const state = slot.unloaded
      ? 'unloaded'
      : slot.slot === target
        ? 'target'
        : slot.toteId === null
          ? 'empty'
          : 'filled'
    return { slot: slot.slot, toteId: slot.toteId, orderNumber: slot.orderNumber, state }
  })
}

function nextLocation(list: PickList, line: PickLine | null): string | null {
  const open = list.lines
    .filter((one) => unitsOpen(one) > 0 && one.locationId !== line?.locationId)
    .sort((one, two) => Number(one.skipped) - Number(two.skipped) || one.sequence - two.sequence)
  return open[0]?.locationId ?? null
}

function courierOf(floor: Floor, list: PickList): string {
  const first = list.slots[0]
  const courierId = first === undefined ? undefined : orderByRef(floor.db, first.orderRef)?.order.courierId
  return couriers(floor.db).find((one) => one.courierId === courierId)?.name ?? ''
}

/** What a list asks for before somebody starts it. */
export function listPreview(floor: Floor, held: HeldList): ListPreview {
  const { list } = held
  const stops = new Set(list.lines.map((line) => line.locationId)).size
  const units = list.lines.reduce((sum, line) => sum + line.quantity, 0)
  return {
    listId: list.listId,
    number: list.number,
    waveNumber: held.waveNumber,
    method: list.method,
    orders: list.slots.length,
    stops,
    units,
    minutes: walkMinutes({ totes: list.slots.length, stops, items: list.lines.length, units }),
    cutOffAt: held.cutOffAt,
    courierName: courierOf(floor, list),
    priority: held.priority > 0,
  }
}
