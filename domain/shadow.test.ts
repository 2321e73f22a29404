import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OrderStatus, orderStatuses } from '#domain/order'
import { compareShadow, hasLeft, type ShadowShipment } from '#domain/shadow'
import { orderOf } from '#domain/wave-sample'

const orders = fc.uniqueArray(
  fc.record({
    ref: fc.integer({ min: 1, max: 9999 }).map((one) => `o-${one}`),
    status: fc.constantFrom<OrderStatus>(...orderStatuses),
    wanted: fc.integer({ min: 1, max: 5 }),
    here: fc.option(fc.integer({ min: 1, max: 5 })),
    shipped: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  }),
  { selector: ({ ref }) => ref, maxLength: 30 },
)

test('every order counts once, and only what differs is named', () => {
  fc.assert(
    fc.property(orders, (some) => {
      const theirs = some.map(({ ref, status, wanted, shipped }) => {
        const order = orderOf(ref, { tea: wanted }, { status })
        return { ...order, lines: order.lines.map((line) => ({ ...line, shipped })) }
      })
      const ours = some.flatMap(({ ref, here }, place): ShadowShipment[] => {
        const lineRef = theirs[place]?.lines[0]?.lineRef ?? ''
        return here === null ? [] : [{ orderRef: ref, lines: [{ lineRef, quantity: here }] }]
      })
      const { counts, rows } = compareShadow(ours, theirs)
      const { same, open, ...differing } = counts
      expect(Object.values(differing).reduce((sum, one) => sum + one, 0)).toBe(rows.length)
      expect(same + open + rows.length).toBe(some.length)
      const alike = some.filter(
        ({ here, status, shipped, wanted }) =>
          here !== null && hasLeft({ status }) && (shipped ?? wanted) === here,
      )
      expect(same).toBe(alike.length)
      expect(rows.every(({ lines }) => lines.every(({ here, there }) => here !== there))).toBe(true)
    }),
  )
})

test('two cartons of one line are one quantity', () => {
  const tea = orderOf('o-1', { tea: 2 }, { status: 'delivered' })
  const lineRef = tea.lines[0]?.lineRef ?? ''
  const ours = { orderRef: 'o-1', lines: [1, 1].map((quantity) => ({ lineRef, quantity })) }
  expect(compareShadow([ours], [tea]).counts.same).toBe(1)
})
