import { describe, expect, it } from 'vitest'
import { type BlockLayout, isInLayout, type LayoutFault, whyNoLayout } from '#domain/routing/layout'

const hall: BlockLayout = { aisleXMm: [0, 3_000], crossYMm: [0, 20_000, 40_000], passing: null }
const cases: { hall: string; layout: BlockLayout; fault: LayoutFault | null }[] = [
  { hall: 'two aisles, two blocks', layout: hall, fault: null },
  { hall: 'no aisle', layout: { ...hall, aisleXMm: [] }, fault: 'aisles-do-not-ascend' },
  { hall: 'an aisle twice', layout: { ...hall, aisleXMm: [0, 0] }, fault: 'aisles-do-not-ascend' },
  { hall: 'one cross-aisle', layout: { ...hall, crossYMm: [0] }, fault: 'cross-aisles-do-not-ascend' },
  { hall: 'half a millimetre', layout: { ...hall, aisleXMm: [0, 0.5] }, fault: 'not-whole-millimetres' },
  {
    hall: 'a stretch left out',
    layout: { ...hall, passing: [['up'], ['up', 'up']] },
    fault: 'stretches-missing',
  },
  { hall: 'an aisle left out', layout: { ...hall, passing: [['up', 'both']] }, fault: 'stretches-missing' },
]

describe('a hall', () => {
  it.each(cases)('$hall: $fault', ({ layout, fault }) => {
    expect(whyNoLayout(layout)).toBe(fault)
  })
  it('knows which points lie in it', () => {
    expect([0, 40_000, 40_001, -1].map((yMm) => isInLayout(hall, { aisle: 1, yMm }))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(isInLayout(hall, { aisle: 2, yMm: 0 })).toBe(false)
  })
})
