import type { LabelPrinter } from '#domain/label-printer'
import { code128ModulesAtMost, ssccModules } from '../code-128.ts'
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
  type Letters,
  pictureOfBars,
  pictureOfSymbol,
  type Writers,
  written,
} from '../label-dots.ts'
import { isFilled } from '../label-edge.ts'
import type { LabelText } from '../label-model.ts'
import { composed } from '../text-runs.ts'
import { type Trap, turnedOver, withoutTraps } from './raw-dots.ts'

/** Immediate commands begin so, wherever they stand (manual, "Immediate commands"). */
const traps: readonly Trap[] = [
  [0x1b, 0x21, 0x13],
  [0x7e, 0x21, 0x3e],
]
/** Letters come in whole points; a line that would lose more than this is drawn. */
const leastSize = 0.88

/** How a TSPL printer is told to print a label once. Source: TSC, TSPL/TSPL2 Programming Language. */
export const tsplTongue: LabelTongue = { abilities: abilitiesOf, write }

function write({ items, printer, widthUm, heightUm }: DotLabel): Uint8Array {
  const start = [
    `SIZE ${widthUm / 1000} mm,${heightUm / 1000} mm`,
    'DIRECTION 1',
    'REFERENCE 0,0',
    ...(printer.darknessPercent === null
      ? []
      : [`DENSITY ${Math.round((15 * printer.darknessPercent) / 100)}`]),
    'CODEPAGE 1252',
    'CLS',
  ]
  const parts = [...start.map(line), ...items.map((item) => written(item, writers)), line('PRINT 1,1')]
  return Buffer.concat(parts)
}

const line = (text: string): Buffer => Buffer.from(`${text}\r\n`, 'latin1')

/** What stands in a string as it is: no quote, no backslash and no sign that begins an escape or an immediate command. */
const isPlain = (text: string): boolean => /^[^"\\~\p{Cc}]*$/u.test(text)
/** What every maker's bars hold as it is: `!` begins a code of the symbology in some. */
const isPlainCode = (text: string): boolean => /^[A-Za-z0-9 .,:;/+*()$%_=-]+$/.test(text)

/** Font 0 is CG Triumvirate Bold Condensed, as in ZPL, and set by its points. */
function abilitiesOf({ dotsPerMm }: LabelPrinter): Abilities {
  return { letters: (item, height) => pointLetters(item, height, dotsPerMm), reverse: false }
}

function pointLetters({ face, text }: LabelText, height: number, dotsPerMm: number): Letters | null {
  const dotsPerPoint = (dotsPerMm * 25.4) / 72
  const points = Math.floor(height / dotsPerPoint)
  const down = points * dotsPerPoint
  if (face === 'drawn' || !isPlain(composed(text)) || down < leastSize * height) return null
  return {
    font: '0',
    across: points,
    down: points,
    widthDots: fontZeroWidth(text) * down,
    heightDots: Math.ceil(down),
  }
}

const place = (x: number, y: number): string => `${Math.max(0, x)},${Math.max(0, y)}`

function letters({ x, y, letters, text }: DotText): string {
  return `TEXT ${place(x, y)},"0",0,${letters.across},${letters.down},"${composed(text)}"`
}

/** Mode 1 lays a picture over what is there (manual, BITMAP). */
function picture({ bitmap, x, y }: DotPicture): Buffer {
  const start = `BITMAP ${place(x, y)},${bitmap.rowBytes},${bitmap.heightDots},1,`
  return Buffer.concat([Buffer.from(start, 'latin1'), withoutTraps(turnedOver(bitmap), traps), line('')])
}

/** `128` chooses its code sets itself; `128M` is told: `!105` begins in pairs, `!102` is FNC1 (manual, BARCODE). */
function bars(item: DotBars): Buffer {
  const { text, gs1, y, height, dots } = item
  const put = (modules: number, symbology: string, data: string): Buffer =>
    line(
      `BARCODE ${place(barsStart(item, modules), y)},"${symbology}",${height},0,0,${dots},${dots},"${data}"`,
    )
  if (gs1) return put(ssccModules, '128M', `!105!10200${text}`)
  const drawn = pictureOfBars(item)
  if (isPlainCode(text) || drawn === null) {
    const modules = drawn === null ? code128ModulesAtMost(text) : drawn.bitmap.widthDots / dots
    return put(modules, '128', text)
  }
  return picture(drawn)
}

function qr(item: DotSymbol): Buffer {
  if (!isPlain(item.text) || !/^[\x20-\x7e]*$/.test(item.text)) return picture(pictureOfSymbol(item))
  return line(`QRCODE ${place(item.x, item.y)},M,${item.dots},A,0,M2,"${item.text}"`)
}

function frame(item: DotFrame): string {
  const { x, y, width, height, line } = item
  if (isFilled(item)) return `BAR ${place(x, y)},${width},${height}`
  return `BOX ${place(x, y)},${x + width},${y + height},${line}`
}

const writers: Writers<Buffer> = {
  letters: (item) => line(letters(item)),
  picture,
  bars,
  qr,
  matrix: (item) => picture(pictureOfSymbol(item)),
  frame: (item) => line(frame(item)),
}
