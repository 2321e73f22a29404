import type { Address } from '#domain/label'
import { type CourierService, freightSen, type RateBook, servicesOn, zoneOf } from '#domain/rates/card'
import { type LocalMoment, promisedOn } from '#domain/rates/promise'

/** A carton as couriers see it: what stands on the scale, and its outside. */
export interface RatedCarton {
  cartonTypeId: string
  grossG: number
  lengthMm: number
  widthMm: number
  heightMm: number
}

/** How free the bench is in an order's courier: `fixed`, the order names it; `level`, any service of a level; `free`. */
export type CourierChoice =
  | { choice: 'fixed'; courierId: string; service: string }
  | { choice: 'level'; level: string }
  | { choice: 'free' }

/** What is to be carried, and what was said of how. */
export interface RatedShipment {
  cartons: readonly RatedCarton[]
  to: Pick<Address, 'country' | 'state' | 'postcode'>
  customerRef: string | null
  currency: string
  codSen: number | null
  insuredSen: number | null
  hazmat: boolean
  wanted: CourierChoice
  /** Local day by which it was promised to the customer; null where none was. */
  deliverBy: string | null
  ready: LocalMoment
}

export interface BillableWeight {
  grams: number
  /** What the scale says, all cartons together. */
  actualG: number
  by: 'actual' | 'volume'
}

const priceParts = ['freight', 'fuel', 'remote', 'cod', 'insurance'] as const
export type PricePart = (typeof priceParts)[number]

/** What a service takes for a shipment; `parts` that are nothing are left out, and add up to `priceSen`. */
export interface Offer {
  courierId: string
  service: string
  priceSen: number
  currency: string
  parts: { part: PricePart; sen: number }[]
  billable: BillableWeight
  promisedOn: string
}

/** Why a service cannot have a shipment; the first that holds, in this order. */
export type OfferRefusal =
  /** The order names another. */
  | { why: 'other-named' }
  | { why: 'customer-rule' }
  | { why: 'other-level'; level: string }
  | { why: 'no-hazmat' }
  | { why: 'no-cod' }
  | { why: 'not-insured'; mostSen: number }
  | { why: 'carton-type'; cartonTypeId: string }
  | { why: 'too-heavy'; mostG: number }
  | { why: 'too-long'; mostMm: number }
  | { why: 'other-currency'; currency: string }
  | { why: 'no-zone' }
  | { why: 'no-rate' }
  | { why: 'too-late'; promisedOn: string }
interface RefusedOffer {
  courierId: string
  service: string
  refused: OfferRefusal
}

/** All services of a site judged for one shipment: those that may have it, the best first, and the others. */
export interface Offers {
  allowed: Offer[]
  refused: RefusedOffer[]
}

/**
 * Judges every service that counts on the day. Rules come first: what breaks one is refused, whatever it costs. What is
 * left is ranked by price, then by promise, then by name. Each carton is priced by itself; shares of an amount are rounded
 * half up to the minor unit, once for each surcharge.
 */
export function offersFor(book: RateBook, shipment: RatedShipment): Offers {
  const all = servicesOn(book.services, shipment.ready.day).map((service) => judged(book, service, shipment))
  const allowed = all.filter((one) => 'priceSen' in one).sort(better)
  const refused = all.filter((one) => 'refused' in one).sort(byName)
  return { allowed, refused }
}

/** Which of two offers is taken: the cheaper, else the sooner. */
const better = (one: Offer, two: Offer): number =>
  one.priceSen - two.priceSen || compare(one.promisedOn, two.promisedOn) || byName(one, two)
type Named = Pick<CourierService, 'courierId' | 'service'>
const byName = (one: Named, two: Named): number =>
  compare(one.courierId, two.courierId) || compare(one.service, two.service)
const compare = (one: string, two: string): number => Number(one > two) - Number(one < two)

function judged(book: RateBook, service: CourierService, shipment: RatedShipment): Offer | RefusedOffer {
  const { courierId, service: name } = service
  const refused = ruledOut(book, service, shipment) ?? notTaken(service, shipment)
  if (refused !== null) return { courierId, service: name, refused }
  const priced = priceOf(book, service, shipment)
  if ('why' in priced) return { courierId, service: name, refused: priced }
  const { deliverBy, ready } = shipment
  const day = promisedOn(ready, service)
  if (deliverBy !== null && day > deliverBy)
    return { courierId, service: name, refused: { why: 'too-late', promisedOn: day } }
  return { courierId, service: name, currency: service.currency, promisedOn: day, ...priced }
}

