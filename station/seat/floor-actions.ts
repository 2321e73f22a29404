import type { SeatView } from '#contract/seat-view'
import { offeredCodes } from '#contract/site-reasons'
import { situationOf, workSituation } from '#contract/situation'
import { type PersonRow, readSeat } from '#db/people'
import { type ActionName, actions, fitsAt, mayAnswer, mayDo, reasonIn } from '#domain/action'
import { type OrderPaper, orderPapers } from '#domain/document'
import type { Person } from '#domain/order'
import { type ReprintReason, reprintReasons, shortReasons } from '#domain/reasons'
import type { Refusal } from '#domain/refusal'
import type { StockWorkKind } from '#domain/stock-work'
import { foundInTote } from '#station/bench/mispick'
import { cartonFull, confirmAtBench } from '#station/bench/packing-cartons'
import { reprintLabel, retryLabel } from '#station/bench/packing-label'
import { askLabelAgain } from '#station/bench/packing-label-asked'
import { leaveOrder, openForPacking } from '#station/bench/packing-open'
import { printAtBench } from '#station/bench/packing-papers'
import { undoLabel } from '#station/bench/packing-undo'
import { overrideWeight, weighAgain } from '#station/bench/packing-weight'
import { orderScale } from '#station/bench/scale-orders'
import { wishService } from '#station/bench/service'
import { takeBackShipment } from '#station/bench/take-back'
import { doWork, undoWork } from '#station/bench/work-stops'
import { accept, type Floor, type Outcome, refuse, type Seat } from '#station/context'
import { lockSeat } from '#station/people/idle'
import { choosePreferences, mayAct, personAt } from '#station/people/people'
import { signOut } from '#station/people/sit-down'
import type { SeatMemory } from '#station/seat/seat-view'
import { beginWork, endCount, leaveWork } from '#station/stock/stock-work'
import { rollAtBench } from '#station/supplies/supply-desk'
import { overrideUnitWeight, weightRefused } from '#station/walk/caught-weight'
import { answerEmpty, scanOnWalk, shortLine, skipLine, toteFull } from '#station/walk/picking'
import { leaveWalk, showNext, startList, startNext } from '#station/walk/walks'
import { chooseZones } from '#station/walk/zones'
import { cubbyFull, toteEmpty } from '#station/wall/put-wall'

/** Where and by whom an action is done. */
interface At {
  floor: Floor
  seat: Seat
  person: PersonRow
  view: SeatView
  memory: SeatMemory
  action: ActionName
}
/** Null: it is not about the work but about what a window shows over it. `under-way`: a device answers later. */
type Deed = (at: At) => Outcome | 'under-way' | null

/** Only the window knows: what is opened there, what is chosen or typed there. */
const onScreen: Deed = () => null

const onWalk =
  (work: (floor: Floor, person: PersonRow, listId: string) => Outcome): Deed =>
  ({ floor, seat, person }) => {
    const { listId } = readSeat(floor.db, seat)
    return listId === null ? refuse({ refusal: 'nothing-open' }) : work(floor, person, listId)
  }

const atBench =
  (work: (at: At, orderRef: string) => Outcome): Deed =>
  (at) => {
    const { orderRef } = readSeat(at.floor.db, at.seat)
    return orderRef === null ? refuse({ refusal: 'nothing-open' }) : work(at, orderRef)
  }

const speak =
  (language: Person['language']): Deed =>
  ({ floor, seat, person }) =>
    choosePreferences(floor, seat, language, person.theme)
const wear =
  (theme: Person['theme']): Deed =>
  ({ floor, seat, person }) =>
    choosePreferences(floor, seat, person.language, theme)
const begin =
  (kind: StockWorkKind): Deed =>
  ({ floor, seat, person }) =>
    beginWork(floor, seat, person, kind)

/** "Yes, do that": what the screen proposes. */
const confirm: Deed = (at) => {
  const { floor, seat, person, view } = at
  const { screen } = view
  if (screen.screen === 'stock') return endCount(floor, person, false)
  if (screen.screen === 'pack') return atBench(({ ...all }, ref) => confirmAtBench(all, ref))(at)
  if (screen.screen === 'workStops')
    return atBench((_, ref) => doWork(floor, seat, person, ref, { kind: 'confirm' }))(at)
  const order = screen.screen === 'home' && screen.offered === null ? screen.myOrder : null
  if (order !== null && mayAct(person, ['packer', 'supervisor']))
    return openForPacking(
      floor,
      seat,
      person,
      { kind: 'order', number: order.orderNumber },
      order.orderNumber,
    )
  return mayAct(person, ['picker', 'supervisor']) ? next(at) : null
}

const next: Deed = ({ floor, seat, person, memory }) => {
  const { offered } = memory
  memory.offered = null
  return startNext(floor, seat, person, offered)
}

const takeOver: Deed = ({ floor, seat, person, memory }) => {
  const { offered } = memory
  if (offered === null) return refuse({ refusal: 'no-work' })
  memory.offered = null
  return startList(floor, seat, person, offered, null)
}

