import { type Carton, codeOf, type Part, sameSums, summed } from '#oms/connectors/tryton/parts'
import type { Move, Shipment, TrytonPackage } from '#oms/connectors/tryton/shipment'

/** What one call changes of the moves of a shipment, in one transaction of Tryton's. */
export type MoveChange =
  | { change: 'write' | 'copy'; id: number; quantity: number; lot: string | null; sku: string }
  | { change: 'delete'; id: number }

/** The next call of a confirmation; each is made of what Tryton says now, so that any of them may be lost or come twice. */
export type Step =
  | { step: 'claim' | 'assign' | 'reset' | 'pick' | 'pack' | 'done' }
  | { step: 'settle' | 'split'; changes: MoveChange[] }
  | { step: 'wrap'; cartons: { carton: Carton; moves: Move[] }[] }
  | { step: 'tidy'; packages: number[] }
  /** All is as it should be. */
  | { step: 'finished' }
  | { step: 'conflict'; reason: string }

/** What a confirmation wants of one shipment. */
export interface Wanted {
  cartons: readonly Carton[]
  parts: readonly Part[]
  /** The shipment carries this station's mark. */
  isMine: boolean
}

/** The way of a shipment: waiting, assigned, picked, packed, done. */
export function nextStep({ row, moves }: Shipment, packages: readonly TrytonPackage[], wanted: Wanted): Step {
  const { state } = row
  if (state === 'waiting' || state === 'assigned') {
    if (!wanted.isMine) return { step: 'claim' }
    const taken = takenFrom(moves, wanted.parts)
    if (taken === null) return { step: state === 'assigned' ? 'pick' : 'assign' }
    return taken
  }
  if (!wanted.isMine) return { step: 'conflict', reason: `the shipment is ${state} by somebody else` }
  const leaving = moves.filter(
    ({ outgoing, quantity, state: moved }) => outgoing && quantity > 0 && moved !== 'cancelled',
  )
  const empty = packages.filter((one) => isOf(one, wanted.cartons) && one.moves.length === 0)
  if (empty.length > 0 && (state === 'picked' || state === 'cancelled'))
    return { step: 'tidy', packages: empty.map(({ id }) => id) }
  if (state === 'picked') return wrapped(moves, leaving, packages, wanted)
  if (state !== 'packed' && state !== 'done')
    return { step: 'conflict', reason: `the shipment is ${state} in Tryton` }
  if (!areWrapped(leaving, packages, wanted))
    return { step: 'conflict', reason: 'the packages in Tryton are not those of this confirmation' }
  return { step: state === 'packed' ? 'done' : 'finished' }
}

const lineOf = (move: Move): string => move.origin?.replace('stock.move,', '') ?? ''
const withLot = (lineRef: string, lot: string | null): string => `${lineRef} ${lot ?? ''}`

/** Makes what is taken from the places exactly what was packed, before Tryton looks for it; null when it is that. */
function takenFrom(moves: readonly Move[], parts: readonly Part[]): Step | null {
  const taking = moves.filter(({ outgoing, state }) => !outgoing && state !== 'cancelled')
  const wanted = summed(
    parts,
    ({ lineRef, lot }) => withLot(lineRef, lot),
    ({ quantity }) => quantity,
  )
  const toldLots = new Set(parts.filter(({ lot }) => lot !== null).map(({ lineRef }) => lineRef))
  const now = summed(
    taking,
    (move) => withLot(lineOf(move), toldLots.has(lineOf(move)) ? move.lot : null),
    ({ quantity }) => quantity,
  )
  if (sameSums(wanted, now)) return null
  if (taking.some(({ state }) => state !== 'draft')) return { step: 'reset' }
  const changes = [...new Set(taking.map(lineOf))].flatMap((lineRef) => {
    const of = taking.filter((move) => lineOf(move) === lineRef)
    const pieces = [...wanted].filter(([key]) => key.startsWith(`${lineRef} `))
    return piecesOf(
      of,
      pieces.map(([key, quantity]) => ({ lot: key.slice(lineRef.length + 1) || null, quantity })),
    )
  })
  const lines = new Set(taking.map(lineOf))
  return parts.every(({ lineRef }) => lines.has(lineRef)) ? { step: 'settle', changes } : { step: 'reset' }
}

