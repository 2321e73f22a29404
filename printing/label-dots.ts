import type { PathCommand } from 'fontkit'
import { code128, gs1128 } from '#domain/barcode/code-128'
import { dataMatrix } from '#domain/barcode/data-matrix'
import { qrCode, qrSide } from '#domain/barcode/qr-code'
import type { LabelPrinter } from '#domain/label-printer'
import { type Bitmap, blacken, cutOut, emptyBitmap, squares, turned } from './bitmap.ts'
import { code128Modules, code128ModulesAtMost, moduleDots, quietModules, ssccModules } from './code-128.ts'
import { cutAtEdge, isFilled } from './label-edge.ts'
import {
  dotsOf,
  type Label,
  type LabelBarcode,
  type LabelBox,
  type LabelItem,
  type LabelMatrix,
  type LabelQr,
  type LabelShape,
  type LabelText,
} from './label-model.ts'
import { drawnEm } from './label-text.ts'
import { rasterise } from './rasterise.ts'
import { textBitmap } from './text-bitmap.ts'
import { shapeLine } from './text-shape.ts'

/** How a printer's own letters set a line: which font, how large across and down, and the dots it takes. */
export interface Letters {
  font: string
  across: number
  down: number
  widthDots: number
  heightDots: number
}

/** What a language can do for a line of text. */
export interface Abilities {
  /** The printer's letters for a line of a height in a room of dots; null where it has to be drawn. */
  letters(item: LabelText, heightDots: number, roomDots: number): Letters | null
  /** Whether it prints white letters on what is black already. */
  reverse: boolean
}

export interface DotText {
  kind: 'letters'
  text: string
  x: number
  y: number
  letters: Letters
  reverse: boolean
  /** What it was laid out from, for where it has to be drawn after all. */
  from: LabelText
}
export interface DotPicture {
  kind: 'picture'
  x: number
  y: number
  bitmap: Bitmap
  reverse: boolean
}
/** Bars in the middle of their room, `dots` a module; `gs1` with FNC1. */
export interface DotBars {
  kind: 'bars'
  text: string
  gs1: boolean
  left: number
  room: number
  y: number
  height: number
  dots: number
}
export interface DotSymbol {
  kind: 'qr' | 'matrix'
  text: string
  x: number
  y: number
  dots: number
}
export interface DotFrame {
  kind: 'frame'
  x: number
  y: number
  width: number
  height: number
  line: number
}
export type DotItem = DotText | DotPicture | DotBars | DotSymbol | DotFrame

/** How a language writes each kind of thing. */
export interface Writers<Made> {
  letters(item: DotText): Made
  picture(item: DotPicture): Made
  bars(item: DotBars): Made
  qr(item: DotSymbol): Made
  matrix(item: DotSymbol): Made
  frame(item: DotFrame): Made
}

/** One thing as a language writes it. */
export function written<Made>(item: DotItem, by: Writers<Made>): Made {
  const write: (item: never) => Made = by[item.kind]
  return write(item as never)
}

/** A label in the dots of its printer, moved by the printer's offsets, before it has commands. */
export interface DotLabel {
  printer: LabelPrinter
  width: number
  height: number
  /** The paper as far as the head reaches over it. */
  widthUm: number
  heightUm: number
  items: DotItem[]
}

/** One printer language: what it can do, and how it writes a label that was laid out for that. */
export interface LabelTongue {
  abilities(printer: LabelPrinter): Abilities
  write(label: DotLabel): Uint8Array
}

/** Lays a label out in the dots of its printer. What white letters stand on becomes one picture where they must be drawn. */
export function dotsOfLabel({ printer, widthUm, heightUm, items }: Label, abilities: Abilities): DotLabel {
  const made: DotItem[] = []
  for (const item of items) {
    const dots = dotsOfItem(item, printer, abilities)
    if (dots?.kind === 'picture' && dots.reverse && !abilities.reverse) cutLetters(made, dots)
    else if (dots !== null) made.push(dots)
  }
  const reachedUm = Math.min(widthUm, printer.widthUm)
  const [width, height] = [dotsOf(printer, reachedUm), dotsOf(printer, heightUm)]
  const isMoved = printer.offsetXUm !== 0 || printer.offsetYUm !== 0
  return {
    printer,
    width,
    height,
    widthUm: reachedUm,
    heightUm,
    items: isMoved ? made.flatMap((item) => cutAtEdge(movedBy(item, printer), width, height) ?? []) : made,
  }
}

