/** The longest line that is kept, in bytes; a longer one is no utterance. */
export const longestLine = 4096
const newLine = 0x0a

/** What came of a line that has no end yet; `over`: it is too long already. */
export interface LineSoFar {
  held: readonly number[]
  over: boolean
}
export const noLine: LineSoFar = { held: [], over: false }

/**
 * Cuts the output of a program into lines, however it comes in pieces; null stands for a line that was too long. Letters
 * are read only of whole lines, so a piece may end in the middle of one.
 */
export function feedLines(
  before: LineSoFar,
  chunk: Uint8Array,
): { state: LineSoFar; lines: (string | null)[] } {
  const lines: (string | null)[] = []
  let held = [...before.held]
  let { over } = before
  for (const byte of chunk) {
    if (byte === newLine) {
      lines.push(over ? null : new TextDecoder().decode(Uint8Array.from(held)))
      held = []
      over = false
    } else if (over || held.length === longestLine) over = true
    else held.push(byte)
  }
  return { state: { held: over ? [] : held, over }, lines }
}
