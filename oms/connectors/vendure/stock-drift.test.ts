import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneMovement, type StockMove } from '#oms/connectors/vendure/stock-drift'

const adjusted = (quantity: number): StockMove => ({ type: 'ADJUSTMENT', quantity })
const sold = (quantity: number): StockMove => ({ type: 'SALE', quantity: -quantity })

test.each<[string, number, StockMove[], number | null]>([
  ['nothing came between', 4, [adjusted(4)], 0],
  ['what came after is no part of it', 4, [adjusted(4), sold(1), adjusted(9)], 0],
  ['one was sold before it', 4, [sold(1), adjusted(5)], -1],
  ['somebody found seven before it', 4, [adjusted(7), adjusted(-3)], 7],
  ['what is only promised moves nothing', 4, [{ type: 'ALLOCATION', quantity: 3 }, adjusted(4)], 0],
  ['as much came in meanwhile as was owed, so it moved nothing', 2, [{ type: 'RETURN', quantity: 2 }], 2],
  ['no movement can be it', 4, [sold(1)], null],
  ['there is none', 4, [], null],
])('%s', (_what, owed, moves, undone) => {
  expect(oneMovement(owed, moves)).toBe(undone)
})

test('whatever is sold and comes back meanwhile, the write and its repairs leave all of it in effect', () => {
  const trades = fc.array(
    fc.record({
      type: fc.constantFrom('SALE', 'CANCELLATION', 'ALLOCATION'),
      quantity: fc.integer({ min: -5, max: 5 }),
    }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(fc.integer({ min: -9, max: 9 }), fc.array(trades, { maxLength: 4 }), (owed, rounds) => {
      let [onHand, left, wanted] = [100, owed, 100 + owed]
      for (const between of [...rounds, []]) {
        const read = onHand
        const moves: StockMove[] = [...between]
        for (const { type, quantity } of between) if (type !== 'ALLOCATION') onHand += quantity
        wanted += onHand - read
        const change = read + left - onHand
        if (change !== 0) moves.push(adjusted(change))
        onHand = read + left
        left = left === 0 && change === 0 ? 0 : (oneMovement(left, moves) ?? Number.NaN)
        if (left === 0) break
      }
      expect(onHand).toBe(wanted)
    }),
  )
})
