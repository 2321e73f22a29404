import type { Expected, Floor, SeatState, WalkState } from './floor.ts'
import { codeKey, today, type Worker } from './goods.ts'
import { benchStage, cartonFull, openOrder, scanAtBench } from './judge-bench.ts'
import { keyAtBench, keyOnWalk } from './judge-keyed.ts'
import { layAside, putBack, strayOf, takeUp, toteInWork } from './judge-put-back.ts'
import { answerTwins, reasonCodes, type ShortReason, shortNow } from './judge-short.ts'
import { offeredStill, ownWalk, takeOffered, usedCart } from './judge-take-over.ts'
import { scanOnWalk, skip, type Thing, toteFull, walkStage, zeroChecked } from './judge-walk.ts'
import { type Reading, readSymbol } from './read-symbol.ts'

type Seat = 'a' | 'b'
const refuse = (reason: string): Expected => ({ refuse: reason })

/** What the program must make of the bytes of one scan at a seat; the oracle's own floor is changed with it. */
export function judgeScan(floor: Floor, at: Seat, bytes: Uint8Array): Expected {
  const seat = floor.seats[at]
  const reading = readSymbol(bytes, today)
  if (reading.is === 'nothing') return 'silent'
  const isBadge = reading.is === 'own' && reading.of === 'badge'
  const isCommand = reading.is === 'own' && reading.of === 'command'
  const expected = isBadge
    ? badge(floor, seat, reading.name)
    : isCommand
      ? command(floor, seat, reading.name)
      : thing(floor, seat, thingOf(floor, reading))
  if (expected !== 'silent' && (isBadge || isCommand)) seat.stray = null
  const accepted = typeof expected === 'object' && 'accept' in expected
  if (accepted || (!isBadge && !isCommand && seat.worker !== null)) seat.asksLeave = false
  if (expected === 'asked' && !isBadge) seat.asksLeave = true
  if (accepted) seat.offer = null
  const insists =
    typeof expected === 'object' &&
    'refuse' in expected &&
    ['confirm-place', 'confirm-location', 'cart-in-use'].includes(expected.refuse)
  if (expected !== 'silent') seat.refusedPlace = insists && reading.is === 'own' ? reading.name : null
  return expected
}

/** A badge seats its wearer, or calls a supervisor to the worker. */
function badge(floor: Floor, seat: SeatState, name: string): Expected {
  const worker = floor.workers.get(name)
  if (worker === undefined) return refuse('unknown-badge')
  if (worker.role === 'supervisor') {
    seat.asksLeave = seat.asksLeave || (seat.worker !== null && canBeAllowed(floor, seat))
    return 'asked'
  }
  if (seat.worker === worker) return { accept: 'signed-in' }
  if (seat.asksLeave) return refuse('supervisor-needed')
  sit(floor, seat, worker)
  return { accept: 'signed-in' }
}

const canBeAllowed = (floor: Floor, { screen, order }: SeatState): boolean =>
  screen === 'bench' && order !== null && benchStage(floor, order).stage === 'off'

/** Nobody is at two seats, and an order goes on with the next packer. */
function sit(floor: Floor, seat: SeatState, worker: Worker): void {
  for (const one of Object.values(floor.seats)) if (one === seat || one.worker === worker) standUp(one)
  seat.worker = worker
  if (seat.screen === 'bench' && seat.order !== null) seat.order.packer = worker.id
}

/** An order stays on the bench; a walk stays its picker's. */
function standUp(seat: SeatState): void {
  Object.assign(seat, { worker: null, walk: null })
  if (seat.screen !== 'bench') seat.screen = 'home'
}

function command(floor: Floor, seat: SeatState, name: string): Expected {
  const row = commands[name]
  if (row === undefined)
    return seat.worker === null
      ? refuse('sign-in-first')
      : thing(floor, seat, { thing: 'unknown', refuse: 'unknown-code' })
  if (seat.worker === null) return refuse('sign-in-first')
  if (row.role !== null && row.role !== seat.worker.role) return refuse('not-your-role')
  return row.does(floor, seat)
}

/** `role`: whose it is; null for both. */
type Command = { role: Worker['role'] | null; does: (floor: Floor, seat: SeatState) => Expected }
const onWalk =
  (does: (floor: Floor, walk: WalkState) => Expected): Command['does'] =>
  (floor, seat) =>
    seat.screen === 'walk' && seat.walk !== null ? does(floor, seat.walk) : refuse('not-asked-for')
