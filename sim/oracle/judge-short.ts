import {
  type Expected,
  type Floor,
  heapKey,
  inHand,
  type StockHeap,
  untouched,
  type WalkLine,
  type WalkState,
} from './floor.ts'
import { today } from './goods.ts'
import { finishIfOver, twinsOf, walkStage } from './judge-walk.ts'

const refuse = (reason: string): Expected => ({ refuse: reason })

/** Why less is found than was promised, as a picker says it with one scan. */
export const reasonCodes = {
  'NOT-THERE': 'notThere',
  DAMAGED: 'damaged',
  EXPIRED: 'expired',
  'WRONG-ITEM': 'wrongItem',
  'NO-REACH': 'unreachable',
  OTHER: 'other',
} as const
export type ShortReason = (typeof reasonCodes)[keyof typeof reasonCodes]

/** Where goods wait that must not be picked. */
const apartPlace = 'QUARANTINE'

/** A reason scanned where units are taken: no more than what is in the hand are to be had. Elsewhere a page may ask for it. */
export function shortNow(floor: Floor, walk: WalkState, reason: ShortReason): Expected {
  const at = walkStage(walk)
  if (at.stage !== 'location' && at.stage !== 'item' && at.stage !== 'tote') return 'silent'
  return shortLine(floor, walk, { lineId: at.line.lineId, found: inHand(at.line), reason })
}

/** "So many did I find of this line, since …": it closes at that, and what is missing is sought elsewhere. */
export function shortLine(
  floor: Floor,
  walk: WalkState,
  { lineId, found, reason }: { lineId: string; found: number; reason: ShortReason },
): Expected {
  const at = walkStage(walk)
  const line = 'line' in at ? at.line : null
  if (line === null || line.lineId !== lineId) return refuse('nothing-open')
  if (found !== inHand(line) || untouched(line) === 0) return refuse('wrong-quantity')
  const othersHere = reason === 'damaged' && freeIn(heapOf(floor, line)) >= untouched(line)
  const asks = !othersHere && twinsOf(walk, line).length > 0
  giveUp(floor, walk, [line], reason)
  if (asks) walk.twinsDue = line.lineId
  finishIfOver(floor, walk)
  return said(reason)
}

/** "Are they missing for the other orders too?" With yes each of those lines is short for the same reason. */
export function answerTwins(floor: Floor, walk: WalkState, missing: boolean): Expected {
  const at = walkStage(walk)
  if (at.stage !== 'twin-check') return refuse('not-asked-for')
  walk.twinsDue = null
  if (!missing) return { accept: 'twins-left' }
  const reason = at.line.shortReason ?? 'other'
  giveUp(floor, walk, twinsOf(walk, at.line), reason)
  finishIfOver(floor, walk)
  return said(reason)
}

const said = (reason: ShortReason): Expected => ({
  accept: reason === 'damaged' ? 'damaged-apart' : 'line-shorted',
})

const heapOf = (floor: Floor, { locationId, sku, lot }: WalkLine): StockHeap | undefined =>
  floor.stock.get(heapKey(locationId, sku, lot))
const freeIn = (heap: StockHeap | undefined): number =>
  heap === undefined ? 0 : Math.max(0, heap.quantity - heap.reserved)

/** Each line closes at what was found; its place is counted, and every free unit elsewhere is promised once. */
function giveUp(floor: Floor, walk: WalkState, lines: readonly WalkLine[], reason: ShortReason): void {
  const [first] = lines
  if (first === undefined) return
  const sources = sourcesFor(floor, first, reason)
  for (const line of lines) {
    const missing = untouched(line)
    takeOffStock(floor, line, missing, reason)
    Object.assign(line, { short: line.short + missing, shortReason: reason })
    floor.counts.push(`${line.locationId} ${line.sku} ${reason}`)
    let left = missing
    for (const heap of sources) {
      const quantity = Math.min(left, freeIn(heap))
      if (quantity === 0) continue
      left -= quantity
      heap.reserved += quantity
      walk.lines.push(soughtLine(line, heap, quantity, walk.lines.length))
    }
    if (left > 0) floor.missing.set(line.lineId, left)
  }
}

/** Where the goods lie free: in place of damaged ones beside them, then elsewhere what expires first, along the way, by lot. */
function sourcesFor(floor: Floor, line: WalkLine, reason: ShortReason): StockHeap[] {
  const beside = reason === 'damaged' ? [heapOf(floor, line)] : []
  const wayTo = ({ locationId }: StockHeap): number => floor.places.get(locationId)?.walkOrder ?? 0
  const elsewhere = [...floor.stock.values()].filter(
    (heap) =>
      heap.sku === line.sku &&
      heap.locationId !== line.locationId &&
      floor.places.has(heap.locationId) &&
      (heap.expiresOn === null || heap.expiresOn >= today),
  )
  const byExpiry = (one: StockHeap, two: StockHeap): number =>
    byText(one.expiresOn ?? 'never', two.expiresOn ?? 'never') ||
    wayTo(one) - wayTo(two) ||
    byText(one.lot, two.lot)
  const inOrder = elsewhere.toSorted(byExpiry)
  return [...beside, ...inOrder].flatMap((heap) => (heap !== undefined && freeIn(heap) > 0 ? [heap] : []))
}

const byText = (one: string, two: string): number => (one < two ? -1 : Number(one > two))

/** What was not there is gone, what must not be picked is set apart. */
function takeOffStock(floor: Floor, line: WalkLine, missing: number, reason: ShortReason): void {
  const heap = heapOf(floor, line)
  if (heap === undefined) return
  if (reason === 'damaged' || reason === 'expired') {
    const key = heapKey(apartPlace, line.sku, line.lot)
    const apart = floor.stock.get(key) ?? { ...heap, locationId: apartPlace, quantity: 0, reserved: 0 }
    apart.quantity += Math.min(heap.quantity, missing)
    floor.stock.set(key, apart)
  }
  heap.quantity = reason === 'notThere' ? 0 : Math.max(0, heap.quantity - missing)
  heap.reserved = Math.max(0, heap.reserved - missing)
}

/** A further stop of the walk; its name, and where on the way it comes, is the program's. */
const soughtLine = (
  line: WalkLine,
  { locationId, lot }: StockHeap,
  quantity: number,
  nth: number,
): WalkLine => ({
  ...line,
  lineId: `sought ${nth}`,
  sequence: Number.POSITIVE_INFINITY,
  locationId,
  lot: lot === '' ? null : lot,
  quantity,
  picked: 0,
  hand: [],
  skipped: false,
  short: 0,
  shortReason: null,
  soughtFor: line.lineId,
})
