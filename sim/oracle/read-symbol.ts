import { endsInZero, hybridCheck } from './checks.ts'
import { rowOf } from './gs1-grammar.ts'

/** What the oracle makes of the bytes of one scan, before it looks anything up. */
export type Reading =
  | { is: 'nothing' }
  | { is: 'damaged' }
  | { is: 'own'; of: string; name: string }
  | {
      is: 'gs1'
      gtin: string | null
      sscc: string | null
      lot: string | null
      serial: string | null
      expires: string | null
    }
  | { is: 'plain'; text: string }

const kinds: Record<string, string> = {
  B: 'badge',
  L: 'location',
  T: 'tote',
  C: 'cart',
  K: 'carton',
  O: 'order',
  X: 'command',
  Y: 'cartonType',
  S: 'place',
  Z: 'zone',
  P: 'list',
  Q: 'apart',
  N: 'plate',
}
const separator = '\u001d'
/** Symbols whose content is GS1 by their identifier: GS1-128, DataBar, DataMatrix, QR, DotCode, MicroPDF417, Aztec. */
const gs1Identifiers = /^\](C1|e0|d[25]|Q[34]|J[14]|L3|z[14])$/
/** Nothing said, or symbols that hold GS1 and other texts alike. */
const openIdentifiers = /^(|\](C0|X0|e[123]))$/
/** Identifiers of symbols that may name a character set before their text, as a backslash and six digits. */
const namesCharacterSet = /^\](?:d[456]|Q[246]|J[345]|L1|z[345])$/

/** Reads the bytes of one scan. `today` is the local date, for the century of six-digit dates. */
export function readSymbol(bytes: Uint8Array, today: string): Reading {
  const whole = textOf(bytes.filter((byte) => byte !== 0 && byte !== 2))
  const marked = /^\][A-Za-z][A-Za-z0-9]/.test(whole)
  const aim = marked ? whole.slice(0, 3) : ''
  const sent = marked ? whole.slice(3) : whole
  if (sent.length === 0) return { is: 'nothing' }
  const text = namesCharacterSet.test(aim) ? sent.replace(/^\\[0-9]{6}/, '') : sent
  if (text.length === 0) return { is: 'damaged' }
  if (text.startsWith('PB') && /[A-Z]/.test(text.charAt(2))) return readOwn(text)
  const declared = gs1Identifiers.test(aim)
  const separated = text.includes(separator)
  if (declared || (openIdentifiers.test(aim) && (separated || /^(00\d{18}|01\d{14})/.test(text)))) {
    const read = readElements(text, today)
    if (read !== null) return read
    if (declared || separated) return { is: 'damaged' }
  }
  if (/^\](E[0-4]|I1)$/.test(aim)) return readRetail(aim, text)
  return isPrintable(text) ? { is: 'plain', text } : { is: 'damaged' }
}

/** EAN-13, UPC-A and UPC-E, their add-ons alone and beside them, EAN-8, and ITF whose check digit the scanner saw. */
function readRetail(aim: string, text: string): Reading {
  const lengths: Record<string, RegExp> = {
    ']E0': /^\d{12,13}$/,
    ']E3': /^\d{12,13}(?= ?(\d{2}|\d{5})$)/,
    ']E4': /^\d{8}$/,
    ']I1': /^\d{4,}$/,
  }
  const digits = aim === ']E0' && /^[01]\d{7}$/.test(text) ? unshortened(text) : lengths[aim]?.exec(text)?.[0]
  return digits !== undefined && endsInZero(digits) ? { is: 'plain', text: digits } : { is: 'damaged' }
}

/** UPC-E: the sixth digit says where the zeros were. */
function unshortened(eight: string): string {
  const [a, b, c, d, e, f] = eight.slice(1, 7)
  const body = /[012]/.test(f ?? '')
    ? `${a}${b}${f}0000${c}${d}${e}`
    : f === '3'
      ? `${a}${b}${c}00000${d}${e}`
      : f === '4'
        ? `${a}${b}${c}${d}00000${e}`
        : `${a}${b}${c}${d}${e}0000${f}`
  return eight.charAt(0) + body + eight.charAt(7)
}

