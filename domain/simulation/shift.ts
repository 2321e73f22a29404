/** A walk that is on the floor or would be, as it is played forward. Times are what they take at the usual pace. */
export interface ShiftWalk {
  /** The zones its stops lie in; who picks nowhere else may take it. */
  zones: readonly string[]
  priority: number
  cutOffMs: number
  /** Whose walk it is already, as a place among the people; null while it is open. */
  owner: number | null
  /** Who put it back and gets it last, as places among the people. */
  skippedBy: readonly number[]
  /** It takes a cart along. */
  onCart: boolean
  workMs: number
  /** Sorting it at a put wall once it is picked; 0 where nothing is sorted. */
  sortMs: number
  /** Places of its orders. */
  orders: readonly number[]
}

/** An order until its last label sticks. */
export interface ShiftOrder {
  cutOffMs: number
  /** Packing each of its cartons, without the label. */
  cartonsMs: readonly number[]
}

/** Somebody who is there. */
export interface ShiftPerson {
  picks: boolean
  packs: boolean
  /** Where they pick; none: everywhere. */
  zones: readonly string[]
  /** What they take where others take 100. */
  takesPercent: number
}

/** Somebody's time away: nothing goes on in it, and what was begun goes on afterwards. */
export interface Break {
  fromMs: number
  toMs: number
}

/** How much times differ from what they usually are, as the share that one standard deviation is. */
interface Spread {
  walkPercent: number
  packPercent: number
  /** What a whole day is quicker or slower. */
  dayPercent: number
}

/** Everything that a shift is played with. Instants count from now; walks stand in the order they were planned in. */
export interface ShiftAsk {
  walks: readonly ShiftWalk[]
  orders: readonly ShiftOrder[]
  people: readonly ShiftPerson[]
  /** Of everybody. */
  breaks: readonly Break[]
  benches: number
  carts: number
  walls: number
  printers: number
  /** One label until it is there. */
  labelMs: number
  spread: Spread
}

/** What people wait for. Pickers are wanted in a zone; null for walks through several. */
export type Need =
  | { need: 'pickers'; zone: string | null }
  | { need: 'packers' | 'benches' | 'carts' | 'walls' | 'printers' }

/** The need as a text, to count by. */
export const needName = (need: Need): string =>
  need.need === 'pickers' ? `pickers ${need.zone ?? ''}` : need.need

/** The one zone of a walk; null for several. */
export const zoneOf = ({ zones }: ShiftWalk): string | null =>
  zones.length === 1 ? (zones[0] ?? null) : null

/** Whether somebody may take a walk. */
export const picksIn = ({ picks, zones }: ShiftPerson, walk: ShiftWalk): boolean =>
  picks && (zones.length === 0 || walk.zones.every((zone) => zones.includes(zone)))

/** When work that is begun at an instant is done, with the breaks in between. `breaks` ascend and do not touch. */
export function doneAt(breaks: readonly Break[], fromMs: number, workMs: number): number {
  let at = fromMs
  let left = workMs
  for (const { fromMs: away, toMs: back } of breaks) {
    if (back <= at) continue
    if (at + left <= away) break
    left -= Math.max(0, away - at)
    at = back
  }
  return at + left
}
