import type { PickView } from '#contract/pick-view'
import type { FullWallView, HandView, PutWallView } from '#contract/put-wall-view'
import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import { ownCode } from '#domain/barcode/own-code'
import { type Hall, keyOf, type Mark, type Move, readUnit, remember, scan } from './hands.ts'

/** One unit as it lies in a tote of a batch. */
interface Piece extends Mark {
  sku: string
}

/** What stands at a put wall, and what lies in it; survives every crash of the station. */
export interface WallThings {
  /** Totes of batches, still to be sorted. */
  totes: string[]
  goods: Map<string, Piece[]>
  /** Held out to the scanner on a walk; taken, but in no tote yet; held out at the wall. */
  offered: Piece | null
  taken: Piece[]
  /** Held out to the scanner at the wall last. */
  shown: Piece | null
  inHand: Piece | null
  /** The tote or cubby that what is in the hand was held over last, so that it lies there once the hand is empty. */
  heldOver: string | null
  /** Units the screen of a walk counted as put. */
  put: { list: string; units: number }
  /** Cubbies something was put into and nobody packed yet. */
  cubbies: Set<string>
}
export const emptyWall = (): WallThings => ({
  totes: [],
  goods: new Map(),
  offered: null,
  taken: [],
  shown: null,
  inHand: null,
  heldOver: null,
  put: { list: '', units: 0 },
  cubbies: new Set(),
})

/**
 * Keeps up with the goods in the hands of the picker, from nothing but the screen: what it counts as taken is taken, what it
 * counts no more was put where it was held last. So it is the same when the answer to a scan never came.
 */
export function followGoods(hall: Hall, screen: SeatView['screen']): void {
  if (screen.screen === 'pick') followWalk(hall, screen)
  else if (screen.screen === 'putWall') followWall(hall, screen.hand)
  else if (screen.screen === 'home') followWall(hall, null)
}

function followWalk({ wall }: Hall, { list, totals, line }: PickView): void {
  if (list.method !== 'batch') return
  const before = wall.put.list === list.number ? wall.put.units : 0
  if (totals.units > before && wall.heldOver !== null)
    wall.goods.set(wall.heldOver, [...(wall.goods.get(wall.heldOver) ?? []), ...wall.taken.splice(0)])
  wall.put = { list: list.number, units: totals.units }
  const { offered } = wall
  const more = (line?.inHand ?? 0) - wall.taken.length
  if (offered === null || more <= 0) return
  wall.taken.push(...Array.from({ length: more }, () => offered))
  wall.offered = null
}

function followWall({ wall }: Hall, hand: HandView | null): void {
  const { inHand, heldOver } = wall
  if (inHand === null || heldOver === null || hand !== null) return
  for (const pieces of wall.goods.values()) {
    const at = pieces.findIndex((one) => isAlike(one, inHand))
    if (at < 0) continue
    pieces.splice(at, 1)
    break
  }
  wall.inHand = null
  wall.cubbies.add(heldOver)
}

/** One piece or another that nobody can tell from it; lots lie together. */
const isAlike = (one: Piece, other: Piece): boolean =>
  one.sku === other.sku && one.serial === other.serial && one.weightG === other.weightG

/** Cubbies whose lights say complete, whole or short, are called out to the packer. */
export function packSorted({ wall, atBench }: Hall, verdict: Verdict | null): void {
  const said = verdict?.kind === 'accepted' ? verdict.said : null
  const complete =
    said?.saved === 'order-sorted' ? [said.cubbyId] : said?.saved === 'sorted-short' ? said.cubbyIds : []
  atBench.push(...complete.filter((cubbyId) => wall.cubbies.delete(cubbyId)))
}

/** What somebody between two walks does at the wall; null when nothing is left there. */
export function wallErrand(hall: Hall): Move | null {
  const { wall } = hall
  const [toteId] = wall.totes
  if (toteId === undefined) {
    hall.atBench.push(...wall.cubbies)
    wall.cubbies.clear()
    return null
  }
  if ((wall.goods.get(toteId) ?? []).length > 0) return scan(ownCode('tote', toteId))
  wall.totes.shift()
  hall.usedTotes.delete(toteId)
  return wallErrand(hall)
}

/** The next move at the wall, from nothing but its screen and what lies in the tote. */
export function wallMove(hall: Hall, view: PutWallView, verdict: Verdict | null): Move {
  const { wall, prng } = hall
  if (view.step === 'scan-cubby' && view.hand !== null) {
    const { hand } = view
    const cubbyId = hand.cubbyId ?? hand.emptyId
    if (cubbyId === null) return noCubbyMove(view)
    const { lot, serial } = hand
    const { sku } = hand.item
    const weightG = wall.shown?.sku === sku ? wall.shown.weightG : undefined
    wall.inHand = { sku, lot, serial, weightG }
    remember(hall, keyOf(hand.orderNumber, sku), { lot, serial, weightG })
    const wrong = verdict?.kind === 'accepted' && prng.next() < hall.slips
    const other = view.cubbies.find((one) => one.cubbyId !== cubbyId && one.state === 'waiting')
    if (wrong && other !== undefined) return { ...scan(ownCode('tote', other.cubbyId)), wrongOnPurpose: true }
    wall.heldOver = cubbyId
    return scan(ownCode('tote', cubbyId))
  }
  const pieces = wall.goods.get(view.toteId) ?? []
  if (view.full !== null && view.step === 'scan-item' && view.full.take.length === 0)
    return fullWallMove(hall, view, view.full)
  const piece = pieces.find(({ sku }) => view.full?.take.includes(sku) ?? true)
  if (piece === undefined || view.step === 'leftover') {
    wall.goods.delete(view.toteId)
    return scan(ownCode('command', 'TOTE-EMPTY'))
  }
  wall.shown = piece
  return readUnit(hall, 'picker', piece.sku, piece)
}

/** With a unit in the hand that no cubby is free for: orders to be packed are waited for, otherwise it is laid back. */
const noCubbyMove = ({ full, toteId }: PutWallView): Move =>
  full !== null && full.pack.length > 0 ? { move: 'wait' } : scan(ownCode('tote', toteId))

/** With nothing in the tote that a cubby is there for: on with another tote, or until somebody has packed. */
function fullWallMove({ wall }: Hall, { others }: PutWallView, { otherTote }: FullWallView): Move {
  if (otherTote === null) return { move: 'wait' }
  wall.totes = [otherTote, ...wall.totes.filter((tote) => tote !== otherTote)]
  return scan(others.includes(otherTote) ? ownCode('tote', otherTote) : ownCode('command', 'HOME'))
}
