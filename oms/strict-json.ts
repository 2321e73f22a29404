/** What a body of JSON says, or why it cannot be trusted. */
export type StrictJson = { value: unknown } | { reason: string }

/**
 * Reads JSON as JSON.parse does, but refuses an object that names a key twice:
 * which of the two values counts is nowhere defined, so two programs would read two different orders.
 */
export function readStrictJson(text: string): StrictJson {
  try {
    const value: unknown = JSON.parse(text)
    const twice = keyNamedTwice(text)
    return twice === null
      ? { value }
      : { reason: `key ${JSON.stringify(twice.slice(0, 60))} is there twice in one object` }
  } catch (error) {
    return { reason: error instanceof Error ? error.message.slice(0, 200) : 'not JSON' }
  }
}

/** Walks JSON already known to be valid; the stack holds the keys of each open object, null for an array. */
function keyNamedTwice(text: string): string | null {
  const open: (Set<string> | null)[] = []
  let keyNext = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index)
    if (character === 0x22) {
      const end = endOfString(text, index)
      const keys = open[open.length - 1]
      if (keyNext && keys != null) {
        const key: unknown = JSON.parse(text.slice(index, end + 1))
        if (typeof key === 'string' && keys.has(key)) return key
        keys.add(String(key))
      }
      keyNext = false
      index = end
    } else if (character === 0x7b) {
      open.push(new Set())
      keyNext = true
    } else if (character === 0x5b) {
      open.push(null)
      keyNext = false
    } else if (character === 0x7d || character === 0x5d) open.pop()
    else if (character === 0x2c) keyNext = open[open.length - 1] != null
  }
  return null
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; ; index += 1) {
    const character = text.charCodeAt(index)
    if (character === 0x5c) index += 1
    else if (character === 0x22 || Number.isNaN(character)) return index
  }
}
