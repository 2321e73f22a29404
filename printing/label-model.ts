import type { LabelPrinter } from '#domain/label-printer'
import type { Bitmap } from './bitmap.ts'
import type { Direction } from './text-runs.ts'

/** One line of text: its capitals stand from `yUm` down, 0.75 of `sizeUm` tall. */
export interface LabelText {
  kind: 'text'
  text: string
  xUm: number
  yUm: number
  widthUm: number
  sizeUm: number
  weight: 400 | 700
  align: 'left' | 'centre' | 'right'
  /** Whether the printer's own font has the letters or we draw them. */
  face: 'printer' | 'drawn'
  direction: Direction
  /** Read from this side: turned to the right, about the left top corner of its line; only for `left` texts. */
  turn: 0 | 90 | 180 | 270
  /** White on what was drawn black before. */
  reverse: boolean
}

/** A barcode in a place; its bars are as wide as fit with quiet zones, at most `moduleUm`, in whole dots. */
export interface LabelBarcode {
  kind: 'code-128' | 'sscc'
  text: string
  xUm: number
  yUm: number
  widthUm: number
  heightUm: number
  moduleUm: number
}

/** A QR code in a square that holds its quiet zone too. */
export interface LabelQr {
  kind: 'qr'
  text: string
  xUm: number
  yUm: number
  sizeUm: number
}

/** A Data Matrix in a square that holds its quiet zone too, for codes too long for bars. */
export interface LabelMatrix {
  kind: 'data-matrix'
  text: string
  xUm: number
  yUm: number
  sizeUm: number
}

/** A filled outline, such as an arrow; corners in micrometres. */
export interface LabelShape {
  kind: 'shape'
  corners: [xUm: number, yUm: number][]
}

/** A frame, a bar or a rule; as wide a line as the box is tall makes it black. */
export interface LabelBox {
  kind: 'box'
  xUm: number
  yUm: number
  widthUm: number
  heightUm: number
  lineUm: number
}

/** A picture made for this printer's dots, such as a logo. */
export interface LabelPicture {
  kind: 'picture'
  xUm: number
  yUm: number
  bitmap: Bitmap
}

export type LabelItem =
  | LabelText
  | LabelBarcode
  | LabelQr
  | LabelMatrix
  | LabelShape
  | LabelBox
  | LabelPicture

/** A label before it has a printer language: things in micrometres from the left top corner. */
export interface Label {
  widthUm: number
  heightUm: number
  printer: LabelPrinter
  items: LabelItem[]
}

/** The nearest whole dots of a printer for micrometres: the one place where a length becomes dots. */
export function dotsOf({ dotsPerMm }: Pick<LabelPrinter, 'dotsPerMm'>, um: number): number {
  return Math.round((um * dotsPerMm) / 1000)
}

/** The nearest whole micrometres that so many dots of a printer take. */
export function umOf({ dotsPerMm }: Pick<LabelPrinter, 'dotsPerMm'>, dots: number): number {
  return Math.round((dots * 1000) / dotsPerMm)
}
