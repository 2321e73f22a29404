import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCharacter, gs1CheckDigit, hasGs1CheckDigit } from '#domain/barcode/check-character'

const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const code = fc
  .array(fc.constantFrom(...alphabet), { minLength: 2, maxLength: 20 })
  .map((letters) => letters.join(''))

/** ISO/IEC 7064 written the other way round: the sum of the whole text with its check character is 1 mod 36. */
function isWhole(text: string): boolean {
  let carry = 36
  for (const letter of text.slice(0, -1)) {
    const sum = carry + alphabet.indexOf(letter)
    const rest = sum % 36 === 0 ? 36 : sum % 36
    carry = (2 * rest) % 37
  }
  return (carry + alphabet.indexOf(text.slice(-1))) % 36 === 1
}

/** GS1 mod 10 by table: each digit at its place of an 18-digit number counts once or three times. */
function mod10(digits: string): string {
  const padded = [...digits.padStart(17, '0')].map(Number)
  const total = padded.reduce((sum, digit, place) => sum + digit * (place % 2 === 0 ? 3 : 1), 0)
  return String((1000 - total) % 10)
}

test('the check character of any code makes it whole by ISO 7064', () => {
  fc.assert(fc.property(code, (text) => void expect(isWhole(text + checkCharacter(text))).toBe(true)))
})

test('every single wrong character of a code is found', () => {
  const wrong = fc.tuple(code, fc.nat(), fc.constantFrom(...alphabet))
  fc.assert(
    fc.property(wrong, ([text, place, letter]) => {
      const whole = text + checkCharacter(text)
      const at = place % whole.length
      fc.pre(whole.charAt(at) !== letter)
      const damaged = whole.slice(0, at) + letter + whole.slice(at + 1)
      expect(checkCharacter(damaged.slice(0, -1))).not.toBe(damaged.slice(-1))
    }),
    { numRuns: 2000 },
  )
})

test('a swap of neighbours is found unless they follow each other in the alphabet', () => {
  const follows = (one: string, two: string) =>
    [1, 35].includes(Math.abs(alphabet.indexOf(one) - alphabet.indexOf(two)))
  fc.assert(
    fc.property(code, fc.nat(), (text, place) => {
      const whole = text + checkCharacter(text)
      const at = place % (whole.length - 1)
      const [one, two] = [whole.charAt(at), whole.charAt(at + 1)]
      fc.pre(one !== two && !follows(one, two))
      const swapped = whole.slice(0, at) + two + one + whole.slice(at + 2)
      expect(checkCharacter(swapped.slice(0, -1))).not.toBe(swapped.slice(-1))
    }),
    { numRuns: 2000 },
  )
})

test('of all swaps in all states at most two in a thousand stay unseen', () => {
  let unseen = 0
  let swaps = 0
  for (const start of alphabet)
    for (const one of alphabet)
      for (const two of alphabet) {
        if (one === two) continue
        swaps++
        if (checkCharacter(start + one + two) === checkCharacter(start + two + one)) unseen++
      }
  expect(unseen / swaps).toBeLessThan(0.002)
})

test.each([
  ['tea GTIN', '955123456789', '6'],
  ['a whole GTIN-14', '0952123454321', '3'],
  ['SSCC of a carton', '39521234000000001', '4'],
  ['SSCC from the guide', '00614141123456789', '0'],
])('the check digit of %s %s is %s', (_name, digits, check) => {
  expect(gs1CheckDigit(digits)).toBe(check)
})

test('the check digit of any number is what the table says', () => {
  const digits = fc.array(fc.nat(9), { minLength: 1, maxLength: 17 }).map((all) => all.join(''))
  fc.assert(fc.property(digits, (all) => void expect(gs1CheckDigit(all)).toBe(mod10(all))))
})

test.each(['', '5', '955123456789x', ' 9551234567896', '9551234567895'])(
  '%j has no right check digit',
  (text) => {
    expect(hasGs1CheckDigit(text)).toBe(false)
  },
)
