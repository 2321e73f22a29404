import { linesOf, type WaveAsk } from '#domain/releasing/wave-ask'
import type { Prng } from '#sim/data/prng'

/** Orders and aisles as rows of item and quantity, as people would write them down. */
export interface AisleFloor {
  orders: [item: number, quantity: number][][]
  aisles: [item: number, quantity: number][][]
  ask: WaveAsk
}

/** How a floor looks: how many of each, and how its orders and aisles are made up. */
export interface FloorShape {
  orders: number
  items: number
  aisles: number
  /** Lines of an order and units of a line, at most. */
  lines: number
  quantity: number
  /** Items that an aisle holds, and units of each, at most. */
  held: number
  stock: number
}

/**
 * A floor to release waves on: some items are wanted much more often than others, and each lies in a few aisles. The
 * limits are drawn from what all orders want, so that some asks have no answer.
 */
export function aisleFloor(prng: Prng, shape: FloorShape): AisleFloor {
  const often = (): number => Math.floor(prng.next() ** 2 * shape.items)
  const rows = (count: number, most: number, quantity: number, item: () => number) =>
    Array.from({ length: count }, () => {
      const items = new Set(Array.from({ length: prng.int(1, most) }, item))
      return [...items].map((one): [number, number] => [one, prng.int(1, quantity)])
    })
  const orders = rows(shape.orders, shape.lines, shape.quantity, often)
  const aisles = rows(shape.aisles, shape.held, shape.stock, () => prng.int(0, shape.items - 1))
  const units = orders.flat().reduce((sum, [, quantity]) => sum + quantity, 0)
  const leastUnits = prng.int(0, Math.floor(units / 3))
  return {
    orders,
    aisles,
    ask: {
      itemCount: shape.items,
      orders: linesOf(orders),
      aisles: linesOf(aisles),
      leastUnits,
      mostUnits: prng.int(Math.max(leastUnits, 1), Math.max(units, 1)),
      open: { aisles: [], units: 0 },
    },
  }
}
