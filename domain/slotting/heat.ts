import { type PastWalk, stopsIn, type WalkLengths } from '#domain/slotting/past-walks'

/** How often an item was picked from a location, and the walking it was the reason for. */
export interface HeatRow {
  sku: string
  locationId: string
  picks: number
  units: number
  /** What all walks would have been shorter without that stop; shared by picks where several items lie there. */
  travelMm: number
}

/** Picks and walking per item and location, the longest first, and all walking there was. */
export function heatOf(
  walks: readonly PastWalk[],
  lengths: WalkLengths,
): { rows: HeatRow[]; walkMm: number } {
  const rows = new Map<string, HeatRow>()
  let walkMm = 0
  for (const walk of walks) {
    const stops = stopsIn(walk)
    const wholeMm = lengths.of(stops)
    walkMm += wholeMm
    for (const stop of stops) {
      const spareMm = Math.max(0, wholeMm - lengths.of([...stops].filter((one) => one !== stop)))
      const here = walk.picks.filter(({ locationId }) => locationId === stop)
      for (const { sku, units } of here) {
        const key = `${stop} ${sku}`
        const row = rows.get(key) ?? { sku, locationId: stop, picks: 0, units: 0, travelMm: 0 }
        row.picks++
        row.units += units
        row.travelMm += spareMm / here.length
        rows.set(key, row)
      }
    }
  }
  const sorted = [...rows.values()].map((row) => ({ ...row, travelMm: Math.round(row.travelMm) }))
  return {
    walkMm,
    rows: sorted.sort(
      (one, two) => two.travelMm - one.travelMm || (one.locationId < two.locationId ? -1 : 1),
    ),
  }
}
