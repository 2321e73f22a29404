import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packLine, radio } from '#domain/pack-sample'
import {
  inCartons,
  mayKey,
  type Verification,
  type VerificationPolicy,
  type VerificationRule,
  verificationPolicies,
  verificationsOf,
} from '#domain/verification'

const tea = packLine('tea')
const kopi = packLine('kopi', { sku: 'kopi', tracking: 'lot', lots: ['L1'] })
const mixed = packLine('mixed', { sku: 'kopi', tracking: 'lot', lots: ['L1', 'L2'] })
const order = { customerRef: 'C-77', valueSen: 50_000, currency: 'MYR' }
const by = { personId: 'P-2', stationId: 'BENCH-1' }
const all = (rules: VerificationRule[], of = order): [string, VerificationPolicy, Verification['why']][] =>
  [...verificationsOf(of, [tea, radio, kopi, mixed], by, rules)].map(([line, { policy, why }]) => [
    line,
    policy,
    why,
  ])
const teaBy = (...rules: VerificationRule[]) => verificationsOf(order, [tea], by, rules).get('tea')

const item: VerificationRule = { about: 'item', sku: 'tea', policy: 'trustPick' }
const customer: VerificationRule = { about: 'customer', customerRef: 'C-77', policy: 'trustPick' }
const value: VerificationRule = {
  about: 'orderValue',
  fromSen: 50_000,
  currency: 'MYR',
  policy: 'trustPick',
}
const person: VerificationRule = { about: 'person', personId: 'P-2', policy: 'trustPick' }
const bench: VerificationRule = { about: 'bench', stationId: 'BENCH-1', policy: 'trustPick' }

it('without a rule every unit is scanned', () => {
  expect(teaBy()).toEqual({ policy: 'scanEach', why: 'usual' })
})

it.each([item, customer, value, person, bench])('a rule about the $about counts', (rule) => {
  expect(teaBy(rule)).toEqual({ policy: 'trustPick', why: 'rule', rule })
})

it.each<[string, VerificationRule]>([
  ['another item', { ...item, sku: 'kopi' }],
  ['another customer', { ...customer, customerRef: 'C-78' }],
  ['orders worth more', { ...value, fromSen: 50_001 }],
  ['orders in another currency', { ...value, currency: 'SGD' }],
  ['another packer', { ...person, personId: 'P-3' }],
  ['another bench', { ...bench, stationId: 'BENCH-2' }],
])('a rule about %s does not', (_, rule) => {
  expect(teaBy(rule)).toMatchObject({ why: 'usual' })
})

it('a rule about customers means no order whose customer nobody told', () => {
  const unknown = { ...order, customerRef: undefined }
  expect(verificationsOf(unknown, [tea], by, [customer]).get('tea')).toMatchObject({ why: 'usual' })
})

it('serials are always scanned, several lots too, and of one lot at least one unit', () => {
  expect(all([bench])).toEqual([
    ['tea', 'trustPick', 'rule'],
    ['radio', 'scanEach', 'tracked'],
    ['kopi', 'scanOneKeyQuantity', 'tracked'],
    ['mixed', 'scanEach', 'tracked'],
  ])
})

it('a carton is recounted whole, whichever line wants it', () => {
  expect(all([bench, { ...item, policy: 'recount' }]).map(([, policy]) => policy)).toEqual(
    Array(4).fill('recount'),
  )
})

it('with several cartons nobody knows what trusted units lie in which', () => {
  expect(inCartons({ policy: 'trustPick', why: 'rule', rule: bench })).toEqual({
    policy: 'scanOneKeyQuantity',
    why: 'cartons',
  })
  expect(inCartons({ policy: 'scanEach', why: 'usual' })).toEqual({ policy: 'scanEach', why: 'usual' })
})

it('the strictest of all rules that are met wins, in whatever sequence they stand', () => {
  const rules = fc.array(
    fc.tuple(fc.constantFrom(item, customer, value, person, bench), fc.constantFrom(...verificationPolicies)),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(rules, (some) => {
      const met = some.map(([rule, policy]): VerificationRule => ({ ...rule, policy }))
      const strictest = Math.max(...met.map(({ policy }) => verificationPolicies.indexOf(policy)))
      const found = teaBy(...met)
      expect(found?.policy).toBe(verificationPolicies[strictest])
      expect(teaBy(...met.toReversed())?.policy).toBe(found?.policy)
    }),
  )
})

it.each([
  ['trustPick', true],
  ['scanOneKeyQuantity', true],
  ['scanEach', false],
  ['recount', false],
] as const)('keying under %s: %s', (policy, keys) => {
  expect(mayKey({ policy, why: 'tracked' })).toBe(keys)
})
