import PDFDocument from 'pdfkit'
import type { PdfBox } from './pdf-barcode.ts'
import { drawLines, heightOf, type Pdf, type SetLine, setLines, type TextStyle } from './pdf-text.ts'

export const ink = '#111111'
export const grey = '#555555'
export const hairline = '#bbbbbb'
/** Points in a micrometre. */
export const um = 72 / 25_400

/** A sheet of A4, in points. */
export const sheet = { width: 595.28, height: 841.89 }
export const text: TextStyle = { size: 10, weight: 400, colour: ink, align: 'left' }
export const small: TextStyle = { ...text, size: 8.5, colour: grey }
export const caption: TextStyle = { size: 8, weight: 700, colour: grey, align: 'left' }
const right = { align: 'right' } as const

/** The printable part of a page, in points. */
export interface Body {
  left: number
  width: number
  bottom: number
  /** Starts a page with its running head and gives the y below it. */
  nextPage: () => number
}

/** What became of each block while it was drawn, for whoever looks whether a template is sound. */
export interface Watch {
  shown: Set<string>
  /** Every code that a scanner should find; no place: it could not be drawn. */
  codes: { blockId: string; text: string; page: number; box: PdfBox | null }[]
  /** Texts that have no room. */
  tight: { blockId: string; text: string }[]
  narrow: { blockId: string; neededUm: number; roomUm: number }[]
}

/** Nothing seen so far. */
export const newWatch = (): Watch => ({ shown: new Set(), codes: [], tight: [], narrow: [] })

/** What stands around the body of an A4 paper, on each of its pages. */
export interface PaperEdge {
  title: string
  /** Free edges in points; the foot begins at the bottom one. */
  top: number
  side: number
  bottom: number
  /** On every page but the first. */
  running: { left: string; right: string }
  foot: string
  madeAtText: string
  /** In white on black above everything else. */
  practice: string | null
  pageText: ((number: number, count: number) => string) | null
}

/** An A4 paper of as many pages as `draw` takes, with a head on all but the first and a foot on each. */
export function pagedPdf(
  edge: PaperEdge,
  draw: (doc: Pdf, body: Body, top: number) => void,
): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    info: { Title: edge.title, CreationDate: instantOf(edge.madeAtText) },
  })
  const bytes = collect(doc)
  const width = sheet.width - 2 * edge.side
  const nextPage = () => {
    doc.addPage()
    return runningHead(doc, edge, width)
  }
  const body = { left: edge.side, width, bottom: sheet.height - edge.bottom - 14, nextPage }
  draw(doc, body, edge.top)
  drawFeet(doc, edge, width)
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

/** What places to sign take on a page. */
const signaturesTall = 62

/** Places to sign, side by side, whole on one page: a caption over a line to write on. */
export function drawSignatures(doc: Pdf, captions: readonly string[], body: Body, top: number): number {
  const y = top + signaturesTall > body.bottom ? body.nextPage() : top
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
  return y + signaturesTall
}

/** Sets lines smaller when they would take more than their share of the page. */
export function shrunk(height: number, set: (scale: number) => SetLine[]): SetLine[] {
  for (let scale = 1; scale > 0.2; scale *= 0.85) {
    const lines = set(scale)
    if (heightOf(lines) <= height) return lines
  }
  return set(0.2)
}

function runningHead(doc: Pdf, { running, side, top }: PaperEdge, width: number): number {
  const half = width / 2 - 12
  const first = setLines(running.left, half, { ...text, weight: 700 })
  const second = setLines(running.right, half, { ...text, ...right })
  drawLines(doc, first.slice(0, 1), side, top - 8, half)
  drawLines(doc, second.slice(0, 1), side + width - half, top - 8, half)
  return top + 16
}

function drawFeet(doc: Pdf, { foot, pageText, practice, side, bottom }: PaperEdge, width: number): void {
  const { count } = doc.bufferedPageRange()
  const half = width / 2 - 12
  const y = sheet.height - bottom
  for (let index = 0; index < count; index++) {
    doc.switchToPage(index)
    const sentence = setLines(pageText?.(index + 1, count) ?? '', half, { ...small, ...right })
    drawLines(doc, setLines(foot, half, small).slice(0, 1), side, y, half)
    drawLines(doc, sentence.slice(0, 1), side + width - half, y, half)
    if (practice !== null) drawPracticeBar(doc, practice)
  }
}

/** Above everything else of a page, white on black. */
function drawPracticeBar(doc: Pdf, sentence: string): void {
  const side = 48
  const width = sheet.width - 2 * side
  const bar = setLines(sentence, width - 16, { size: 13, weight: 700, colour: '#ffffff', align: 'centre' })
  doc.rect(side, 8, width, 24).fill(ink)
  drawLines(doc, bar.slice(0, 1), side + 8, 12, width - 16)
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
