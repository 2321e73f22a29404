import type { PackingSlipRow } from '#domain/label'
import type { PackingSlipWords } from './packing-slip-words.ts'
import { drawLines, heightOf, type Pdf, type SetLine, setLines, type TextStyle } from './pdf-text.ts'

/** The printable part of a page, in points. */
export interface Body {
  left: number
  width: number
  bottom: number
  /** Starts a page with its running head and gives the y below it. */
  nextPage: () => number
}

export const ink = '#111111'
export const grey = '#555555'
export const hairline = '#bbbbbb'

const text: TextStyle = { size: 9.5, weight: 400, colour: ink, align: 'left' }
const head: TextStyle = { size: 8, weight: 700, colour: grey, align: 'left' }
const columns = { sku: 108, ordered: 62, packed: 62 }

/** Draws the rows with a repeated head on each page, a row whole where it can be, and gives the y below them. */
export function drawRows(
  doc: Pdf,
  rows: PackingSlipRow[],
  words: PackingSlipWords,
  body: Body,
  top: number,
): number {
  let y = drawHead(doc, words, body, top)
  for (const row of rows) {
    const cells = cellsOf(row, words, body)
    let lines = cells.name
    const tall = Math.max(heightOf(lines), heightOf(cells.sku)) + 9
    if (y + tall > body.bottom && tall < body.bottom - 120) y = drawHead(doc, words, body, body.nextPage())
    drawLines(doc, cells.sku, body.left, y + 4, columns.sku - 10)
    drawLines(doc, cells.ordered, packedLeft(body) - columns.ordered, y + 4, columns.ordered - 14)
    drawLines(doc, cells.packed, packedLeft(body), y + 4, columns.packed)
    const whole = y + tall <= body.bottom
    const rowEnd = y + tall
    y += 4
    while (lines.length > 0) {
      const fitting = linesThatFit(lines, body.bottom - y)
      y = drawLines(doc, lines.slice(0, fitting), nameLeft(body), y, nameWidth(body))
      lines = lines.slice(fitting)
      if (lines.length > 0) y = drawHead(doc, words, body, body.nextPage()) + 4
    }
    y = whole ? rowEnd : y + 5
    doc
      .moveTo(body.left, y)
      .lineTo(body.left + body.width, y)
      .lineWidth(0.4)
      .stroke(hairline)
  }
  return drawTotal(doc, rows, words, body, y)
}

function drawHead(doc: Pdf, words: PackingSlipWords, body: Body, top: number): number {
  drawLines(
    doc,
    setLines(words.item, columns.sku + nameWidth(body), head),
    body.left,
    top,
    columns.sku + nameWidth(body),
  )
  const ordered = setLines(words.ordered, columns.ordered - 10, { ...head, align: 'right' })
  drawLines(doc, ordered, packedLeft(body) - columns.ordered - 14, top, columns.ordered)
  const packed = setLines(words.packed, columns.packed, { ...head, align: 'right' })
  drawLines(doc, packed, packedLeft(body), top, columns.packed)
  const y = top + Math.max(heightOf(ordered), heightOf(packed), 11) + 3
  doc
    .moveTo(body.left, y)
    .lineTo(body.left + body.width, y)
    .lineWidth(1)
    .stroke(ink)
  return y + 1
}

function drawTotal(
  doc: Pdf,
  rows: PackingSlipRow[],
  words: PackingSlipWords,
  body: Body,
  top: number,
): number {
  const bold: TextStyle = { ...text, size: 10.5, weight: 700 }
  const y = top + 24 > body.bottom ? body.nextPage() : top
  const packed = rows.reduce((sum, row) => sum + row.quantity, 0)
  drawLines(doc, setLines(words.total, 300, bold), body.left, y + 5, 300)
  drawLines(
    doc,
    setLines(grouped(packed), columns.packed, { ...bold, align: 'right' }),
    packedLeft(body),
    y + 5,
    columns.packed,
  )
  return y + 24
}

function cellsOf(row: PackingSlipRow, words: PackingSlipWords, body: Body) {
  const small: TextStyle = { ...text, size: 8, colour: grey }
  const numbers = row.lotOrSerials.length === 0 ? '' : `${words.lotOrSerials} ${row.lotOrSerials.join(', ')}`
  const partly = row.quantity !== row.orderedQuantity
  const bold: TextStyle = { ...text, weight: 700 }
  const sku = setLines(row.sku, columns.sku - 10, bold)
  const isLong = sku.length > 3
  return {
    sku: isLong ? [] : sku,
    name: [
      ...(isLong ? setLines(row.sku, nameWidth(body), bold) : []),
      ...setLines(row.name, nameWidth(body), text),
      ...setLines(numbers, nameWidth(body), small),
    ],
    ordered: setLines(grouped(row.orderedQuantity), columns.ordered, {
      ...text,
      align: 'right',
      colour: partly ? ink : grey,
    }),
    packed: setLines(grouped(row.quantity), columns.packed, {
      ...text,
      size: 11,
      weight: 700,
      align: 'right',
    }),
  }
}

function linesThatFit(lines: SetLine[], space: number): number {
  let used = 0
  const tooMany = lines.findIndex((line) => {
    used += line.height
    return used > space
  })
  return tooMany < 0 ? lines.length : tooMany
}

function nameLeft(body: Body): number {
  return body.left + columns.sku
}

function nameWidth(body: Body): number {
  return body.width - columns.sku - columns.ordered - columns.packed - 14
}

function packedLeft(body: Body): number {
  return body.left + body.width - columns.packed
}

function grouped(quantity: number): string {
  return String(quantity).replace(/\B(?=(\d{3})+$)/g, ',')
}
