import { describe, expect, it, test } from 'vitest'
import { gs1CheckDigit } from '#domain/barcode/check-character'
import { readCode } from '#domain/barcode/code'
import { netGramsOf, readMeasuredCode, weightCodePattern } from '#domain/barcode/measured-code'

const whole = (digits: string): string => digits + gs1CheckDigit(digits)
const netOf = (text: string, aim: string | null = ']C1'): number | null => {
  const code = readCode(text, aim, '2026-11-22')
  return code.kind === 'gs1' ? netGramsOf(code) : null
}

/** GTIN of a variable measure item: indicator 9. The example of the GS1 General Specifications for 310n is 9 9312345 67890 n. */
const gtin = whole('9931234567890')

describe('net weight in a GS1 message', () => {
  test.each([
    ['kilograms with three decimals', `01${gtin}3103000189`, 189],
    ['with two', `01${gtin}3102000189`, 1890],
    ['with none', `01${gtin}3100000002`, 2000],
    ['with five, rounded to grams', `01${gtin}3105123456`, 1235],
    ['pounds with two decimals', `01${gtin}3202000441`, 2000],
    ['pounds with none', `01${gtin}3200000002`, 907],
    ['kilograms before pounds', `01${gtin}32020004413103002001`, 2001],
    ['with a date and a lot behind it', `01${gtin}31030020121727063010L7`, 2012],
    ['nothing weighs nothing', `01${gtin}3103000000`, null],
    ['gross weight is no net weight', `00${whole('00614141123456789')}3303002012`, null],
    ['none is said', `01${gtin}10L7`, null],
  ])('%s', (_, text, grams) => {
    expect(netOf(text)).toBe(grams)
  })

  it('is read from a GS1 Data Matrix and from text nobody names a symbol of', () => {
    expect([']d2', null].map((aim) => netOf(`01${gtin}3103002012`, aim))).toEqual([2012, 2012])
  })
})

describe('codes that a shop makes itself', () => {
  const patterns = ['21IIIIIWWWWWC', '22IIIIIVPPPPC', '2IIIIIWWWWWC']
  test.each([
    ['a weight', whole('211234502012'), { item: '2112345', weightG: 2012 }],
    ['a price says no weight', whole('221234531299'), { item: '2212345', weightG: null }],
    ['twelve digits', whole('21234501850'), { item: '212345', weightG: 1850 }],
    ['twelve with a zero in front', `0${whole('21234501850')}`, { item: '212345', weightG: 1850 }],
    ['no weight was printed', whole('211234500000'), { item: '2112345', weightG: null }],
    ['another prefix', whole('291234502012'), null],
    [
      'a wrong check digit',
      whole('211234502012').replace(/.$/, (last) => String((Number(last) + 1) % 10)),
      null,
    ],
    ['too short', '2112345', null],
  ])('%s', (_, text, read) => {
    expect(readMeasuredCode(text, patterns)).toEqual(read)
  })

  test.each([
    ['21IIIIIWWWWWC', true],
    ['2IIIIIWWWWWC', true],
    ['02IIIIIWWWWWC', true],
    ['95IIIIIWWWWWC', false],
    ['21IIIIIWWWWWW', false],
    ['21IIIIIXWWWWC', false],
  ])('%s is a pattern: %s', (pattern, good) => {
    expect(weightCodePattern.test(pattern)).toBe(good)
  })
})
