import type { CartSlotView, ListPreview, PickLineView, PickStepView, PickView } from '#contract/pick-view'
import { assignedTo } from '#db/assigned-lists'
import { ordersOf } from '#db/batches'
import { cartonTypes } from '#db/carton-types'
import { closedWays } from '#db/closed-ways'
import { hallOfSite } from '#db/floor-map'
import { itemBySku } from '#db/items'
import { type HeldList, isFree, listById } from '#db/lists'
import { couriers } from '#db/master'
import { orderByRef } from '#db/orders'
import { type PersonRow, personById } from '#db/people'
import { platesAt } from '#db/plates'
import { locationById, stockAt } from '#db/stock'
import { goodsLeft } from '#domain/judge-left'
import { zoneDrop } from '#domain/judge-pass'
import {
  currentLine,
  isOpen,
  type PickLine,
  type PickList,
  pickStep,
  stopsLeft,
  totesToUnload,
  unitsLeft,
  unitsMissing,
  type WalkStop,
  zoneNow,
} from '#domain/pick'
import { type PlateHere, platesForLine } from '#domain/plate'
import { reachMsAt } from '#domain/routing/hall'
import { walkMinutes } from '#domain/wave-minutes'
import { type Floor, type Offer, today } from '#station/context'
import { itemView } from '#station/seat/item-view'
import { siteOf } from '#station/site'
import { proposedCarton } from '#station/walk/carton-room'
import { caughtView } from '#station/walk/caught-weight'
import { mayKey, provesLocation } from '#station/walk/picking'
import { insteadOf } from '#station/walk/substitutes'
import { stillOffered } from '#station/walk/walks'

/** Everything the picker's screen shows, from what is on disk. */
export function pickView(
  floor: Floor,
  listId: string,
  person: PersonRow,
  offered: Offer | null,
): PickView | null {
  const held = listById(floor.db, listId)
  if (held === null) return null
  const { list } = held
  const step = pickStep(list)
  const line =
    'line' in step
      ? step.line
      : ['bind-tote', 'scan-cart', 'fetch-tote'].includes(step.step)
        ? currentLine(list)
        : null
  const lines = linesHere(list)
  const stops = [...new Set(lines.map((one) => one.locationId))]
  const doneStops = stops.length - stopsLeft({ lines })
  const units = lines.reduce((sum, one) => sum + one.quantity, 0)
  const handled = lines.reduce((sum, one) => sum + one.picked + one.shortQuantity, 0)
  return {
    screen: 'pick',
    list: {
      number: list.number,
      waveNumber: held.waveNumber,
      method: list.method,
      zone: list.zone,
      held: list.held,
    },
    carton: cartonHere(floor, list, step, line),
    parkAt: list.held ? parkAt(list) : null,
    cartId: list.cartId,
    step: stepView(floor, list, step),
    stop: { k: Math.min(doneStops + 1, stops.length), n: stops.length },
    cutOff: { courierName: courierOf(floor, list), cutOffAt: held.cutOffAt },
    line: line === null ? null : lineView(floor, list, line),
    slots: slotViews(list, step),
    nextLocation: nextLocation(list, line),
    progress: units === 0 ? 1 : handled / units,
    totals: {
      units: list.lines.reduce((sum, one) => sum + one.picked, 0),
      shorts: unitsMissing(list),
      startedAt: held.startedAt ?? '',
      orders: ordersOf(floor.db, list.listId).orderRefs.length,
    },
    takeOver: step.step === 'scan-cart' ? offeredList(floor, person, offered) : null,
  }
}

/** The size said of the carton that is asked for or picked into; of the next one until somebody says otherwise, the proposed one. */
function cartonHere(
  floor: Floor,
  list: PickList,
  step: ReturnType<typeof pickStep>,
  line: PickLine | null,
): PickView['carton'] {
  if (list.into === 'totes') return null
  const number = 'slot' in step ? step.slot.slot : line?.slot
  const slot = list.slots.find((one) => one.slot === number)
  const id = slot === undefined ? null : (slot.cartonTypeId ?? proposedCarton(floor, list, slot))
  return { size: cartonTypes(floor.db).find(({ cartonTypeId }) => cartonTypeId === id)?.name ?? id }
}

/** The lines a picker goes to now: of pick and pass those of its zone. */
function linesHere(list: PickList): PickLine[] {
  const zone = zoneNow(list)
  return list.lines.filter((line) => zone === null || line.zone === zone)
}

/** The place the first tote with goods in it is for. */
const parkAt = ({ slots }: PickList): string | null =>
  slots.find(({ toteUnits, fullTotes }) => toteUnits > 0 || fullTotes.length > 0)?.place ?? null

const unitsOpen = (line: PickLine): number => line.quantity - line.picked - line.shortQuantity

