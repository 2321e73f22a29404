import type { Scan } from '#contract/devices'
import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import { fenceOf } from '#db/list-owners'
import { listById } from '#db/lists'
import { markActive, type PersonRow, readSeat } from '#db/people'
import { putBackOf } from '#db/put-back-work'
import { toteSortedBy } from '#db/sorting'
import type { ActionName } from '#domain/action'
import { readCode } from '#domain/barcode/code'
import { isWholeBenchSheet } from '#domain/bench-sheet'
import { pickStep } from '#domain/pick'
import type { Refusal } from '#domain/refusal'
import type { ScannedKind } from '#domain/refusal/codes'
import { giveExtra } from '#station/bench/extra-unit'
import { type LastScan, layAside } from '#station/bench/lay-aside'
import { openByScan } from '#station/bench/packing-picked'
import { scanAtBench } from '#station/bench/packing-scan'
import { scanAtWork } from '#station/bench/work-stops'
import { type Floor, isoNow, type Outcome, refuse, type Seat, step, today, verdictOf } from '#station/context'
import { idleWatch } from '#station/people/idle'
import { mayAct, personAt } from '#station/people/people'
import { takeBadge } from '#station/people/sign-in'
import { doAction as actionAt } from '#station/seat/floor-actions'
import { brokenRefusal, nameCode, type ScannedThing } from '#station/seat/name-scan'
import type { SeatMemory } from '#station/seat/seat-view'
import { siteOf } from '#station/site'
import { openPutBackWork, scanOnPutBack } from '#station/stock/put-back'
import { scanOnStock } from '#station/stock/stock-work'
import { scanPassedTote } from '#station/walk/pass-on'
import { scanOnWalk } from '#station/walk/picking'
import { scanList, scanUsedCart } from '#station/walk/walks'
import { addZone, unknownZone } from '#station/walk/zones'
import { openSorting, scanAtWall } from '#station/wall/put-wall'

/** What a seat remembers besides what is on disk. */
type Remembered = SeatMemory & {
  lastSaid: Verdict
  /** How many units of an item the last scan stood for; none of anything else. */
  lastUnits: number
}
/** What a scan led to: a step at the seat, or an action for its window. */
type Scanned = Outcome | { pressed: ActionName }

/** What a seat does with scans and answers: judge, save, and only then say so. */
export interface SeatWork {
  scan: (scan: Pick<Scan, 'seat' | 'text' | 'aim' | 'deviceId'>, typed: boolean) => Scanned
  /** A thing that is named already, as if it were scanned. */
  take: (seat: Seat, code: ScannedThing, text: string) => Outcome
  /** Something heard that nothing is done about: it is counted and shown, and leaves no trace in the work. */
  mishear: (seat: Seat, refusal: Refusal) => void
  /** An action by its code or its button. */
  doAction: (seat: Seat, action: ActionName) => Scanned
  act: (seat: Seat, work: () => Outcome) => Outcome
  memory: Record<Seat, Remembered>
  viewOf: (seat: Seat) => SeatView
  /** Shows a seat as it is on disk now. */
  show: (seat: Seat, verdict: Verdict | null) => void
  /** Somebody did something at a seat, though nothing that is saved. */
  touch: (seat: Seat) => void
  /** Locks the seats at which nobody did anything for a while. */
  lockIdle: () => void
}

