import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import koffi from 'koffi'
import { type Keyboard, keyboards } from '#domain/keyboard'
import { keyPlaces, noSign } from '#native/scanner/key-places'
import { xKeys } from '#sim/devices/x-keys'

// Run by `node scripts/write-keyboards.ts` on Linux with libxkbcommon0 and xkb-data; its result is committed.

/** What a dead key does to the next letter. */
const combining: Readonly<Record<string, string>> = {
  dead_grave: '\u0300',
  dead_acute: '\u0301',
  dead_circumflex: '\u0302',
  dead_tilde: '\u0303',
  dead_diaeresis: '\u0308',
  dead_abovering: '\u030a',
  dead_caron: '\u030c',
  dead_cedilla: '\u0327',
}

const library = koffi.load('libxkbcommon.so.0')
const names = koffi.struct('xkb_rule_names', {
  rules: 'str',
  model: 'str',
  layout: 'str',
  variant: 'str',
  options: 'str',
})
const newContext = library.func('xkb_context_new', 'void *', ['int'])
const newMap = library.func('xkb_keymap_new_from_names', 'void *', ['void *', koffi.pointer(names), 'int'])
const signsAt = library.func('xkb_keymap_key_get_syms_by_level', 'int', [
  'void *',
  'uint32',
  'uint32',
  'uint32',
  koffi.out(koffi.pointer('void *')),
])
const codePointOf = library.func('xkb_keysym_to_utf32', 'uint32', ['uint32'])
const nameOf = library.func('xkb_keysym_get_name', 'int', ['uint32', 'void *', 'size_t'])

const context = newContext(0)

function signOf(map: unknown, place: string, level: number): string {
  const found: unknown[] = [null]
  const signs = signsAt(map, xKeys.get(place), 0, level, found)
  /** A key of one level, such as the space bar, does not mind Shift. */
  if (signs !== 1) return level === 1 ? signOf(map, place, 0) : noSign
  const keysym = Number(koffi.decode(found[0], 'uint32'))
  const code = Number(codePointOf(keysym))
  if (code >= 0x20 && code !== 0x7f) return String.fromCodePoint(code)
  const name = Buffer.alloc(64)
  nameOf(keysym, name, name.length)
  return combining[name.toString('latin1').replace(/\0.*$/s, '')] ?? noSign
}

/** Keys that only some boards have, whatever X says of them. */
const hasKey = (keyboard: Keyboard, place: string): boolean => {
  if (place === 'IntlYen') return keyboard === 'jp'
  if (place === 'IntlRo') return keyboard === 'jp' || keyboard === 'br'
  return place !== 'IntlBackslash' || !['us', 'pl', 'jp'].includes(keyboard)
}

/** Beside AltGr, X has many signs that no other system and no scanner has: only those of ASCII are kept. */
const onlyAscii = (sign: string): string => (/^([!-~]|\u0300|\u0302|\u0303)$/u.test(sign) ? sign : noSign)

function rowsOf(keyboard: Keyboard): Record<'plain' | 'shift' | 'altGraph' | 'both', string> {
  const [layout, variant] = keyboard === 'ch-de' ? ['ch', ''] : keyboard.split('-')
  const model = keyboard === 'jp' ? 'jp106' : keyboard === 'br' ? 'abnt2' : 'pc105'
  const map = newMap(context, { rules: 'evdev', model, layout, variant: variant ?? '', options: '' }, 0)
  const at = (level: number, kept = (sign: string) => sign) =>
    keyPlaces.map((place) => (hasKey(keyboard, place) ? kept(signOf(map, place, level)) : noSign)).join('')
  return { plain: at(0), shift: at(1), altGraph: at(2, onlyAscii), both: at(3, onlyAscii) }
}

const quoted = (signs: string): string =>
  `'${signs.replaceAll(/['\\]/g, '\\$&').replaceAll(/[\u0300-\u036f]/g, (sign) => `\\u0${sign.charCodeAt(0).toString(16)}`)}'`

const boards = keyboards.map((keyboard) => {
  const lines = Object.entries(rowsOf(keyboard)).map(([held, signs]) => `    ${held}: ${quoted(signs)},`)
  return [`  ${/-/.test(keyboard) ? `'${keyboard}'` : keyboard}: {`, ...lines, '  },'].join('\n')
})
const file = fileURLToPath(new URL('../native/scanner/key-boards.ts', import.meta.url))
writeFileSync(
  file,
  `import type { Keyboard } from '#domain/keyboard'
import type { KeyBoard } from './key-places.ts'

/**
 * The keyboards of the world as xkeyboard-config describes them (MIT/X11 licence); beside AltGr only signs of ASCII.
 * Made by \`node scripts/write-keyboards.ts\`.
 */
export const keyBoards: Readonly<Record<Keyboard, KeyBoard>> = {
${boards.join('\n')}
}
`,
)
