/** The keys with letters, by their place on the board, row by row. Names: UI Events KeyboardEvent code Values. */
export const keyPlaces = [
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal IntlYen',
  'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight',
  'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash',
  'IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash IntlRo Space',
]
  .join(' ')
  .split(' ')

/** Stands in a row of signs for a key that types none. */
export const noSign = '␀'

/** What stands on all keys in the order of `keyPlaces`; a combining sign is a dead key, which waits for the next one. */
export interface KeyBoard {
  plain: string
  shift: string
  altGraph: string
  /** With Shift and AltGr. */
  both: string
}