export function seatWork(floor: Floor, viewOf: (seat: Seat) => SeatView): SeatWork {
  const nothingSaid: Verdict = { kind: 'asked', sound: 'unit' }
  const fresh = () => ({
    offered: null,
    revision: 0,
    lastRefused: null,
    lastSaid: nothingSaid,
    lastUnits: 0,
    question: null,
    ordered: null,
  })
  const idle = idleWatch(floor)
  const memory = { a: fresh(), b: fresh() } as SeatWork['memory']

  const show: SeatWork['show'] = (seat, verdict) => {
    memory[seat].revision++
    floor.tell({ tell: 'seat', view: viewOf(seat), verdict })
  }

  /** One step at a seat: the outcome is on disk before anybody hears of it. */
  const act: SeatWork['act'] = (seat, work) => {
    idle.touch(seat)
    const outcome = work()
    if ('refusal' in outcome) recordRefusal(floor, seat, outcome.refusal, true)
    else memory[seat].question = 'asked' in outcome ? outcome.asked : null
    if ('accepted' in outcome || outcome.offered !== null) memory[seat].offered = outcome.offered
    memory[seat].lastRefused = 'refusal' in outcome ? outcome.refusal : null
    memory[seat].lastSaid = verdictOf(outcome)
    show(seat, memory[seat].lastSaid)
    if ('accepted' in outcome && outcome.tables.length > 0)
      floor.tell({ tell: 'changed', tables: outcome.tables })
    return outcome
  }

  const lockIdle = () => {
    if (!floor.db.open) return
    for (const seat of idle.lockIdle()) {
      memory[seat].question = null
      show(seat, null)
    }
  }

  const doAction: SeatWork['doAction'] = (seat, action) => {
    lockIdle()
    if (action === 'REPEAT') show(seat, memory[seat].lastSaid)
    const outcome =
      action === 'REPEAT' ? 'on-screen' : actionAt(floor, seat, action, memory[seat], viewOf(seat))
    if (typeof outcome !== 'string') return act(seat, () => outcome)
    idle.touch(seat)
    if (outcome === 'under-way') show(seat, null)
    else if (action !== 'REPEAT') floor.tell({ tell: 'press', seat, action })
    return { pressed: action }
  }

  const scan: SeatWork['scan'] = ({ seat, text, aim }, typed) => {
    if (isWholeBenchSheet(text)) return act(seat, () => refuse({ refusal: 'bench-sheet-elsewhere' }))
    const code = nameCode(floor, readCode(text, aim, today(floor, siteOf(floor).timeZone)), text, typed)
    return code.kind === 'command' ? doAction(seat, code.command) : take(seat, code, text)
  }

  const take: SeatWork['take'] = (seat, code, text) => {
    lockIdle()
    const outcome = act(seat, () => judge(floor, seat, code, text, memory[seat]))
    memory[seat].lastUnits = code.kind === 'item' ? code.quantity : 0
    return outcome
  }

  const mishear: SeatWork['mishear'] = (seat, refusal) => {
    recordRefusal(floor, seat, refusal, false)
    show(seat, verdictOf(refuse(refusal)))
  }

  return { scan, take, mishear, doAction, act, memory, viewOf, show, touch: idle.touch, lockIdle }
}

function judge(floor: Floor, seat: Seat, code: ScannedThing, text: string, memory: Remembered): Outcome {
  if (code.kind === 'badge') return takeBadge(floor, seat, code.badge, memory.question)
  const person = personAt(floor, seat)
  if (person === null) return refuse(whyNobody(code, text))
  const row = readSeat(floor.db, seat)
  if (row.lockedAt !== null) return refuse({ refusal: 'seat-locked', by: person.name })
  /** Whoever goes on working has not waited for the answer. */
  memory.question = null
  if (row.screen === 'pick' && row.listId !== null && !isOver(floor, row.listId))
    return judgeOnWalk(floor, seat, person, row.listId, code, text, memory)
  if (row.screen === 'pack' && row.orderRef !== null)
    return scanAtBench(floor, seat, person, row.orderRef, code, text, memory)
  if (row.screen === 'workStops' && row.orderRef !== null) {
    const worked = scanAtWork(floor, seat, person, row.orderRef, code, text)
    if (worked !== null) return worked
  }
  if (row.screen === 'stock') return scanOnStock(floor, person, code, text)
  if (row.screen === 'putBack' && putBackOf(floor.db, person.personId) !== null)
    return scanOnPutBack(floor, seat, person, code, text, insists(code, memory))
  if (row.screen === 'putWall' && toteSortedBy(floor.db, person.personId) !== null)
    return scanAtWall(floor, seat, person, code, text)
  return judgeAtHome(floor, seat, person, code, text, memory)
}

/** A badge that was misread should not be told to sign in. */
const whyNobody = (code: ScannedThing, text: string): Refusal =>
  code.kind === 'broken' ? brokenRefusal(code, text) : { refusal: 'sign-in-first' }

/** A scan with a walk open. Where a cart is wanted, one that is in use may mean "I go on with that walk". */
function judgeOnWalk(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  listId: string,
  code: ScannedThing,
  text: string,
  memory: Remembered,
): Outcome {
  const outcome = scanOnWalk(floor, person, listId, code, text, insists(code, memory))
  const inUse = 'refusal' in outcome && outcome.refusal.refusal === 'cart-in-use'
  return inUse && isUsedCart(code) ? usedCart(floor, seat, person, code, memory) : outcome
}

