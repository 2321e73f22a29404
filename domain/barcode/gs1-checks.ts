import { hasGs1CheckDigit } from '#domain/barcode/check-character'
import { dateFromEight, dateFromSix, isHourMinute } from '#domain/barcode/gs1-dates'
import { countries, countryLetters, currencies, media } from '#domain/barcode/gs1-lists'
import type { CheckName, Component, Identifier } from '#domain/barcode/gs1-table'

/** Why a value is not what the standard asks for. */
export type ValueProblem =
  | 'too-short'
  | 'too-long'
  | 'not-digits'
  | 'character'
  | 'check'
  | 'month'
  | 'day'
  | 'time'
  | 'country'
  | 'currency'
  | 'value'

const signsOf: Readonly<Record<Component['signs'], RegExp>> = {
  n: /[^0-9]/,
  x: /[^!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]/,
  y: /[^#\-/0-9A-Z]/,
  z: /[^\-0-9A-Z_a-z=]/,
}

/** What is wrong with a value, and at which of its characters; null if nothing. `today` decides the century of dates. */
export function valueFault(
  { components, least, most }: Identifier,
  value: string,
  today: string,
): { problem: ValueProblem; at: number } | null {
  if (value.length < least) return { problem: 'too-short', at: 0 }
  if (value.length > most) return { problem: 'too-long', at: most }
  let at = 0
  for (const component of components) {
    const part = value.slice(at, at + component.most)
    if (part === '' && component.optional) continue
    const fault = partFault(component, part, today)
    if (fault !== null) return { problem: fault.problem, at: at + fault.at }
    at += part.length
  }
  return null
}

function partFault(
  { signs, least, checks }: Component,
  part: string,
  today: string,
): { problem: ValueProblem; at: number } | null {
  const strange = part.search(signsOf[signs])
  if (strange >= 0) return { problem: signs === 'n' ? 'not-digits' : 'character', at: strange }
  if (part.length < least) return { problem: 'too-short', at: 0 }
  const failed = checks.find((check) => !rules[check].holds(part, today))
  if (failed === undefined) return null
  const { problem } = rules[failed]
  return problem === 'date' ? dateFault(part, failed === 'fullDay' ? 4 : 2) : { problem, at: 0 }
}

/** Which two digits of a date are none; the month stands at `monthAt`. */
function dateFault(part: string, monthAt: number): { problem: ValueProblem; at: number } {
  const month = Number(part.slice(monthAt, monthAt + 2))
  return month >= 1 && month <= 12 ? { problem: 'day', at: monthAt + 2 } : { problem: 'month', at: monthAt }
}

type RuleProblem = Exclude<ValueProblem, 'month' | 'day'> | 'date'
interface Rule {
  problem: RuleProblem
  holds: (part: string, today: string) => boolean
}
const rule = (problem: RuleProblem, holds: Rule['holds']): Rule => ({ problem, holds })
const matches = (pattern: RegExp): Rule => rule('value', (part) => pattern.test(part))
const below = (limit: number): Rule => rule('time', (part) => Number(part) < limit)

const rules: Readonly<Record<CheckName, Rule>> = {
  mod10: rule('check', hasGs1CheckDigit),
  /** No GS1 Company Prefix is shorter than four digits. Source: GS1 Syntax Dictionary, linter `gcppos1`. */
  prefix: matches(/^\d{4}/),
  pair: rule('check', hasCheckPair),
  zero: matches(/^0$/),
  nonzero: matches(/[1-9]/),
  noLeadingZero: matches(/^(0$|[1-9])/),
  someLetter: matches(/\D/),
  day0: rule('date', (part, today) => dateFromSix(part, today) !== null),
  day: rule('date', (part, today) => !part.endsWith('00') && dateFromSix(part, today) !== null),
  fullDay: rule('date', (part) => dateFromEight(part) !== null),
  hour: below(24),
  minute: below(60),
  second: below(60),
  hourMinute: rule('time', isHourMinute),
  yesNo: matches(/^[01]$/),
  winding: matches(/^[019]$/),
  piece: rule('value', (part) => isPieceOf(part.slice(0, 2), part.slice(2))),
  place: rule('value', (part) => /^[1-9]\/[1-9]$/.test(part) && part.charAt(0) <= part.charAt(2)),
  country: rule('country', (part) => countries.has(part)),
  countryOr999: rule('country', (part) => part === '999' || countries.has(part)),
  countryLetters: rule('country', (part) => countryLetters.has(part)),
  currency: rule('currency', (part) => currencies.has(part)),
  percent: matches(/^([^%]|%[0-9A-Fa-f]{2})*$/),
  iban: rule('check', isIban),
  media: rule('value', (part) => media.has(part)),
  sex: matches(/^[0129]$/),
  latitude: rule('value', (part) => Number(part) <= 1_800_000_000),
  longitude: rule('value', (part) => Number(part) <= 3_600_000_000),
  hyphen: matches(/^-$/),
  importer: matches(/^[-0-9A-Z_a-z]$/),
  /** How much padding is right the sources do not agree on. */
  base64: matches(/^[^=]+={0,2}$/),
}

const isPieceOf = (piece: string, total: string): boolean =>
  Number(piece) > 0 && Number(total) > 0 && Number(piece) <= Number(total)

/** Source: ISO 13616: the first four signs go last, letters count from 10, and the number is 1 modulo 97. */
function isIban(part: string): boolean {
  if (!/^[A-Z]{2}\d\d[0-9A-Z]+$/.test(part) || !countryLetters.has(part.slice(0, 2))) return false
  const moved = part.slice(4) + part.slice(0, 4)
  return [...moved].reduce((rest, sign) => Number(`${rest}${Number.parseInt(sign, 36)}`) % 97, 0) === 1
}

const valueSigns = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const pairSigns = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83]

/** Whether the last two signs are the check character pair of those before. Source: GS1 General Specifications 7.9.5. */
function hasCheckPair(part: string): boolean {
  const signs = [...part.slice(0, -2)].reverse()
  const sum = signs.reduce((all, sign, place) => all + valueSigns.indexOf(sign) * (primes[place] ?? 0), 0)
  const pair = pairSigns.charAt((sum % 1021) >> 5) + pairSigns.charAt((sum % 1021) & 31)
  return part.length > 2 && part.endsWith(pair)
}
