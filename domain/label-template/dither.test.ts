import { expect, test } from 'vitest'
import { dithered } from './dither.ts'

/** How much of a surface of one grey comes out black, in percent. */
function inkOf(light: number, side: number): number {
  const rows = dithered(new Uint8Array(side * side).fill(light), side)
  const ones = rows.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
  return Math.round((ones * 100) / (side * side))
}

test.each([
  [0, 100],
  [30, 100],
  [64, 75],
  [128, 50],
  [191, 25],
  [230, 0],
  [255, 0],
])('a surface of light %d is %d %% ink', (light, ink) => {
  expect(Math.abs(inkOf(light, 61) - ink)).toBeLessThanOrEqual(1)
})

test('black and white stay as they are, also where a row ends within a byte', () => {
  const dots = [0, 255, 255, 0, 255, 0, 0, 255, 0, 255].flatMap((one) => [one])
  expect([...dithered(Uint8Array.from(dots), 5)]).toEqual(
    [0b10010000, 0b00100000].map((_, row) => {
      const of = dots.slice(row * 5, row * 5 + 5)
      return of.reduce((byte, one, x) => (one === 0 ? byte | (0x80 >> x) : byte), 0)
    }),
  )
})
