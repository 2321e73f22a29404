import type { LabelDrawing } from '#domain/label'
import { placesOn, type SheetGridName, sheetGrids } from '#domain/label-stock'
import { directionOf } from '../text-runs.ts'
import { a4Pdf, breathe, mm } from './pdf-bytes.ts'
import { drawLines, type Pdf, type SetLine } from './pdf-text.ts'

/** Labels in their order on as many A4 sheets as they need. */
export function codeSheetsPdf(
  title: string,
  grid: SheetGridName,
  labels: readonly LabelDrawing[],
): Promise<Uint8Array> {
  const places = placesOn(grid)
  return a4Pdf(title, async (doc) => {
    for (let first = 0; first < labels.length; first += places.length) {
      doc.addPage()
      if (sheetGrids[grid].cut) cutLines(doc, grid)
      places.forEach(({ xMm, yMm }, at) => {
        const label = labels[first + at]
        if (label !== undefined) drawLabel(doc, label, xMm, yMm)
      })
      await breathe()
    }
  })
}

/** Draws a small label with its left top corner at a place of the page. */
function drawLabel(doc: Pdf, { blocks, shapes, texts }: LabelDrawing, xMm: number, yMm: number): void {
  for (const [x, y, width, height] of blocks)
    doc.rect((xMm + x) * mm, (yMm + y) * mm, width * mm, height * mm)
  if (blocks.length > 0) doc.fill('#000000')
  for (const corners of shapes)
    doc
      .polygon(...corners.map(([x, y]): [number, number] => [(xMm + x) * mm, (yMm + y) * mm]))
      .fill('#000000')
  for (const text of texts) drawText(doc, text, xMm, yMm)
}

/** `drawLines` sets a line below its top; the baseline lies 1.02 sizes under it. */
function drawText(
  doc: Pdf,
  { text, xMm, yMm, sizeMm, widthMm, weight, white }: LabelDrawing['texts'][number],
  left: number,
  top: number,
): void {
  const size = sizeMm * mm
  const colour = white ? '#ffffff' : '#000000'
  const line: SetLine = {
    text,
    direction: directionOf(text),
    style: { size, weight, colour, align: 'left' },
    height: size,
  }
  drawLines(doc, [line], (left + xMm) * mm, (top + yMm) * mm - size * 1.02, widthMm * mm)
}

/** Thin grey lines on the edges of cards, a little beyond the outer ones so that a ruler finds them. */
function cutLines(doc: Pdf, grid: SheetGridName): void {
  const { columns, rows, widthMm, heightMm, leftMm, topMm, pitchMm } = sheetGrids[grid]
  const right = leftMm + (columns - 1) * pitchMm + widthMm
  const bottom = topMm + rows * heightMm
  for (let column = 0; column <= columns; column++) {
    const x = (leftMm + column * pitchMm) * mm
    doc.moveTo(x, (topMm - 4) * mm).lineTo(x, (bottom + 4) * mm)
  }
  for (let row = 0; row <= rows; row++) {
    const y = (topMm + row * heightMm) * mm
    doc.moveTo((leftMm - 4) * mm, y).lineTo((right + 4) * mm, y)
  }
  doc.lineWidth(0.3).stroke('#aaaaaa')
}
