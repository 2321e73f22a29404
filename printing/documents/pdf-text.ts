import type { Face } from '../font-faces.ts'
import { breakLines } from '../line-breaks.ts'
import { type Direction, directionOf, printable, visualRuns } from '../text-runs.ts'
import { safeLayout, shapeLine, shapeRun } from '../text-shape.ts'

export type Pdf = PDFKit.PDFDocument

/** How a paragraph of a document is set; sizes in points. */
export interface TextStyle {
  size: number
  weight: 400 | 700
  colour: string
  align: 'left' | 'right' | 'centre'
}

/** One line ready to be drawn, so that its height is known before it is placed. */
export interface SetLine {
  text: string
  direction: Direction
  style: TextStyle
  height: number
}

const registered = new WeakMap<Pdf, Map<Face, string>>()

/** Scripts with signs below and above their letters, which touch the next line where Latin ones do not. */
const deep = /[\p{Script=Tamil}\p{Script=Devanagari}\p{Script=Arabic}]/u

/** Breaks text into lines of a width; line ends in the text (a gift note's) are kept. */
export function setLines(text: string, width: number, style: TextStyle): SetLine[] {
  return text.split(/\r\n?|\n/).flatMap((part) => {
    const clean = printable(part).trim()
    const direction = directionOf(clean)
    const widthOf = (piece: string) => shapeLine(piece, direction, style.weight).width
    return breakLines(clean, widthOf, width / style.size).map((line) => ({
      text: line,
      direction,
      style,
      height: style.size * (deep.test(line) ? 1.6 : 1.36),
    }))
  })
}

/** The height of lines set one below the other. */
export function heightOf(lines: SetLine[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0)
}

/** Draws lines from a top edge down and gives the y below them. */
export function drawLines(doc: Pdf, lines: SetLine[], x: number, y: number, width: number): number {
  let top = y
  for (const line of lines) {
    drawLine(doc, line, x, top, width)
    top += line.height
  }
  return top
}

/** Runs are placed by our own measure: pdfkit alone puts Arabic words and all digits in reverse order. */
function drawLine(doc: Pdf, line: SetLine, x: number, top: number, width: number): void {
  const { size, weight, colour, align } = line.style
  const runs = visualRuns(line.text, line.direction, weight)
  const widths = runs.map((run) => shapeRun(run).width * size)
  const free = width - widths.reduce((sum, one) => sum + one, 0)
  const toRight = align === 'right' || (align === 'left' && line.direction === 'rtl')
  let pen = x + (align === 'centre' ? free / 2 : toRight ? free : 0)
  const baseline = top + size * 1.02
  doc.fontSize(size).fillColor(colour)
  runs.forEach((run, index) => {
    doc.font(nameOf(doc, run.face))
    const words = run.rightToLeft ? run.text.split(/(\s+)/).reverse() : [run.text]
    let at = pen
    for (const word of words) {
      if (word === '') continue
      if (word.trim() !== '') doc.text(word, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
      at += shapeRun({ ...run, text: word }).width * size
    }
    pen += widths[index] ?? 0
  })
}

/**
 * Gives a parsed font to a document under a name of its own. The subsets of one family share a PostScript name, and
 * pdfkit takes fonts of one name for the same font, which would print Ł with the glyphs of another file.
 */
function nameOf(doc: Pdf, face: Face): string {
  const names = registered.get(doc) ?? new Map<Face, string>()
  registered.set(doc, names)
  const known = names.get(face)
  if (known !== undefined) return known
  const name = `${face.font.postscriptName}-${names.size}`
  const renamed: unknown = Object.create(face.font, {
    postscriptName: { value: name },
    layout: { value: (text: string) => safeLayout(face.font, text, undefined) },
  })
  doc.registerFont(name, renamed as Uint8Array)
  names.set(face, name)
  return name
}
