import { expect, it } from 'vitest'
import { inOrder, isBetween, namesFrom } from './name-range.ts'

it('counts as people do', () => {
  expect(inOrder(['T-10', 'T-9', 'T-100', 'A-2'])).toEqual(['A-2', 'T-9', 'T-10', 'T-100'])
})

it.each([
  ['T-0100', 'T-0001', 'T-0200', true],
  ['T-0201', 'T-0001', 'T-0200', false],
  ['T-9', 'T-10', '', false],
  ['T-9', '', 'T-10', true],
  ['C-01', '', '', true],
  ['B-07-42', 'B-07-42', 'B-07-42', true],
])('%s from %s to %s: %s', (name, from, to, inside) => {
  expect(isBetween(name, from, to)).toBe(inside)
})

it.each([
  ['LP-000009', 3, ['LP-000009', 'LP-000010', 'LP-000011']],
  ['LP-9', 2, ['LP-9', 'LP-10']],
  ['7-099', 2, ['7-099', '7-100']],
  ['PALLET', 2, ['PALLET']],
])('from %s on, %i of them', (first, count, names) => {
  expect(namesFrom(first, count)).toEqual(names)
})
