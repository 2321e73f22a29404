import { type CourierLabelRefusal, holdsNumber } from './courier-label.ts'
import { readSymbols } from './read-codes.ts'
import { zplPicture } from './zpl-picture.ts'

/** The most a courier's ZPL may draw on: 4 by 8 inches. */
const media = { widthUm: 101_600, heightUm: 203_200 }
/** Dots in a millimetre of Zebra's heads, by their dots an inch. */
const dotsPerMm: Readonly<Record<number, number>> = { 203: 8, 300: 12, 600: 24 }

/** What may follow `^`: what puts ink on this label, and settings that each of our own labels makes anew. */
const ofLabel: ReadonlySet<string> = new Set(
  [
    'XA XZ FX', // begin, end, remark
    'FO FT FD FV FS FH FB TB FP FR FM FW LH LR PO PM', // where and how fields stand
    'A@ CF CI BY', // letters and bars
    'B0 B1 B2 B3 B4 B5 B7 B8 B9 BA BB BC BD BE BF BI BJ BK BL BM BO BP BQ BR BS BT BU BX BZ',
    'GB GC GD GE GF GS', // drawn things, and pictures inside the label
    'PW LL PQ', // each held to its limits below
  ]
    .join(' ')
    .split(' '),
)

/**
 * Why a courier's ZPL is not let through to a printer; null for one plain label for a head of `dpi`. ZPL goes to the
 * printer as it came, so that only commands that print are let in: none beginning with `~`, which act at once (cancel,
 * reset, calibrate, store, answer), none that sets the printer up, keeps something in it, or changes the signs that
 * commands begin with; no second label or copy, no longer label. Control signs are refused, for some of them are
 * commands (STX is `^XA`), and so is `! U1`, with which printers are set up between labels. Source: Zebra, Programming
 * Guide for ZPL II, ZBI 2, Set-Get-Do, Mirror, WML.
 */
export function zplRefusal(zpl: Uint8Array, dpi: number): CourierLabelRefusal | null {
  const dots = dotsPerMm[dpi]
  const text = Buffer.from(zpl).toString('latin1')
  if (dots === undefined || !/^\s*[\^~]/.test(text)) return { refusal: 'courier-label-unreadable' }
  const control = /[^\t\r\n\x20-\xff]/.exec(text)?.[0]
  if (control !== undefined) return foreign(`0x${control.charCodeAt(0).toString(16).padStart(2, '0')}`)
  const setting = /(?:^|[\r\n])\s*(!)|(!\s*U\s*\d)/i.exec(text)
  if (setting !== null) return foreign(setting[2] ?? '!')
  const commands = text.trim().split(/(?=[\^~])/)
  const refusal = commands.map((command) => commandRefusal(command, dots)).find((one) => one !== null)
  if (refusal !== undefined) return refusal
  const names = commands.map(nameOf)
  const labels = names.filter((name) => name === '^XA').length
  if (labels > 1) return { refusal: 'courier-label-several-pages', pages: labels }
  const isOne = labels === 1 && names[0] === '^XA' && names.indexOf('^XZ') === names.length - 1
  return isOne && commands.at(-1)?.length === 3 ? null : { refusal: 'courier-label-unreadable' }
}

const foreign = (command: string): CourierLabelRefusal => ({
  refusal: 'courier-label-foreign-command',
  command,
})

/** A command's sign and two letters; `^A` takes any letter or figure after it as its font. */
const nameOf = (command: string): string => command.slice(0, 3).toUpperCase()

function commandRefusal(command: string, dots: number): CourierLabelRefusal | null {
  const name = nameOf(command)
  const isPrinting = /^\^A[0-9A-Z]$/.test(name) || (name.startsWith('^') && ofLabel.has(name.slice(1)))
  if (isPrinting && isWithinLabel(name, command.trim(), dots)) return null
  return foreign((isPrinting ? command.trim().slice(0, 20) : name).replaceAll(/[^\x21-\x7e]/g, '?'))
}

function isWithinLabel(name: string, command: string, dots: number): boolean {
  switch (name) {
    case '^PQ':
      return /^\^PQ0*1(,0*(,[01]?(,[YN]?(,[YN]?)?)?)?)?$/i.test(command)
    case '^PW':
      return isAtMost(command, (media.widthUm * dots) / 1000)
    case '^LL':
      return isAtMost(command, (media.heightUm * dots) / 1000)
    case '^GF':
      return isPicture(command, dots)
    default:
      return true
  }
}

/** Whether a measure in dots is no longer than the most a label has; a printer may round one dot up. */
const isAtMost = (command: string, mostDots: number): boolean =>
  /^\^[A-Z]{2}\d{1,5}(,[NY])?$/i.test(command) && Number(/\d+/.exec(command)?.[0]) <= Math.ceil(mostDots) + 1

/** A picture in hex or ZPL's short form of it, no larger than the label; raw bytes could hold any command. */
function isPicture(command: string, dots: number): boolean {
  const found = /^\^GFA,(\d{1,7}),(\d{1,7}),(\d{1,4}),([\sA-Za-z0-9:,!+/=]*)$/i.exec(command)
  if (found === null) return false
  const [sent, whole, row] = found.slice(1, 4).map(Number)
  const [wide, tall] = [media.widthUm, media.heightUm].map((um) => Math.ceil((um * dots) / 1000) + 1)
  const mostRow = Math.ceil((wide ?? 0) / 8)
  return (
    row !== undefined &&
    sent !== undefined &&
    whole !== undefined &&
    row >= 1 &&
    row <= mostRow &&
    Math.max(sent, whole) <= mostRow * (tall ?? 0)
  )
}

/** Reads a courier's ZPL back from what a printer makes of it; one code must hold the tracking number. Null: it may be printed. */
export async function courierZplRefusal(
  zpl: Uint8Array,
  trackingNumber: string,
  dpi: number,
): Promise<CourierLabelRefusal | null> {
  const refusal = zplRefusal(zpl, dpi)
  if (refusal !== null) return refusal
  const picture = await zplPicture(zpl, { ...media, dotsPerMm: dotsPerMm[dpi] ?? 8 }).catch(() => null)
  if (picture === null) return { refusal: 'courier-label-unreadable' }
  const symbols = await readSymbols(picture, { tryHarder: true, maxNumberOfSymbols: 30 })
  const read = symbols.map(({ text }) => text)
  if (read.length === 0) return { refusal: 'courier-label-without-code' }
  return read.some((one) => holdsNumber(one, trackingNumber))
    ? null
    : { refusal: 'courier-label-of-other', trackingNumber, read }
}
