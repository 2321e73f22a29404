import './floor-plan.css'
import { type ReactNode, useId } from 'react'
import type { FloorDrawing, FloorPoint } from '#domain/routing/hall-drawing'
import type { DropKind } from '#domain/routing/hall-map'

/** The picture's own units; the hall is stretched into them, so that a long one stays readable. */
export const picture = { width: 1000, height: 700, left: 60, right: 940, top: 64, bottom: 600 }
const namesMost = 26

export interface Spot {
  x: number
  y: number
}
export type PlaceOn = (point: FloorPoint) => Spot

/** Where a point of the hall is in the picture: the front is below. */
export const placeOn =
  ({ widthMm, depthMm }: FloorDrawing): PlaceOn =>
  ({ xMm, yMm }) => ({
    x: widthMm === 0 ? picture.width / 2 : picture.left + (xMm / widthMm) * (picture.right - picture.left),
    y: picture.bottom - (yMm / Math.max(depthMm, 1)) * (picture.bottom - picture.top),
  })

/** How far it is from one aisle to the next in the picture. */
export const pitchOf = ({ aisles }: FloorDrawing): number =>
  (picture.right - picture.left) / Math.max(aisles.length - 1, 1)

/** A hall from above: what stands in it, what is drawn on it, and signs where walks start and end. */
export const FloorPicture = ({
  of,
  floor,
  label,
  start,
  drops,
  children,
}: {
  /** What is drawn on it. */
  of: 'plan' | 'heat'
  floor: FloorDrawing
  /** What the picture is, for who cannot see it. */
  label: string
  start: string
  /** What is said of ends; null where they are not shown. */
  drops: FloorEnds | null
  children: ReactNode
}) => {
  const at = placeOn(floor)
  return (
    <svg
      className="floor-plan"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="img"
      aria-label={label}
      data-testid={`floor-${of}`}
    >
      <FloorGround floor={floor} at={at} />
      {children}
      <FloorSigns floor={floor} at={at} start={start} drops={drops} />
    </svg>
  )
}

/** What stands in a hall: zones, racks with a cell for each bay, the names of aisles, and where nobody may walk. */
export const FloorGround = ({ floor, at }: { floor: FloorDrawing; at: PlaceOn }) => (
  <>
    <Zones floor={floor} at={at} />
    <Racks floor={floor} at={at} />
    <Limits floor={floor} at={at} />
    <Ways floor={floor} at={at} />
  </>
)

export type FloorEnds = Readonly<Record<DropKind, string>>

/** Where walks start, and where they end; a place that is both has one sign. */
export const FloorSigns = ({
  floor,
  at,
  start,
  drops,
}: {
  floor: FloorDrawing
  at: PlaceOn
  start: string
  /** What is said of ends by their kind; null where they are not shown. */
  drops: FloorEnds | null
}) => {
  const signs = new Map<string, { point: FloorPoint; words: string[] }>()
  const put = (point: FloorPoint, word: string): void => {
    const key = `${point.xMm} ${point.yMm}`
    signs.set(key, { point, words: [...(signs.get(key)?.words ?? []), word] })
  }
  for (const point of floor.starts) put(point, start)
  if (drops !== null) for (const end of floor.drops) put(end, drops[end.kind])
  let taken = Number.NaN
  return [...signs].map(([key, { point, words }]) => {
    const { x, y } = at(point)
    const isBelow = x === taken
    taken = x
    return <FloorSign key={key} spot={{ x, y: y + (isBelow ? 76 : 44) }} word={words.join(' · ')} />
  })
}

/** A sign on the floor: where walks start or end. */
const FloorSign = ({ spot, word }: { spot: Spot; word: string }) => {
  const width = Math.max(64, word.length * 11 + 20)
  const x = Math.min(Math.max(spot.x, width / 2), picture.width - width / 2)
  return (
    <g className="floor-start" transform={`translate(${x} ${spot.y})`}>
      <rect x={-width / 2} y={-15} width={width} height={30} rx={6} />
      <text textAnchor="middle" dy="0.35em">
        {word}
      </text>
    </g>
  )
}

const Zones = ({ floor, at }: { floor: FloorDrawing; at: PlaceOn }) => {
  const half = Math.min(pitchOf(floor) / 2, 40)
  return floor.zones.map(({ zone, fromXMm, toXMm }, turn) => {
    const [from, to] = [at({ xMm: fromXMm, yMm: 0 }).x, at({ xMm: toXMm, yMm: 0 }).x]
    return (
      <rect
        key={`${zone} ${fromXMm}`}
        className="floor-zone"
        data-even={turn % 2 === 0}
        x={from - half + 2}
        y={picture.top - 8}
        width={Math.max(to - from + 2 * half - 4, 1)}
        height={picture.bottom - picture.top + 16}
        rx={6}
      />
    )
  })
}

