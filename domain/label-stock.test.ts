import { describe, expect, it } from 'vitest'
import { placesOn, printOn, sheetGridNames, sheetGrids } from './label-stock.ts'

describe.each(sheetGridNames)('a sheet of %s', (name) => {
  const { columns, rows, widthUm, pitchUm } = sheetGrids[name]
  const print = printOn(name)

  it('has all its labels on the paper', () => {
    const places = placesOn(name)
    expect(places).toHaveLength(columns * rows)
    for (const { xUm, yUm } of places) {
      expect(Math.min(xUm, yUm)).toBeGreaterThanOrEqual(0)
      expect(xUm + print.widthUm).toBeLessThanOrEqual(210_000)
      expect(yUm + print.heightUm).toBeLessThanOrEqual(297_000)
    }
  })

  it('lets no label lie over another', () => {
    expect(pitchUm).toBeGreaterThanOrEqual(widthUm)
  })
})
