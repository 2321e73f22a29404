/**
 * What a half-built walk looks like from the aisle reached so far: per cross-aisle which part of the walk touches it
 * there (0: none) and what still has to flow on from it. Parts are numbered in order of appearance.
 *
 * The exact programmes for one block (Ratliff & Rosenthal 1983, seven such states), two blocks (Roodbergen & de Koster
 * 2001) and more (Cambazard & Catusse 2018) are this table for two, three and more cross-aisles. With one-way stretches
 * the parity of a point is not enough, and its balance (arrivals less departures) takes its place.
 */
interface State {
  parts: readonly number[]
  flows: readonly number[]
}

/** What a step does to a state: `lower` and `upper` as in a StretchWay, at the cross-aisles `index` and `index + 1`. */
interface StretchStep {
  index: number
  lower: number | null
  upper: number | null
  linked: boolean
}

/** States by number, and what each step makes of each. Two numbers are fixed: nothing walked yet, and all walked. */
export interface Frontier {
  /** The state after a stretch was served so. */
  afterStretch: (stepId: number, state: number) => number
  /**
   * The state after the walk goes on along cross-aisle `index` to the next aisle, or (`on` false) does not.
   * What flows must go on; where nothing flows it may, there and back, to hang together.
   */
  afterCross: (index: number, on: boolean, state: number) => number
  /** Trips along the cross-aisle to the next aisle and back that `afterCross` means. */
  trips: (index: number, on: boolean, state: number) => readonly [right: number, left: number]
  /** How many trips these are where it goes on. */
  tripsOn: (index: number, state: number) => number
  /** Whether a walk was left aside because there were too many states. */
  isFull: () => boolean
  /** A step's number, for `afterStretch`. */
  stepId: (step: StretchStep) => number
}
export const nothingYet = 0
export const allWalked = 1
/** In place of a state: no walk goes on so. */
const impossible = -1
/** In place of a state: a walk might go on so, but this table does not follow it. */
export const tooOften = -2

/**
 * The table for so many cross-aisles; `directed` where some stretch is one-way. It fills as it is asked. What flows more
 * often than `mostFlow` along one cross-aisle, or would need more than `mostStates`, is answered `tooOften`.
 */
export function frontierOf(
  crossAisles: number,
  directed: boolean,
  mostFlow: number,
  mostStates: number,
): Frontier {
  const none = Array.from({ length: crossAisles }, () => 0)
  const states: State[] = [
    { parts: none, flows: none },
    { parts: none, flows: none },
  ]
  const numbers = new Map<string, number>([[keyOf(states[0] as State), nothingYet]])
  const steps: StretchStep[] = []
  const stepIds = new Map<string, number>()
  const stretchTable: Int32Array[] = []
  const crossTable = Array.from({ length: crossAisles * 2 }, () => newColumn())

  const numberOf = (state: State): number => {
    const key = keyOf(state)
    const known = numbers.get(key)
    if (known !== undefined) return known
    if (states.length >= mostStates) return tooOften
    numbers.set(key, states.length)
    return states.push(state) - 1
  }
  const flowOf = (flow: number): number => (directed ? flow : Math.abs(flow) % 2)

  const stretch = (step: StretchStep, number: number): number => {
    const { index, lower, upper, linked } = step
    if (lower === null && upper === null) return number
    if (number === allWalked) return impossible
    const { parts, flows } = states[number] as State
    const nextParts = [...parts]
    const nextFlows = [...flows]
    for (const [port, flow] of [
      [index, lower],
      [index + 1, upper],
    ] as const) {
      if (flow === null) continue
      nextFlows[port] = flowOf((nextFlows[port] ?? 0) + flow)
      if (nextParts[port] === 0) nextParts[port] = crossAisles + 1 + port
    }
    if (linked) join(nextParts, index, index + 1)
    return numberOf(numbered(nextParts, nextFlows))
  }

  const cross = (index: number, on: boolean, number: number): number => {
    if (number === allWalked) return on ? impossible : number
    const { parts, flows } = states[number] as State
    const flow = flows[index] ?? 0
    if (on) {
      if (parts[index] === 0) return impossible
      return Math.abs(flow) > mostFlow ? tooOften : number
    }
    if (flow !== 0) return impossible
    const part = parts[index] ?? 0
    if (part === 0) return number
    const left = replaced(parts, index, 0)
    if (left.includes(part)) return numberOf(numbered(left, flows))
    return left.every((other) => other === 0) ? allWalked : impossible
  }

  return {
    afterStretch: (stepId, state) =>
      kept(stretchTable, stepId, state, () => stretch(steps[stepId] as StretchStep, state)),
    afterCross: (index, on, state) =>
      kept(crossTable, index * 2 + (on ? 1 : 0), state, () => cross(index, on, state)),
    trips: (index, on, state) => {
      const flow = states[state]?.flows[index] ?? 0
      if (!on) return [0, 0]
      return flow === 0 ? [1, 1] : [Math.max(flow, 0), Math.max(-flow, 0)]
    },
    tripsOn: (index, state) => Math.abs(states[state]?.flows[index] ?? 0) || 2,
    isFull: () => states.length >= mostStates,
    stepId: (step) => {
      const { index, lower, upper, linked } = step
      const plain = { index, lower: lower && flowOf(lower), upper: upper && flowOf(upper), linked }
      const key = `${index} ${plain.lower} ${plain.upper} ${linked}`
      const known = stepIds.get(key)
      if (known !== undefined) return known
      stepIds.set(key, steps.length)
      stretchTable.push(newColumn())
      return steps.push(plain) - 1
    },
  }
}

/** Where no stretch is one-way a table stays small, and is the same for every walk: it is kept. */
const openTables = new Map<number, Frontier>()

/** The table of a hall whose stretches go both ways; nothing flows more than once along a cross-aisle there. */
export function openFrontier(crossAisles: number): Frontier {
  const known = openTables.get(crossAisles)
  if (known !== undefined) return known
  const made = frontierOf(crossAisles, false, 1, Number.POSITIVE_INFINITY)
  openTables.set(crossAisles, made)
  return made
}

const unknown = -3
const newColumn = (): Int32Array => new Int32Array(64).fill(unknown)

/** A table's entry, found once; its column grows with the states. */
function kept(table: Int32Array[], column: number, state: number, find: () => number): number {
  let entries = table[column] as Int32Array
  if (state >= entries.length) {
    const grown = new Int32Array(Math.max(state + 1, entries.length * 2)).fill(unknown)
    grown.set(entries)
    table[column] = entries = grown
  }
  const known = entries[state] as number
  if (known !== unknown) return known
  const found = find()
  entries[state] = found
  return found
}

const keyOf = ({ parts, flows }: State): string => `${parts.join()}/${flows.join()}`
const replaced = (list: readonly number[], index: number, value: number): number[] =>
  list.map((one, at) => (at === index ? value : one))

function join(parts: number[], one: number, two: number): void {
  const [from, to] = [parts[two], parts[one]]
  for (const [at, part] of parts.entries()) if (part === from) parts[at] = to as number
}

function numbered(parts: readonly number[], flows: readonly number[]): State {
  const names = new Map<number, number>([[0, 0]])
  for (const part of parts) if (!names.has(part)) names.set(part, names.size)
  return { parts: parts.map((part) => names.get(part) ?? 0), flows }
}
