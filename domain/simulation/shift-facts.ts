import type { CartonType, Location } from '#domain/order'
import { isOnCart, type PickMethod } from '#domain/pick'
import { type Hall, hallIn, reachMsAt, shortestWalk, shortestWalkFrom } from '#domain/routing/hall'
import type { SiteMap } from '#domain/routing/point-map'
import type { Break, ShiftAsk, ShiftPerson, ShiftWalk } from '#domain/simulation/shift'
import { type SitePace, sitePace } from '#domain/simulation/site-pace'
import { cartonsFor, type Supplies, suppliesOf } from '#domain/simulation/supplies'
import { setUpMs, sortMinutes, takesMs, walkMsPerM } from '#domain/wave-minutes'

/** What is left of a list to walk, or a list that would be made. */
export interface WalkFact {
  method: PickMethod
  owner: string | null
  skippedBy: string[]
  priority: number
  cutOffMs: number
  /** Its picker stands there already; null before the first stop. */
  standingAt: string | null
  begun: boolean
  locationIds: string[]
  items: number
  units: number
  /** Totes still to be fetched and set down. */
  totes: number
  orderRefs: string[]
}

/** An order that is not packed yet, with what goes into its cartons. */
export interface OrderFact {
  orderRef: string
  cutOffMs: number
  goods: { sku: string; quantity: number }[]
  /** Cartons of it that are closed already. */
  closed: number
}

/** Sizes and weight of a unit; a weight nobody knows is null. */
export interface ItemFact {
  sku: string
  lengthMm: number
  widthMm: number
  heightMm: number
  weightMg: number | null
}

/** A walk that was finished, and how long it took. */
type DoneWalk = Pick<WalkFact, 'method' | 'locationIds' | 'items' | 'units' | 'totes'> & {
  personId: string
  tookMs: number
}

/** An order that was packed, and how long it took. */
export interface DoneOrder {
  personId: string
  tookMs: number
  units: number
  cartons: number
}

/** Everything a shift is played from: what is on the floor, what would come to it, and who is there. */
export interface ShiftFacts {
  map: SiteMap
  locations: Pick<Location, 'locationId' | 'aisle' | 'bay' | 'level' | 'zone'>[]
  walks: WalkFact[]
  orders: OrderFact[]
  items: ItemFact[]
  cartonTypes: CartonType[]
  people: { personId: string | null; picks: boolean; packs: boolean; zones: string[] }[]
  breaks: Break[]
  benches: number
  carts: number
  walls: number
  printers: number
  /** Of the rolls in its label printers. */
  labelsPerRoll: number
  doneWalks: DoneWalk[]
  doneOrders: DoneOrder[]
}

/** A shift to play, what it uses up, and what was learned of the site. */
export interface PreparedShift {
  ask: ShiftAsk
  supplies: Supplies
  units: number
  picking: SitePace
  packing: SitePace
}

/** Rules of thumb where the site has not shown its own (docs/simulation.md). */
const usual = {
  openOrderMs: 15_000,
  cartonMs: 90_000,
  packUnitMs: 5_000,
  labelMs: 3_000,
  walkSpreadPercent: 25,
  packSpreadPercent: 35,
  dayPercent: 8,
}

/** Where a walk is picked; one of pick and pass is played as a whole by whoever picks where its totes are now. */
function zonesOf({ method, locationIds }: WalkFact, known: ReadonlyMap<string, { zone: string }>): string[] {
  const zones = [...new Set(locationIds.flatMap((locationId) => known.get(locationId)?.zone ?? []))]
  return method === 'pickAndPass' ? zones.slice(0, 1) : zones
}