const home: Deed = ({ floor, seat, person }) => {
  if (readSeat(floor.db, seat).screen === 'stock') return leaveWork(floor, seat, person)
  leaveWalk(floor, seat)
  return accept({ saved: 'done' }, 'unit')
}

const away: Deed = ({ floor, seat }) => {
  lockSeat(floor, seat, { afterMin: null })
  return accept({ saved: 'done' }, 'unit')
}

const empty =
  (isEmpty: boolean): Deed =>
  (at) =>
    at.view.screen.screen === 'stock'
      ? endCount(at.floor, at.person, isEmpty)
      : onWalk((floor, person, listId) => answerEmpty(floor, person, listId, isEmpty))(at)

/** A tote on a walk, or a cubby at a put wall. */
const full: Deed = (at) =>
  at.view.screen.screen === 'putWall' ? cubbyFull(at.floor, at.seat, at.person) : onWalk(toteFull)(at)

/** A paper of the order on the bench. */
const paper = (kind: OrderPaper, why: ReprintReason | null = null): Deed =>
  atBench(({ floor, seat, person }, ref) => printAtBench(floor, seat, person, ref, kind, why, null))

const print: Deed = (at) => {
  const { floor, seat, person, view } = at
  const { screen } = view
  if (screen.screen !== 'pack') return null
  if (screen.step.step === 'label-awaited') return atBench((_, ref) => askLabelAgain(floor, person, ref))(at)
  return 'jobId' in screen.step ? retryLabel(floor, seat, screen.step.jobId, person) : null
}

/** The label of a carton: on the bench, or of an order that has left it. */
const undo: Deed = (at) => {
  const { floor, seat, person, memory, view } = at
  return view.screen.screen === 'pack'
    ? atBench((_, ref) => undoLabel(floor, seat, person, ref, memory.lastRefused))(at)
    : takeBackShipment(floor, seat, person, memory.lastRefused)
}

/** A reason says by itself what for: a short where units are taken, another print where a label is stuck on, or a paper was asked for again. */
const reason: Deed = (at) => {
  const { action, view, memory } = at
  const { screen, station } = view
  if (screen.screen === 'pick') {
    const why = reasonIn(offeredCodes(station.reasons, 'short', shortReasons), action)
    const { line } = screen
    return why === null || line === null
      ? null
      : onWalk((floor, who, listId) => shortLine(floor, who, listId, line.lineId, line.inHand, why))(at)
  }
  const why = reasonIn(offeredCodes(station.reasons, 'reprint', reprintReasons), action)
  if (why === null) return null
  const asked = memory.lastRefused
  const again = orderPapers.find((one) => asked?.refusal === 'paper-printed-before' && asked.paper === one)
  return again === undefined
    ? atBench(({ floor, seat, person }, ref) => reprintLabel(floor, seat, person, ref, why, null))(at)
    : paper(again, why)(at)
}

/** A weight that is off: of a carton on the bench, or of a unit in the hand. */
const override: Deed = (at) => {
  if (at.view.screen.screen === 'pack')
    return atBench(({ floor, seat, person }, ref) => overrideWeight(floor, seat, person, ref, null))(at)
  const unit = weightRefused(at.memory.lastRefused)
  return onWalk((floor, person, listId) =>
    overrideUnitWeight(floor, at.seat, person, unit, null, (code) =>
      scanOnWalk(floor, person, listId, code, '', false),
    ),
  )(at)
}

