import type { Font, Glyph, GlyphPosition } from 'fontkit'
import type { Face } from './font-faces.ts'
import type { FontWeight } from './font-files.ts'
import { type Direction, type TextRun, visualRuns } from './text-runs.ts'

/** A glyph at its place, in em from the start of its word and from the baseline (up is positive). */
interface PlacedGlyph {
  face: Face
  glyph: Glyph
  x: number
  y: number
}

/** Glyphs from left to right and the width they take, in em. */
export interface Shape {
  glyphs: PlacedGlyph[]
  width: number
}

interface LaidOut {
  glyphs: Glyph[]
  positions: GlyphPosition[]
  advanceWidth: number
}

/** Names and numbers of orders never come again; what does is shaped once more now and then. */
const mostWords = 250
const words = new Map<string, Shape>()
const singles = new Map<Face, Map<number, Shape>>()

/** A whole line shaped and ordered as it stands on paper. */
export function shapeLine(line: string, direction: Direction, weight: FontWeight): Shape {
  return join(visualRuns(line, direction, weight).map(shapeRun))
}

/** One run shaped: Arabic joined, Tamil and Devanagari reordered, Latin kerned, Chinese letter by letter. */
export function shapeRun(run: TextRun): Shape {
  if (run.face.oneByOne) return join([...run.text].map((letter) => shapeLetter(run.face, letter)))
  const parts = run.text.split(/(\s+)/).filter((part) => part !== '')
  if (run.rightToLeft) parts.reverse()
  return join(parts.map((part) => shapeWord(run.face, part, run.rightToLeft)))
}

function shapeLetter(face: Face, letter: string): Shape {
  const known = singles.get(face) ?? new Map<number, Shape>()
  singles.set(face, known)
  const point = letter.codePointAt(0) ?? 0
  const cached = known.get(point)
  if (cached !== undefined) return cached
  const glyph = face.font.glyphForCodePoint(point)
  const shape = { glyphs: [{ face, glyph, x: 0, y: 0 }], width: glyph.advanceWidth / face.font.unitsPerEm }
  known.set(point, shape)
  return shape
}

function shapeWord(face: Face, word: string, rightToLeft: boolean): Shape {
  const key = `${face.file}${rightToLeft ? '<' : '>'}${word}`
  const cached = words.get(key)
  if (cached !== undefined) return cached
  if (words.size > mostWords) words.clear()
  const shape = layOut(face, word, rightToLeft)
  words.set(key, shape)
  return shape
}

function layOut(face: Face, word: string, rightToLeft: boolean): Shape {
  const em = face.font.unitsPerEm
  const run = safeLayout(face.font, word, rightToLeft ? 'rtl' : 'ltr')
  let pen = 0
  const glyphs = run.glyphs.flatMap((glyph, index) => {
    const position = run.positions[index]
    if (position === undefined) return []
    const placed = { face, glyph, x: (pen + position.xOffset) / em, y: position.yOffset / em }
    pen += position.xAdvance
    return [placed]
  })
  return { glyphs, width: pen / em }
}

/** Shaped glyphs, or plain ones in order: fontkit throws on some marks that never meet in words (a null anchor). */
export function safeLayout(font: Font, text: string, direction: Direction | undefined): LaidOut {
  try {
    return font.layout(text, undefined, undefined, undefined, direction)
  } catch {
    const glyphs = font.glyphsForString(text)
    if (direction === 'rtl') glyphs.reverse()
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }))
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) }
  }
}

function join(shapes: Shape[]): Shape {
  const glyphs: PlacedGlyph[] = []
  let width = 0
  for (const shape of shapes) {
    for (const placed of shape.glyphs) glyphs.push({ ...placed, x: placed.x + width })
    width += shape.width
  }
  return { glyphs, width }
}
