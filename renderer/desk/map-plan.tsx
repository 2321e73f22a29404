import type { FloorDrawing } from '#domain/routing/hall-drawing'
import type { HallMap } from '#domain/routing/hall-map'
import { useWords } from '#renderer/language/words.tsx'
import { type PlaceOn, pitchOf } from '#renderer/parts/floor-ground.tsx'
import { FloorSketch } from './floor-sketch.tsx'

/** A stretch of an aisle, counted from the front. */
export interface PickedStretch {
  aisle: string
  stretch: number
  /** The cross-aisle that is looked at beside it. */
  cross: number
}

interface MapPlanView {
  floor: FloorDrawing
  map: HallMap
  picked: PickedStretch
  pick: (picked: PickedStretch) => void
}

/** The hall of a map; each stretch can be chosen with the mouse. The fields beside it choose the same by keyboard. */
export const MapPlan = ({ floor, map, picked, pick }: MapPlanView) => (
  <FloorSketch
    name="map-plan"
    floor={floor}
    press={({ aisle, stretch, cross }) => {
      if (aisle === undefined) return
      pick(
        cross === undefined
          ? { ...picked, aisle, stretch: Number(stretch) }
          : { ...picked, aisle, cross: Number(cross) },
      )
    }}
  >
    {(at) => (
      <>
        <Stretches floor={floor} map={map} at={at} picked={picked} />
        <Crossings floor={floor} map={map} at={at} picked={picked} />
      </>
    )}
  </FloorSketch>
)

const Stretches = ({ floor, map, at, picked }: Omit<MapPlanView, 'pick'> & { at: PlaceOn }) => {
  const { map: say } = useWords()
  const wide = Math.max(Math.min(pitchOf(floor) * 0.7, 60), 4)
  return map.aisles.map(({ aisle, xMm, passing }) =>
    passing.map((_, stretch) => {
      const [low, high] = [
        at({ xMm, yMm: floor.crossYMm[stretch] ?? 0 }),
        at({ xMm, yMm: floor.crossYMm[stretch + 1] ?? 0 }),
      ]
      const from = map.crossAisles[stretch]?.afterBay ?? 0
      const to = map.crossAisles[stretch + 1]?.afterBay ?? 0
      return (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its number
          key={`${aisle} ${stretch}`}
          className="map-stretch"
          data-aisle={aisle}
          data-stretch={stretch}
          data-on={aisle === picked.aisle && stretch === picked.stretch}
          x={low.x - wide / 2}
          y={high.y + 4}
          width={wide}
          height={Math.max(low.y - high.y - 8, 1)}
          rx={4}
        >
          <title>{say.stretchOf(aisle, from + 1, to)}</title>
        </rect>
      )
    }),
  )
}

/** Where aisles meet cross-aisles: walks may begin or end there. */
const Crossings = ({ floor, map, at, picked }: Omit<MapPlanView, 'pick'> & { at: PlaceOn }) => {
  const { map: say } = useWords()
  const radius = Math.max(Math.min(pitchOf(floor) * 0.13, 8), 3)
  return map.aisles.map(({ aisle, xMm }) =>
    floor.crossYMm.map((yMm, cross) => {
      const { x, y } = at({ xMm, yMm })
      return (
        <circle
          key={`${aisle} ${yMm}`}
          className="map-crossing"
          data-aisle={aisle}
          data-cross={cross}
          data-on={aisle === picked.aisle && cross === picked.cross}
          cx={x}
          cy={y}
          r={radius}
        >
          <title>{say.crossingOf(aisle, cross + 1)}</title>
        </circle>
      )
    }),
  )
}
