import { countries, countryLetters, currencies } from '#domain/barcode/gs1-lists'
import { alphaPair, endsInZero } from './checks.ts'

/** One application identifier as the standard has it: what it looks like, what it must not and must stand with. */
export interface GrammarRow {
  ai: RegExp
  value: RegExp
  /** What no pattern can say: check digits, days of a month, lists of ISO. */
  sound: (value: string) => boolean
  /** Each is looked for among the other identifiers, joined with blanks. */
  beside: readonly RegExp[]
  never: RegExp | null
}

const sign = '[!"%-?A-Z_a-z]'
const text = (most: number, least = 1) => `${sign}{${least},${most}}`
const month = '[0-9]{2}(0[1-9]|1[0-2])'
const someDay = `${month}([0-2][0-9]|3[01])`
const realDay = `${month}(0[1-9]|[12][0-9]|3[01])`
const clock = '([01][0-9]|2[0-3])[0-5][0-9]'
/** Escapes of bytes among the signs, no more signs in all than `most`. */
const escaped = (most: number): [string, (value: string) => boolean] => [
  `([!"&-?A-Z_a-z]|%[0-9A-Fa-f]{2}){1,${most}}`,
  (value) => value.length <= most,
]
const one = (...ais: string[]) => new RegExp(`(^| )(${ais.join('|')})( |$)`)
const yes = (): boolean => true
const head = (length: number, holds: (part: string) => boolean) => (value: string) =>
  holds(value.slice(0, length))
const days = (value: string): boolean => isDay(value.slice(0, 6))
const inThrees = (value: string): boolean =>
  value.match(/.{3}/g)?.every((three) => countries.has(three)) ?? false

const goods = one('01', '02', '03', '8006', '8026')
const packs = one('01', '02', '8006', '8026')
const trade = one('01', '02')
const made = one('01', '8006')
const person = one('8017', '8018')
const priced = one('30', '3[1256]..')

/** A row: identifiers, value, soundness, companions, opponents. Companions that only an SSCC can be are left out. */
const row = (
  ai: string,
  value: string,
  sound: (value: string) => boolean = yes,
  beside: readonly RegExp[] = [],
  never: RegExp | null = null,
): GrammarRow => ({
  ai: new RegExp(`^(${ai.replaceAll('.', '[0-9]')})$`),
  value: new RegExp(`^${value}$`),
  sound,
  beside,
  never,
})
const measure = (ai: string, beside: readonly RegExp[]): GrammarRow[] =>
  ai.split('|').map((three) => row(`${three}[0-5]`, '[0-9]{6}', yes, beside, one(`${three}.`)))

