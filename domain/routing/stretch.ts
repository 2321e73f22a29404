import type { Passing } from '#domain/routing/layout'

/** A point of a stretch, measured from its lower end. `turn` is +1 where a walk starts, −1 where it ends. */
export interface StretchPoint {
  upMm: number
  turn: -1 | 0 | 1
}

/**
 * One way to serve a stretch of an aisle: how its two ends see it. `lower` and `upper` are what flows into that end
 * (more come than go: positive), null when the end is not touched.
 */
export interface StretchWay {
  lower: number | null
  upper: number | null
  /** The two ends hang together through this stretch. */
  linked: boolean
  lengthMm: number
  /** How each piece between neighbouring points is walked, from the lower end: trips up and trips down. */
  pieces: readonly (readonly [up: number, down: number])[]
}

/**
 * All ways to walk a stretch that can be part of a shortest walk: through it, there and back, in from either end, or in
 * from both with the largest gap left out. `mostThrough` bounds how often it is walked through in one direction: one is
 * enough wherever every stretch goes both ways.
 */
export function waysOfStretch(
  lengthMm: number,
  points: readonly StretchPoint[],
  passing: Passing,
  mostThrough: number,
): StretchWay[] {
  const pieces = piecesOf(lengthMm, points)
  const ways: StretchWay[] = []
  for (let through = -mostThrough; through <= mostThrough; through++) {
    const net = netFlows(through, points)
    if (net.every((flow) => mayFlow(flow, passing)))
      for (const gap of gapsOf(net, pieces, passing)) ways.push(wayOf(net, pieces, gap))
  }
  return ways
}

/** What a way costs at least that goes through the stretch more often than `mostThrough` in one direction. */
export function oftenerMm(lengthMm: number, points: readonly StretchPoint[], mostThrough: number): number {
  const pieces = piecesOf(lengthMm, points)
  const [down, up] = [-mostThrough - 1, mostThrough + 1].map((through) =>
    netFlows(through, points).reduce((sum, flow, piece) => sum + Math.abs(flow) * (pieces[piece] ?? 0), 0),
  )
  return Math.min(down ?? 0, up ?? 0)
}

/** The lengths between neighbouring points, from the lower end to the upper. */
function piecesOf(lengthMm: number, points: readonly StretchPoint[]): number[] {
  const cuts = [0, ...points.map(({ upMm }) => upMm), lengthMm]
  return cuts.slice(1).map((upper, at) => upper - (cuts[at] ?? 0))
}

/**
 * Which piece may be left out, null for none. Only where nothing flows on the whole, and only one: what lies between two
 * gaps would be an island.
 */
function gapsOf(net: readonly number[], pieceMm: readonly number[], passing: Passing): (number | null)[] {
  const still = net.flatMap((flow, piece) => (flow === 0 ? [piece] : []))
  if (passing !== 'both') return still.length === 0 ? [null] : still.length === 1 ? still : []
  const last = pieceMm.length - 1
  const ends = still.filter((piece) => piece === 0 || piece === last)
  const inner = still.filter((piece) => piece > 0 && piece < last)
  const [widest] = inner.sort((one, two) => (pieceMm[two] ?? 0) - (pieceMm[one] ?? 0))
  return widest === undefined ? [null, ...ends] : [null, ...ends, widest]
}

/** The flow upwards in each piece: it grows where a walk starts and shrinks where it ends. */
function netFlows(through: number, points: readonly StretchPoint[]): number[] {
  const net = [through]
  for (const { turn } of points) net.push((net.at(-1) ?? 0) + turn)
  return net
}
const mayFlow = (flow: number, passing: Passing): boolean =>
  flow === 0 || passing === 'both' || (passing === 'up' && flow > 0) || (passing === 'down' && flow < 0)

/** The way with these flows; where nothing flows on the whole, the piece is walked there and back unless it is the gap. */
function wayOf(net: readonly number[], pieceMm: readonly number[], gap: number | null): StretchWay {
  const pieces = net.map((flow, piece): [number, number] =>
    flow !== 0 ? [Math.max(flow, 0), Math.max(-flow, 0)] : piece === gap ? [0, 0] : [1, 1],
  )
  const lengthMm = pieces.reduce((sum, [up, down], piece) => sum + (up + down) * (pieceMm[piece] ?? 0), 0)
  return {
    lower: gap === 0 ? null : -(net[0] ?? 0),
    upper: gap === net.length - 1 ? null : (net.at(-1) ?? 0),
    linked: gap === null,
    lengthMm,
    pieces,
  }
}
