import { code128, gs1128 } from '#domain/barcode/code-128'
import { dataMatrix } from '#domain/barcode/data-matrix'
import { qrCode } from '#domain/barcode/qr-code'
import type { LabelDrawing } from '#domain/label'
import type { LabelPrinter } from '#domain/label-printer'
import { isBlack } from './bitmap.ts'
import { code128ModulesAtMost, moduleDots, ssccModules } from './code-128.ts'
import {
  dotsOf,
  type Label,
  type LabelBarcode,
  type LabelBox,
  type LabelMatrix,
  type LabelPicture,
  type LabelQr,
  type LabelText,
  umOf,
} from './label-model.ts'
import { drawnEm } from './label-text.ts'
import { shapeLine } from './text-shape.ts'

/** Paper from an office printer, as fine as a label printer of 300 dots an inch. */
export const paperPrinter: LabelPrinter = {
  language: 'zpl',
  font: 'scalable',
  dpi: 300,
  dotsPerMm: 300 / 25.4,
  widthUm: 210_000,
  offsetXUm: 0,
  offsetYUm: 0,
  darknessPercent: null,
}

/** What a small label looks like, as plain shapes. */
export function drawingOf({ widthUm, heightUm, printer, items }: Label): LabelDrawing {
  const drawing: LabelDrawing = { widthUm, heightUm, blocks: [], shapes: [], texts: [] }
  for (const item of items) {
    if (item.kind === 'text') drawing.texts.push(textOf(item))
    if (item.kind === 'code-128' || item.kind === 'sscc') drawing.blocks.push(...barsOf(item, printer))
    if (item.kind === 'data-matrix') drawing.blocks.push(...modulesOf(item, printer))
    if (item.kind === 'qr') drawing.blocks.push(...squareOf(item, printer))
    if (item.kind === 'picture') drawing.blocks.push(...dotsOn(item, printer))
    if (item.kind === 'shape') drawing.shapes.push(item.corners)
    if (item.kind === 'box') drawing.blocks.push(...blocksOf(item))
  }
  return drawing
}

/** Set in our own font, which is wider than the printer's: a line that would not fit is drawn smaller. */
function textOf(item: LabelText): LabelDrawing['texts'][number] {
  const { text, xUm, yUm, weight, align, direction } = item
  const wide = shapeLine(text, direction, weight).width
  const sizeUm = Math.floor(Math.min(item.sizeUm * drawnEm, item.widthUm / Math.max(wide, 0.001)))
  const widthUm = Math.floor(wide * sizeUm)
  const share = { left: 0, centre: 0.5, right: 1 }[align]
  return {
    text,
    xUm: xUm + Math.round((item.widthUm - widthUm) * share),
    yUm: yUm + Math.round(0.75 * item.sizeUm),
    sizeUm,
    widthUm,
    weight,
    white: item.reverse,
  }
}

type Blocks = LabelDrawing['blocks']

/** A black bar, or the four sides of a frame. */
function blocksOf({ xUm, yUm, widthUm, heightUm, lineUm }: LabelBox): Blocks {
  if (2 * lineUm >= Math.min(widthUm, heightUm)) return [[xUm, yUm, widthUm, heightUm]]
  return [
    [xUm, yUm, widthUm, lineUm],
    [xUm, yUm + heightUm - lineUm, widthUm, lineUm],
    [xUm, yUm, lineUm, heightUm],
    [xUm + widthUm - lineUm, yUm, lineUm, heightUm],
  ]
}

/** Bars of whole dots with their quiet zones, in the middle of their place. */
function barsOf(item: LabelBarcode, printer: LabelPrinter): Blocks {
  const isSscc = item.kind === 'sscc'
  const symbol = isSscc ? gs1128(`00${item.text}`) : code128(item.text)
  if (symbol === null) return []
  const most = isSscc ? ssccModules : code128ModulesAtMost(item.text)
  const width = dotsOf(printer, item.widthUm)
  const dots = moduleDots(symbol.width, most, width, printer, item.moduleUm) ?? 1
  const left = item.xUm + Math.round((item.widthUm - umOf(printer, symbol.width * dots)) / 2)
  return symbol.bars.map((bar) => [
    left + umOf(printer, bar.x * dots),
    item.yUm,
    umOf(printer, bar.width * dots),
    item.heightUm,
  ])
}

/** Dark modules, those side by side as one box. */
function modulesOf({ text, xUm, yUm, sizeUm }: LabelMatrix, printer: LabelPrinter): Blocks {
  const rows = dataMatrix(text)
  if (rows === null) return []
  const dots = Math.max(1, Math.floor(dotsOf(printer, sizeUm) / (rows.length + 2)))
  const inset = Math.round((sizeUm - umOf(printer, rows.length * dots)) / 2)
  return rowBlocks(rows, xUm + inset, yUm + inset, printer, dots)
}

/** A QR code as modules, in the middle of its square. */
function squareOf({ text, xUm, yUm, sizeUm }: LabelQr, printer: LabelPrinter): Blocks {
  const rows = qrCode(text) ?? []
  const dots = Math.max(2, Math.floor(dotsOf(printer, sizeUm) / (rows.length + 8)))
  const inset = Math.round((sizeUm - umOf(printer, rows.length * dots)) / 2)
  return rowBlocks(rows, xUm + inset, yUm + inset, printer, dots)
}

/** The dots of a picture, those side by side as one box. */
function dotsOn({ bitmap, xUm, yUm }: LabelPicture, printer: LabelPrinter): Blocks {
  const rows = Array.from({ length: bitmap.heightDots }, (_, y) =>
    Array.from({ length: bitmap.widthDots }, (_, x) => isBlack(bitmap, x, y)),
  )
  return rowBlocks(rows, xUm, yUm, printer, 1)
}

function rowBlocks(
  rows: readonly (readonly boolean[])[],
  xUm: number,
  yUm: number,
  printer: LabelPrinter,
  dots: number,
): Blocks {
  const at = (module: number) => umOf(printer, module * dots)
  return rows.flatMap((row, y) =>
    runsOf(row).map(([from, to]): Blocks[number] => [
      xUm + at(from),
      yUm + at(y),
      at(to) - at(from),
      at(y + 1) - at(y),
    ]),
  )
}

function runsOf(row: readonly boolean[]): [from: number, to: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (dark && last?.[1] === x) last[1] = x + 1
    else if (dark) runs.push([x, x + 1])
  })
  return runs
}
