import type { Order, OrderLine, Tracking } from '#domain/order'
import type { Refusal } from '#domain/refusal'

/** Work that is done on an order before it is packed, by the sort of bench it takes. */
export const workKinds = [
  'kitting',
  'assembly',
  'engraving',
  'configuration',
  'relabelling',
  'check',
  'other',
] as const
export type WorkKind = (typeof workKinds)[number]

/** One thing to be done before an order is packed, as the OMS tells it; the list of an order is in the sequence of the work. */
export interface WorkStop {
  stopRef: string
  kind: WorkKind
  name: string
  /** What is to be done, in words. */
  text: string
  /** PNG or JPEG as a data URL; null where there is none. */
  picture: string | null
  /** The line it concerns; null: the order as a whole. Kits are always made for a line. */
  lineRef: string | null
  /** Each unit of the line is said to be done by itself. */
  eachUnit: boolean
  /** Where it is done, in the words of the site. */
  place: string | null
  /** What one unit of the line is made of; only of kits. */
  components: KitComponent[]
}
export interface KitComponent {
  sku: string
  quantity: number
}

/** `waived`: a supervisor said that the order goes without it. */
export type WorkStopState = 'open' | 'begun' | 'done' | 'notPossible' | 'waived'

/** Why work cannot be done. */
export const workReasons = ['notThere', 'damaged', 'wrongItem', 'other'] as const
export type WorkReason = (typeof workReasons)[number]

/** A component of the kit at hand. */
export interface KitPart extends KitComponent {
  /** Scanned for the kit at hand; `quantity` is wanted. */
  scanned: number
  tracking: Tracking
  /** What was picked of it, where that is known by lot or serial; `used` lie in kits already. */
  lots: string[]
  serials: string[]
  used: string[]
}

/** One stop as it stands. `units`: how often the work is done, of kits as many as can be made of what was picked. */
export interface StopNow {
  stop: WorkStop
  state: WorkStopState
  units: number
  unitsDone: number
  /** The item of its line. */
  sku: string | null
  parts: KitPart[]
}

/** The work of one order; everything the next step depends on. */
export interface StopWork {
  orderNumber: string
  toteIds: string[]
  stops: StopNow[]
}

export type WorkStep =
  | { step: 'scan-part'; at: StopNow; part: KitPart }
  | { step: 'confirm-kit'; at: StopNow }
  | { step: 'do-work'; at: StopNow }
  | { step: 'done' }

export type WorkFact =
  | {
      fact: 'kit-part-scanned'
      stopRef: string
      kit: number
      sku: string
      quantity: number
      lot: string | null
      serial: string | null
    }
  /** One unit of the work is done; of kits, one kit is made of its components. */
  | { fact: 'work-unit-done'; stopRef: string; done: number; of: number }
  | { fact: 'work-stop-done'; stopRef: string; units: number; left: number }

/** A scan as the rules of this work know it. */
export type WorkNamed =
  | { kind: 'item'; sku: string; quantity: number; lot: string | null; serial: string | null }
  | { kind: 'tote'; toteId: string }
  | { kind: 'confirm' }

const isSettled = ({ state }: StopNow): boolean => state === 'done' || state === 'waived'

/** The first stop that keeps the order from being packed; null when none does. */
export const openStop = ({ stops }: StopWork): StopNow | null => stops.find((one) => !isSettled(one)) ?? null

/** What must be done next; follows from the saved state alone, so it is the same after a crash. */
export function workStep(work: StopWork): WorkStep {
  const at = openStop(work)
  if (at === null) return { step: 'done' }
  if (at.stop.kind !== 'kitting') return { step: 'do-work', at }
  const part = at.parts.find(({ scanned, quantity }) => scanned < quantity)
  return part === undefined ? { step: 'confirm-kit', at } : { step: 'scan-part', at, part }
}

/** Judges one scan or "yes, done": a component into the kit at hand, a kit, a unit, or the whole stop. */
export function judgeWork(work: StopWork, named: WorkNamed): { facts: WorkFact[] } | Refusal {
  const step = workStep(work)
  if (step.step === 'done') return { refusal: 'nothing-open' }
  const { at } = step
  const { kind } = at.stop
  if (kind === 'kitting' && at.units === 0)
    return { refusal: 'kit-parts-missing', sku: at.parts[0]?.sku ?? '' }
  if (step.step === 'scan-part') return judgePart(at, step.part, named)
  if (named.kind !== 'item') return { facts: unitDone(work, at) }
  if (named.sku !== at.sku)
    return kind === 'kitting'
      ? judgePart(at, null, named)
      : { refusal: 'item-not-in-order', sku: named.sku, belongsTo: null }
  if (kind !== 'kitting' && !at.stop.eachUnit) return { facts: unitDone(work, at) }
  if (named.quantity > 1) return { refusal: 'scan-units', sku: named.sku, each: true }
  return { facts: unitDone(work, at) }
}

