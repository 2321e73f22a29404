import type { PackView } from '#contract/pack-view'
import type { CaughtView, PickLineView, PickView } from '#contract/pick-view'
import type { QuestionView } from '#contract/question-view'
import type { HomeView, SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import { ownCode } from '#domain/barcode/own-code'
import type { Prng } from '#sim/data/prng'
import { code128, type Knowledge, type ScanSymbol } from './knowledge.ts'
import { followGoods, packSorted, type WallThings, wallErrand, wallMove } from './wall-hands.ts'
import { leaveOutMove, undoAtBench, type WorkThings, workMove } from './work-hands.ts'

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
  /** Lots, serials and weights that went into the tote of an order and sku. */
  /** The order closed last, so that its empty tote is put away once. */
  packed: string | null
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

/** The picker's next move, from nothing but the screen. */
export function pickerMove(hall: Hall, view: SeatView, verdict: Verdict | null): Move {
  const { screen } = view
  const unit = unitOnScale(hall, view, 'picker')
  if (unit !== null) return unit
  followGoods(hall, screen)
  packSorted(hall, verdict)
  if (screen.screen === 'sign-in' || view.lockedAt !== null)
    return { move: 'scan', symbol: hall.know.badgeOf('picker', 0) }
  if (screen.screen === 'putWall') return wallMove(hall, screen, verdict)
  if (screen.screen === 'home' || (screen.screen === 'pick' && screen.step.step === 'done')) {
    const errand = wallErrand(hall)
    if (errand !== null) return errand
    const nothing = verdict?.kind === 'refused' && verdict.refusal.refusal === 'no-work'
    if (nothing) return { move: 'wait' }
    const more = screen.screen === 'home' ? screen.openLists > 0 || screen.myList !== null : true
    return more ? scan(ownCode('command', 'NEXT')) : { move: 'wait' }
  }
  return screen.screen === 'pick' ? walkMove(hall, screen, verdict) : { move: 'wait' }
}

function walkMove(hall: Hall, screen: PickView, verdict: Verdict | null): Move {
  const refused = verdict?.kind === 'refused' ? verdict.refusal.refusal : null
  const { step, line } = screen
  switch (step.step) {
    case 'fetch-tote':
      return scan(ownCode('tote', step.toteId))
    case 'pass-on':
      return scan(ownCode('zone', step.zone))
    case 'scan-cart':
      if (refused === 'cart-in-use' || refused === 'confirm-take-over') hall.nextCart++
      return scan(ownCode('cart', hall.know.carts[hall.nextCart % hall.know.carts.length] ?? ''))
    case 'bind-tote': {
      if (screen.carton !== null) return newCarton(hall)
      const tote = hall.know.totes.find((one) => !hall.usedTotes.has(one))
      if (tote === undefined) return { move: 'wait' }
      hall.usedTotes.add(tote)
      return scan(ownCode('tote', tote))
    }
    case 'scan-location':
      if (hall.fullTotes > 0 && justFilled(verdict) === line?.slot && hall.prng.next() < hall.fullTotes)
        return scan(ownCode('command', 'TOTE-FULL'))
      return line === null ? { move: 'wait' } : scan(ownCode('location', line.locationId))
    case 'scan-item': {
      if (line === null) return { move: 'wait' }
      const { sku } = line.item
      if (refused === 'carton-holds-no-more') return fullCarton(hall, screen, line)
      if (refused === null && hall.prng.next() < hall.slips) {
        return {
          move: 'scan',
          symbol: hall.know.unitCode(hall.know.otherSku(sku, Math.floor(hall.prng.next() * 1e6)), null, null),
          wrongOnPurpose: true,
        }
      }
      if (line.inHand === 0 && hall.prng.next() < hall.shorts)
        return { move: 'short', lineId: line.lineId, found: 0 }
      if (step.mayKey && refused === null && hall.prng.next() < hall.keys) return keyTaken(hall, screen, line)
      const serial = line.tracking === 'serial' ? serialOf(line.lineId, step.needed - step.taken) : null
      const lot = line.tracking === 'lot' ? line.lot : null
      const weightG = line.caught === null ? undefined : weightOf(line.lineId, line.caught)
      remember(hall, keyOf(line.orderNumber, sku), { lot, serial, weightG })
      if (screen.list.method === 'batch') hall.wall.offered = { sku, lot, serial, weightG }
      return readUnit(hall, 'picker', sku, { lot, serial, weightG })
    }
    case 'scan-tote':
      hall.wall.heldOver = step.toteId
      return scan(containerCode(hall, step.toteId))
    case 'zero-check':
      return scan(ownCode('command', 'EMPTY'))
    case 'order-left':
      return scan(
        step.toteId === null ? ownCode('location', step.locationId ?? '') : containerCode(hall, step.toteId),
      )
    case 'twin-check':
      return scan(ownCode('command', 'NOT-EMPTY'))
    case 'unload':
      bring(screen.list.method === 'batch' ? hall.wall.totes : hall.atBench, step.toteId)
      return scan(ownCode('place', step.place))
    case 'done':
      return { move: 'wait' }
  }
}

/** What stands on the cart says by its code whether it is a tote or a carton that leaves. */
const containerCode = ({ cartons }: Hall, id: string): string =>
  ownCode(cartons.has(id) ? 'carton' : 'tote', id)

/** Sticks the next label on a carton. */
function newCarton({ cartons }: Hall): Move {
  const label = `CN-${String(cartons.size + 1).padStart(6, '0')}`
  cartons.add(label)
  return scan(ownCode('carton', label))
}

/** A carton that holds no more takes what is in the hand, and then the next one is wanted. */
function fullCarton(hall: Hall, { slots }: PickView, { inHand, slot }: PickLineView): Move {
  const carton = slots.find((one) => one.slot === slot)?.toteId ?? null
  return inHand > 0 && carton !== null
    ? scan(containerCode(hall, carton))
    : scan(ownCode('command', 'TOTE-FULL'))
}

/** Takes all that is wanted at once, or by mistake one more than that. */
function keyTaken(hall: Hall, { list }: PickView, { lineId, quantity, item, lot }: PickLineView): Move {
  if (hall.prng.next() < hall.slips)
    return { move: 'key-taken', lineId, quantity: quantity + 1, wrongOnPurpose: true }
  if (list.method === 'batch') hall.wall.offered = { sku: item.sku, lot, serial: null }
  return { move: 'key-taken', lineId, quantity }
}

/** The slot whose tote something was just put into. */
const justFilled = (verdict: Verdict | null): number | null =>
  verdict?.kind === 'accepted' && verdict.said.saved === 'units-put' ? verdict.said.slot : null

/** The packer's next move, from nothing but the screen, the totes at the bench and the labels in the tray. */
export function packerMove(hall: Hall, view: SeatView, verdict: Verdict | null): Move {
  const { screen, question } = view
  if (question?.ask === 'override') return leaveMove(hall, question)
  const unit = unitOnScale(hall, view, 'packer')
  if (unit !== null) return unit
  if (screen.screen === 'sign-in' || view.lockedAt !== null)
    return { move: 'scan', symbol: hall.know.badgeOf('packer', 4) }
  if (screen.screen === 'pack') {
    const lpn = screen.carton?.lpn ?? null
    hall.opened = lpn === null ? screen.totes : [...screen.totes, lpn]
    if (hall.takeBack?.orderNumber === screen.order.number) hall.takeBack = null
    return undoAtBench(hall, screen) ?? benchMove(hall, screen, verdict)
  }
  if (screen.screen === 'workStops') return workMove(hall, screen)
  const refused = verdict?.kind === 'refused' ? verdict.refusal.refusal : null
  const said = verdict?.kind === 'accepted' ? verdict.said : null
  if (said?.saved === 'carton-closed' && said.last && hall.packed !== said.orderNumber) {
    hall.packed = said.orderNumber
    if (hall.takeBacks > 0 && hall.prng.next() < hall.takeBacks)
      hall.takeBack = { orderNumber: said.orderNumber, label: hall.lastLabel }
    for (const tote of hall.opened) hall.usedTotes.delete(tote)
    hall.atBench = hall.atBench.filter((tote) => !hall.opened.includes(tote))
  }
  /** A label in memory from before a kill may be of an older carton: who holds the wrong one gives up. */
  const wrongLabel = refused === 'label-void' && screen.screen === 'home' && screen.myOrder === null
  if (refused === 'not-taken-back' || wrongLabel) hall.takeBack = null
  const leftOut = screen.screen === 'home' ? leaveOutMove(hall, view) : null
  if (leftOut !== null) return leftOut
  if (hall.takeBack !== null && screen.screen === 'home')
    return takeBackMove(hall, hall.takeBack, screen, refused)
  if (refused === 'order-already-packed' || refused === 'nothing-to-pack' || refused === 'order-cancelled')
    hall.usedTotes.delete(hall.atBench.shift() ?? '')
  const tote = hall.atBench[0]
  if (tote === undefined) return { move: 'wait' }
  if (refused === 'order-not-picked' || refused === 'order-incomplete')
    hall.atBench.push(hall.atBench.shift() ?? '')
  return scan(containerCode(hall, hall.atBench[0] ?? tote))
}

/** Share of looks at which somebody who waits for the OMS scans the label once more to ask how it stands. */
const asksAgain = 0.02

/** The label of a packed order, then the word that takes it back; the OMS is waited for, and its carton opened again. */
function takeBackMove(
  { prng }: Hall,
  { label }: { label: string },
  screen: HomeView,
  refused: string | null,
): Move {
  if (screen.toTakeBack !== null) return scan(ownCode('command', 'VOID'))
  if (screen.myOrder !== null) return scan(ownCode('command', 'CONFIRM'))
  return refused === 'being-taken-back' && prng.next() > asksAgain
    ? { move: 'wait' }
    : { move: 'scan', symbol: code128(label), wrongOnPurpose: true }
}

function leaveMove(hall: Hall, { guest, reasons }: Extract<QuestionView, { ask: 'override' }>): Move {
  if (guest === null) return { move: 'scan', symbol: hall.know.badgeOf('supervisor', 2) }
  return { move: 'give-leave', reason: reasons?.[0] ?? null, pin: hall.know.pinOf(2) }
}

function benchMove(hall: Hall, screen: PackView, verdict: Verdict | null): Move {
  const refused = verdict?.kind === 'refused' ? verdict.refusal.refusal : null
  const { step } = screen
  switch (step.step) {
    case 'confirm-partial':
    case 'instructions':
    case 'choose-service':
      return scan(ownCode('command', 'CONFIRM'))
    case 'choose-carton': {
      hall.sealed = screen.verified
      const [picked] = screen.pickedCartons
      if (picked !== undefined) return scan(ownCode('carton', picked.lpn))
      const best = screen.proposedCartons[0]
      if (best?.holdsAll === false) hall.toSplit.add(screen.order.number)
      return best === undefined ? { move: 'wait' } : scan(ownCode('cartonType', best.cartonTypeId))
    }
    case 'scan-unit': {
      const line = screen.lines.find((one) => one.state !== 'verified')
      if (line === undefined) return { move: 'wait' }
      const { sku } = line.item
      if (refused === null && hall.prng.next() < hall.slips) {
        return {
          move: 'scan',
          symbol: hall.know.unitCode(hall.know.otherSku(sku, Math.floor(hall.prng.next() * 1e6)), null, null),
          wrongOnPurpose: true,
        }
      }
      if (refused === 'carton-over-weight') return scan(ownCode('command', 'FULL'))
      if (screen.keyable !== null && refused === null && hall.prng.next() < hall.keys)
        return keyed(screen.keyable.most, hall.prng.next() < hall.slips)
      const key = keyOf(screen.order.number, sku)
      const marks = hall.marks.get(key) ?? [{ lot: null, serial: null }]
      const at = (hall.tried.get(key) ?? -1) + 1
      hall.tried.set(key, at)
      const { lot, serial, weightG } = marks[at % marks.length] ?? { lot: null, serial: null }
      return readUnit(hall, 'packer', sku, { lot, serial, weightG })
    }
    case 'weigh':
      return {
        move: 'weigh',
        weightG:
          hall.prng.next() < hall.slips
            ? (screen.weight.expectedG ?? 400) + 900
            : (screen.weight.expectedG ?? 400),
      }
    case 'gain-off':
      return { move: 'weigh', weightG: screen.weight.expectedG ?? 400 }
    case 'weight-off':
      return { move: 'weigh', weightG: step.expectedG }
    case 'scan-label': {
      const symbol = hall.labelOut(step.trackingNumber)
      if (symbol === null) return { move: 'wait' }
      hall.lastLabel = step.trackingNumber
      /** It must be said twice, and not before the printer has said that it is out. */
      const takesBack = refused === 'confirm-void' || refused === 'label-not-printed'
      return takesBack || hall.prng.next() < hall.voids
        ? { ...scan(ownCode('command', 'VOID')), wrongOnPurpose: true }
        : { move: 'scan', symbol }
    }
    case 'label-unknown': {
      const symbol = hall.labelOut(step.trackingNumber)
      hall.lastLabel = step.trackingNumber
      return symbol === null ? { move: 'print-again', jobId: step.jobId } : { move: 'scan', symbol }
    }
    case 'recount':
      return keyed(screen.verified - hall.sealed, hall.prng.next() < miscounts)
    case 'label-pending':
    case 'label-awaited':
      return { move: 'wait' }
  }
}

/** Share of cartons that a hand counts wrong, so that some are wrong often enough to be emptied. */
const miscounts = 0.15

const keyed = (quantity: number, isWrong: boolean): Move =>
  isWrong
    ? { move: 'key-packed', quantity: quantity + 1, wrongOnPurpose: true }
    : { move: 'key-packed', quantity }

/** A tote stands where it was brought, once. */
const bring = (to: string[], toteId: string): void => {
  if (!to.includes(toteId)) to.push(toteId)
}

export const scan = (text: string): Extract<Move, { move: 'scan' }> => ({
  move: 'scan',
  symbol: code128(text),
})

/** The serial on the unit that is taken when so many are still wanted: the same unit again after a crash. */
const serialOf = (lineId: string, stillWanted: number): string =>
  `S${lineId.replaceAll('-', '').slice(-14).toUpperCase()}${stillWanted}`

/** What the next unit in the hand weighs: the same one again after a crash, and one that a line by weight can take. */
function weightOf(lineId: string, { leastG, mostG, pickedG, wanted }: CaughtView): number {
  const sign = Number.parseInt(lineId.replaceAll('-', '').slice(-6), 16)
  const weightG = leastG + ((sign + pickedG * 7) % (mostG - leastG + 1))
  return wanted === null ? weightG : Math.max(leastG, Math.min(weightG, wanted.mostG - pickedG))
}

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
function unitOnScale({ held }: Hall, { question }: SeatView, who: keyof Hall['held']): Move | null {
  const weightG = held[who]
  return question?.ask === 'unit-weight' && weightG !== null ? { move: 'weigh', weightG } : null
}

export function remember(hall: Hall, key: string, mark: Mark): void {
  const known = hall.marks.get(key) ?? []
  const isKnown = (one: Mark) =>
    one.lot === mark.lot && one.serial === mark.serial && one.weightG === mark.weightG
  if (!known.some(isKnown)) hall.marks.set(key, [...known, mark])
}
