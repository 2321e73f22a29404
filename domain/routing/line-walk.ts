import { type AislePoint, at, type Passing, passingOf } from '#domain/routing/layout'
import type { RouteAsk } from '#domain/routing/shortest-route'

/** The shortest walk that never leaves the one stretch in which everything lies; null when it does not, or is one-way against it. */
export function lineWalk({ layout, start, end, stops }: RouteAsk): AislePoint[] | null {
  const { aisle } = start
  const points = [start, end, ...stops]
  if (points.some((point) => point.aisle !== aisle)) return null
  const low = Math.min(...points.map(({ yMm }) => yMm))
  const high = Math.max(...points.map(({ yMm }) => yMm))
  const stretch = stretchOf(layout.crossYMm, low, high)
  if (stretch === null) return null
  const passing: Passing = low === high ? 'both' : passingOf(layout, aisle, stretch)
  const corners = start.yMm <= end.yMm ? [start.yMm, low, high, end.yMm] : [start.yMm, high, low, end.yMm]
  if (!corners.every((to, index) => index === 0 || mayGo(at(corners, index - 1), to, passing))) return null
  const stopsOn = (from: number, to: number): number[] =>
    stops
      .map(({ yMm }) => yMm)
      .filter((yMm) => yMm > Math.min(from, to) && yMm < Math.max(from, to))
      .sort((one, two) => (from < to ? one - two : two - one))
  return corners
    .flatMap((to, index) => (index === 0 ? [to] : [...stopsOn(at(corners, index - 1), to), to]))
    .map((yMm) => ({ aisle, yMm }))
}

/** The stretch whose two ends hold both; null when they lie in different ones. */
function stretchOf(crossYMm: readonly number[], low: number, high: number): number | null {
  const index = crossYMm.findIndex(
    (cross, at) => cross <= low && high <= (crossYMm[at + 1] ?? Number.NEGATIVE_INFINITY),
  )
  return index === -1 ? null : index
}

const mayGo = (from: number, to: number, passing: Passing): boolean =>
  from === to || passing === 'both' || passing === (from < to ? 'up' : 'down')
