import { putWalls } from '#db/batches'
import { listNumbers } from '#db/lists'
import { readMeta, saveMeta } from '#db/meta'
import { orderByRef } from '#db/orders'
import type { PersonRow } from '#db/people'
import { dropPlan, plannedIn } from '#db/planned-waves'
import { freeHere } from '#db/stock'
import { waveTemplates } from '#db/wave-templates'
import { saveWave } from '#db/waves'
import type { Order } from '#domain/order'
import type { RoutedWalk } from '#domain/planning/walk-work'
import type { Refusal } from '#domain/refusal'
import { earliestCutOff, type WaveOrder, type WaveRule, whyLeftOut } from '#domain/wave'
import { asPicked } from '#domain/work-stop'
import { type Floor, isoNow, isRefusal, step } from '#station/context'
import { claimOrder } from '#station/oms/claims'
import { journalPickLists } from '#station/paper/order-papers'
import type { Plan, Plans } from '#station/planning/plans'
import { unloadPlaces } from '#station/site-words'

/** A wave on the floor. */
export interface Released {
  waveId: string
  number: string
  orders: number
  lists: number
}

/** How often orders may be planned anew because somebody else took some of them meanwhile. */
const mostTries = 3

/** What is released: orders, the walks they become, and their metres. */
export interface ReadyPlan {
  rule: WaveRule
  orders: readonly WaveOrder[]
  walks: readonly RoutedWalk[]
  walkM: number
  plainWalkM: number
}

/** A plan with all its walks, once its search has ended; null when it is gone. */
export async function readyPlan(plans: Plans, plan: Plan): Promise<ReadyPlan | null> {
  plans.stop(plan.planId)
  if (plan.state === 'searching') await plan.over
  const walks = plan.figures === null ? null : await plans.walksOf(plan)
  if (walks === null) return null
  const walkM = plan.figures?.walkM ?? 0
  const plainWalkM = plainWalkOf(plan.figures?.usual ?? [], walkM)
  return { rule: plan.rule, orders: plan.orders, walks, walkM, plainWalkM }
}

/** Releases exactly the walks of a plan; refused when one of its orders or goods is not as it was planned. */
export async function releasePlan(
  floor: Floor,
  plans: Plans,
  planId: string,
  { personId }: PersonRow,
): Promise<Released | Refusal> {
  const plan = plans.find(planId)
  const ready = plan === null ? null : await readyPlan(plans, plan)
  return ready === null ? { refusal: 'plan-gone' } : release(floor, ready, personId, null)
}

/** Plans what a rule asks for now and releases it at once. */
export async function releaseWave(
  floor: Floor,
  plans: Plans,
  rule: WaveRule,
  { personId }: PersonRow,
): Promise<Released | Refusal> {
  for (let tries = 1; ; tries++) {
    const plan = await plans.begin('atOnce', rule, null)
    await plan?.over
    const ready = plan === null ? null : await readyPlan(plans, plan)
    const released: Released | Refusal =
      ready === null ? { refusal: 'plan-gone' } : release(floor, ready, personId, null)
    const again = isRefusal(released) && ['plan-changed', 'plan-gone'].includes(released.refusal)
    if (!again || tries >= mostTries) return released
  }
}

/** A wave that was kept: it is released under its number, if it may still be. */
interface OfKept {
  of: { waveId: string; number: string }
  isStill: () => Refusal | null
}

/** Puts a plan on the floor, whole or not at all; `kept` is the wave it was kept as, if it was. */
export function release(
  floor: Floor,
  ready: ReadyPlan,
  personId: string,
  kept: OfKept | null,
): Released | Refusal {
  const released = step(floor, () => {
    const over = kept?.isStill() ?? null
    if (over !== null) return over
    const orders = asPlanned(floor, ready.orders, kept?.of.waveId ?? null)
    if (isRefusal(orders)) return orders
    const missing = notFree(floor, ready)
    if (missing !== null) return missing
    if (orders.size === 0) return { refusal: 'no-orders-match' } as const
    return saved(floor, ready, orders, personId, kept?.of ?? null)
  })
  floor.wake.printing()
  return released
}

/** What of a plan is not as it was planned; null when all is. `waveId`: the wave it is kept as. */
export function whyChanged(floor: Floor, ready: ReadyPlan, waveId: string | null): Refusal | null {
  const orders = asPlanned(floor, ready.orders, waveId)
  return isRefusal(orders) ? orders : notFree(floor, ready)
}

