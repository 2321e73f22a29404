import { type CourierWeek, type CustomerCourier, courierWeeks } from '#domain/rates/card'
import {
  choiceColumn,
  dayColumn,
  flagColumn,
  lengthColumn,
  moneyColumn,
  nameColumn,
  namesColumn,
  orNull,
  percentColumn,
  timeColumn,
  weightGColumn,
  wholeColumn,
} from '#domain/site-data/column'
import type { Choices } from '#domain/site-data/read-choice'

const weeks: Choices<CourierWeek> = {
  [courierWeeks[0]]: ['weekdays', 'isnin-jumaat', '周一至周五'],
  [courierWeeks[1]]: ['isnin-sabtu', '周一至周六'],
  [courierWeeks[2]]: ['every day', 'setiap hari', '每天'],
}
const customerRules: Choices<CustomerCourier['rule']> = {
  only: ['hanya', '只用'],
  never: ['not', 'jangan', '不用'],
}

const mostSen = 100_000_000
const courier = nameColumn({ name: 'courier', need: 'key', example: 'JT' }, 40)
const service = nameColumn({ name: 'service', need: 'key', example: 'EZ' }, 60)
const from = dayColumn({ name: 'from', need: 'key', example: '2026-01-01' })
const nothing = { need: 'optional', empty: 0 } as const

/** What a service takes and adds, from a day on. */
export const services = {
  courierId: courier,
  service,
  from,
  level: nameColumn({ name: 'level', need: 'optional', empty: 'standard', example: 'standard' }, 40),
  currency: nameColumn({ name: 'currency', need: 'optional', empty: 'MYR', example: 'MYR' }, 3),
  promiseDays: wholeColumn({ name: 'promise_days', need: 'needed', example: '2' }, 0, 60),
  week: choiceColumn(
    { name: 'week', need: 'optional', empty: 'mon-sat', example: 'mon-sat' },
    weeks,
    'mon-sat',
  ),
  cutOffLocal: timeColumn({ name: 'cut_off', need: 'needed', example: '18:00' }),
  volumetricDivisor: orNull(
    wholeColumn({ name: 'volumetric_divisor', need: 'needed', example: '5000' }, 100, 100_000),
  ),
  leastSen: moneyColumn({ name: 'minimum', ...nothing, example: '6.00' }, mostSen),
  fuelBp: percentColumn({ name: 'fuel_percent', ...nothing, example: '7.5' }),
  remoteSen: moneyColumn({ name: 'remote', ...nothing, example: '5.00' }, mostSen),
  takesCod: flagColumn({ name: 'takes_cod', need: 'optional', empty: false, example: 'yes' }),
  codSen: moneyColumn({ name: 'cod_fee', ...nothing, example: '2.00' }, mostSen),
  codBp: percentColumn({ name: 'cod_percent', ...nothing, example: '1.5' }),
  insuredMostSen: moneyColumn({ name: 'insured_most', ...nothing, example: '5000.00' }, mostSen),
  insuranceBp: percentColumn({ name: 'insurance_percent', ...nothing, example: '0.5' }),
  takesHazmat: flagColumn({ name: 'takes_hazmat', need: 'optional', empty: false, example: 'no' }),
  largestG: weightGColumn({ name: 'largest_weight', need: 'needed', example: '30 kg' }),
  longestMm: lengthColumn({ name: 'longest_side', need: 'needed', example: '120 cm' }),
  cartonTypes: namesColumn({ name: 'carton_types', need: 'optional', empty: '', example: '' }, 500),
}
export const rateZones = {
  courierId: courier,
  country: nameColumn({ name: 'country', need: 'key', example: 'MY' }, 40),
  state: nameColumn({ name: 'state', need: 'key', example: 'Sabah' }, 60),
  postcode: nameColumn({ name: 'postcode', need: 'key', example: '*' }, 12),
  zone: nameColumn({ name: 'zone', need: 'needed', example: 'East' }, 20),
  remote: flagColumn({ name: 'remote', need: 'optional', empty: false, example: 'no' }),
}
export const rates = {
  courierId: courier,
  service,
  from,
  zone: nameColumn({ name: 'zone', need: 'key', example: 'East' }, 20),
  upToG: weightKey({ name: 'up_to', example: '2 kg' }),
  priceSen: moneyColumn({ name: 'price', need: 'needed', example: '14.50' }, mostSen),
  eachFurtherG: orNull(weightGColumn({ name: 'each_further', need: 'needed', example: '500 g' })),
  furtherSen: moneyColumn({ name: 'further_price', ...nothing, example: '4.00' }, mostSen),
}
export const customerCouriers = {
  customerRef: nameColumn({ name: 'customer', need: 'key', example: 'C-4711' }, 80),
  courierId: courier,
  service: nameColumn({ name: 'service', need: 'key', example: '*' }, 60),
  rule: choiceColumn({ name: 'rule', need: 'needed', example: 'never' }, customerRules, 'only'),
}

/** The weight that a step goes up to names the step. */
function weightKey({ name, example }: { name: string; example: string }) {
  return weightGColumn({ name, need: 'key', example })
}
