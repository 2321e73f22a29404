import { type Body, grey, hairline, ink } from './paper-frame.ts'
import { drawCode128, type PdfBox } from './pdf-barcode.ts'
import { drawLines, heightOf, type Pdf, type SetLine, setLines, type TextStyle } from './pdf-text.ts'

/** A column of a table; `width` in points, null for the one that takes what is left. */
interface Column {
  head: string
  width: number | null
  align: 'left' | 'right'
}

/** What stands in one place of a table: lines, below them a barcode, or a square to tick. */
export interface Cell {
  lines: SetLine[]
  code?: string
  tick?: true
}

export interface Table {
  columns: readonly Column[]
  /** One row, given the widths that its text has. */
  rows: readonly ((widths: readonly number[]) => Cell[])[]
  /** In bold below the last row, by column. */
  sums: readonly (string | null)[]
  sumSize: number
  /** Hears of each code where it stands; null: it has no room. */
  told?: (code: string, page: number, box: PdfBox | null) => void
}

export const cellText: TextStyle = { size: 9.5, weight: 400, colour: ink, align: 'left' }
const head: TextStyle = { size: 8, weight: 700, colour: grey, align: 'left' }
/** Between two columns. */
export const columnGap = 12
const codeTall = 24
/** Rows taller than a page minus this are broken where the page ends. */
const headRoom = 120

/** Draws the rows with a repeated head on each page, a row whole where it can be, and gives the y below them. */
export function drawTable(doc: Pdf, table: Table, body: Body, top: number): number {
  const places = placesOf(table.columns, body)
  const widths = places.map(({ width }) => width)
  const drawHead = (y: number) => tableHead(doc, table.columns, places, body, y)
  let y = drawHead(top)
  for (const row of table.rows) {
    const cells = row(widths)
    const tall = Math.max(...cells.map(heightOfCell)) + 9
    if (y + tall > body.bottom && tall < body.bottom - headRoom) y = drawHead(body.nextPage())
    y = drawRow(doc, cells, places, body, y, drawHead, table.told)
    doc
      .moveTo(body.left, y)
      .lineTo(body.left + body.width, y)
      .lineWidth(0.4)
      .stroke(hairline)
  }
  return drawSums(doc, table, places, body, y)
}

interface Place {
  left: number
  width: number
}

function placesOf(columns: readonly Column[], body: Body): Place[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width ?? 0), 0)
  const free = body.width - fixed - columnGap * (columns.length - 1)
  let left = body.left
  return columns.map(({ width }) => {
    const place = { left, width: width ?? free }
    left += place.width + columnGap
    return place
  })
}

const heightOfCell = ({ lines, code, tick }: Cell): number =>
  Math.max(heightOf(lines) + (code === undefined ? 0 : codeTall + 4), tick ? 16 : 0)

/** Draws one row; what is longer than the page goes on below the head of the next. */
function drawRow(
  doc: Pdf,
  cells: readonly Cell[],
  places: readonly Place[],
  body: Body,
  top: number,
  drawHead: (y: number) => number,
  told: Table['told'],
): number {
  let left = cells.map((cell) => ({ ...cell }))
  let y = top + 4
  for (;;) {
    const rest = left.map((cell, at) => drawCell(doc, cell, places[at], y, body.bottom, told))
    if (rest.every((cell) => cell === null)) return y + Math.max(0, ...left.map(heightOfCell)) + 5
    left = rest.map((cell) => cell ?? { lines: [] })
    y = drawHead(body.nextPage()) + 4
  }
}

/** Draws what of a cell fits above the bottom and gives the rest; at least one line, so that it ends. */
function drawCell(
  doc: Pdf,
  cell: Cell,
  place: Place | undefined,
  y: number,
  bottom: number,
  told: Table['told'],
): Cell | null {
  if (place === undefined) return null
  const fitting = linesThatFit(cell.lines, bottom - y)
  const below = drawLines(doc, cell.lines.slice(0, fitting), place.left, y, place.width)
  if (fitting < cell.lines.length) return { ...cell, lines: cell.lines.slice(fitting) }
  if (cell.tick) doc.rect(place.left, y, 13, 13).lineWidth(1).stroke(ink)
  if (cell.code !== undefined && cell.code !== '') {
    const box = drawCode128(doc, cell.code, { ...place, align: 'left' }, below + 2, codeTall)
    told?.(cell.code, doc.bufferedPageRange().count - 1, box)
  }
  return null
}

function linesThatFit(lines: SetLine[], space: number): number {
  let used = 0
  const tooMany = lines.findIndex((line) => {
    used += line.height
    return used > space
  })
  return tooMany < 0 ? lines.length : Math.max(1, tooMany)
}

function tableHead(
  doc: Pdf,
  columns: readonly Column[],
  places: readonly Place[],
  body: Body,
  top: number,
): number {
  const set = columns.map(({ head: words, align }, at) =>
    setLines(words, places[at]?.width ?? 0, { ...head, align }),
  )
  set.forEach((lines, at) => {
    const place = places[at]
    if (place !== undefined) drawLines(doc, lines, place.left, top, place.width)
  })
  const y = top + Math.max(11, ...set.map(heightOf)) + 3
  doc
    .moveTo(body.left, y)
    .lineTo(body.left + body.width, y)
    .lineWidth(1)
    .stroke(ink)
  return y + 1
}

function drawSums(doc: Pdf, table: Table, places: readonly Place[], body: Body, top: number): number {
  if (table.sums.every((one) => one === null)) return top
  const y = top + 24 > body.bottom ? body.nextPage() : top
  let below = y + 24
  for (const [at, words] of table.sums.entries()) {
    const place = places[at]
    if (words === null || place === undefined) continue
    const align = table.columns[at]?.align ?? 'left'
    const room = align === 'left' ? 300 : place.width
    const lines = setLines(words, room, { ...cellText, size: table.sumSize, weight: 700, align })
    below = Math.max(below, drawLines(doc, lines, place.left, y + 5, room) + 4)
  }
  return below
}

/** A whole number as people read it. */
export const grouped = (quantity: number): string => String(quantity).replace(/\B(?=(\d{3})+$)/g, ',')

/** Text of a cell in one style. */
export const cellOf = (words: string, width: number, style: Partial<TextStyle> = {}): Cell => ({
  lines: setLines(words, width, { ...cellText, ...style }),
})
