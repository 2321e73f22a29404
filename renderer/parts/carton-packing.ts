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

const apart = (one: PlacedBody, two: PlacedBody): boolean =>
  one.x + one.lengthMm <= two.x || two.x + two.lengthMm <= one.x || one.y + one.widthMm <= two.y ||
  two.y + two.widthMm <= one.y || one.z + one.heightMm <= two.z || two.z + two.heightMm <= one.z

/** Puts bodies into a carton for the picture: deepest corner first, then low, at most 40; what has no room is left out. */
export function packForPicture(inner: { length: number; width: number; height: number }, bodies: readonly Body[]): PlacedBody[] {
  const placed: PlacedBody[] = []
  for (const body of bodies.slice(0, 40)) {
    const turned = { ...body, lengthMm: body.widthMm, widthMm: body.lengthMm }
    const spots = [{ x: 0, y: 0, z: 0 }, ...placed.flatMap((one) => [
      { x: one.x + one.lengthMm, y: one.y, z: one.z },
      { x: one.x, y: one.y + one.widthMm, z: one.z },
      { x: one.x, y: one.y, z: one.z + one.heightMm },
      { x: one.x + one.lengthMm, y: 0, z: one.z },
      { x: 0, y: one.y + one.widthMm, z: one.z },
    ])]
    const fits = spots
      .flatMap((spot) => [{ ...body, ...spot }, { ...turned, ...spot }])
      .filter((one) => one.x + one.lengthMm <= inner.length && one.y + one.widthMm <= inner.width && one.z + one.heightMm <= inner.height)
      .filter((one) => placed.every((other) => apart(one, other)))
      .sort((one, two) => one.z - two.z || one.x + one.y - two.x - two.y)
    if (fits[0] !== undefined) placed.push(fits[0])
  }
  return fromBackToFront(placed)
}

const behind = (one: PlacedBody, two: PlacedBody): boolean =>
  one.x + one.lengthMm <= two.x || one.y + one.widthMm <= two.y || one.z + one.heightMm <= two.z

/** Orders bodies so that each is drawn over what it hides. */
function fromBackToFront(bodies: readonly PlacedBody[]): PlacedBody[] {
  const waiting = [...bodies]
  const drawn: PlacedBody[] = []
  while (waiting.length > 0) {
    const free = waiting.findIndex((one) => waiting.every((other) => other === one || behind(one, other) || !behind(other, one)))
    drawn.push(...waiting.splice(Math.max(0, free), 1))
  }
  return drawn
}
