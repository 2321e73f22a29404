import { keyPlaces } from '#native/scanner/key-places'

/** How X numbers the keys of a row, from its first; those of Japanese and Brazilian boards stand by themselves. */
const rows: readonly (readonly [number, string, string])[] = [
  [49, 'Backquote', 'Backquote'],
  [10, 'Digit1', 'Equal'],
  [132, 'IntlYen', 'IntlYen'],
  [24, 'KeyQ', 'BracketRight'],
  [38, 'KeyA', 'Quote'],
  [51, 'Backslash', 'Backslash'],
  [94, 'IntlBackslash', 'IntlBackslash'],
  [52, 'KeyZ', 'Slash'],
  [97, 'IntlRo', 'IntlRo'],
  [65, 'Space', 'Space'],
]

/** The keys with letters as X numbers them, whatever the layout. Source: keycodes/evdev of xkeyboard-config. */
export const xKeys: ReadonlyMap<string, number> = new Map(
  rows.flatMap(([number, first, last]) =>
    keyPlaces
      .slice(keyPlaces.indexOf(first), keyPlaces.indexOf(last) + 1)
      .map((place, at) => [place, number + at] as const),
  ),
)
/** The keys held beside others. */
export const xHeld = { shift: 50, altGraph: 108, f8: 74 } as const
