import type { Tracking } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import { type Weighed, weightMeant } from '#domain/sort-weight'

/** What one order wants out of a batch. */
export interface SortLine {
  lineId: string
  slot: number
  sku: string
  quantity: number
  /** In a cubby already. */
  sorted: number
  /** In somebody's hand on the way to its cubby. */
  inHand: number
  shortQuantity: number
}

/** One order of a batch and its cubbies; slots stand in order of urgency. */
export interface SortSlot {
  slot: number
  orderRef: string
  orderNumber: string
  /** The cubby that takes its next units; null until the first. */
  cubbyId: string | null
  /** Cubbies that take no more. */
  fullCubbies: string[]
}

/** Goods of a batch, as they were scanned when picked. */
export interface SortGoods {
  sku: string
  lot: string | null
  serial: string | null
  quantity: number
  /** As it was picked, of an item of which each unit weighs what it weighs. */
  weightG?: number | undefined
}

/** What somebody took out of the tote; it belongs into the cubby of its line's order. */
export interface SortHand extends SortGoods {
  lineId: string
}

/** One tote of a batch at its wall, and all that the next step depends on. */
export interface SortWork {
  toteId: string
  /** The list of the batch. */
  listId: string
  number: string
  wall: string
  /** Its wave is on hold: nothing more comes out of the tote. */
  held: boolean
  /** Cubbies of the wall that hold nothing and are nobody's. */
  emptyCubbies: number
  slots: SortSlot[]
  lines: SortLine[]
  /** What lies unsorted in this tote, and in others of the batch; what anybody has in the hand is in neither. */
  inTote: SortGoods[]
  elsewhere: SortGoods[]
  hand: SortHand | null
}

export type SortStep =
  | { step: 'scan-item' }
  | { step: 'scan-cubby'; hand: SortHand; slot: SortSlot }
  /** No order wants anything of what is left in the tote; `units` go back to their locations. */
  | { step: 'leftover'; units: number }
  | { step: 'done' }

/** What becomes true at a wall, one thing at a time. */
export type SortFact =
  | ({ fact: 'sort-unit-held' } & SortHand)
  | { fact: 'sort-unit-laid-back' }
  | { fact: 'cubby-bound'; slot: number; orderRef: string; cubbyId: string }
  | { fact: 'cubby-full'; slot: number; orderRef: string; cubbyId: string }
  | { fact: 'sort-unit-put'; orderRef: string; cubbyId: string; quantity: number }
  | { fact: 'order-sorted'; orderRef: string; orderNumber: string; cubbyId: string }
  /** Nothing of this tote is wanted or there any more. `lost` was picked, wanted and not found in it. */
  | { fact: 'sort-tote-ended'; toteId: string; surplus: SortGoods[]; lost: SortGoods[] }

/** A code as somebody at a wall may mean it. */
export type NamedAtWall =
  | ({ kind: 'item' } & SortGoods & Weighed)
  /** `wall`: it is a cubby there. `usedBy`: the order or batch it holds goods of. */
  | { kind: 'tote'; toteId: string; wall: string | null; usedBy: string | null }

/** Units of a line that lie nowhere for its order yet. */
const unitsWanted = (line: SortLine): number => line.quantity - line.sorted - line.inHand - line.shortQuantity
/** Units that orders of the batch still want of an item. */
const wantedOf = (lines: readonly SortLine[], sku: string): number =>
  lines.reduce((sum, line) => sum + (line.sku === sku ? unitsWanted(line) : 0), 0)
const unitsOf = (goods: readonly SortGoods[]): number => goods.reduce((sum, one) => sum + one.quantity, 0)

/**
 * The most urgent line that wants an item; null when nobody does. Orders name items, not lots: any lot that was picked will do.
 * At a full wall orders that have a cubby come first: only when they are whole does one get free for the others.
 */
function lineFor({ lines, slots, emptyCubbies }: SortWork, sku: string): SortLine | null {
  const wanting = lines.filter((line) => line.sku === sku && unitsWanted(line) > 0)
  const byUrgency = wanting.sort((one, two) => one.slot - two.slot)
  const placed = new Set(slots.flatMap(({ slot, cubbyId }) => (cubbyId === null ? [] : [slot])))
  const first = emptyCubbies > 0 ? undefined : byUrgency.find(({ slot }) => placed.has(slot))
  return first ?? byUrgency[0] ?? null
}

