import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bitmap, blacken, cutOut, emptyBitmap, isBlack, overlay } from './bitmap.ts'

const side = fc.integer({ min: 1, max: 40 })
const place = fc.integer({ min: -30, max: 50 })
const plain = (widthDots: number, heightDots: number): Bitmap => {
  const bitmap = emptyBitmap(widthDots, heightDots)
  blacken(bitmap, 0, 0, widthDots, heightDots)
  return bitmap
}
/** The bits after the last dot of each row. */
const fillersOf = ({ data, rowBytes, widthDots }: Bitmap): number[] =>
  Array.from(
    { length: data.length / rowBytes },
    (_, row) => ((data[(row + 1) * rowBytes - 1] ?? 0) << (8 - (8 * rowBytes - widthDots))) & 0xff,
  ).map((bits) => (widthDots % 8 === 0 ? 0 : bits))

describe('one picture on another', () => {
  it('is black just where it lies on it, and nowhere beyond its edge', () => {
    fc.assert(
      fc.property(side, side, side, side, place, place, (wide, tall, width, height, left, top) => {
        const page = emptyBitmap(wide, tall)
        overlay(page, plain(width, height), left, top)
        for (let y = 0; y < tall; y++)
          for (let x = 0; x < wide; x++)
            expect(isBlack(page, x, y)).toBe(x >= left && x < left + width && y >= top && y < top + height)
        expect(fillersOf(page).every((bits) => bits === 0)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('is white just where it is cut out, and the black does not grow', () => {
    fc.assert(
      fc.property(side, side, side, side, place, place, (wide, tall, width, height, left, top) => {
        const plate = plain(wide, tall)
        cutOut(plate, plain(width, height), left, top)
        for (let y = 0; y < tall; y++)
          for (let x = 0; x < wide; x++)
            expect(isBlack(plate, x, y)).toBe(
              !(x >= left && x < left + width && y >= top && y < top + height),
            )
        expect(fillersOf(plate).every((bits) => bits === 0)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
