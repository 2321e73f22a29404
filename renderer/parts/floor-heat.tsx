import './floor-heat.css'
import type { FloorDrawing, FloorPoint } from '#domain/routing/hall-drawing'
import { FloorPicture, picture, pitchOf, placeOn } from './floor-ground.tsx'

/** A place and how strongly it is coloured, from 0 to 1. */
type HeatPlace = FloorPoint & { locationId: string; share: number; word: string }

/** Shades of one hue; more could not be told apart. */
const shades = [1, 2, 3, 4, 5]
const shadeOf = (share: number): number =>
  Math.min(shades.length, Math.max(1, Math.ceil(share * shades.length)))

interface HeatView {
  floor: FloorDrawing
  places: readonly HeatPlace[]
  label: string
  start: string
}

/** The floor from above, each place the stronger the more is walked for it. */
export const FloorHeat = ({ floor, places, label, start }: HeatView) => {
  const at = placeOn(floor)
  const wide = Math.max(6, Math.min(22, pitchOf(floor) * 0.62))
  const high = Math.max(5, (floor.bayMm / Math.max(floor.depthMm, 1)) * (picture.bottom - picture.top) - 1.5)
  return (
    <FloorPicture of="heat" floor={floor} label={label} start={start} drops={null}>
      {places
        .toSorted((one, two) => one.share - two.share)
        .map((place) => {
          const { x, y } = at(place)
          return (
            <rect
              key={place.locationId}
              className="floor-heat"
              data-shade={shadeOf(place.share)}
              x={x - wide / 2}
              y={y - high / 2}
              width={wide}
              height={high}
              rx={2}
            >
              <title>{place.word}</title>
            </rect>
          )
        })}
    </FloorPicture>
  )
}

/** What the shades stand for. */
export const HeatLegend = ({ word, less, more }: { word: string; less: string; more: string }) => (
  <span className="heat-legend small">
    {word}: {less}
    {shades.map((shade) => (
      <i key={shade} data-shade={shade} />
    ))}
    {more}
  </span>
)