const Racks = ({ floor, at }: { floor: FloorDrawing; at: PlaceOn }) => {
  const every = Math.ceil(floor.aisles.length / namesMost)
  const wide = Math.min(pitchOf(floor) * 0.26, 12)
  const cell = at({ xMm: 0, yMm: 0 }).y - at({ xMm: 0, yMm: floor.bayMm }).y
  const rows = rackRows(floor).map(([fromMm, toMm]) => [
    at({ xMm: 0, yMm: fromMm }).y,
    at({ xMm: 0, yMm: toMm }).y,
  ])
  return floor.aisles.map(({ name, xMm }, aisle) => {
    const { x } = at({ xMm, yMm: 0 })
    return (
      <g key={xMm}>
        {[-1, 1].map((side) => (
          <path
            key={side}
            className="floor-rack"
            d={rows.map(([low, high]) => `M${x + side * wide * 1.1} ${low}V${high}`).join('')}
            strokeWidth={wide}
            strokeDasharray={cell < leastCell ? undefined : `${cell - 1.5} 1.5`}
          />
        ))}
        {aisle % every === 0 && (
          <text className="floor-name" x={x} y={picture.top - 22} textAnchor="middle">
            {name}
          </text>
        )}
      </g>
    )
  })
}
/** Smaller cells would only flicker. */
const leastCell = 5

/** From where to where racks stand without a cross-aisle between them. */
function rackRows({ baysYMm, bayMm }: FloorDrawing): [fromMm: number, toMm: number][] {
  const rows: [number, number][] = []
  for (const yMm of baysYMm) {
    const last = rows.at(-1)
    if (last !== undefined && yMm - bayMm / 2 - last[1] < 1) last[1] = yMm + bayMm / 2
    else rows.push([yMm - bayMm / 2, yMm + bayMm / 2])
  }
  return rows
}

const Limits = ({ floor, at }: { floor: FloorDrawing; at: PlaceOn }) => {
  const hatch = useId()
  const wide = Math.max(Math.min(pitchOf(floor) * 0.5, 26), 4)
  return (
    <>
      <pattern id={hatch} width={8} height={8} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="floor-hatch-ground" width={8} height={8} />
        <rect className="floor-hatch" width={3} height={8} />
      </pattern>
      {floor.limits.map(({ xMm, fromYMm, toYMm, passing }) => {
        const [low, high] = [at({ xMm, yMm: fromYMm }), at({ xMm, yMm: toYMm })]
        return passing === 'none' ? (
          <rect
            key={`${xMm} ${fromYMm}`}
            className="floor-closed"
            x={low.x - wide / 2}
            y={high.y + 8}
            width={wide}
            height={Math.max(low.y - high.y - 16, 1)}
            fill={`url(#${hatch})`}
          />
        ) : (
          <Arrow key={`${xMm} ${fromYMm}`} low={low} high={high} up={passing === 'up'} />
        )
      })}
    </>
  )
}

/** Ways between points; one way only with an arrow in its middle, closed ones in dashes. */
const Ways = ({ floor, at }: { floor: FloorDrawing; at: PlaceOn }) =>
  floor.ways.map(({ from, to, passing }) => {
    const [one, two] = passing === 'down' ? [at(to), at(from)] : [at(from), at(to)]
    const [x, y] = [(one.x + two.x) / 2, (one.y + two.y) / 2]
    const turn = (Math.atan2(two.y - one.y, two.x - one.x) * 180) / Math.PI
    return (
      <g key={`${one.x} ${one.y} ${two.x} ${two.y}`} className="floor-path" data-passing={passing}>
        <path d={`M${one.x} ${one.y}L${two.x} ${two.y}`} />
        {(passing === 'up' || passing === 'down') && (
          <path d="M-7 -7L4 0L-7 7" transform={`translate(${x} ${y}) rotate(${turn})`} />
        )}
      </g>
    )
  })

const Arrow = ({ low, high, up }: { low: Spot; high: Spot; up: boolean }) => {
  const sign = up ? -1 : 1
  const [from, to] = up ? [low.y - 14, high.y + 14] : [high.y + 14, low.y - 14]
  const heads = [from + (to - from) / 3, from + ((to - from) * 2) / 3]
  return (
    <g className="floor-arrow">
      <path d={`M${low.x} ${from}V${to}`} />
      {heads.map((y) => (
        <path key={y} d={`M${low.x - 6} ${y - sign * 7}L${low.x} ${y}L${low.x + 6} ${y - sign * 7}`} />
      ))}
    </g>
  )
}
