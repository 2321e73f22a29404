import fc from 'fast-check'
import { gs1CheckDigit } from '#domain/barcode/check-character'
import { canonicalItemCode } from '#domain/barcode/code'
import { type Holds, namesIn } from '#domain/site-data/column'
import { type AnyRow, columnsOf, type Value } from '#domain/site-data/columns'
import type { TableKind } from '#domain/site-data/kinds'
import { reasonCodes } from '#domain/site-data/reason-codes'

const letters = (alphabet: string, least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...alphabet), { minLength: least, maxLength: most }).map((all) => all.join(''))
/** Any text at all, of signs that can be seen and others. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 24 })
  .map((signs) => String.fromCharCode(...signs))

/** Text with everything that means something in a CSV file, and in other scripts; never at its ends. */
const text = (most: number): fc.Arbitrary<string> =>
  letters('aB9,;"\'=+-@#茶é./()_ 	'.replace('\t', ''), 1, Math.min(most, 20))
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('#') && !/^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i.test(one))
const ownName = (most: number) => letters('0123456789ABCXYZ-', 1, Math.min(12, most))
const barcode = fc
  .oneof(
    letters('0123456789', 12, 12).map((digits) => digits + gs1CheckDigit(digits)),
    ownName(20).filter((name) => !/^(PB|\d)/.test(name)),
  )
  .map(canonicalItemCode)
  .filter((code) => !/0{7}$/.test(code))
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date((days + 9_000) * 86_400_000).toISOString().slice(0, 10))

function heldBy(holds: Holds): fc.Arbitrary<Value> {
  switch (holds.holds) {
    case 'text':
      return text(holds.most)
    case 'code':
      return ownName(holds.most)
    case 'barcode':
      return barcode
    case 'weight':
      return fc.integer({ min: 0, max: 1_000_000_000 })
    case 'length':
      return fc.integer({ min: 1, max: 20_000 })
    case 'money':
      return fc.integer({ min: 0, max: 1_000_000 })
    case 'whole':
      return fc.integer({ min: Math.max(1, holds.least), max: holds.most })
    case 'percent':
      return fc.integer({ min: 0, max: 10_000 })
    case 'time':
      return fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
    case 'flag':
      return fc.boolean()
    case 'day':
      return day
    case 'colour':
      return letters('0123456789abcdefABCDEF', 6, 6).map((six) => `#${six}`)
    case 'digits':
      return letters('0123456789', holds.least, holds.most)
    case 'choice':
      return fc.constantFrom(...holds.choices)
    case 'choices':
      return fc.subarray([...holds.choices], { minLength: 1 })
  }
}

/** Whole grams, of which fewer fit into a cell than milligrams. */
const inGrams = [
  'catchNominalG',
  'catchBelowG',
  'catchAboveG',
  'tareG',
  'greatestGrossG',
  'largestG',
  'upToG',
  'eachFurtherG',
]

/** Any row a kind may hold, for properties. */
export function anyRow(kind: TableKind): fc.Arbitrary<AnyRow> {
  const fields = Object.fromEntries(
    columnsOf(kind).map(([field, { holds, empty, need }]): [string, fc.Arbitrary<Value>] => {
      const value = inGrams.includes(field) ? fc.integer({ min: 0, max: 1_000_000 }) : heldBy(holds)
      return [field, empty === null && need === 'optional' ? fc.option(value) : value]
    }),
  )
  return fc.record(fields).map((row) => fitting(kind, row))
}

/** What must be together in a row of a kind. */
function fitting(kind: TableKind, row: AnyRow): AnyRow {
  if (kind === 'codes') {
    const isGtin = /^\d{14}$/.test(String(row.code))
    return { ...row, kind: isGtin ? 'gtin' : 'alternate' }
  }
  if (kind === 'services') return { ...row, cartonTypes: namesIn(String(row.cartonTypes)).join('; ') }
  if (kind === 'rates') {
    const { upToG, eachFurtherG } = row
    const further = eachFurtherG === null ? null : Math.max(1, Number(eachFurtherG))
    return { ...row, upToG: Math.max(1, Number(upToG)), eachFurtherG: further }
  }
  if (kind === 'items') return { ...row, alternates: namesIn(String(row.alternates)).join('; ') }
  if (kind !== 'reasons') return row
  const codes = reasonCodes[row.sort as keyof typeof reasonCodes]
  const followUp = row.sort === 'short' ? (row.followUp ?? []) : []
  return { ...row, followUp, code: codes[String(row.code).length % codes.length] ?? '' }
}
