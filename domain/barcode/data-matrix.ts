import { reedSolomon } from './reed-solomon.ts'

/**
 * The square Data Matrix symbols of one region: modules a side with their finder, data and error code words.
 * Source: ISO/IEC 16022 table 7.
 */
const sizes = [
  { side: 10, data: 3, error: 5 },
  { side: 12, data: 5, error: 7 },
  { side: 14, data: 8, error: 10 },
  { side: 16, data: 12, error: 12 },
  { side: 18, data: 18, error: 14 },
  { side: 20, data: 22, error: 18 },
  { side: 22, data: 30, error: 20 },
  { side: 24, data: 36, error: 24 },
  { side: 26, data: 44, error: 28 },
] as const

/**
 * The modules of a text as a Data Matrix (ECC 200), row by row, true is dark; without its quiet zone, which is one module.
 * Null for an empty text, one longer than a symbol of one region holds, or signs outside ASCII.
 */
export function dataMatrix(text: string): boolean[][] | null {
  if (!/^[\x20-\x7e]+$/.test(text)) return null
  const words = codeWords(text)
  const size = sizes.find(({ data }) => words.length <= data)
  if (size === undefined) return null
  const padded = padding(words, size.data)
  const inner = placed([...padded, ...errorWords(padded, size.error)], size.side - 2)
  return framed(inner, size.side)
}

const errorWords = reedSolomon(301, 1)

/** ASCII encodation: two digits share a code word. */
function codeWords(text: string): number[] {
  return (text.match(/\d\d|./g) ?? []).map((part) =>
    part.length === 2 ? Number(part) + 130 : part.charCodeAt(0) + 1,
  )
}

/** The first pad is 129; the others are scattered by the 253-state rule. */
function padding(words: readonly number[], length: number): number[] {
  const padded = [...words]
  if (padded.length < length) padded.push(129)
  while (padded.length < length) {
    const scattered = 129 + (((149 * (padded.length + 1)) % 253) + 1)
    padded.push(scattered > 254 ? scattered - 254 : scattered)
  }
  return padded
}

/** Puts the bits of the code words into the square, in the diagonal walk of ISO/IEC 16022 annex F. */
function placed(words: readonly number[], side: number): boolean[][] {
  const square: (boolean | null)[][] = Array.from({ length: side }, () => Array<null>(side).fill(null))
  let next = 0
  /** One bit of a word; places beyond an edge lie at the other side, shifted. */
  const put = (row: number, column: number, word: number, bit: number): void => {
    const [y, x] = row < 0 ? [row + side, column + 4 - ((side + 4) % 8)] : [row, column]
    const [down, across] = x < 0 ? [y + 4 - ((side + 4) % 8), x + side] : [y, x]
    const line = square[down]
    if (line !== undefined) line[across] = (((words[word] ?? 0) >> (8 - bit)) & 1) === 1
  }
  const putAll = (places: readonly (readonly [number, number])[]): void => {
    for (const [at, [row, column]] of places.entries()) put(row, column, next, at + 1)
    next++
  }
  const shape = (row: number, column: number): void =>
    putAll(utah.map(([down, right]) => [row + down, column + right] as const))
  const isFree = (row: number, column: number): boolean => square[row]?.[column] === null

  let [row, column] = [4, 0]
  while (row < side || column < side) {
    const corner = corners.find((one) => row === one.row(side) && column === one.column && one.when(side))
    if (corner !== undefined) putAll(corner.places(side))
    do {
      if (row < side && column >= 0 && isFree(row, column)) shape(row, column)
      row -= 2
      column += 2
    } while (row >= 0 && column < side)
    row += 1
    column += 3
    do {
      if (row >= 0 && column < side && isFree(row, column)) shape(row, column)
      row += 2
      column -= 2
    } while (row < side && column >= 0)
    row += 3
    column += 1
  }
  const last = side - 1
  return square.map((line, y) => line.map((bit, x) => bit ?? (y === x && (y === last || y === last - 1))))
}

/** The eight places of a code word, from the one of its last bit. */
const utah = [
  [-2, -2],
  [-2, -1],
  [-1, -2],
  [-1, -1],
  [-1, 0],
  [0, -2],
  [0, -1],
  [0, 0],
] as const

interface Corner {
  row: (side: number) => number
  column: number
  when: (side: number) => boolean
  places: (side: number) => readonly (readonly [number, number])[]
}
/** Code words that are bent around a corner. */
const corners: readonly Corner[] = [
  {
    row: (side) => side,
    column: 0,
    when: () => true,
    places: (side) => [
      [side - 1, 0],
      [side - 1, 1],
      [side - 1, 2],
      [0, side - 2],
      [0, side - 1],
      [1, side - 1],
      [2, side - 1],
      [3, side - 1],
    ],
  },
  {
    row: (side) => side - 2,
    column: 0,
    when: (side) => side % 4 !== 0,
    places: (side) => [
      [side - 3, 0],
      [side - 2, 0],
      [side - 1, 0],
      [0, side - 4],
      [0, side - 3],
      [0, side - 2],
      [0, side - 1],
      [1, side - 1],
    ],
  },
  {
    row: (side) => side - 2,
    column: 0,
    when: (side) => side % 8 === 4,
    places: (side) => [
      [side - 3, 0],
      [side - 2, 0],
      [side - 1, 0],
      [0, side - 2],
      [0, side - 1],
      [1, side - 1],
      [2, side - 1],
      [3, side - 1],
    ],
  },
  {
    row: (side) => side + 4,
    column: 2,
    when: (side) => side % 8 === 0,
    places: (side) => [
      [side - 1, 0],
      [side - 1, side - 1],
      [0, side - 3],
      [0, side - 2],
      [0, side - 1],
      [1, side - 3],
      [1, side - 2],
      [1, side - 1],
    ],
  },
]

/** The solid edges at the left and below, the dotted ones at the right and above. */
function framed(inner: readonly boolean[][], side: number): boolean[][] {
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => {
      if (x === 0 || y === side - 1) return true
      if (y === 0) return x % 2 === 0
      if (x === side - 1) return y % 2 === 1
      return inner[y - 1]?.[x - 1] ?? false
    }),
  )
}