const isEmpty =
  (empty: boolean) =>
  (floor: Floor, walk: WalkState): Expected =>
    walkStage(walk).stage === 'twin-check' ? answerTwins(floor, walk, empty) : zeroChecked(floor, walk, empty)
/** A reason is about where somebody stands, or about a page that only the window knows. */
const because = (reason: ShortReason): Command => ({
  role: null,
  does: (floor, { screen, walk }) =>
    screen === 'walk' && walk !== null ? shortNow(floor, walk, reason) : 'silent',
})
const commands: Record<string, Command> = {
  ...Object.fromEntries(Object.entries(reasonCodes).map(([name, reason]) => [name, because(reason)])),
  NEXT: { role: 'picker', does: nextWalk },
  'TAKE-OVER': {
    role: 'picker',
    does: (floor, seat) =>
      isOfferShown(floor, seat) || (isWalking(seat) && walkStage(seat.walk).stage === 'cart')
        ? takeOffered(floor, seat)
        : refuse('not-asked-for'),
  },
  SKIP: {
    role: 'picker',
    does: (floor, seat) =>
      isOfferShown(floor, seat) ? 'silent' : onWalk((_floor, walk) => skip(walk))(floor, seat),
  },
  'TOTE-FULL': { role: null, does: onWalk((_floor, walk) => toteFull(walk)) },
  EMPTY: { role: 'picker', does: onWalk(isEmpty(true)) },
  'NOT-EMPTY': { role: 'picker', does: onWalk(isEmpty(false)) },
  FULL: {
    role: 'packer',
    does: (floor, { order, screen }) =>
      screen === 'bench' && order !== null ? cartonFull(floor, order) : 'silent',
  },
  LEAVE: {
    role: 'packer',
    does: (_floor, seat) => {
      if (seat.screen !== 'bench' || seat.order === null) return 'silent'
      Object.assign(seat, { order: null, screen: 'home' })
      return { accept: 'order-parked' }
    },
  },
  'SIGN-OUT': {
    role: null,
    does: (_floor, seat) => {
      standUp(seat)
      return { accept: 'done' }
    },
  },
}
/** What is meant for a page over the work goes to the window, which alone knows whether one is open. */
export const commandNames = Object.keys(commands)

const isWalking = (seat: SeatState): seat is SeatState & { walk: WalkState } =>
  seat.screen === 'walk' && seat.walk !== null
/** Where somebody chooses what to pick, the walk that was offered stands on the screen. */
const isOfferShown = (floor: Floor, seat: SeatState): boolean =>
  seat.screen === 'home' && offeredStill(floor, seat) !== null

/** What is offered, else one's own walk; else the most urgent one that nobody has. */
function nextWalk(floor: Floor, seat: SeatState): Expected {
  const walking = isWalking(seat) && walkStage(seat.walk).stage !== 'over'
  if (walking || toteInWork(floor, seat) !== null) return refuse('not-asked-for')
  if (offeredStill(floor, seat) !== null) return takeOffered(floor, seat)
  seat.offer = null
  const { worker } = seat
  const own = ownWalk(floor.walks, worker?.id ?? '')
  const open = floor.walks.filter((walk) => walk.state === 'open').toSorted(byUrgency)
  const walk = own ?? open[0]
  if (walk === undefined || worker === null) return refuse('no-work')
  if (walk !== own) walk.fence++
  walk.state = 'picking'
  walk.owner = worker.id
  for (const { orderRef } of walk.slots) {
    const order = floor.orders.get(orderRef)
    if (order?.stage === 'waiting') order.stage = 'picking'
  }
  Object.assign(seat, { walk, screen: 'walk' })
  return { accept: 'list-claimed' }
}

const byUrgency = (one: WalkState, two: WalkState): number =>
  two.priority - one.priority ||
  (one.cutOffAt < two.cutOffAt ? -1 : one.cutOffAt > two.cutOffAt ? 1 : one.position - two.position)

/** Goods, signs and labels, wherever the person is. */
function thing(floor: Floor, seat: SeatState, scanned: Thing): Expected {
  const expected = isZoneAtWork(seat, scanned)
    ? judged(floor, seat, { thing: 'unknown', refuse: 'unknown-code' })
    : judged(floor, seat, scanned)
  seat.extra =
    scanned.thing === 'goods' &&
    typeof expected === 'object' &&
    'refuse' in expected &&
    expected.refuse === 'extra-wanted'
      ? scanned.goods.sku
      : null
  seat.stray = strayOf(floor, seat.screen === 'bench' ? seat.order : null, expected, scanned)
  return expected
}

