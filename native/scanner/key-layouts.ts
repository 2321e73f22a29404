/** Keyboards that a scanner can be set to type as. */
export const keyLayouts = ['us', 'de', 'fr'] as const
export type KeyLayout = (typeof keyLayouts)[number]

/** The keys with letters, by their place on the board, row by row. Names: UI Events KeyboardEvent code Values. */
const places = [
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal',
  'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight',
  'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash',
  'IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash Space',
]
  .join(' ')
  .split(' ')

/** What stands on those keys: plain, with Shift, and beside AltGr; `\0` is a key without a letter. */
const boards: Record<
  KeyLayout,
  { plain: string; shift: string; altGraph: Readonly<Record<string, string>> }
> = {
  us: {
    plain: "`1234567890-=qwertyuiop[]asdfghjkl;'\\\0zxcvbnm,./ ",
    shift: '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|\0ZXCVBNM<>? ',
    altGraph: {},
  },
  de: {
    plain: '^1234567890ß´qwertzuiopü+asdfghjklöä#<yxcvbnm,.- ',
    shift: '°!"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄ\'>YXCVBNM;:_ ',
    altGraph: {
      Digit2: '²',
      Digit3: '³',
      Digit7: '{',
      Digit8: '[',
      Digit9: ']',
      Digit0: '}',
      Minus: '\\',
      KeyQ: '@',
      KeyE: '€',
      KeyM: 'µ',
      BracketRight: '~',
      IntlBackslash: '|',
    },
  },
  fr: {
    plain: '²&é"\'(-è_çà)=azertyuiop^$qsdfghjklmù*<wxcvbn,;:! ',
    shift: '\x001234567890°+AZERTYUIOP¨£QSDFGHJKLM%µ>WXCVBN?./§ ',
    altGraph: {
      Digit2: '~',
      Digit3: '#',
      Digit4: '{',
      Digit5: '[',
      Digit6: '|',
      Digit7: '`',
      Digit8: '\\',
      Digit9: '^',
      Digit0: '@',
      Minus: ']',
      Equal: '}',
      KeyE: '€',
    },
  },
}

/** A key of the board with what is held beside it. */
export interface KeyPlace {
  code: string
  shift: boolean
  altGraph: boolean
}

/** The letter on a key in a layout; empty where there is none. */
export function letterAt(layout: KeyLayout, { code, shift, altGraph }: KeyPlace): string {
  const board = boards[layout]
  if (altGraph) return board.altGraph[code] ?? ''
  const letter = (shift ? board.shift : board.plain).charAt(places.indexOf(code))
  return letter === '\0' ? '' : letter
}

/** Where a letter stands in a layout; null when the layout has no such letter. */
export function placeOf(layout: KeyLayout, letter: string): KeyPlace | null {
  return byLetter(layout).get(letter) ?? null
}

const known = new Map<KeyLayout, Map<string, KeyPlace>>()

function byLetter(layout: KeyLayout): Map<string, KeyPlace> {
  const before = known.get(layout)
  if (before !== undefined) return before
  const made = new Map<string, KeyPlace>()
  for (const held of [{}, { shift: true }, { altGraph: true }]) {
    for (const code of places) {
      const place = { code, shift: false, altGraph: false, ...held }
      const letter = letterAt(layout, place)
      if (letter !== '' && !made.has(letter)) made.set(letter, place)
    }
  }
  known.set(layout, made)
  return made
}
