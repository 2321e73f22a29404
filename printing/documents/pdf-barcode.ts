import bwip from 'bwip-js/node'
import type { Pdf } from './pdf-text.ts'

/** Bars of whole 203 dpi printer dots: crisp on paper and on a label printer. */
const dot = 72 / 203

/** Where bars may stand, in points. */
export interface BarPlace {
  left: number
  width: number
  align: 'left' | 'right'
}

/** Draws Code 128 at an edge of a place; false (and nothing drawn) when the text has no symbol of readable bars that fits. */
export function drawCode128(doc: Pdf, text: string, place: BarPlace, top: number, height: number): boolean {
  const bars = barsOf(text)
  if (bars === null) return false
  const modules = bars.reduce((sum, width) => sum + width, 0)
  const module = [3, 2].map((dots) => dots * dot).find((size) => modules * size <= place.width)
  if (module === undefined) return false
  let x = place.align === 'left' ? place.left : place.left + place.width - modules * module
  bars.forEach((width, index) => {
    if (index % 2 === 0) doc.rect(x, top, width * module, height)
    x += width * module
  })
  doc.fill('#000000')
  return true
}

function barsOf(text: string): number[] | null {
  if (!/^[\x20-\x7e]{1,60}$/.test(text)) return null
  const [symbol] = bwip.raw({ bcid: 'code128', text })
  return symbol !== undefined && 'sbs' in symbol ? symbol.sbs : null
}
