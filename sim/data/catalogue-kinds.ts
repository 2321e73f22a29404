import type { ItemPicture, Tracking } from '#domain/order'

/** Malay, English, Chinese and Tamil words as they stand on a pack; null where packs do not carry that script. */
export type PackWords = readonly [ms: string, en: string, zh: string | null, ta: string | null]

/** One pack size: label, gross grams, length, width, height in mm, price in sen. */
export type PackSize = readonly [
  label: string,
  grossG: number,
  lengthMm: number,
  widthMm: number,
  heightMm: number,
  priceSen: number,
]

/** A shelf of the demo catalogue: items are combinations of its brands, products, variants and sizes. */
export interface Category {
  prefix: string
  count: number
  /** Where its stock prefers to stand; null for what is never on a shelf. */
  zone: 'A' | 'B' | 'C' | null
  unitWord: string
  shapes: readonly ItemPicture['shape'][]
  /** Invented; no maker of this name is meant. */
  brands: readonly string[]
  products: readonly PackWords[]
  variants: readonly string[]
  sizes: readonly PackSize[]
  tracking: Tracking
  expires: boolean
  fragile: boolean
  hazmat: string | null
}

/** What most shelves have in common, so that a category states only what is special. */
export const plain = { tracking: 'none', expires: false, fragile: false, hazmat: null } as const
/** Food: has a date on the pack, but is not tracked by lot. */
export const food = { ...plain, expires: true } as const
/** What a regulator wants to be able to call back: lot and expiry are recorded. */
export const lotTracked = { ...food, tracking: 'lot' } as const
