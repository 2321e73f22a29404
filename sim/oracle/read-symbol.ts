import { endsInZero, hybridCheck } from './checks.ts'

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
}
const separator = '\u001d'
/** Symbols whose content is GS1 by their identifier: GS1-128, DataBar, DataMatrix, QR, DotCode. */
const gs1Identifiers = [']C1', ']e0', ']d2', ']Q3', ']J1']

/** Reads the bytes of one scan. `today` is the local date, for the century of six-digit dates. */
export function readSymbol(bytes: Uint8Array, today: string): Reading {
  const whole = textOf(bytes.filter((byte) => byte !== 0 && byte !== 2))
  const marked = /^\][A-Za-z][A-Za-z0-9]/.test(whole)
  const aim = marked ? whole.slice(0, 3) : ''
  const text = marked ? whole.slice(3) : whole
  if (text.length === 0) return { is: 'nothing' }
  if (text.startsWith('PB') && /[A-Z]/.test(text.charAt(2))) return readOwn(text)
  const declared = gs1Identifiers.includes(aim)
  const separated = text.includes(separator)
  if (declared || ((aim === '' || aim === ']C0') && (separated || /^(00\d{18}|01\d{14})/.test(text)))) {
    const read = readElements(text, today)
    if (read !== null) return read
    if (declared || separated) return { is: 'damaged' }
  }
  if (aim === ']E0' && text.length === 13 && !isGtin(text)) return { is: 'damaged' }
  return isPrintable(text) ? { is: 'plain', text } : { is: 'damaged' }
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
const predefined: Record<string, number> = { '00': 20, '01': 16, '02': 16, '20': 4, '41': 16 }
for (const two of ['11', '12', '13', '15', '16', '17']) predefined[two] = 8
for (const two of ['31', '32', '33', '34', '35', '36']) predefined[two] = 10

const signs = '[!"%&\'()*+,\\-./0-9:;<=>?A-Z_a-z]'
/** Identifiers this warehouse meets, each with what its value looks like. */
const identifiers: readonly (readonly [ai: RegExp, value: RegExp, checked: boolean])[] = [
  [/^00/, /^\d{18}$/, true],
  [/^0[12]/, /^\d{14}$/, true],
  [/^41[0-7]/, /^\d{13}$/, true],
  [/^1[123567]/, /^\d{6}$/, false],
  [/^20/, /^\d{2}$/, false],
  [/^(31[0-6]|320|330|340|350|356|357|360|361)[0-5]/, /^\d{6}$/, false],
  [/^(10|21|420)/, new RegExp(`^${signs}{1,20}$`), false],
  [/^3[07]/, /^\d{1,8}$/, false],
  [/^402/, /^\d{17}$/, false],
  [/^(24[01]|40[013]|90)/, new RegExp(`^${signs}{1,30}$`), false],
  [/^9[1-9]/, new RegExp(`^${signs}{1,90}$`), false],
]

/** Reads an element string; null when any part of it is not as the standard says. */
function readElements(text: string, today: string): Reading | null {
  const found = new Map<string, string>()
  let rest = text.startsWith(separator) ? text.slice(1) : text
  while (rest !== '') {
    const row = identifiers.find(([ai]) => ai.test(rest))
    const ai = row === undefined ? '' : (row[0].exec(rest)?.[0] ?? '')
    if (row === undefined || ai === '') return null
    const fixed = predefined[ai.slice(0, 2)]
    const next = rest.indexOf(separator)
    const end = fixed ?? (next < 0 ? rest.length : next)
    const value = rest.slice(ai.length, end)
    if (!row[1].test(value) || (row[2] && !endsInZero(value))) return null
    if (/^1[123567]$/.test(ai) && dateOf(value, today) === null) return null
    if ((found.get(ai) ?? value) !== value) return null
    found.set(ai, value)
    rest = rest.slice(end)
    while (rest.startsWith(separator)) rest = rest.slice(1)
  }
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
