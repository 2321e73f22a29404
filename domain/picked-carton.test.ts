import { expect, test } from 'vitest'
import { judgePack } from '#domain/judge-pack'
import type { PackOrder } from '#domain/pack-order'
import { applyPack, everything, noAsks, packItem, packOrder, unit } from '#domain/pack-sample'
import { packStep } from '#domain/pack-step'
import { cartonsToScan, leftIn, trustedPicked } from '#domain/picked-carton'

const picked: PackOrder = {
  ...packOrder,
  pickedCartons: [
    { lpn: 'CN-1', cartonTypeId: 'CT-2', units: [unit('tea', 1)] },
    { lpn: 'CN-2', cartonTypeId: 'CT-3', units: [unit('tea', 1), unit('radio', 1, 'S1')] },
  ],
}
const step = (order: PackOrder) => packStep(order, () => null, noAsks)
const scan = (order: PackOrder, named: Parameters<typeof judgePack>[2]): PackOrder => {
  const said = judgePack(order, step(order), named, () => true)
  if (!('facts' in said)) throw new Error(said.refusal)
  return said.facts.reduce(applyPack, order)
}
const label = (lpn: string) => ({ kind: 'pickedCarton', lpn }) as const
const opened = scan(picked, label('CN-1'))

test('the label of a picked carton opens it in the size it has', () => {
  expect([opened.cartons, cartonsToScan(opened).map(({ lpn }) => lpn)]).toMatchObject([
    [{ lpn: 'CN-1', cartonTypeId: 'CT-2', state: 'open', units: [] }],
    ['CN-2'],
  ])
})

test('it is weighed as soon as what was picked into it is in it, whatever the others hold', () => {
  const inside = scan(opened, packItem('tea'))
  expect([step(opened).step, step(inside).step]).toEqual(['scan-unit', 'weigh'])
})

test('a unit of another carton of the order that lies in this one after all counts here', () => {
  const both = scan(scan(opened, packItem('tea')), packItem('tea'))
  expect(both.cartons[0]?.units).toHaveLength(2)
})

test.each([
  ['of another order', picked, 'CN-9', 'not-asked-for'],
  ['that is open already', opened, 'CN-1', 'not-asked-for'],
  ['while another is open', opened, 'CN-2', 'not-asked-for'],
  [
    'before a short is allowed',
    { ...picked, lines: picked.lines.map((one) => ({ ...one, ordered: 9 })) },
    'CN-1',
    'units-missing',
  ],
])('the label of a carton %s is refused', (_name, order, lpn, refusal) => {
  expect(judgePack(order, step(order), label(lpn), () => true)).toMatchObject({ refusal })
})

test.each([
  ['trusted', 'trustPick', [['tea', 1]]],
  ['scanned', 'scanEach', []],
] as const)('what lies in it %s', (_name, policy, units) => {
  const [carton] = opened.cartons
  if (carton === undefined) throw new Error('No carton')
  const facts = trustedPicked(opened, carton, () => ({ policy, why: 'usual' }))
  expect(facts).toMatchObject(units.map(([sku, quantity]) => ({ fact: 'units-trusted', sku, quantity })))
})

test('a carton that is opened here asks for all that is left', () => {
  const own = scan(picked, { kind: 'cartonType', cartonTypeId: 'CT-3' })
  const [carton] = own.cartons
  if (carton === undefined) throw new Error('No carton')
  expect(leftIn(own, carton)).toBe(everything.reduce((sum, { quantity }) => sum + quantity, 0))
})
