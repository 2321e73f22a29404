import type { PathCommand } from 'fontkit'
import { dataMatrix } from '#domain/barcode/data-matrix'
import type { Bitmap } from '../bitmap.ts'
import { code128Modules, code128ModulesAtMost, moduleDots, quietModules, ssccModules } from '../code-128.ts'
import { fontZeroWidth } from '../font-zero.ts'
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
} from '../label-model.ts'
import { drawnEm } from '../label-text.ts'
import type { PrinterModel } from '../printer-models.ts'
import { qrModules } from '../qr-size.ts'
import { rasterise } from '../rasterise.ts'
import { textBitmap } from '../text-bitmap.ts'
import { composed } from '../text-runs.ts'
import { compressedRows } from './zpl-graphics.ts'

/** The bytes that make a ZPL II printer print a label once. Source: Zebra ZPL II Programming Guide. */
export function zplFromLabel(label: Label): Uint8Array {
  const { model } = label
  const start = [
    '^XA^CI28^LH0,0^LRN^FWN',
    `^PW${dotsOf(model, Math.min(label.widthMm, model.widthMm))}^LL${dotsOf(model, label.heightMm)}`,
  ]
  return Buffer.from(
    [...start, ...label.items.map((item) => field(item, model)), '^PQ1^XZ', ''].join('\n'),
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

function field(item: LabelItem, model: PrinterModel): string {
  switch (item.kind) {
    case 'text':
      return item.face === 'printer' ? printerText(item, model) : drawnText(item, model)
    case 'code-128':
      return code128(item, model)
    case 'sscc':
      return sscc(item, model)
    case 'qr':
      return qr(item, model)
    case 'data-matrix':
      return matrix(item, model)
    case 'shape':
      return shape(item, model)
    case 'box':
      return box(item, model)
    case 'picture':
      return picture(item.bitmap, dotsOf(model, item.xMm), dotsOf(model, item.yMm), '')
  }
}

function origin(x: number, y: number): string {
  return `^FO${Math.max(0, Math.round(x))},${Math.max(0, Math.round(y))}`
}

function printerText(item: LabelText, model: PrinterModel): string {
  const height = dotsOf(model, item.sizeMm)
  const x = startOf(item, model, fontZeroWidth(item.text) * height)
  const reverse = item.reverse ? '^FR' : ''
  return `${origin(x, dotsOf(model, item.yMm))}${reverse}^A0N,${height},${height}${fieldData(item.text)}`
}

function drawnText(item: LabelText, model: PrinterModel): string {
  const drawn = textBitmap(
    item.text,
    Math.round(item.sizeMm * drawnEm * model.dotsPerMm),
    item.weight,
    item.direction,
  )
  if (drawn === null) return ''
  const baseline = dotsOf(model, item.yMm + 0.75 * item.sizeMm)
  const x = startOf(item, model, drawn.advanceDots) + drawn.left
  return picture(drawn.bitmap, x, baseline + drawn.top, item.reverse ? '^FR' : '')
}

function startOf(item: LabelText, model: PrinterModel, widthDots: number): number {
  const free = dotsOf(model, item.widthMm) - widthDots
  const share = { left: 0, centre: 0.5, right: 1 }[item.align]
  return Math.round(dotsOf(model, item.xMm) + Math.max(0, free * share))
}

function picture(bitmap: Bitmap, x: number, y: number, reverse: string): string {
  const bytes = bitmap.rowBytes * bitmap.heightDots
  return `${origin(x, y)}${reverse}^GFA,${bytes},${bytes},${bitmap.rowBytes},${compressedRows(bitmap)}^FS`
}

function box(item: LabelBox, model: PrinterModel): string {
  const [width, height] = [dotsOf(model, item.widthMm), dotsOf(model, item.heightMm)]
  const line = Math.max(1, dotsOf(model, item.lineMm))
  return `${origin(dotsOf(model, item.xMm), dotsOf(model, item.yMm))}^GB${Math.max(line, width)},${Math.max(line, height)},${line}^FS`
}

/**
 * In mode N `>` starts an escape and "A>B" would print as "A"; `>0` is the letter itself (guide, ^BC). In mode A the
 * printer chooses the code sets and `>` is not settled across makers, so texts with it go through mode N.
 */
function code128(item: LabelBarcode, model: PrinterModel): string {
  const escaped = item.text.includes('>')
  const modules = escaped ? code128ModulesAtMost(item.text) : code128Modules(item.text)
  const text = escaped ? `>:${item.text.replaceAll('>', '>0')}` : item.text
  return bars(
    item,
    model,
    modules,
    code128ModulesAtMost(item.text),
    `${escaped ? 'N' : 'A'}${fieldData(text)}`,
  )
}

/** Mode D makes the FNC1 of GS1-128 and drops the parentheses (guide, ^BC, UCC/EAN mode). */
function sscc(item: LabelBarcode, model: PrinterModel): string {
  return bars(item, model, ssccModules, ssccModules, `D${fieldData(`(00)${item.text}`)}`)
}

function bars(item: LabelBarcode, model: PrinterModel, modules: number, atMost: number, end: string): string {
  const width = dotsOf(model, item.widthMm)
  const dots = moduleDots(modules, atMost, width, model.dotsPerMm, item.moduleMm) ?? 1
  const x = dotsOf(model, item.xMm) + Math.max(quietModules * dots, Math.floor((width - modules * dots) / 2))
  const height = dotsOf(model, item.heightMm)
  return `${origin(x, dotsOf(model, item.yMm))}^BY${dots},3,${height}^BCN,${height},N,N,N,${end}`
}

/** The printer chooses the smallest square; ours is as large or larger, so that the symbol fits with its quiet zone. */
function matrix(item: LabelMatrix, model: PrinterModel): string {
  const modules = (dataMatrix(item.text)?.length ?? 8) + 2
  const side = dotsOf(model, item.sizeMm)
  const dots = Math.max(1, Math.floor(side / modules))
  const inset = Math.floor((side - (modules - 2) * dots) / 2)
  const place = origin(dotsOf(model, item.xMm) + inset, dotsOf(model, item.yMm) + inset)
  return `${place}^BXN,${dots},200${fieldData(item.text)}`
}

function shape({ corners }: LabelShape, model: PrinterModel): string {
  const commands = corners.map(
    ([x, y], at): PathCommand => ({
      command: at === 0 ? 'moveTo' : 'lineTo',
      args: [x, -y],
    }),
  )
  const drawn = rasterise(commands, model.dotsPerMm)
  return drawn === null ? '' : picture(drawn.bitmap, drawn.left, drawn.top, '')
}

/** Printers move a QR code down by the height of the ^BY before it, so that is set to one dot. */
function qr(item: LabelQr, model: PrinterModel): string {
  const modules = qrModules(item.text)
  if (modules === null) return ''
  const side = dotsOf(model, item.sizeMm)
  const dots = Math.min(10, Math.max(2, Math.floor(side / (modules + 8))))
  const inset = Math.max(4 * dots, Math.floor((side - modules * dots) / 2))
  const place = origin(dotsOf(model, item.xMm) + inset, dotsOf(model, item.yMm) + inset)
  return `${place}^BY1,2,1^BQN,2,${dots}${fieldData(`MA,${item.text}`)}`
}
