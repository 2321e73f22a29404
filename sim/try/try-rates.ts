import type { Database } from '#db/open'
import { rateTable, rateZoneTable, serviceTable } from '#db/site-rates'
import type { OrderShipping } from '#domain/order'
import { demoRates, demoRateZones, demoServices } from '#sim/data/rate-cards'

/** Writes the cards of the demo warehouse into a station's database, as its import would. */
export function bringDemoRates(db: Database, at: string): void {
  for (const { cartonTypes, ...service } of demoServices)
    serviceTable.save(db, { ...service, cartonTypes: cartonTypes.join('; ') }, at)
  for (const zone of demoRateZones) rateZoneTable.save(db, zone, at)
  for (const rate of demoRates) rateTable.save(db, rate, at)
}

/** An order whose courier is the bench's to choose. */
export const freeShipping: OrderShipping = {
  choice: 'free',
  level: null,
  estimateSen: null,
  insuredSen: null,
  deliverBy: null,
}
