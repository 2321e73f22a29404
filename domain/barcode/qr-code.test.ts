import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { squares } from '#printing/bitmap'
import { decodeDots } from '#printing/testing/render-label'
import { qrCode, qrSide } from './qr-code.ts'

const scanned = async (modules: boolean[][] | null) =>
  (await decodeDots(squares(modules ?? [], 3), 12)).map(({ text, aim }) => `${aim} ${text}`)
const letters = (length: number) => 'Packbench~|%'.repeat(40).slice(0, length)

describe('a QR code', () => {
  it.each([1, 14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362])(
    'of %i letters is read back, also when a tenth of its words are spoilt',
    async (length) => {
      const modules = qrCode(letters(length))
      expect(await scanned(modules)).toEqual([`]Q1 ${letters(length)}`])
      const spoilt = (modules ?? []).map((row) => [...row])
      const side = spoilt.length
      for (let y = side - Math.ceil(side / 6); y < side; y++)
        spoilt[y]?.fill(true, side - Math.ceil(side / 4))
      expect(await scanned(spoilt)).toEqual([`]Q1 ${letters(length)}`])
    },
  )

  it('of any text is read back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-zA-Z0-9~|% 茶é"\\]{1,60}$/), async (text) => {
        expect(await scanned(qrCode(text))).toEqual([`]Q1 ${text}`])
      }),
      { numRuns: 60 },
    )
  })

  it('grows as little as the text asks for', () => {
    expect([14, 15, 62, 362].map((length) => qrSide(letters(length)))).toEqual([21, 25, 33, 73])
    expect([qrCode('x'.repeat(363)), qrSide('茶'.repeat(121))]).toEqual([null, null])
  })
})
