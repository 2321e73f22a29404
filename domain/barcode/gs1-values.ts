import { dateFromEight, dateFromSix } from '#domain/barcode/gs1-dates'
import { type Measure, measureOf } from '#domain/barcode/gs1-measures'
import type { Identifier } from '#domain/barcode/gs1-table'

/** What the value of an element means. Dates and times are local, as printed. */
export type Gs1Value =
  | { is: 'text'; text: string }
  | { is: 'count'; count: number }
  | { is: 'date'; on: string }
  | { is: 'dates'; from: string; to: string }
  | { is: 'time'; at: string }
  | ({ is: 'measure' } & Measure)
  /** Amount divided by ten to the power of `decimals`; the currency by its ISO 4217 number where it is said. */
  | { is: 'money'; amount: number; decimals: number; currency: string | null }
  | { is: 'percent'; amount: number; decimals: number }
  | { is: 'hundredths'; of: 'C' | 'F'; amount: number }
  | { is: 'answer'; yes: boolean }

/** What a value that was found well-formed says. */
export function meaningOf({ ai, components }: Identifier, value: string, today: string): Gs1Value {
  const measure = measureOf(ai, value)
  if (measure !== null) return { is: 'measure', ...measure }
  const family = ai.slice(0, 3)
  const decimals = Number(ai.charAt(3))
  if (family === '390' || family === '392' || family === '395')
    return { is: 'money', amount: Number(value), decimals, currency: null }
  if (family === '391' || family === '393')
    return { is: 'money', amount: Number(value.slice(3)), decimals, currency: value.slice(0, 3) }
  if (family === '394') return { is: 'percent', amount: Number(value), decimals }
  if (family === '433') return temperatureOf(ai, value)
  const first = components[0]?.checks[0]
  if (first === 'yesNo') return { is: 'answer', yes: value === '1' }
  if (first === 'day0' || first === 'day') {
    const [on, rest] = [dateFromSix(value.slice(0, 6), today), value.slice(6)]
    const last = ai === '7007' && rest !== '' ? dateFromSix(rest, today) : null
    return on !== null && last !== null ? { is: 'dates', from: on, to: last } : timeOf(on, rest)
  }
  if (first === 'fullDay') return timeOf(dateFromEight(value.slice(0, 8)), value.slice(8))
  if (ai === '30' || ai === '37') return { is: 'count', count: Number(value) }
  return { is: 'text', text: value }
}

/** Hundredths of a degree, below zero with a hyphen at the end. */
function temperatureOf(ai: string, value: string): Gs1Value {
  const amount = Number(value.slice(0, 6))
  const of = ai === '4330' || ai === '4332' ? 'F' : 'C'
  return { is: 'hundredths', of, amount: value.endsWith('-') && amount > 0 ? -amount : amount }
}

/** A day, or a day and the time behind it. */
function timeOf(on: string | null, rest: string): Gs1Value {
  if (on === null) return { is: 'text', text: rest }
  return rest === '' ? { is: 'date', on } : { is: 'time', at: `${on}T${rest.match(/../g)?.join(':')}` }
}
