import { allHold, filledIn } from '#domain/label-template/fields'
import type { PaperColumn } from '#domain/paper-template/fields'
import type { PaperBlock, TableBlock } from '#domain/paper-template/template'
import { type Body, drawSignatures, flowLines, ink, text, um, type Watch } from './paper-frame.ts'
import { barAt, linesOfText, type SetBlock, setWhole } from './paper-set.ts'
import { type Cell, cellText, columnGap, drawTable, type Table } from './paper-table.ts'
import type { PaperRows, PaperValues } from './paper-values.ts'
import { drawLines, heightOf, type Pdf, type SetLine, setLines, type TextStyle } from './pdf-text.ts'

/** Draws blocks one below the other, halves side by side, over as many pages as they take, and gives the y below them. */
export function drawBlocks(
  doc: Pdf,
  blocks: readonly PaperBlock[],
  values: PaperValues,
  body: Body,
  top: number,
  watch: Watch,
): number {
  const held = blocks.filter(({ when }) => allHold(when, values))
  let y = top
  for (const row of rowsOf(held))
    y = Array.isArray(row)
      ? drawHalves(doc, row, values, body, y, watch)
      : drawAcross(doc, row, values, body, y, watch)
  return y
}

/** Blocks over the whole width, and between them those that share it. */
function rowsOf(blocks: readonly PaperBlock[]): (PaperBlock | PaperBlock[])[] {
  const rows: (PaperBlock | PaperBlock[])[] = []
  for (const block of blocks) {
    const last = rows.at(-1)
    if (block.place === 'whole') rows.push(block)
    else if (Array.isArray(last)) last.push(block)
    else rows.push([block])
  }
  return rows
}

function drawHalves(
  doc: Pdf,
  blocks: readonly PaperBlock[],
  values: PaperValues,
  body: Body,
  top: number,
  watch: Watch,
): number {
  const half = body.width / 2 - 12
  const columns = (['left', 'right'] as const).map((place) => ({
    x: place === 'left' ? body.left : body.left + body.width - half,
    set: blocks
      .filter((block) => block.place === place)
      .flatMap((block) => withWhite(block, setWhole(block, values, half, 1, watch), watch)),
  }))
  const tall = Math.max(...columns.map(({ set }) => set.reduce((sum, { height }) => sum + height, 0)))
  const y = top + tall > body.bottom ? body.nextPage() : top
  for (const { x, set } of columns) {
    let down = y
    for (const { height, draw } of set) {
      draw(doc, x, down)
      down += height
    }
  }
  return y + tall
}

function withWhite({ blockId, aboveUm }: PaperBlock, set: SetBlock | null, watch: Watch): SetBlock[] {
  if (set === null) return []
  watch.shown.add(blockId)
  const above = aboveUm * um
  return [{ height: set.height + above, draw: (doc, x, y) => set.draw(doc, x, y + above) }]
}

function drawAcross(
  doc: Pdf,
  block: PaperBlock,
  values: PaperValues,
  body: Body,
  top: number,
  watch: Watch,
): number {
  const y = top + block.aboveUm * um
  const below = drawFlowing(doc, block, values, body, y, watch)
  if (below !== null) {
    watch.shown.add(block.blockId)
    return below
  }
  const [set] = withWhite(block, setWhole(block, values, body.width, 1, watch), watch)
  if (set === undefined) return top
  const from = top + set.height > body.bottom ? body.nextPage() : top
  set.draw(doc, body.left, from)
  return from + set.height
}

/** A head with the beginning of a row: less of a list does not begin at the end of a page. */
const leastTable = 60

/** Draws what may go on over the end of a page; null for what is whole, or not there. */
function drawFlowing(
  doc: Pdf,
  block: PaperBlock,
  values: PaperValues,
  body: Body,
  y: number,
  watch: Watch,
): number | null {
  switch (block.kind) {
    case 'text': {
      const lines = linesOfText(block, values, body.width, 1)
      const { inset, mark } = barAt(doc, block.bar, body.left)
      if (lines.length === 0) return null
      return flowLines(doc, lines, { ...body, width: body.width - inset }, y, body.left + inset, mark)
    }
    case 'table': {
      const list = values.lists[block.list]
      if (list === undefined) return null
      const from = y + leastTable > body.bottom ? body.nextPage() : y
      return drawTable(doc, tableOf(block, list, values, body, watch), body, from)
    }
    case 'sums':
      return values.sums.length === 0 ? null : drawSums(doc, values.sums, body, y)
    case 'signatures':
      return drawSignatures(
        doc,
        block.captions.map((words) => filledIn(words, values)),
        body,
        y,
      )
    default:
      return null
  }
}