/** Items of a tote that orders with a cubby still want: what can be sorted at a wall without an empty one. */
export function placedSkus({ lines, slots, inTote }: SortWork): string[] {
  const placed = new Set(slots.flatMap(({ slot, cubbyId }) => (cubbyId === null ? [] : [slot])))
  const wanted = new Set(
    lines.flatMap((line) => (placed.has(line.slot) && unitsWanted(line) > 0 ? [line.sku] : [])),
  )
  return [...new Set(inTote.map(({ sku }) => sku))].filter((sku) => wanted.has(sku))
}

/** Whether an order has all that it will get. */
export const isSorted = (lines: readonly SortLine[], slot: number): boolean =>
  lines.every((line) => line.slot !== slot || line.sorted + line.shortQuantity === line.quantity)

/** What must be done next with a tote at the wall; follows from the saved state alone, so it is the same after a crash. */
export function sortStep({ hand, lines, slots, inTote }: SortWork): SortStep {
  const line = hand === null ? undefined : lines.find(({ lineId }) => lineId === hand.lineId)
  const slot = slots.find((one) => one.slot === line?.slot)
  if (hand !== null && slot !== undefined) return { step: 'scan-cubby', hand, slot }
  if (inTote.length === 0) return { step: 'done' }
  return inTote.some(({ sku }) => wantedOf(lines, sku) > 0)
    ? { step: 'scan-item' }
    : { step: 'leftover', units: unitsOf(inTote) }
}

/** Judges one scan at a wall: an item out of the tote, then the cubby it goes into. On hold, what is in the hand may still be put. */
export function judgeSort(
  work: SortWork,
  named: NamedAtWall,
  tracking: Tracking,
): { facts: SortFact[] } | Refusal {
  const step = sortStep(work)
  if (step.step === 'scan-cubby')
    return named.kind === 'item'
      ? {
          refusal: 'cubby-first',
          sku: step.hand.sku,
          orderNumber: step.slot.orderNumber,
          cubbyId: step.slot.cubbyId,
        }
      : judgeCubby(work, step, named)
  if (work.held) return { refusal: 'list-held' }
  if (named.kind === 'item') return judgeUnit(work, named, tracking)
  return named.wall === null
    ? { refusal: 'not-asked-for', scanned: 'tote', text: named.toteId }
    : { refusal: 'nothing-for-cubby', cubbyId: named.toteId }
}

/** A unit out of the tote: one that this batch picked, and that some order still wants. */
function judgeUnit(
  work: SortWork,
  { sku, quantity, expiresOn, caught, ...scanned }: SortGoods & Weighed,
  tracking: Tracking,
): { facts: SortFact[] } | Refusal {
  const { inTote, elsewhere, number } = work
  const here = [...inTote, ...elsewhere].filter((one) => one.sku === sku)
  if (here.length === 0) return { refusal: 'not-in-batch', sku, number }
  const mark = markOf(here, sku, scanned, tracking)
  if ('refusal' in mark) return mark
  if (tracking === 'serial' && quantity !== 1) return { refusal: 'serial-needed', sku }
  const marked = here.filter((one) => fitsMark(one, mark, tracking))
  const weighed = weightMeant(marked, { sku, quantity, ...mark, expiresOn, caught })
  if ('refusal' in weighed) return weighed
  const line = lineFor(work, sku)
  if (line === null) return { refusal: 'nobody-wants', sku }
  const most = Math.min(unitsWanted(line), unitsOf(marked))
  if (quantity > most) return { refusal: 'case-splits', sku, scanned: quantity, wanted: most }
  return { facts: [{ fact: 'sort-unit-held', lineId: line.lineId, sku, quantity, ...mark, ...weighed }] }
}

type Mark = Pick<SortGoods, 'lot' | 'serial'>