function stepView(floor: Floor, list: PickList, step: ReturnType<typeof pickStep>): PickStepView {
  switch (step.step) {
    case 'order-left':
      return leftStep(step.stop)
    case 'fetch-tote':
      return {
        step: 'fetch-tote',
        slot: step.slot.slot,
        toteId: step.toteId,
        place: zoneDrop(list.zone ?? ''),
        left: list.toFetch.length,
      }
    case 'pass-on': {
      const { slot, toteIds, zone } = step
      return { step: 'pass-on', slot: slot.slot, toteIds, zone, place: zoneDrop(zone) }
    }
    case 'scan-cart':
      return { step: 'scan-cart', slotsNeeded: list.slots.length }
    case 'bind-tote': {
      const bound = list.slots.filter((slot) => slot.toteId !== null).length
      return {
        step: 'bind-tote',
        slot: step.slot.slot,
        orderNumber: step.slot.orderNumber,
        rush: step.slot.rush,
        mayShort: step.slot.fullTotes.length > 0 && currentLine(list)?.slot === step.slot.slot,
        bound,
        of: list.slots.length,
      }
    }
    case 'scan-location':
      return {
        step: 'scan-location',
        itemProves: provesLocation(floor, step.line.sku, step.line.locationId),
      }
    case 'scan-item':
      return {
        step: 'scan-item',
        taken: step.line.inHand,
        needed: step.line.inHand + unitsLeft(step.line),
        mayKey: step.line.inHand > 0 && mayKey(floor, step.line.sku),
      }
    case 'scan-tote': {
      const slot = list.slots.find((one) => one.slot === step.line.slot)
      return { step: 'scan-tote', slot: step.line.slot, toteId: slot?.toteId ?? '', inHand: step.line.inHand }
    }
    case 'zero-check':
      return { step: 'zero-check', locationId: step.locationId }
    case 'twin-check':
      return {
        step: 'twin-check',
        locationId: step.line.locationId,
        units: step.twins.reduce((sum, twin) => sum + unitsLeft(twin), 0),
        orderNumbers: [...new Set(step.twins.map((twin) => orderNumberOf(list, twin)))],
      }
    case 'unload': {
      const left = list.slots.reduce((sum, slot) => sum + totesToUnload(slot).length, 0)
      return {
        step: 'unload',
        slot: step.slot.slot,
        toteId: step.toteId,
        place: step.slot.place,
        consolidation: step.slot.consolidation,
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
  const ordered = insteadOf(floor, line)
  const tracking = itemBySku(floor.db, line.sku)?.tracking ?? 'none'
  const caught = caughtView(floor, line)
  return {
    lineId: line.lineId,
    locationId: line.locationId,
    aisle: location?.aisle ?? '',
    side: location?.side ?? 'left',
    level: location?.level ?? 0,
    item: itemView(floor, line.sku),
    insteadOf: ordered === null ? null : itemView(floor, ordered).name,
    lot: line.lot,
    expiresOn: lot?.expiresOn ?? null,
    quantity: line.inHand + unitsLeft(line),
    inHand: line.inHand,
    slot: line.slot,
    orderNumber: orderNumberOf(list, line),
    rush: list.slots.some(({ slot, rush }) => rush && slot === line.slot),
    closedOff: isClosedOff(floor, list, line.locationId),
    tracking,
    caught,
    plates: tracking === 'serial' || caught !== null ? [] : platesHere(floor, line),
  }
}

/** Nothing is, while nothing of the hall is closed. */
const isClosedOff = ({ db }: Floor, { method }: PickList, locationId: string): boolean =>
  closedWays(db).length > 0 && hallOfSite(db).forMethod(method).pointOf(locationId) === null

const platesHere = (floor: Floor, line: PickLine): PlateHere[] =>
  platesForLine(
    platesAt(floor.db, line.locationId),
    { ...line, left: unitsLeft(line) },
    today(floor, siteOf(floor).timeZone),
  )

const leftStep = (stop: WalkStop): PickStepView => ({
  step: 'order-left',
  ...goodsLeft(stop),
  quantity: stop.goods === 'hand' ? stop.quantity : 0,
})

const orderNumberOf = (list: PickList, { slot }: PickLine): string =>
  list.slots.find((one) => one.slot === slot)?.orderNumber ?? ''

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
  const open = linesHere(list)
    .filter((one) => isOpen(one) && one.locationId !== line?.locationId)
    .sort((one, two) => Number(one.skipped) - Number(two.skipped) || one.sequence - two.sequence)
  return open[0]?.locationId ?? null
}

function courierOf(floor: Floor, list: PickList): string {
  const [first] = ordersOf(floor.db, list.listId).orderRefs
  const courierId = first === undefined ? undefined : orderByRef(floor.db, first)?.order.courierId
  return couriers(floor.db).find((one) => one.courierId === courierId)?.name ?? ''
}

/** The list a person looks at before starting it. */
export function offeredList(floor: Floor, person: PersonRow, offered: Offer | null): ListPreview | null {
  const held = stillOffered(floor, person, offered)
  return held === null ? null : listPreview(floor, held, person)
}

function listPreview(floor: Floor, held: HeldList, person: PersonRow): ListPreview {
  const { list, owner } = held
  const lines = linesHere(list)
  const open = lines.filter(isOpen)
  const stops = stopsLeft({ lines })
  const units = open.reduce((sum, line) => sum + unitsOpen(line), 0)
  return {
    listId: list.listId,
    number: list.number,
    fence: held.fence,
    owner: owner === null || owner === person.personId ? null : (personById(floor.db, owner)?.name ?? owner),
    waveNumber: held.waveNumber,
    method: list.method,
    zone: list.zone,
    orders: ordersOf(floor.db, list.listId).orderRefs.length,
    stops,
    units,
    minutes: walkMinutes({
      ...{ totes: list.slots.length, stops, items: open.length, units },
      reachMs: reachMsAt(
        hallOfSite(floor.db),
        open.map(({ locationId }) => locationId),
      ),
    }),
    cutOffAt: held.cutOffAt,
    courierName: courierOf(floor, list),
    priority: held.priority > 0,
    assigned: assignedTo(floor.db, list.listId)?.personId === person.personId,
    maySkip: isFree(held),
  }
}
