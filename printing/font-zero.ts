import { composed } from './text-runs.ts'

/**
 * Advance widths of the printer's font 0 in thousandths of its height, in runs of characters of one width.
 * Source: measured from zebrash's Helvetica Condensed Bold, the metric twin of CG Triumvirate Bold Condensed;
 * its hyphen (drawn as a dash there) is the widest seen, so that a real printer never needs more.
 */
const widths: readonly (readonly [width: number, characters: string])[] = [
  [250, " '\\|"],
  [278, '/:;IfijltÌÍÎÏìíîï{}'],
  [333, '!"(),.[]`r'],
  [389, 'z'],
  [444, 'Jckvsxyçýÿ'],
  [500, '0123456789#$*+<=>?^_~EFLTZabdeghnopquÈÉÊËßàáâãäåèéêëðñòóôõöøùúûüþ'],
  [556, 'ABCKPSVXYÀÁÂÃÄÅÇÝÞ'],
  [611, 'DGHNOQRUÐÑÒÓÔÕÖØÙÚÛÜ'],
  [667, '&w'],
  [722, 'æ'],
  [778, 'MmÆ'],
  [800, '-'],
  [833, '%@W'],
]
const widthOf = new Map(
  widths.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)),
)
/** Lines are broken as if this much wider, because font 0 is not the same file in every printer. */
export const fontZeroReserve = 1.04

/** Whether a text is safe in the printer's own font: ASCII and Latin-1 letters; Ğ, Đ or Ŋ are boxes in some. */
export function isInFontZero(text: string): boolean {
  for (const character of composed(text)) if (!widthOf.has(character)) return false
  return true
}

/** Width of a text in font 0 of height 1, as it stands on paper. */
export function fontZeroWidth(text: string): number {
  let sum = 0
  for (const character of composed(text)) sum += widthOf.get(character) ?? 833
  return sum / 1000
}
