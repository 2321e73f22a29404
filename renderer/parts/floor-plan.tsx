import './floor-plan.css'
import type { WalkWay } from '#domain/planning/floor-drawing'
import type { FloorDrawing, FloorPoint } from '#domain/routing/hall-drawing'
import { type FloorEnds, FloorPicture, type PlaceOn, picture, placeOn, type Spot } from './floor-ground.tsx'

const apart = 5

interface FloorPlanView {
  floor: FloorDrawing
  /** Up to six walks, each in the colour and dash of its place. */
  ways: readonly WalkWay[]
  /** The walk whose stops are named; the others step back. */
  chosen: number | null
  /** What the picture is, for who cannot see it. */
  label: string
  start: string
  /** What is said of ends; null where they are not shown. */
  drops: FloorEnds | null
}

/** The floor from above: racks, zones, and walks that never cover each other. */
export const FloorPlan = ({ floor, ways, chosen, label, start, drops }: FloorPlanView) => {
  const at = placeOn(floor)
  return (
    <FloorPicture of="plan" floor={floor} label={label} start={start} drops={drops}>
      {ways.map((way, place) => (
        <Way
          key={way.walk}
          way={way}
          shift={(place - (ways.length - 1) / 2) * apart}
          at={at}
          faint={chosen !== null && chosen !== way.walk}
        />
      ))}
    </FloorPicture>
  )
}

interface WayView {
  way: WalkWay
  shift: number
  at: PlaceOn
  faint: boolean
}

const Way = ({ way, shift, at, faint }: WayView) => {
  const moved = (point: FloorPoint): Spot => {
    const { x, y } = at(point)
    return { x: x + shift, y: y - shift }
  }
  const line = way.points.map(moved)
  const badge = badgeOf(way, moved)
  return (
    <g className="floor-way" data-walk={(way.walk % 6) + 1} data-faint={faint}>
      <polyline points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {way.stops.map((stop) => {
        const { x, y } = moved(stop)
        return (
          <circle key={stop.locationId} className="floor-stop" cx={x} cy={y} r={6}>
            <title>{`${stop.locationId}: ${stop.units}`}</title>
          </circle>
        )
      })}
      {badge !== null && (
        <g className="floor-badge" transform={`translate(${badge.x} ${badge.y})`}>
          <circle r={15} />
          <text textAnchor="middle" dy="0.35em">
            {way.walk + 1}
          </text>
        </g>
      )}
    </g>
  )
}

/** The badge stands where the walk turns back: between its two middle stops. */
function badgeOf({ stops, points }: WalkWay, moved: PlaceOn): Spot | null {
  const middle = stops[Math.floor(stops.length / 2)] ?? points[Math.floor(points.length / 2)]
  if (middle === undefined) return null
  const { x, y } = moved(middle)
  return { x, y: y + 22 > picture.bottom ? y - 22 : y + 22 }
}
