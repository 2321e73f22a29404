import type { Draws } from '#domain/simulation/draws'
import { type EventQueue, eventQueue } from '#domain/simulation/event-queue'
import {
  doneAt,
  type Need,
  picksIn,
  type ShiftAsk,
  type ShiftOrder,
  type ShiftPerson,
  type ShiftWalk,
  zoneOf,
} from '#domain/simulation/shift'

/** What came of one run. An instant of infinity: never, because nobody is there for it. */
export interface Played {
  /** When each walk was brought to its bench or wall. */
  walkMs: Float64Array
  /** When the last label of each order came out. */
  orderMs: Float64Array
  /** What orders waited for, and how long. */
  waits: { order: number; need: Need; waitMs: number }[]
}

type What =
  | { what: 'walk'; who: number; walk: number }
  | { what: 'sort'; who: number; walk: number }
  | { what: 'carton'; who: number; order: number; carton: number }
  | { what: 'label'; who: number; order: number; carton: number }

const never = Number.POSITIVE_INFINITY

/**
 * Plays a shift forward: walks are handed out as the program does it, sorted at walls, packed at benches, the most
 * urgent first, and labelled. Whoever picks and packs picks while there is a walk for them.
 */
export function playShift(ask: ShiftAsk, draws: Draws): Played {
  const run = runOf(ask, draws)
  play(run)
  return { walkMs: run.walkMs, orderMs: run.orderMs, waits: run.waits }
}

/** What a run knows at an instant: who is idle, what is taken, what is still to come. */
interface Run extends Played {
  ask: ShiftAsk
  draws: Draws
  events: EventQueue<What>
  /** Walks nobody has begun, in the order they are handed out. */
  open: number[]
  /** Walks of each order, and those of them that are in. */
  parts: Int32Array
  partsIn: Int32Array
  severalParts: boolean
  toSort: number[]
  /** Orders to pack, the first cut-off first, and since when. */
  ready: number[]
  readyMs: Float64Array
  /** Since when only a cart, a wall or a bench was missing. */
  lackMs: Map<string, number>
  idle: number[]
  printersFree: number[]
  carts: number
  walls: number
  benches: number
}

function runOf(ask: ShiftAsk, draws: Draws): Run {
  const { walks, orders, people, printers, carts, walls, benches } = ask
  const parts = new Int32Array(orders.length)
  for (const walk of walks) for (const order of walk.orders) parts[order] = (parts[order] ?? 0) + 1
  return {
    ...{ ask, draws, carts, walls, benches, parts },
    walkMs: new Float64Array(walks.length).fill(never),
    orderMs: new Float64Array(orders.length).fill(never),
    waits: [],
    events: eventQueue<What>(),
    open: [...walks.keys()].sort((one, two) => {
      const [first, second] = [walks[one] as ShiftWalk, walks[two] as ShiftWalk]
      return second.priority - first.priority || first.cutOffMs - second.cutOffMs || one - two
    }),
    partsIn: new Int32Array(orders.length),
    severalParts: parts.some((of) => of > 1),
    toSort: [],
    ready: [],
    readyMs: new Float64Array(orders.length).fill(never),
    lackMs: new Map(),
    idle: [...people.keys()],
    printersFree: Array.from({ length: printers }, () => 0),
  }
}

function play(run: Run): void {
  const { orders, walks } = run.ask
  for (const order of orders.keys()) if (run.parts[order] === 0) gather(run, order, 0)
  for (const [walk, { owner }] of walks.entries()) if (owner !== null) goOn(run, owner, walk)
  handOut(run, 0)
  for (let event = run.events.next(); event !== null; event = run.events.next()) {
    happens(run, event.atMs, event.what)
    handOut(run, event.atMs)
  }
}

/** A walk somebody is on already; a second one of theirs waits until they ask for work again. */
function goOn(run: Run, who: number, walk: number): void {
  if (run.idle.includes(who)) startWalk(run, 0, who, walk)
}

