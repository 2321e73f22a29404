import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import type { Database } from '#db/open'
import { type Expected, type Floor, inHand, pickedOf, type SeatState, untouched } from './floor.ts'
import { benchStage } from './judge-bench.ts'
import { leftOf } from './judge-policy.ts'
import { aside, toteInWork } from './judge-put-back.ts'
import { lineNow, walkStage } from './judge-walk.ts'

/** What the program said of a scan, in the oracle's words. */
export function saidOf(verdict: Verdict | null): Expected {
  if (verdict === null) return 'silent'
  if (verdict.kind === 'asked') return 'asked'
  if (verdict.kind === 'accepted') return { accept: verdict.said.saved }
  return { refuse: verdict.kind === 'refused' ? verdict.refusal.refusal : `fault ${verdict.fault}` }
}

export const isSame = (one: Expected, two: Expected): boolean => JSON.stringify(one) === JSON.stringify(two)

/** What a seat must show: who sits there, at which step of which work, and what is counted as done. */
export function shownBy(floor: Floor, seat: SeatState): Record<string, unknown> {
  const { worker, screen, walk, order } = seat
  const who = worker?.id ?? null
  if (who === null) return { who }
  if (screen === 'walk' && walk !== null) {
    const at = walkStage(walk)
    const line = noLineAt.includes(at.stage) ? null : lineNow(walk)
    return {
      who,
      walk: walk.number,
      at: at.stage,
      put: walk.lines.reduce((sum, one) => sum + one.picked, 0),
      ...(line === null
        ? {}
        : {
            sku: line.sku,
            from: line.locationId,
            hand: inHand(line),
            wanted: inHand(line) + untouched(line),
          }),
    }
  }
  if (screen === 'bench' && order !== null) {
    const needed = order.lines.reduce((sum, line) => sum + pickedOf(line), 0)
    const left = order.lines.reduce((sum, line) => sum + leftOf(order, line), 0)
    const closed = order.cartons.filter((carton) => carton.state === 'closed').length
    return {
      who,
      order: order.number,
      at: benchStage(floor, order).stage,
      verified: needed - left,
      needed,
      closed,
    }
  }
  const inWork = toteInWork(floor, seat)
  if (inWork === null) return { who, at: 'home' }
  const { aside: left } = floor.totes.get(inWork) ?? { aside: [] }
  return { who, tote: inWork, taken: left.some((one) => one.taken), left: left.length }
}

/** Where no line is shown, or one that is done with. */
const noLineAt = ['zero-check', 'twin-check', 'over', 'unload']
const walkNames: Record<string, string> = {
  'scan-cart': 'cart',
  'bind-tote': 'bind',
  'scan-location': 'location',
  'scan-item': 'item',
  'scan-tote': 'tote',
  'twin-check': 'twin-check',
  done: 'over',
}
const benchNames: Record<string, string> = {
  'confirm-partial': 'partial',
  'choose-carton': 'choose',
  'scan-unit': 'scan',
  recount: 'count',
  'weight-off': 'off',
  'scan-label': 'label',
  'label-pending': 'label',
  'label-awaited': 'label',
  'label-unknown': 'label',
}

/** The same, read from what the program shows. */
export function shownIn({ person, screen }: SeatView): Record<string, unknown> {
  const who = person?.personId ?? null
  if (who === null) return { who }
  if (screen.screen === 'pick') {
    const { list, step, line, totals } = screen
    const at = walkNames[step.step] ?? step.step
    const hasLine = line !== null && !noLineAt.includes(at)
    return {
      who,
      walk: list.number,
      at,
      put: totals.units,
      ...(hasLine
        ? { sku: line.item.sku, from: line.locationId, hand: line.inHand, wanted: line.quantity }
        : {}),
    }
  }
  if (screen.screen === 'pack') {
    const at = benchNames[screen.step.step] ?? screen.step.step
    const { order, verified, needed, closedCartons } = screen
    return { who, order: order.number, at, verified, needed, closed: closedCartons }
  }
  if (screen.screen === 'putBack') {
    const { toteId, step, left } = screen
    return { who, tote: toteId, taken: step === 'scan-location', left }
  }
  return { who, at: screen.screen }
}

