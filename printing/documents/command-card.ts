import { type ActionGroup, type ActionName, actionCode, actionsOf, isDigit } from '#domain/action'
import { code128 } from '#domain/barcode/code-128'
import { a4Pdf, mm } from './pdf-bytes.ts'
import { drawLines, type Pdf, setLines, type TextStyle } from './pdf-text.ts'
import { pictograms } from './pictograms.ts'

/** What the card says in one language. */
export interface CommandCardWords {
  title: string
  hint: string
  groups: Record<ActionGroup, string>
  /** What an action is called; a digit by itself. */
  nameOf: (name: ActionName) => string
}

const sheet = { widthMm: 210, leftMm: 12, topMm: 11, headMm: 17, columns: 2, rows: 7, footMm: 289 }
const cell = { widthMm: (sheet.widthMm - 2 * sheet.leftMm) / sheet.columns, heightMm: 37 }
/** Whole dots of a 600 dpi printer, 0.34 mm: wide enough for every scanner at arm's length, also through a film. */
const moduleMm = (25.4 / 600) * 8
const perPage = sheet.columns * sheet.rows
const ink = '#111111'
const small: TextStyle = { size: 8, weight: 400, colour: '#555555', align: 'left' }

/** What stands on each page of a card of these groups: a group begins on a page of its own. */
export const cardPages = (groups: readonly ActionGroup[]): { group: ActionGroup; names: ActionName[] }[] =>
  groups.flatMap((group) => {
    const names = actionsOf(group)
    return Array.from({ length: Math.ceil(names.length / perPage) }, (_, page) => ({
      group,
      names: names.slice(page * perPage, (page + 1) * perPage),
    }))
  })

/**
 * Cards of command barcodes, one page or more for each group, A4, to be laminated. Every language stands beside every
 * code, the first one in bold.
 */
export function commandCardPdf(
  siteName: string,
  groups: readonly ActionGroup[],
  languages: readonly [CommandCardWords, ...CommandCardWords[]],
): Promise<Uint8Array> {
  const pages = cardPages(groups)
  return a4Pdf(`${languages[0].title} ${siteName}`, async (doc) => {
    for (const [at, { group, names }] of pages.entries()) {
      doc.addPage()
      drawHead(doc, group, languages)
      for (const [place, name] of names.entries()) drawCell(doc, name, languages, place)
      drawFoot(doc, siteName, languages, `${at + 1} / ${pages.length}`)
    }
  })
}

function drawHead(doc: Pdf, group: ActionGroup, languages: readonly CommandCardWords[]): void {
  const [first, ...others] = languages
  const width = (sheet.widthMm - 2 * sheet.leftMm) * mm
  const title: TextStyle = { size: 22, weight: 700, colour: ink, align: 'left' }
  drawLines(
    doc,
    setLines(first?.groups[group] ?? '', width, title),
    sheet.leftMm * mm,
    sheet.topMm * mm - 6,
    width,
  )
  const rest = others.map(({ groups }) => groups[group]).join('  ·  ')
  const style: TextStyle = { size: 13, weight: 400, colour: ink, align: 'right' }
  drawLines(doc, setLines(rest, width, style), sheet.leftMm * mm, sheet.topMm * mm + 2, width)
}

function drawFoot(doc: Pdf, siteName: string, languages: readonly CommandCardWords[], page: string): void {
  const width = (sheet.widthMm - 2 * sheet.leftMm) * mm
  const hint = languages.map((words) => words.hint).join('  ·  ')
  const y = sheet.footMm * mm - 8
  const forWords = width - 40
  const lines = setLines(`${siteName}  ·  ${hint}`, forWords, small).slice(0, 2)
  drawLines(doc, lines, sheet.leftMm * mm, y, forWords)
  drawLines(doc, setLines(page, width, { ...small, align: 'right' }), sheet.leftMm * mm, y, width)
}

/** Sign and words above, bars below, each code in a frame of its own so that a wide beam reads only one. */
function drawCell(doc: Pdf, name: ActionName, languages: readonly CommandCardWords[], place: number): void {
  const x = (sheet.leftMm + (place % sheet.columns) * cell.widthMm) * mm
  const y = (sheet.topMm + sheet.headMm - 4 + Math.floor(place / sheet.columns) * cell.heightMm) * mm
  doc
    .rect(x, y, cell.widthMm * mm, cell.heightMm * mm)
    .lineWidth(0.5)
    .stroke('#999999')
  drawSign(doc, name, x + 3 * mm, y + 2.5 * mm, 13 * mm)
  drawWords(doc, name, languages, x + 20 * mm, y + 1.6 * mm, (cell.widthMm - 23) * mm)
  drawCode(doc, name, x, y + 20 * mm)
}

function drawSign(doc: Pdf, name: ActionName, x: number, y: number, side: number): void {
  const sign = isDigit(name) ? { letters: name } : pictograms[name]
  if ('letters' in sign) {
    const style: TextStyle = {
      size: side * (isDigit(name) ? 0.98 : 0.7),
      weight: 700,
      colour: ink,
      align: 'centre',
    }
    return void drawLines(
      doc,
      setLines(sign.letters, side * 2, style),
      x - side / 2,
      y - side * 0.1,
      side * 2,
    )
  }
  doc.save()
  doc.translate(x, y).scale(side / 24)
  doc.path(sign.path).lineWidth(1.9).lineCap('round').lineJoin('round').stroke(ink)
  doc.restore()
}

function drawWords(
  doc: Pdf,
  name: ActionName,
  languages: readonly CommandCardWords[],
  x: number,
  y: number,
  width: number,
): void {
  if (isDigit(name)) return
  let top = y
  for (const [at, { nameOf }] of languages.entries()) {
    const style: TextStyle = {
      size: at === 0 ? 13.5 : 10.5,
      weight: at === 0 ? 700 : 400,
      colour: ink,
      align: 'left',
    }
    top = drawLines(doc, setLines(nameOf(name), width, style).slice(0, 1), x, top, width)
  }
}

/** The code with its quiet zones in the middle of the cell, and its name below for who wants to type it. */
function drawCode(doc: Pdf, name: ActionName, x: number, y: number): void {
  const text = actionCode(name)
  const symbol = code128(text)
  if (symbol === null) throw new Error(`No barcode for ${text}`)
  const left = x + ((cell.widthMm - symbol.width * moduleMm) / 2) * mm
  for (const bar of symbol.bars) doc.rect(left + bar.x * moduleMm * mm, y, bar.width * moduleMm * mm, 12 * mm)
  doc.fill('#000000')
  const width = cell.widthMm * mm
  drawLines(doc, setLines(text, width, { ...small, align: 'centre' }), x, y + 12.4 * mm, width)
}
