import { linesOf, type WaveAsk } from '#domain/releasing/wave-ask'

/** Free units of an item in an aisle. */
export interface AisleStock {
  sku: string
  aisle: string
  quantity: number
}
/** What an order wants of an item. */
export interface WantedLine {
  sku: string
  quantity: number
}

/** Free stock by item and aisle while orders take from it, and the aisles that were gone to. */
export interface Shelves {
  free: Map<string, Map<string, number>>
  open: Set<string>
}

export function shelvesOf(stock: readonly AisleStock[]): Shelves {
  const free: Shelves['free'] = new Map()
  for (const { sku, aisle, quantity } of stock) {
    const aisles = free.get(sku) ?? new Map<string, number>()
    free.set(sku, aisles.set(aisle, (aisles.get(aisle) ?? 0) + quantity))
  }
  return { free, open: new Set() }
}

/** Whether what is free covers an order. */
export const hasGoods = ({ free }: Shelves, lines: readonly WantedLine[]): boolean =>
  [...wantedOf(lines)].every(
    ([sku, quantity]) => [...(free.get(sku)?.values() ?? [])].reduce((sum, one) => sum + one, 0) >= quantity,
  )
function wantedOf(lines: readonly WantedLine[]): Map<string, number> {
  const wanted = new Map<string, number>()
  for (const { sku, quantity } of lines) wanted.set(sku, (wanted.get(sku) ?? 0) + quantity)
  return wanted
}

/** Takes an order's goods, all or nothing: first where somebody goes anyway, then where most of the item lies. */
export function takeGoods(shelves: Shelves, lines: readonly WantedLine[]): boolean {
  const { free, open } = shelves
  if (!hasGoods(shelves, lines)) return false
  for (const [sku, quantity] of wantedOf(lines)) {
    const aisles = free.get(sku) ?? new Map<string, number>()
    const far = (aisle: string): number => (open.has(aisle) ? 0 : 1)
    const nearest = [...aisles].sort(([one, many], [two, more]) => far(one) - far(two) || more - many)
    let left = quantity
    for (const [aisle, there] of nearest) {
      const taken = Math.min(left, there)
      if (taken === 0) continue
      aisles.set(aisle, there - taken)
      open.add(aisle)
      left -= taken
    }
  }
  return true
}

/** What the search is asked: these orders out of what the shelves still hold. */
export function askOf(
  { free, open }: Shelves,
  orders: readonly (readonly WantedLine[])[],
  takenUnits: number,
): Omit<WaveAsk, 'leastUnits' | 'mostUnits'> {
  const skus = [...new Set([...free.keys(), ...orders.flat().map(({ sku }) => sku)])].sort()
  const itemOf = new Map(skus.map((sku, item) => [sku, item]))
  const names = [...new Set([...free.values()].flatMap((aisles) => [...aisles.keys()]))].sort()
  const rows = new Map(names.map((aisle): [string, [number, number][]] => [aisle, []]))
  for (const [sku, aisles] of free)
    for (const [aisle, quantity] of aisles) rows.get(aisle)?.push([itemOf.get(sku) ?? 0, quantity])
  return {
    itemCount: skus.length,
    orders: linesOf(
      orders.map((lines) => lines.map(({ sku, quantity }) => [itemOf.get(sku) ?? 0, quantity])),
    ),
    aisles: linesOf([...rows.values()]),
    open: { aisles: names.flatMap((aisle, row) => (open.has(aisle) ? [row] : [])), units: takenUnits },
  }
}
