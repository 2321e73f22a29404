import { itemNameTable } from '#db/item-names'
import { mapPlaceTable, mapPointTable, mapWayTable } from '#db/point-tables'
import { codeTable, itemTable, plateTable, stockTable } from '#db/site-goods'
import {
  cartonTypeTable,
  cartTable,
  consolidationTable,
  locationTable,
  reasonTable,
  toteTable,
  workplaceTable,
} from '#db/site-hall'
import { aisleTable, crossAisleTable, levelTable, mapEndTable, stretchTable } from '#db/site-map'
import { peopleTable } from '#db/site-people'
import { customerCourierTable, rateTable, rateZoneTable, serviceTable } from '#db/site-rates'
import type { SiteTable } from '#db/site-table'
import type { AnyRow, RowOf } from '#domain/site-data/columns'
import type { TableKind } from '#domain/site-data/kinds'

const tables: { [K in TableKind]: SiteTable<RowOf<K>> } = {
  items: itemTable,
  codes: codeTable,
  aisles: aisleTable,
  crossAisles: crossAisleTable,
  stretches: stretchTable,
  mapEnds: mapEndTable,
  mapPoints: mapPointTable,
  mapWays: mapWayTable,
  mapPlaces: mapPlaceTable,
  levels: levelTable,
  locations: locationTable,
  stock: stockTable,
  plates: plateTable,
  totes: toteTable,
  consolidationPlaces: consolidationTable,
  carts: cartTable,
  cartonTypes: cartonTypeTable,
  people: peopleTable,
  stations: workplaceTable,
  reasons: reasonTable,
  services: serviceTable,
  rateZones: rateZoneTable,
  rates: rateTable,
  customerCouriers: customerCourierTable,
  sourceItems: itemNameTable,
}

/** The table of a kind where which kind it is does not matter; its rows were checked against the kind's columns. */
export const tableOf = (kind: TableKind): SiteTable<AnyRow> => tables[kind] as unknown as SiteTable<AnyRow>