/** UTF-8 where the bytes are that, else a letter for each byte. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return String.fromCharCode(...bytes)
  }
}

function isPrintable(text: string): boolean {
  if (text.length > 200) return false
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).every(
    (unit) => unit >= 0x20 && !(unit > 0x7e && unit < 0xa0),
  )
}

function readOwn(text: string): Reading {
  const of = kinds[text.charAt(2)]
  const [name, check] = [text.slice(3, -1), text.slice(-1)]
  const formed = /^[0-9A-Z-]{1,40}$/.test(name) && /^[0-9A-Z]$/.test(check)
  return of !== undefined && formed && hybridCheck(text.charAt(2) + name) === check
    ? { is: 'own', of, name }
    : { is: 'damaged' }
}

/** A GTIN of 8, 12, 13 or 14 digits whose check digit is right. */
export const isGtin = (text: string): boolean =>
  /^\d+$/.test(text) && [8, 12, 13, 14].includes(text.length) && endsInZero(text)

/** Length of elements that need no separator, by their first two digits, identifier included (General Specifications 7.8.5). */
const predefined: Record<string, number> = { '00': 20, '01': 16, '02': 16, '03': 16, '20': 4, '41': 16 }
for (const two of ['11', '12', '13', '15', '16', '17']) predefined[two] = 8
for (const two of ['31', '32', '33', '34', '35', '36']) predefined[two] = 10

/** The elements of a message, in order; null when any part of it, or their company, is not as the standard says. */
export function elementsOf(text: string): Map<string, string> | null {
  const found = new Map<string, string>()
  let rest = text.startsWith(separator) ? text.slice(1) : text
  while (rest !== '') {
    const ai = [2, 3, 4].map((length) => rest.slice(0, length)).find((digits) => rowOf(digits) !== null)
    const row = ai === undefined ? null : rowOf(ai)
    if (ai === undefined || row === null) return null
    const next = rest.indexOf(separator)
    const end = predefined[ai.slice(0, 2)] ?? (next < 0 ? rest.length : next)
    const value = rest.slice(ai.length, end)
    if (!row.value.test(value) || !row.sound(value)) return null
    if ((found.get(ai) ?? value) !== value) return null
    found.set(ai, value)
    rest = rest.slice(end)
    while (rest.startsWith(separator)) rest = rest.slice(1)
  }
  return isGoodCompany([...found.keys()]) ? found : null
}

function isGoodCompany(ais: readonly string[]): boolean {
  return ais.every((ai) => {
    const row = rowOf(ai)
    const others = ais.filter((one) => one !== ai).join(' ')
    return row?.beside.every((wanted) => wanted.test(others)) && !row.never?.test(others)
  })
}

/** Reads an element string; null when the standard refuses it. */
function readElements(text: string, today: string): Reading | null {
  const found = elementsOf(text)
  if (found === null) return null
  const expiry = found.get('17')
  return {
    is: 'gs1',
    gtin: found.get('01') ?? null,
    sscc: found.get('00') ?? null,
    lot: found.get('10') ?? null,
    serial: found.get('21') ?? null,
    expires: expiry === undefined ? null : dateOf(expiry, today),
  }
}

/** YYMMDD; 7.12: the year nearest to now, up to 50 ahead and 49 back; day 00 is the last of the month. */
function dateOf(six: string, today: string): string | null {
  const [yy, mm, dd] = [Number(six.slice(0, 2)), Number(six.slice(2, 4)), Number(six.slice(4))]
  const now = Number(today.slice(0, 4))
  const year = [-100, 0, 100]
    .map((by) => Math.floor(now / 100) * 100 + yy + by)
    .find((one) => one > now - 50 && one <= now + 50)
  if (year === undefined || mm < 1 || mm > 12) return null
  const last = new Date(Date.UTC(year, mm, 0)).getUTCDate()
  if (dd > last) return null
  return new Date(Date.UTC(year, mm - 1, dd === 0 ? last : dd)).toISOString().slice(0, 10)
}