function dotsOfItem(item: LabelItem, printer: LabelPrinter, abilities: Abilities): DotItem | null {
  switch (item.kind) {
    case 'text':
      return text(item, printer, abilities)
    case 'code-128':
    case 'sscc':
      return bars(item, printer)
    case 'qr':
      return qr(item, printer)
    case 'data-matrix':
      return matrix(item, printer)
    case 'shape':
      return shape(item, printer)
    case 'box':
      return frame(item, printer)
    case 'picture':
      return pictureAt(item.bitmap, dotsOf(printer, item.xUm), dotsOf(printer, item.yUm))
  }
}

const pictureAt = (bitmap: Bitmap, x: number, y: number, reverse = false): DotPicture => ({
  kind: 'picture',
  x,
  y,
  bitmap,
  reverse,
})

function text(item: LabelText, printer: LabelPrinter, abilities: Abilities): DotItem | null {
  if (item.turn !== 0) return turnedText(item, item.turn, printer)
  const letters =
    item.reverse && !abilities.reverse
      ? null
      : abilities.letters(item, dotsOf(printer, item.sizeUm), dotsOf(printer, item.widthUm))
  if (letters === null) return drawnText(item, printer)
  const x = startOf(item, printer, letters.widthDots)
  return {
    kind: 'letters',
    text: item.text,
    x,
    y: dotsOf(printer, item.yUm),
    letters,
    reverse: item.reverse,
    from: item,
  }
}

function drawnText(item: LabelText, printer: LabelPrinter): DotPicture | null {
  const drawn = textBitmap(item.text, drawnSize(item, printer), item.weight, item.direction)
  if (drawn === null) return null
  const baseline = dotsOf(printer, item.yUm + Math.round(0.75 * item.sizeUm))
  const x = startOf(item, printer, drawn.advanceDots) + drawn.left
  return pictureAt(drawn.bitmap, x, baseline + drawn.top, item.reverse)
}

/** Letters of a printer as a picture, for where others stand in their way. */
export function pictureOfLetters({ from }: DotText, printer: LabelPrinter): DotPicture | null {
  const drawn = drawnText(from, printer)
  return drawn === null ? null : movedBy(drawn, printer)
}

/** What was laid out in the printer's narrower letters and has to be drawn after all is drawn as large as fits. */
function drawnSize(item: LabelText, printer: LabelPrinter): number {
  const wanted = dotsOf(printer, item.sizeUm * drawnEm)
  if (item.face === 'drawn') return wanted
  const wide = shapeLine(item.text, item.direction, item.weight).width
  return Math.min(wanted, Math.floor(dotsOf(printer, item.widthUm) / Math.max(wide, 0.001)))
}

function turnedText(item: LabelText, turn: 90 | 180 | 270, printer: LabelPrinter): DotPicture | null {
  const drawn = textBitmap(item.text, drawnSize(item, printer), item.weight, item.direction)
  if (drawn === null) return null
  return pictureAt(
    turned(drawn.bitmap, turn),
    dotsOf(printer, item.xUm),
    dotsOf(printer, item.yUm),
    item.reverse,
  )
}

function startOf(item: LabelText, printer: LabelPrinter, widthDots: number): number {
  const free = dotsOf(printer, item.widthUm) - widthDots
  const share = { left: 0, centre: 0.5, right: 1 }[item.align]
  return Math.round(dotsOf(printer, item.xUm) + Math.max(0, free * share))
}

function bars(item: LabelBarcode, printer: LabelPrinter): DotBars {
  const room = dotsOf(printer, item.widthUm)
  const gs1 = item.kind === 'sscc'
  const atMost = gs1 ? ssccModules : code128ModulesAtMost(item.text)
  const drawn = drawnBars({ text: item.text, gs1 })?.width ?? 0
  const modules = gs1 || item.text.includes('>') ? atMost : Math.max(drawn, code128Modules(item.text))
  const dots = moduleDots(modules, atMost, room, printer, item.moduleUm) ?? 1
  const [left, y] = [dotsOf(printer, item.xUm), dotsOf(printer, item.yUm)]
  return { kind: 'bars', text: item.text, gs1, left, room, y, height: dotsOf(printer, item.heightUm), dots }
}

