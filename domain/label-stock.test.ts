import { describe, expect, it } from 'vitest'
import { placesOn, printOn, sheetGridNames, sheetGrids } from './label-stock.ts'

describe.each(sheetGridNames)('a sheet of %s', (name) => {
  const { columns, rows, widthMm, pitchMm } = sheetGrids[name]
  const print = printOn(name)

  it('has all its labels on the paper', () => {
    const places = placesOn(name)
    expect(places).toHaveLength(columns * rows)
    for (const { xMm, yMm } of places) {
      expect(Math.min(xMm, yMm)).toBeGreaterThanOrEqual(0)
      expect(xMm + print.widthMm).toBeLessThanOrEqual(210)
      expect(yMm + print.heightMm).toBeLessThanOrEqual(297)
    }
  })

  it('lets no label lie over another', () => {
    expect(pitchMm).toBeGreaterThanOrEqual(widthMm)
  })
})
