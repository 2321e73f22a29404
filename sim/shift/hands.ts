import type { SeatView } from '#contract/seat-view'
import { ownCode } from '#domain/barcode/own-code'
import type { Prng } from '#sim/data/prng'
import { code128, type Knowledge, type ScanSymbol } from './knowledge.ts'
import type { WallThings } from './wall-hands.ts'
import type { WorkThings } from './work-hands.ts'

/**
 * What a virtual person does next: read a code, put a weight on the scale, press a button, or wait. `takesBack`: until it is
 * answered, nothing on the screen is promised.
 */
export type Move =
  | { move: 'scan'; symbol: ScanSymbol; wrongOnPurpose?: true; takesBack?: true }
  | { move: 'weigh'; weightG: number }
  | { move: 'short'; lineId: string; found: number }
  /** So many are in the hand in all, where the station lets that be keyed. */
  | { move: 'key-taken'; lineId: string; quantity: number; wrongOnPurpose?: true }
  /** So many of the item scanned last lie in the carton, or so many units were counted in it. */
  | { move: 'key-packed'; quantity: number; wrongOnPurpose?: true }
  | { move: 'print-again'; jobId: string }
  /** A supervisor beside the bench gives leave with their PIN. */
  | { move: 'give-leave'; reason: string | null; pin: string }
  | { move: 'give-pin'; pin: string; takesBack: true }
  /** Work before packing cannot be done. */
  | { move: 'not-possible'; takesBack: true }
  /** A supervisor leaves the work out that was not possible. */
  | { move: 'settle-work'; orderNumber: string }
  | { move: 'wait' }

/** What can be read on a unit besides what it is. */
export interface Mark {
  lot: string | null
  serial: string | null
  weightG?: number | undefined
}

/** The things in the hall that virtual people move; survives every crash of the station. */
export interface Hall {
  know: Knowledge
  prng: Prng
  /** Share of steps at which a hand takes the wrong thing. */
  slips: number
  shorts: number
  /** Share of totes that are full before their order is whole. */
  fullTotes: number
  /** Share of labels that are taken back before they are scanned. */
  voids: number
  /** Share of orders that a packer takes back after their last carton is closed, to look into it once more. */
  takeBacks: number
  /** The label of the order that is being taken back, and the one scanned last. */
  takeBack: { orderNumber: string; label: string } | null
  lastLabel: string
  /** Share of quantities that are keyed, where they may be. */
  keys: number
  /** Share of looks at work before packing at which some of it is undone, or said to be not possible. */
  undoes: number
  giveUps: number
  /** Share of units that are weighed each whose code says no weight. */
  unmarked: number
  /** Grams of the unit whose code was read last, by who read it; null where its code says them. */
  held: Record<'picker' | 'packer', number | null>
  /** Totes standing at the benches, ready to be packed. */
  atBench: string[]
  /** The totes of the order on the bench. */
  opened: string[]
  /** Totes that stand on a cart or at a bench. */
  usedTotes: Set<string>
  /** Labels of shipping cartons that were stuck on one so far. */
  cartons: Set<string>
  wall: WallThings
  work: WorkThings
  nextCart: number
  /** The order closed last, so that its empty tote is put away once. */
  packed: string | null
  /** Lots, serials and weights that went into the tote of an order and sku. */
  marks: Map<string, Mark[]>
  tried: Map<string, number>
  /** Units of the order on the bench that lay in closed cartons when the last one was begun. */
  sealed: number
  /** Orders for which the screen proposed no carton that holds all of it: one gets too heavy, and another is begun. */
  toSplit: Set<string>
  /** The barcode on the label with this tracking number; null while none has come out of the printer. */
  labelOut: (trackingNumber: string) => ScanSymbol | null
}

export const keyOf = (orderNumber: string, sku: string): string => `${orderNumber} ${sku}`

export const scan = (text: string): Extract<Move, { move: 'scan' }> => ({
  move: 'scan',
  symbol: code128(text),
})

/** What stands on the cart says by its code whether it is a tote or a carton that leaves. */
export const containerCode = ({ cartons }: Hall, id: string): string =>
  ownCode(cartons.has(id) ? 'carton' : 'tote', id)

/** A unit of another item is taken by mistake. */
export const wrongUnit = ({ know, prng }: Hall, sku: string): Move => ({
  move: 'scan',
  symbol: know.unitCode(know.otherSku(sku, Math.floor(prng.next() * 1e6)), null, null),
  wrongOnPurpose: true,
})

/** Reads the code of a unit that lies in the hand; of some that are weighed each it says no weight. */
export function readUnit(
  hall: Hall,
  who: keyof Hall['held'],
  sku: string,
  { lot, serial, weightG }: Mark,
): Move {
  const isUnmarked = weightG !== undefined && weightG % 10 < hall.unmarked * 10
  hall.held[who] = isUnmarked ? weightG : null
  return { move: 'scan', symbol: hall.know.unitCode(sku, lot, serial, isUnmarked ? undefined : weightG) }
}

/** The station asks what the unit in the hand weighs; null where it does not. */
export function unitOnScale({ held }: Hall, { question }: SeatView, who: keyof Hall['held']): Move | null {
  const weightG = held[who]
  return question?.ask === 'unit-weight' && weightG !== null ? { move: 'weigh', weightG } : null
}

/** What went into a tote, each sort of it once. */
export function remember(hall: Hall, key: string, mark: Mark): void {
  const known = hall.marks.get(key) ?? []
  const isKnown = (one: Mark) =>
    one.lot === mark.lot && one.serial === mark.serial && one.weightG === mark.weightG
  if (!known.some(isKnown)) hall.marks.set(key, [...known, mark])
}

/** The unit that is taken out of the tote next: each sort of what went in after the other. `counter`: whose count of them. */
export function nextMark({ marks, tried }: Hall, key: string, counter: string): Mark {
  const known = marks.get(key) ?? []
  const at = (tried.get(counter) ?? -1) + 1
  tried.set(counter, at)
  return known[at % known.length] ?? { lot: null, serial: null }
}
