import { flag, openLists, siteTable, usedAtWork, usedPages, usedRows } from '#db/site-table'
import type { FollowUp } from '#domain/follow-up'
import type { Location } from '#domain/order'
import type { ReasonSort } from '#domain/site-data/columns'

export const locationTable = siteTable<'locations'>({
  table: 'location',
  keys: ['location_id'],
  others: ['zone', 'aisle', 'side', 'bay', 'level', 'walk_order', 'check_digits'],
  values: (row) => [
    row.locationId,
    row.zone,
    row.aisle,
    row.side,
    row.bay,
    row.level,
    row.walkOrder,
    row.checkDigits,
  ],
  row: (stored) => ({
    locationId: String(stored.location_id),
    zone: String(stored.zone),
    aisle: String(stored.aisle),
    side: stored.side as Location['side'],
    bay: Number(stored.bay),
    level: Number(stored.level),
    walkOrder: Number(stored.walk_order),
    checkDigits: String(stored.check_digits),
  }),
  used: function* (db) {
    yield* usedPages(
      db,
      'stock',
      `SELECT location_id AS key, min(sku) AS what FROM stock WHERE location_id > ? AND (quantity <> 0 OR reserved <> 0)
       GROUP BY location_id ORDER BY location_id LIMIT 2000`,
    )
    yield* usedAtWork(db, 'location_id')
  },
})

export const toteTable = siteTable<'totes'>({
  table: 'tote',
  only: 'carton_type_id IS NULL',
  keys: ['tote_id'],
  others: ['wall'],
  values: (row) => [row.toteId, row.wall],
  row: (stored) => ({ toteId: String(stored.tote_id), wall: stored.wall as string | null }),
  used: function* (db) {
    yield* usedRows(
      db,
      'order',
      `SELECT tote_id AS key, coalesce((SELECT number FROM customer_order WHERE customer_order.order_ref = tote.order_ref), list_id, place) AS what
       FROM tote WHERE order_ref IS NOT NULL OR list_id IS NOT NULL OR place IS NOT NULL`,
    )
    yield* usedRows(
      db,
      'list',
      `SELECT tote_id AS key, min(list.number) AS what FROM list_slot ${openLists} AND tote_id IS NOT NULL GROUP BY tote_id`,
    )
  },
})

export const consolidationTable = siteTable<'consolidationPlaces'>({
  table: 'consolidation_place',
  keys: ['place'],
  others: ['hospital'],
  values: (row) => [row.place, flag(row.kind === 'hospital')],
  row: (stored) => ({ place: String(stored.place), kind: stored.hospital === 1 ? 'hospital' : 'parts' }),
  used: (db) =>
    usedRows(
      db,
      'order',
      `SELECT place AS key, customer_order.number AS what FROM consolidation_place JOIN customer_order USING (order_ref)
       UNION ALL SELECT place, min(number) FROM hospital_stay JOIN customer_order USING (order_ref) GROUP BY place`,
    ),
})

export const cartTable = siteTable<'carts'>({
  table: 'cart',
  keys: ['cart_id'],
  others: ['slots'],
  values: (row) => [row.cartId, row.slots],
  row: (stored) => ({ cartId: String(stored.cart_id), slots: Number(stored.slots) }),
  used: (db) =>
    usedRows(
      db,
      'list',
      'SELECT cart.cart_id AS key, list.number AS what FROM cart JOIN list USING (list_id) WHERE cart.list_id IS NOT NULL',
    ),
})

export const cartonTypeTable = siteTable<'cartonTypes'>({
  table: 'carton_type',
  keys: ['carton_type_id'],
  others: ['name', 'inner_length_mm', 'inner_width_mm', 'inner_height_mm', 'tare_g', 'greatest_gross_g'],
  values: (row) => [
    row.cartonTypeId,
    row.name,
    row.innerLengthMm,
    row.innerWidthMm,
    row.innerHeightMm,
    row.tareG,
    row.greatestGrossG,
  ],
  row: (stored) => ({
    cartonTypeId: String(stored.carton_type_id),
    name: String(stored.name),
    innerLengthMm: Number(stored.inner_length_mm),
    innerWidthMm: Number(stored.inner_width_mm),
    innerHeightMm: Number(stored.inner_height_mm),
    tareG: Number(stored.tare_g),
    greatestGrossG: Number(stored.greatest_gross_g),
  }),
  used: (db) =>
    usedRows(
      db,
      'carton',
      `SELECT carton_type_id AS key, min(customer_order.number) AS what FROM carton JOIN customer_order USING (order_ref)
       WHERE carton.state <> 'closed' GROUP BY carton_type_id`,
    ),
})

export const workplaceTable = siteTable<'stations'>({
  table: 'workplace',
  keys: ['station_id'],
  others: ['name', 'unload_place'],
  values: (row) => [row.stationId, row.name, row.place],
  row: (stored) => ({
    stationId: String(stored.station_id),
    name: String(stored.name),
    place: stored.unload_place as string | null,
  }),
  used: (db) =>
    usedRows(
      db,
      'list',
      `SELECT station_id AS key, min(list.number) AS what FROM workplace JOIN list_slot ON list_slot.place = unload_place
       JOIN list USING (list_id) WHERE list.state IN ('open', 'picking') GROUP BY station_id`,
    ),
})

export const reasonTable = siteTable<'reasons'>({
  table: 'reason_words',
  keys: ['sort', 'code'],
  others: ['english', 'malay', 'chinese', 'offered', 'follow_up'],
  values: (row) => [
    row.sort,
    row.code,
    row.english,
    row.malay,
    row.chinese,
    flag(row.offered),
    JSON.stringify(row.followUp),
  ],
  row: (stored) => ({
    sort: stored.sort as ReasonSort,
    code: String(stored.code),
    english: stored.english as string | null,
    malay: stored.malay as string | null,
    chinese: stored.chinese as string | null,
    offered: stored.offered === 1,
    followUp: JSON.parse(String(stored.follow_up)) as FollowUp[],
  }),
  used: function* () {},
})
