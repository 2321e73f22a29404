import type { PrinterFont } from '#domain/label-printer'
import { fontZeroReserve, fontZeroWidth, isInFontZero } from './font-zero.ts'
import type { LabelText } from './label-model.ts'
import { breakLines } from './line-breaks.ts'
import { type Direction, directionOf, printable } from './text-runs.ts'
import { shapeLine } from './text-shape.ts'

/** What one paragraph on a label says and how it is set; lengths are whole micrometres, as everywhere on a label. */
export interface Paragraph {
  text: string
  sizeUm: number
  weight: 400 | 700
}

/** A place on the label. */
export interface Area {
  xUm: number
  yUm: number
  widthUm: number
  heightUm: number
}

/** Below this, print is no longer read at arm's length. */
const smallestTextUm = 1_600
/** Line to line, in text heights; capitals take 0.75 of it, so that accents above and tails below never touch. */
const pitch = { printer: 1.08, drawn: 1.32 }

/**
 * Sets paragraphs into an area: wraps at full size, and where that is too tall, shrinks all of them together until
 * everything fits. Nothing is ever clipped: null when it would not fit even at the smallest readable size.
 */
export function fitText(
  paragraphs: Paragraph[],
  area: Area,
  align: LabelText['align'],
  font: PrinterFont,
): LabelText[] | null {
  const largest = Math.max(smallestTextUm, ...paragraphs.map((one) => one.sizeUm))
  for (let scale = 1; scale * largest >= smallestTextUm; scale *= 0.97) {
    const set = setText(paragraphs, area, align, font, scale)
    if (set !== null) return set
  }
  return null
}

/** Shrinks one line to its area; wraps it where it would get smaller than a share of its size. */
export function fitLine(
  paragraph: Paragraph,
  area: Area,
  align: LabelText['align'],
  wrapsBelow: number,
  font: PrinterFont,
): LabelText[] | null {
  const text = printable(paragraph.text).trim()
  const width = measure(text, paragraph.weight, font) * paragraph.sizeUm
  const scale = Math.min(1, area.widthUm / width, area.heightUm / (0.76 * paragraph.sizeUm))
  const sizeUm = Math.floor(paragraph.sizeUm * scale)
  const fits = text !== '' && scale >= wrapsBelow && sizeUm >= smallestTextUm
  return fits
    ? [line(text, { ...paragraph, sizeUm }, area, area.yUm, align, faceOf(text, font))]
    : fitText([paragraph], area, align, font)
}

/** Width that a text needs when set in size 1. */
function measure(text: string, weight: 400 | 700, font: PrinterFont): number {
  return widthOf(faceOf(text, font), directionOf(text), weight)(text)
}

function setText(
  paragraphs: Paragraph[],
  area: Area,
  align: LabelText['align'],
  font: PrinterFont,
  scale: number,
): LabelText[] | null {
  const lines: LabelText[] = []
  let y = area.yUm
  for (const paragraph of paragraphs) {
    const sizeUm = Math.max(smallestTextUm, Math.floor(paragraph.sizeUm * scale))
    const text = printable(paragraph.text)
    const face = faceOf(text, font)
    const direction = directionOf(text)
    for (const broken of breakLines(
      text,
      widthOf(face, direction, paragraph.weight),
      area.widthUm / sizeUm,
    )) {
      const top = Math.round(y + (pitch[face] - 0.98) * 0.6 * sizeUm)
      lines.push(line(broken, { ...paragraph, sizeUm }, area, top, align, face, direction))
      y += pitch[face] * sizeUm
      if (y > area.yUm + area.heightUm + 50) return null
    }
  }
  return lines
}

function line(
  text: string,
  { sizeUm, weight }: Paragraph,
  { xUm, widthUm }: Area,
  yUm: number,
  align: LabelText['align'],
  face: LabelText['face'],
  direction: Direction = directionOf(text),
): LabelText {
  const side = direction === 'rtl' && align === 'left' ? 'right' : align
  return {
    kind: 'text',
    text,
    xUm,
    yUm,
    widthUm,
    sizeUm,
    weight,
    align: side,
    face,
    direction,
    turn: 0,
    reverse: false,
  }
}

function faceOf(text: string, font: PrinterFont): LabelText['face'] {
  return font === 'scalable' && isInFontZero(text) ? 'printer' : 'drawn'
}

function widthOf(face: LabelText['face'], direction: Direction, weight: 400 | 700): (text: string) => number {
  return face === 'printer'
    ? (text) => fontZeroWidth(text) * fontZeroReserve
    : (text) => shapeLine(text, direction, weight).width * drawnEm
}

/** Our letters against the printer's: capitals of font 0 are 0.75 of its height, of Noto Sans 0.714 of its em. */
export const drawnEm = 0.75 / 0.714
