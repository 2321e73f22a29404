import type { LabelPrinter } from '#domain/label-printer'
import type { Bitmap } from './bitmap.ts'
import type { Direction } from './text-runs.ts'

/** One line of text: its capitals stand from `yMm` down, 0.75 of `sizeMm` tall. */
export interface LabelText {
  kind: 'text'
  text: string
  xMm: number
  yMm: number
  widthMm: number
  sizeMm: number
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

/** A barcode in a place; its bars are as wide as fit with quiet zones, at most `moduleMm`, in whole dots. */
export interface LabelBarcode {
  kind: 'code-128' | 'sscc'
  text: string
  xMm: number
  yMm: number
  widthMm: number
  heightMm: number
  moduleMm: number
}

/** A QR code in a square that holds its quiet zone too. */
export interface LabelQr {
  kind: 'qr'
  text: string
  xMm: number
  yMm: number
  sizeMm: number
}

/** A Data Matrix in a square that holds its quiet zone too, for codes too long for bars. */
export interface LabelMatrix {
  kind: 'data-matrix'
  text: string
  xMm: number
  yMm: number
  sizeMm: number
}

/** A filled outline, such as an arrow; corners in millimetres. */
export interface LabelShape {
  kind: 'shape'
  corners: [xMm: number, yMm: number][]
}

/** A frame, a bar or a rule; as wide a line as the box is tall makes it black. */
export interface LabelBox {
  kind: 'box'
  xMm: number
  yMm: number
  widthMm: number
  heightMm: number
  lineMm: number
}

/** A picture made for this printer's dots, such as a logo. */
export interface LabelPicture {
  kind: 'picture'
  xMm: number
  yMm: number
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

/** A label before it has a printer language: things in millimetres from the left top corner. */
export interface Label {
  widthMm: number
  heightMm: number
  printer: LabelPrinter
  items: LabelItem[]
}

/** Whole dots of a printer for millimetres. */
export function dotsOf({ dotsPerMm }: Pick<LabelPrinter, 'dotsPerMm'>, mm: number): number {
  return Math.round(mm * dotsPerMm)
}
