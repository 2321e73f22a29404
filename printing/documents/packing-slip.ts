import PDFDocument from 'pdfkit'
import type { PackingSlipFields } from '#domain/label'
import { directionOf, isBlank } from '../text-runs.ts'
import { type Body, drawRows, grey, hairline, ink } from './packing-slip-table.ts'
import type { PackingSlipWords } from './packing-slip-words.ts'
import { drawCode128 } from './pdf-barcode.ts'
import { drawLines, heightOf, type Pdf, type SetLine, setLines, type TextStyle } from './pdf-text.ts'

const page = { width: 595.28, height: 841.89, margin: 48, foot: 46 }
const left = page.margin
const width = page.width - 2 * page.margin
const half = width / 2 - 12
const text: TextStyle = { size: 10, weight: 400, colour: ink, align: 'left' }
const small: TextStyle = { ...text, size: 8.5, colour: grey }
const caption: TextStyle = { size: 8, weight: 700, colour: grey, align: 'left' }
const right = { align: 'right' } as const

/** The A4 packing slip of a carton as PDF; the same fields give the same bytes, so that a reprint is a reprint. */
export function packingSlipPdf(fields: PackingSlipFields, words: PackingSlipWords): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    info: { Title: `${words.title} ${fields.orderNumber}`, CreationDate: instantOf(fields.packedAtText) },
  })
  const bytes = collect(doc)
  const below = drawTop(doc, fields, words)
  const body: Body = {
    left,
    width,
    bottom: page.height - page.foot - 14,
    nextPage: () => {
      doc.addPage()
      return runningHead(doc, fields, words)
    },
  }
  const noted = drawGiftNote(doc, fields.giftNote, words, body, below)
  drawRows(doc, fields.rows, words, body, noted)
  drawFeet(doc, fields, words)
  doc.end()
  return bytes
}

function drawTop(doc: Pdf, fields: PackingSlipFields, words: PackingSlipWords): number {
  const { shipFrom } = fields
  const sender = shrunk(140, (scale) => [
    ...setLines(shipFrom.name, half, { ...text, size: 13 * scale, weight: 700 }),
    ...[...shipFrom.lines, shipFrom.phone].flatMap((line) =>
      setLines(line, half, { ...small, size: 8.5 * scale }),
    ),
  ])
  drawLines(doc, sender, left, page.margin, half)
  const rightLeft = left + width - half
  const title = setLines(words.title, half, { ...text, ...right, size: 20, weight: 700 })
  let y = drawLines(doc, title, rightLeft, page.margin - 4, half)
  const number = setLines(`${words.order} ${fields.orderNumber}`, half, {
    ...text,
    ...right,
    size: 12,
    weight: 700,
  })
  y = drawLines(doc, number, rightLeft, y, half) + 6
  if (drawCode128(doc, fields.orderCode, left + width, y, 30, half) !== null) y += 33
  y = drawLines(doc, setLines(fields.orderCode, half, { ...small, ...right }), rightLeft, y, half)
  const ruleAt = Math.max(y, page.margin + heightOf(sender)) + 10
  doc
    .moveTo(left, ruleAt)
    .lineTo(left + width, ruleAt)
    .lineWidth(1.2)
    .stroke(ink)
  const receiverEnds = drawLines(doc, receiver(fields, words), left, ruleAt + 12, half)
  const factsEnd = drawFacts(doc, fields, words, rightLeft, ruleAt + 12)
  return Math.max(receiverEnds, factsEnd) + 22
}

/** Postcode and town on lines of their own: in a line with Arabic words a number may change its side. */
function receiver({ shipTo }: PackingSlipFields, words: PackingSlipWords): SetLine[] {
  const region = [shipTo.state, shipTo.country].filter((part) => !isBlank(part)).join(', ')
  const align = directionOf(`${shipTo.name} ${shipTo.lines.join(' ')}`) === 'rtl' ? 'right' : 'left'
  return shrunk(290, (scale) => {
    const set = (part: string, size: number, weight: 400 | 700 = 400) =>
      setLines(part, half, { size: size * scale, weight, colour: ink, align })
    return [
      ...setLines(words.shipTo, half, { ...caption, align }),
      ...set(shipTo.name, 14, 700),
      ...[shipTo.company ?? '', ...shipTo.lines].flatMap((line) => set(line, 11)),
      ...set(shipTo.postcode, 12, 700),
      ...set(shipTo.town, 12, 700),
      ...set(region, 11),
      ...set(shipTo.phone, 11),
    ]
  })
}

