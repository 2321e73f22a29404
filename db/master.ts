import type { Database } from '#db/open'
import { sql } from '#db/statements'
import { canonicalItemCode } from '#domain/barcode/code'
import type { CartonType, Courier, Item, Location, Person, Stock } from '#domain/order'

/** Everything but orders, as the OMS sends it, already checked. */
export interface Master {
  items: Item[]
  locations: Location[]
  stock: Stock[]
  cartonTypes: CartonType[]
  couriers: Courier[]
  people: (Person & { pinSalt: string | null; pinHash: string | null })[]
  totes: string[]
  carts: { cartId: string; slots: number }[]
}

/**
 * Brings master data up to date. Stock per place is the station's own: it is taken over only for places and lots
 * the station has never heard of. People keep their own language, theme and wrong PIN tries; who left the list may do nothing.
 */
export function saveMaster(db: Database, master: Master): void {
  saveItems(db, master.items)
  const location = sql(
    db,
    `INSERT INTO location (location_id, zone, aisle, side, bay, level, check_digits, walk_order) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (location_id) DO UPDATE SET zone = excluded.zone, aisle = excluded.aisle, side = excluded.side, bay = excluded.bay,
       level = excluded.level, check_digits = excluded.check_digits, walk_order = excluded.walk_order`,
  )
  for (const one of master.locations) {
    location.run(
      one.locationId,
      one.zone,
      one.aisle,
      one.side,
      one.bay,
      one.level,
      one.checkDigits,
      one.walkOrder,
    )
  }
  const stock = sql(
    db,
    'INSERT OR IGNORE INTO stock (location_id, sku, lot, expires_on, quantity) VALUES (?, ?, ?, ?, ?)',
  )
  for (const one of master.stock)
    stock.run(one.locationId, one.sku, one.lot ?? '', one.expiresOn, one.quantity)
  savePeople(db, master.people)
  const type = sql(
    db,
    `INSERT OR REPLACE INTO carton_type (carton_type_id, name, inner_length_mm, inner_width_mm, inner_height_mm, tare_g, greatest_gross_g)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const one of master.cartonTypes) {
    type.run(
      one.cartonTypeId,
      one.name,
      one.innerLengthMm,
      one.innerWidthMm,
      one.innerHeightMm,
      one.tareG,
      one.greatestGrossG,
    )
  }
  const courier = sql(
    db,
    'INSERT OR REPLACE INTO courier (courier_id, name, services, cut_off_local) VALUES (?, ?, ?, ?)',
  )
  for (const one of master.couriers)
    courier.run(one.courierId, one.name, JSON.stringify(one.services), one.cutOffLocal)
  for (const tote of master.totes) sql(db, 'INSERT OR IGNORE INTO tote (tote_id) VALUES (?)').run(tote)
  for (const cart of master.carts)
    sql(db, 'INSERT OR IGNORE INTO cart (cart_id, slots) VALUES (?, ?)').run(cart.cartId, cart.slots)
}

function saveItems(db: Database, items: readonly Item[]): void {
  const item = sql(
    db,
    `INSERT INTO item (sku, name, unit_word, weight_mg, length_mm, width_mm, height_mm, tracking, expires, fragile, hazmat, price_sen, picture)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (sku) DO UPDATE SET name = excluded.name, unit_word = excluded.unit_word, weight_mg = excluded.weight_mg,
       length_mm = excluded.length_mm, width_mm = excluded.width_mm, height_mm = excluded.height_mm, tracking = excluded.tracking,
       expires = excluded.expires, fragile = excluded.fragile, hazmat = excluded.hazmat, price_sen = excluded.price_sen, picture = excluded.picture`,
  )
  const code = sql(db, 'INSERT OR IGNORE INTO item_code (code, sku, kind, quantity) VALUES (?, ?, ?, ?)')
  const forget = sql(db, 'DELETE FROM item_code WHERE sku = ?')
  for (const one of items) {
    item.run(
      one.sku,
      one.name,
      one.unitWord,
      one.weightMg,
      one.lengthMm,
      one.widthMm,
      one.heightMm,
      one.tracking,
      one.expires ? 1 : 0,
      one.fragile ? 1 : 0,
      one.hazmat,
      one.priceSen,
      JSON.stringify(one.picture),
    )
    forget.run(one.sku)
  }
  for (const one of items) {
    for (const { code: text, kind, quantity } of one.codes)
      code.run(canonicalItemCode(text), one.sku, kind, quantity)
  }
}

function savePeople(db: Database, people: Master['people']): void {
  const person = sql(
    db,
    `INSERT INTO person (person_id, name, badge, roles, language, theme, pin_salt, pin_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (person_id) DO UPDATE SET name = excluded.name, badge = excluded.badge, roles = excluded.roles,
       pin_salt = excluded.pin_salt, pin_hash = excluded.pin_hash`,
  )
  sql(
    db,
    "UPDATE person SET badge = 'gone ' || person_id, roles = '[]', pin_salt = NULL, pin_hash = NULL",
  ).run()
  for (const one of people) {
    person.run(
      one.personId,
      one.name,
      one.badge,
      JSON.stringify(one.roles),
      one.language,
      one.theme,
      one.pinSalt,
      one.pinHash,
    )
  }
}

export function couriers(db: Database): Courier[] {
  return sql<[], { courierId: string; name: string; services: string; cutOffLocal: string }>(
    db,
    'SELECT courier_id AS courierId, name, services, cut_off_local AS cutOffLocal FROM courier ORDER BY cut_off_local',
  )
    .all()
    .map((row) => ({ ...row, services: JSON.parse(row.services) as string[] }))
}
