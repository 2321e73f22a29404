import fc from 'fast-check'
import type { CourierService, Rate, RateBook } from '#domain/rates/card'
import type { RatedCarton, RatedShipment } from '#domain/rates/offer'

/** A service as tests begin with it: two days, Monday to Saturday, by weight or by 5,000 cubic centimetres a kilogram. */
export const ez: CourierService = {
  ...{ courierId: 'JT', service: 'EZ', from: '2026-01-01', level: 'standard', currency: 'MYR' },
  ...{ promiseDays: 2, week: 'mon-sat', cutOffLocal: '18:00', volumetricDivisor: 5_000, leastSen: 590 },
  ...{ fuelBp: 0, remoteSen: 0, takesCod: true, codSen: 0, codBp: 0, insuredMostSen: 0, insuranceBp: 0 },
  ...{ takesHazmat: false, largestG: 30_000, longestMm: 1_200, cartonTypes: [] },
}
const step = (zone: string, upToG: number, priceSen: number, furtherSen: number | null): Rate => ({
  ...{ courierId: 'JT', service: 'EZ', from: '2026-01-01', zone, upToG, priceSen },
  eachFurtherG: furtherSen === null ? null : 1_000,
  furtherSen: furtherSen ?? 0,
})
/** One courier with one card, to the peninsula and across the sea. */
export const book = (): RateBook => ({
  services: [ez],
  zones: [
    { courierId: 'JT', country: 'MY', state: '*', postcode: '*', zone: 'W', remote: false },
    { courierId: 'JT', country: 'MY', state: 'Sabah', postcode: '*', zone: 'E', remote: true },
  ],
  rates: [
    step('W', 3_000, 880, 200),
    step('W', 1_000, 600, null),
    step('E', 1_000, 1_100, 800),
    { ...step('W', 5_000, 700, null), service: 'No further' },
  ],
  customers: [],
})
/** Half a kilogram of tea in the smallest carton. */
export const tea: RatedCarton = {
  ...{ cartonTypeId: 'CT-3', grossG: 500, lengthMm: 240, widthMm: 100, heightMm: 80 },
}
export const shipment = (change: Partial<RatedShipment> = {}): RatedShipment => ({
  cartons: [tea],
  to: { country: 'MY', state: 'Selangor', postcode: '47301' },
  customerRef: null,
  currency: 'MYR',
  codSen: null,
  insuredSen: null,
  hazmat: false,
  wanted: { choice: 'free' },
  deliverBy: null,
  // a Monday
  ready: { day: '2026-11-23', time: '10:00' },
  ...change,
})

const bp = fc.integer({ min: 0, max: 3_000 })
const sen = fc.integer({ min: 0, max: 5_000 })
const anyService = fc.record({
  ...{ promiseDays: fc.integer({ min: 0, max: 5 }), leastSen: sen, fuelBp: bp, remoteSen: sen, codSen: sen },
  codBp: bp,
  insuranceBp: bp,
  takesCod: fc.boolean(),
  takesHazmat: fc.boolean(),
  volumetricDivisor: fc.option(fc.integer({ min: 3_000, max: 7_000 })),
  steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 9_000 }), sen), { minLength: 1, maxLength: 5 }),
  furtherSen: fc.option(sen),
})
/** Any few services whose prices rise with the weight. */
export const anyBook: fc.Arbitrary<RateBook> = fc
  .array(anyService, { minLength: 1, maxLength: 5 })
  .map((all) => {
    const services = all.map(
      ({ steps: _steps, furtherSen: _further, ...service }, at): CourierService => ({
        ...ez,
        ...service,
        service: `S${at}`,
        insuredMostSen: 1_000_000,
      }),
    )
    const rates = all.flatMap(({ steps, furtherSen }, at) => {
      const ends = [...new Set(steps.map(([upToG]) => upToG))].sort((one, two) => one - two)
      const prices = steps.map(([, price]) => price).sort((one, two) => one - two)
      return ends.flatMap((upToG, place) =>
        ['W', 'E'].map((zone) => ({
          ...step(zone, upToG, prices[place] ?? 0, place === ends.length - 1 ? furtherSen : null),
          service: `S${at}`,
        })),
      )
    })
    return { ...book(), services, rates }
  })
export const anyShipment: fc.Arbitrary<RatedShipment> = fc
  .record({
    cartons: fc.array(
      fc.record({
        cartonTypeId: fc.constant('CT-3'),
        grossG: fc.integer({ min: 1, max: 12_000 }),
        ...{ lengthMm: fc.integer({ min: 50, max: 600 }), widthMm: fc.integer({ min: 50, max: 400 }) },
        heightMm: fc.integer({ min: 50, max: 400 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    codSen: fc.option(fc.integer({ min: 0, max: 100_000 })),
    insuredSen: fc.option(fc.integer({ min: 0, max: 100_000 })),
    hazmat: fc.boolean(),
    state: fc.constantFrom('Sabah', 'Johor'),
  })
  .map(({ state, ...rest }) => shipment({ ...rest, to: { country: 'MY', state, postcode: '1' } }))
