import type { Item } from '#domain/order'
import type { WireMaster } from '#oms/wire-master'

/** Most alternates of an item of the demo. */
const mostAlternates = 2
/** One place of so many has part of its stock under licence plates. */
const everyPlace = 5
/** A place with fewer units has none. */
const leastUnits = 16

/**
 * What the demo warehouse has besides so that whoever tries the program meets it within a wave or two: alternates of
 * items, stock under licence plates, and a place where totes with an open short wait.
 */
export function forNewcomers({ items, stock }: Pick<WireMaster, 'items' | 'stock'>) {
  return { items: withAlternates(items), plates: platesOf(items, stock), hospitalPlaces: ['HOSP-1'] }
}

/** The next items of the same kind stand in for an item; none with serial numbers, whose units are not alike. */
function withAlternates(items: readonly Item[]): Item[] {
  const kinds = Map.groupBy(
    items.filter(({ tracking, weightMg }) => tracking !== 'serial' && weightMg !== 0),
    ({ sku }) => sku.split('-')[0],
  )
  return [...kinds.values()].flatMap((kind) =>
    kind.map((item, at) => ({
      ...item,
      alternates: [...kind.slice(at + 1), ...kind.slice(0, at)]
        .slice(0, mostAlternates)
        .map(({ sku }) => sku),
    })),
  )
}

/** A plate that was begun and a fuller one; a quarter of the units lies loose. */
function platesOf(items: readonly Item[], stock: WireMaster['stock']): NonNullable<WireMaster['plates']> {
  const single = new Set(items.flatMap(({ sku, tracking }) => (tracking === 'serial' ? [sku] : [])))
  return stock
    .filter((row, at) => at % everyPlace === 0 && row.quantity >= leastUnits && !single.has(row.sku))
    .flatMap((row) => [4, 2].map((part) => ({ ...row, quantity: Math.floor(row.quantity / part) })))
    .map((row, at) => ({ ...row, plateId: `LP-${String(at + 1).padStart(6, '0')}` }))
}