/** The first move becomes the first piece, copies of it the others; moves that are left over go. */
function piecesOf(
  moves: readonly Move[],
  pieces: readonly { lot: string | null; quantity: number }[],
): MoveChange[] {
  const [first] = moves
  if (first === undefined) return []
  const { id, sku } = first
  return [
    ...pieces.map(
      ({ lot, quantity }, place): MoveChange => ({
        change: place === 0 ? 'write' : 'copy',
        id,
        quantity,
        lot,
        sku,
      }),
    ),
    ...moves
      .slice(pieces.length === 0 ? 0 : 1)
      .map((move): MoveChange => ({ change: 'delete', id: move.id })),
  ]
}

/** Moves of one wish differ in their lots only: by then the line's own move may be none of them. */
const wantedBy = ({ origin, sku }: Move): string => `${origin ?? ''} ${sku}`

interface Cut {
  carton: number
  quantity: number
}

/** Puts what was picked into the cartons: moves that lie in several are split, and then each carton gets its package. */
function wrapped(
  moves: readonly Move[],
  leaving: readonly Move[],
  packages: readonly TrytonPackage[],
  wanted: Wanted,
): Step {
  if (packages.length > 0)
    return areWrapped(leaving, packages, wanted)
      ? { step: 'pack' }
      : { step: 'conflict', reason: 'somebody else packs this shipment in Tryton' }
  const cuts = cutsOf(moves, leaving, wanted.parts)
  if (cuts === null)
    return { step: 'conflict', reason: 'what was picked in Tryton is not what was packed here' }
  const split = [...cuts].filter(([, pieces]) => pieces.length > 1)
  if (split.length > 0)
    return {
      step: 'split',
      changes: split.flatMap(([move, pieces]) =>
        piecesOf(
          [move],
          pieces.map(({ quantity }) => ({ lot: move.lot, quantity })),
        ),
      ),
    }
  return {
    step: 'wrap',
    cartons: wanted.cartons.map((carton, place) => ({
      carton,
      moves: [...cuts].filter(([, [piece]]) => piece?.carton === place).map(([move]) => move),
    })),
  }
}

/** Which carton every unit of every move goes into; null when they do not add up. */
function cutsOf(
  moves: readonly Move[],
  leaving: readonly Move[],
  parts: readonly Part[],
): Map<Move, Cut[]> | null {
  const wantOf = new Map(moves.map((move) => [String(move.id), wantedBy(move)]))
  // parts whose lot is told choose first
  const open = [...parts]
    .sort((one, other) => Number(one.lot === null) - Number(other.lot === null) || one.carton - other.carton)
    .map((part) => ({ ...part, want: wantOf.get(part.lineRef) }))
  const cuts = new Map<Move, Cut[]>()
  for (const move of leaving) {
    const pieces: Cut[] = []
    let left = move.quantity
    for (const part of open) {
      const fits = part.want === wantedBy(move) && (part.lot === null || part.lot === move.lot)
      const quantity = fits ? Math.min(left, part.quantity) : 0
      if (quantity === 0) continue
      pieces.push({ carton: part.carton, quantity })
      part.quantity -= quantity
      left -= quantity
    }
    if (left > 0) return null
    cuts.set(move, joined(pieces))
  }
  return open.every(({ quantity }) => quantity === 0) ? cuts : null
}

const joined = (pieces: readonly Cut[]): Cut[] =>
  [
    ...summed(
      pieces,
      ({ carton }) => String(carton),
      ({ quantity }) => quantity,
    ),
  ].map(([carton, quantity]) => ({ carton: Number(carton), quantity }))

/** Whether a package is one of these cartons. */
export const isOf = ({ shipping_reference }: TrytonPackage, cartons: readonly Carton[]): boolean =>
  cartons.some((carton) => codeOf(carton) === shipping_reference)

/** Every carton has one package with as many units as it holds, and there is none besides. */
function areWrapped(
  leaving: readonly Move[],
  packages: readonly TrytonPackage[],
  { cartons, parts }: Wanted,
): boolean {
  const quantityOf = new Map(leaving.map(({ id, quantity }) => [id, quantity]))
  const inside = packages.map(({ shipping_reference, moves }) => {
    const units = moves.reduce((sum, id) => sum + (quantityOf.get(id) ?? 0), 0)
    return `${shipping_reference} ${units}`
  })
  const packed = cartons.map((carton, place) => {
    const units = parts
      .filter((part) => part.carton === place)
      .reduce((sum, { quantity }) => sum + quantity, 0)
    return `${codeOf(carton)} ${units}`
  })
  return inside.sort().join('\n') === packed.sort().join('\n')
}
