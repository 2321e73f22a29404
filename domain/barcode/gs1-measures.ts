import type { Row } from '#domain/barcode/gs1-table'

/** What a measure counts; metric ones in units so small that every value is a whole number. */
type MeasureUnit =
  | 'mg'
  | 'um'
  | 'mm2'
  | 'ul'
  | 'mg/m2'
  | 'lb'
  | 'in'
  | 'ft'
  | 'yd'
  | 'in2'
  | 'ft2'
  | 'yd2'
  | 'ozt'
  | 'floz'
  | 'qt'
  | 'gal'
  | 'in3'
  | 'ft3'
  | 'yd3'

/** A family of six identifiers, whose last digit counts the implied decimals. */
interface Family {
  title: string
  unit: MeasureUnit
  /** How many of `unit` the unit of the standard has, as a power of ten; imperial units keep their decimals. */
  power: number | null
  /** Where it belongs to the goods, or to a transport unit. */
  of: 'trade' | 'transport' | 'item'
}
const family = (
  title: string,
  unit: MeasureUnit,
  of: Family['of'] = 'trade',
  power: number | null = null,
): Family => ({ title, unit, power, of })

/** Source: GS1 General Specifications 3.6. */
const families: Readonly<Record<string, Family>> = {
  310: family('NET WEIGHT (kg)', 'mg', 'trade', 6),
  311: family('LENGTH (m)', 'um', 'trade', 6),
  312: family('WIDTH (m)', 'um', 'trade', 6),
  313: family('HEIGHT (m)', 'um', 'trade', 6),
  314: family('AREA (m²)', 'mm2', 'trade', 6),
  315: family('NET VOLUME (l)', 'ul', 'trade', 6),
  316: family('NET VOLUME (m³)', 'ul', 'trade', 9),
  320: family('NET WEIGHT (lb)', 'lb'),
  321: family('LENGTH (in)', 'in'),
  322: family('LENGTH (ft)', 'ft'),
  323: family('LENGTH (yd)', 'yd'),
  324: family('WIDTH (in)', 'in'),
  325: family('WIDTH (ft)', 'ft'),
  326: family('WIDTH (yd)', 'yd'),
  327: family('HEIGHT (in)', 'in'),
  328: family('HEIGHT (ft)', 'ft'),
  329: family('HEIGHT (yd)', 'yd'),
  330: family('GROSS WEIGHT (kg)', 'mg', 'transport', 6),
  331: family('LENGTH (m), log', 'um', 'transport', 6),
  332: family('WIDTH (m), log', 'um', 'transport', 6),
  333: family('HEIGHT (m), log', 'um', 'transport', 6),
  334: family('AREA (m²), log', 'mm2', 'transport', 6),
  335: family('VOLUME (l), log', 'ul', 'transport', 6),
  336: family('VOLUME (m³), log', 'ul', 'transport', 9),
  337: family('KG PER m²', 'mg/m2', 'item', 6),
  340: family('GROSS WEIGHT (lb)', 'lb', 'transport'),
  341: family('LENGTH (in), log', 'in', 'transport'),
  342: family('LENGTH (ft), log', 'ft', 'transport'),
  343: family('LENGTH (yd), log', 'yd', 'transport'),
  344: family('WIDTH (in), log', 'in', 'transport'),
  345: family('WIDTH (ft), log', 'ft', 'transport'),
  346: family('WIDTH (yd), log', 'yd', 'transport'),
  347: family('HEIGHT (in), log', 'in', 'transport'),
  348: family('HEIGHT (ft), log', 'ft', 'transport'),
  349: family('HEIGHT (yd), log', 'yd', 'transport'),
  350: family('AREA (in²)', 'in2'),
  351: family('AREA (ft²)', 'ft2'),
  352: family('AREA (yd²)', 'yd2'),
  353: family('AREA (in²), log', 'in2', 'transport'),
  354: family('AREA (ft²), log', 'ft2', 'transport'),
  355: family('AREA (yd²), log', 'yd2', 'transport'),
  356: family('NET WEIGHT (t oz)', 'ozt'),
  357: family('NET VOLUME (oz)', 'floz'),
  360: family('NET VOLUME (qt)', 'qt'),
  361: family('NET VOLUME (gal.)', 'gal'),
  362: family('VOLUME (qt), log', 'qt', 'transport'),
  363: family('VOLUME (gal.), log', 'gal', 'transport'),
  364: family('VOLUME (in³)', 'in3'),
  365: family('VOLUME (ft³)', 'ft3'),
  366: family('VOLUME (yd³)', 'yd3'),
  367: family('VOLUME (in³), log', 'in3', 'transport'),
  368: family('VOLUME (ft³), log', 'ft3', 'transport'),
  369: family('VOLUME (yd³), log', 'yd3', 'transport'),
}

/** The rows of all measures; `trade` is what measures of goods need beside them. */
export function measureRows(trade: string): Row[] {
  const needs = { trade, transport: '00,01', item: '01' }
  return Object.entries(families).map(([two, { title, of }]) => [
    `${two}0-${two}5`,
    'n6',
    title,
    needs[of],
    `${two}n`,
  ])
}

/** A measure as a whole number: `amount` divided by ten to the power of `decimals`, in `unit`. */
export interface Measure {
  amount: number
  decimals: number
  unit: MeasureUnit
}

/** What six digits say under an identifier of a measure; null under any other. */
export function measureOf(ai: string, digits: string): Measure | null {
  const found = families[ai.slice(0, 3)]
  if (found === undefined || ai.length !== 4) return null
  const decimals = Number(ai.charAt(3))
  return found.power === null
    ? { amount: Number(digits), decimals, unit: found.unit }
    : { amount: Number(digits) * 10 ** (found.power - decimals), decimals: 0, unit: found.unit }
}
