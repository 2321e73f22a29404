/** A body to be drawn in a carton, in millimetres. */
export interface Body {
  lengthMm: number
  widthMm: number
  heightMm: number
  colour: string
  state: 'in' | 'next' | 'later'
}

/** A body with its place: x along the length, y along the width, z up. */
export interface PlacedBody extends Body {
  x: number
  y: number
  z: number
}

interface Room {
  length: number
  width: number
  height: number
}
type Order = (one: PlacedBody, two: PlacedBody) => number

const volume = (body: Body): number => body.lengthMm * body.widthMm * body.heightMm
const states: Record<Body['state'], number> = { in: 0, next: 1, later: 2 }
/** Sizes first, so that the picture stays the same while units move from later to in. */
const sortings: ((one: Body, two: Body) => number)[] = [
  (one, two) =>
    two.heightMm - one.heightMm || volume(two) - volume(one) || states[one.state] - states[two.state],
  (one, two) => volume(two) - volume(one) || states[one.state] - states[two.state],
  (one, two) =>
    two.lengthMm * two.widthMm - one.lengthMm * one.widthMm || states[one.state] - states[two.state],
]
const lowest: Order = (one, two) => one.z - two.z || one.x + one.y - two.x - two.y
const deepest: Order = (one, two) => one.x + one.y - two.x - two.y || one.z - two.z

/** Puts bodies into a carton for the picture, in the simple way that places the most of them; at most 40. */
export function packForPicture(room: Room, bodies: readonly Body[]): PlacedBody[] {
  const shown = bodies.slice(0, 40)
  let best: PlacedBody[] = []
  for (const sorting of sortings)
    for (const order of [lowest, deepest]) {
      const placed = place(room, [...shown].sort(sorting), order)
      if (placed.length > best.length) best = placed
      if (best.length === shown.length) return fromBackToFront(tallBehind(room, best))
    }
  return fromBackToFront(tallBehind(room, best))
}

/** Of the four mirror images of a packing, the one that hides the least behind tall stacks. */
function tallBehind(room: Room, placed: readonly PlacedBody[]): PlacedBody[] {
  const mirrors = [false, true].flatMap((along) =>
    [false, true].map((across) =>
      placed.map((one) => ({
        ...one,
        x: along ? room.length - one.x - one.lengthMm : one.x,
        y: across ? room.width - one.y - one.widthMm : one.y,
      })),
    ),
  )
  const hides = (bodies: readonly PlacedBody[]): number =>
    bodies.reduce(
      (sum, one) =>
        sum +
        (one.z + one.heightMm) *
          (one.x + one.y + (one.lengthMm + one.widthMm) / 2) *
          (one.state === 'next' ? -1 : 1),
      0,
    )
  return mirrors.sort((one, two) => hides(one) - hides(two))[0] ?? []
}

function place(room: Room, bodies: readonly Body[], order: Order): PlacedBody[] {
  const placed: PlacedBody[] = []
  for (const body of bodies) {
    const turned = { ...body, lengthMm: body.widthMm, widthMm: body.lengthMm }
    const fits = spotsBeside(placed)
      .flatMap((spot) => [
        { ...body, ...spot },
        { ...turned, ...spot },
      ])
      .filter(
        (one) => isInside(room, one) && placed.every((other) => apart(one, other)) && isCarried(one, placed),
      )
      .sort(order)
    if (fits[0] !== undefined) placed.push(fits[0])
  }
  return placed
}

const spotsBeside = (placed: readonly PlacedBody[]): { x: number; y: number; z: number }[] => [
  { x: 0, y: 0, z: 0 },
  ...placed.flatMap((one) => [
    { x: one.x + one.lengthMm, y: one.y, z: one.z },
    { x: one.x, y: one.y + one.widthMm, z: one.z },
    { x: one.x, y: one.y, z: one.z + one.heightMm },
    { x: one.x + one.lengthMm, y: 0, z: one.z },
    { x: 0, y: one.y + one.widthMm, z: one.z },
  ]),
]

const isInside = (room: Room, one: PlacedBody): boolean =>
  one.x + one.lengthMm <= room.length &&
  one.y + one.widthMm <= room.width &&
  one.z + one.heightMm <= room.height

const apart = (one: PlacedBody, two: PlacedBody): boolean =>
  one.x + one.lengthMm <= two.x ||
  two.x + two.lengthMm <= one.x ||
  one.y + one.widthMm <= two.y ||
  two.y + two.widthMm <= one.y ||
  one.z + one.heightMm <= two.z ||
  two.z + two.heightMm <= one.z

/** Nothing hangs in the air: more than half of its ground lies on something. */
function isCarried(one: PlacedBody, placed: readonly PlacedBody[]): boolean {
  if (one.z === 0) return true
  const shared = placed
    .filter((other) => other.z + other.heightMm === one.z)
    .reduce((sum, other) => {
      const along = Math.min(one.x + one.lengthMm, other.x + other.lengthMm) - Math.max(one.x, other.x)
      const across = Math.min(one.y + one.widthMm, other.y + other.widthMm) - Math.max(one.y, other.y)
      return sum + Math.max(0, along) * Math.max(0, across)
    }, 0)
  return shared * 2 > one.lengthMm * one.widthMm
}

const behind = (one: PlacedBody, two: PlacedBody): boolean =>
  one.x + one.lengthMm <= two.x || one.y + one.widthMm <= two.y || one.z + one.heightMm <= two.z

/** Orders bodies so that each is drawn over what it hides. */
function fromBackToFront(bodies: readonly PlacedBody[]): PlacedBody[] {
  const waiting = [...bodies]
  const drawn: PlacedBody[] = []
  while (waiting.length > 0) {
    const free = waiting.findIndex((one) =>
      waiting.every((other) => other === one || behind(one, other) || !behind(other, one)),
    )
    drawn.push(...waiting.splice(Math.max(0, free), 1))
  }
  return drawn
}
