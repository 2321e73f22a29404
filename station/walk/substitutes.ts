import { alternatesOf } from '#db/items'
import { orderByRef } from '#db/orders'
import { freeElsewhere } from '#db/stock'
import type { Order, Stock, SubstitutionRule } from '#domain/order'
import type { PickLine } from '#domain/pick'
import { type Floor, today } from '#station/context'
import { siteOf } from '#station/site'

/** What its order asked for, where a line takes another item in its place; null where it takes what was ordered. */
export function insteadOf(
  floor: Pick<Floor, 'db'>,
  { orderRef, orderLineRef, sku }: Pick<PickLine, 'orderRef' | 'orderLineRef' | 'sku'>,
): string | null {
  const order = orderRef === null ? undefined : orderByRef(floor.db, orderRef)?.order
  const ordered = order?.lines.find(({ lineRef }) => lineRef === orderLineRef)?.sku ?? sku
  return ordered === sku ? null : ordered
}

/**
 * Free units of the alternates of what a line's order asked for, the alternates in their order; none unless the order's
 * rule is one of those given. What crosses a customs border is declared item by item by the OMS, so nothing replaces it.
 */
export function freeInstead(
  floor: Floor,
  line: Pick<PickLine, 'orderRef' | 'orderLineRef' | 'sku' | 'locationId'>,
  rules: readonly SubstitutionRule[],
): Stock[] {
  const order = line.orderRef === null ? undefined : orderByRef(floor.db, line.orderRef)?.order
  if (order === undefined || !takesAlternates(order, rules)) return []
  const day = today(floor, siteOf(floor).timeZone)
  return alternatesOf(floor.db, insteadOf(floor, line) ?? line.sku).flatMap((sku) =>
    freeElsewhere(floor.db, sku, sku === line.sku ? line.locationId : '', day),
  )
}

const takesAlternates = ({ customs, substitution }: Order, rules: readonly SubstitutionRule[]): boolean =>
  customs === undefined && rules.includes(substitution ?? 'none')
