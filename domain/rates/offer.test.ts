import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { servicesOn, zoneOf } from '#domain/rates/card'
import { doubtOf, proposedService, takenService, usualServiceRules } from '#domain/rates/choose'
import { type OfferRefusal, offersFor, type RatedCarton, type RatedShipment } from '#domain/rates/offer'
import { promisedOn } from '#domain/rates/promise'
import { anyBook, anyShipment, book, ez, shipment, tea } from '#domain/rates/rate-sample'

const carton = (change: Partial<RatedCarton> = {}): RatedCarton => ({ ...tea, ...change })
const offers = (change: Partial<RatedShipment> = {}) => offersFor(book(), shipment(change))
const priceOf = (change: Partial<RatedShipment> = {}) => offers(change).allowed[0]

describe('a price', () => {
  it.each([
    [{ grossG: 1_000 }, 600],
    [{ grossG: 1_001 }, 880],
    [{ grossG: 3_000 }, 880],
    [{ grossG: 3_001 }, 1_080],
    [{ grossG: 5_000 }, 1_280],
  ])('of a carton %o follows the weight steps', (change, sen) => {
    expect(priceOf({ cartons: [carton(change)] })?.priceSen).toBe(sen)
  })

  it('is of each carton by itself, and adds up', () => {
    const { parts, priceSen } = priceOf({ cartons: [carton(), carton({ grossG: 2_000 })] }) ?? {}
    expect([parts, priceSen]).toEqual([[{ part: 'freight', sen: 1_480 }], 1_480])
  })

  it('counts the volume where that is more, rounded up to the gram', () => {
    const billable = priceOf({ cartons: [carton({ lengthMm: 401, widthMm: 301, heightMm: 201 })] })?.billable
    expect(billable).toEqual({ grams: 4_853, actualG: 500, by: 'volume' })
  })

  it('is broken down by what it is for; shares are rounded half up', () => {
    const service = { ...ez, fuelBp: 750, remoteSen: 500, codSen: 200, codBp: 150, insuredMostSen: 99_999 }
    const given = { ...book(), services: [{ ...service, insuranceBp: 50 }] }
    const to = { country: 'MY', state: 'sabah', postcode: '88000' }
    const [offer] = offersFor(given, shipment({ to, codSen: 8_630, insuredSen: 8_700 })).allowed
    expect(offer?.parts).toEqual([
      { part: 'freight', sen: 1_100 },
      { part: 'fuel', sen: 83 },
      { part: 'remote', sen: 500 },
      { part: 'cod', sen: 329 },
      { part: 'insurance', sen: 44 },
    ])
    expect(offer?.priceSen).toBe(2_056)
  })
})

describe('a service is refused', () => {
  const refusals: [string, Partial<RatedShipment>, object, OfferRefusal][] = [
    [
      'another is named',
      { wanted: { choice: 'fixed', courierId: 'X', service: 'Y' } },
      {},
      { why: 'other-named' },
    ],
    [
      'another level is wanted',
      { wanted: { choice: 'level', level: 'express' } },
      {},
      { why: 'other-level', level: 'standard' },
    ],
    ['of hazmat', { hazmat: true }, {}, { why: 'no-hazmat' }],
    ['of money to collect', { codSen: 1 }, { takesCod: false }, { why: 'no-cod' }],
    ['of its value', { insuredSen: 1 }, {}, { why: 'not-insured', mostSen: 0 }],
    ['of its carton', {}, { cartonTypes: ['CT-1'] }, { why: 'carton-type', cartonTypeId: 'CT-3' }],
    ['of its weight', {}, { largestG: 499 }, { why: 'too-heavy', mostG: 499 }],
    ['of its size', {}, { longestMm: 239 }, { why: 'too-long', mostMm: 239 }],
    ['of another currency', { currency: 'SGD' }, {}, { why: 'other-currency', currency: 'MYR' }],
    ['it does not go there', { to: { country: 'SG', state: '', postcode: '1' } }, {}, { why: 'no-zone' }],
    [
      'its card ends before',
      { cartons: [carton({ grossG: 9_000 })] },
      { service: 'No further' },
      { why: 'no-rate' },
    ],
    ['it comes too late', { deliverBy: '2026-11-24' }, {}, { why: 'too-late', promisedOn: '2026-11-25' }],
  ]
  it.each(refusals)('since %s', (_why, change, service, refused) => {
    const given = { ...book(), services: [{ ...ez, ...service }] }
    const { allowed, refused: all } = offersFor(given, shipment(change))
    expect([allowed, all.map((one) => one.refused)]).toEqual([[], [refused]])
  })

  it.each([
    [[{ rule: 'never', courierId: 'JT', service: '*' }], []],
    [[{ rule: 'never', courierId: 'JT', service: 'Fresh' }], ['EZ']],
    [[{ rule: 'only', courierId: 'JT', service: 'EZ' }], ['EZ']],
    [[{ rule: 'only', courierId: 'GDEX', service: '*' }], []],
  ] as const)('by the rules %o of its customer', (rules, left) => {
    const customers = rules.map((one) => ({ customerRef: 'C-1', ...one }))
    const { allowed } = offersFor({ ...book(), customers }, shipment({ customerRef: 'C-1' }))
    expect(allowed.map(({ service }) => service)).toEqual(left)
    expect(offersFor({ ...book(), customers }, shipment({ customerRef: 'C-2' })).allowed).toHaveLength(1)
  })
})

