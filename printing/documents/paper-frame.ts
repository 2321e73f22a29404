import PDFDocument from 'pdfkit'
import type { Address } from '#domain/label'
import type { Sender } from '#domain/paper-fields'
import { directionOf, isBlank } from '../text-runs.ts'
import { drawCode128 } from './pdf-barcode.ts'
import { drawLines, heightOf, type Pdf, type SetLine, setLines, type TextStyle } from './pdf-text.ts'

export const ink = '#111111'
export const grey = '#555555'
export const hairline = '#bbbbbb'

const page = { width: 595.28, height: 841.89, margin: 48, foot: 46 }
const left = page.margin
const width = page.width - 2 * page.margin
const half = width / 2 - 12
const right = { align: 'right' } as const
export const text: TextStyle = { size: 10, weight: 400, colour: ink, align: 'left' }
export const small: TextStyle = { ...text, size: 8.5, colour: grey }
export const caption: TextStyle = { size: 8, weight: 700, colour: grey, align: 'left' }

/** The printable part of a page, in points. */
export interface Body {
  left: number
  width: number
  bottom: number
  /** Starts a page with its running head and gives the y below it. */
  nextPage: () => number
}

/** What stands around the body of an A4 paper. */
export interface PaperFrame {
  title: string
  /** What the paper is about, in large letters and as the text of a barcode; the code is empty where there is none. */
  about: string
  code: string
  sender: Sender
  /** Who it is for; null: the facts stand alone. */
  receiver: { caption: string; address: Address } | null
  facts: readonly (readonly [name: string, value: string])[]
  /** On every page but the first. */
  running: string
  /** Local date and time as printed; the file's own date follows it, so that the same paper is the same file. */
  madeAtText: string
  /** In white on black above everything else. */
  practice: string | null
  pageText: (number: number, count: number) => string
}

/** An A4 paper: sender and title, receiver and facts, then what `draw` puts below, and a foot on every page. */
export function paperPdf(
  frame: PaperFrame,
  draw: (doc: Pdf, body: Body, top: number) => void,
): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    info: { Title: `${frame.title} ${frame.about}`, CreationDate: instantOf(frame.madeAtText) },
  })
  const bytes = collect(doc)
  const top = drawTop(doc, frame)
  const nextPage = () => {
    doc.addPage()
    return runningHead(doc, frame)
  }
  draw(doc, { left, width, bottom: page.height - page.foot - 14, nextPage }, top)
  drawFeet(doc, frame)
  doc.end()
  return bytes
}

/** Lines of a paragraph one below the other, over as many pages as they take; `mark` draws beside each. */
export function flowLines(
  doc: Pdf,
  lines: readonly SetLine[],
  body: Body,
  top: number,
  x: number,
  mark: (y: number, height: number) => void = () => {},
): number {
  let y = top
  for (const line of lines) {
    if (y + line.height > body.bottom) y = body.nextPage()
    drawLines(doc, [line], x, y, body.left + body.width - x)
    mark(y, line.height)
    y += line.height
  }
  return y
}

/** Places to sign, side by side, whole on one page: a caption over a line to write on. */
export function drawSignatures(doc: Pdf, captions: readonly string[], body: Body, top: number): number {
  const tall = 62
  const y = top + tall > body.bottom ? body.nextPage() : top
  const each = (body.width - 16 * (captions.length - 1)) / captions.length
  for (const [at, words] of captions.entries()) {
    const x = body.left + at * (each + 16)
    doc
      .moveTo(x, y + 40)
      .lineTo(x + each, y + 40)
      .lineWidth(0.7)
      .stroke(ink)
    drawLines(doc, setLines(words, each, caption).slice(0, 2), x, y + 43, each)
  }
  return y + tall
}

/** The room of a logo, in points, with some white below it. */
const logo = { width: 150, height: 42, below: 8 }

/** Puts the logo where the sender stands and says how far down that begins. */
function drawLogo(doc: Pdf, { logo: png }: Sender): number {
  if (png === undefined) return 0
  doc.image(Buffer.from(png), left, page.margin - 4, { fit: [logo.width, logo.height] })
  return logo.height + logo.below
}

