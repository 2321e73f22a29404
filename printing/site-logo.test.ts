import { assert, property, uint8Array } from 'fast-check'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { siteLogo } from './site-logo.ts'

/** A square with one red dot, the rest of it transparent black. */
function square(side: number): Buffer {
  const png = new PNG({ width: side, height: side })
  png.data.fill(0)
  png.data.set([255, 0, 0, 255], 0)
  return PNG.sync.write(png)
}

test('what is transparent is white paper, and colours stay', () => {
  const made = siteLogo(square(8))
  if (typeof made === 'string') throw new Error(made)
  const { width, height, data } = PNG.sync.read(made)
  expect([width, height, [...data.subarray(0, 8)]]).toEqual([8, 8, [255, 0, 0, 255, 255, 255, 255, 255]])
})

const head = square(8)
test.each([
  ['a file that is no PNG', Buffer.from('%PDF-1.7 and more than twenty-four bytes of it'), 'not-png'],
  ['nothing', Buffer.alloc(0), 'not-png'],
  ['more than a megabyte', Buffer.concat([head, Buffer.alloc(1_000_000)]), 'too-heavy'],
  ['too many dots', square(2001), 'too-many-dots'],
  ['half of a file', head.subarray(0, head.length >> 1), 'unreadable'],
])('%s is refused', (_what, file, trouble) => {
  expect(siteLogo(file)).toBe(trouble)
})

test('whatever follows the head of a PNG, it is a logo or refused', () => {
  assert(
    property(uint8Array({ maxLength: 200 }), (rest) => {
      const made = siteLogo(Buffer.concat([head.subarray(0, 33), rest]))
      return made === 'unreadable' || typeof made !== 'string'
    }),
    { numRuns: 50 },
  )
})
