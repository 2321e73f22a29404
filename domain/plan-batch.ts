import type { PlannedWalk } from '#domain/wave'

type PlannedLine = PlannedWalk['lines'][number]
type BatchLine = Pick<PlannedLine, 'locationId' | 'sku' | 'lot' | 'quantity'>
type SortLine = Pick<PlannedLine, 'orderLineRef' | 'sku' | 'quantity'>

/** What the walk of a batch takes: the goods of all its orders, once for each location, item and lot, in walking order. */
export function batchLines(lines: readonly PlannedLine[]): BatchLine[] {
  const summed = new Map<string, BatchLine>()
  for (const { locationId, sku, lot, quantity } of lines) {
    const key = JSON.stringify([locationId, sku, lot])
    summed.set(key, { locationId, sku, lot, quantity: quantity + (summed.get(key)?.quantity ?? 0) })
  }
  return [...summed.values()]
}

/** What is sorted for one order: each item of each line once, wherever its units were planned from; a kit's line has several. */
export function sortLines(lines: readonly PlannedLine[], orderRef: string): SortLine[] {
  const summed = new Map<string, SortLine>()
  for (const { orderRef: of, orderLineRef, sku, quantity } of lines) {
    if (of !== orderRef) continue
    const key = JSON.stringify([orderLineRef, sku])
    summed.set(key, { orderLineRef, sku, quantity: quantity + (summed.get(key)?.quantity ?? 0) })
  }
  return [...summed.values()]
}

/** The cubbies of a put wall, by the names on their labels: W1-01 … W1-40. */
export const cubbiesOf = (wall: string, count: number): { toteId: string; wall: string }[] =>
  Array.from({ length: count }, (_, index) => ({
    toteId: `${wall}-${String(index + 1).padStart(2, '0')}`,
    wall,
  }))
