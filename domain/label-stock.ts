/** Rolls of small labels; a new one is a new row. In micrometres; their names are the millimetres on the box of the roll. */
export const labelSizes = {
  '50x25': { widthUm: 50_000, heightUm: 25_000 },
  '75x50': { widthUm: 75_000, heightUm: 50_000 },
  '100x50': { widthUm: 100_000, heightUm: 50_000 },
  '100x25': { widthUm: 100_000, heightUm: 25_000 },
  '86x54': { widthUm: 86_000, heightUm: 54_000 },
} as const satisfies Record<string, { widthUm: number; heightUm: number }>
export type LabelSize = keyof typeof labelSizes
export const labelSizeNames = Object.keys(labelSizes) as LabelSize[]

/** How labels lie on an A4 sheet (210 x 297 mm). */
interface SheetGrid {
  columns: number
  rows: number
  widthUm: number
  heightUm: number
  leftUm: number
  topUm: number
  /** From one label's left edge to the next one's. */
  pitchUm: number
  /** Kept free all around: printers do not reach the edge of the paper, and sheets lie a little askew. */
  insetUm: number
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
    widthUm: 70_000,
    heightUm: 37_000,
    leftUm: 0,
    topUm: 500,
    pitchUm: 70_000,
    insetUm: 4_000,
    cut: false,
  },
  '3x7': {
    columns: 3,
    rows: 7,
    widthUm: 63_500,
    heightUm: 38_100,
    leftUm: 7_200,
    topUm: 15_100,
    pitchUm: 66_000,
    insetUm: 1_500,
    cut: false,
  },
  '2x7': {
    columns: 2,
    rows: 7,
    widthUm: 99_100,
    heightUm: 38_100,
    leftUm: 4_650,
    topUm: 15_100,
    pitchUm: 101_600,
    insetUm: 1_500,
    cut: false,
  },
  '2x5': {
    columns: 2,
    rows: 5,
    widthUm: 85_000,
    heightUm: 54_000,
    leftUm: 20_000,
    topUm: 13_500,
    pitchUm: 85_000,
    insetUm: 1_000,
    cut: true,
  },
} as const satisfies Record<string, SheetGrid>
export type SheetGridName = keyof typeof sheetGrids
export const sheetGridNames = Object.keys(sheetGrids) as SheetGridName[]

/** Where the print of the labels of one full sheet begins, row by row, in micrometres from the left top corner. */
export function placesOn(name: SheetGridName): { xUm: number; yUm: number }[] {
  const { columns, rows, heightUm, leftUm, topUm, pitchUm, insetUm } = sheetGrids[name]
  return Array.from({ length: columns * rows }, (_, at) => ({
    xUm: leftUm + (at % columns) * pitchUm + insetUm,
    yUm: topUm + Math.floor(at / columns) * heightUm + insetUm,
  }))
}

/** How much of a label on a sheet is printed. */
export function printOn(name: SheetGridName): { widthUm: number; heightUm: number } {
  const { widthUm, heightUm, insetUm } = sheetGrids[name]
  return { widthUm: widthUm - 2 * insetUm, heightUm: heightUm - 2 * insetUm }
}
