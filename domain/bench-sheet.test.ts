import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { benchSheetText, isBenchSheet, readBenchSheet } from '#domain/bench-sheet'

const bytes = fc.uint8Array({ maxLength: 400 })

describe('the code of a bench sheet', () => {
  it('gives back what was put in, in signs that a QR code packs well and keyboards do not change case of', () => {
    fc.assert(
      fc.property(bytes, (put) => {
        const text = benchSheetText(put)
        expect(text).toMatch(/^PBW1[0-9A-Z]*$/)
        expect(isBenchSheet(text)).toBe(true)
        expect(readBenchSheet(text)).toEqual(put)
      }),
    )
  })
  it('is refused with any one sign wrong, missing or doubled', () => {
    const place = fc.nat()
    fc.assert(
      fc.property(bytes, place, fc.constantFrom(...'0A7Z'), (put, where, sign) => {
        const text = benchSheetText(put)
        const at = where % text.length
        const cut = text.slice(0, at) + text.slice(at + 1)
        for (const bad of [
          cut,
          text.slice(0, at) + sign + text.slice(at + 1),
          text.slice(0, at) + sign + text.slice(at),
        ])
          if (bad !== text && !(bad.length === text.length + 1 && bad.slice(1) === text))
            expect(readBenchSheet(bad)).toEqual({ wrong: 'damaged' })
      }),
    )
  })
})

test('a whole code of another version names it', () => {
  /** Made once by a program whose version was 2. */
  const newer = 'PBW2' + '00'
  const text = newer + checkLetters(newer)
  expect(readBenchSheet(text)).toEqual({ wrong: 'version', version: '2' })
})

/** The check as the format says it, written apart from the program's. */
function checkLetters(text: string): string {
  let crc = ~0
  for (const byte of Buffer.from(text)) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  let value = BigInt((crc ^ ~0) >>> 0)
  let letters = ''
  for (let at = 0; at < 7; at++) {
    letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(Number(value % 32n)) + letters
    value /= 32n
  }
  return letters
}
