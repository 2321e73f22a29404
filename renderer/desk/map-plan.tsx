import type { FloorDrawing } from '#domain/routing/hall-drawing'
import type { HallMap } from '#domain/routing/hall-map'
import { useWords } from '#renderer/language/words.tsx'
import {
  FloorGround,
  FloorSigns,
  type PlaceOn,
  picture,
  pitchOf,
  placeOn,
} from '#renderer/parts/floor-ground.tsx'

/** A stretch of an aisle, counted from the front. */
export interface PickedStretch {
  aisle: string
  stretch: number
}

interface MapPlanView {
  floor: FloorDrawing
  map: HallMap
  picked: PickedStretch
  pick: (picked: PickedStretch) => void
}

/** The hall of a map; each stretch can be chosen with the mouse. The fields beside it choose the same by keyboard. */
export const MapPlan = ({ floor, map, picked, pick }: MapPlanView) => {
  const { map: say } = useWords()
  const at = placeOn(floor)
  return (
    <svg
      className="floor-plan"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="img"
      aria-label={say.picture}
      data-testid="map-plan"
      onPointerDown={(event) => {
        const { aisle, stretch } = (event.target as SVGElement).dataset
        if (aisle !== undefined) pick({ aisle, stretch: Number(stretch) })
      }}
    >
      <FloorGround floor={floor} at={at} />
      <Stretches floor={floor} map={map} at={at} picked={picked} />
      <FloorSigns floor={floor} at={at} start={say.start} drop={say.drop} />
    </svg>
  )
}

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
