/** Things that will happen, the soonest first; of two at one instant the one that was told first. */
export interface EventQueue<What> {
  add: (atMs: number, what: What) => void
  next: () => { atMs: number; what: What } | null
}

interface Entry<What> {
  atMs: number
  turn: number
  what: What
}

export function eventQueue<What>(): EventQueue<What> {
  const heap: Entry<What>[] = []
  let turns = 0
  const isSooner = (one: Entry<What>, two: Entry<What>): boolean =>
    one.atMs < two.atMs || (one.atMs === two.atMs && one.turn < two.turn)
  return {
    add: (atMs, what) => {
      const entry = { atMs, turn: turns++, what }
      let at = heap.length
      while (at > 0) {
        const above = (at - 1) >> 1
        const parent = heap[above] as Entry<What>
        if (!isSooner(entry, parent)) break
        heap[at] = parent
        at = above
      }
      heap[at] = entry
    },
    next: () => {
      const first = heap[0]
      const last = heap.pop()
      if (first === undefined || last === undefined) return null
      if (heap.length > 0) sink(heap, last, isSooner)
      return first
    },
  }
}

function sink<E>(heap: E[], entry: E, isSooner: (one: E, two: E) => boolean): void {
  let at = 0
  for (;;) {
    let below = 2 * at + 1
    if (below >= heap.length) break
    if (below + 1 < heap.length && isSooner(heap[below + 1] as E, heap[below] as E)) below++
    if (!isSooner(heap[below] as E, entry)) break
    heap[at] = heap[below] as E
    at = below
  }
  heap[at] = entry
}