/** What the order and its customer say. */
function ruledOut(book: RateBook, service: CourierService, shipment: RatedShipment): OfferRefusal | null {
  const { wanted, customerRef } = shipment
  if (wanted.choice === 'fixed') {
    const isNamed = wanted.courierId === service.courierId && wanted.service === service.service
    return isNamed ? null : { why: 'other-named' }
  }
  const rules = book.customers.filter((one) => one.customerRef === customerRef)
  const isMeant = (one: (typeof rules)[number]): boolean =>
    one.courierId === service.courierId && (one.service === '*' || one.service === service.service)
  const only = rules.filter(({ rule }) => rule === 'only')
  if (only.length > 0 && !only.some(isMeant)) return { why: 'customer-rule' }
  if (rules.some((one) => one.rule === 'never' && isMeant(one))) return { why: 'customer-rule' }
  if (wanted.choice === 'level' && wanted.level !== service.level)
    return { why: 'other-level', level: service.level }
  return null
}

/** What the courier takes. */
function notTaken(service: CourierService, shipment: RatedShipment): OfferRefusal | null {
  const { cartons, codSen, insuredSen, hazmat, currency } = shipment
  if (hazmat && !service.takesHazmat) return { why: 'no-hazmat' }
  if (codSen !== null && !service.takesCod) return { why: 'no-cod' }
  if ((insuredSen ?? 0) > service.insuredMostSen)
    return { why: 'not-insured', mostSen: service.insuredMostSen }
  const types = service.cartonTypes
  const strange = cartons.find((one) => types.length > 0 && !types.includes(one.cartonTypeId))
  if (strange !== undefined) return { why: 'carton-type', cartonTypeId: strange.cartonTypeId }
  if (cartons.some(({ grossG }) => grossG > service.largestG))
    return { why: 'too-heavy', mostG: service.largestG }
  const longest = Math.max(
    0,
    ...cartons.map(({ lengthMm, widthMm, heightMm }) => Math.max(lengthMm, widthMm, heightMm)),
  )
  if (longest > service.longestMm) return { why: 'too-long', mostMm: service.longestMm }
  return service.currency === currency ? null : { why: 'other-currency', currency: service.currency }
}

/** A cubic millimetre is a thousandth of a cubic centimetre, a gram of a kilogram: the divisor serves for both. */
const volumeG = ({ lengthMm, widthMm, heightMm }: RatedCarton, divisor: number): number =>
  Math.ceil((lengthMm * widthMm * heightMm) / divisor)

/** What a carton counts as for a service: the scale, or its volume where that is more. */
const billableG = (carton: RatedCarton, { volumetricDivisor }: CourierService): number =>
  volumetricDivisor === null ? carton.grossG : Math.max(carton.grossG, volumeG(carton, volumetricDivisor))

/** So many hundredths of a percent of an amount, half up. */
const shareSen = (sen: number, bp: number): number => Math.floor((sen * bp + 5_000) / 10_000)

type Priced = Pick<Offer, 'priceSen' | 'parts' | 'billable'>
function priceOf(book: RateBook, service: CourierService, shipment: RatedShipment): Priced | OfferRefusal {
  const { cartons, to, codSen, insuredSen } = shipment
  const zone = zoneOf(book.zones, service.courierId, to)
  if (zone === null) return { why: 'no-zone' }
  let freight = 0
  for (const carton of cartons) {
    const sen = freightSen(book.rates, service, zone.zone, billableG(carton, service))
    if (sen === null) return { why: 'no-rate' }
    freight += Math.max(sen, service.leastSen)
  }
  const sums: Record<PricePart, number> = {
    freight,
    fuel: shareSen(freight, service.fuelBp),
    remote: zone.remote ? service.remoteSen * cartons.length : 0,
    cod: codSen === null ? 0 : service.codSen + shareSen(codSen, service.codBp),
    insurance: shareSen(insuredSen ?? 0, service.insuranceBp),
  }
  const parts = priceParts.filter((part) => sums[part] > 0).map((part) => ({ part, sen: sums[part] }))
  const actualG = cartons.reduce((sum, { grossG }) => sum + grossG, 0)
  const grams = cartons.reduce((sum, carton) => sum + billableG(carton, service), 0)
  return {
    priceSen: parts.reduce((sum, { sen }) => sum + sen, 0),
    parts,
    billable: { grams, actualG, by: grams > actualG ? 'volume' : 'actual' },
  }
}
