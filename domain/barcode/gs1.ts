import { hasGs1CheckDigit } from '#domain/barcode/check-character'

/** What a GS1 element string says, as far as a warehouse station needs it. */
export interface Gs1 {
  sscc: string | null
  gtin: string | null
  lot: string | null
  serial: string | null
  /** Local date; day 00 became the last day of the month. */
  expiresOn: string | null
  count: number | null
}
export interface Gs1Problem {
  position: number
  problem: 'unknown-ai' | 'too-short' | 'too-long' | 'not-digits' | 'check' | 'date' | 'twice'
}

interface Element {
  ai: string
  least: number
  most: number
  digits: boolean
}
/** Application identifiers read here. Source: GS1 General Specifications, section 3. */
const elements: readonly Element[] = [
  { ai: '00', least: 18, most: 18, digits: true },
  { ai: '01', least: 14, most: 14, digits: true },
  { ai: '02', least: 14, most: 14, digits: true },
  { ai: '10', least: 1, most: 20, digits: false },
  { ai: '11', least: 6, most: 6, digits: true },
  { ai: '13', least: 6, most: 6, digits: true },
  { ai: '15', least: 6, most: 6, digits: true },
  { ai: '17', least: 6, most: 6, digits: true },
  { ai: '21', least: 1, most: 20, digits: false },
  { ai: '30', least: 1, most: 8, digits: true },
  { ai: '37', least: 1, most: 8, digits: true },
  { ai: '240', least: 1, most: 30, digits: false },
  { ai: '400', least: 1, most: 30, digits: false },
  ...['91', '92', '93', '94', '95', '96', '97', '98', '99'].map((ai) => ({ ai, least: 1, most: 90, digits: false })),
]
/** Length is fixed by the standard, so no separator follows. */
const predefined = new Set(['00', '01', '02', '11', '13', '15', '17'])
const GS = '\u001d'

/** Reads an element string such as `0109551234567896` + `10L2609A` + GS + `17280300`; never throws, never guesses. */
export function readGs1(text: string, today: string): { facts: Gs1 } | Gs1Problem {
  const values = new Map<string, string>()
  let position = text.startsWith(GS) ? 1 : 0
  while (position < text.length) {
    const element = elements.find((one) => text.startsWith(one.ai, position))
    if (element === undefined) return { position, problem: 'unknown-ai' }
    const start = position + element.ai.length
    const separator = text.indexOf(GS, start)
    const end = predefined.has(element.ai) ? start + element.most : separator < 0 ? text.length : separator
    const value = text.slice(start, end)
    if (value.length < element.least || (predefined.has(element.ai) && value.includes(GS))) return { position: start, problem: 'too-short' }
    if (value.length > element.most) return { position: start, problem: 'too-long' }
    if (element.digits && !/^\d+$/.test(value)) return { position: start, problem: 'not-digits' }
    if (['00', '01', '02'].includes(element.ai) && !hasGs1CheckDigit(value)) return { position: start, problem: 'check' }
    if (values.has(element.ai) && values.get(element.ai) !== value) return { position: start, problem: 'twice' }
    values.set(element.ai, value)
    position = end
    while (text.charAt(position) === GS) position++
  }
  const expiry = values.get('17')
  const expiresOn = expiry === undefined ? null : dateFromSix(expiry, today)
  if (expiry !== undefined && expiresOn === null) return { position: text.indexOf(expiry), problem: 'date' }
  return {
    facts: {
      sscc: values.get('00') ?? null,
      gtin: values.get('01') ?? null,
      lot: values.get('10') ?? null,
      serial: values.get('21') ?? null,
      expiresOn,
      count: values.has('37') ? Number(values.get('37')) : values.has('30') ? Number(values.get('30')) : null,
    },
  }
}

/** YYMMDD to a local date: the century by the sliding window of GS1 7.12, day 00 is the month's last day. */
function dateFromSix(six: string, today: string): string | null {
  const yearNow = Number(today.slice(0, 4))
  const two = Number(six.slice(0, 2))
  const century = Math.floor(yearNow / 100) * 100
  const difference = two - (yearNow % 100)
  const year = century + two + (difference >= 51 ? -100 : difference <= -50 ? 100 : 0)
  const month = Number(six.slice(2, 4))
  if (month < 1 || month > 12) return null
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const day = six.slice(4) === '00' ? lastDay : Number(six.slice(4))
  if (day > lastDay) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
