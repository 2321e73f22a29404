import bwip from 'bwip-js/node'
import { type Bitmap, blacken, emptyBitmap, isBlack } from '#printing/bitmap'
import { fontZeroWidth } from '#printing/font-zero'
import { textBitmap } from '#printing/text-bitmap'

/** A label being printed. What a printer would burn beyond its edges is counted, not drawn. */
export interface Paper {
  bitmap: Bitmap
  outside(): number
  fill(x: number, y: number, width: number, height: number): void
  /** The four sides of a frame, by its outer corners. */
  frame(left: number, top: number, right: number, bottom: number, line: number): void
  /** Turns black to white and white to black. */
  invert(x: number, y: number, width: number, height: number): void
  /** Rows of a picture, most significant bit left; `black` is the bit that burns. */
  rows(x: number, y: number, rowBytes: number, data: Uint8Array, black: 0 | 1): void
  /** Letters one after the other, each in a cell as wide as told. */
  letters(x: number, y: number, text: string, heightDots: number, widthOf: (letter: string) => number): void
  /** Bars of a symbology of bwip-js, which shares nothing with our encoders. */
  bars(x: number, y: number, dots: number, height: number, symbol: BarSymbol): void
  /** How many modules bars take. */
  barsWidth(symbol: BarSymbol): number
  /** A square symbol; how many dots it is tall. */
  modules(x: number, y: number, dots: number, symbol: BarSymbol): number
}

/** What bwip-js is asked to draw. */
type BarSymbol = { bcid: string; text: string } & Record<string, unknown>

/** Widths of the letters of CG Triumvirate, at a height. */
export const condensed = (heightDots: number) => (letter: string) => fontZeroWidth(letter) * heightDots

/** A blank label of so many dots. */
export function blankPaper(widthDots: number, heightDots: number): Paper {
  const bitmap = emptyBitmap(widthDots, heightDots)
  let outside = 0
  const dot = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x >= widthDots || y >= heightDots) outside++
    else blacken(bitmap, x, y, 1, 1)
  }
  const fill = (x: number, y: number, width: number, height: number): void => {
    const shown = [
      Math.max(0, x),
      Math.max(0, y),
      Math.min(widthDots, x + width),
      Math.min(heightDots, y + height),
    ]
    const [left = 0, top = 0, right = 0, bottom = 0] = shown
    const drawn = Math.max(0, right - left) * Math.max(0, bottom - top)
    outside += width * height - drawn
    if (drawn > 0) blacken(bitmap, left, top, right - left, bottom - top)
  }
  const paint = (x: number, y: number, picture: Bitmap): void => {
    for (let row = 0; row < picture.heightDots; row++)
      for (let column = 0; column < picture.widthDots; column++)
        if (isBlack(picture, column, row)) dot(x + column, y + row)
  }
  return {
    bitmap,
    outside: () => outside,
    fill,
    frame: (left, top, right, bottom, line) => {
      fill(left, top, right - left, line)
      fill(left, bottom - line, right - left, line)
      fill(left, top, line, bottom - top)
      fill(right - line, top, line, bottom - top)
    },
    invert: (x, y, width, height) => {
      for (let row = y; row < y + height; row++)
        for (let column = x; column < x + width; column++) {
          const at = row * bitmap.rowBytes + (column >> 3)
          bitmap.data[at] = (bitmap.data[at] ?? 0) ^ (0x80 >> (column & 7))
        }
    },
    rows: (x, y, rowBytes, data, black) => {
      const turned = black === 1 ? data : data.map((byte) => ~byte & 0xff)
      paint(x, y, { widthDots: rowBytes * 8, heightDots: data.length / rowBytes, rowBytes, data: turned })
    },
    letters: (x, y, text, heightDots, widthOf) => {
      let pen = x
      for (const letter of text) {
        const drawn = textBitmap(letter, Math.round(heightDots * 0.8), 700, 'ltr')
        if (drawn !== null)
          paint(
            Math.round(pen),
            y + Math.round(heightDots * 0.75) + drawn.top,
            narrowed(drawn.bitmap, widthOf(letter)),
          )
        pen += widthOf(letter)
      }
    },
    bars: (x, y, dots, height, symbol) => {
      let pen = x
      for (const [at, width] of barWidths(symbol).entries()) {
        if (at % 2 === 0) fill(pen, y, width * dots, height)
        pen += width * dots
      }
    },
    barsWidth: (symbol) => barWidths(symbol).reduce((sum, width) => sum + width, 0),
    modules: (x, y, dots, symbol) => {
      const [drawn] = bwip.raw(symbol as never)
      if (drawn === undefined || !('pixs' in drawn)) throw new Error(`no modules of ${symbol.bcid}`)
      for (const [at, dark] of drawn.pixs.entries())
        if (dark === 1) fill(x + (at % drawn.pixx) * dots, y + Math.floor(at / drawn.pixx) * dots, dots, dots)
      return drawn.pixy * dots
    },
  }
}

function barWidths(symbol: BarSymbol): readonly number[] {
  const [drawn] = bwip.raw(symbol as never)
  if (drawn === undefined || !('sbs' in drawn)) throw new Error(`no bars of ${symbol.bcid}`)
  return drawn.sbs
}

/** A letter squeezed into its cell. */
function narrowed(letter: Bitmap, widthDots: number): Bitmap {
  const wide = Math.max(1, Math.floor(widthDots))
  if (letter.widthDots <= wide) return letter
  const made = emptyBitmap(wide, letter.heightDots)
  for (let y = 0; y < letter.heightDots; y++)
    for (let x = 0; x < letter.widthDots; x++)
      if (isBlack(letter, x, y)) blacken(made, Math.floor((x * wide) / letter.widthDots), y, 1, 1)
  return made
}
