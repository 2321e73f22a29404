/** Points one can walk between, by number; a walk between neighbours may go one way only. */
export interface WalkGraph {
  leaving: readonly (readonly { to: number; mm: number }[])[]
}

/** From one point: how far each is, Infinity where no way leads, and the point before it on a shortest way. */
export interface Reach {
  mm: Float64Array
  before: Int32Array
}

/** Shortest ways from a point to all others (Dijkstra 1959, binary heap). Lengths must not be negative. */
export function reachFrom({ leaving }: WalkGraph, start: number): Reach {
  const mm = new Float64Array(leaving.length).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(leaving.length).fill(-1)
  mm[start] = 0
  const heap: number[] = [start]
  const far: number[] = [0]
  while (heap.length > 0) {
    const [here, hereMm] = pop(heap, far)
    if (hereMm > (mm[here] as number)) continue
    for (const { to, mm: stepMm } of leaving[here] ?? []) {
      const thereMm = hereMm + stepMm
      if (thereMm >= (mm[to] as number)) continue
      mm[to] = thereMm
      before[to] = here
      push(heap, far, to, thereMm)
    }
  }
  return { mm, before }
}

/** The points of the shortest way to `to`, both ends included. */
export function wayTo({ before }: Reach, to: number): number[] {
  const way = [to]
  for (let here = before[to] as number; here >= 0; here = before[here] as number) way.push(here)
  return way.reverse()
}

/** The same ways walked against their direction. */
export function turned({ leaving }: WalkGraph): WalkGraph {
  const back: { to: number; mm: number }[][] = leaving.map(() => [])
  for (const [from, ways] of leaving.entries())
    for (const { to, mm } of ways) back[to]?.push({ to: from, mm })
  return { leaving: back }
}

function push(heap: number[], far: number[], point: number, mm: number): void {
  let at = heap.length
  heap.push(point)
  far.push(mm)
  for (let up = (at - 1) >> 1; at > 0 && (far[up] as number) > mm; up = (at - 1) >> 1) {
    heap[at] = heap[up] as number
    far[at] = far[up] as number
    at = up
  }
  heap[at] = point
  far[at] = mm
}

function pop(heap: number[], far: number[]): [point: number, mm: number] {
  const top: [number, number] = [heap[0] as number, far[0] as number]
  const point = heap.pop() as number
  const mm = far.pop() as number
  const { length } = heap
  if (length === 0) return top
  let at = 0
  for (;;) {
    let child = at * 2 + 1
    if (child >= length) break
    if (child + 1 < length && (far[child + 1] as number) < (far[child] as number)) child++
    if ((far[child] as number) >= mm) break
    heap[at] = heap[child] as number
    far[at] = far[child] as number
    at = child
  }
  heap[at] = point
  far[at] = mm
  return top
}
