import type { LabelDrawing } from '#domain/label'
import { placesOn, type SheetGridName, sheetGrids } from '#domain/label-stock'
import { directionOf } from '../text-runs.ts'
import { a4Pdf, breathe, mm } from './pdf-bytes.ts'
import { drawLines, type Pdf, type SetLine } from './pdf-text.ts'

/** Points of PDF in a micrometre. */
const um = mm / 1000
const beyondUm = 4_000

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
      places.forEach(({ xUm, yUm }, at) => {
        const label = labels[first + at]
        if (label !== undefined) drawLabel(doc, label, xUm, yUm)
      })
      await breathe()
    }
  })
}

/** Draws a small label with its left top corner at a place of the page. */
function drawLabel(doc: Pdf, { blocks, shapes, texts }: LabelDrawing, xUm: number, yUm: number): void {
  for (const [x, y, width, height] of blocks)
    doc.rect((xUm + x) * um, (yUm + y) * um, width * um, height * um)
  if (blocks.length > 0) doc.fill('#000000')
  for (const corners of shapes)
    doc
      .polygon(...corners.map(([x, y]): [number, number] => [(xUm + x) * um, (yUm + y) * um]))
      .fill('#000000')
  for (const text of texts) drawText(doc, text, xUm, yUm)
}

/** `drawLines` sets a line below its top; the baseline lies 1.02 sizes under it. */
function drawText(
  doc: Pdf,
  { text, xUm, yUm, sizeUm, widthUm, weight, white }: LabelDrawing['texts'][number],
  left: number,
  top: number,
): void {
  const size = sizeUm * um
  const colour = white ? '#ffffff' : '#000000'
  const line: SetLine = {
    text,
    direction: directionOf(text),
    style: { size, weight, colour, align: 'left' },
    height: size,
  }
  drawLines(doc, [line], (left + xUm) * um, (top + yUm) * um - size * 1.02, widthUm * um)
}

/** Thin grey lines on the edges of cards, a little beyond the outer ones so that a ruler finds them. */
function cutLines(doc: Pdf, grid: SheetGridName): void {
  const { columns, rows, widthUm, heightUm, leftUm, topUm, pitchUm } = sheetGrids[grid]
  const right = leftUm + (columns - 1) * pitchUm + widthUm
  const bottom = topUm + rows * heightUm
  for (let column = 0; column <= columns; column++) {
    const x = (leftUm + column * pitchUm) * um
    doc.moveTo(x, (topUm - beyondUm) * um).lineTo(x, (bottom + beyondUm) * um)
  }
  for (let row = 0; row <= rows; row++) {
    const y = (topUm + row * heightUm) * um
    doc.moveTo((leftUm - beyondUm) * um, y).lineTo((right + beyondUm) * um, y)
  }
  doc.lineWidth(0.3).stroke('#aaaaaa')
}
