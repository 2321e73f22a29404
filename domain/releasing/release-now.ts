import {
  type AisleStock,
  askOf,
  hasGoods,
  type Shelves,
  shelvesOf,
  takeGoods,
  type WantedLine,
} from '#domain/releasing/aisle-stock'
import { type FloorNow, type FloorRoom, packedAtMs, roomOn } from '#domain/releasing/floor-room'
import { type SearchPace, searchWave } from '#domain/releasing/search-wave'
import { byUrgency, type Urgency } from '#domain/wave'

/** An order that could be released, with the cartons it is expected to fill. */
export interface Waiting extends Urgency {
  lines: readonly WantedLine[]
  cartons: number
}

/** Which orders to release now and why, which to leave and why, and which will hardly make their cut-off. */
export interface ReleaseAdvice {
  release: { orderRef: string; because: 'priority' | 'cutOff' | 'onTheWay' }[]
  leave: { orderRef: string; because: 'noStock' | 'floorFull' | 'notOnTheWay' }[]
  mayMiss: string[]
}

/**
 * Advises what to release now. Orders of priority and those that cannot wait for the next release go first, in their
 * order, while the floor has room for any work; the last of them may overfill it, so that a large order is not left
 * for ever. What room remains goes to the orders with most units for each further aisle. Hands on null while it searches.
 */
export function* releaseNow(
  waiting: readonly Waiting[],
  stock: readonly AisleStock[],
  floor: FloorNow,
  paceOf: () => SearchPace,
): Generator<null, ReleaseAdvice> {
  const room = roomOn(floor)
  const shelves = shelvesOf(stock)
  const sorted = [...waiting].sort(byUrgency)
  const mayMiss = lateOnes(sorted, floor)
  const advice: ReleaseAdvice = { release: [], leave: [], mayMiss }
  const rest: Waiting[] = []
  let takenUnits = 0
  for (const order of sorted) {
    const { orderRef } = order
    const because = whyUrgent(order, floor)
    if (because === null) rest.push(order)
    else if (room.cartons <= 0 || room.units <= 0) advice.leave.push({ orderRef, because: 'floorFull' })
    else if (!takeGoods(shelves, order.lines)) advice.leave.push({ orderRef, because: 'noStock' })
    else {
      advice.release.push({ orderRef, because })
      room.cartons -= order.cartons
      room.units -= unitsOf(order)
      takenUnits += unitsOf(order)
    }
  }
  const onTheWay = new Set(yield* fitting(rest, shelves, room, takenUnits, paceOf))
  for (const order of rest) {
    const { orderRef } = order
    if (onTheWay.has(order)) advice.release.push({ orderRef, because: 'onTheWay' })
    else advice.leave.push({ orderRef, because: whyLeft(order, shelves, room) })
  }
  return advice
}

const unitsOf = ({ lines }: Waiting): number => lines.reduce((sum, { quantity }) => sum + quantity, 0)

function whyUrgent(order: Waiting, floor: FloorNow): 'priority' | 'cutOff' | null {
  if (order.priority > 0) return 'priority'
  const untilMs = Date.parse(floor.now) + (floor.leadMinutes + floor.aheadMinutes) * 60_000
  return Date.parse(order.cutOffAt) <= untilMs ? 'cutOff' : null
}

function whyLeft(order: Waiting, shelves: Shelves, room: FloorRoom): 'noStock' | 'floorFull' | 'notOnTheWay' {
  if (room.cartons <= 0 || room.units <= 0) return 'floorFull'
  return hasGoods(shelves, order.lines) ? 'notOnTheWay' : 'noStock'
}

/** Orders that are packed after their cut-off when all are worked on in this order by the benches there are. */
function lateOnes(sorted: readonly Waiting[], floor: FloorNow): string[] {
  let cartons = 0
  return sorted.flatMap((order) => {
    cartons += order.cartons
    return packedAtMs(floor, cartons) > Date.parse(order.cutOffAt) ? [order.orderRef] : []
  })
}

/** How full the room shall be made; where stock does not allow it, less will do. */
const fullness = [0.9, 0.5, 0]

function* fitting(
  rest: readonly Waiting[],
  shelves: Shelves,
  room: FloorRoom,
  takenUnits: number,
  paceOf: () => SearchPace,
): Generator<null, Waiting[]> {
  const cartons = rest.reduce((sum, order) => sum + order.cartons, 0)
  const units = rest.reduce((sum, order) => sum + unitsOf(order), 0)
  const mostUnits = Math.floor(Math.min(room.units, units, (room.cartons * units) / Math.max(cartons, 1)))
  if (mostUnits <= 0) return []
  const ask = askOf(
    shelves,
    rest.map(({ lines }) => lines),
    takenUnits,
  )
  for (const share of fullness) {
    let chosen: number[] | null = null
    for (const wave of searchWave(
      { ...ask, leastUnits: Math.floor(mostUnits * share), mostUnits },
      paceOf(),
    )) {
      chosen = wave?.orders ?? null
      yield null
    }
    if (chosen === null) continue
    let left = room.cartons
    return chosen.flatMap((row) => {
      const order = rest[row]
      if (order === undefined || order.cartons > left) return []
      left -= order.cartons
      return [order]
    })
  }
  return []
}