function happens(run: Run, atMs: number, what: What): void {
  if (what.what === 'walk') {
    run.walkMs[what.walk] = atMs
    const { onCart, sortMs } = run.ask.walks[what.walk] as ShiftWalk
    if (onCart) run.carts++
    if (sortMs > 0) run.toSort.push(what.walk)
    else bring(run, what.walk, atMs)
    run.idle.push(what.who)
  } else if (what.what === 'sort') {
    run.walls++
    bring(run, what.walk, atMs)
    run.idle.push(what.who)
  } else if (what.what === 'carton') print(run, atMs, what)
  else labelled(run, atMs, what)
}

function bring(run: Run, walk: number, atMs: number): void {
  for (const order of (run.ask.walks[walk] as ShiftWalk).orders) {
    run.partsIn[order] = (run.partsIn[order] ?? 0) + 1
    if (run.partsIn[order] === run.parts[order]) gather(run, order, atMs)
  }
}

/** All of an order is there; an order without a carton to pack is done with that. */
function gather(run: Run, order: number, atMs: number): void {
  run.readyMs[order] = atMs
  const { cutOffMs, cartonsMs } = orderAt(run, order)
  if (cartonsMs.length === 0) {
    run.orderMs[order] = atMs
    return
  }
  let at = run.ready.length
  while (at > 0 && orderAt(run, run.ready[at - 1] as number).cutOffMs > cutOffMs) at--
  run.ready.splice(at, 0, order)
}

const orderAt = ({ ask }: Run, order: number): ShiftOrder => ask.orders[order] as ShiftOrder

function print(run: Run, atMs: number, { who, order, carton }: Extract<What, { what: 'carton' }>): void {
  const free = Math.min(...run.printersFree)
  const from = Math.max(atMs, free)
  if (from === never) return
  waited(run, order, { need: 'printers' }, from - atMs)
  run.printersFree[run.printersFree.indexOf(free)] = from + run.ask.labelMs
  run.events.add(from + run.ask.labelMs, { what: 'label', who, order, carton })
}

function labelled(run: Run, atMs: number, { who, order, carton }: Extract<What, { what: 'label' }>): void {
  if (carton + 1 < orderAt(run, order).cartonsMs.length) {
    startCarton(run, atMs, who, order, carton + 1)
    return
  }
  run.orderMs[order] = atMs
  run.benches++
  run.idle.push(who)
}

/** Gives everybody who is free the next thing there is for them. */
function handOut(run: Run, atMs: number): void {
  const waiting = run.idle
  run.idle = []
  for (const who of waiting) if (!takes(run, atMs, who)) run.idle.push(who)
}

function takes(run: Run, atMs: number, who: number): boolean {
  return takesWalk(run, atMs, who) || takesSort(run, atMs, who) || takesOrder(run, atMs, who)
}

function takesWalk(run: Run, atMs: number, who: number): boolean {
  const walk = bestWalk(run, who)
  if (walk === null) return false
  const { onCart, owner } = run.ask.walks[walk] as ShiftWalk
  if (onCart && owner === null && run.carts <= 0) {
    lack(run, `walk ${walk}`, atMs)
    return false
  }
  startWalk(run, atMs, who, walk)
  return true
}

/**
 * As the program hands lists out: by priority, cut-off, what others wait for, and turn; put back ones
 * last. Open walks stand by priority and cut-off already.
 */
function bestWalk(run: Run, who: number): number | null {
  const person = run.ask.people[who] as ShiftPerson
  if (!person.picks) return null
  let best: { walk: number; skipped: boolean } | null = null
  for (const walk of run.open) {
    const one = run.ask.walks[walk] as ShiftWalk
    if (best !== null && !best.skipped && !(run.severalParts && isAlike(run, best.walk, walk))) break
    if ((one.owner !== null && one.owner !== who) || !picksIn(person, one)) continue
    const found = { walk, skipped: one.skippedBy.includes(who) }
    if (best === null || (best.skipped && !found.skipped)) best = found
    else if (best.skipped === found.skipped && isSooner(run, walk, best.walk)) best = found
  }
  return best?.walk ?? null
}

