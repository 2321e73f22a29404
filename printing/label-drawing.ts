import { code128 } from '#domain/barcode/code-128'
import { dataMatrix } from '#domain/barcode/data-matrix'
import { qrCode } from '#domain/barcode/qr-code'
import type { LabelDrawing } from '#domain/label'
import type { LabelPrinter } from '#domain/label-printer'
import { isBlack } from './bitmap.ts'
import { code128ModulesAtMost, moduleDots } from './code-128.ts'
import {
  dotsOf,
  type Label,
  type LabelBarcode,
  type LabelBox,
  type LabelMatrix,
  type LabelPicture,
  type LabelQr,
  type LabelText,
} from './label-model.ts'
import { drawnEm } from './label-text.ts'
import { shapeLine } from './text-shape.ts'

/** Paper from an office printer, as fine as a label printer of 300 dots an inch. */
export const paperPrinter: LabelPrinter = {
  language: 'zpl',
  font: 'scalable',
  dpi: 300,
  dotsPerMm: 300 / 25.4,
  widthMm: 210,
  offsetXUm: 0,
  offsetYUm: 0,
  darknessPercent: null,
}

/** What a small label looks like, as plain shapes. GS1-128 bars, which no small label has, are left out. */
export function drawingOf({ widthMm, heightMm, printer, items }: Label): LabelDrawing {
  const drawing: LabelDrawing = { widthMm, heightMm, blocks: [], shapes: [], texts: [] }
  for (const item of items) {
    if (item.kind === 'text') drawing.texts.push(textOf(item))
    if (item.kind === 'code-128') drawing.blocks.push(...barsOf(item, printer))
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
  const { text, xMm, yMm, weight, align, direction } = item
  const wide = shapeLine(text, direction, weight).width
  const sizeMm = Math.min(item.sizeMm * drawnEm, item.widthMm / Math.max(wide, 0.001))
  const widthMm = wide * sizeMm
  const share = { left: 0, centre: 0.5, right: 1 }[align]
  return {
    text,
    xMm: xMm + (item.widthMm - widthMm) * share,
    yMm: yMm + 0.75 * item.sizeMm,
    sizeMm,
    widthMm,
    weight,
    white: item.reverse,
  }
}

type Blocks = LabelDrawing['blocks']

/** A black bar, or the four sides of a frame. */
function blocksOf({ xMm, yMm, widthMm, heightMm, lineMm }: LabelBox): Blocks {
  if (2 * lineMm >= Math.min(widthMm, heightMm)) return [[xMm, yMm, widthMm, heightMm]]
  return [
    [xMm, yMm, widthMm, lineMm],
    [xMm, yMm + heightMm - lineMm, widthMm, lineMm],
    [xMm, yMm, lineMm, heightMm],
    [xMm + widthMm - lineMm, yMm, lineMm, heightMm],
  ]
}

/** Bars of whole dots with their quiet zones, in the middle of their place. */
function barsOf(item: LabelBarcode, printer: LabelPrinter): Blocks {
  const symbol = code128(item.text)
  if (symbol === null) return []
  const most = code128ModulesAtMost(item.text)
  const width = dotsOf(printer, item.widthMm)
  const dots = moduleDots(symbol.width, most, width, printer.dotsPerMm, item.moduleMm) ?? 1
  const moduleMm = dots / printer.dotsPerMm
  const left = item.xMm + (item.widthMm - symbol.width * moduleMm) / 2
  return symbol.bars.map((bar) => [left + bar.x * moduleMm, item.yMm, bar.width * moduleMm, item.heightMm])
}

/** Dark modules, those side by side as one box. */
function modulesOf({ text, xMm, yMm, sizeMm }: LabelMatrix, printer: LabelPrinter): Blocks {
  const rows = dataMatrix(text)
  if (rows === null) return []
  const dots = Math.max(1, Math.floor(dotsOf(printer, sizeMm) / (rows.length + 2)))
  const moduleMm = dots / printer.dotsPerMm
  const inset = (sizeMm - rows.length * moduleMm) / 2
  return rowBlocks(rows, xMm + inset, yMm + inset, moduleMm)
}

/** A QR code as modules, in the middle of its square. */
function squareOf({ text, xMm, yMm, sizeMm }: LabelQr, printer: LabelPrinter): Blocks {
  const rows = qrCode(text) ?? []
  const dots = Math.max(2, Math.floor(dotsOf(printer, sizeMm) / (rows.length + 8)))
  const moduleMm = dots / printer.dotsPerMm
  const inset = (sizeMm - rows.length * moduleMm) / 2
  return rowBlocks(rows, xMm + inset, yMm + inset, moduleMm)
}

/** The dots of a picture, those side by side as one box. */
function dotsOn({ bitmap, xMm, yMm }: LabelPicture, { dotsPerMm }: LabelPrinter): Blocks {
  const rows = Array.from({ length: bitmap.heightDots }, (_, y) =>
    Array.from({ length: bitmap.widthDots }, (_, x) => isBlack(bitmap, x, y)),
  )
  return rowBlocks(rows, xMm, yMm, 1 / dotsPerMm)
}

function rowBlocks(rows: readonly (readonly boolean[])[], xMm: number, yMm: number, sideMm: number): Blocks {
  return rows.flatMap((row, y) =>
    runsOf(row).map(([from, to]): Blocks[number] => [
      xMm + from * sideMm,
      yMm + y * sideMm,
      (to - from) * sideMm,
      sideMm,
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
