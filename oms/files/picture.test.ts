import fc from 'fast-check'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { pictureKind } from '#oms/files/picture'
import { zipEntries } from '#oms/files/zip-entries'

/** A JPEG's start: mark, one segment that says nothing of the size, the frame header. */
const jpeg = Buffer.from(`ffd8ffe00010${'00'.repeat(14)}ffc0001108012c0190${'00'.repeat(20)}`, 'hex')
const riff = (form: string, body: string) =>
  Buffer.concat([
    Buffer.from('RIFF\0\0\0\0WEBP'),
    Buffer.from(form),
    Buffer.from(body, 'hex'),
    Buffer.alloc(30),
  ])

test('photos are known by their bytes, with their size', () => {
  expect(pictureKind(PNG.sync.write(new PNG({ width: 40, height: 30 })))).toEqual({
    type: 'png',
    width: 40,
    height: 30,
  })
  expect(pictureKind(jpeg)).toEqual({ type: 'jpg', width: 400, height: 300 })
  expect(pictureKind(riff('VP8 ', '000000000000009d012a90012c01'))).toEqual({
    type: 'webp',
    width: 400,
    height: 300,
  })
  expect(pictureKind(riff('VP8X', '0a000000000000008f01002b0100'))).toEqual({
    type: 'webp',
    width: 400,
    height: 300,
  })
})

test.each([
  '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
  'GIF89a and thirty more bytes that say nothing',
  '',
])('%j is no photo', (text) => {
  expect(pictureKind(Buffer.from(text))).toBeNull()
})

test('any bytes are a photo with a size, or none', () => {
  const start = fc.constantFrom('ffd8ff', '89504e470d0a1a0a0000000d49484452', '524946460000000057454250', '')
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
      const kind = pictureKind(Buffer.concat([Buffer.from(head, 'hex'), tail]))
      expect(kind === null || (kind.width > 0 && kind.height > 0)).toBe(true)
    }),
  )
})

test('any bytes are an archive or none, and its parts are whole or null', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const archive = Buffer.concat([bytes, Buffer.from('504b0506', 'hex'), bytes.slice(0, 18)])
      for (const entry of zipEntries(archive) ?? [])
        expect(entry.unpack()?.length ?? entry.bytes).toBe(entry.bytes)
    }),
  )
})
