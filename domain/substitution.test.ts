import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyPick } from '#domain/apply-pick'
import { judgeShort, judgeTwins } from '#domain/judge-short'
import type { Stock } from '#domain/order'
import { currentLine, type PickLine, unitsLeft } from '#domain/pick'
import { floor, line, walk } from '#domain/pick-sample'

const place = (sku: string, at: number) =>
  fc.record({
    locationId: fc.constant(`B-0${at}`),
    sku: fc.constant(sku),
    lot: fc.constant(null),
    expiresOn: fc.constant(null),
    quantity: fc.integer({ min: 0, max: 4 }),
  })
const stock = fc.record({
  own: fc.tuple(place('tea', 2), place('tea', 3)),
  others: fc.tuple(place('kopi', 4), place('milo', 5)),
  takes: fc.boolean(),
})
const units = (lines: readonly Pick<PickLine, 'quantity'>[]) =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0)
const keyOf = ({ locationId, sku }: Pick<Stock, 'locationId' | 'sku'>) => `${locationId} ${sku}`

test('a short is sought as it was ordered first, then as an alternate; no free unit is promised twice, none beyond what is missing', () => {
  fc.assert(
    fc.property(stock, ({ own, others, takes }) => {
      const short = currentLine(walk)
      if (short === null) throw new Error('The sample walk is over')
      const missing = unitsLeft(short)
      const world = floor({
        freeElsewhere: () => [...own],
        freeInstead: () => (takes ? [...others] : []),
        newId: (() => {
          let made = 0
          return () => `line-${++made}`
        })(),
      })
      const verdict = judgeShort(walk, short.lineId, 0, 'notThere', world)
      if (!('facts' in verdict)) throw new Error(JSON.stringify(verdict))
      const sought = verdict.facts.flatMap((fact) => (fact.fact === 'line-added' ? [fact.line] : []))
      const asOrdered = sought.filter(({ sku }) => sku === 'tea')
      const instead = sought.filter(({ sku }) => sku !== 'tea')
      const free = new Map([...own, ...others].map((one) => [keyOf(one), one.quantity]))
      expect(units(asOrdered)).toBe(Math.min(missing, units(own)))
      expect(units(instead)).toBe(takes ? Math.min(missing - units(asOrdered), units(others)) : 0)
      for (const key of new Set(sought.map(keyOf)))
        expect(units(sought.filter((one) => keyOf(one) === key))).toBeLessThanOrEqual(free.get(key) ?? 0)
      const after = verdict.facts.reduce(applyPick, walk)
      expect(after.lines.filter(({ replaces }) => replaces === short.lineId)).toHaveLength(sought.length)
      for (const one of sought)
        expect([one.orderLineRef, one.slot, one.replaces]).toEqual([
          short.orderLineRef,
          short.slot,
          short.lineId,
        ])
    }),
    { numRuns: 200 },
  )
})

test('twins share what is free: what one is promised the next one does not get', () => {
  const twins = {
    ...walk,
    twinsDue: 'tea-1',
    lines: [
      line('tea-1', { shortQuantity: 2, shortReason: 'notThere' }),
      line('tea-2', { sequence: 2, slot: 2, quantity: 1 }),
      line('tea-3', { sequence: 3, slot: 2, quantity: 1 }),
    ],
  }
  const one = { locationId: 'B-04', sku: 'kopi', lot: null, expiresOn: null, quantity: 1 }
  const verdict = judgeTwins(twins, true, floor({ freeInstead: () => [one] }))
  const sought = 'facts' in verdict ? verdict.facts.filter(({ fact }) => fact === 'line-added') : []
  expect(sought).toMatchObject([{ line: { replaces: 'tea-2', sku: 'kopi', quantity: 1 } }])
})
