import type { Keyboard } from '#domain/keyboard'
import { keyBoards } from './key-boards.ts'
import { keyPlaces, noSign } from './key-places.ts'

/** A key of the board with what is held beside it. */
export interface KeyPlace {
  code: string
  shift: boolean
  altGraph: boolean
}

/** What a dead key types by itself, when a blank comes after it. */
const alone: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': '´',
  '\u0302': '^',
  '\u0303': '~',
  '\u0308': '¨',
  '\u030a': '°',
  '\u030c': 'ˇ',
  '\u0327': '¸',
}

/** The letter on a key in a layout; empty where there is none. */
export function letterAt(layout: Keyboard, place: KeyPlace): string {
  const sign = signAt(layout, place)
  return alone[sign] ?? sign
}

/** What the next letter becomes after a dead key; null where the key is none. A blank is only the end of it. */
export function afterDead(layout: Keyboard, place: KeyPlace, letter: string): string | null {
  const sign = signAt(layout, place)
  const single = alone[sign]
  if (single === undefined) return null
  const composed = (letter + sign).normalize('NFC')
  if (letter === ' ') return single
  return composed.length === letter.length ? composed : single + letter
}

function signAt(layout: Keyboard, { code, shift, altGraph }: KeyPlace): string {
  const board = keyBoards[layout]
  const row = altGraph ? (shift ? board.both : board.altGraph) : shift ? board.shift : board.plain
  const sign = row.charAt(keyPlaces.indexOf(code))
  return sign === noSign ? '' : sign
}

/** Where a letter stands in a layout; null when the layout has no such letter. */
export function placeOf(layout: Keyboard, letter: string): KeyPlace | null {
  return byLetter(layout).get(letter) ?? null
}

const known = new Map<Keyboard, Map<string, KeyPlace>>()

function byLetter(layout: Keyboard): Map<string, KeyPlace> {
  const before = known.get(layout)
  if (before !== undefined) return before
  const made = new Map<string, KeyPlace>()
  for (const altGraph of [false, true])
    for (const shift of [false, true])
      for (const code of keyPlaces) {
        const letter = letterAt(layout, { code, shift, altGraph })
        if (letter !== '' && !made.has(letter)) made.set(letter, { code, shift, altGraph })
      }
  known.set(layout, made)
  return made
}