/** GS1 General Specifications section 3, read apart from the program's table. */
export const grammar: readonly GrammarRow[] = [
  row('00', '[0-9]{18}', endsInZero),
  row('01', '[0-9]{14}', endsInZero, [], one('02', '255', '37')),
  row('02', '[0-9]{14}', endsInZero, [one('37')], one('01', '03')),
  row('03', '[0-9]{14}', endsInZero, [], one('01', '02', '37')),
  row('10', text(20), yes, [goods]),
  row('11|13|15|16', someDay, isDay, [goods]),
  row('12', someDay, isDay, [one('8020')]),
  row('17', someDay, isDay, [one('01', '02', '03', '255', '8006', '8026')]),
  row('20', '[0-9]{2}', yes, [packs]),
  row('21', text(20), yes, [one('01', '03', '8006')], one('235')),
  row('22|243', text(20), yes, [one('01')]),
  row('235', text(28), yes, [one('01')]),
  row('24[01]', text(30), yes, [packs]),
  row('242', '[0-9]{1,6}', yes, [packs]),
  row('250', text(30), yes, [made, one('21')]),
  row('251', text(30), yes, [made]),
  row('253', `[0-9]{13}(${sign}{1,17})?`, head(13, endsInZero)),
  row('254', text(20), yes, [one('414')]),
  row('255', '[0-9]{13,25}', head(13, endsInZero), [], one('01', '02', '415', '8006', '8020', '8026')),
  row('30', '[0-9]{1,8}', yes, [trade]),
  ...measure('310|311|312|313|314|315|316|320|321|322|323|324|325|326|327|328|329|350|351|352', [trade]),
  ...measure('356|357|360|361|364|365|366', [trade]),
  ...measure('330|331|332|333|334|335|336|340|341|342|343|344|345|346|347|348|349|353|354|355', []),
  ...measure('362|363|367|368|369', []),
  ...measure('337', [one('01')]),
  row('37', '[0-9]{1,8}', yes, [one('02', '8026')], one('01', '03', '8006')),
  row('390[0-9]', '[0-9]{1,15}', yes, [one('255', '8020')], one('39[014].', '8111')),
  row(
    '391.',
    '[0-9]{4,18}',
    head(3, (code) => currencies.has(code)),
    [one('8020')],
    one('391.'),
  ),
  row('392[0-9]', '[0-9]{1,15}', yes, [one('01'), priced], one('39[23].')),
  row(
    '393.',
    '[0-9]{4,18}',
    head(3, (code) => currencies.has(code)),
    [priced],
    one('393.'),
  ),
  row('394[0-3]', '[0-9]{4}', yes, [one('255')], one('394.', '8111')),
  row('395[0-5]', '[0-9]{6}', yes, [priced], one('39[235].', '8005')),
  row('400|403|90', text(30)),
  row('401|7023|8004', `[0-9]{4}(${sign}{1,26})?`),
  row('402', '[0-9]{17}', endsInZero),
  row('41[0-46-7]', '[0-9]{13}', endsInZero),
  row('415', '[0-9]{13}', endsInZero, [one('8020')]),
  row('420', text(20), yes, [], one('421')),
  row(
    '421',
    `[0-9]{3}${text(9)}`,
    head(3, (code) => countries.has(code)),
    [],
    one('4307'),
  ),
  row('422', '[0-9]{3}', inThrees, [packs], one('426')),
  row('42[35]', '([0-9]{3}){1,5}', inThrees, [trade], one('426')),
  row('424', '[0-9]{3}', inThrees, [trade], one('426')),
  row('426', '[0-9]{3}', inThrees, [trade]),
  row('427', text(3), yes, [trade, one('422')]),
  row('43[01][01]|4320', ...escaped(35)),
  row('43[01][2456]', ...escaped(70)),
  row('4303', ...escaped(70), [one('4302')]),
  row('4313', ...escaped(70), [one('4312')]),
  row('43[01]7', '[A-Z]{2}', (value) => countryLetters.has(value)),
  row('4308|4319', text(30)),
  row('4309', '(0[0-9]{9}|1[0-7][0-9]{8}|18[0]{8})([0-2][0-9]{9}|3[0-5][0-9]{8}|36[0]{8})'),
  row('4318', text(20)),
  row('432[123]', '[01]'),
  row('432[45]', someDay + clock, days),
  row('4326', realDay, isDay),
  row('4330', '[0-9]{6}-?', yes, [], one('4331')),
  row('4331', '[0-9]{6}-?', yes, [], one('4330')),
  row('4332', '[0-9]{6}-?', yes, [], one('4333')),
  row('4333', '[0-9]{6}-?', yes, [], one('4332')),
  row('7001', '[0-9]{13}', yes, [packs]),
  row('7002', text(30), yes, [trade]),
  row('7003', realDay + clock, days, [trade]),
  row('7004', '[0-9]{1,4}', yes, [one('01'), one('10')]),
  row('7005', text(12), yes, [trade]),
  row('7006', realDay, isDay, [trade]),
  row('7007', `${realDay}(${realDay})?`, (value) => (value.match(/.{6}/g) ?? []).every(isDay), [trade]),
  row('7008', text(3), yes, [trade]),
  row('7009', text(10), yes, [trade]),
  row('7010', text(2), yes, [trade]),
  row('7011', `${realDay}(${clock})?`, days, [trade]),
  row('7020', text(20), yes, [made, one('416')]),
  row('7021|7240|8012', text(20), yes, [made]),
  row('7022', text(20), yes, [one('7021')]),
  row(
    '703.',
    `[0-9]{3}${text(27)}`,
    head(3, (code) => code === '999' || countries.has(code)),
    [trade],
  ),
  row('7040', `[0-9]${sign}{2}[-0-9A-Z_a-z]`),
  row('7041', text(4)),
  row('71[0-7]', text(20), yes, [one('01')]),
  row('723[0-9]', text(30, 3), yes, [one('01', '8004')]),
  row('7241', '(0[1-9]|10|[89][0-9])', yes, [person]),
  row('7242', text(25), yes, [person]),
  row('7250', `[0-9]{2}${realDay}`, isLongDay, [one('8018')], one('7251')),
  row('7251', `[0-9]{2}${realDay}${clock}`, head(8, isLongDay), [one('8018')], one('7250')),
  row('7252', '[0129]', yes, [one('8018')]),
  row('725[34]', ...escaped(40), [person], one('7256', '7259')),
  row('7255', text(10), yes, [person], one('7256', '7259')),
  row('7256', ...escaped(90), [person]),
  row('7257', ...escaped(70), [one('8018')]),
  row('7258', '(1/[1-9]|2/[2-9]|3/[3-9]|4/[4-9]|5/[5-9]|6/[6-9]|7/[7-9]|8/[89]|9/9)', yes, [
    one('8018'),
    one('7259'),
  ]),
  row('7259', ...escaped(40), [one('8018')], one('7256')),
  row('8001', '[0-9]{12}[019][0-9]', (value) => !/^(0000|.{4}00000|.{9}000)/.test(value), [one('01')]),
  row('8002', text(20)),
  row('8003', `0[0-9]{13}(${sign}{1,16})?`, (value) => endsInZero(value.slice(1, 14))),
  row('8005', '[0-9]{6}', yes, [trade]),
  row('8006', '[0-9]{18}', isPiece, [], one('01', '37')),
  row('8007', '[A-Z]{2}[0-9]{2}[0-9A-Z]{1,30}', isAccount, [one('415')]),
  row('8008', `${realDay}([01][0-9]|2[0-3])([0-5][0-9]([0-5][0-9])?)?`, days, [trade]),
  row('8009', text(50)),
  row('8010', '[0-9]{4}[-#/0-9A-Z]{0,26}'),
  row('8011', '(0|[1-9][0-9]{0,11})', yes, [one('8010')]),
  row('8013', `[0-9]{4}${text(19, 0)}[2-9A-HJ-NP-Z]{2}`, isPaired),
  row('8014', `[0-9]{4}${text(19, 0)}[2-9A-HJ-NP-Z]{2}`, (value) => isPaired(value) && /\D/.test(value), [
    one('01'),
  ]),
  row('8017', '[0-9]{18}', endsInZero, [], one('8018')),
  row('8018', '[0-9]{18}', endsInZero, [], one('8017')),
  row('8019', '[0-9]{1,10}', yes, [person]),
  row('8020', text(25), yes, [one('415')]),
  row('8026', '[0-9]{18}', isPiece, [one('37')], one('02', '8006')),
  row('8030', '[-0-9A-Z_a-z]{1,88}={0,2}'),
  row('811[02]', '[0-9]{1,70}'),
  row('8111', '[0-9]{4}', yes, [one('255')]),
  row('8200', text(70), yes, [one('01')]),
  row('9[1-9]', text(90)),
]

