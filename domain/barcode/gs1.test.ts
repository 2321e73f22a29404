import bwip from 'bwip-js/node'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGs1 } from '#domain/barcode/gs1'
import { gs1Oracle } from '#domain/barcode/gs1-oracle'
import { element, elementString, GS, mutation } from '#domain/barcode/gs1-samples'

const today = '2026-11-22'
const read = (text: string) => {
  const answer = readGs1(text, today)
  return 'facts' in answer ? answer.facts : null
}
const nothing = { sscc: null, gtin: null, lot: null, serial: null, expiresOn: null, count: null }

test.each([
  [
    'tea with lot and expiry',
    `010955123456789610L2609A${GS}17280300`,
    { gtin: '09551234567896', lot: 'L2609A', expiresOn: '2028-03-31' },
  ],
  [
    'expiry before the lot',
    '01095512345678961727022810L1',
    { gtin: '09551234567896', lot: 'L1', expiresOn: '2027-02-28' },
  ],
  ['the last day of a leap February', '17280200', { expiresOn: '2028-02-29' }],
  ['a carton', '00395212340000000014', { sscc: '395212340000000014' }],
  ['a serial', `010952123454321321SN-42${GS}`, { gtin: '09521234543213', serial: 'SN-42' }],
  ['a doubled separator', `10L1${GS}${GS}21S1`, { lot: 'L1', serial: 'S1' }],
  ['a count', `0109551234567896${GS}3712`, { gtin: '09551234567896', count: 12 }],
  ['net weight beside the item', '31030012500109551234567896', { gtin: '09551234567896' }],
  ['fifty years ahead', '17760101', { expiresOn: '2076-01-01' }],
  ['forty-nine years back', '17770101', { expiresOn: '1977-01-01' }],
])('reads %s', (_name, text, facts) => {
  expect(readGs1(text, today)).toEqual({ facts: { ...nothing, ...facts } })
})

test.each([
  ['month 13', '17261301', { problem: 'date', position: 2 }],
  ['a month 13 of production', '11261301', { problem: 'date', position: 2 }],
  ['the 30th of February', '17270230', { problem: 'date', position: 2 }],
  ['a wrong check digit', '0109551234567895', { problem: 'check', position: 2 }],
  ['a GTIN cut short', '01095512345678', { problem: 'too-short', position: 2 }],
  ['a separator inside a GTIN', `01095512${GS}4567896`, { problem: 'too-short', position: 2 }],
  ['letters in a date', '17AB0101', { problem: 'not-digits', position: 2 }],
  ['a lot of 21 letters', '10123456789012345678901', { problem: 'too-long', position: 2 }],
  ['an empty lot', `10${GS}21S1`, { problem: 'too-short', position: 2 }],
  ['a blank in a lot', '10L 1', { problem: 'character', position: 2 }],
  ['two different lots', `10L1${GS}10L2`, { problem: 'twice', position: 7 }],
  ['an identifier we do not know', `10L1${GS}8200http`, { problem: 'unknown-ai', position: 5 }],
])('refuses %s and says where', (_name, text, problem) => {
  expect(readGs1(text, today)).toEqual(problem)
})

test('reads every well-formed string as the standard does', () => {
  fc.assert(
    fc.property(elementString, (text) => void expect(read(text)).toEqual(gs1Oracle(text, today))),
    { numRuns: 3000 },
  )
})

test('never accepts a damaged string that the standard refuses', () => {
  fc.assert(
    fc.property(mutation, (text) => void expect(read(text)).toEqual(gs1Oracle(text, today))),
    { numRuns: 5000 },
  )
})

test('any text at all gives an answer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      (text) => void expect(read(text)).toEqual(gs1Oracle(text, today)),
    ),
  )
})

test('reads whatever the label library would print', () => {
  const samples = fc.sample(
    fc.uniqueArray(element, { minLength: 1, maxLength: 3, selector: ({ ai }) => ai }),
    { numRuns: 400, seed: 7 },
  )
  const printable = samples.filter((elements) =>
    isPrintable(elements.map(({ ai, value }) => `(${ai})${value}`).join('')),
  )
  const refused = printable.filter((elements) => {
    const text = elements.map(({ ai, value, fixed }) => ai + value + (fixed ? '' : GS)).join('')
    return read(text) === null
  })
  expect({ refused, enough: printable.length > 100 }).toEqual({ refused: [], enough: true })
})

test('takes and refuses single elements exactly as the label library does', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
  const date = fc.stringMatching(/^[0-9]{2}[01][0-9][0-3][0-9]$/)
  const one = fc.oneof(
    fc.tuple(fc.constant('01'), digits(14)),
    fc.tuple(fc.constantFrom('11', '15', '17'), date),
  )
  const samples = fc.sample(one, { numRuns: 400, seed: 11 })
  const differ = samples.filter(
    ([ai, value]) => (read(ai + value) !== null) !== isPrintable(`(${ai})${value}`),
  )
  expect(differ).toEqual([])
})

/** Whether bwip-js encodes it; pairs that must or must not stand together are the label's business, not the reader's. */
function isPrintable(bracketed: string): boolean {
  try {
    bwip.raw({ bcid: 'gs1-128', text: bracketed })
    return true
  } catch (error) {
    return /requisite|mutually|exclusive|GS1missing|GS1pair/i.test(String(error))
  }
}
