import type { CommandArgs } from '#contract/commands'
import { cartonTypes } from '#db/carton-types'
import { mapInUse } from '#db/floor-map'
import {
  batchesToSort,
  itemFacts,
  type ListLeft,
  listsDone,
  listsLeft,
  listsToWalk,
  ordersLeft,
  ordersPacked,
  ordersToFinish,
  peopleHere,
  placesOf,
  placesToWork,
  walksDone,
} from '#db/shift'
import { labelRolls } from '#db/supplies'
import type { Role } from '#domain/order'
import { batchLines } from '#domain/plan-batch'
import type { RoutedWalk } from '#domain/planning/walk-work'
import type { Refusal } from '#domain/refusal'
import type { OrderFact, ShiftFacts, WalkFact } from '#domain/simulation/shift-facts'
import { usualRollOf } from '#domain/simulation/supplies'
import { earliestCutOff, type WaveOrder } from '#domain/wave'
import { unitsOf } from '#domain/wave-minutes'
import type { Floor } from '#station/context'
import { breath, inParts } from '#station/planning/plan-goods'
import type { Plan, Plans } from '#station/planning/plans'
import type { ShiftPart } from '#station/simulation/shift-jobs'

/** Rows read at once: few enough that a scan in between is answered as ever. */
const listsAtOnce = 15
const ordersAtOnce = 50
const namesAtOnce = 300
/** The last walks and orders that the site's own times are learned from. */
const learnedFrom = 150
/** Who did something within this time is here. */
const hereMs = 60 * 60_000

type Asked = CommandArgs<'shiftForecast'>

/** What the thread is told besides the parts, and which couriers wait for which orders. */
export interface ReadShift {
  facts: ShiftFacts
  now: number
  courierIds: Map<number, Set<string>>
  orders: number
  walks: number
}

/** Reads what is on the floor and what a plan would bring to it, and hands it over part by part. */
export async function readShift(
  floor: Floor,
  plans: Plans,
  asked: Asked,
  give: (part: ShiftPart['part']) => void,
): Promise<ReadShift | Refusal> {
  const now = floor.now().getTime()
  const read: ReadShift = {
    facts: emptyFacts(floor, asked, now),
    now,
    courierIds: new Map(),
    orders: 0,
    walks: 0,
  }
  const seen = { locationIds: new Set<string>(), skus: new Set<string>() }
  const takeWalks = (walks: WalkFact[]): void => {
    read.walks += walks.length
    for (const { locationIds, standingAt } of walks)
      for (const one of [...locationIds, ...(standingAt === null ? [] : [standingAt])])
        seen.locationIds.add(one)
    give({ walks })
  }
  const takeOrders = (orders: (OrderFact & { courierId: string })[]): void => {
    read.orders += orders.length
    for (const { goods, cutOffMs, courierId } of orders) {
      for (const { sku } of goods) seen.skus.add(sku)
      read.courierIds.set(cutOffMs, (read.courierIds.get(cutOffMs) ?? new Set()).add(courierId))
    }
    give({ orders })
  }
  await inParts([...listsToWalk(floor.db), ...batchesToSort(floor.db)], listsAtOnce, (part) =>
    takeWalks(listsLeft(floor.db, part).map((list) => walkOf(list, now))),
  )
  await breath()
  await inParts(ordersToFinish(floor.db), ordersAtOnce, (part) =>
    takeOrders(
      ordersLeft(floor.db, part).map((order) => ({ ...order, cutOffMs: Date.parse(order.cutOffAt) - now })),
    ),
  )
  if (asked.planId !== null) {
    const planned = await readPlan(plans, asked.planId)
    if (planned === null) return { refusal: 'plan-gone' }
    const { plan, walks } = planned
    await inParts(plan.orders, namesAtOnce, (part) => takeOrders(part.map((order) => orderOf(order, now))))
    const orders = new Map(plan.orders.map((order) => [order.orderRef, order]))
    await inParts(walks, listsAtOnce, (part) =>
      takeWalks(part.map((walk) => plannedWalk(walk, plan, orders, now))),
    )
  }
  await breath()
  await inParts(listsDone(floor.db, learnedFrom), listsAtOnce, (part) => {
    const doneWalks = walksDone(floor.db, part)
    for (const { locationIds } of doneWalks) for (const one of locationIds) seen.locationIds.add(one)
    give({ doneWalks })
  })
  give({ doneOrders: ordersPacked(floor.db, learnedFrom) })
  await breath()
  await inParts([...seen.locationIds], namesAtOnce, (part) => give({ locations: placesOf(floor.db, part) }))
  await inParts([...seen.skus], namesAtOnce, (part) => give({ items: itemFacts(floor.db, part) }))
  return read
}

