import { sql } from '#db/statements'
import type { Order } from '#domain/order'
import type { Floor } from '#station/context'

/** What has to be known about a carton before anybody lifts it. */
export function handlingOf(
  { db }: Pick<Floor, 'db'>,
  order: Pick<Order, 'lines' | 'giftNote'>,
): ('fragile' | 'hazmat' | 'gift')[] {
  const row = sql<[string], { fragile: number | null; hazmat: number | null }>(
    db,
    'SELECT max(fragile) AS fragile, max(hazmat IS NOT NULL) AS hazmat FROM item WHERE sku IN (SELECT value FROM json_each(?))',
  ).get(JSON.stringify(order.lines.map((line) => line.sku)))
  const marks: ('fragile' | 'hazmat' | 'gift')[] = []
  if (row?.fragile === 1) marks.push('fragile')
  if (row?.hazmat === 1) marks.push('hazmat')
  if (order.giftNote !== null) marks.push('gift')
  return marks
}
