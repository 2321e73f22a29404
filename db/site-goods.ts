import type { Database } from '#db/open'
import { flag, openLists, siteTable, usedAtWork, usedPages, usedRows } from '#db/site-table'
import { sql } from '#db/statements'
import type { ItemCode, ItemPicture, Tracking } from '#domain/order'
import type { UsedBy } from '#domain/site-data/trouble'

/** Items: their picture is one JSON value in the table, four columns in files. */
export const itemTable = siteTable<'items'>({
  table: 'item',
  keys: ['sku'],
  others: [
    'name',
    'unit_word',
    'weight_mg',
    'length_mm',
    'width_mm',
    'height_mm',
    'tracking',
    'expires',
    'fragile',
    'hazmat',
    'price_sen',
    'catch_nominal_g',
    'catch_below_g',
    'catch_above_g',
    'alternates',
    'handling',
    'picture',
  ],
  values: (row) => [
    row.sku,
    row.name,
    row.unitWord,
    row.weightMg,
    row.lengthMm,
    row.widthMm,
    row.heightMm,
    row.tracking,
    flag(row.expires),
    flag(row.fragile),
    row.hazmat,
    row.priceSen,
    row.catchNominalG,
    row.catchBelowG,
    row.catchAboveG,
    row.alternates,
    row.handling,
    JSON.stringify({ shape: row.shape, main: row.main, accent: row.accent, mark: row.mark }),
  ],
  row: (stored) => {
    const { shape, main, accent, mark } = JSON.parse(String(stored.picture)) as ItemPicture
    return {
      sku: String(stored.sku),
      name: String(stored.name),
      unitWord: String(stored.unit_word),
      weightMg: stored.weight_mg as number | null,
      lengthMm: Number(stored.length_mm),
      widthMm: Number(stored.width_mm),
      heightMm: Number(stored.height_mm),
      tracking: stored.tracking as Tracking,
      expires: stored.expires === 1,
      fragile: stored.fragile === 1,
      hazmat: stored.hazmat as string | null,
      priceSen: Number(stored.price_sen),
      catchNominalG: stored.catch_nominal_g as number | null,
      catchBelowG: stored.catch_below_g as number | null,
      catchAboveG: stored.catch_above_g as number | null,
      alternates: String(stored.alternates),
      handling: stored.handling as string | null,
      shape,
      main,
      accent,
      mark,
    }
  },
  used: usedItems,
})

function* usedItems(db: Database): Generator<[string, UsedBy][]> {
  yield* usedPages(
    db,
    'stock',
    `SELECT sku AS key, min(location_id) AS what FROM stock WHERE sku > ? AND (quantity <> 0 OR reserved <> 0)
     GROUP BY sku ORDER BY sku LIMIT 2000`,
  )
  yield* usedRows(
    db,
    'stock',
    'SELECT sku AS key, min(plate_id) AS what FROM plate WHERE quantity > 0 GROUP BY sku',
  )
  yield* usedAtWork(db, 'sku')
  yield* orderedItems(db)
}

/** Orders not yet shipped ask for their items; read in pages, because each is unfolded from its JSON. */
function* orderedItems(db: Database): Generator<[string, UsedBy][]> {
  const page = sql<[string], { number: string; content: string; orderRef: string }>(
    db,
    `SELECT order_ref AS orderRef, number, content FROM customer_order
     WHERE shipped_at IS NULL AND cancelled_at IS NULL AND order_ref > ? ORDER BY order_ref LIMIT 200`,
  )
  for (let last = ''; ; ) {
    const orders = page.all(last)
    yield orders.flatMap(({ number, content }) =>
      (JSON.parse(content) as { lines: { sku: string }[] }).lines.map(({ sku }): [string, UsedBy] => [
        sku,
        { by: 'order', what: number },
      ]),
    )
    const end = orders.at(-1)
    if (end === undefined) return
    last = end.orderRef
  }
}

/** Barcodes; nothing keeps one from going. */
export const codeTable = siteTable<'codes'>({
  table: 'item_code',
  keys: ['code'],
  others: ['sku', 'kind', 'quantity'],
  values: (row) => [row.code, row.sku, row.kind, row.quantity],
  row: (stored) => ({
    code: String(stored.code),
    sku: String(stored.sku),
    kind: stored.kind as ItemCode['kind'],
    quantity: Number(stored.quantity),
  }),
  used: function* () {},
})

/** Stock per place and lot. A row that goes stays with nothing in it, so that an opening placement does not come again. */
export const stockTable = siteTable<'stock'>({
  table: 'stock',
  keys: ['location_id', 'sku', 'lot'],
  others: ['expires_on', 'quantity'],
  values: (row) => [row.locationId, row.sku, row.lot ?? '', row.expiresOn, row.quantity],
  row: (stored) => ({
    locationId: String(stored.location_id),
    sku: String(stored.sku),
    lot: stored.lot === '' ? null : String(stored.lot),
    expiresOn: stored.expires_on as string | null,
    quantity: Number(stored.quantity),
  }),
  remove: (db, row) =>
    void sql(db, 'UPDATE stock SET quantity = 0 WHERE location_id = ? AND sku = ? AND lot = ?').run(
      row.locationId,
      row.sku,
      row.lot ?? '',
    ),
  used: function* (db) {
    yield* usedRows(
      db,
      'list',
      `SELECT json_array(location_id, sku, coalesce(lot, '')) AS key, min(list.number) AS what
       FROM pick_line ${openLists} AND picked + in_hand + short_quantity < pick_line.quantity GROUP BY location_id, sku, lot`,
    )
    yield* usedRows(
      db,
      'list',
      'SELECT json_array(location_id, sku, lot) AS key, sku AS what FROM stock WHERE reserved > 0',
    )
  },
})

/** Stock under licence plates. One that goes holds nothing any more; its number stays known. */
export const plateTable = siteTable<'plates'>({
  table: 'plate',
  keys: ['plate_id'],
  others: ['sku', 'lot', 'expires_on', 'quantity', 'location_id'],
  values: (row) => [row.plateId, row.sku, row.lot ?? '', row.expiresOn, row.quantity, row.locationId],
  row: (stored) => ({
    plateId: String(stored.plate_id),
    sku: String(stored.sku),
    lot: stored.lot === '' ? null : String(stored.lot),
    expiresOn: stored.expires_on as string | null,
    quantity: Number(stored.quantity),
    locationId: stored.location_id as string | null,
  }),
  remove: (db, row) => void sql(db, 'UPDATE plate SET quantity = 0 WHERE plate_id = ?').run(row.plateId),
  used: function* (db) {
    yield* usedRows(
      db,
      'seat',
      `SELECT plate_id AS key, person.name AS what FROM plate
       JOIN stock_work USING (work_id) JOIN person USING (person_id)`,
    )
  },
})

/** What is promised to walks out of one place; less than that may not be said to lie there. */
export function promisedAt(
  db: Database,
  row: { locationId: string; sku: string; lot: string | null },
): number {
  return (
    sql<[string, string, string], { reserved: number }>(
      db,
      'SELECT reserved FROM stock WHERE location_id = ? AND sku = ? AND lot = ?',
    ).get(row.locationId, row.sku, row.lot ?? '')?.reserved ?? 0
  )
}
