import type { Database } from '#db/open'
import { layPlate } from '#db/plates'
import { itemTable } from '#db/site-goods'
import { cartonTypeTable, cartTable, consolidationTable, locationTable, toteTable } from '#db/site-hall'
import { dropSiteOwned, siteOwned } from '#db/site-owned'
import { sql } from '#db/statements'
import { savePeople, type ToldPerson } from '#db/told-people'
import { canonicalItemCode } from '#domain/barcode/code'
import type { CartonType, Courier, Item, Location, Stock } from '#domain/order'
import { cubbiesOf } from '#domain/plan-batch'
import type { OwnerRules, SharedKind } from '#domain/site-data/kinds'

/** Everything but orders, as the OMS sends it, already checked. */
export interface Master {
  items: Item[]
  locations: Location[]
  stock: Stock[]
  cartonTypes: CartonType[]
  couriers: Courier[]
  people: ToldPerson[]
  totes: string[]
  walls: { wallId: string; cubbies: number }[]
  /** Where the parts of one order come together; they are added, never taken away. */
  consolidationPlaces: string[]
  /** Where totes of orders with an open short wait. */
  hospitalPlaces?: string[] | undefined
  carts: { cartId: string; slots: number }[]
  /** Which of the stock lies together under one label; taken over only where the station never heard of the plate. */
  plates?: (Stock & { plateId: string })[] | undefined
}

/** Where nothing was brought in by the site, the OMS says everything. */
const omsDecides: OwnerRules = {
  items: 'oms',
  codes: 'oms',
  locations: 'oms',
  totes: 'oms',
  consolidationPlaces: 'oms',
  carts: 'oms',
  cartonTypes: 'oms',
  people: 'oms',
}

/**
 * Brings master data up to date. What the site brought in from files stays where the rule of its kind says so, and is
 * the OMS's again where it does not. Stock per place is the station's own: it is taken over only for places and lots
 * the station has never heard of. Of people only what the OMS says anew is taken over (db/told-people.ts).
 */
export function saveMaster(db: Database, master: Master, rules: OwnerRules = omsDecides): void {
  const asked = { db, rules }
  for (const item of omsRows(asked, 'items', master.items, ({ sku }) => sku)) {
    const { codes: _, picture, alternates, handling, catchWeight, ...rest } = item
    const { nominalG = null, belowG = null, aboveG = null } = catchWeight ?? {}
    const caught = { catchNominalG: nominalG, catchBelowG: belowG, catchAboveG: aboveG }
    itemTable.save(
      db,
      {
        ...rest,
        ...picture,
        ...caught,
        alternates: (alternates ?? []).join('; '),
        handling: handling ?? null,
      },
      '',
    )
  }
  saveCodes(asked, master.items)
  for (const one of omsRows(asked, 'locations', master.locations, ({ locationId }) => locationId))
    locationTable.save(db, one, '')
  const stock = sql(
    db,
    'INSERT OR IGNORE INTO stock (location_id, sku, lot, expires_on, quantity) VALUES (?, ?, ?, ?, ?)',
  )
  for (const one of master.stock)
    stock.run(one.locationId, one.sku, one.lot ?? '', one.expiresOn, one.quantity)
  for (const one of master.plates ?? []) layPlate(db, one)
  savePeople(
    db,
    omsRows(asked, 'people', master.people, ({ personId }) => personId),
  )
  for (const one of omsRows(asked, 'cartonTypes', master.cartonTypes, ({ cartonTypeId }) => cartonTypeId))
    cartonTypeTable.save(db, one, '')
  const courier = sql(
    db,
    'INSERT OR REPLACE INTO courier (courier_id, name, services, cut_off_local, labels) VALUES (?, ?, ?, ?, ?)',
  )
  for (const { courierId, name, services, cutOffLocal, labels } of master.couriers)
    courier.run(courierId, name, JSON.stringify(services), cutOffLocal, labels ?? 'station')
  for (const toteId of omsRows(asked, 'totes', master.totes, (tote) => tote))
    toteTable.save(db, { toteId, wall: null }, '')
  const cubbies = master.walls.flatMap(({ wallId, cubbies: count }) => cubbiesOf(wallId, count))
  for (const one of omsRows(asked, 'totes', cubbies, ({ toteId }) => toteId)) toteTable.save(db, one, '')
  for (const place of omsRows(asked, 'consolidationPlaces', master.consolidationPlaces, (one) => one))
    consolidationTable.save(db, { place, kind: 'parts' }, '')
  for (const place of omsRows(asked, 'consolidationPlaces', master.hospitalPlaces ?? [], (one) => one))
    consolidationTable.save(db, { place, kind: 'hospital' }, '')
  for (const one of omsRows(asked, 'carts', master.carts, ({ cartId }) => cartId)) cartTable.save(db, one, '')
}

interface Asked {
  db: Database
  rules: OwnerRules
}

/** What of the OMS's rows counts here: those of the site are left out, or become the OMS's again. */
function omsRows<Row>(
  { db, rules }: Asked,
  kind: SharedKind,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Row[] {
  const owned = siteOwned(db, kind)
  if (owned.size === 0) return [...rows]
  if (rules[kind] === 'site') return rows.filter((row) => !owned.has(keyOf(row)))
  for (const row of rows) if (owned.has(keyOf(row))) dropSiteOwned(db, kind, keyOf(row))
  return [...rows]
}

/** Codes come with their items. Those of the site stay, and one that it took out does not come again, where the site decides. */
function saveCodes(asked: Asked, items: readonly Item[]): void {
  const { db } = asked
  const all = items.flatMap(({ sku, codes }) =>
    codes.map(({ code, kind, quantity }) => ({ code: canonicalItemCode(code), sku, kind, quantity })),
  )
  const wasOwned = siteOwned(db, 'codes')
  const taken = omsRows(asked, 'codes', all, ({ code }) => code)
  const forget = sql(
    db,
    "DELETE FROM item_code WHERE sku = ? AND code NOT IN (SELECT key FROM site_owned WHERE kind = 'codes')",
  )
  const regain = sql(db, 'DELETE FROM item_code WHERE code = ?')
  const code = sql(
    db,
    `INSERT OR IGNORE INTO item_code (code, sku, kind, quantity)
     SELECT ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM item WHERE sku = ?)`,
  )
  for (const { sku } of items) forget.run(sku)
  for (const one of taken) if (wasOwned.has(one.code)) regain.run(one.code)
  for (const one of taken) code.run(one.code, one.sku, one.kind, one.quantity, one.sku)
}

export function couriers(db: Database): Courier[] {
  return sql<[], Omit<Courier, 'services'> & { services: string }>(
    db,
    'SELECT courier_id AS courierId, name, services, cut_off_local AS cutOffLocal, labels FROM courier ORDER BY cut_off_local',
  )
    .all()
    .map((row) => ({ ...row, services: JSON.parse(row.services) as string[] }))
}
