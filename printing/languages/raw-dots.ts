import type { Bitmap } from '../bitmap.ts'

/**
 * Two bytes that a printer takes for the start of a command even within a picture, and by what the first is replaced: one
 * dot more beside a single black one. Bars and modules are never one dot wide, so that only letters can have such a dot.
 */
export type Trap = readonly [first: number, second: number, instead: number]

/** Whether one of a printer's traps stands in these bytes. */
export const trapIn = (data: readonly number[], traps: readonly Trap[]): boolean =>
  data.some((byte, at) => traps.some(([first, second]) => byte === first && data[at + 1] === second))

/** The rows of a picture with none of a printer's traps in them. */
export function withoutTraps(data: Uint8Array, traps: readonly Trap[]): Uint8Array {
  const safe = Uint8Array.from(data)
  for (const [first, second, instead] of traps)
    for (let at = safe.indexOf(first); at >= 0; at = safe.indexOf(first, at + 1))
      if (safe[at + 1] === second) safe[at] = instead
  return safe
}

/** The rows of a picture where a printer wants 0 for black. */
export function turnedOver({ data }: Bitmap): Uint8Array {
  const turned = new Uint8Array(data.length)
  for (let at = 0; at < data.length; at++) turned[at] = ~(data[at] ?? 0)
  return turned
}
