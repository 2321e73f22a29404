import { bestMask, type Place } from './qr-mask.ts'
import { reedSolomon } from './reed-solomon.ts'

/** The versions we print, at error correction level M: words for errors a block, blocks by their data words, alignment marks. Source: ISO/IEC 18004 tables 9 and E.1. */
const versions: readonly { error: number; blocks: readonly number[]; marks: readonly number[] }[] = [
  { error: 10, blocks: [16], marks: [] },
  { error: 16, blocks: [28], marks: [6, 18] },
  { error: 26, blocks: [44], marks: [6, 22] },
  { error: 18, blocks: [32, 32], marks: [6, 26] },
  { error: 24, blocks: [43, 43], marks: [6, 30] },
  { error: 16, blocks: [27, 27, 27, 27], marks: [6, 34] },
  { error: 18, blocks: [31, 31, 31, 31], marks: [6, 22, 38] },
  { error: 22, blocks: [38, 38, 39, 39], marks: [6, 24, 42] },
  { error: 22, blocks: [36, 36, 36, 37, 37], marks: [6, 26, 46] },
  { error: 26, blocks: [43, 43, 43, 43, 44], marks: [6, 28, 50] },
  { error: 30, blocks: [50, 51, 51, 51, 51], marks: [6, 30, 54] },
  { error: 22, blocks: [36, 36, 36, 36, 36, 36, 37, 37], marks: [6, 32, 58] },
  { error: 22, blocks: [37, 37, 37, 37, 37, 37, 37, 37, 38], marks: [6, 34, 62] },
  { error: 24, blocks: [40, 40, 40, 40, 41, 41, 41, 41, 41], marks: [6, 26, 46, 66] },
]
const errorWords = reedSolomon(285, 0)

/** Modules on a side of the QR code (level M) of a text, without the quiet zone of four; null when it is longer than we print. */
export function qrSide(text: string): number | null {
  const version = versionOf(new TextEncoder().encode(text))
  return version === null ? null : sideOf(version)
}

/** The modules of a text as a QR code (bytes, UTF-8, level M), row by row, true is dark; null when it is longer than we print. */
export function qrCode(text: string): boolean[][] | null {
  const bytes = new TextEncoder().encode(text)
  const version = versionOf(bytes)
  const row = version === null ? undefined : versions[version - 1]
  if (version === null || row === undefined) return null
  const square = drawFixed(version, row.marks)
  const places = placeBits(square, interleaved(dataWords(bytes, version), row))
  return bestMask(
    square.map((line) => line.map((dark) => dark === true)),
    places,
  )
}

const sideOf = (version: number): number => 17 + 4 * version
const roomOf = (blocks: readonly number[]): number => blocks.reduce((sum, data) => sum + data, 0)
/** The length of the text takes two bytes from version 10 on. */
const lengthBits = (version: number): number => (version < 10 ? 8 : 16)

function versionOf(bytes: Uint8Array): number | null {
  const at = versions.findIndex(
    ({ blocks }, index) => 8 * bytes.length + 4 + lengthBits(index + 1) <= 8 * roomOf(blocks),
  )
  return at < 0 ? null : at + 1
}

/** Mode, length, bytes, end, and the two pad words in turn. */
function dataWords(bytes: Uint8Array, version: number): number[] {
  const room = roomOf(versions[version - 1]?.blocks ?? [])
  const length = bytes.length.toString(2).padStart(lengthBits(version), '0')
  const bits = `0100${length}${[...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')}0000`
  const words = (bits.slice(0, 8 * room).match(/.{1,8}/g) ?? []).map((eight) =>
    Number.parseInt(eight.padEnd(8, '0'), 2),
  )
  for (let pad = 0; words.length < room; pad++) words.push(pad % 2 === 0 ? 0xec : 0x11)
  return words
}

/** Data of all blocks word by word in turn, then their error words. */
function interleaved(words: readonly number[], row: { error: number; blocks: readonly number[] }): number[] {
  const data = row.blocks.map((length, at) => {
    const from = roomOf(row.blocks.slice(0, at))
    return words.slice(from, from + length)
  })
  const errors = data.map((block) => errorWords(block, row.error))
  const inTurn = (blocks: readonly number[][]): number[] =>
    Array.from({ length: Math.max(...blocks.map(({ length }) => length)) }, (_, at) =>
      blocks.flatMap((block) => block[at] ?? []),
    ).flat()
  return [...inTurn(data), ...inTurn(errors)]
}

/** Modules that do not depend on the text; null where its bits go. The format's places are kept free by false. */
function drawFixed(version: number, marks: readonly number[]): (boolean | null)[][] {
  const side = sideOf(version)
  const square = Array.from({ length: side }, () => Array<boolean | null>(side).fill(null))
  const set = (y: number, x: number, dark: boolean): void => {
    const row = square[y]
    if (row !== undefined && x >= 0 && x < side) row[x] = dark
  }
  for (let at = 0; at < side; at++) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  const rings = (y: number, x: number, reach: number): void => {
    for (let down = -reach; down <= reach; down++)
      for (let right = -reach; right <= reach; right++) {
        const ring = Math.max(Math.abs(down), Math.abs(right))
        set(y + down, x + right, reach === 2 ? ring !== 1 : ring !== 2 && ring !== 4)
      }
  }
  for (const y of marks) for (const x of marks) if (!isNearFinder(y, x, side)) rings(y, x, 2)
  for (const [y, x] of [
    [3, 3],
    [3, side - 4],
    [side - 4, 3],
  ] as const)
    rings(y, x, 4)
  for (let at = 0; at < 9; at++) {
    if (square[8]?.[at] === null) set(8, at, false)
    if (square[at]?.[8] === null) set(at, 8, false)
    if (at < 8) set(8, side - 1 - at, false)
    if (at < 8) set(side - 1 - at, 8, at === 7)
  }
  if (version >= 7) drawVersion(version, side, set)
  return square
}

const isNearFinder = (y: number, x: number, side: number): boolean =>
  (y < 9 && x < 9) || (y < 9 && x > side - 10) || (y > side - 10 && x < 9)

/** The version twice, with its check bits: BCH code with generator 1F25. */
function drawVersion(
  version: number,
  side: number,
  set: (y: number, x: number, dark: boolean) => void,
): void {
  let rest = version
  for (let step = 0; step < 12; step++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25)
  const bits = (version << 12) | rest
  for (let at = 0; at < 18; at++) {
    const dark = ((bits >> at) & 1) === 1
    set(Math.floor(at / 3), side - 11 + (at % 3), dark)
    set(side - 11 + (at % 3), Math.floor(at / 3), dark)
  }
}

/** Bits run in columns of two from the right, up and down in turn, around what is fixed; says where they went. */
function placeBits(square: (boolean | null)[][], words: readonly number[]): Place[] {
  const side = square.length
  const places: Place[] = []
  let up = true
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right--
    for (let step = 0; step < side; step++) {
      const y = up ? side - 1 - step : step
      for (const x of [right, right - 1]) {
        const row = square[y]
        if (row?.[x] !== null || row === undefined) continue
        const bit = places.push([y, x]) - 1
        row[x] = (((words[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1
      }
    }
    up = !up
  }
  return places
}
