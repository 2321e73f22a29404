import type { PlanContent } from '#db/planned-waves'
import { type RoutedWalk, routed, walkWork } from '#domain/planning/walk-work'
import type { PlannedLine, PlannedWalk, WaveOrder, WaveRule } from '#domain/wave'
import { unitsOf } from '#domain/wave-minutes'
import { type Floor, isoNow } from '#station/context'
import { siteFor } from '#station/planning/join-wave'

/** What a plan with these orders and walks says of itself. */
export function contentOf(
  rule: WaveRule,
  orders: readonly WaveOrder[],
  walks: readonly RoutedWalk[],
): PlanContent {
  const lines = walks.flatMap((walk) => walk.lines)
  const metres = (of: 'lengthMm' | 'plainMm'): number =>
    Math.round(walks.reduce((sum, walk) => sum + walk[of], 0) / 1000)
  return {
    rule,
    orders: [...orders],
    walks: [...walks],
    lines: lines.length,
    units: unitsOf(lines),
    walkM: metres('lengthMm'),
    plainWalkM: metres('plainMm'),
  }
}

/** The walks of a plan without all orders but these; those that lose one are led anew, an empty one is none. */
export function walksOf(
  floor: Floor,
  rule: WaveRule,
  walks: readonly RoutedWalk[],
  stay: readonly WaveOrder[],
): RoutedWalk[] {
  const staying = new Set(stay.map(({ orderRef }) => orderRef))
  const stays = (orderRef: string): boolean => staying.has(orderRef)
  return walks.flatMap((walk): RoutedWalk[] => {
    const orderRefs = walk.orderRefs.filter(stays)
    if (orderRefs.length === walk.orderRefs.length) return [walk]
    if (orderRefs.length === 0) return []
    const left = { ...walk, orderRefs, lines: walk.lines.filter((line) => stays(line.orderRef)) }
    return ledAnew(floor, rule, stay, left)
  })
}

/** An order that joins a plan walks alone at first: one walk, or one in each of its zones. */
export const aloneOf = (
  floor: Floor,
  rule: WaveRule,
  order: WaveOrder,
  lines: readonly PlannedLine[],
): RoutedWalk[] =>
  ledAnew(floor, rule, [order], { zone: null, orderRefs: [order.orderRef], lines: [...lines] })

function ledAnew(
  floor: Floor,
  rule: WaveRule,
  known: readonly WaveOrder[],
  { orderRefs, lines }: PlannedWalk,
): RoutedWalk[] {
  const orders = known.filter(({ orderRef }) => orderRefs.includes(orderRef))
  const skus = [...new Set(lines.map(({ sku }) => sku))]
  const choice = { orders, lines: Map.groupBy(lines, ({ orderRef }) => orderRef), leftOut: [] }
  const work = walkWork(choice, rule, siteFor(floor, skus), isoNow(floor))
  const zones = Map.groupBy(work.parts.keys(), (part) => work.parts[part]?.zone ?? null)
  return [...zones.values()].map((members) => routed(work, members))
}
