import type { PackView } from '#contract/pack-view'
import type { QuestionView } from '#contract/question-view'
import type { HomeView, SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import { ownCode } from '#domain/barcode/own-code'
import {
  containerCode,
  type Hall,
  keyOf,
  type Move,
  nextMark,
  readUnit,
  scan,
  unitOnScale,
  wrongUnit,
} from './hands.ts'
import { code128 } from './knowledge.ts'
import { leaveOutMove, undoAtBench, workMove } from './work-hands.ts'

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
      if (refused === null && hall.prng.next() < hall.slips) return wrongUnit(hall, sku)
      if (refused === 'carton-over-weight') return scan(ownCode('command', 'FULL'))
      if (screen.keyable !== null && refused === null && hall.prng.next() < hall.keys)
        return keyed(screen.keyable.most, hall.prng.next() < hall.slips)
      const key = keyOf(screen.order.number, sku)
      return readUnit(hall, 'packer', sku, nextMark(hall, key, key))
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
