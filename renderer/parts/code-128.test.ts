import { describe, expect, it } from 'vitest'
import { code128 } from '#renderer/parts/code-128'

describe('a barcode on the screen', () => {
  it('has eleven modules for each sign, its start, check and stop', () => {
    expect(code128('T-0457')?.width).toBe(11 * (1 + 6 + 1) + 13)
  })

  it('begins with the bars of start B', () => {
    expect(code128('A')?.bars.slice(0, 3)).toEqual([
      { x: 0, width: 2 },
      { x: 3, width: 1 },
      { x: 6, width: 1 },
    ])
  })

  it('is not drawn for signs it cannot hold', () => {
    expect(code128('面单')).toBeNull()
  })
})
