import { alternatesOf } from '#db/items'
import { orderByRef } from '#db/orders'
import { freeElsewhere } from '#db/stock'
import type { Order, Stock, SubstitutionRule } from '#domain/order'
import type { PickLine } from '#domain/pick'
import { kitStop } from '#domain/work-stop'
import { type Floor, today } from '#station/context'
import { siteOf } from '#station/site'

/** What its order asked for, where a line takes another item in its place; null where it takes what was ordered, or a component of it. */
export function insteadOf(
  floor: Pick<Floor, 'db'>,
  { orderRef, orderLineRef, sku }: Pick<PickLine, 'orderRef' | 'orderLineRef' | 'sku'>,
): string | null {
  const order = orderRef === null ? undefined : orderByRef(floor.db, orderRef)?.order
  if (kitStop(order?.workStops, orderLineRef ?? '') !== null) return null
  const ordered = order?.lines.find(({ lineRef }) => lineRef === orderLineRef)?.sku ?? sku
  return ordered === sku ? null : ordered
}

/**
 * Free units of the alternates of what a line's order asked for, the alternates in their order; none unless the order's
 * rule is one of those given. What crosses a customs border is declared item by item by the OMS, and the components of a
 * kit are named by its work: nothing replaces those.
 */
export function freeInstead(
  floor: Floor,
  line: Pick<PickLine, 'orderRef' | 'orderLineRef' | 'sku' | 'locationId'>,
  rules: readonly SubstitutionRule[],
): Stock[] {
  const order = line.orderRef === null ? undefined : orderByRef(floor.db, line.orderRef)?.order
  if (order === undefined || !takesAlternates(order, rules)) return []
  if (kitStop(order.workStops, line.orderLineRef ?? '') !== null) return []
  const day = today(floor, siteOf(floor).timeZone)
  return alternatesOf(floor.db, insteadOf(floor, line) ?? line.sku).flatMap((sku) =>
    freeElsewhere(floor.db, sku, sku === line.sku ? line.locationId : '', day),
  )
}

const takesAlternates = ({ customs, substitution }: Order, rules: readonly SubstitutionRule[]): boolean =>
  customs === undefined && rules.includes(substitution ?? 'none')
