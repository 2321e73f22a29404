import { type Bitmap, emptyBitmap, overlay } from './bitmap.ts'
import type { Face } from './font-faces.ts'
import type { FontWeight } from './font-files.ts'
import { type Drawn, rasterise } from './rasterise.ts'
import { type Direction, printable } from './text-runs.ts'
import { shapeLine } from './text-shape.ts'

/** A line of text as dots: `left` and `top` say where the picture stands from the pen on the baseline. */
export interface TextBitmap {
  bitmap: Bitmap
  left: number
  top: number
  advanceDots: number
}

const drawnBySize = new Map<Face, Map<number, Map<number, Drawn | null>>>()
let drawnCount = 0

/** One line of text in any script as dots of a printer, for what the printer's own fonts lack; null without ink. */
export function textBitmap(
  line: string,
  sizeDots: number,
  weight: FontWeight,
  direction: Direction,
): TextBitmap | null {
  const shape = shapeLine(printable(line), direction, weight)
  const placed = shape.glyphs.flatMap(({ face, glyph, x, y }) => {
    const drawn = drawGlyph(face, glyph, sizeDots)
    if (drawn === null) return []
    const left = Math.round(x * sizeDots) + drawn.left
    return [{ bitmap: drawn.bitmap, left, top: drawn.top - Math.round(y * sizeDots) }]
  })
  if (placed.length === 0) return null
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const one of placed) {
    left = Math.min(left, one.left)
    top = Math.min(top, one.top)
    right = Math.max(right, one.left + one.bitmap.widthDots)
    bottom = Math.max(bottom, one.top + one.bitmap.heightDots)
  }
  const bitmap = emptyBitmap(right - left, bottom - top)
  for (const one of placed) overlay(bitmap, one.bitmap, one.left - left, one.top - top)
  return { bitmap, left, top, advanceDots: Math.ceil(shape.width * sizeDots) }
}

function drawGlyph(
  face: Face,
  glyph: { id: number; path: { commands: Parameters<typeof rasterise>[0] } },
  sizeDots: number,
) {
  const known = cacheFor(face, sizeDots)
  const cached = known.get(glyph.id)
  if (cached !== undefined) return cached
  const drawn = rasterise(glyph.path.commands, sizeDots / face.font.unitsPerEm)
  known.set(glyph.id, drawn)
  drawnCount++
  return drawn
}

function cacheFor(face: Face, sizeDots: number): Map<number, Drawn | null> {
  if (drawnCount > 20_000) {
    drawnBySize.clear()
    drawnCount = 0
  }
  const sizes = drawnBySize.get(face) ?? new Map<number, Map<number, Drawn | null>>()
  drawnBySize.set(face, sizes)
  const known = sizes.get(sizeDots) ?? new Map<number, Drawn | null>()
  sizes.set(sizeDots, known)
  return known
}
