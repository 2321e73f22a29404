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
  problem: 'unknown-ai' | 'too-short' | 'too-long' | 'not-digits' | 'character' | 'check' | 'date' | 'twice'
}

/** `digits` or any of the 82 characters of GS1 General Specifications 7.11; a date is six digits YYMMDD. */
interface Element {
  ai: string
  least: number
  most: number
  of: 'digits' | 'text' | 'date' | 'checked'
}
const sorts = (ais: readonly string[], of: Element['of'], least: number, most: number): Element[] =>
  ais.map((ai) => ({ ai, least, most, of }))
const measures = [
  '310',
  '311',
  '312',
  '313',
  '314',
  '315',
  '316',
  '320',
  '330',
  '340',
  '350',
  '356',
  '357',
  '360',
  '361',
]

/** Application identifiers read here. Source: GS1 General Specifications, section 3. */
const elements: readonly Element[] = [
  ...sorts(['00'], 'checked', 18, 18),
  ...sorts(['01', '02'], 'checked', 14, 14),
  ...sorts(['11', '12', '13', '15', '16', '17'], 'date', 6, 6),
  ...sorts(['20'], 'digits', 2, 2),
  ...measures.flatMap((kind) =>
    sorts(
      ['0', '1', '2', '3', '4', '5'].map((decimals) => kind + decimals),
      'digits',
      6,
      6,
    ),
  ),
  ...sorts(['410', '411', '412', '413', '414', '415', '416', '417'], 'checked', 13, 13),
  ...sorts(['10', '21'], 'text', 1, 20),
  ...sorts(['30', '37'], 'digits', 1, 8),
  ...sorts(['240', '241', '400', '401', '403'], 'text', 1, 30),
  ...sorts(['402'], 'digits', 17, 17),
  ...sorts(['420'], 'text', 1, 20),
  ...sorts(['90'], 'text', 1, 30),
  ...sorts(['91', '92', '93', '94', '95', '96', '97', '98', '99'], 'text', 1, 90),
]
/** Length is fixed by the standard, so no separator follows. */
const isPredefined = (ai: string): boolean => /^(0[0-2]|1[1-7]|20|3[1-6]\d\d|41\d)$/.test(ai)
const gs1Text = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/
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
    const fixed = isPredefined(element.ai)
    const end = fixed ? start + element.most : separator < 0 ? text.length : separator
    const value = text.slice(start, end)
    const problem = problemOf(element, fixed && value.includes(GS) ? '' : value, today)
    if (problem !== null) return { position: start, problem }
    if (values.has(element.ai) && values.get(element.ai) !== value)
      return { position: start, problem: 'twice' }
    values.set(element.ai, value)
    position = end
    while (text.charAt(position) === GS) position++
  }
  const expiry = values.get('17')
  return {
    facts: {
      sscc: values.get('00') ?? null,
      gtin: values.get('01') ?? null,
      lot: values.get('10') ?? null,
      serial: values.get('21') ?? null,
      expiresOn: expiry === undefined ? null : dateFromSix(expiry, today),
      count: values.has('37') ? Number(values.get('37')) : values.has('30') ? Number(values.get('30')) : null,
    },
  }
}

function problemOf(element: Element, value: string, today: string): Gs1Problem['problem'] | null {
  if (value.length < element.least) return 'too-short'
  if (value.length > element.most) return 'too-long'
  if (element.of === 'text') return gs1Text.test(value) ? null : 'character'
  if (!/^\d+$/.test(value)) return 'not-digits'
  if (element.of === 'checked') return hasGs1CheckDigit(value) ? null : 'check'
  return element.of === 'date' && dateFromSix(value, today) === null ? 'date' : null
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
