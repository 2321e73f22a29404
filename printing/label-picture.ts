import type { LabelPrinter } from '#domain/label-printer'
import { type Bitmap, emptyBitmap, overlay } from './bitmap.ts'
import {
  type Abilities,
  type DotItem,
  type DotLabel,
  type DotPicture,
  dotsOfLabel,
  pictureOfBars,
  pictureOfLetters,
  pictureOfSymbol,
  type Writers,
  written,
} from './label-dots.ts'
import { drawFrame } from './label-edge.ts'
import type { Label } from './label-model.ts'

/** A printer that only lays down dots. */
export const dotsOnly: Abilities = { letters: () => null, reverse: false }

/** A whole label as one picture in the dots of its printer. */
export function pictureOfLabel(label: Label): Bitmap {
  const laidOut = dotsOfLabel(label, dotsOnly)
  return pictureOfItems(laidOut.items, laidOut, 0, laidOut.height)
}

/** So many rows of a label with some of its things on it. */
export function pictureOfItems(
  items: readonly DotItem[],
  { printer, width }: Pick<DotLabel, 'printer' | 'width'>,
  top: number,
  rows: number,
): Bitmap {
  const page = emptyBitmap(width, rows)
  for (const item of items) {
    if (item.kind === 'frame') drawFrame(page, { ...item, y: item.y - top })
    const picture = written(item, picturesOf(printer))
    if (picture !== null) overlay(page, picture.bitmap, picture.x, picture.y - top)
  }
  return page
}

/** Frames have no picture of their own. */
const picturesOf = (printer: LabelPrinter): Writers<DotPicture | null> => ({
  letters: (item) => pictureOfLetters(item, printer),
  picture: (item) => item,
  bars: pictureOfBars,
  qr: pictureOfSymbol,
  matrix: pictureOfSymbol,
  frame: () => null,
})
