import { z } from 'zod'
import type { AisleUse } from '#domain/routing/hall-drawing'
import { type HallMap, mostAisles, mostCrossAisles } from '#domain/routing/hall-map'
import type { MapFault } from '#domain/routing/map-faults'

const desk = ['supervisor', 'admin'] as const
const aisle = z.string().trim().min(1).max(16)
/** Up to a kilometre. */
const mm = z.number().int().min(0).max(1_000_000)
const bay = z.number().int().min(0).max(100_000)
const place = z.strictObject({ aisle, afterBay: bay })
const hallMap = z.strictObject({
  bayMm: mm.min(100).max(20_000),
  aisles: z
    .array(
      z.strictObject({
        aisle,
        xMm: mm,
        passing: z.array(z.enum(['both', 'up', 'down', 'none'])).max(mostCrossAisles),
      }),
    )
    .max(mostAisles),
  crossAisles: z
    .array(z.strictObject({ afterBay: bay, widthMm: mm.min(500).max(50_000) }))
    .max(mostCrossAisles),
  start: place,
  drop: place,
})

/** Commands about the map of the hall. */
export const mapCommands = {
  floorMap: { allowed: desk, args: z.strictObject({}) },
  /** Saves the map walks are planned with from now on; refused while nobody could walk by it. `version`: the one it was made from. */
  saveFloorMap: { allowed: desk, args: z.strictObject({ version: z.number().int().min(0), map: hallMap }) },
  /** Goes back to the map that the names of the locations make. */
  dropFloorMap: { allowed: desk, args: z.strictObject({ version: z.number().int().min(0) }) },
} as const

/** The map in use. Version 0 is made from the names of the locations. */
export interface FloorMapView {
  version: number
  savedBy: string | null
  savedAt: string | null
  map: HallMap
  uses: AisleUse[]
  /** Why walks cannot lead everywhere, such as a new location in an aisle the map does not have; null when they can. */
  fault: MapFault | null
}

/** What they answer. */
export interface MapAnswers {
  floorMap: FloorMapView
  saveFloorMap: { version: number }
}