/** Makes a shift of what is known of the floor. */
export function shiftFrom(facts: ShiftFacts): PreparedShift {
  const known = new Map(facts.locations.map((location) => [location.locationId, location]))
  const hall = hallIn(facts.map, (locationId) => known.get(locationId) ?? null)
  const picking = sitePace(
    facts.doneWalks.map((walk) => ({ ...walk, usualMs: freshWalkMs(hall, walk) })),
    usual.walkSpreadPercent,
  )
  const packing = sitePace(
    facts.doneOrders.map((done) => ({ ...done, usualMs: orderMs(done.units, done.cartons) })),
    usual.packSpreadPercent,
  )
  const placeOf = new Map(facts.people.map(({ personId }, who) => [personId, who]))
  const cartons = cartonsOf(facts)
  const orders = facts.orders.map(({ cutOffMs, goods }, order) => {
    const units = goods.reduce((sum, { quantity }) => sum + quantity, 0)
    const count = Math.max(1, cartons[order]?.length ?? 0)
    const eachMs = Math.round(orderMs(units, count) / count)
    return { cutOffMs, cartonsMs: Array.from({ length: count }, () => eachMs) }
  })
  const numberOf = new Map(facts.orders.map(({ orderRef }, order) => [orderRef, order]))
  const walks = facts.walks.map(
    (walk): ShiftWalk => ({
      zones: zonesOf(walk, known),
      priority: walk.priority,
      cutOffMs: walk.cutOffMs,
      owner: walk.owner === null ? null : (placeOf.get(walk.owner) ?? null),
      skippedBy: walk.skippedBy.flatMap((personId) => placeOf.get(personId) ?? []),
      onCart: isOnCart(walk.method) && walk.locationIds.length > 0,
      workMs: workMs(hall, walk),
      sortMs: walk.method === 'batch' ? sortMinutes({ totes: 1, units: walk.units }) * 60_000 : 0,
      orders: walk.orderRefs.flatMap((orderRef) => numberOf.get(orderRef) ?? []),
    }),
  )
  const { benches, carts, walls, printers, breaks } = facts
  return {
    picking,
    packing,
    units: facts.walks.reduce((sum, walk) => sum + walk.units, 0),
    supplies: suppliesOf(
      cartons,
      facts.walks.reduce((sum, { totes }) => sum + totes, 0),
      facts.labelsPerRoll,
    ),
    ask: {
      ...{ walks, orders, breaks, benches, carts, walls, printers },
      people: facts.people.map((person) => personOf(person, picking, packing)),
      labelMs: usual.labelMs,
      spread: {
        walkPercent: picking.spreadPercent,
        packPercent: packing.spreadPercent,
        dayPercent: usual.dayPercent,
      },
    },
  }
}

/** Who picks is as quick as they pick; who only packs, as they pack. */
const personOf = (
  { personId, picks, packs, zones }: ShiftFacts['people'][number],
  picking: SitePace,
  packing: SitePace,
): ShiftPerson => {
  const pace = picks ? picking : packing
  return {
    picks,
    packs,
    zones,
    takesPercent: personId === null ? pace.sitePercent : pace.percentOf(personId),
  }
}

const orderMs = (units: number, cartons: number): number =>
  usual.openOrderMs + cartons * usual.cartonMs + units * usual.packUnitMs

const handlingMs = (
  hall: Hall,
  { totes, items, units, locationIds }: Pick<WalkFact, 'totes' | 'items' | 'units' | 'locationIds'>,
): number =>
  takesMs({
    ...{ totes, items, units, stops: new Set(locationIds).size },
    reachMs: reachMsAt(hall, locationIds),
  })

const freshWalkMs = (
  hall: Hall,
  walk: Pick<WalkFact, 'method' | 'totes' | 'items' | 'units' | 'locationIds'>,
): number => {
  const { lengthMm } = shortestWalk(hall.forMethod(walk.method), walk.locationIds)
  return setUpMs + handlingMs(hall, walk) + (lengthMm / 1000) * walkMsPerM
}

/** Of a walk under way only what is left, from where its picker stands. A batch that waits for its wall is no walk. */
function workMs(hall: Hall, walk: WalkFact): number {
  if (walk.locationIds.length === 0 && walk.method === 'batch') return 0
  if (!walk.begun) return Math.round(freshWalkMs(hall, walk))
  const { lengthMm } = shortestWalkFrom(hall.forMethod(walk.method), walk.standingAt, walk.locationIds)
  return Math.round(handlingMs(hall, walk) + (lengthMm / 1000) * walkMsPerM)
}

/** The cartons each order still wants. */
function cartonsOf({ orders, items, cartonTypes }: ShiftFacts): CartonType[][] {
  const known = new Map(items.map((item) => [item.sku, item]))
  return orders.map(({ goods, closed }) => {
    const bodies = goods.flatMap(({ sku, quantity }) => {
      const item = known.get(sku)
      return item === undefined ? [] : [{ ...item, weightMg: item.weightMg ?? 0, quantity }]
    })
    const cartons = bodies.length === 0 ? [] : cartonsFor(bodies, cartonTypes)
    return cartons.slice(Math.min(closed, Math.max(0, cartons.length - 1)))
  })
}
