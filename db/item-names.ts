import type { Database } from '#db/open'
import { nobodyNeedsIt, siteTable } from '#db/site-table'
import { sql } from '#db/statements'
import type { ItemNames } from '#domain/item-names'

export const itemNameTable = siteTable<'sourceItems'>({
  table: 'item_at_source',
  keys: ['told_by', 'sku_there'],
  others: ['sku'],
  values: (row) => [row.source, row.skuThere, row.sku],
  row: (stored) => ({
    source: String(stored.told_by),
    skuThere: String(stored.sku_there),
    sku: String(stored.sku),
  }),
  used: nobodyNeedsIt,
})

const nameThere = (db: Database, source: string, sku: string): string | null =>
  sql<[string, string], { name: string }>(
    db,
    'SELECT sku_there AS name FROM item_at_source WHERE told_by = ? AND sku = ?',
  ).get(source, sku)?.name ?? null
const nameHere = (db: Database, source: string, skuThere: string): string | null =>
  sql<[string, string], { name: string }>(
    db,
    'SELECT sku AS name FROM item_at_source WHERE told_by = ? AND sku_there = ?',
  ).get(source, skuThere)?.name ?? null

/** Which name of a source is an item's; null where no file gave it one. */
export const ownNameOf = nameThere

/** What a source calls the items of this site, as the files of the site say now. */
export function itemNames(db: Database, source: string): ItemNames {
  return {
    none: () =>
      sql<[string], { one: number }>(db, 'SELECT 1 AS one FROM item_at_source WHERE told_by = ? LIMIT 1').get(
        source,
      ) === undefined,
    here: (skuThere) => {
      const named = nameHere(db, source, skuThere)
      return named ?? (nameThere(db, source, skuThere) === null ? skuThere : null)
    },
    there: (sku) => {
      const named = nameThere(db, source, sku)
      return named ?? (nameHere(db, source, sku) === null ? sku : null)
    },
  }
}
