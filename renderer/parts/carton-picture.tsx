import type { CartonView } from '#contract/pack-view'
import { type PlacedBody, packForPicture } from './carton-packing.ts'

type Point = readonly [x: number, y: number, z: number]

const flatten = ([x, y, z]: Point): readonly [number, number] => [(x - y) * 0.866, (x + y) * 0.5 - z]
const path = (points: readonly Point[]): string =>
  points
    .map((point) =>
      flatten(point)
        .map((value) => value.toFixed(1))
        .join(','),
    )
    .join(' ')

interface Faces {
  left: Point[]
  right: Point[]
  top: Point[]
}

function facesOf({ x, y, z, lengthMm, widthMm, heightMm }: PlacedBody): Faces {
  const [X, Y, Z] = [x + lengthMm, y + widthMm, z + heightMm]
  return {
    left: [
      [x, Y, z],
      [X, Y, z],
      [X, Y, Z],
      [x, Y, Z],
    ],
    right: [
      [X, y, z],
      [X, Y, z],
      [X, Y, Z],
      [X, y, Z],
    ],
    top: [
      [x, y, Z],
      [X, y, Z],
      [X, Y, Z],
      [x, Y, Z],
    ],
  }
}

const BodyIn = ({ body }: { body: PlacedBody }) => {
  const faces = facesOf(body)
  const colour = /^#[0-9a-f]{6}$/i.test(body.colour) ? body.colour : 'var(--kraft)'
  return (
    <g stroke="rgb(0 0 0 / 0.45)" strokeWidth="1.6" strokeLinejoin="round">
      <polygon points={path(faces.left)} fill={colour} />
      <polygon points={path(faces.left)} fill="rgb(0 0 0 / 0.14)" />
      <polygon points={path(faces.right)} fill={colour} />
      <polygon points={path(faces.right)} fill="rgb(0 0 0 / 0.28)" />
      <polygon points={path(faces.top)} fill={colour} />
      <polygon points={path(faces.top)} fill="rgb(255 255 255 / 0.16)" />
    </g>
  )
}

const BodyNext = ({ body, scale }: { body: PlacedBody; scale: number }) => {
  const faces = facesOf(body)
  const [x, y] = flatten([body.x + body.lengthMm / 2, body.y + body.widthMm / 2, body.z + body.heightMm])
  return (
    <>
      <g fill="var(--ask)" stroke="#fff" strokeWidth={3 * scale} strokeLinejoin="round">
        <polygon points={path(faces.left)} fillOpacity="0.82" />
        <polygon points={path(faces.right)} />
        <polygon points={path(faces.top)} fillOpacity="0.92" />
      </g>
      <g transform={`translate(${x} ${y}) scale(${scale})`}>
        <circle r="25" fill="#fff" />
        <path
          d="M0-12v22m-9-9 9 9 9-9"
          stroke="var(--paper-ask)"
          strokeWidth="5"
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    </>
  )
}

const BodyLater = ({ body, scale }: { body: PlacedBody; scale: number }) => (
  <g
    fill="var(--surface)"
    fillOpacity="0.38"
    stroke="var(--ink)"
    strokeWidth={1.8 * scale}
    strokeDasharray={`${6 * scale} ${5 * scale}`}
    strokeLinejoin="round"
  >
    {Object.values(facesOf(body)).map((face: Point[]) => (
      <polygon key={path(face)} points={path(face)} />
    ))}
  </g>
)

type Inner = CartonView['innerMm']

function flapsOf({ length: L, width: W, height: H }: Inner): { flapRight: Point[]; flapLeft: Point[] } {
  const out = Math.min(L, W) * 0.21
  const [lift, slant] = [out * 0.57, out / 6]
  return {
    flapRight: [
      [0, 0, H],
      [L, 0, H],
      [L - slant, -out, H + lift],
      [slant, -out, H + lift],
    ],
    flapLeft: [
      [0, 0, H],
      [0, W, H],
      [-out, W - slant, H + lift],
      [-out, slant, H + lift],
    ],
  }
}

