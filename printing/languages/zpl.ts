import type { LabelPrinter } from '#domain/label-printer'
import { code128Modules, code128ModulesAtMost, ssccModules } from '../code-128.ts'
import { fontZeroWidth } from '../font-zero.ts'
import {
  type Abilities,
  barsStart,
  type DotBars,
  type DotFrame,
  type DotLabel,
  type DotPicture,
  type DotSymbol,
  type DotText,
  type LabelTongue,
  type Writers,
  written,
} from '../label-dots.ts'
import { composed } from '../text-runs.ts'
import { compressedRows } from './zpl-graphics.ts'

const abilities: Abilities = {
  letters: ({ face, text }, height) =>
    face === 'drawn'
      ? null
      : {
          font: '0',
          across: height,
          down: height,
          widthDots: fontZeroWidth(text) * height,
          heightDots: height,
        },
  reverse: true,
}

/** How a ZPL II printer is told to print a label once. Source: Zebra ZPL II Programming Guide. */
export const zplTongue: LabelTongue = { abilities: () => abilities, write }

function write({ width, height, items, printer }: DotLabel): Uint8Array {
  const start = [`${darkness(printer)}^XA^CI28^LH0,0^LRN^FWN^PON^PMN`, `^PW${width}^LL${height}`]
  return Buffer.from(
    [...start, ...items.map((item) => written(item, writers)), '^PQ1^XZ', ''].join('\n'),
    'ascii',
  )
}

/** The one way any text from outside enters a ZPL field: as hex, so that nothing in it is a command to the printer. */
export function fieldData(text: string): string {
  const safe = [...Buffer.from(composed(text), 'utf8')].map((byte) => {
    const letter = String.fromCharCode(byte)
    return /[A-Za-z0-9 .,-]/.test(letter) ? letter : `_${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
  return `^FH_^FD${safe.join('')}^FS`
}

/** From 00 to 30 (guide, ~SD). */
function darkness({ darknessPercent }: LabelPrinter): string {
  if (darknessPercent === null) return ''
  return `~SD${String(Math.round((30 * darknessPercent) / 100)).padStart(2, '0')}`
}

function origin(x: number, y: number): string {
  return `^FO${Math.max(0, x)},${Math.max(0, y)}`
}

function letters({ x, y, reverse, letters, text }: DotText): string {
  return `${origin(x, y)}${reverse ? '^FR' : ''}^A0N,${letters.down},${letters.across}${fieldData(text)}`
}

function picture({ bitmap, x, y, reverse }: DotPicture): string {
  const bytes = bitmap.rowBytes * bitmap.heightDots
  const rows = compressedRows(bitmap)
  return `${origin(x, y)}${reverse ? '^FR' : ''}^GFA,${bytes},${bytes},${bitmap.rowBytes},${rows}^FS`
}

function frame({ x, y, width, height, line }: DotFrame): string {
  return `${origin(x, y)}^GB${width},${height},${line}^FS`
}

/**
 * In mode N `>` starts an escape and "A>B" would print as "A"; `>0` is the letter itself (guide, ^BC). In mode A the
 * printer chooses the code sets and `>` is not settled across makers, so texts with it go through mode N. Mode D makes
 * the FNC1 of GS1-128 and drops the parentheses (guide, ^BC, UCC/EAN mode).
 */
function bars(item: DotBars): string {
  const { text, y, dots, height } = item
  const put = (modules: number, end: string): string =>
    `${origin(barsStart(item, modules), y)}^BY${dots},3,${height}^BCN,${height},N,N,N,${end}`
  if (item.gs1) return put(ssccModules, `D${fieldData(`(00)${text}`)}`)
  if (!text.includes('>')) return put(code128Modules(text), `A${fieldData(text)}`)
  return put(code128ModulesAtMost(text), `N${fieldData(`>:${text.replaceAll('>', '>0')}`)}`)
}

/** Printers move a QR code down by the height of the ^BY before it, so that is set to one dot. */
function qr({ x, y, dots, text }: DotSymbol): string {
  return `${origin(x, y)}^BY1,2,1^BQN,2,${dots}${fieldData(`MA,${text}`)}`
}

const writers: Writers<string> = {
  letters,
  picture,
  bars,
  qr,
  matrix: ({ x, y, dots, text }) => `${origin(x, y)}^BXN,${dots},200${fieldData(text)}`,
  frame,
}
