import bwip from 'bwip-js/node'
import type { Pdf } from './pdf-text.ts'

/** Bars of whole 203 dpi printer dots: crisp on paper and on a label printer. */
const dot = 72 / 203

/**
 * Draws Code 128 right-aligned to an edge and gives its left edge; null (and nothing drawn) when the text cannot be a
 * Code 128 symbol of readable bars in that width.
 */
export function drawCode128(
  doc: Pdf,
  text: string,
  right: number,
  top: number,
  height: number,
  maxWidth: number,
): number | null {
  const bars = barsOf(text)
  if (bars === null) return null
  const modules = bars.reduce((sum, width) => sum + width, 0)
  const module = [3, 2, 1].map((dots) => dots * dot).find((size) => modules * size <= maxWidth)
  if (module === undefined || module < 2 * dot) return null
  const left = right - modules * module
  let x = left
  bars.forEach((width, index) => {
    if (index % 2 === 0) doc.rect(x, top, width * module, height)
    x += width * module
  })
  doc.fill('#000000')
  return left
}

function barsOf(text: string): number[] | null {
  if (!/^[\x20-\x7e]{1,60}$/.test(text)) return null
  const [symbol] = bwip.raw({ bcid: 'code128', text })
  return symbol !== undefined && 'sbs' in symbol ? symbol.sbs : null
}
