import fc from 'fast-check'
import { alphaPair, withCheckDigit } from '#sim/oracle/checks'
import { type GrammarRow, grammar, rowOf } from '#sim/oracle/gs1-grammar'
import { elementsOf } from '#sim/oracle/read-symbol'
import { countries, countryLetters, currencies } from './gs1-lists.ts'

export const GS = '\u001d'

/** An identifier with a value. */
export interface Sample {
  ai: string
  value: string
}

/** Puts in what a pattern cannot hit by chance: check digits, and codes of ISO. */
function mended(ai: string, value: string, luck: number): string {
  const withCheck = (from: number, length: number) =>
    value.slice(0, from) + withCheckDigit(value.slice(from, from + length - 1)) + value.slice(from + length)
  const listed = (codes: ReadonlySet<string>) => [...codes][luck % codes.size] ?? ''
  if (/^(00|8017|8018)$/.test(ai)) return withCheck(0, 18)
  if (/^(0[123])$/.test(ai)) return withCheck(0, 14)
  if (/^(8006|8026)$/.test(ai)) return `${withCheck(0, 14).slice(0, 14)}${luck % 2 ? '0102' : '0303'}`
  if (ai === '402') return withCheck(0, 17)
  if (/^(253|255|41.)$/.test(ai)) return withCheck(0, 13)
  if (ai === '8003') return withCheck(1, 13)
  if (/^801[34]$/.test(ai)) return value.slice(0, -2) + alphaPair(value.slice(0, -2))
  if (/^(42[12346]|703.)$/.test(ai)) return listed(countries) + value.slice(3)
  if (ai === '425') return `${listed(countries)}458`
  if (/^39[13].$/.test(ai)) return listed(currencies) + value.slice(3)
  if (/^43.7$/.test(ai)) return listed(countryLetters)
  if (ai === '8007') return 'GB82WEST12345698765432'
  return value
}

const elementOf = (row: GrammarRow): fc.Arbitrary<Sample> =>
  fc
    .tuple(fc.stringMatching(row.ai), fc.stringMatching(row.value), fc.nat(9999))
    .map(([ai, value, luck]) => ({ ai, value: mended(ai, value, luck) }))
    .filter(({ value }) => row.sound(value) && row.value.test(value))

const element: fc.Arbitrary<Sample> = fc.oneof(...grammar.map(elementOf))

const of = (...ais: string[]): fc.Arbitrary<Sample[]> =>
  fc.tuple(
    ...ais.map((ai) =>
      elementOf(rowOf(ai) ?? (grammar[0] as GrammarRow)).map(({ value }) => ({ ai, value })),
    ),
  )

/** What a label is about, alone sound; everything else says something of it. */
const subjects = [
  ['00'],
  ['01'],
  ['01', '21'],
  ['01', '10'],
  ['01', '422'],
  ['01', '3103'],
  ['01', '416', '7021'],
  ['02', '37'],
  ['03'],
  ['8026', '37'],
  ['8006'],
  ['253'],
  ['255'],
  ['414'],
  ['415', '8020'],
  ['415', '8020', '3912'],
  ['255', '3941'],
  ['8004'],
  ['8010'],
  ['8017'],
  ['8018', '7259'],
  ['8018'],
  ['00', '4302'],
  ['00', '4312'],
]

const sampleOf = <T>(arbitrary: fc.Arbitrary<T>): T[] => fc.sample(arbitrary, { numRuns: 1, seed: 1 })
const examples = subjects.flatMap((ais) => sampleOf(of(...ais)).map((example) => ({ ais, example })))

/** A subject that elements of a row may stand beside. */
function subjectFor(row: GrammarRow): string[] {
  const [one] = sampleOf(elementOf(row))
  const fitting = examples.find(
    ({ example }) => one !== undefined && together(example, [one]).some(({ ai }) => ai === one.ai),
  )
  if (fitting === undefined) throw new Error(`nothing stands beside ${row.ai.source}`)
  return fitting.ais
}

/** As many of the others as may stand beside the first, by the grammar. */
function together(first: readonly Sample[], others: readonly Sample[]): Sample[] {
  const all = [...first]
  for (const one of others) {
    if (all.some(({ ai }) => ai === one.ai)) continue
    all.push(one)
    if (elementsOf(joined(all)) === null) all.pop()
  }
  return all
}

/** Elements that may stand together, by the grammar; every row of it comes as often as any other. */
export const company: fc.Arbitrary<Sample[]> = fc.oneof(
  ...grammar.map((row) =>
    fc
      .tuple(of(...subjectFor(row)), elementOf(row), fc.array(element, { maxLength: 5 }))
      .map(([subject, one, others]) => together(subject, [one, ...others])),
  ),
)

/** The elements as a scanner sends them, a separator after each that may need one. */
export function joined(all: readonly Sample[]): string {
  return all
    .map(({ ai, value }, at) => ai + value + (at === all.length - 1 || isFixed(ai) ? '' : GS))
    .join('')
}
function isFixed(ai: string): boolean {
  return /^(0[0-4]|1[1-9]|20|3[1-6]|41)/.test(ai)
}

/** Sound element strings; some with one separator too many here and there. */
export const elementString: fc.Arbitrary<string> = fc
  .tuple(company, fc.nat(5))
  .map(([all, extra]) =>
    extra === 0
      ? all.map(({ ai, value }) => ai + value + GS).join(GS)
      : joined(all) + (extra === 1 ? GS : ''),
  )

/** One letter lost, added or changed somewhere. */
export const mutation: fc.Arbitrary<string> = fc
  .tuple(elementString, fc.nat(), fc.nat(2), fc.constantFrom(...`0123456789AZaz-${GS} #~`))
  .map(([whole, place, kind, letter]) => {
    const at = place % (whole.length + 1)
    return whole.slice(0, at) + (kind === 0 ? '' : letter) + whole.slice(kind === 1 ? at : at + 1)
  })
