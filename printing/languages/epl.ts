import type { LabelPrinter } from '#domain/label-printer'
import {
  type Abilities,
  type DotBars,
  type DotFrame,
  type DotLabel,
  type DotPicture,
  type DotText,
  type LabelTongue,
  pictureOfBars,
  pictureOfSymbol,
  type Writers,
  written,
} from '../label-dots.ts'
import { isFilled } from '../label-edge.ts'
import { dotsOf } from '../label-model.ts'
import { composed } from '../text-runs.ts'
import { type CellFont, cellLetters } from './cell-letters.ts'
import { turnedOver } from './raw-dots.ts'

/** How an EPL2 printer is told to print a label once. Source: Zebra, EPL2 Programming Guide (page mode). */
export const eplTongue: LabelTongue = { abilities: abilitiesOf, write }

function write({ width, height, items, printer }: DotLabel): Uint8Array {
  const { darknessPercent } = printer
  const start = [
    '',
    'N',
    `q${width}`,
    `Q${height},${dotsOf(printer, gapUm)}`,
    ...(darknessPercent === null ? [] : [`D${Math.round((15 * darknessPercent) / 100)}`]),
  ]
  return Buffer.concat([...start.map(line), ...items.map((item) => written(item, writers)), line('P1')])
}

/** Fonts 1 to 4. Source: EPL2 Programming Guide, A, at 203 and 300 dpi. */
const cells: Record<'203' | '300', readonly CellFont[]> = {
  '203': [
    ['1', 8, 12],
    ['2', 10, 16],
    ['3', 12, 20],
    ['4', 14, 24],
  ],
  '300': [
    ['1', 12, 20],
    ['2', 16, 28],
    ['3', 20, 36],
    ['4', 24, 44],
  ],
}

/** Between two labels on a usual roll. */
const gapUm = 3_000

const line = (text: string): Buffer => Buffer.from(`${text}\n`, 'latin1')

function abilitiesOf({ dpi }: LabelPrinter): Abilities {
  const fonts = { fonts: cells[dpi > 250 ? '300' : '203'], mostTimes: 6, signs: /^[\x20-\x7e]+$/ }
  return { letters: (item, height, room) => cellLetters(fonts, item, height, room), reverse: false }
}

/** A backslash makes the sign after it an ordinary one (guide, A and B). */
const quoted = (text: string): string => `"${composed(text).replace(/["\\]/g, '\\$&')}"`
const place = (x: number, y: number): string => `${Math.max(0, x)},${Math.max(0, y)}`

function letters({ x, y, letters, text }: DotText): string {
  return `A${place(x, y)},0,${letters.font},${letters.across},${letters.down},N,${quoted(text)}`
}

function picture({ bitmap, x, y }: DotPicture): Buffer {
  const start = `GW${place(x, y)},${bitmap.rowBytes},${bitmap.heightDots},`
  return Buffer.concat([Buffer.from(start, 'latin1'), turnedOver(bitmap), line('')])
}

/** The printer makes plain codes (type 1: it chooses the code sets); what it could read otherwise and GS1 are drawn. */
function bars(item: DotBars): Buffer {
  const drawn = pictureOfBars(item)
  if (drawn === null) return line('')
  if (item.gs1 || !/^[A-Za-z0-9 .,:;/+*$%_=-]+$/.test(item.text)) return picture(drawn)
  const { dots, height, text } = item
  return line(`B${place(drawn.x, drawn.y)},0,1,${dots},${Math.max(2, dots)},${height},N,${quoted(text)}`)
}

function frame(item: DotFrame): string {
  const { x, y, width, height, line } = item
  if (isFilled(item)) return `LO${place(x, y)},${width},${height}`
  return `X${place(x, y)},${line},${x + width},${y + height}`
}

/** Most models have neither QR code nor Data Matrix in their language (guide, b). */
const writers: Writers<Buffer> = {
  letters: (item) => line(letters(item)),
  picture,
  bars,
  qr: (item) => picture(pictureOfSymbol(item)),
  matrix: (item) => picture(pictureOfSymbol(item)),
  frame: (item) => line(frame(item)),
}