/** The frame of a carton; in the size of another one when they are drawn side by side. */
function frameOf(inner: Inner, beside: Inner): string {
  const corners = ({ length: L, width: W, height: H }: Inner): (readonly [number, number])[] => {
    const { flapRight, flapLeft } = flapsOf({ length: L, width: W, height: H })
    return [...flapRight, ...flapLeft, [L, W, 0] as const, [L, 0, H] as const, [0, W, H] as const].map(
      flatten,
    )
  }
  const range = (points: (readonly [number, number])[], axis: 0 | 1): [number, number] => {
    const values = points.map((point) => point[axis])
    return [Math.min(...values), Math.max(...values)]
  }
  const [own, other] = [corners(inner), corners(beside)]
  const pad = 5 * (Math.max(beside.length, inner.length) / 400)
  const [x0, x1] = range(own, 0)
  const [ox0, ox1] = range(other, 0)
  const [, y1] = range(own, 1)
  const [oy0, oy1] = range(other, 1)
  const width = Math.max(x1 - x0, ox1 - ox0) + 2 * pad
  const height = Math.max(y1 - range(own, 1)[0], oy1 - oy0) + 2 * pad
  return `${(x0 + x1 - width) / 2} ${y1 + pad - height} ${width} ${height}`
}

/** The open carton: back flaps up, front walls as glass. In has its colour, next is blue with an arrow, later is dashed. */
export const CartonPicture = ({
  inner,
  bodies,
  beside = inner,
}: {
  inner: CartonView['innerMm']
  bodies: CartonView['bodies']
  beside?: CartonView['innerMm']
}) => {
  const { length: L, width: W, height: H } = inner
  const scale = Math.max(L, W, H, beside.length) / 400
  const { flapRight, flapLeft } = flapsOf(inner)
  return (
    <svg
      className="carton-picture"
      viewBox={frameOf(inner, beside)}
      width="100%"
      height="100%"
      preserveAspectRatio="xMidYMax meet"
      aria-hidden="true"
      data-testid="carton-picture"
    >
      <g stroke="var(--kraft-line)" strokeWidth={2.2 * scale} strokeLinejoin="round">
        <polygon
          points={path([
            [0, 0, 0],
            [L, 0, 0],
            [L, W, 0],
            [0, W, 0],
          ])}
          fill="var(--kraft-dark)"
        />
        <polygon
          points={path([
            [0, 0, 0],
            [L, 0, 0],
            [L, 0, H],
            [0, 0, H],
          ])}
          fill="var(--kraft)"
        />
        <polygon
          points={path([
            [0, 0, 0],
            [0, W, 0],
            [0, W, H],
            [0, 0, H],
          ])}
          fill="var(--kraft-dark)"
        />
        <polygon points={path(flapRight)} fill="var(--kraft-light)" />
        <polygon points={path(flapLeft)} fill="var(--kraft)" />
      </g>
      {packForPicture(inner, bodies).map((body) => {
        const key = `${body.x} ${body.y} ${body.z}`
        if (body.state === 'in') return <BodyIn key={key} body={body} />
        return body.state === 'next' ? (
          <BodyNext key={key} body={body} scale={scale} />
        ) : (
          <BodyLater key={key} body={body} scale={scale} />
        )
      })}
      <g stroke="var(--kraft-line)" strokeWidth={2.2 * scale} strokeLinejoin="round">
        <polygon
          points={path([
            [L, 0, 0],
            [L, W, 0],
            [L, W, H],
            [L, 0, H],
          ])}
          fill="var(--kraft)"
          fillOpacity="0.16"
        />
        <polygon
          points={path([
            [0, W, 0],
            [L, W, 0],
            [L, W, H],
            [0, W, H],
          ])}
          fill="var(--kraft-dark)"
          fillOpacity="0.12"
        />
      </g>
    </svg>
  )
}
