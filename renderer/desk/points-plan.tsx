import type { FloorDrawing } from '#domain/routing/hall-drawing'
import type { PointMap } from '#domain/routing/point-map'
import { useWords } from '#renderer/language/words.tsx'
import { FloorSketch } from './floor-sketch.tsx'

/** More names would cover each other. */
const namesMost = 60

interface PlanView {
  floor: FloorDrawing
  map: PointMap
  picked: string
  pick: (point: string) => void
}

/** The points of a site and the ways between them; each point can be chosen with the mouse, by keyboard in the fields beside it. */
export const PointsPlan = ({ floor, map, picked, pick }: PlanView) => {
  const { map: say } = useWords()
  const places = Map.groupBy(map.places, ({ point }) => point)
  return (
    <FloorSketch
      name="points-plan"
      floor={floor}
      press={({ point }) => {
        if (point !== undefined) pick(point)
      }}
    >
      {(at) =>
        map.points.map((one) => {
          const { x, y } = at(one)
          return (
            <g key={one.point}>
              <circle
                className="map-point"
                data-point={one.point}
                data-on={one.point === picked}
                data-places={places.has(one.point)}
                cx={x}
                cy={y}
                r={map.points.length > namesMost ? 6 : 9}
              >
                <title>{say.points.pointOf(one.point, places.get(one.point)?.length ?? 0)}</title>
              </circle>
              {(map.points.length <= namesMost || one.point === picked) && (
                <text className="floor-name map-point-name" x={x} y={y - 16} textAnchor="middle">
                  {one.point}
                </text>
              )}
            </g>
          )
        })
      }
    </FloorSketch>
  )
}