/** Which of the units picked was scanned; a lot need not be said where only one was picked. */
function markOf(
  here: readonly SortGoods[],
  sku: string,
  { lot, serial }: Mark,
  tracking: Tracking,
): Mark | Refusal {
  if (tracking === 'serial') {
    if (serial === null) return { refusal: 'serial-needed', sku }
    const unit = here.find((one) => one.serial === serial)
    return unit === undefined ? { refusal: 'serial-not-picked', serial } : { lot: unit.lot, serial }
  }
  if (tracking === 'none') return { lot: null, serial: null }
  const lots = [...new Set(here.flatMap((one) => one.lot ?? []))]
  const meant = lot ?? (lots.length === 1 ? (lots[0] ?? null) : null)
  if (meant === null) return { refusal: 'lot-needed', sku, lots }
  return lots.includes(meant) ? { lot: meant, serial: null } : { refusal: 'lot-not-picked', lot: meant }
}

/** Whether goods are of the kind that was scanned. */
const fitsMark = (goods: SortGoods, { lot, serial }: Mark, tracking: Tracking): boolean =>
  tracking === 'none' || (tracking === 'lot' ? goods.lot === lot : goods.serial === serial)

/** With a unit in the hand: its order's cubby, an empty one where it has none, or its tote to lay it back. */
function judgeCubby(
  work: SortWork,
  { hand, slot }: Extract<SortStep, { step: 'scan-cubby' }>,
  named: Extract<NamedAtWall, { kind: 'tote' }>,
): { facts: SortFact[] } | Refusal {
  const { cubbyId, fullCubbies, orderRef, orderNumber } = slot
  const { toteId } = named
  if (toteId === work.toteId) return { facts: [{ fact: 'sort-unit-laid-back' }] }
  const put: SortFact = { fact: 'sort-unit-put', orderRef, cubbyId: toteId, quantity: hand.quantity }
  if (cubbyId === toteId) return { facts: withEnds(work, [put]) }
  const mayBind =
    cubbyId === null &&
    named.wall === work.wall &&
    (named.usedBy === null || fullCubbies.some((full) => full === toteId))
  if (!mayBind) return { refusal: 'wrong-cubby', cubbyId: toteId, neededCubbyId: cubbyId, orderNumber }
  return {
    facts: withEnds(work, [{ fact: 'cubby-bound', slot: slot.slot, orderRef, cubbyId: toteId }, put]),
  }
}

/** "This cubby is full": another one takes the rest of the order whose unit is in the hand. */
export function judgeCubbyFull(work: SortWork): { facts: SortFact[] } | Refusal {
  const step = sortStep(work)
  if (step.step !== 'scan-cubby' || step.slot.cubbyId === null) return { refusal: 'nothing-open' }
  const { slot, orderRef, cubbyId } = step.slot
  return { facts: [{ fact: 'cubby-full', slot, orderRef, cubbyId }] }
}

/** "This tote is empty". `insists`: said once more after being told what orders still want out of it. */
export function judgeToteEnd(work: SortWork, insists: boolean): { facts: SortFact[] } | Refusal {
  const step = sortStep(work)
  if (step.step === 'scan-cubby')
    return {
      refusal: 'cubby-first',
      sku: step.hand.sku,
      orderNumber: step.slot.orderNumber,
      cubbyId: step.slot.cubbyId,
    }
  if (work.held) return { refusal: 'list-held' }
  const ended = toteEnd(work)
  const units = unitsOf(ended.lost)
  return units > 0 && !insists
    ? { refusal: 'confirm-tote-empty', toteId: work.toteId, units }
    : { facts: [ended] }
}

/** What is left of a tote: wanted goods that are not there are lost, the rest goes back to its locations. */
function toteEnd({ toteId, inTote, lines }: SortWork): Extract<SortFact, { fact: 'sort-tote-ended' }> {
  const wanted = new Map(inTote.map(({ sku }) => [sku, wantedOf(lines, sku)]))
  const lost: SortGoods[] = []
  const surplus: SortGoods[] = []
  for (const goods of inTote) {
    const gone = Math.min(goods.quantity, wanted.get(goods.sku) ?? 0)
    wanted.set(goods.sku, (wanted.get(goods.sku) ?? 0) - gone)
    if (gone > 0) lost.push({ ...goods, quantity: gone })
    if (gone < goods.quantity) surplus.push({ ...goods, quantity: goods.quantity - gone })
  }
  return { fact: 'sort-tote-ended', toteId, surplus, lost }
}