/** The number of the next wave, given once. */
export function nextWaveNumber(floor: Floor): string {
  const count = Number(readMeta(floor.db, 'waveCount') ?? '0') + 1
  saveMeta(floor.db, 'waveCount', String(count))
  return `W-${String(count).padStart(4, '0')}`
}

function saved(
  floor: Floor,
  { rule, walks, walkM, plainWalkM }: ReadyPlan,
  orders: ReadonlyMap<string, Order>,
  personId: string,
  kept: OfKept['of'] | null,
): Released | Refusal {
  const walls = putWalls(floor.db)
  if (rule.method === 'batch' && walls.length === 0) return { refusal: 'no-put-wall' }
  const { waveId, number } = kept ?? { waveId: floor.newId(), number: nextWaveNumber(floor) }
  const places = rule.method === 'batch' ? walls.map(({ wall }) => wall) : unloadPlaces(floor)
  const wave = {
    waveId,
    number,
    rule: JSON.stringify({ ...rule, onlyOrders: null }),
    method: rule.method,
    cutOffAt: earliestCutOff([...orders.values()]),
    releasedAt: isoNow(floor),
    walkM,
    plainWalkM,
  }
  const placeOf = (walk: number): string => places[walk % places.length] ?? 'PACK-1'
  dropPlan(floor.db, waveId)
  saveWave(floor.db, wave, orders, walks, { newId: floor.newId, placeOf })
  for (const order of orders.values()) claimOrder(floor, order)
  const template = waveTemplates(floor.db).find(({ templateId }) => templateId === rule.templateId)
  floor.record({
    kind: 'wave-released',
    subject: waveId,
    actor: personId,
    payload: {
      number,
      orders: orders.size,
      lists: walks.length,
      walkM,
      plainWalkM,
      template: template === undefined ? null : { name: template.name, version: template.version },
    },
  })
  journalPickLists(floor, listNumbers(floor.db, waveId), personId)
  return { waveId, number, orders: orders.size, lists: walks.length }
}

/** What the same orders are walked when they are taken as they come and walked in the order of the locations. */
export const plainWalkOf = (usual: readonly { way: string; walkM: number }[], otherwiseM: number): number =>
  usual.find(({ way }) => way === 'inLocationOrder')?.walkM ?? otherwiseM

/** The orders as they are now; a refusal names the first that is not what was planned. */
function asPlanned(
  floor: Floor,
  planned: readonly WaveOrder[],
  waveId: string | null,
): Map<string, Order> | Refusal {
  const orders = new Map<string, Order>()
  for (const { orderRef, number, lines } of planned) {
    const held = orderByRef(floor.db, orderRef)
    if (held === null) return { refusal: 'plan-changed', number, reason: 'cancelled' }
    const { begunException, shippedAt, floorStage } = held
    const order = asPicked(held.order)
    const onFloor = held.waveId !== null || shippedAt !== null || floorStage !== 'waiting'
    const why = whyLeftOut({ order, onFloor, begunBefore: begunException !== null }, isoNow(floor))
    if (why !== null) return { refusal: 'plan-changed', number, reason: why.reason }
    const wave = plannedIn(floor.db, orderRef)
    if (wave !== null && wave.waveId !== waveId)
      return { refusal: 'plan-changed', number, reason: 'inPlannedWave' }
    if (goodsIn(order.lines) !== goodsIn(lines)) return { refusal: 'plan-changed', number, reason: 'changed' }
    orders.set(orderRef, order)
  }
  return orders
}
const goodsIn = (lines: WaveOrder['lines']): string =>
  JSON.stringify(lines.map(({ lineRef, sku, quantity }) => [lineRef, sku, quantity]))

/** Whether the goods still lie where the plan takes them; the refusal names an order that lacks some. */
function notFree(floor: Floor, { orders: planned, walks }: ReadyPlan): Refusal | null {
  const places = Map.groupBy(
    walks.flatMap(({ lines }) => lines),
    ({ locationId, sku, lot }) => JSON.stringify([locationId, sku, lot]),
  )
  for (const lines of places.values()) {
    const [line] = lines
    const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
    if (line === undefined || freeHere(floor.db, line) >= units) continue
    const number = planned.find(({ orderRef }) => orderRef === line.orderRef)?.number ?? line.orderRef
    return { refusal: 'plan-changed', number, reason: 'noStock' }
  }
  return null
}
