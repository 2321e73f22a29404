import fc from 'fast-check'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { type Bitmap, emptyBitmap, isBlack, overlay } from './bitmap.ts'
import { fontBytes, fontFile } from './font-files.ts'
import { breakLines } from './line-breaks.ts'
import { rasterise } from './rasterise.ts'
import { hostileText } from './testing/hostile-text.ts'
import { textBitmap } from './text-bitmap.ts'
import { directionOf, printable, unprintableLetters, visualRuns } from './text-runs.ts'
import { shapeLine } from './text-shape.ts'
import { sfntFromWoff } from './woff.ts'

/** Pictures and thousands of random texts take their time on a shared machine. */
const slow = { timeout: 30_000 }

const onPaper = (text: string) => visualRuns(text, directionOf(text), 400).map((run) => run.text)

describe('text that the printer has no letters for', slow, () => {
  it('keeps digits in order between Arabic words, which go from right to left', () => {
    expect(onPaper('الرياض 50200 مبنى 12')).toEqual(['12', 'مبنى ', ' ', '50200', 'الرياض '])
  })

  it('turns brackets with the line they stand in', () => {
    expect(onPaper('(حي)')).toEqual(['(', 'حي', ')'])
  })

  it('cannot be turned around by invisible commands', () => {
    expect(printable('Jalan \u202e12345\u202c 6')).toBe('Jalan 12345 6')
    expect(onPaper(printable('\u202e50200'))).toEqual(['50200'])
  })

  it('joins Arabic letters and orders Tamil signs', () => {
    const ids = (text: string) => shapeLine(text, directionOf(text), 400).glyphs.map(({ glyph }) => glyph.id)
    expect(ids('محمد')).not.toEqual([...'محمد'].reverse().flatMap(ids))
    expect(shapeLine('கோ', 'ltr', 400).glyphs.length).toBe(3)
  })

  it('joins Arabic letters the same after a name in presentation forms or with stray marks', () => {
    const glyphs = (text: string) =>
      shapeLine(text, 'rtl', 700).glyphs.map(({ glyph, x, y }) => [glyph.id, x, y])
    for (const odd of ['\ufee3\ufef3\ufee0', '\ufe8d\ufedf', '்ڽ्ڽڬؙۛ؊', '\u064b\u0645']) glyphs(odd)
    const fresh = create(sfntFromWoff(fontBytes(fontFile('noto-sans-arabic', 'arabic', 700))))
    if (!('layout' in fresh)) throw new Error('a collection')
    const ids = fresh.layout('مليسيا', undefined, undefined, undefined, 'rtl').glyphs.map(({ id }) => id)
    expect(glyphs('مليسيا').map(([id]) => id)).toEqual(ids)
  })

  it('has rare Chinese names, Vietnamese, Cyrillic and Hindi, and says what it has not', () => {
    expect(unprintableLetters('龑喆 Nguyễn Łódź Москва दिल्ली')).toEqual([])
    expect(unprintableLetters('A한😀')).toEqual(['한', '😀'])
  })

  it('loses no thin stroke at the smallest size: 三 is three lines, unbroken', () => {
    const { bitmap } = textBitmap('三', 17, 400, 'ltr') ?? { bitmap: emptyBitmap(0, 0) }
    const middle = Array.from({ length: bitmap.heightDots }, (_, y) =>
      isBlack(bitmap, bitmap.widthDots >> 1, y),
    )
    expect(middle.filter((black, y) => black && middle[y - 1] !== true).length).toBe(3)
  })

  it('throws on nothing', () => {
    fc.assert(
      fc.property(hostileText(16), fc.constantFrom('ltr' as const, 'rtl' as const), (text, direction) => {
        textBitmap(text, 20, 400, direction)
      }),
      { numRuns: 1500 },
    )
    expect(textBitmap('்ڽ्ڽڬؙۛ؊', 20, 400, 'rtl')).not.toBeNull()
  })
})

describe('the outline filler', slow, () => {
  const square = (x: number, y: number, size: number) => [
    { command: 'moveTo' as const, args: [x, y] },
    { command: 'lineTo' as const, args: [x, y + size] },
    { command: 'lineTo' as const, args: [x + size, y + size] },
    { command: 'lineTo' as const, args: [x + size, y] },
    { command: 'closePath' as const, args: [] },
  ]
  const count = ({ data }: Bitmap) =>
    [...data].reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)

  it('fills where outlines overlap instead of making a hole', () => {
    const drawn = rasterise([...square(0, 0, 10), ...square(5, 5, 10)], 1)
    expect(drawn && [count(drawn.bitmap), drawn.left, drawn.top]).toEqual([175, 0, -15])
  })

  it('lays pictures over each other at any dot', () => {
    const dot = emptyBitmap(1, 1)
    dot.data[0] = 0x80
    const board = emptyBitmap(20, 2)
    for (const x of [0, 7, 8, 19]) overlay(board, dot, x, 1)
    overlay(board, dot, 25, 0)
    overlay(board, dot, -3, 0)
    expect([0, 7, 8, 19].every((x) => isBlack(board, x, 1)) && count(board) === 4).toBe(true)
  })
})

describe('line breaks', slow, () => {
  const widthOf = (text: string) => [...text].length

  it('fall at spaces, after hyphens, and between Chinese letters but not before a full stop', () => {
    expect(breakLines('Jalan Masjid India', widthOf, 12)).toEqual(['Jalan Masjid', 'India'])
    expect(breakLines('吉隆坡茶叶。贸易', widthOf, 5)).toEqual(['吉隆坡茶', '叶。贸易'])
    expect(breakLines('Call 012-345 6789 now', widthOf, 9)).toEqual(['Call', '012-345', '6789 now'])
  })

  it('lose no letter and keep to the width', () => {
    fc.assert(
      fc.property(hostileText(60), fc.integer({ min: 4, max: 30 }), (text, width) => {
        const clean = printable(text)
        const lines = breakLines(clean, widthOf, width)
        expect(lines.join('').replace(/\s/g, '')).toBe(clean.replace(/\s/g, ''))
        const single = (line: string) => [...new Intl.Segmenter('und').segment(line)].length <= 1
        expect(lines.every((line) => widthOf(line) <= width || single(line))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