/** The same facts, with the order that has all its units now, and the end of a tote with nothing left in it. */
function withEnds(work: SortWork, facts: SortFact[]): SortFact[] {
  const after = facts.reduce(applySort, work)
  const put = facts.find((fact) => fact.fact === 'sort-unit-put')
  const slot = after.slots.find(({ orderRef }) => orderRef === put?.orderRef)
  const all = [...facts]
  if (put !== undefined && slot !== undefined && isSorted(after.lines, slot.slot)) {
    const { orderRef, orderNumber } = slot
    all.push({ fact: 'order-sorted', orderRef, orderNumber, cubbyId: put.cubbyId })
  }
  return sortStep(after).step === 'done' ? [...all, toteEnd(after)] : all
}

/** The work after a fact. The database's rows must say the same (a test holds them together). */
export function applySort(work: SortWork, fact: SortFact): SortWork {
  const slots = (slot: number, change: (one: SortSlot) => SortSlot) =>
    work.slots.map((one) => (one.slot === slot ? change(one) : one))
  const line = (change: (one: SortLine) => SortLine, lineId: string) =>
    work.lines.map((one) => (one.lineId === lineId ? change(one) : one))
  switch (fact.fact) {
    case 'sort-unit-held': {
      const { fact: _, ...hand } = fact
      const { inTote, elsewhere } = without(work, hand)
      const lines = line((one) => ({ ...one, inHand: one.inHand + hand.quantity }), hand.lineId)
      return { ...work, inTote, elsewhere, hand, lines }
    }
    case 'sort-unit-laid-back': {
      const { hand } = work
      if (hand === null) return work
      const { lineId, ...goods } = hand
      const lines = line((one) => ({ ...one, inHand: one.inHand - goods.quantity }), lineId)
      return { ...work, hand: null, lines, inTote: [...work.inTote, goods] }
    }
    case 'cubby-bound':
      return {
        ...work,
        emptyCubbies: work.emptyCubbies - (isFullCubby(work, fact.cubbyId) ? 0 : 1),
        slots: slots(fact.slot, (one) => ({
          ...one,
          cubbyId: fact.cubbyId,
          fullCubbies: one.fullCubbies.filter((full) => full !== fact.cubbyId),
        })),
      }
    case 'cubby-full':
      return {
        ...work,
        slots: slots(fact.slot, (one) => ({
          ...one,
          cubbyId: null,
          fullCubbies: [...one.fullCubbies, fact.cubbyId],
        })),
      }
    case 'sort-unit-put': {
      const { hand } = work
      if (hand === null) return work
      const { quantity } = hand
      const put = (one: SortLine) => ({
        ...one,
        sorted: one.sorted + quantity,
        inHand: one.inHand - quantity,
      })
      return { ...work, hand: null, lines: line(put, hand.lineId) }
    }
    case 'order-sorted':
      return work
    case 'sort-tote-ended':
      return { ...work, inTote: [] }
  }
}

const isFullCubby = ({ slots }: SortWork, cubbyId: string): boolean =>
  slots.some(({ fullCubbies }) => fullCubbies.includes(cubbyId))

/** The goods without those in the hand; this tote's are taken first. */
function without(work: SortWork, hand: SortHand): Pick<SortWork, 'inTote' | 'elsewhere'> {
  let left = hand.quantity
  const take = (goods: readonly SortGoods[]): SortGoods[] =>
    goods.flatMap((one) => {
      const fits =
        one.sku === hand.sku &&
        (hand.lot === null || one.lot === hand.lot) &&
        (hand.serial === null || one.serial === hand.serial) &&
        (hand.weightG === undefined || one.weightG === hand.weightG)
      const taken = fits ? Math.min(left, one.quantity) : 0
      left -= taken
      return one.quantity === taken ? [] : [{ ...one, quantity: one.quantity - taken }]
    })
  return { inTote: take(work.inTote), elsewhere: take(work.elsewhere) }
}
