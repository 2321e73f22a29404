import type { Item, Location, Stock } from '#domain/order'
import type { DemoItem } from './items.ts'
import { siteDate } from './local-time.ts'
import { locationsOfAisles } from './locations.ts'
import { at, type Prng } from './prng.ts'

/** Puts every article of the demo into one to three places, near its zone; a few places hold two lots. */
export function demoStock(
  items: readonly DemoItem[],
  locations: readonly Location[],
  prng: Prng,
  now: string,
): Stock[] {
  const free = new Map(
    ['A', 'B', 'C'].map((zone) => [zone, prng.shuffled(locations.filter((place) => place.zone === zone))]),
  )
  const stock: Stock[] = []
  let expiredLots = 0
  for (const { item, zone } of prng.shuffled(items)) {
    if (zone === null) continue
    const wanted = at([1, 1, 1, 1, 1, 1, 1, 2, 2, 3], prng.int(0, 9))
    for (let made = 0; made < wanted; made += 1) {
      const place = takePlace(free, zone)
      if (place === null) break
      stock.push(stockAt(item, place, unitsThatFit(item, prng), prng, now))
      if (item.tracking === 'lot' && prng.chance(0.12))
        stock.push(stockAt(item, place, prng.int(3, 12), prng, now))
      if (item.tracking === 'lot' && expiredLots < 2 && made > 0) {
        stock.push({ ...stockAt(item, place, 4, prng, now), expiresOn: siteDate(now, -9) })
        expiredLots += 1
      }
    }
  }
  return stock
}

/**
 * Shelves and stock for imported articles, so that imported orders can be picked:
 * own aisles from M on in zone D, beside the demo hall and never on top of it.
 */
export function warehouseForItems(
  items: readonly Item[],
  prng: Prng,
  now: string,
): { locations: Location[]; stock: Stock[] } {
  return shelvesBeside([], items, prng, now)
}

/** The same beside what stands already, for a second import. */
export function shelvesBeside(
  standing: readonly Location[],
  items: readonly Item[],
  prng: Prng,
  now: string,
): { locations: Location[]; stock: Stock[] } {
  const shares = items.map((item) => ({ item, places: prng.int(1, 3) }))
  const needed = shares.reduce((total, share) => total + share.places, 0)
  const built = new Set(standing.filter(({ zone }) => zone === 'D').map(({ aisle }) => aisle)).size
  const aisles = Array.from({ length: Math.ceil(needed / 250) }, (_, index) => ({
    aisle: aisleName(built + index),
    zone: 'D',
  }))
  const lastWalkOrder = standing.reduce((last, { walkOrder }) => Math.max(last, walkOrder), 3000)
  const locations = locationsOfAisles(aisles, lastWalkOrder + 1, prng)
  const places = prng.shuffled(locations)
  let next = 0
  const stock = shares.flatMap(({ item, places: count }) =>
    Array.from({ length: count }, () => {
      next += 1
      return stockAt(item, at(places, next - 1), prng.int(2000, 4000), prng, now)
    }),
  )
  return { locations, stock }
}

/** How much of each article may be promised today: all that is placed, but no expired lot. */
export function availableBySku(stock: readonly Stock[], now: string): Map<string, number> {
  const today = siteDate(now, 0)
  const available = new Map<string, number>()
  for (const row of stock)
    if (row.expiresOn === null || row.expiresOn > today)
      available.set(row.sku, (available.get(row.sku) ?? 0) + row.quantity)
  return available
}

/** M to Z, then MA, MB … : never a name of the demo hall's aisles A to L. */
const aisleName = (index: number): string =>
  index < 14 ? String.fromCharCode(77 + index) : `M${aisleLetters(index - 14)}`
const aisleLetters = (index: number): string =>
  (index >= 26 ? aisleLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

function takePlace(free: Map<string, Location[]>, zone: string): Location | null {
  const near = free.get(zone)?.pop()
  if (near !== undefined) return near
  const widest = [...free.values()].sort((one, other) => other.length - one.length)[0]
  return widest?.pop() ?? null
}

function stockAt(item: Item, place: Location, quantity: number, prng: Prng, now: string): Stock {
  const lot =
    item.tracking === 'lot'
      ? `L${siteDate(now, -prng.int(20, 200)).replaceAll('-', '').slice(2)}${at([...'ABCDEFGH'], prng.int(0, 7))}${prng.int(10, 99)}`
      : null
  const expiresOn = lot === null ? null : siteDate(now, prng.int(40, 700))
  return { locationId: place.locationId, sku: item.sku, lot, expiresOn, quantity }
}

/** A shelf place holds about 60 litres; nobody fills it to the edge. */
function unitsThatFit(item: Item, prng: Prng): number {
  const volumeMl = (item.lengthMm * item.widthMm * item.heightMm) / 1000
  return Math.max(8, Math.min(180, Math.round((60_000 / volumeMl) * (prng.int(35, 80) / 100))))
}