type UsedCart = Extract<ScannedThing, { kind: 'cart' }> & { listId: string }
const isUsedCart = (code: ScannedThing): code is UsedCart => code.kind === 'cart' && code.listId !== null

const usedCart = (floor: Floor, seat: Seat, person: PersonRow, code: UsedCart, memory: Remembered): Outcome =>
  scanUsedCart(floor, seat, person, code, { offered: memory.offered, insists: insists(code, memory) })

/** Whether the place, location or cart that was just refused is scanned once more. */
function insists(code: ScannedThing, { lastRefused: last }: Remembered): boolean {
  if (code.kind === 'location')
    return last?.refusal === 'confirm-location' && last.locationId === code.locationId
  if (code.kind === 'place') return last?.refusal === 'confirm-place' && last.place === code.place
  return code.kind === 'cart' && last?.refusal === 'cart-in-use' && last.cartId === code.cartId
}

/** A walk that is over asks for the next work like the home screen does. */
const isOver = (floor: Floor, listId: string): boolean => {
  const held = listById(floor.db, listId)
  return held === null || pickStep(held.list).step === 'done'
}

function judgeAtHome(
  floor: Floor,
  seat: Seat,
  person: PersonRow,
  code: ScannedThing,
  text: string,
  memory: Remembered,
): Outcome {
  const maySupervise = person.roles.includes('supervisor')
  const mayPack = maySupervise || person.roles.includes('packer')
  const spare = mayPack ? spareUnit(floor, person, code, memory) : null
  if (spare !== null) return spare
  const mayPick = maySupervise || person.roles.includes('picker')
  const waiting =
    mayAct(person, ['picker', 'packer', 'supervisor']) && code.kind === 'tote'
      ? (openPutBackWork(floor, seat, person, code.toteId) ?? openSorting(floor, seat, person, code.toteId))
      : null
  if (waiting !== null) return waiting
  const before = { offered: memory.offered, insists: false }
  const passed = mayPick && code.kind === 'tote' ? scanPassedTote(floor, seat, person, code, before) : null
  if (passed !== null) return passed
  if (mayPick && isUsedCart(code)) return usedCart(floor, seat, person, code, memory)
  if (code.kind === 'broken') return refuse(brokenRefusal(code, text))
  if (mayPick && code.kind === 'list') return scanList(floor, seat, person, code, before)
  if (mayPick && code.kind === 'zone') return addZone(floor, person, code.zone)
  if (mayPick && code.kind === 'unknown' && code.of === 'zone') return refuse(unknownZone(floor, code.text))
  if (!mayPack) return refuse({ refusal: 'not-asked-for', scanned: scannedAs(code), text })
  return openByScan(floor, seat, person, code, text)
}

/** The tote for a unit that lies about and was refused just before. */
const spareUnit = (floor: Floor, person: PersonRow, code: ScannedThing, last: LastScan): Outcome | null =>
  giveExtra(floor, person, null, code, last.lastRefused) ?? layAside(floor, person, null, code, last)

function scannedAs(code: Exclude<ScannedThing, { kind: 'broken' }>): ScannedKind {
  if (code.kind === 'unknown') return code.of
  if (code.kind === 'label') return 'trackingNumber'
  return code.kind === 'digits' ? 'checkDigits' : code.kind
}

/** A refused scan changes nothing but the count of refusals, and shows that its person is at work; a noise does not. */
function recordRefusal(floor: Floor, seat: Seat, refusal: Refusal, atWork: boolean): void {
  const { personId, listId, orderRef, screen, lockedAt } = readSeat(floor.db, seat)
  const walk = screen === 'pick' ? listId : null
  const { refusal: kind, ...about } = refusal
  step(floor, () => {
    floor.record({
      kind: 'refused',
      subject: walk ?? orderRef ?? seat,
      actor: personId,
      fence: walk === null ? 0 : (fenceOf(floor.db, walk) ?? 0),
      payload: { refusal: kind, ...about, at: isoNow(floor) },
    })
    if (atWork && personId !== null && lockedAt === null) markActive(floor.db, personId, isoNow(floor))
  })
}