/** `next`: the component that is wanted first; null when the kit at hand has all of them. */
function judgePart(at: StopNow, next: KitPart | null, named: WorkNamed): { facts: WorkFact[] } | Refusal {
  if (named.kind !== 'item')
    return next === null ? { refusal: 'nothing-open' } : { refusal: 'item-first', sku: next.sku }
  const { sku, quantity, lot, serial } = named
  const part = at.parts.find((one) => one.sku === sku)
  if (part === undefined) return { refusal: 'not-in-kit', sku, kitSku: at.sku ?? '' }
  if (part.scanned + quantity > part.quantity)
    return { refusal: 'kit-part-full', sku, needed: part.quantity, left: part.quantity - part.scanned }
  const why = partRefusal(part, named)
  if (why !== null) return why
  const { stopRef } = at.stop
  return {
    facts: [{ fact: 'kit-part-scanned', stopRef, kit: at.unitsDone + 1, sku, quantity, lot, serial }],
  }
}

/** Lots and serials are those that were picked for the order, each serial once. */
function partRefusal(part: KitPart, { sku, lot, serial }: Extract<WorkNamed, { kind: 'item' }>) {
  if (lot !== null && part.lots.length > 0 && !part.lots.includes(lot))
    return { refusal: 'lot-not-picked', lot } satisfies Refusal
  if (part.tracking !== 'serial') return null
  if (serial === null) return { refusal: 'serial-needed', sku } satisfies Refusal
  if (part.used.includes(serial)) return { refusal: 'serial-used', serial } satisfies Refusal
  return part.serials.includes(serial) ? null : ({ refusal: 'serial-not-picked', serial } satisfies Refusal)
}

function unitDone({ stops }: StopWork, at: StopNow): WorkFact[] {
  const { stopRef } = at.stop
  const done = at.unitsDone + 1
  const unit: WorkFact = { fact: 'work-unit-done', stopRef, done, of: at.units }
  if (done < at.units) return [unit]
  const left = stops.filter((one) => one !== at && !isSettled(one)).length
  return [unit, { fact: 'work-stop-done', stopRef, units: done, left }]
}

/** The work after a fact. The database's rows must say the same (a test holds them together). */
export function applyWork(work: StopWork, fact: WorkFact): StopWork {
  const stops = work.stops.map((at) => (at.stop.stopRef === fact.stopRef ? changed(at, fact) : at))
  return { ...work, stops }
}

function changed(at: StopNow, fact: WorkFact): StopNow {
  if (fact.fact === 'work-stop-done') return { ...at, state: 'done' }
  if (fact.fact === 'work-unit-done')
    return {
      ...at,
      state: 'begun',
      unitsDone: fact.done,
      parts: at.parts.map((part) => ({ ...part, scanned: 0 })),
    }
  const parts = at.parts.map((part) =>
    part.sku === fact.sku
      ? {
          ...part,
          scanned: part.scanned + fact.quantity,
          used: fact.serial === null ? part.used : [...part.used, fact.serial],
        }
      : part,
  )
  return { ...at, state: 'begun', parts }
}

/** The stop whose work on a line makes kits; null where the line is picked as it is. */
export const kitStop = (stops: readonly WorkStop[] | undefined, lineRef: string): WorkStop | null =>
  stops?.find((one) => one.kind === 'kitting' && one.lineRef === lineRef) ?? null

/** An order as its goods are picked: in the place of a kit, the components it is made of. */
export function asPicked<O extends Pick<Order, 'lines' | 'workStops'>>(order: O): O {
  if (order.workStops === undefined) return order
  return { ...order, lines: order.lines.flatMap((line) => componentLines(line, order.workStops)) }
}

function componentLines(line: OrderLine, stops: readonly WorkStop[] | undefined): OrderLine[] {
  const kit = kitStop(stops, line.lineRef)
  if (kit === null) return [line]
  return kit.components.map(({ sku, quantity }) => ({
    lineRef: line.lineRef,
    sku,
    quantity: line.quantity * quantity,
    allocated: line.allocated * quantity,
  }))
}

/** How many kits can be made of what was picked, at most as many as are wanted. */
export const kitsOf = (
  wanted: number,
  components: readonly KitComponent[],
  picked: (sku: string) => number,
): number =>
  Math.max(0, Math.min(wanted, ...components.map(({ sku, quantity }) => Math.floor(picked(sku) / quantity))))
