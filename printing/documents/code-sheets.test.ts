import { describe, expect, it } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { printOn, sheetGridNames, sheetGrids } from '#domain/label-stock'
import { type CodeLabelFields, codeLabel } from '../code-label.ts'
import { drawingOf, paperPrinter } from '../label-drawing.ts'
import { isLabelRefusal } from '../label-refusal.ts'
import { pdfPages } from '../testing/pdf-pages.ts'
import { decodeCodes } from '../testing/render-label.ts'
import { codeSheetsPdf } from './code-sheets.ts'

const slow = { timeout: 60_000 }
const codes = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => ownCode('tote', `T-${String(at + 1).padStart(4, '0')}`))

function drawing(code: string, grid: (typeof sheetGridNames)[number]) {
  const fields: CodeLabelFields = {
    look: 'plain',
    code,
    kindWord: 'Tote',
    title: code.slice(3, -1),
    subtitle: '',
  }
  const label = codeLabel(fields, printOn(grid), paperPrinter)
  if (isLabelRefusal(label)) throw new Error(JSON.stringify(label))
  return drawingOf(label)
}

describe.each(sheetGridNames)('sheets of %s', slow, (grid) => {
  it('scan, every label of every page, one more than a page holds', async () => {
    const wanted = codes(sheetGrids[grid].columns * sheetGrids[grid].rows + 1)
    const pdf = await codeSheetsPdf(
      'T',
      grid,
      wanted.map((code) => drawing(code, grid)),
    )
    const pages = pdfPages(pdf, 200)
    expect(pages).toHaveLength(2)
    const found = await Promise.all(pages.map(decodeCodes))
    expect(found.map((page) => page.length)).toEqual([wanted.length - 1, 1])
    expect(
      found
        .flat()
        .map(({ text }) => text)
        .sort(),
    ).toEqual(wanted)
  })
})

it('are the same bytes for the same labels', async () => {
  const once = () => codeSheetsPdf('T', '3x8', [drawing('PBTT-0042K', '3x8')])
  expect(Buffer.from(await once()).equals(Buffer.from(await once()))).toBe(true)
})
