import type { AislePoint } from '#domain/routing/layout'

/** A piece of the way between two neighbouring points. */
export interface Trip {
  from: AislePoint
  to: AislePoint
}

/**
 * One walk over all trips from `start`, each trip once (Hierholzer 1873). Where `directed` is false a trip may be walked
 * either way. The trips must hang together and balance, as those of the exact programme do.
 */
export function walkOfTrips(trips: readonly Trip[], start: AislePoint, directed: boolean): AislePoint[] {
  const points = new Map<string, AislePoint>()
  const leaving = new Map<string, { to: string; trip: number }[]>()
  const nameOf = (point: AislePoint): string => {
    const name = `${point.aisle}:${point.yMm}`
    points.set(name, point)
    return name
  }
  const leaves = (from: string, to: string, trip: number): void => {
    const list = leaving.get(from)
    if (list === undefined) leaving.set(from, [{ to, trip }])
    else list.push({ to, trip })
  }
  for (const [number, { from, to }] of trips.entries()) {
    leaves(nameOf(from), nameOf(to), number)
    if (!directed) leaves(nameOf(to), nameOf(from), number)
  }
  const walked = new Set<number>()
  const open = [nameOf(start)]
  const walk: AislePoint[] = []
  while (open.length > 0) {
    const here = open.at(-1) as string
    const next = nextTrip(leaving.get(here), walked)
    if (next === null) {
      walk.push(points.get(here) as AislePoint)
      open.pop()
    } else {
      walked.add(next.trip)
      open.push(next.to)
    }
  }
  return walk.reverse()
}

function nextTrip(
  list: { to: string; trip: number }[] | undefined,
  walked: ReadonlySet<number>,
): { to: string; trip: number } | null {
  for (let next = list?.pop(); next !== undefined; next = list?.pop()) if (!walked.has(next.trip)) return next
  return null
}

/** The walk without the points at which it only goes straight on. */
export function cornersOf(walk: readonly AislePoint[]): AislePoint[] {
  const corners: AislePoint[] = []
  for (const point of walk) {
    const [before, last] = [corners.at(-2), corners.at(-1)]
    if (last !== undefined && isSame(last, point)) continue
    if (before !== undefined && last !== undefined && isStraight(before, last, point)) corners.pop()
    corners.push(point)
  }
  return corners
}

/** Whether two points are one. */
export const isSame = (one: AislePoint, two: AislePoint): boolean =>
  one.aisle === two.aisle && one.yMm === two.yMm

const isStraight = (a: AislePoint, b: AislePoint, c: AislePoint): boolean =>
  a.aisle === b.aisle && b.aisle === c.aisle
    ? Math.sign(b.yMm - a.yMm) === Math.sign(c.yMm - b.yMm)
    : a.yMm === b.yMm && b.yMm === c.yMm && Math.sign(b.aisle - a.aisle) === Math.sign(c.aisle - b.aisle)
