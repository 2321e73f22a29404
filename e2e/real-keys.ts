import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** The keys of a board as X numbers them; what they type depends on the layout. */
const rows: readonly (readonly [first: number, signs: string])[] = [
  [10, '1234567890-'],
  [24, 'QWERTYUIOP'],
  [38, 'ASDFGHJKL'],
  [52, 'ZXCVBNM'],
]

/** Real keys on a virtual screen: they come to the window in front, as those of a person or a scanner do. */
export interface RealKeys {
  /** Types signs, with this long between two keys, as the computer's layout has them. */
  type(text: string, gapMs: number): Promise<void>
  /** Types one code with 1 ms between its keys, then Enter; a GS sign is Ctrl+]. `before` is the key before each code. */
  scan(text: string, before?: string): Promise<void>
  /** The same keys that a scanner set to the US layout presses, whatever the computer makes of them. */
  scanAsUs(text: string): Promise<void>
  press(key: string): Promise<void>
  /** Sets the layout of the computer. */
  layout(name: 'us' | 'fr' | 'de'): Promise<void>
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
    scanAsUs: (text) => press(1, ...[...text].map(keyOfBoard), 'Return'),
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
  '@': 'at',
  '[': 'bracketleft',
  ']': 'bracketright',
  '\u001d': 'ctrl+bracketright',
}
const keyName = (sign: string): string => names[sign] ?? sign

/** A sign as a numbered key of the board, a capital with Shift. */
function keyOfBoard(sign: string): string {
  const row = rows.find(([, signs]) => signs.includes(sign))
  if (row === undefined) throw new Error(`No key for ${sign}`)
  const key = String(row[0] + row[1].indexOf(sign))
  return /[A-Z]/.test(sign) ? `shift+${key}` : key
}
