import type { Database } from '#db/open'
import { flag, nobodyNeedsIt, siteTable } from '#db/site-table'
import { sql } from '#db/statements'
import type { CourierWeek, CustomerCourier, RateBook } from '#domain/rates/card'
import { namesIn } from '#domain/site-data/column'

export const serviceTable = siteTable<'services'>({
  table: 'courier_service',
  keys: ['courier_id', 'service', 'from_day'],
  others: [
    ...['level', 'currency', 'promise_days', 'week', 'cut_off_local', 'volumetric_divisor', 'least_sen'],
    ...['fuel_bp', 'remote_sen', 'takes_cod', 'cod_sen', 'cod_bp', 'insured_most_sen', 'insurance_bp'],
    ...['takes_hazmat', 'largest_g', 'longest_mm', 'carton_types'],
  ],
  values: (row) => [
    ...[row.courierId, row.service, row.from, row.level, row.currency, row.promiseDays, row.week],
    ...[row.cutOffLocal, row.volumetricDivisor, row.leastSen, row.fuelBp, row.remoteSen, flag(row.takesCod)],
    ...[row.codSen, row.codBp, row.insuredMostSen, row.insuranceBp, flag(row.takesHazmat), row.largestG],
    ...[row.longestMm, row.cartonTypes],
  ],
  row: (stored) => ({
    courierId: String(stored.courier_id),
    service: String(stored.service),
    from: String(stored.from_day),
    level: String(stored.level),
    currency: String(stored.currency),
    promiseDays: Number(stored.promise_days),
    week: stored.week as CourierWeek,
    cutOffLocal: String(stored.cut_off_local),
    volumetricDivisor: stored.volumetric_divisor as number | null,
    leastSen: Number(stored.least_sen),
    fuelBp: Number(stored.fuel_bp),
    remoteSen: Number(stored.remote_sen),
    takesCod: stored.takes_cod === 1,
    codSen: Number(stored.cod_sen),
    codBp: Number(stored.cod_bp),
    insuredMostSen: Number(stored.insured_most_sen),
    insuranceBp: Number(stored.insurance_bp),
    takesHazmat: stored.takes_hazmat === 1,
    largestG: Number(stored.largest_g),
    longestMm: Number(stored.longest_mm),
    cartonTypes: String(stored.carton_types),
  }),
  used: nobodyNeedsIt,
})

export const rateZoneTable = siteTable<'rateZones'>({
  table: 'rate_zone',
  keys: ['courier_id', 'country', 'state', 'postcode'],
  others: ['zone', 'remote'],
  values: (row) => [row.courierId, row.country, row.state, row.postcode, row.zone, flag(row.remote)],
  row: (stored) => ({
    courierId: String(stored.courier_id),
    country: String(stored.country),
    state: String(stored.state),
    postcode: String(stored.postcode),
    zone: String(stored.zone),
    remote: stored.remote === 1,
  }),
  used: nobodyNeedsIt,
})

export const rateTable = siteTable<'rates'>({
  table: 'rate',
  keys: ['courier_id', 'service', 'from_day', 'zone', 'up_to_g'],
  others: ['price_sen', 'each_further_g', 'further_sen'],
  values: (row) => [
    ...[row.courierId, row.service, row.from, row.zone, row.upToG],
    ...[row.priceSen, row.eachFurtherG, row.furtherSen],
  ],
  row: (stored) => ({
    courierId: String(stored.courier_id),
    service: String(stored.service),
    from: String(stored.from_day),
    zone: String(stored.zone),
    upToG: Number(stored.up_to_g),
    priceSen: Number(stored.price_sen),
    eachFurtherG: stored.each_further_g as number | null,
    furtherSen: Number(stored.further_sen),
  }),
  used: nobodyNeedsIt,
})

export const customerCourierTable = siteTable<'customerCouriers'>({
  table: 'customer_courier',
  keys: ['customer_ref', 'courier_id', 'service'],
  others: ['rule'],
  values: (row) => [row.customerRef, row.courierId, row.service, row.rule],
  row: (stored) => ({
    customerRef: String(stored.customer_ref),
    courierId: String(stored.courier_id),
    service: String(stored.service),
    rule: stored.rule as CustomerCourier['rule'],
  }),
  used: nobodyNeedsIt,
})

/** Whether a service has a row that begins on a day. */
export const hasService = (db: Database, courierId: string, service: string, from: string): boolean =>
  sql<[string, string, string], { one: number }>(
    db,
    'SELECT 1 AS one FROM courier_service WHERE courier_id = ? AND service = ? AND from_day = ?',
  ).get(courierId, service, from) !== undefined

/** Whether the site brought in anything that its couriers offer. */
export const hasServices = (db: Database): boolean =>
  sql<[], { one: number }>(db, 'SELECT 1 AS one FROM courier_service LIMIT 1').get() !== undefined

/** More rows than any site has. */
const hugePage = 1_000_000

/** What the site brought in of its couriers' services, for one customer; null where it brought none. */
export function rateBook(db: Database, customerRef: string | null): RateBook | null {
  const services = serviceTable.after(db, null, hugePage)
  if (services.length === 0) return null
  const rules = sql<[string], { courierId: string; service: string; rule: CustomerCourier['rule'] }>(
    db,
    'SELECT courier_id AS courierId, service, rule FROM customer_courier WHERE customer_ref = ?',
  ).all(customerRef ?? '')
  return {
    services: services.map(({ cartonTypes, ...service }) => ({
      ...service,
      cartonTypes: namesIn(cartonTypes),
    })),
    zones: rateZoneTable.after(db, null, hugePage),
    rates: rateTable.after(db, null, hugePage),
    customers: customerRef === null ? [] : rules.map((rule) => ({ customerRef, ...rule })),
  }
}
