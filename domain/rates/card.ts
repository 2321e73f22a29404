import type { Address } from '#domain/label'

/** On which days a courier collects and brings: the days of a promise. */
export const courierWeeks = ['mon-fri', 'mon-sat', 'daily'] as const
export type CourierWeek = (typeof courierWeeks)[number]

/** What a courier's service takes and what it adds to its rates, from a day on. Money in minor units of `currency`. */
export interface CourierService {
  courierId: string
  service: string
  /** Local day from which it counts, until a later row of the same service begins. */
  from: string
  /** What orders ask for, such as `express`. */
  level: string
  currency: string
  /** Days of the courier's week from collection to the door. */
  promiseDays: number
  week: CourierWeek
  /** Local time of day of the last collection; what is ready later goes with the next one. */
  cutOffLocal: string
  /** Cubic centimetres that count like one kilogram; null where only the scale counts. */
  volumetricDivisor: number | null
  /** The least that one carton costs, before surcharges. */
  leastSen: number
  /** Hundredths of a percent of the freight. */
  fuelBp: number
  /** For each carton to a zone that is remote. */
  remoteSen: number
  takesCod: boolean
  codSen: number
  /** Hundredths of a percent of the amount that is collected. */
  codBp: number
  /** The most that it insures; 0 for nothing. */
  insuredMostSen: number
  /** Hundredths of a percent of the insured value. */
  insuranceBp: number
  takesHazmat: boolean
  largestG: number
  longestMm: number
  /** Carton types that it takes; none: all. */
  cartonTypes: string[]
}

/** Where a place counts as which zone of a courier; `*` is any. */
export interface RateZone {
  courierId: string
  country: string
  state: string
  /** The postcode begins so. */
  postcode: string
  zone: string
  remote: boolean
}

/** A weight step of a service to a zone: up to `upToG` it costs `priceSen`, beyond the last step each further piece more. */
export interface Rate {
  courierId: string
  service: string
  from: string
  zone: string
  upToG: number
  priceSen: number
  /** Null: nothing heavier goes. */
  eachFurtherG: number | null
  furtherSen: number
}

/** Whose orders go with whom: `only` these services, or `never`. */
export interface CustomerCourier {
  customerRef: string
  courierId: string
  /** `*` for all of that courier. */
  service: string
  rule: 'only' | 'never'
}

/** Everything that a site knows of what its couriers take and cost. */
export interface RateBook {
  services: readonly CourierService[]
  zones: readonly RateZone[]
  rates: readonly Rate[]
  customers: readonly CustomerCourier[]
}

const any = '*'
const plain = (text: string): string => text.trim().toLowerCase()
const digitsOf = (postcode: string): string => postcode.replaceAll(/[\s-]/g, '').toUpperCase()

/**
 * The zone of a place for a courier: the longest postcode that it begins with, else its state, else its country, else what
 * counts for everywhere; null where the courier does not go.
 */
export function zoneOf(
  zones: readonly RateZone[],
  courierId: string,
  to: Pick<Address, 'country' | 'state' | 'postcode'>,
): RateZone | null {
  const fits = zones.filter(
    (one) =>
      one.courierId === courierId &&
      (one.country === any || plain(one.country) === plain(to.country)) &&
      (one.state === any || plain(one.state) === plain(to.state)) &&
      (one.postcode === any || digitsOf(to.postcode).startsWith(digitsOf(one.postcode))),
  )
  const closeness = ({ postcode, state, country }: RateZone): number =>
    (postcode === any ? 0 : 4 + 4 * digitsOf(postcode).length) +
    (state === any ? 0 : 2) +
    (country === any ? 0 : 1)
  return fits.sort((one, two) => closeness(two) - closeness(one))[0] ?? null
}

/** The rows of all services that count on a day: of each the newest that has begun. */
export function servicesOn(services: readonly CourierService[], day: string): CourierService[] {
  const newest = new Map<string, CourierService>()
  for (const one of services) {
    const key = JSON.stringify([one.courierId, one.service])
    const known = newest.get(key)
    if (one.from <= day && (known === undefined || known.from < one.from)) newest.set(key, one)
  }
  return [...newest.values()]
}

/** The freight of one carton; null where no step of the card takes that weight. */
export function freightSen(
  rates: readonly Rate[],
  of: Pick<CourierService, 'courierId' | 'service' | 'from'>,
  zone: string,
  billableG: number,
): number | null {
  const steps = rates
    .filter(
      (one) =>
        one.courierId === of.courierId &&
        one.service === of.service &&
        one.from === of.from &&
        one.zone === zone,
    )
    .sort((one, two) => one.upToG - two.upToG)
  const step = steps.find(({ upToG }) => billableG <= upToG)
  if (step !== undefined) return step.priceSen
  const last = steps.at(-1)
  if (last === undefined || last.eachFurtherG === null) return null
  return last.priceSen + Math.ceil((billableG - last.upToG) / last.eachFurtherG) * last.furtherSen
}