/** What each action does at this station; without a row here it does not compile. */
const deeds: Record<ActionName, Deed> = {
  CONFIRM: confirm,
  BACK: onScreen,
  HOME: home,
  MORE: onScreen,
  HELP: onScreen,
  /** Told again by the seat itself, see `seatWork`. */
  REPEAT: onScreen,
  TYPE: onScreen,
  'SIGN-OUT': ({ floor, seat }) => signOut(floor, seat),
  AWAY: away,
  PIN: onScreen,
  LANGUAGES: onScreen,
  UP: onScreen,
  DOWN: onScreen,
  DAMAGED: reason,
  OTHER: reason,
  '1': onScreen,
  '2': onScreen,
  '3': onScreen,
  '4': onScreen,
  '5': onScreen,
  '6': onScreen,
  '7': onScreen,
  '8': onScreen,
  '9': onScreen,
  '0': onScreen,
  ENTER: onScreen,
  ERASE: onScreen,
  CLEAR: onScreen,
  ME: onScreen,
  ENGLISH: speak('en'),
  MALAY: speak('ms'),
  CHINESE: speak('zh'),
  TAMIL: speak('ta'),
  BENGALI: speak('bn'),
  NEPALI: speak('ne'),
  LIGHT: wear('light'),
  DARK: wear('dark'),
  CONTRAST: wear('contrast'),
  VOICE: onScreen,
  'NEW-PIN': onScreen,
  BOTH: onScreen,
  ZONES: onScreen,
  'ALL-ZONES': ({ floor, person }) => chooseZones(floor, person, []),
  WORK: ({ floor, seat, person }) => showNext(floor, seat, person),
  NEXT: next,
  'TAKE-OVER': takeOver,
  QUANTITY: onScreen,
  SHORT: onScreen,
  /** A list that is only offered asks for a reason first, which its window does. */
  SKIP: (at) =>
    at.view.screen.screen === 'home'
      ? null
      : onWalk((floor, person, listId) => skipLine(floor, person, listId, null))(at),
  'TOTE-FULL': full,
  'TOTE-EMPTY': ({ floor, seat, person, memory }) => toteEmpty(floor, seat, person, memory.lastRefused),
  EMPTY: empty(true),
  'NOT-EMPTY': empty(false),
  'NOT-THERE': reason,
  EXPIRED: reason,
  'WRONG-ITEM': reason,
  'NO-REACH': reason,
  STOCK: onScreen,
  'PUT-AWAY': begin('putAway'),
  REFILL: begin('replenish'),
  COUNT: begin('count'),
  LOT: onScreen,
  'TAKE-OFF': onScreen,
  CARTON: onScreen,
  FULL: atBench(({ floor, seat, person }, ref) => cartonFull(floor, seat, person, ref)),
  MISPICK: atBench(({ floor, person, memory }, ref) => foundInTote(floor, person, ref, memory.lastRefused)),
  'TAKE-OUT': onScreen,
  WEIGH: ({ floor, seat, memory }) => weighAgain(floor, seat, memory.question),
  ZERO: ({ floor, person, memory }) => orderScale(floor, person, memory, 'zero'),
  TARE: ({ floor, person, memory }) => orderScale(floor, person, memory, 'tare'),
  COURIER: atBench(({ floor, person }, ref) => wishService(floor, person, ref)),
  PRINT: print,
  REPRINT: onScreen,
  ROLL: ({ floor, person }) => rollAtBench(floor, person),
  VOID: undo,
  PAPERS: onScreen,
  MANIFEST: onScreen,
  SLIP: paper('packingSlip'),
  DELIVERY: paper('deliveryOrder'),
  INVOICE: paper('invoiceCopy'),
  GIFT: paper('giftCard'),
  CONTENTS: paper('contentLabel'),
  CUSTOMS: paper('customs'),
  LEAVE: ({ floor, seat, person }) => leaveOrder(floor, seat, person),
  OVERRIDE: override,
  'NOT-POSSIBLE': onScreen,
  'UNDO-WORK': atBench(({ floor, seat, person }, ref) => undoWork(floor, seat, person, ref)),
  LOST: reason,
  UNREADABLE: reason,
  'NOT-PRINTED': reason,
  DESK: onScreen,
  MESSAGES: onScreen,
  PACKAGING: reason,
  WET: reason,
  'FILE-WRONG': reason,
  'SCALE-OK': reason,
  AGREED: reason,
  'REST-LATER': reason,
  'CUT-OFF': reason,
  'CALLED-AWAY': reason,
  'SHIFT-OVER': reason,
  URGENT: reason,
}

/**
 * Does an action at a seat, whether its code was scanned or its button touched. `on-screen`: it is for the window, which
 * alone knows what is opened over the work. `under-way`: the outcome comes later.
 */
export function doAction(
  floor: Floor,
  seat: Seat,
  action: ActionName,
  memory: SeatMemory,
  view: SeatView,
): Outcome | 'on-screen' | 'under-way' {
  const person = personAt(floor, seat)
  const why = whyNot(action, person, view)
  if (why !== null) return refuse(why)
  if (person === null || (view.lockedAt !== null && !fitsAt(action, 'locked'))) return 'on-screen'
  if (!fits(action, view) || (view.question !== null && fitsAt(action, situationOf(view)))) return 'on-screen'
  return deeds[action]({ floor, seat, person, view, memory, action }) ?? 'on-screen'
}

/** Whether it makes sense at the work of the seat or at what the station put over it. */
const fits = (action: ActionName, view: SeatView): boolean =>
  fitsAt(action, situationOf(view)) || fitsAt(action, workSituation(view.screen))

/** Why an action cannot be meant here: nobody's, not this person's, or not at this step. */
function whyNot(action: ActionName, person: PersonRow | null, view: SeatView): Refusal | null {
  const { roles } = actions[action]
  if (!mayDo(action, person?.roles ?? null)) {
    if (person === null) return { refusal: 'sign-in-first' }
    return { refusal: 'not-your-role', needed: roles === 'anybody' ? '' : roles.join(', ') }
  }
  if (view.lockedAt !== null) {
    const answers = fitsAt(action, 'locked') || (view.question !== null && fitsAt(action, situationOf(view)))
    return answers || mayAnswer(action) ? null : { refusal: 'seat-locked', by: person?.name ?? '' }
  }
  const meant = fits(action, view) || mayAnswer(action)
  return meant ? null : { refusal: 'not-asked-for', scanned: 'command', text: action }
}
