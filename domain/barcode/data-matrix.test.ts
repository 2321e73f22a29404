import bwip from 'bwip-js/node'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dataMatrix } from './data-matrix.ts'

/** The same text as drawn by an independent encoder, given as code words so that it cannot choose shorter ones. */
function drawnByOthers(text: string): boolean[][] {
  const words = [...text.matchAll(/(\d\d)|./g)].map(([part, pair]) =>
    pair === undefined ? part.charCodeAt(0) + 1 : Number(pair) + 130,
  )
  const raw = words.map((word) => `^${String(word).padStart(3, '0')}`).join('')
  const [symbol] = bwip.raw({ bcid: 'datamatrix', text: raw, raw: true } as never)
  if (symbol === undefined || !('pixs' in symbol)) throw new Error('no symbol')
  const { pixs, pixx, pixy } = symbol
  return Array.from({ length: pixy }, (_, y) =>
    Array.from({ length: pixx }, (_, x) => pixs[y * pixx + x] === 1),
  )
}
const shown = (modules: boolean[][] | null) =>
  modules?.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))

it.each(['1', 'PBX1Q', 'PBLB-07-424', 'PBTT-0042K', '9556012304417', 'A'.repeat(44)])('draws %s', (text) => {
  expect(shown(dataMatrix(text))).toEqual(shown(drawnByOthers(text)))
})

it('draws any text as another encoder does', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]{1,44}$/), (text) => {
      expect(shown(dataMatrix(text))).toEqual(shown(drawnByOthers(text)))
    }),
    { numRuns: 300 },
  )
})

it('draws nothing for what it cannot hold', () => {
  expect([dataMatrix(''), dataMatrix('茶'), dataMatrix('A'.repeat(45)), dataMatrix('a\nb')]).toEqual([
    null,
    null,
    null,
    null,
  ])
})
