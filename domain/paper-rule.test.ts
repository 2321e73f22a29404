import { array, assert, boolean, constantFrom, integer, option, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { usualPlan } from '#domain/document'
import type { Order } from '#domain/order'
import {
  canComeAt,
  choosePapers,
  everyOrder,
  hiddenRule,
  isAbout,
  type PaperOrders,
  type PaperRule,
  type RuledOrder,
} from '#domain/paper-rule'
import { teaOrder } from '#domain/wave-sample'

const shipTo = { ...teaOrder.shipTo, country: 'MY' }
const ordinary: Order = {
  ...teaOrder,
  shipTo,
  courierId: 'JT',
  kind: 'standard',
  giftNote: null,
  codSen: null,
}
const of = (change: Partial<Order>, hazmat = false): RuledOrder => ({
  order: { ...ordinary, ...change },
  hazmat,
})
const abroad = { ...shipTo, country: 'sg' }

test.each<[string, Partial<PaperOrders>, RuledOrder, boolean]>([
  ['every order', {}, of({}), true],
  ['its courier', { courierIds: ['POS', 'JT'] }, of({}), true],
  ['another courier', { courierIds: ['POS'] }, of({}), false],
  ['one of its countries, however it is written', { countries: ['SG'] }, of({ shipTo: abroad }), true],
  ['none of its countries', { countries: ['SG'] }, of({}), false],
  ['any country but home', { countries: ['MY'], except: true }, of({ shipTo: abroad }), true],
  ['home, where any other was asked for', { countries: ['MY'], except: true }, of({}), false],
  ['what is fetched', { kinds: ['pickUp'] }, of({ kind: 'pickUp' }), true],
  ['its customer', { customerRefs: ['C-7'] }, of({ customerRef: 'C-7' }), true],
  ['an order of which nobody knows the customer', { customerRefs: ['C-7'] }, of({}), false],
  ['a gift', { gift: true }, of({ giftNote: 'Happy birthday' }), true],
  ['no gift, where none was asked for', { gift: false }, of({}), true],
  ['cash to collect', { cod: true }, of({ codSen: 1 }), true],
  ['hazardous goods', { hazmat: true }, of({}, true), true],
  ['harmless goods', { hazmat: true }, of({}), false],
  ['only half of what it asks', { cod: true, courierIds: ['POS'] }, of({ codSen: 1 }), false],
])('a rule about %s', (_what, asked, order, holds) => {
  expect(isAbout({ ...everyOrder, ...asked }, order)).toBe(holds)
})

const rule = (name: string, change: Partial<PaperRule>): PaperRule => ({
  ...{ name, paper: 'invoiceCopy', at: 'lastCarton', copies: 1, of: everyOrder },
  ...{ printer: null, language: null },
  ...change,
})

test('of the rules about a paper the first that fits counts; other papers follow the station', () => {
  const gifts = rule('gifts', {
    ...{ at: 'byHand', printer: 'Counter', language: 'ms' },
    of: { ...everyOrder, gift: true },
  })
  const all = rule('all', { copies: 2 })
  const usual = { printer: null, language: null }
  const chosen = (order: RuledOrder) =>
    choosePapers([gifts, all], usualPlan, order)
      .filter(({ paper }) => paper !== 'contentLabel')
      .slice(0, 3)
  expect(chosen(of({ giftNote: 'Hi' }))[2]).toEqual({
    paper: 'invoiceCopy',
    at: 'byHand',
    copies: 1,
    ...{ printer: 'Counter', language: 'ms' },
    rule: 'gifts',
  })
  expect(chosen(of({}))).toEqual([
    { paper: 'packingSlip', at: 'cartonClose', copies: 1, rule: null, ...usual },
    { paper: 'deliveryOrder', at: 'byHand', copies: 1, rule: null, ...usual },
    { paper: 'invoiceCopy', at: 'lastCarton', copies: 2, rule: 'all', ...usual },
  ])
})

const some = <T>(...those: T[]) => array(constantFrom(...those), { maxLength: 2 })
const asked = record({
  courierIds: some('JT', 'POS'),
  kinds: some<Order['kind']>('standard', 'pickUp'),
  customerRefs: some('C-1', 'C-2'),
  countries: some('MY', 'SG', 'BN'),
  ...{ except: boolean(), gift: option(boolean()), cod: option(boolean()), hazmat: option(boolean()) },
})
const orders = record({
  courierId: constantFrom('JT', 'POS', 'DHL'),
  kind: constantFrom<Order['kind']>('standard', 'pickUp', 'digital'),
  customerRef: option(constantFrom('C-1', 'C-2', 'C-3'), { nil: undefined }),
  country: constantFrom('MY', 'SG', 'BN', 'TH'),
  giftNote: option(constantFrom('Hi')),
  codSen: option(integer({ min: 1, max: 9 })),
  hazmat: boolean(),
})

test('a rule that is called hidden never counts, whatever the order', () => {
  assert(
    property(asked, asked, array(orders, { minLength: 20, maxLength: 20 }), (first, second, all) => {
      const rules = [rule('first', { of: first }), rule('second', { of: second })]
      const hidden = hiddenRule(rules) !== null
      const counts = all.some(({ country, hazmat, ...order }) => {
        const ruled = of({ ...order, shipTo: { ...shipTo, country } }, hazmat)
        return choosePapers(rules, usualPlan, ruled).some((one) => one.rule === 'second')
      })
      return !(hidden && counts)
    }),
  )
})

test.each<[string, Partial<PaperOrders>, Partial<PaperOrders>, boolean]>([
  ['every order', {}, { gift: true }, true],
  ['both couriers', { courierIds: ['JT', 'POS'] }, { courierIds: ['JT'] }, true],
  ['abroad', { countries: ['MY'], except: true }, { countries: ['SG'] }, true],
  [
    'abroad but for two',
    { countries: ['MY', 'SG'], except: true },
    { countries: ['MY'], except: true },
    false,
  ],
  ['gifts', { gift: true }, { gift: false }, false],
])('a rule behind one about %s is found', (_what, first, second, hidden) => {
  const rules = [
    rule('a', { of: { ...everyOrder, ...first } }),
    rule('b', { of: { ...everyOrder, ...second } }),
  ]
  expect(hiddenRule(rules)).toEqual(hidden ? { name: 'b', by: 'a' } : null)
  expect(hiddenRule(rules.map((one, at) => (at === 0 ? { ...one, paper: 'giftCard' } : one)))).toBeNull()
})

test('a declaration needs its closed carton', () => {
  expect([canComeAt('customs', 'packStart'), canComeAt('customs', 'cartonClose')]).toEqual([false, true])
})