/** Signs of zones, here of none that there is, are known only where somebody chooses what to pick next. */
const isZoneAtWork = ({ worker, screen, walk }: SeatState, scanned: Thing): boolean =>
  scanned.thing === 'unknown' &&
  scanned.refuse === 'unknown-zone' &&
  (worker?.role !== 'picker' ||
    screen === 'aside' ||
    (screen === 'walk' && walk !== null && walkStage(walk).stage !== 'over'))

function judged(floor: Floor, seat: SeatState, scanned: Thing): Expected {
  const { worker, walk, order, screen } = seat
  if (worker === null) return refuse(scanned.thing === 'damaged' ? 'broken-code' : 'sign-in-first')
  if (screen === 'walk' && walk !== null && walkStage(walk).stage !== 'over')
    return scanOnWalk(floor, seat, walk, scanned)
  if (screen === 'bench' && order !== null) return scanAtBench(floor, seat, order, scanned)
  const inWork = toteInWork(floor, seat)
  if (inWork !== null) return putBack(floor, seat, inWork, scanned)
  const spare =
    (worker.role === 'packer' ? layAside(floor, seat, scanned) : null) ?? takeUp(floor, seat, scanned)
  if (spare !== null) return spare
  const used = scanned.thing === 'cart' ? usedCart(floor, seat, scanned.id) : null
  if (used !== null) return used
  if (scanned.thing === 'damaged') return refuse('broken-code')
  if (scanned.thing === 'unknown' && scanned.refuse === 'unknown-zone') return refuse('unknown-zone')
  return worker.role === 'packer' ? openOrder(floor, seat, scanned) : refuse('not-asked-for')
}

/** What the program must make of a number keyed at a seat; `lineId` is the line a picker says it of, null at the bench. */
export function judgeNumber(floor: Floor, at: Seat, lineId: string | null, quantity: number): Expected {
  const seat = floor.seats[at]
  const expected =
    lineId === null ? keyAtBench(floor, seat, quantity) : keyOnWalk(floor, seat, lineId, quantity)
  settleSeat(seat, expected)
  return expected
}

/** What was refused before is over, and an accepted step needs no leave any more. */
export function settleSeat(seat: SeatState, expected: Expected): void {
  if (typeof expected === 'object' && 'accept' in expected)
    Object.assign(seat, { asksLeave: false, offer: null })
  seat.refusedPlace = null
  seat.stray = null
}

/** What a reading stands for on this floor. */
export function thingOf(floor: Floor, reading: Reading): Thing {
  if (reading.is === 'own') return ownThing(floor, reading.of, reading.name)
  if (reading.is === 'gs1') {
    if (reading.sscc !== null)
      return label(floor, reading.sscc) ?? { thing: 'unknown', refuse: 'unknown-code' }
    const found = floor.codes.get(reading.gtin ?? '')
    if (found === undefined) return { thing: 'unknown', refuse: 'unknown-code' }
    const { lot, serial, expires } = reading
    return { thing: 'goods', ...found, lot, serial, expires }
  }
  if (reading.is !== 'plain') return { thing: 'damaged' }
  const { text } = reading
  const found = floor.codes.get(codeKey(text))
  if (found !== undefined) return { thing: 'goods', ...found, lot: null, serial: null, expires: null }
  const known = label(floor, text)
  if (known !== null) return known
  return /^\d{2,4}$/.test(text) ? { thing: 'digits', text } : { thing: 'unknown', refuse: 'unknown-code' }
}

function label(floor: Floor, text: string): Thing | null {
  const known = floor.labels.get(text)
  return known === undefined ? null : { thing: 'label', ...known }
}

function ownThing(floor: Floor, of: string, name: string): Thing {
  const unknown = (refusal: string): Thing => ({ thing: 'unknown', refuse: refusal })
  switch (of) {
    case 'location':
      return floor.places.has(name) ? { thing: 'location', id: name } : unknown('unknown-location')
    case 'tote':
      return floor.totes.has(name) ? { thing: 'tote', id: name } : unknown('unknown-tote')
    case 'cart':
      return floor.carts.has(name) ? { thing: 'cart', id: name } : unknown('unknown-cart')
    case 'place':
      return floor.hall.unloadPlaces.includes(name) ? { thing: 'place', id: name } : unknown('unknown-place')
    case 'cartonType':
      return floor.boxes.has(name) ? { thing: 'box', id: name } : unknown('unknown-code')
    case 'order':
      return { thing: 'order', number: name }
    case 'zone':
      return unknown('unknown-zone')
    case 'apart':
      return unknown('set-apart')
    case 'plate':
      return unknown('unknown-plate')
    default:
      return unknown('unknown-code')
  }
}
