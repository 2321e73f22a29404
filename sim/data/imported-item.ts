import { gs1CheckDigit } from '#domain/barcode/check-character'
import type { Item } from '#domain/order'
import type { Cells } from './csv-cells.ts'

/** A new item for a SKU nobody knows, from the sizes on its row; with a barcode of its own that no other item has. */
export function itemFromCells(
  row: Cells,
  taken: ReadonlySet<string>,
): Item | { column: string; reason: string } {
  const {
    sku,
    item_name: name,
    length_mm: lengthMm,
    width_mm: widthMm,
    height_mm: heightMm,
    weight_g: weightMg,
  } = row
  if (lengthMm === null || widthMm === null || heightMm === null || weightMg === null)
    return {
      column: 'sku',
      reason: `${sku} is unknown; length_mm, width_mm, height_mm and weight_g would make it a new item`,
    }
  return {
    sku,
    name: name ?? sku,
    unitWord: 'piece',
    weightMg,
    lengthMm,
    widthMm,
    heightMm,
    tracking: 'none',
    expires: false,
    fragile: false,
    hazmat: null,
    priceSen: 0,
    codes: [{ code: freeGtin(sku, taken), kind: 'gtin', quantity: 1 }],
    picture: { shape: 'carton', main: '#D0AA77', accent: '#12152A', mark: sku.slice(-4) },
  }
}

/** 955 8 and eight digits from the SKU's text; the next free one when two SKUs meet. */
function freeGtin(sku: string, taken: ReadonlySet<string>): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(sku)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  for (let serial = hash % 100_000_000; ; serial = (serial + 1) % 100_000_000) {
    const digits = `9558${String(serial).padStart(8, '0')}`
    const gtin = digits + gs1CheckDigit(digits)
    if (!taken.has(gtin)) return gtin
  }
}
