import bwip from 'bwip-js/node'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bars, code128, gs1128 } from './code-128.ts'

/** Bars and gaps of an independent encoder, read from its rows of modules. */
function widthsByOthers(text: string): number[] {
  const [symbol] = bwip.raw({ bcid: 'code128', text })
  return symbol !== undefined && 'sbs' in symbol ? symbol.sbs : []
}
function widthsOf(text: string): number[] {
  return widthsIn(code128(text))
}
function widthsIn(drawn: Bars | null): number[] {
  return (drawn?.bars ?? []).flatMap(({ x, width }, at, all) => {
    const next = all[at + 1]
    return next === undefined ? [width] : [width, next.x - x - width]
  })
}

describe('Code 128', () => {
  it.each(['PBLB-07-424', 'PBTT-0042', '9556012304417', '12', 'AB1234', 'A123456B7', '1', '01234'])(
    'draws %s',
    (text) => {
      expect(widthsOf(text)).toEqual(widthsByOthers(text))
    },
  )

  it('is never longer than what another encoder draws', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^([A-Z-]{0,3}[0-9]{0,7}){1,3}$/), (text) => {
        const others = widthsByOthers(text === '' ? 'A' : text).reduce((sum, width) => sum + width, 0)
        expect(code128(text === '' ? 'A' : text)?.width).toBeLessThanOrEqual(others + 11)
      }),
    )
  })

  it('draws nothing for what it cannot hold', () => {
    expect([code128(''), code128('茶'), code128('a\nb')]).toEqual([null, null, null])
  })

  it('draws the number of a carton as GS1-128', () => {
    const [symbol] = bwip.raw({ bcid: 'gs1-128', text: '(00)395512340000000011' })
    expect(widthsIn(gs1128('00395512340000000011'))).toEqual(
      symbol !== undefined && 'sbs' in symbol ? symbol.sbs : [],
    )
    expect([gs1128('123'), gs1128(''), gs1128('00A1')]).toEqual([null, null, null])
  })
})
