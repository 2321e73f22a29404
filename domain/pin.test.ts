import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTrivialPin, oneTimePin, pinPattern } from '#domain/pin'

test.each([
  '000000',
  '999999',
  '123456',
  '654321',
  '890123',
  '210987',
  '121212',
  '123123',
  '147258',
  '112233',
])('%s is what anybody would try first', (pin) => expect(isTrivialPin(pin)).toBe(true))

test.each(['402915', '773106', '100001', '135790', '246802', '121213'])('%s is nobody’s first guess', (pin) =>
  expect(isTrivialPin(pin)).toBe(false),
)

test('of all PINs about one in a thousand is refused', () => {
  let refused = 0
  for (let pin = 0; pin < 1_000_000; pin++) if (isTrivialPin(String(pin).padStart(6, '0'))) refused++
  expect(refused).toBeLessThan(1200)
  expect(refused).toBeGreaterThan(1000)
})

test('a one-time PIN has six digits and is never a trivial one', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 1 }), (rolls) => {
      let at = 0
      const pin = oneTimePin(() => (at < rolls.length ? (rolls[at++] ?? 0) : 0.402915))
      expect(pin).toMatch(pinPattern)
      expect(isTrivialPin(pin)).toBe(false)
    }),
  )
})
