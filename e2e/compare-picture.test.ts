import { PNG } from 'pngjs'
import { expect, it } from 'vitest'
import { difference, halved, pictureOf, pngOf } from './compare-picture.ts'

const tolerance = { threshold: 0.1, share: 0.0005 }

/** A grey window with a white panel and, where wanted, a dark word in it. */
function drawn(word: { x: number; y: number } | null): Buffer {
  const png = new PNG({ width: 400, height: 240 })
  const paint = (left: number, top: number, wide: number, high: number, shade: number): void => {
    for (let y = top; y < top + high; y++)
      for (let x = left; x < left + wide; x++) png.data.set([shade, shade, shade, 255], (y * 400 + x) * 4)
  }
  paint(0, 0, 400, 240, 232)
  paint(40, 40, 300, 160, 255)
  if (word !== null) paint(word.x, word.y, 60, 16, 18)
  return PNG.sync.write(png)
}

it('finds no difference between a picture and the same one stored and read again', () => {
  const one = halved(drawn({ x: 60, y: 60 }))
  expect([one.width, one.height]).toEqual([200, 120])
  expect(difference(pictureOf(pngOf(one)), one, tolerance)).toBeNull()
})

it.each([
  ['a word is missing', null],
  ['a word stands four pixels lower', { x: 60, y: 64 }],
  ['a word stands four pixels to the right', { x: 64, y: 60 }],
])('shows was, is and the difference when %s', (_, word) => {
  const [was, is] = [halved(drawn({ x: 60, y: 60 })), halved(drawn(word))]
  const sheet = difference(was, is, tolerance)
  expect([sheet?.width, sheet?.height]).toEqual([3 * 200 + 16, 120])
  const red = Array.from({ length: 200 * 120 }, (_, pixel) => {
    const place = (Math.floor(pixel / 200) * (sheet?.width ?? 0) + 416 + (pixel % 200)) * 4
    return sheet?.data[place] === 255 && sheet.data[place + 1] === 0
  })
  expect(red.filter(Boolean).length).toBeGreaterThan(20)
})

it('shows both when their sizes differ', () => {
  const small = halved(drawn(null))
  const sheet = difference({ ...small, height: 100 }, small, tolerance)
  expect(sheet?.width).toBe(2 * 200 + 8)
})
