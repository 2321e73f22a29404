import type { ItemView } from '#contract/item-view'
import type { ComparisonView } from '#contract/verdict'
import { gtinOf, itemBySku } from '#db/items'
import { photoOf } from '#db/site-imports'
import type { Refusal } from '#domain/refusal'
import type { Floor } from '#station/context'

/** An item as floor screens show it; one that left the master is shown by its code. */
export function itemView(floor: Floor, sku: string): ItemView {
  const item = itemBySku(floor.db, sku)
  if (item === null) {
    const picture = { shape: 'carton', main: '#8C8F98', accent: '#C9CBC2', mark: '?' } as const
    return { sku, name: sku, unitWord: '', gtin: null, picture, fragile: false, hazmat: null, handling: null }
  }
  const { name, unitWord, fragile, hazmat, handling = null } = item
  const photo = photoOf(floor.db, sku)
  const picture = photo === null ? item.picture : { ...item.picture, photo }
  return { sku, name, unitWord, gtin: gtinOf(floor.db, sku), picture, fragile, hazmat, handling }
}

/** What was scanned beside what was needed `at` this place, for refusals that teach. */
export function comparisonOf(floor: Floor, refusal: Refusal, at: string | null): ComparisonView | null {
  if (refusal.refusal !== 'wrong-item') return null
  const { scannedSku, neededSku, belongsAt } = refusal
  return {
    scanned: { item: itemView(floor, scannedSku), belongsAt },
    needed: { item: itemView(floor, neededSku), at },
  }
}
