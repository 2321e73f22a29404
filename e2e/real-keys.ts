import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Keyboard } from '#domain/keyboard'
import { placeOf } from '#native/scanner/key-layouts'
import { xHeld, xKeys } from '#sim/devices/x-keys'

const run = promisify(execFile)
/** Real keys on a virtual screen: they come to the window in front, as those of a person or a scanner do. */
export interface RealKeys {
  /** Types signs, with this long between two keys, as the computer's layout has them. */
  type(text: string, gapMs: number): Promise<void>
  /** Types one code with 1 ms between its keys, then Enter; a GS sign is Ctrl+]. `before` is the key before each code. */
  scan(text: string, before?: string): Promise<void>
  /** The same keys that a scanner set to this keyboard presses, whatever the computer makes of them; GS is F8. */
  scanAs(keyboard: Keyboard, text: string): Promise<void>
  press(key: string): Promise<void>
  /** Sets the layout of the computer. */
  layout(name: 'us' | 'fr' | 'de' | 'se'): Promise<void>
}

/** Presses keys on this display. */
export function realKeys(display: string): RealKeys {
  const env = { ...process.env, DISPLAY: display }
  const press = async (gapMs: number, ...keys: string[]) =>
    void (await run('xdotool', ['key', '--delay', String(gapMs), ...keys], { env }))
  return {
    type: (text, gapMs) => press(gapMs, ...[...text].map(keyName)),
    scan: (text, before) =>
      press(1, ...(before === undefined ? [] : [before]), ...[...text].map(keyName), 'Return'),
    scanAs: (keyboard, text) => press(1, ...[...text].map((sign) => keyOfBoard(sign, keyboard)), 'Return'),
    press: (key) => press(1, key),
    layout: async (name) => void (await run('setxkbmap', [name], { env })),
  }
}

const names: Readonly<Record<string, string>> = {
  '-': 'minus',
  '.': 'period',
  '/': 'slash',
  ' ': 'space',
  ',': 'comma',
  ';': 'semicolon',
  '=': 'equal',
  '#': 'numbersign',
  '|': 'bar',
  '+': 'plus',
  '@': 'at',
  '[': 'bracketleft',
  ']': 'bracketright',
  '\u001d': 'ctrl+bracketright',
}
const keyName = (sign: string): string => names[sign] ?? sign

/** A sign as the numbered keys that a scanner set to this keyboard presses. */
function keyOfBoard(sign: string, keyboard: Keyboard): string {
  if (sign === '\u001d') return String(xHeld.f8)
  const place = placeOf(keyboard, sign)
  const key = xKeys.get(place?.code ?? '')
  if (place === null || key === undefined) throw new Error(`No key for ${sign}`)
  const held = [...(place.shift ? [xHeld.shift] : []), ...(place.altGraph ? [xHeld.altGraph] : [])]
  return [...held, key].join('+')
}
