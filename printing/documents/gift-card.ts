import type { GiftCardFields } from '#domain/paper-fields'
import type { Words } from '#words/say'
import { drawPracticeBar } from './paper-frame.ts'
import { drawCode128 } from './pdf-barcode.ts'
import { a4Pdf } from './pdf-bytes.ts'
import { drawLines, heightOf, type Pdf, type SetLine, setLines, type TextStyle } from './pdf-text.ts'

const page = { width: 595.28, height: 841.89 }
const quarter = { width: page.width / 2, height: page.height / 2 }
const edge = 34
const inner = quarter.width - 2 * edge
const accent = '#8a3b4a'
const words: TextStyle = { size: 15, weight: 400, colour: '#222222', align: 'centre' }

/**
 * A card folded twice from an A4 sheet: outside below, inside above and upside down, so that one printed side is enough.
 * Nothing on it tells a price.
 */
export function giftCardPdf(fields: GiftCardFields, said: Words['papers']): Promise<Uint8Array> {
  const { giftCard, practice } = said
  return a4Pdf(giftCard.gift, async (doc) => {
    doc.addPage()
    front(doc, giftCard.gift, giftCard.to(fields.toName))
    back(doc, [giftCard.from, fields.fromName], fields.orderCode)
    doc.save()
    doc.rotate(180, { origin: [page.width / 2, page.height / 2] })
    note(doc, fields.note)
    doc.restore()
    folds(doc)
    if (fields.practice !== null) drawPracticeBar(doc, practice[fields.practice])
  })
}

/** Below on the right: what shows when the card is closed. */
function front(doc: Pdf, title: string, to: string): void {
  const [left, top] = [quarter.width, quarter.height]
  doc
    .roundedRect(left + 20, top + 20, quarter.width - 40, quarter.height - 40, 10)
    .lineWidth(1.2)
    .stroke(accent)
  ribbon(doc, left + quarter.width / 2, top + 120)
  const lines = fitted(210, (size) => [
    ...setLines(title, inner, { ...words, size: size * 1.6, weight: 700, colour: accent }),
    ...setLines(to, inner, { ...words, size }),
  ])
  drawLines(doc, lines, left + edge, top + 185, inner)
}

/** Two loops and two ends of a bow. */
function ribbon(doc: Pdf, x: number, y: number): void {
  doc.lineWidth(3).lineJoin('round').lineCap('round')
  for (const side of [-1, 1]) {
    doc
      .moveTo(x, y)
      .bezierCurveTo(x + side * 20, y - 50, x + side * 80, y - 46, x + side * 62, y - 4)
      .bezierCurveTo(x + side * 54, y + 16, x + side * 20, y + 8, x, y)
      .stroke(accent)
    doc
      .moveTo(x, y)
      .bezierCurveTo(x + side * 10, y + 20, x + side * 26, y + 26, x + side * 34, y + 46)
      .stroke(accent)
  }
  doc.circle(x, y, 7).fill(accent)
}

function back(doc: Pdf, from: string[], code: string): void {
  const top = page.height - 130
  const small = { ...words, size: 10 }
  drawLines(doc, from.flatMap((line) => setLines(line, inner, small)).slice(0, 5), edge, top, inner)
  drawCode128(doc, code, { left: edge, width: inner, align: 'left' }, page.height - 62, 22)
}

/** Inside on the right, as it is read once the card is open: the page is turned over, so that it stands above on the left. */
function note(doc: Pdf, text: string): void {
  const room = quarter.height - 2 * edge
  const lines = fitted(room, (size) => setLines(text, inner, { ...words, size }))
  const top = quarter.height + (quarter.height - heightOf(lines)) / 2
  drawLines(doc, lines, quarter.width + edge, top, inner)
}

/** Short strokes on the edges where the sheet is folded. */
function folds(doc: Pdf): void {
  const [x, y] = [page.width / 2, page.height / 2]
  for (const [fromX, fromY, toX, toY] of [
    [0, y, 10, y],
    [page.width - 10, y, page.width, y],
    [x, 0, x, 10],
    [x, page.height - 10, x, page.height],
  ] as const)
    doc.moveTo(fromX, fromY).lineTo(toX, toY)
  doc.lineWidth(0.5).stroke('#999999')
}

/** The largest size at which lines have room. */
function fitted(room: number, set: (size: number) => SetLine[]): SetLine[] {
  for (let size = words.size; size > 4; size *= 0.92) {
    const lines = set(size)
    if (heightOf(lines) <= room) return lines
  }
  return set(4)
}