/** Of two walks alike the one that more orders wait for. */
const isSooner = (run: Run, walk: number, best: number): boolean =>
  isAlike(run, walk, best) && waitingFor(run, walk) > waitingFor(run, best)

function isAlike(run: Run, one: number, two: number): boolean {
  const [first, second] = [run.ask.walks[one] as ShiftWalk, run.ask.walks[two] as ShiftWalk]
  return first.priority === second.priority && first.cutOffMs === second.cutOffMs
}

/** Orders of a walk of which another part is in. */
const waitingFor = (run: Run, walk: number): number =>
  (run.ask.walks[walk] as ShiftWalk).orders.filter((order) => (run.partsIn[order] ?? 0) > 0).length

function startWalk(run: Run, atMs: number, who: number, walk: number): void {
  const one = run.ask.walks[walk] as ShiftWalk
  run.open.splice(run.open.indexOf(walk), 1)
  run.idle = run.idle.filter((other) => other !== who)
  if (one.onCart) run.carts--
  if (one.owner === null) {
    const lackedMs = run.lackMs.get(`walk ${walk}`) ?? atMs
    for (const order of one.orders) {
      waited(run, order, { need: 'pickers', zone: zoneOf(one) }, lackedMs)
      waited(run, order, { need: 'carts' }, atMs - lackedMs)
    }
  }
  later(run, atMs, who, one.workMs * (run.draws.walks[walk] ?? 1), { what: 'walk', who, walk })
}

function takesSort(run: Run, atMs: number, who: number): boolean {
  const walk = run.toSort[0]
  if (walk === undefined) return false
  if (run.walls <= 0) {
    lack(run, `sort ${walk}`, atMs)
    return false
  }
  run.toSort.shift()
  run.walls--
  const one = run.ask.walks[walk] as ShiftWalk
  const sinceMs = run.walkMs[walk] as number
  const lackedMs = run.lackMs.get(`sort ${walk}`) ?? atMs
  for (const order of one.orders) {
    waited(run, order, { need: 'packers' }, lackedMs - sinceMs)
    waited(run, order, { need: 'walls' }, atMs - lackedMs)
  }
  later(run, atMs, who, one.sortMs * (run.draws.walks[walk] ?? 1), { what: 'sort', who, walk })
  return true
}

function takesOrder(run: Run, atMs: number, who: number): boolean {
  const order = run.ready[0]
  if (order === undefined || run.ask.people[who]?.packs !== true) return false
  if (run.benches <= 0) {
    lack(run, `order ${order}`, atMs)
    return false
  }
  run.ready.shift()
  run.benches--
  const lackedMs = run.lackMs.get(`order ${order}`) ?? atMs
  waited(run, order, { need: 'packers' }, lackedMs - (run.readyMs[order] ?? 0))
  waited(run, order, { need: 'benches' }, atMs - lackedMs)
  startCarton(run, atMs, who, order, 0)
  return true
}

function startCarton(run: Run, atMs: number, who: number, order: number, carton: number): void {
  const ms = (orderAt(run, order).cartonsMs[carton] ?? 0) * (run.draws.orders[order] ?? 1)
  later(run, atMs, who, ms, { what: 'carton', who, order, carton })
}

function later(run: Run, atMs: number, who: number, usualMs: number, what: What): void {
  const workMs = (usualMs * (run.ask.people[who]?.takesPercent ?? 100)) / 100
  run.events.add(doneAt(run.ask.breaks, atMs, workMs), what)
}

function waited(run: Run, order: number, need: Need, waitMs: number): void {
  if (waitMs > 0) run.waits.push({ order, need, waitMs })
}

function lack(run: Run, what: string, atMs: number): void {
  if (!run.lackMs.has(what)) run.lackMs.set(what, atMs)
}
