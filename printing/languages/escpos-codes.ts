import { code128Values } from '#domain/barcode/code-128'
import { type DotBars, type DotPicture, type DotSymbol, pictureOfBars } from '../label-dots.ts'
import { type Trap, trapIn } from './raw-dots.ts'

/** Commands that are obeyed at once, even within a picture or a code: DLE EOT, DLE ENQ, DLE DC4 (reference, "Real-time commands"). */
export const traps: readonly Trap[] = [
  [0x10, 0x04, 0x18],
  [0x10, 0x05, 0x18],
  [0x10, 0x14, 0x18],
]

const [inPairs, inLetters, functionOne, startPairs] = [99, 100, 102, 105]
const gs = 0x1d

/** Begins what follows so many dots from the left. */
const fromLeft = (dots: number): number[] => [gs, 0x4c, dots & 0xff, dots >> 8]

/**
 * The printer's own bars: GS k 73 takes `{B` and `{C` before letters and pairs of digits, pairs as one byte each, `{1`
 * for FNC1 and `{{` for a brace. Null where it prints none of this width, height or text; pairs such as 16 04 would be
 * obeyed as DLE EOT. Source: Epson ESC/POS Command Reference, GS k (B), GS w, GS h, GS L.
 */
export function ownBars(item: DotBars): { bytes: Uint8Array; picture: DotPicture } | null {
  const picture = pictureOfBars(item)
  const { dots, height } = item
  if (picture === null || picture.x < 0 || dots < 2 || dots > 6 || height < 1 || height > 255) return null
  const data = codeData(item)
  if (data.length > 255 || trapIn(data, traps)) return null
  const set = [...fromLeft(picture.x), gs, 0x68, height, gs, 0x77, dots]
  return { bytes: Buffer.from([...set, gs, 0x6b, 73, data.length, ...data, ...fromLeft(0)]), picture }
}

function codeData({ text, gs1 }: DotBars): number[] {
  const values = gs1
    ? [startPairs, functionOne, ...(`00${text}`.match(/../g) ?? []).map(Number)]
    : code128Values(text)
  const data: number[] = []
  let pairs = false
  for (const [at, value] of values.entries()) {
    const isTurn: boolean = at === 0 || value === (pairs ? inLetters : inPairs)
    if (isTurn) {
      pairs = at === 0 ? value === startPairs : !pairs
      data.push(...Buffer.from(pairs ? '{C' : '{B'))
    } else if (value === functionOne) data.push(...Buffer.from('{1'))
    else if (pairs) data.push(value)
    else data.push(...Buffer.from(String.fromCharCode(value + 32).replace('{', '{{')))
  }
  return data
}

/**
 * The printer's own QR code, model 2 with correction M as ours; null where its modules are of another size than it
 * makes. Source: Epson ESC/POS Command Reference, GS ( k, functions 165, 167, 169, 180 and 181.
 */
export function ownQr({ text, x, dots }: DotSymbol): Uint8Array | null {
  if (x < 0 || dots < 1 || dots > 16 || !/^[\x20-\x7e]{1,500}$/.test(text)) return null
  const told = (...bytes: number[]): number[] => [
    gs,
    0x28,
    0x6b,
    bytes.length & 0xff,
    bytes.length >> 8,
    ...bytes,
  ]
  return Buffer.from([
    ...fromLeft(x),
    ...told(49, 65, 50, 0),
    ...told(49, 67, dots),
    ...told(49, 69, 49),
    ...told(49, 80, 48, ...Buffer.from(text, 'latin1')),
    ...told(49, 81, 48),
    ...fromLeft(0),
  ])
}
