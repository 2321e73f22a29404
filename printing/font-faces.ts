import { create, type Font, type FontCollection } from 'fontkit'
import { type FontWeight, fontBytes, fontFile, rareHanTable } from './font-files.ts'
import { sfntFromWoff } from './woff.ts'

/** One parsed font file, and whether its letters can be set one by one (Chinese) or must be shaped. */
export interface Face {
  file: string
  font: Font
  oneByOne: boolean
}

/** Tried in this order for each letter; a file is parsed when the first letter needs it, once per process. */
const subsets: readonly (readonly [family: string, subset: string])[] = [
  ['noto-sans', 'latin'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans-sc', 'chinese-simplified'],
  ['noto-sans-arabic', 'arabic'],
  ['noto-sans-tamil', 'tamil'],
  ['noto-sans', 'vietnamese'],
  ['noto-sans', 'cyrillic'],
  ['noto-sans', 'cyrillic-ext'],
  ['noto-sans', 'greek'],
  ['noto-sans', 'greek-ext'],
  ['noto-sans', 'devanagari'],
  ['noto-sans-bengali', 'bengali'],
]
const faces = new Map<string, Face>()
const chosen = { 400: new Map<string, Face | null>(), 700: new Map<string, Face | null>() }

/** The face that has every code point of one letter with its marks; null when no font of ours can print it. */
export function faceFor(letter: string, weight: FontWeight): Face | null {
  const known = chosen[weight].get(letter)
  if (known !== undefined) return known
  if (chosen[weight].size > 20_000) chosen[weight].clear()
  const found = find(letter, weight)
  chosen[weight].set(letter, found)
  return found
}

/** The face for Latin letters, which also lends its box to what no font can print. */
export function latinFace(weight: FontWeight): Face {
  return face(fontFile('noto-sans', 'latin', weight), false)
}

/** Whether a face has all code points of a text. */
export function hasAll(of: Face, text: string): boolean {
  for (const point of text) if (!of.font.hasGlyphForCodePoint(point.codePointAt(0) ?? 0)) return false
  return true
}

function find(letter: string, weight: FontWeight): Face | null {
  for (const [family, subset] of subsets) {
    const candidate = face(fontFile(family, subset, weight), family === 'noto-sans-sc')
    if (hasAll(candidate, letter)) return candidate
  }
  const slice = rareHanSlice(letter.codePointAt(0) ?? 0)
  if (slice === null) return null
  const rare = face(fontFile('noto-sans-sc', slice, weight), true)
  return hasAll(rare, letter) ? rare : null
}

function face(file: string, oneByOne: boolean): Face {
  const known = faces.get(file)
  if (known !== undefined) return known
  const font = remembering(single(create(sfntFromWoff(fontBytes(file)))))
  const parsed = { file, font, oneByOne }
  faces.set(file, parsed)
  return parsed
}

function single(font: Font | FontCollection): Font {
  if (!('fonts' in font)) return font
  const [first] = font.fonts
  if (first === undefined) throw new Error('font file without a font')
  return first
}

/**
 * fontkit keeps each glyph with the letters it was first asked for with, so a name in Arabic presentation forms, or a
 * glyph met as part of another, made it join later names wrongly until a restart. Asked again, a glyph is told anew.
 */
function remembering(font: Font): Font {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints) => {
    const glyph = getGlyph(id, codePoints)
    if (codePoints !== undefined && codePoints.length > 0) glyph.codePoints = codePoints
    return glyph
  }
  return font
}

let slices: { from: number; to: number; slice: string }[] | null = null

function rareHanSlice(point: number): string | null {
  slices ??= readSlices()
  return slices.find(({ from, to }) => from <= point && point <= to)?.slice ?? null
}

function readSlices(): { from: number; to: number; slice: string }[] {
  const table: unknown = JSON.parse(Buffer.from(fontBytes(rareHanTable)).toString('utf8'))
  if (typeof table !== 'object' || table === null) return []
  return Object.entries(table).flatMap(([name, ranges]) => {
    const slice = /^\[(\d+)\]$/.exec(name)?.[1]
    if (slice === undefined || typeof ranges !== 'string') return []
    return ranges.split(',').map((range) => {
      const [from = '', to = from] = range.replace('U+', '').split('-')
      return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), slice }
    })
  })
}
