import type { CaughtView, PickLineView, PickView } from '#contract/pick-view'
import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import { ownCode } from '#domain/barcode/own-code'
import {
  containerCode,
  type Hall,
  keyOf,
  type Move,
  readUnit,
  remember,
  scan,
  unitOnScale,
  wrongUnit,
} from './hands.ts'
import { followGoods, packSorted, wallErrand, wallMove } from './wall-hands.ts'

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
      if (refused === null && hall.prng.next() < hall.slips) return wrongUnit(hall, sku)
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

/** A tote stands where it was brought, once. */
const bring = (to: string[], toteId: string): void => {
  if (!to.includes(toteId)) to.push(toteId)
}

/** The serial on the unit that is taken when so many are still wanted: the same unit again after a crash. */
const serialOf = (lineId: string, stillWanted: number): string =>
  `S${lineId.replaceAll('-', '').slice(-14).toUpperCase()}${stillWanted}`

/** What the next unit in the hand weighs: the same one again after a crash, and one that a line by weight can take. */
function weightOf(lineId: string, { leastG, mostG, pickedG, wanted }: CaughtView): number {
  const sign = Number.parseInt(lineId.replaceAll('-', '').slice(-6), 16)
  const weightG = leastG + ((sign + pickedG * 7) % (mostG - leastG + 1))
  return wanted === null ? weightG : Math.max(leastG, Math.min(weightG, wanted.mostG - pickedG))
}
