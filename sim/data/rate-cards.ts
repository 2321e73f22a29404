import type { CourierService, Rate, RateZone } from '#domain/rates/card'

const from = '2026-01-01'
const usual = {
  from,
  level: 'standard',
  currency: 'MYR',
  week: 'mon-sat',
  volumetricDivisor: 5_000,
  leastSen: 0,
  fuelBp: 0,
  remoteSen: 0,
  takesCod: false,
  codSen: 0,
  codBp: 0,
  insuredMostSen: 0,
  insuranceBp: 0,
  takesHazmat: false,
  largestG: 30_000,
  longestMm: 1_200,
  cartonTypes: [],
} satisfies Partial<CourierService>

/** What three couriers of the demo warehouse take and promise; the figures are invented. */
export const demoServices: readonly CourierService[] = [
  {
    ...usual,
    ...{ courierId: 'POSLAJU', service: 'Next Day', level: 'express', promiseDays: 1, cutOffLocal: '15:30' },
    ...{ week: 'daily', fuelBp: 1_500, insuredMostSen: 500_000, insuranceBp: 50, volumetricDivisor: 6_000 },
  },
  {
    ...usual,
    ...{ courierId: 'POSLAJU', service: 'Standard', promiseDays: 3, cutOffLocal: '15:30' },
    ...{ fuelBp: 1_500, volumetricDivisor: 6_000, takesHazmat: true },
  },
  {
    ...usual,
    ...{ courierId: 'JT', service: 'EZ', promiseDays: 2, cutOffLocal: '18:00', leastSen: 590 },
    ...{ takesCod: true, codSen: 200, codBp: 200, remoteSen: 500 },
  },
  {
    ...usual,
    ...{ courierId: 'NINJA', service: 'Standard', promiseDays: 2, cutOffLocal: '19:15', fuelBp: 800 },
    ...{
      takesCod: true,
      codSen: 300,
      codBp: 150,
      insuredMostSen: 200_000,
      insuranceBp: 75,
      largestG: 20_000,
    },
  },
  {
    ...usual,
    ...{ courierId: 'NINJA', service: 'Express', level: 'express', promiseDays: 1, cutOffLocal: '19:15' },
    ...{ fuelBp: 800, largestG: 20_000 },
  },
]

const couriers = ['POSLAJU', 'JT', 'NINJA'] as const
const eastern = ['Sabah', 'Sarawak', 'Labuan'] as const

/** The peninsula, and the states across the sea. */
export const demoRateZones: readonly RateZone[] = couriers.flatMap((courierId) => [
  { courierId, country: 'MY', state: '*', postcode: '*', zone: 'West', remote: false },
  ...eastern.map((state) => ({ courierId, country: 'MY', state, postcode: '*', zone: 'East', remote: true })),
])

/** Up to 1 kg, up to 3 kg and each further kilogram, west and east, in sen. */
const prices: Record<string, [west: [number, number, number], east: [number, number, number]]> = {
  'POSLAJU Next Day': [
    [820, 1_150, 250],
    [1_350, 2_350, 900],
  ],
  'POSLAJU Standard': [
    [650, 900, 180],
    [1_050, 1_900, 700],
  ],
  'JT EZ': [
    [600, 880, 200],
    [1_100, 2_000, 800],
  ],
  'NINJA Standard': [
    [580, 860, 190],
    [1_150, 2_050, 780],
  ],
  'NINJA Express': [
    [880, 1_240, 260],
    [1_500, 2_600, 950],
  ],
}

/** The cards of those services. */
export const demoRates: readonly Rate[] = demoServices.flatMap(({ courierId, service }) =>
  (['West', 'East'] as const).flatMap((zone, at) => {
    const [first, second, further] = prices[`${courierId} ${service}`]?.[at] ?? [0, 0, 0]
    const of = { courierId, service, from, zone, eachFurtherG: null, furtherSen: 0 }
    return [
      { ...of, upToG: 1_000, priceSen: first },
      { ...of, upToG: 3_000, priceSen: second, eachFurtherG: 1_000, furtherSen: further },
    ]
  }),
)
