import fc from 'fast-check'
import { expect, test } from 'vitest'
import { badgeNumber } from '#domain/badge-number'
import { ownCode, readOwnCode } from '#domain/barcode/own-code'

test('a badge number can be printed and read back, and has no signs that look alike', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999999999, noNaN: true })), (rolls) => {
      const number = badgeNumber(() => rolls.next().value ?? 0)
      expect(number).toMatch(/^B-[2-9A-HJKMNP-TV-Z]{8}$/)
      expect(readOwnCode(ownCode('badge', number))).toEqual({ kind: 'badge', name: number })
    }),
  )
})
