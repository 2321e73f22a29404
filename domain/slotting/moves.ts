import type { HeatRow } from '#domain/slotting/heat'
import { type PastWalk, type SlotLocation, stopsIn, type WalkLengths } from '#domain/slotting/past-walks'

/** What is known of an item that may lie elsewhere. */
export interface SlotItem {
  sku: string
  unitMm3: number
  hazmat: boolean
}

/** Goods at a place now. */
export interface SlotStock {
  locationId: string
  sku: string
  quantity: number
}

/** An item that should lie elsewhere. What lies there now would come to where it was. */
export interface Move {
  sku: string
  from: string
  to: string
  inTheWay: string[]
  /** What the walks would have been shorter. */
  savedMm: number
  picks: number
}

export interface MoveAsk {
  walks: readonly PastWalk[]
  heat: readonly HeatRow[]
  locations: readonly SlotLocation[]
  stock: readonly SlotStock[]
  items: ReadonlyMap<string, SlotItem>
  lengths: WalkLengths
}

/** Items that are looked at, the ones that are walked for most, and places tried for each, the nearest first. */
const mostItems = 60
const mostPlaces = 60

/** A move of an item, and of what is in its way, as walks would have met it. */
export function walkAfter(
  { picks }: PastWalk,
  { sku, from, to, inTheWay }: Omit<Move, 'savedMm' | 'picks'>,
): PastWalk {
  return {
    picks: picks.map((pick) => {
      if (pick.sku === sku && pick.locationId === from) return { ...pick, locationId: to }
      const yields = pick.locationId === to && inTheWay.includes(pick.sku)
      return yields ? { ...pick, locationId: from } : pick
    }),
  }
}

/**
 * Moves that would have made these walks shorter, the best first; no two of them touch one place. Each figure is the
 * exact length of the same walks with and without that move alone. Goods stay in their zone; dangerous goods come only
 * to aisles where such lie already; nothing comes to where less room is known than it takes.
 */
export function* moveSteps(ask: MoveAsk): Generator<void, Move[]> {
  const rules = rulesOf(ask)
  const walksAt = Map.groupBy(
    ask.walks.flatMap((walk) => [...stopsIn(walk)].map((locationId) => ({ locationId, walk }))),
    ({ locationId }) => locationId,
  )
  const at = (locationId: string): PastWalk[] => (walksAt.get(locationId) ?? []).map(({ walk }) => walk)
  const known = new Map<PastWalk, number>()
  const lengthNow = (walk: PastWalk): number => {
    const mm = known.get(walk) ?? ask.lengths.of(stopsIn(walk))
    known.set(walk, mm)
    return mm
  }
  const found: Move[] = []
  for (const row of ask.heat.slice(0, mostItems)) {
    for (const { to, inTheWay } of rules.placesFor(row)) {
      const move = { sku: row.sku, from: row.locationId, to, inTheWay }
      const savedMm = savedBy(move, new Set([...at(row.locationId), ...at(to)]), lengthNow, ask.lengths)
      if (savedMm > 0) found.push({ ...move, savedMm, picks: row.picks })
    }
    yield
  }
  return apart(found.sort((one, two) => two.savedMm - one.savedMm || (one.to < two.to ? -1 : 1)))
}

function savedBy(
  move: Omit<Move, 'savedMm' | 'picks'>,
  touched: ReadonlySet<PastWalk>,
  lengthNow: (walk: PastWalk) => number,
  lengths: WalkLengths,
): number {
  let savedMm = 0
  for (const walk of touched) savedMm += lengthNow(walk) - lengths.of(stopsIn(walkAfter(walk, move)))
  return savedMm
}

/** The best of moves that touch the same place. */
function apart(moves: readonly Move[]): Move[] {
  const used = new Set<string>()
  return moves.filter(({ from, to }) => {
    if (used.has(from) || used.has(to)) return false
    used.add(from).add(to)
    return true
  })
}

interface Rules {
  placesFor: (row: HeatRow) => { to: string; inTheWay: string[] }[]
}

function rulesOf({ heat, locations, stock, items, lengths }: MoveAsk): Rules {
  const stockAt = Map.groupBy(stock, ({ locationId }) => locationId)
  const known = new Map(locations.map((location) => [location.locationId, location]))
  const picksAt = new Map<string, number>()
  for (const { locationId, picks } of heat) picksAt.set(locationId, (picksAt.get(locationId) ?? 0) + picks)
  const takesMm3 = (goods: readonly SlotStock[]): number =>
    goods.reduce((sum, { sku, quantity }) => sum + (items.get(sku)?.unitMm3 ?? 0) * quantity, 0)
  const hasHazmat = (goods: readonly SlotStock[]): boolean => goods.some(({ sku }) => items.get(sku)?.hazmat)
  const hazmatAisles = new Set<string>()
  const roomMm3 = new Map<string, number>()
  for (const [locationId, goods] of stockAt) {
    const location = known.get(locationId)
    if (location === undefined) continue
    if (hasHazmat(goods)) hazmatAisles.add(location.aisle)
    const like = alike(location)
    roomMm3.set(like, Math.max(roomMm3.get(like) ?? 0, takesMm3(goods)))
  }
  const nearest = locations
    .map((location) => ({ location, mm: lengths.of([location.locationId]) }))
    .sort((one, two) => one.mm - two.mm || (one.location.locationId < two.location.locationId ? -1 : 1))
    .map(({ location }) => location)

  const mayLie = (goods: readonly SlotStock[], location: SlotLocation): boolean =>
    takesMm3(goods) <= (roomMm3.get(alike(location)) ?? 0) &&
    (!hasHazmat(goods) || hazmatAisles.has(location.aisle))

  return {
    placesFor: ({ sku, locationId, picks }) => {
      const from = known.get(locationId)
      const goods = (stockAt.get(locationId) ?? []).filter((one) => one.sku === sku)
      if (from === undefined || goods.length === 0) return []
      const places: { to: string; inTheWay: string[] }[] = []
      for (const to of nearest) {
        if (places.length === mostPlaces) break
        const there = stockAt.get(to.locationId) ?? []
        const isFit =
          to.locationId !== locationId &&
          to.zone === from.zone &&
          (picksAt.get(to.locationId) ?? 0) < picks &&
          !there.some((one) => one.sku === sku) &&
          mayLie(goods, to) &&
          mayLie(there, from)
        if (isFit)
          places.push({ to: to.locationId, inTheWay: [...new Set(there.map((one) => one.sku))].sort() })
      }
      return places
    },
  }
}

/** Places of one zone and level have as much room as the fullest of them holds. */
const alike = ({ zone, level }: SlotLocation): string => `${level} ${zone}`