/** Sets an address smaller when it would take more than its share of the page. */
function shrunk(height: number, set: (scale: number) => SetLine[]): SetLine[] {
  for (let scale = 1; scale > 0.2; scale *= 0.85) {
    const lines = set(scale)
    if (heightOf(lines) <= height) return lines
  }
  return set(0.2)
}

function drawFacts(
  doc: Pdf,
  fields: PackingSlipFields,
  words: PackingSlipWords,
  x: number,
  top: number,
): number {
  const facts: [string, string][] = [
    [words.courier, fields.courierName],
    [words.trackingNumber, fields.trackingNumber],
    [words.carton, words.cartonOf(fields.cartonNumber, fields.cartonCount)],
    [words.weight, `${(fields.grossG / 1000).toFixed(3)} kg`],
    [words.packedBy, fields.packedBy],
    [words.packedAt, fields.packedAtText],
  ]
  let y = top
  for (const [name, value] of facts) {
    const names = setLines(name, 92, caption)
    const values = setLines(value, half - 100, { ...text, weight: 700 })
    drawLines(doc, names, x, y + 1.6, 92)
    drawLines(doc, values, x + 100, y, half - 100)
    y += Math.max(heightOf(names), heightOf(values)) + 4
  }
  return y
}

function drawGiftNote(
  doc: Pdf,
  note: string | null,
  words: PackingSlipWords,
  body: Body,
  top: number,
): number {
  if (note === null || isBlank(note)) return top
  const inner = width - 32
  let y = top
  for (const line of [
    ...setLines(words.giftNote, inner, caption),
    ...setLines(note, inner, { ...text, size: 11.5 }),
  ]) {
    if (y + line.height > body.bottom) y = body.nextPage()
    drawLines(doc, [line], left + 16, y, inner)
    doc.rect(left, y, 3, line.height + 0.5).fill(hairline)
    y += line.height
  }
  return y + 22
}

function runningHead(doc: Pdf, fields: PackingSlipFields, words: PackingSlipWords): number {
  const order = setLines(`${words.order} ${fields.orderNumber}`, half, { ...text, weight: 700 })
  const name = setLines(fields.shipTo.name, half, { ...text, ...right })
  drawLines(doc, order.slice(0, 1), left, page.margin - 12, half)
  drawLines(doc, name.slice(0, 1), left + width - half, page.margin - 12, half)
  return page.margin + 12
}

function drawFeet(doc: Pdf, fields: PackingSlipFields, words: PackingSlipWords): void {
  const { count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    doc.switchToPage(index)
    const y = page.height - page.foot
    const sentence = setLines(words.page(index + 1, count), half, { ...small, ...right })
    drawLines(doc, setLines(fields.orderNumber, half, small).slice(0, 1), left, y, half)
    drawLines(doc, sentence.slice(0, 1), left + width - half, y, half)
    if (fields.practice !== null) drawPracticeBar(doc, words.practice[fields.practice])
  }
}

/** Above everything else of a page, white on black. */
function drawPracticeBar(doc: Pdf, sentence: string): void {
  const bar = setLines(sentence, width - 16, { size: 13, weight: 700, colour: '#ffffff', align: 'centre' })
  doc.rect(left, 8, width, 24).fill(ink)
  drawLines(doc, bar.slice(0, 1), left + 8, 12, width - 16)
}

/** pdfkit makes the file's id of this instant; one that depends on the fields alone keeps the bytes the same. */
function instantOf(localText: string): Date {
  const [, year, month, day] = /(\d{4})-(\d{2})-(\d{2})/.exec(localText) ?? []
  return new Date(Date.UTC(Number(year ?? 2000), Number(month ?? 1) - 1, Number(day ?? 1)))
}

function collect(doc: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}
