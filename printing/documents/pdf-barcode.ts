import bwip from 'bwip-js/node'
import type { Pdf } from './pdf-text.ts'

/** Bars of whole 203 dpi printer dots: crisp on paper and on a label printer. */
const dot = 72 / 203

/** Where bars may stand, in points. */
export interface BarPlace {
  left: number
  width: number
  align: 'left' | 'centre' | 'right'
}

/** A rectangle on a page, in points. */
export interface PdfBox {
  left: number
  top: number
  width: number
  height: number
}

/** Draws Code 128 in a place and says where it stands; null (and nothing drawn) when the text has no symbol of readable bars that fits. */
export function drawCode128(
  doc: Pdf,
  text: string,
  place: BarPlace,
  top: number,
  height: number,
): PdfBox | null {
  const symbol = symbolFor(text, place.width)
  if (symbol === null) return null
  const { bars, module } = symbol
  const width = symbol.modules * module
  const free = place.width - width
  const left = place.left + (place.align === 'left' ? 0 : place.align === 'right' ? free : free / 2)
  let x = left
  bars.forEach((bar, index) => {
    if (index % 2 === 0) doc.rect(x, top, bar * module, height)
    x += bar * module
  })
  doc.fill('#000000')
  return { left, top, width, height }
}

/** Whether a text has bars that can be read in a width. */
export const hasSymbol = (text: string, width: number): boolean => symbolFor(text, width) !== null

function symbolFor(text: string, width: number): { bars: number[]; modules: number; module: number } | null {
  const bars = barsOf(text)
  if (bars === null) return null
  const modules = bars.reduce((sum, bar) => sum + bar, 0)
  const module = [3, 2].map((dots) => dots * dot).find((size) => modules * size <= width)
  return module === undefined ? null : { bars, modules, module }
}

function barsOf(text: string): number[] | null {
  if (!/^[\x20-\x7e]{1,60}$/.test(text)) return null
  const [symbol] = bwip.raw({ bcid: 'code128', text })
  return symbol !== undefined && 'sbs' in symbol ? symbol.sbs : null
}