/** What is not read part by part. */
function emptyFacts(floor: Floor, asked: Asked, now: number): ShiftFacts {
  const { carts, walls, workplaces } = placesToWork(floor.db)
  const people = peopleOf(floor, asked)
  const printers = floor.settings.devices.filter(({ kind }) => kind === 'label-printer').length
  const benches = asked.benches ?? Math.max(1, workplaces)
  return {
    map: mapInUse(floor.db),
    ...{ walks: [], orders: [], locations: [], items: [], doneWalks: [], doneOrders: [] },
    cartonTypes: cartonTypes(floor.db),
    ...{ people, benches },
    breaks: asked.breaks
      .map(({ fromAt, minutes }) => {
        const fromMs = Date.parse(fromAt) - now
        return { fromMs, toMs: fromMs + minutes * 60_000 }
      })
      .sort((one, two) => one.fromMs - two.fromMs),
    carts: carts === 0 ? mostCarts : carts,
    walls: Math.max(1, walls),
    printers: Math.max(1, printers) * benches,
    labelsPerRoll: labelRolls(floor.db) ?? usualRollOf,
  }
}
/** A site that counts no carts has enough. */
const mostCarts = 1_000

/** Who is here, or as many as were asked about: those who are here first, then people of the site's usual pace. */
function peopleOf(floor: Floor, { pickers, packers }: Asked): ShiftFacts['people'] {
  const since = new Date(floor.now().getTime() - hereMs).toISOString()
  const here = peopleHere(floor.db, since).map(({ personId, roles, zones }) => {
    const has = JSON.parse(roles) as Role[]
    return {
      personId,
      picks: has.includes('picker'),
      packs: has.includes('packer'),
      zones: JSON.parse(zones) as string[],
    }
  })
  const asked = (count: number | null, does: 'picks' | 'packs'): ShiftFacts['people'] => {
    const own = here.filter((person) => person[does])
    const only = { picks: does === 'picks', packs: does === 'packs' }
    if (count === null) return own.map((person) => ({ ...person, ...only }))
    return Array.from({ length: count }, (_, at) => ({
      ...(own[at] ?? { personId: null, zones: [] }),
      ...only,
    }))
  }
  if (pickers === null && packers === null) return here.filter(({ picks, packs }) => picks || packs)
  return [...asked(pickers, 'picks'), ...asked(packers, 'packs')]
}

const walkOf = (list: ListLeft, now: number): WalkFact => ({
  ...list,
  cutOffMs: Date.parse(list.cutOffAt) - now,
  items: list.locationIds.length,
  locationIds: [...new Set(list.locationIds)],
})

async function readPlan(plans: Plans, planId: string): Promise<{ plan: Plan; walks: RoutedWalk[] } | null> {
  const plan = plans.find(planId)
  if (plan === null) return null
  if (plan.state === 'searching') await plan.over
  const walks = plan.figures === null ? null : await plans.walksOf(plan)
  return walks === null ? null : { plan, walks }
}

const orderOf = (
  { orderRef, courierId, cutOffAt, lines }: WaveOrder,
  now: number,
): OrderFact & { courierId: string } => ({
  ...{ orderRef, courierId, closed: 0 },
  cutOffMs: Date.parse(cutOffAt) - now,
  goods: lines.map(({ sku, quantity }) => ({ sku, quantity })),
})

function plannedWalk(
  { lines, orderRefs }: RoutedWalk,
  { rule }: Plan,
  orders: ReadonlyMap<string, WaveOrder>,
  now: number,
): WalkFact {
  const of = orderRefs.flatMap((orderRef) => orders.get(orderRef) ?? [])
  const isBatch = rule.method === 'batch'
  return {
    ...{ owner: null, skippedBy: [], standingAt: null, begun: false, orderRefs },
    method: rule.method,
    priority: Math.max(0, ...of.map(({ priority }) => priority)),
    cutOffMs: Date.parse(earliestCutOff(of)) - now,
    locationIds: [...new Set(lines.map(({ locationId }) => locationId))],
    items: isBatch ? batchLines(lines).length : lines.length,
    units: unitsOf(lines),
    totes: isBatch ? 1 : orderRefs.length,
  }
}
