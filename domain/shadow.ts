import type { Order, OrderStatus } from '#domain/order'

/** What a shadow would have confirmed of one order. */
export interface ShadowShipment {
  orderRef: string
  lines: { lineRef: string; quantity: number }[]
}

/** How an order fared here and at the OMS; `open`: it left neither here nor there. */
export type ShadowResult = 'same' | 'quantities' | 'onlyHere' | 'onlyThere' | 'open'

/** One order that did not fare alike, with the lines that differ. `there` is null where the OMS does not say it. */
interface ShadowRow {
  orderNumber: string
  result: Exclude<ShadowResult, 'same' | 'open'>
  lines: { sku: string; here: number; there: number | null }[]
}

export interface ShadowComparison {
  counts: Record<ShadowResult, number>
  rows: ShadowRow[]
}

const left: ReadonlySet<OrderStatus> = new Set([
  'shipped',
  'inTransit',
  'outForDelivery',
  'delivered',
  'failedDelivery',
  'returned',
])

/** An order in one of these states has left the house, whoever shipped it. */
export const hasLeft = ({ status }: Pick<Order, 'status'>): boolean => left.has(status)

/**
 * Compares what a shadow would have confirmed with the orders as the OMS has them now. An OMS that does not tell what left of
 * a line is taken to have shipped what the line asks for.
 */
export function compareShadow(ours: readonly ShadowShipment[], theirs: readonly Order[]): ShadowComparison {
  const counts: ShadowComparison['counts'] = { same: 0, quantities: 0, onlyHere: 0, onlyThere: 0, open: 0 }
  const rows: ShadowRow[] = []
  const byRef = new Map(ours.map((shipment) => [shipment.orderRef, shipment]))
  for (const order of theirs) {
    const lines = linesOf(order, byRef.get(order.orderRef) ?? null)
    const result = resultOf(byRef.has(order.orderRef), hasLeft(order), lines)
    counts[result] += 1
    if (result === 'same' || result === 'open') continue
    const differing = lines.filter(({ here, there }) => here !== there)
    rows.push({ orderNumber: order.number, result, lines: differing })
  }
  return { counts, rows: rows.sort((one, two) => (one.orderNumber < two.orderNumber ? -1 : 1)) }
}

function linesOf(order: Order, ours: ShadowShipment | null): ShadowRow['lines'] {
  return order.lines.map(({ lineRef, sku, quantity, shipped }) => {
    const units = ours?.lines.filter((line) => line.lineRef === lineRef) ?? []
    const here = units.reduce((sum, line) => sum + line.quantity, 0)
    return { sku, here, there: hasLeft(order) ? (shipped ?? quantity) : null }
  })
}

function resultOf(isHere: boolean, isThere: boolean, lines: ShadowRow['lines']): ShadowResult {
  if (!isHere) return isThere ? 'onlyThere' : 'open'
  if (!isThere) return 'onlyHere'
  return lines.every(({ here, there }) => here === there) ? 'same' : 'quantities'
}