it.each([
  ['2026-11-20', '17:59', 'mon-sat', 2, '2026-11-23'],
  ['2026-11-20', '18:01', 'mon-sat', 2, '2026-11-24'],
  ['2026-11-20', '18:00', 'mon-fri', 2, '2026-11-24'],
  ['2026-11-20', '18:01', 'daily', 0, '2026-11-21'],
  ['2026-11-22', '09:00', 'mon-sat', 0, '2026-11-23'],
] as const)(
  'what is ready on %s at %s comes, %s and in %d days, on %s',
  (day, time, week, promiseDays, on) => {
    expect(promisedOn({ day, time }, { cutOffLocal: '18:00', week, promiseDays })).toBe(on)
  },
)

it('the longest postcode says the zone, then the state, then the country', () => {
  const of = (country: string, state: string, postcode: string, zone: string) =>
    ({ courierId: 'JT', country, state, postcode, zone, remote: false }) as const
  const zones = [
    of('*', '*', '*', 'world'),
    of('MY', '*', '*', 'west'),
    of('MY', 'Sabah', '*', 'east'),
    of('MY', '*', '88', 'city'),
    of('MY', '*', '8801', 'port'),
  ]
  const zone = (country: string, state: string, postcode: string) =>
    zoneOf(zones, 'JT', { country, state, postcode })?.zone
  expect([
    zone('SG', '', '1'),
    zone('MY', 'Perak', '30000'),
    zone('MY', 'SABAH', '90000'),
    zone('MY', 'Sabah', '88300'),
    zone('MY', 'Sabah', '88 010'),
  ]).toEqual(['world', 'west', 'east', 'city', 'port'])
  expect(zoneOf(zones, 'GDEX', { country: 'MY', state: '', postcode: '1' })).toBeNull()
})

it('a newer card counts from its day on', () => {
  const later = { ...ez, from: '2026-12-01' }
  const on = (day: string) => servicesOn([later, ez], day).map(({ from }) => from)
  expect([on('2025-12-31'), on('2026-11-30'), on('2026-12-01')]).toEqual([[], ['2026-01-01'], ['2026-12-01']])
})

