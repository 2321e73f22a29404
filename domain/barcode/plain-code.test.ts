import { expect, test } from 'vitest'
import { readRetail, upcAFromE } from '#domain/barcode/plain-code'

test.each([
  ['an EAN-13', ']E0', '9551234567896', { text: '9551234567896', addOn: null }],
  ['a UPC-A sent with twelve digits', ']E0', '614141007349', { text: '614141007349', addOn: null }],
  ['a UPC-E', ']E0', '01234565', { text: '012345000065', addOn: null }],
  ['a magazine with its issue', ']E3', '977123456789807', { text: '9771234567898', addOn: '07' }],
  ['a book with its price', ']E3', '9780141026626 50799', { text: '9780141026626', addOn: '50799' }],
  ['an EAN-8', ']E4', '96385074', { text: '96385074', addOn: null }],
  ['an ITF-14', ']I1', '19551234567893', { text: '19551234567893', addOn: null }],
  ['an EAN misread', ']E0', '9551234567895', { problem: 'check', position: 12 }],
  ['a UPC-E misread', ']E0', '01234566', { problem: 'check', position: 7 }],
  ['an EAN cut short', ']E0', '955123456', { problem: 'too-short', position: 9 }],
  ['letters where digits are', ']E4', '9638507A', { problem: 'not-digits', position: 7 }],
  ['an EAN-8 misread', ']E4', '96385075', { problem: 'check', position: 7 }],
  ['an ITF-14 misread', ']I1', '19551234567894', { problem: 'check', position: 13 }],
  ['an add-on alone', ']E1', '07', { problem: 'add-on', position: 0 }],
  ['an add-on of three digits', ']E3', '9771234567898123', { problem: 'add-on', position: 0 }],
  ['an add-on beside a misread code', ']E3', '977123456789907', { problem: 'check', position: 12 }],
])('says what %s is', (_name, aim, text, expected) => {
  expect(readRetail(text, aim)).toEqual(expected)
})

test.each([']C0', ']Q1', ']I0', ']A0', ']L0'])('%s says nothing of its digits', (aim) => {
  expect(readRetail('9551234567895', aim)).toBeNull()
})

/** Every number that has a short form, made the other way round: zeros taken out of twelve digits. */
test('every UPC-E stands for the UPC-A it was made of', () => {
  const digit = (n: number) => [...String(n)].map(Number)
  const check = (eleven: string) => {
    const sum = digit(0)
      .concat([...eleven].map(Number))
      .reduce((all, d, at) => all + d * (at % 2 === 1 ? 3 : 1), 0)
    return String((1000 - sum) % 10)
  }
  const wrong: string[] = []
  for (let n = 0; n < 100_000; n += 37) {
    const five = String(n).padStart(5, '0')
    const forms: [string, string][] = [
      ...['0', '1', '2'].map((last): [string, string] => [
        `${five}${last}`,
        `0${five.slice(0, 2)}${last}0000${five.slice(2)}`,
      ]),
      [`${five}3`, `0${five.slice(0, 3)}00000${five.slice(3)}`],
      [`${five}4`, `0${five.slice(0, 4)}00000${five.slice(4)}`],
      [`${five}7`, `0${five}00007`],
    ]
    for (const [six, eleven] of forms)
      if (upcAFromE(`0${six}${check(eleven)}`) !== eleven + check(eleven)) wrong.push(six)
  }
  expect(wrong).toEqual([])
})
