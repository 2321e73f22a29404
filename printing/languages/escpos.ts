import type { LabelPrinter } from '#domain/label-printer'
import type { Abilities, DotItem, DotLabel, DotText, LabelTongue } from '../label-dots.ts'
import { pictureOfItems } from '../label-picture.ts'
import { reachOf } from '../label-reach.ts'
import { composed } from '../text-runs.ts'
import { cellLetters } from './cell-letters.ts'
import { ownBars, ownQr, traps } from './escpos-codes.ts'
import { withoutTraps } from './raw-dots.ts'

/** Rows in one picture; small printers hold no more. */
const bandRows = 128
const [esc, fs, gs] = [0x1b, 0x1c, 0x1d]

/**
 * How an ESC/POS printer is told to print a label once and cut it off. In line mode it goes from the top to the bottom and
 * never back: what stands alone in its rows is the printer's own (a line of letters of its code page, bars, a QR code),
 * all else goes as a picture. Printers of makers whose reference we do not have get one picture.
 * Source: Epson ESC/POS Command Reference (ESC @, ESC t, ESC R, FS ., GS P, ESC J, GS ( K, GS v 0, GS V).
 */
export const escposTongue: LabelTongue = { abilities: abilitiesOf, write }

/** Font A, in every model of the list; GS ! makes it up to eight times larger. Code page 16 is Windows 1252. */
const fontA = { fonts: [['A', 12, 24]], mostTimes: 8, signs: /^[\x20-\x7e\xa0-\xff]+$/ } as const

function abilitiesOf({ font }: LabelPrinter): Abilities {
  const letters: Abilities['letters'] = (item, height, room) => cellLetters(fontA, item, height, room)
  return { letters: font === 'cells' ? letters : () => null, reverse: false }
}

function write(label: DotLabel): Uint8Array {
  const { printer, height } = label
  const own = printer.font === 'cells'
  const parts: Uint8Array[] = [Buffer.from([esc, 0x40]), density(printer.darknessPercent)]
  if (own) parts.push(setUp(printer))
  let row = 0
  for (const { top, bottom, items } of own
    ? bandsOf(label)
    : [{ top: 0, bottom: height, items: label.items }]) {
    parts.push(feed(top - row), (own ? ownBand(items) : null) ?? pictureBand(label, top, bottom, items))
    row = bottom
  }
  parts.push(feed(height - row), Buffer.from([gs, 0x56, 66, 0]))
  return Buffer.concat(parts)
}

/** Code page 1252 with the signs of the USA, no Chinese two-byte letters, steps of one dot, no text under bars. */
const setUp = ({ dpi }: LabelPrinter): Uint8Array =>
  Buffer.from([esc, 0x74, 16, esc, 0x52, 0, fs, 0x2e, gs, 0x50, dpi, dpi, gs, 0x48, 0])

/** Function 49 of GS ( K goes from 250 (six steps lighter) over 0 to 6. */
function density(percent: number | null): Uint8Array {
  if (percent === null) return new Uint8Array()
  const step = Math.round((12 * percent) / 100) - 6
  return Buffer.from([gs, 0x28, 0x4b, 2, 0, 49, step < 0 ? 256 + step : step])
}

function feed(rows: number): Uint8Array {
  const steps = Array.from({ length: Math.ceil(Math.max(0, rows) / 255) }, (_, at) =>
    Math.min(255, rows - 255 * at),
  )
  return Buffer.from(steps.flatMap((step) => [esc, 0x4a, step]))
}

interface Band {
  top: number
  bottom: number
  items: DotItem[]
}

/** Things that share rows, from the top down; a label's edge cuts them. */
function bandsOf({ items, height }: DotLabel): Band[] {
  const placed = items.flatMap((item): Band[] => {
    const reach = reachOf(item)
    const [top, bottom] = [
      Math.max(0, reach?.top ?? 0),
      Math.min(height, (reach?.top ?? 0) + (reach?.height ?? 0)),
    ]
    return bottom > top ? [{ top, bottom, items: [item] }] : []
  })
  const bands: Band[] = []
  for (const one of placed.sort((a, b) => a.top - b.top)) {
    const last = bands.at(-1)
    if (last !== undefined && one.top < last.bottom) {
      last.bottom = Math.max(last.bottom, one.bottom)
      last.items.push(...one.items)
    } else bands.push(one)
  }
  return bands
}

/** A band in the printer's own letters or codes; null where it has to be drawn. */
function ownBand(items: readonly DotItem[]): Uint8Array | null {
  const [first] = items
  if (first?.kind === 'letters')
    return items.every((one) => isBeside(one, first)) ? line(items as DotText[]) : null
  if (items.length !== 1 || first === undefined) return null
  if (first.kind === 'bars') return ownBars(first)?.bytes ?? null
  return first.kind === 'qr' ? ownQr(first) : null
}

const isBeside = (one: DotItem, other: DotText): boolean =>
  one.kind === 'letters' &&
  one.x >= 0 &&
  one.y === other.y &&
  one.letters.heightDots === other.letters.heightDots

/** Letters in one line, from the left: its feed is as tall as they are. */
function line(items: readonly DotText[]): Uint8Array {
  const said = [...items]
    .sort((one, other) => one.x - other.x)
    .flatMap(({ x, letters, text, from }) => [
      ...[esc, 0x24, x & 0xff, x >> 8, gs, 0x21, ((letters.across - 1) << 4) | (letters.down - 1)],
      ...[esc, 0x45, from.weight === 700 ? 1 : 0, ...Buffer.from(composed(text), 'latin1')],
    ])
  return Buffer.from([esc, 0x33, items[0]?.letters.heightDots ?? 0, ...said, 0x0a])
}

/** A band as a picture, in pieces that a small printer holds. */
function pictureBand(label: DotLabel, top: number, bottom: number, items: readonly DotItem[]): Uint8Array {
  const { rowBytes, heightDots, data } = pictureOfItems(items, label, top, bottom - top)
  const parts: Uint8Array[] = []
  for (let row = 0; row < heightDots; row += bandRows) {
    const rows = Math.min(bandRows, heightDots - row)
    parts.push(Buffer.from([gs, 0x76, 0x30, 0, rowBytes & 0xff, rowBytes >> 8, rows & 0xff, rows >> 8]))
    parts.push(withoutTraps(data.subarray(row * rowBytes, (row + rows) * rowBytes), traps))
  }
  return Buffer.concat(parts)
}
