import { type Bitmap, blacken, emptyBitmap, overlay } from './bitmap.ts'
import {
  type Abilities,
  type DotFrame,
  type DotPicture,
  dotsOfLabel,
  isFilled,
  pictureOfBars,
  pictureOfSymbol,
  type Writers,
  written,
} from './label-dots.ts'
import type { Label } from './label-model.ts'

/** A printer that only lays down dots. */
export const dotsOnly: Abilities = { letters: () => null, reverse: false }

/** A whole label as one picture in the dots of its printer. */
export function pictureOfLabel(label: Label): Bitmap {
  const { width, height, items } = dotsOfLabel(label, dotsOnly)
  const page = emptyBitmap(width, height)
  for (const item of items) {
    if (item.kind === 'frame') drawFrame(page, item)
    const picture = written(item, pictures)
    if (picture !== null) overlay(page, picture.bitmap, picture.x, picture.y)
  }
  return page
}

/** Letters never come here, and frames have no picture of their own. */
const pictures: Writers<DotPicture | null> = {
  letters: () => null,
  picture: (item) => item,
  bars: pictureOfBars,
  qr: pictureOfSymbol,
  matrix: pictureOfSymbol,
  frame: () => null,
}

function drawFrame(page: Bitmap, item: DotFrame): void {
  const { x, y, width, height, line } = item
  const sides = [
    [x, y, width, line],
    [x, y + height - line, width, line],
    [x, y, line, height],
    [x + width - line, y, line, height],
  ] as const
  for (const side of isFilled(item) ? ([[x, y, width, height]] as const) : sides) blacken(page, ...side)
}
