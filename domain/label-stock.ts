/** Rolls of small labels; a new one is a new row. Millimetres, as printed on the box of the roll. */
export const labelSizes = {
  '50x25': { widthMm: 50, heightMm: 25 },
  '75x50': { widthMm: 75, heightMm: 50 },
  '100x50': { widthMm: 100, heightMm: 50 },
  '100x25': { widthMm: 100, heightMm: 25 },
  '86x54': { widthMm: 86, heightMm: 54 },
} as const satisfies Record<string, { widthMm: number; heightMm: number }>
export type LabelSize = keyof typeof labelSizes
export const labelSizeNames = Object.keys(labelSizes) as LabelSize[]

/** How labels lie on an A4 sheet (210 x 297 mm). */
interface SheetGrid {
  columns: number
  rows: number
  widthMm: number
  heightMm: number
  leftMm: number
  topMm: number
  /** From one label's left edge to the next one's. */
  pitchMm: number
  /** Kept free all around: printers do not reach the edge of the paper, and sheets lie a little askew. */
  insetMm: number
  /** Thin lines to cut along, for plain card instead of a sheet that is cut already. */
  cut: boolean
}

/**
 * Sheets of labels, and plain card to cut; a new one is a new row. Measures of the common office sheets: 24 labels of
 * 70 x 37 mm without a margin, 21 of 63.5 x 38.1 mm, 14 of 99.1 x 38.1 mm; cards of 85 x 54 mm fit a badge holder.
 */
export const sheetGrids = {
  '3x8': {
    columns: 3,
    rows: 8,
    widthMm: 70,
    heightMm: 37,
    leftMm: 0,
    topMm: 0.5,
    pitchMm: 70,
    insetMm: 4,
    cut: false,
  },
  '3x7': {
    columns: 3,
    rows: 7,
    widthMm: 63.5,
    heightMm: 38.1,
    leftMm: 7.2,
    topMm: 15.1,
    pitchMm: 66,
    insetMm: 1.5,
    cut: false,
  },
  '2x7': {
    columns: 2,
    rows: 7,
    widthMm: 99.1,
    heightMm: 38.1,
    leftMm: 4.65,
    topMm: 15.1,
    pitchMm: 101.6,
    insetMm: 1.5,
    cut: false,
  },
  '2x5': {
    columns: 2,
    rows: 5,
    widthMm: 85,
    heightMm: 54,
    leftMm: 20,
    topMm: 13.5,
    pitchMm: 85,
    insetMm: 1,
    cut: true,
  },
} as const satisfies Record<string, SheetGrid>
export type SheetGridName = keyof typeof sheetGrids
export const sheetGridNames = Object.keys(sheetGrids) as SheetGridName[]

/** Where the print of the labels of one full sheet begins, row by row, in millimetres from the left top corner. */
export function placesOn(name: SheetGridName): { xMm: number; yMm: number }[] {
  const { columns, rows, heightMm, leftMm, topMm, pitchMm, insetMm } = sheetGrids[name]
  return Array.from({ length: columns * rows }, (_, at) => ({
    xMm: leftMm + (at % columns) * pitchMm + insetMm,
    yMm: topMm + Math.floor(at / columns) * heightMm + insetMm,
  }))
}

/** How much of a label on a sheet is printed. */
export function printOn(name: SheetGridName): { widthMm: number; heightMm: number } {
  const { widthMm, heightMm, insetMm } = sheetGrids[name]
  return { widthMm: widthMm - 2 * insetMm, heightMm: heightMm - 2 * insetMm }
}