describe('for any cards and any shipment', () => {
  const both = fc.record({ given: anyBook, of: anyShipment })

  it('none that is allowed beats the one on top', () => {
    fc.assert(
      fc.property(both, ({ given, of }) => {
        const { allowed } = offersFor(given, of)
        const [best] = allowed
        for (const one of allowed) {
          expect(one.priceSen).toBeGreaterThanOrEqual(best?.priceSen ?? 0)
          if (one.priceSen === best?.priceSen) expect(one.promisedOn >= best.promisedOn).toBe(true)
        }
      }),
    )
  })

  it('the order of the cards does not matter', () => {
    fc.assert(
      fc.property(both, ({ given, of }) => {
        const turned = {
          ...given,
          services: given.services.toReversed(),
          zones: given.zones.toReversed(),
          rates: given.rates.toReversed(),
        }
        expect(offersFor(turned, of)).toEqual(offersFor(given, of))
      }),
    )
  })

  it('more weight never costs less, nothing costs less than the minimum, and the parts are the price', () => {
    fc.assert(
      fc.property(both, fc.integer({ min: 0, max: 9_000 }), ({ given, of }, moreG) => {
        const heavier = { ...of, cartons: of.cartons.map((one) => ({ ...one, grossG: one.grossG + moreG })) }
        const before = offersFor(given, of).allowed
        for (const one of offersFor(given, heavier).allowed) {
          const light = before.find(
            ({ service, courierId }) => service === one.service && courierId === one.courierId,
          )
          const service = given.services.find(
            (of) => of.service === one.service && of.courierId === one.courierId,
          )
          expect(one.priceSen).toBeGreaterThanOrEqual(light?.priceSen ?? Number.POSITIVE_INFINITY)
          expect(one.priceSen).toBeGreaterThanOrEqual((service?.leastSen ?? 0) * of.cartons.length)
          expect(one.parts.reduce((sum, { sen }) => sum + sen, 0)).toBe(one.priceSen)
          expect(Number.isSafeInteger(one.priceSen)).toBe(true)
        }
      }),
    )
  })
})

describe('what is proposed', () => {
  const order = {
    courierId: 'GDEX',
    service: 'Economy',
    shipping: { choice: 'free', level: null, estimateSen: 500, insuredSen: null, deliverBy: null },
  }
  const free = order as unknown as Parameters<typeof proposedService>[0]
  const cheap = {
    ...offers().allowed[0],
    courierId: 'JT',
    service: 'EZ',
    priceSen: 600,
  } as never as ReturnType<typeof offers>['allowed'][number]
  const dear = { ...cheap, courierId: 'NINJA', service: 'Standard', priceSen: 801 }
  const two = { allowed: [cheap, dear], refused: [] }

  it('is the cheapest, with the next best beside it', () => {
    expect(proposedService(free, two)).toMatchObject({
      courierId: 'JT',
      by: 'rates',
      why: 'cheapest',
      next: { courierId: 'NINJA', priceSen: 801 },
    })
    expect(proposedService(free, { allowed: [cheap], refused: [] })).toMatchObject({
      why: 'only',
      next: null,
    })
    const sooner = { ...dear, priceSen: 600, promisedOn: '2026-12-30' }
    expect(proposedService(free, { allowed: [cheap, sooner], refused: [] }).why).toBe('soonest')
  })
  it('is what the order names where it is fixed, whatever else is cheaper', () => {
    const fixed = { ...free, shipping: undefined }
    expect(proposedService(fixed, { allowed: [], refused: [] })).toMatchObject({
      courierId: 'GDEX',
      by: 'oms',
      why: 'named',
    })
  })
  it.each([
    ['none is allowed', [], {}, false, 'none-allowed'],
    ['it is dearer than planned', [cheap], { overSen: 99 }, false, 'over-estimate'],
    ['the packer wishes it', [cheap], { overSen: 100 }, true, 'wished'],
    ['the site wants it always', [cheap], { ask: 'always' }, false, 'always'],
    ['nothing speaks against it', [cheap], {}, false, null],
  ] as const)('is looked at when %s', (_when, allowed, rules, wished, doubt) => {
    const proposed = proposedService(free, { allowed: [...allowed], refused: [] })
    expect(doubtOf(proposed, wished, { ...usualServiceRules, ...rules })).toBe(doubt)
  })
  it.each([
    [cheap, {}, false],
    [dear, { dearerSen: 201 }, false],
    [dear, { dearerSen: 200 }, true],
    [dear, { dearerSen: 999, who: 'supervisor' }, true],
  ] as const)('another takes leave by the rules', (asked, rules, leave) => {
    expect(takenService(free, two, asked, { ...usualServiceRules, ...rules })?.leave).toBe(leave)
  })
  it('one that may not have it is not taken; without any the order keeps its own by leave', () => {
    const own = { courierId: 'GDEX', service: 'Economy' }
    expect(takenService(free, two, own, usualServiceRules)).toBeNull()
    expect(takenService(free, { allowed: [], refused: [] }, own, usualServiceRules)).toMatchObject({
      leave: true,
      choice: { why: 'kept', offer: null },
    })
  })
})