const figures: readonly PaperColumn[] = [
  'ordered',
  'packed',
  'delivered',
  'quantity',
  'unitPrice',
  'amount',
  'weight',
  'cash',
  'nth',
]
const alignOf = (column: PaperColumn): 'left' | 'right' => (figures.includes(column) ? 'right' : 'left')
/** A number of goods with more lines than this stands above their name. */
const mostNumberLines = 3
/** Less than this is no column to read. */
const leastFree = 56

function tableOf(
  { blockId, columns, sums }: TableBlock,
  list: PaperRows,
  values: PaperValues,
  body: Body,
  watch: Watch,
): Table {
  const names = columns.map(({ column }) => column)
  const fixed = columns.reduce((sum, { widthUm }) => sum + (widthUm ?? 0) * um, 0)
  const needed = fixed + columnGap * (columns.length - 1)
  const least = columns.some(({ widthUm }) => widthUm === null) ? needed + leastFree : needed
  if (least > body.width)
    watch.narrow.push({ blockId, neededUm: Math.round(least / um), roomUm: Math.round(body.width / um) })
  const cellOf = (row: PaperRows['rows'][number], at: number, width: number): Cell => {
    const column = names[at]
    const cell = column === undefined ? undefined : row[column]
    if (column === undefined || cell === undefined) return { lines: [] }
    const align = alignOf(column)
    const lines = cell.parts.flatMap(({ pieces, style }) => {
      const shown = pieces.filter(
        ({ text: words, of }) => words !== '' && (of === undefined || !names.includes(of)),
      )
      const line = shown.map(({ text: words }) => words).join('  ·  ')
      const whole = { ...cellText, align, ...style }
      if (align === 'left') return setLines(line, width, whole)
      const set = figureLines(line, width, whole)
      if (set.length > 1) watch.tight.push({ blockId, text: line })
      return set
    })
    return {
      lines,
      ...(cell.code !== undefined && { code: cell.code }),
      ...(cell.tick !== undefined && { tick: cell.tick }),
    }
  }
  return {
    columns: columns.map(({ column, head, widthUm }) => ({
      head: filledIn(head, values),
      width: widthUm === null ? null : widthUm * um,
      align: alignOf(column),
    })),
    rows: list.rows.map((row) => (widths) => {
      const cells = names.map((_, at) => cellOf(row, at, widths[at] ?? 0))
      const [sku, name] = [names.indexOf('sku'), names.indexOf('name')]
      const [number, words] = [cells[sku], cells[name]]
      if (number === undefined || words === undefined || number.lines.length <= mostNumberLines) return cells
      const above = cellOf(row, sku, widths[name] ?? 0)
      return cells.map((cell, at) =>
        at === sku
          ? { lines: [] }
          : at === name
            ? { ...cell, lines: [...above.lines, ...words.lines] }
            : cell,
      )
    }),
    sums: sums ? sumsOf(names, list) : names.map(() => null),
    sumSize: 10.5,
    told: (code, page, box) => watch.codes.push({ blockId, text: code, page, box }),
  }
}

/** A figure is never parted: it gets smaller while it can be read. */
function figureLines(words: string, width: number, style: TextStyle): SetLine[] {
  for (let { size } = style; size > leastFigure; size *= 0.9) {
    const lines = setLines(words, width, { ...style, size })
    if (lines.length <= 1) return lines
  }
  return setLines(words, width, style)
}

/** Of figures, in points. */
const leastFigure = 6

/** The word for all of it stands in the first column of words. */
function sumsOf(names: readonly PaperColumn[], { sums, total }: PaperRows): (string | null)[] {
  const first = names.findIndex((name) => alignOf(name) === 'left')
  return names.map((name, at) => (at === first ? total : (sums[name] ?? null)))
}

/** Room for the sentences below the sums, so that none of them stands alone on a page. */
const sentencesTall = 52

/** The sums on the right, the last of them in large bold figures; all of them on one page, with what is said below. */
function drawSums(doc: Pdf, sums: PaperValues['sums'], body: Body, top: number): number {
  const wide = Math.min(260, body.width)
  const left = body.left + body.width - wide
  const lines = sums.map(({ text: words, amount }, at) => {
    const last = at === sums.length - 1
    const style = { ...text, size: last ? 13 : 10, weight: last ? 700 : 400 } as const
    return {
      words: setLines(words, wide - 110, style),
      amount: setLines(amount, 106, { ...style, align: 'right' }),
    }
  })
  const tall = lines.reduce((sum, { words }) => sum + Math.max(18, heightOf(words) + 2), 0)
  let y = top + tall + sentencesTall > body.bottom ? body.nextPage() : top
  for (const { words, amount } of lines) {
    const below = drawLines(doc, words, left, y, wide - 110)
    drawLines(doc, amount, left + wide - 106, y, 106)
    y = Math.max(below, y + 16) + 2
  }
  doc
    .moveTo(left, y)
    .lineTo(left + wide, y)
    .lineWidth(1.2)
    .stroke(ink)
  return y + 4
}