function drawTop(doc: Pdf, frame: PaperFrame): number {
  const { sender } = frame
  const logoTall = drawLogo(doc, sender)
  const from = shrunk(140 - logoTall, (scale) => [
    ...setLines(sender.name, half, { ...text, size: 13 * scale, weight: 700 }),
    ...[...sender.lines, sender.phone].flatMap((line) =>
      setLines(line, half, { ...small, size: 8.5 * scale }),
    ),
  ])
  drawLines(doc, from, left, page.margin + logoTall, half)
  const rightLeft = left + width - half
  const title = setLines(frame.title, half, { ...text, ...right, size: 20, weight: 700 })
  let y = drawLines(doc, title, rightLeft, page.margin - 4, half)
  const about = setLines(frame.about, half, { ...text, ...right, size: 12, weight: 700 })
  y = drawLines(doc, about, rightLeft, y, half) + 6
  if (drawCode128(doc, frame.code, { left: rightLeft, width: half, align: 'right' }, y, 30)) y += 33
  y = drawLines(doc, setLines(frame.code, half, { ...small, ...right }), rightLeft, y, half)
  const ruleAt = Math.max(y, page.margin + logoTall + heightOf(from)) + 10
  doc
    .moveTo(left, ruleAt)
    .lineTo(left + width, ruleAt)
    .lineWidth(1.2)
    .stroke(ink)
  if (frame.receiver === null) return drawFacts(doc, frame.facts, left, ruleAt + 12, 2) + 10
  const { address, caption: words } = frame.receiver
  const receiverEnds = drawLines(doc, addressLines(address, words, half, 290), left, ruleAt + 12, half)
  const factsEnd = drawFacts(doc, frame.facts, rightLeft, ruleAt + 12, 1)
  return Math.max(receiverEnds, factsEnd) + 22
}

/**
 * An address as lines of a width, smaller where it would be taller than its room. Postcode and town stand on lines of
 * their own: in a line with Arabic words a number may change its side.
 */
function addressLines(address: Address, words: string, wide: number, room: number): SetLine[] {
  const region = [address.state, address.country].filter((part) => !isBlank(part)).join(', ')
  const align = directionOf(`${address.name} ${address.lines.join(' ')}`) === 'rtl' ? 'right' : 'left'
  return shrunk(room, (scale) => {
    const set = (part: string, size: number, weight: 400 | 700 = 400) =>
      setLines(part, wide, { size: size * scale, weight, colour: ink, align })
    return [
      ...setLines(words, wide, { ...caption, align }),
      ...set(address.name, 14, 700),
      ...[address.company ?? '', ...address.lines].flatMap((line) => set(line, 11)),
      ...set(address.postcode, 12, 700),
      ...set(address.town, 12, 700),
      ...set(region, 11),
      ...set(address.phone, 11),
    ]
  })
}

/** Sets lines smaller when they would take more than their share of the page. */
function shrunk(height: number, set: (scale: number) => SetLine[]): SetLine[] {
  for (let scale = 1; scale > 0.2; scale *= 0.85) {
    const lines = set(scale)
    if (heightOf(lines) <= height) return lines
  }
  return set(0.2)
}

function drawFacts(doc: Pdf, facts: PaperFrame['facts'], x: number, top: number, columns: 1 | 2): number {
  let [y, rowEnd] = [top, top]
  for (const [at, [name, value]] of facts.entries()) {
    const across = columns === 1 ? x : x + (at % 2) * (half + 24)
    const names = setLines(name, 92, caption)
    const values = setLines(value, half - 100, { ...text, weight: 700 })
    drawLines(doc, names, across, y + 1.6, 92)
    drawLines(doc, values, across + 100, y, half - 100)
    rowEnd = Math.max(rowEnd, y + Math.max(heightOf(names), heightOf(values)) + 4)
    if (columns === 1 || at % 2 === 1) y = rowEnd
  }
  return rowEnd
}

function runningHead(doc: Pdf, { about, running }: PaperFrame): number {
  const number = setLines(about, half, { ...text, weight: 700 })
  const name = setLines(running, half, { ...text, ...right })
  drawLines(doc, number.slice(0, 1), left, page.margin - 12, half)
  drawLines(doc, name.slice(0, 1), left + width - half, page.margin - 12, half)
  return page.margin + 12
}

function drawFeet(doc: Pdf, { about, pageText, practice }: PaperFrame): void {
  const { count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    doc.switchToPage(index)
    const y = page.height - page.foot
    const sentence = setLines(pageText(index + 1, count), half, { ...small, ...right })
    drawLines(doc, setLines(about, half, small).slice(0, 1), left, y, half)
    drawLines(doc, sentence.slice(0, 1), left + width - half, y, half)
    if (practice !== null) drawPracticeBar(doc, practice)
  }
}

/** Above everything else of a page, white on black. */
export function drawPracticeBar(doc: Pdf, sentence: string): void {
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