const drawnBars = ({ text, gs1 }: Pick<DotBars, 'text' | 'gs1'>) =>
  gs1 ? gs1128(`00${text}`) : code128(text)

/** Where a symbol of so many modules begins so that it stands in the middle of its room, quiet zone and all. */
export function barsStart({ left, room, dots }: DotBars, modules: number): number {
  return left + Math.max(quietModules * dots, Math.floor((room - modules * dots) / 2))
}

/** Bars as a picture, for printers or texts that printers make no bars of. */
export function pictureOfBars(item: DotBars): DotPicture | null {
  const symbol = drawnBars(item)
  if (symbol === null) return null
  const bitmap = emptyBitmap(symbol.width * item.dots, item.height)
  for (const { x, width } of symbol.bars) blacken(bitmap, x * item.dots, 0, width * item.dots, item.height)
  return pictureAt(bitmap, barsStart(item, symbol.width), item.y)
}

/** Our square of a Data Matrix is as large as the printer's or larger, so that the symbol fits with its quiet zone. */
function matrix({ text, xUm, yUm, sizeUm }: LabelMatrix, printer: LabelPrinter): DotSymbol {
  const modules = dataMatrix(text)?.length ?? 8
  const side = dotsOf(printer, sizeUm)
  const dots = Math.max(1, Math.floor(side / (modules + 2)))
  const inset = Math.floor((side - modules * dots) / 2)
  return { kind: 'matrix', text, x: dotsOf(printer, xUm) + inset, y: dotsOf(printer, yUm) + inset, dots }
}

function qr({ text, xUm, yUm, sizeUm }: LabelQr, printer: LabelPrinter): DotSymbol | null {
  const modules = qrSide(text)
  if (modules === null) return null
  const side = dotsOf(printer, sizeUm)
  const dots = Math.min(10, Math.max(2, Math.floor(side / (modules + 8))))
  const inset = Math.max(4 * dots, Math.floor((side - modules * dots) / 2))
  return { kind: 'qr', text, x: dotsOf(printer, xUm) + inset, y: dotsOf(printer, yUm) + inset, dots }
}

/** A QR code or Data Matrix as a picture. */
export function pictureOfSymbol({ kind, text, x, y, dots }: DotSymbol): DotPicture {
  const modules = kind === 'qr' ? qrCode(text) : dataMatrix(text)
  return pictureAt(squares(modules ?? [], dots), x, y)
}

function shape({ corners }: LabelShape, printer: LabelPrinter): DotPicture | null {
  const commands = corners.map(
    ([x, y], at): PathCommand => ({ command: at === 0 ? 'moveTo' : 'lineTo', args: [x, -y] }),
  )
  const drawn = rasterise(commands, printer.dotsPerMm / 1000)
  return drawn === null ? null : pictureAt(drawn.bitmap, drawn.left, drawn.top)
}

function frame(item: LabelBox, printer: LabelPrinter): DotFrame {
  const line = Math.max(1, dotsOf(printer, item.lineUm))
  return {
    kind: 'frame',
    x: dotsOf(printer, item.xUm),
    y: dotsOf(printer, item.yUm),
    width: Math.max(line, dotsOf(printer, item.widthUm)),
    height: Math.max(line, dotsOf(printer, item.heightUm)),
    line,
  }
}

/** Cuts white letters out of the last black bar made, which is then a picture. */
function cutLetters(made: DotItem[], letters: DotPicture): void {
  const at = made.findLastIndex((one) => (one.kind === 'frame' ? isFilled(one) : one.kind === 'picture'))
  const below = made[at]
  if (below?.kind === 'frame') {
    const bitmap = emptyBitmap(below.width, below.height)
    blacken(bitmap, 0, 0, below.width, below.height)
    made[at] = pictureAt(bitmap, below.x, below.y)
  }
  const plate = made[at]
  if (plate?.kind === 'picture')
    cutOut(plate.bitmap, letters.bitmap, letters.x - plate.x, letters.y - plate.y)
}

function movedBy<Item extends DotItem>(item: Item, printer: LabelPrinter): Item {
  const right = dotsOf(printer, printer.offsetXUm)
  const down = dotsOf(printer, printer.offsetYUm)
  return item.kind === 'bars'
    ? { ...item, left: item.left + right, y: item.y + down }
    : { ...item, x: item.x + right, y: item.y + down }
}