/** Identifiers that the standard has in two, three and four digits never begin with one another. */
export function rowOf(ai: string): GrammarRow | null {
  const known = rows.get(ai)
  if (known !== undefined || !/^\d{2,4}$/.test(ai)) return known ?? null
  const found = grammar.find((each) => each.ai.test(ai)) ?? null
  rows.set(ai, found)
  return found
}
const rows = new Map<string, GrammarRow | null>()

/** Days of the month by hand; the century does not matter but for the year 2000, which has its leap day. */
function isDay(six: string): boolean {
  const [year, monthNow, day] = [0, 2, 4].map((at) => Number(six.slice(at, at + 2)))
  return (day ?? 0) <= lengthOf(monthNow ?? 0, (year ?? 0) % 4 === 0)
}
function isLongDay(eight: string): boolean {
  const year = Number(eight.slice(0, 4))
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return Number(eight.slice(6, 8)) <= lengthOf(Number(eight.slice(4, 6)), leap)
}
const lengthOf = (monthNow: number, leap: boolean): number =>
  monthNow === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(monthNow) ? 30 : 31

function isPiece(value: string): boolean {
  const [piece, of] = [Number(value.slice(14, 16)), Number(value.slice(16, 18))]
  return endsInZero(value.slice(0, 14)) && piece >= 1 && piece <= of
}
function isPaired(value: string): boolean {
  return alphaPair(value.slice(0, -2)) === value.slice(-2)
}
function isAccount(value: string): boolean {
  const digits = [...(value.slice(4) + value.slice(0, 4))]
    .map((letter) => Number.parseInt(letter, 36))
    .join('')
  return countryLetters.has(value.slice(0, 2)) && BigInt(digits) % 97n === 1n
}