/** Compares all that is counted on disk with what the oracle counts; the first difference in words, or null. */
export function differenceOnDisk(db: Database, floor: Floor): string | null {
  const pairs: readonly (readonly [what: string, oracle: readonly string[], disk: readonly string[]])[] = [
    ['lines', linesOf(floor), textsIn(db, lineQuery)],
    ['stock', stockOf(floor), textsIn(db, stockQuery)],
    ['totes', totesOf(floor), textsIn(db, toteQuery)],
    ['units to put back', asideOf(floor), textsIn(db, asideQuery)],
    ['cartons', cartonsOf(floor), textsIn(db, cartonQuery)],
    ['walks', walksOf(floor), textsIn(db, walkQuery)],
    ['places to count', floor.counts, textsIn(db, countQuery)],
    ['missing units', missingOf(floor), textsIn(db, missingQuery)],
    ['shipments', shipmentsOf(floor), textsIn(db, shipmentQuery)],
  ]
  for (const [what, oracle, disk] of pairs) {
    const only = oracle.filter((one) => !disk.includes(one))
    const also = disk.filter((one) => !oracle.includes(one))
    if (only.length + also.length > 0 || oracle.length !== disk.length)
      return `${what}: the oracle says ${only.slice(0, 3).join('; ')}, the disk ${also.slice(0, 3).join('; ')}`
  }
  return null
}

const textsIn = (db: Database, query: string): string[] => db.prepare<[], string>(query).pluck().all()

const linesOf = ({ walks }: Floor): string[] =>
  walks.flatMap((walk) =>
    walk.lines.map((line) => `${line.lineId} ${line.quantity} ${line.picked} ${inHand(line)} ${line.short}`),
  )
const lineQuery =
  "SELECT line_id || ' ' || quantity || ' ' || picked || ' ' || in_hand || ' ' || short_quantity FROM pick_line"

const stockOf = ({ stock }: Floor): string[] =>
  [...stock.values()].map(
    (heap) => `${heap.locationId} ${heap.sku} ${heap.lot} ${heap.quantity} ${heap.reserved}`,
  )
const stockQuery =
  "SELECT location_id || ' ' || sku || ' ' || lot || ' ' || quantity || ' ' || reserved FROM stock"

const totesOf = ({ totes }: Floor): string[] =>
  [...totes].map(([toteId, { orderRef }]) => `${toteId} ${orderRef === aside ? '' : (orderRef ?? '')}`)
const toteQuery = "SELECT tote_id || ' ' || coalesce(order_ref, '') FROM tote"

const asideOf = ({ totes }: Floor): string[] =>
  [...totes].flatMap(([toteId, tote]) =>
    tote.aside.map(({ sku, quantity, taken }) => `${toteId} ${sku} ${quantity} ${Number(taken)}`),
  )
const asideQuery =
  "SELECT tote_id || ' ' || sku || ' ' || quantity || ' ' || taken FROM put_back WHERE done_at IS NULL"

const cartonsOf = ({ orders }: Floor): string[] =>
  [...orders.values()].flatMap((order) =>
    order.cartons.map(
      (carton, at) =>
        `${order.orderRef} ${at + 1} ${carton.boxId} ${carton.state} ${carton.units.reduce((sum, unit) => sum + unit.quantity, 0)}`,
    ),
  )
const cartonQuery = `SELECT order_ref || ' ' || number || ' ' || carton_type_id || ' ' || state || ' ' ||
  (SELECT coalesce(sum(quantity), 0) FROM carton_unit WHERE carton_unit.carton_id = carton.carton_id) FROM carton`

const walksOf = ({ walks }: Floor): string[] =>
  walks.map(
    (walk) =>
      `${walk.walkId} ${walk.state} ${walk.owner ?? ''} ${walk.cartId ?? ''} ${walk.standingAt ?? ''} ${walk.zeroCheckDue ?? ''} ${walk.twinsDue ?? ''}`,
  )
const walkQuery = `SELECT list_id || ' ' || state || ' ' || coalesce(owner, '') || ' ' || coalesce(cart_id, '') || ' ' ||
  coalesce(standing_at, '') || ' ' || coalesce(zero_check_due, '') || ' ' || coalesce(twins_due, '') FROM list`

const countQuery = "SELECT location_id || ' ' || coalesce(sku, '') || ' ' || reason FROM count_task"

const missingOf = ({ missing }: Floor): string[] =>
  [...missing].map(([lineId, quantity]) => `${lineId} ${quantity}`)
const missingQuery = "SELECT line_id || ' ' || quantity FROM missing_unit"

const shipmentsOf = ({ orders }: Floor): string[] =>
  [...orders.values()].filter((order) => order.stage === 'shipped').map((order) => order.orderRef)
const shipmentQuery = "SELECT order_ref FROM outbox WHERE kind = 'shipmentConfirmation'"
