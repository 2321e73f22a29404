import type { Gs1 } from '#domain/barcode/gs1'

const separators = (rest: string, most: number): string => {
  let at = 0
  while (at < most && rest.charCodeAt(at) === 29) at++
  return rest.slice(at)
}
const text82 = '[!"%&\'()*+,\\-./0-9:;<=>?A-Z_a-z]'
/** Written from the GS1 General Specifications apart from the reader under test: one pattern per identifier. */
const patterns: readonly [ai: RegExp, value: string, fixed: boolean][] = [
  [/^00$/, '\\d{18}', true],
  [/^0[12]$/, '\\d{14}', true],
  [/^1[1-35-7]$/, '\\d{6}', true],
  [/^20$/, '\\d{2}', true],
  [/^(31[0-6]|3[2-5]0|35[67]|36[01])[0-5]$/, '\\d{6}', true],
  [/^41[0-7]$/, '\\d{13}', true],
  [/^(10|21)$/, `${text82}{1,20}`, false],
  [/^3[07]$/, '\\d{1,8}', false],
  [/^(24[01]|40[013])$/, `${text82}{1,30}`, false],
  [/^402$/, '\\d{17}', false],
  [/^420$/, `${text82}{1,20}`, false],
  [/^90$/, `${text82}{1,30}`, false],
  [/^9[1-9]$/, `${text82}{1,90}`, false],
]

/** What an element string says, or null when the standard refuses it. Slow, plain and only for tests. */
export function gs1Oracle(text: string, today: string): Gs1 | null {
  const said = new Map<string, string>()
  let rest = separators(text, 1)
  while (rest !== '') {
    const read = [2, 3, 4].map((length) => element(rest, length)).find((one) => one !== null)
    if (read == null) return null
    if (said.has(read.ai) && said.get(read.ai) !== read.value) return null
    if (!isSound(read.ai, read.value, today)) return null
    said.set(read.ai, read.value)
    rest = separators(rest.slice(read.ai.length + read.value.length), rest.length)
  }
  const expiry = said.get('17')
  const count = said.get('37') ?? said.get('30')
  return {
    sscc: said.get('00') ?? null,
    gtin: said.get('01') ?? null,
    lot: said.get('10') ?? null,
    serial: said.get('21') ?? null,
    expiresOn: expiry === undefined ? null : dayOf(expiry, today),
    count: count === undefined ? null : Number(count),
  }
}

function element(rest: string, length: number): { ai: string; value: string } | null {
  const ai = rest.slice(0, length)
  const row = patterns.find(([known]) => known.test(ai))
  if (row === undefined) return null
  const value = new RegExp(`^${row[1]}${row[2] ? '' : '(?=\\x1d|$)'}`).exec(rest.slice(length))
  return value === null ? null : { ai, value: value[0] }
}

function isSound(ai: string, value: string, today: string): boolean {
  if (/^1[1-35-7]$/.test(ai)) return dayOf(value, today) !== null
  if (!/^(0[012]|41.)$/.test(ai)) return true
  const digits = [...value].reverse().map(Number)
  return digits.reduce((sum, digit, place) => sum + digit * (place % 2 === 1 ? 3 : 1), 0) % 10 === 0
}

/** Tries every year of the sliding window: 49 years back to 50 years ahead. */
function dayOf(six: string, today: string): string | null {
  const now = Number(today.slice(0, 4))
  for (let year = now - 49; year <= now + 50; year++) {
    if (String(year).slice(2) !== six.slice(0, 2)) continue
    const month = Number(six.slice(2, 4))
    const days = [
      31,
      year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
      31,
      30,
      31,
      30,
      31,
      31,
      30,
      31,
      30,
      31,
    ][month - 1]
    const day = Number(six.slice(4)) || days
    if (days === undefined || day === undefined || day > days) return null
    return `${year}-${six.slice(2, 4)}-${String(day).padStart(2, '0')}`
  }
  return null
}
