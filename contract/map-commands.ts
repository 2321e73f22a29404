import { z } from 'zod'
import { desk } from '#contract/command-parts'
import type { ClosedWay } from '#domain/routing/closed-way'
import type { AisleUse } from '#domain/routing/hall-drawing'
import { dropKinds, endKinds, mostAisles, mostCrossAisles, mostEnds } from '#domain/routing/hall-map'
import type { MapFault } from '#domain/routing/map-faults'
import { mostPoints, mostWays, type PointMap, type SiteMap } from '#domain/routing/point-map'

const aisle = z.string().trim().min(1).max(16)
/** Up to a kilometre. */
const mm = z.number().int().min(0).max(1_000_000)
const bay = z.number().int().min(0).max(100_000)
const place = z.strictObject({ aisle, afterBay: bay })
const passing = z.enum(['both', 'up', 'down', 'none'])
const levels = z
  .array(
    z.strictObject({ level: z.number().int().min(0).max(1_000), reachS: z.number().int().min(1).max(3_600) }),
  )
  .max(100)
const hallMap = z.strictObject({
  bayMm: mm.min(100).max(20_000),
  aisles: z
    .array(
      z.strictObject({
        aisle,
        xMm: mm,
        passing: z.array(passing).max(mostCrossAisles),
      }),
    )
    .max(mostAisles),
  crossAisles: z
    .array(z.strictObject({ afterBay: bay, widthMm: mm.min(500).max(50_000) }))
    .max(mostCrossAisles),
  start: place,
  drop: place,
  ends: z.array(place.extend({ kind: z.enum(endKinds) })).max(mostEnds),
  levels,
})
const point = z.string().trim().min(1).max(24)
const pointMap = z.strictObject({
  points: z
    .array(
      z.strictObject({ point, xMm: mm, yMm: mm, start: z.boolean(), drop: z.enum(dropKinds).nullable() }),
    )
    .max(mostPoints),
  ways: z
    .array(z.strictObject({ from: point, to: point, lengthMm: mm.min(1).nullable(), passing }))
    .max(mostWays),
  places: z.array(z.strictObject({ locationId: z.string().min(1).max(64), point })).max(1_000_000),
  levels,
})

/** Commands about the map of the hall. */
export const mapCommands = {
  floorMap: { allowed: desk, args: z.strictObject({}) },
  /** Saves the map walks are planned with from now on; refused while nobody could walk by it. `version`: the one it was made from. */
  saveFloorMap: {
    allowed: desk,
    args: z.strictObject({ version: z.number().int().min(0), map: z.union([hallMap, pointMap]) }),
  },
  /** Closes a stretch or a way for now, or opens it again: walks lead round it, those under way too. */
  closeWay: {
    allowed: desk,
    args: z.strictObject({
      way: z.strictObject({ one: z.string().min(1).max(24), two: z.string().min(1).max(24) }),
      closed: z.boolean(),
    }),
  },
  /** The map of aisles as points and ways, for a site that has more than aisles; nothing is saved. */
  floorMapAsPoints: { allowed: desk, args: z.strictObject({}) },
  /** Goes back from points to aisles, from aisles to the map that the names of the locations make. */
  dropFloorMap: { allowed: desk, args: z.strictObject({ version: z.number().int().min(0) }) },
} as const

/** The map in use. Version 0 is made from the names of the locations. */
export interface FloorMapView {
  version: number
  savedBy: string | null
  savedAt: string | null
  map: SiteMap
  uses: AisleUse[]
  /** What nobody may walk for now. */
  closed: (ClosedWay & { by: string; closedAt: string })[]
  /** What is still to be picked where no way leads for now. */
  cutOff: CloseWayAnswer['cutOff']
  /** Why walks cannot lead everywhere, such as a new location in an aisle the map does not have; null when they can. */
  fault: MapFault | null
}

/** Lists that lead another way now, and what of all lists no way leads to. */
export interface CloseWayAnswer {
  lists: string[]
  cutOff: { locationId: string; number: string }[]
}

/** What they answer. */
export interface MapAnswers {
  floorMap: FloorMapView
  floorMapAsPoints: PointMap
  closeWay: CloseWayAnswer
  saveFloorMap: { version: number }
}
