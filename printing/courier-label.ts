import { isLabelPage } from '#domain/courier-label'
import type { LabelPrinter } from '#domain/label-printer'
import { type Bitmap, blacken, emptyBitmap } from './bitmap.ts'
import { dotsOf, type Label } from './label-model.ts'
import { type GreyPage, pdfPage, pdfSize } from './pdf-picture.ts'
import { pixelsOf, readSymbols } from './read-codes.ts'

/** Why a courier's label is not printed; nothing was sent to a printer. */
export type CourierLabelRefusal =
  | { refusal: 'courier-label-unreadable' }
  | { refusal: 'courier-label-several-pages'; pages: number }
  /** ZPL that does more than print this one label. */
  | { refusal: 'courier-label-foreign-command'; command: string }
  | { refusal: 'courier-label-size'; widthMm: number; heightMm: number }
  /** Nothing on the page, or no code on it that a scanner reads once it is made of this printer's dots. */
  | { refusal: 'courier-label-without-code' }
  /** Codes that are all of another carton. */
  | { refusal: 'courier-label-of-other'; trackingNumber: string; read: string[] }
  | { refusal: 'label-wider-than-printer'; labelUm: number; printerUm: number }

/** The roll it is printed on; couriers' labels are made for 100 by 150 mm. */
interface Media {
  widthUm: number
  heightUm: number
}

/** Darker than this is a black dot: thin grey of an anti-aliased edge is not. */
const blackBelow = 128
/** White that stays around what is printed. */
const marginUm = 2_000
/** A page is drawn so many times finer than the printer's dots before it is fitted to them. */
const finer = 2

/**
 * A courier's PDF as a label of one picture: cropped to its ink, turned upright where it lies, made as large as the roll
 * takes and never larger than it was, in the printer's dots. Its codes are read back from those very dots: one of them
 * must hold the tracking number.
 */
export async function courierLabel(
  pdf: Uint8Array,
  trackingNumber: string,
  printer: LabelPrinter,
  media: Media,
): Promise<Label | CourierLabelRefusal> {
  if (media.widthUm > printer.widthUm)
    return { refusal: 'label-wider-than-printer', labelUm: media.widthUm, printerUm: printer.widthUm }
  const size = await pdfSize(pdf)
  if (size === null) return { refusal: 'courier-label-unreadable' }
  const { pages, widthMm, heightMm } = size
  if (pages !== 1) return { refusal: 'courier-label-several-pages', pages }
  if (!isLabelPage(widthMm, heightMm)) return { refusal: 'courier-label-size', widthMm, heightMm }
  const page = await pdfPage(pdf, 0, printer.dpi * finer)
  if (page === null) return { refusal: 'courier-label-unreadable' }
  const ink = inkOf(page)
  if (ink === null) return { refusal: 'courier-label-without-code' }
  const bitmap = fitted(page, ink, printer, media)
  const whole = { left: 0, top: 0, width: bitmap.widthDots, height: bitmap.heightDots }
  const symbols = await readSymbols(pixelsOf(bitmap, whole, 16), { tryHarder: true, maxNumberOfSymbols: 30 })
  const read = symbols.map(({ text }) => text)
  if (read.length === 0) return { refusal: 'courier-label-without-code' }
  if (!read.some((text) => holdsNumber(text, trackingNumber)))
    return { refusal: 'courier-label-of-other', trackingNumber, read }
  return {
    ...media,
    printer,
    items: [{ kind: 'picture', xUm: marginUm, yUm: marginUm, bitmap }],
  }
}

/** Couriers put routing before and after the number, and blanks into it; a number within longer digits is another one. */
export function holdsNumber(text: string, trackingNumber: string): boolean {
  const [plain, wanted] = [text, trackingNumber].map((one) => one.replaceAll(/[\s-]/g, '').toUpperCase())
  if (plain === undefined || wanted === undefined || wanted === '') return false
  const at = plain.indexOf(wanted)
  const around = `${plain[at - 1] ?? ' '}${plain[at + wanted.length] ?? ' '}`
  return at >= 0 && !/[0-9A-Z]/.test(around)
}

interface Rectangle {
  left: number
  top: number
  right: number
  bottom: number
}

/** The smallest rectangle with all dots that are not white; null of an empty page. */
function inkOf({ widthDots, heightDots, data }: GreyPage): Rectangle | null {
  const ink = { left: widthDots, top: heightDots, right: -1, bottom: -1 }
  for (let y = 0; y < heightDots; y++)
    for (let x = 0; x < widthDots; x++) {
      if ((data[y * widthDots + x] ?? 255) >= blackBelow) continue
      ink.left = Math.min(ink.left, x)
      ink.right = Math.max(ink.right, x)
      ink.top = Math.min(ink.top, y)
      ink.bottom = Math.max(ink.bottom, y)
    }
  return ink.right < 0 ? null : ink
}

/** Each dot of the printer is the mean of what it covers of the page. */
function fitted(page: GreyPage, ink: Rectangle, printer: LabelPrinter, media: Media): Bitmap {
  const [width, height] = [ink.right - ink.left + 1, ink.bottom - ink.top + 1]
  const room = {
    width: dotsOf(printer, media.widthUm - 2 * marginUm),
    height: dotsOf(printer, media.heightUm - 2 * marginUm),
  }
  const lies = width > height !== room.width > room.height
  const [across, down] = lies ? [height, width] : [width, height]
  const scale = Math.min(1 / finer, room.width / across, room.height / down)
  const made = emptyBitmap(Math.max(1, Math.floor(across * scale)), Math.max(1, Math.floor(down * scale)))
  for (let y = 0; y < made.heightDots; y++)
    for (let x = 0; x < made.widthDots; x++) {
      const cell = lies
        ? { left: ink.left + y / scale, top: ink.bottom + 1 - (x + 1) / scale }
        : { left: ink.left + x / scale, top: ink.top + y / scale }
      if (meanOf(page, cell.left, cell.top, 1 / scale) < blackBelow) blacken(made, x, y, 1, 1)
    }
  return made
}

function meanOf({ widthDots, heightDots, data }: GreyPage, left: number, top: number, side: number): number {
  const [fromX, toX] = [Math.max(0, Math.floor(left)), Math.min(widthDots, Math.ceil(left + side))]
  const [fromY, toY] = [Math.max(0, Math.floor(top)), Math.min(heightDots, Math.ceil(top + side))]
  let [sum, count] = [0, 0]
  for (let y = fromY; y < toY; y++)
    for (let x = fromX; x < toX; x++) {
      sum += data[y * widthDots + x] ?? 255
      count++
    }
  return count === 0 ? 255 : sum / count
}
