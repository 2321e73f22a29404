import type { ShiftAsk, ShiftOrder, ShiftPerson, ShiftWalk } from '#domain/simulation/shift'

export const minuteMs = 60_000

/** A walk of ten minutes that nobody has begun, for tests. */
export const walkOf = (orders: readonly number[], change: Partial<ShiftWalk> = {}): ShiftWalk => ({
  zones: ['A'],
  priority: 0,
  cutOffMs: 60 * minuteMs,
  owner: null,
  skippedBy: [],
  onCart: true,
  workMs: 10 * minuteMs,
  sortMs: 0,
  orders,
  ...change,
})
/** An order packed in two minutes into one carton. */
export const orderIn = (change: Partial<ShiftOrder> = {}): ShiftOrder => ({
  cutOffMs: 60 * minuteMs,
  cartonsMs: [2 * minuteMs],
  ...change,
})
export const picker = (change: Partial<ShiftPerson> = {}): ShiftPerson => ({
  picks: true,
  packs: false,
  zones: [],
  takesPercent: 100,
  ...change,
})
export const packer = (change: Partial<ShiftPerson> = {}): ShiftPerson =>
  picker({ picks: false, packs: true, ...change })

/** A shift in which everything takes as long as usual and labels come at once. */
export const shiftOf = (
  work: Pick<ShiftAsk, 'walks' | 'orders' | 'people'>,
  change: Partial<ShiftAsk> = {},
): ShiftAsk => ({
  breaks: [],
  benches: 10,
  carts: 10,
  walls: 10,
  printers: 10,
  labelMs: 0,
  spread: { walkPercent: 0, packPercent: 0, dayPercent: 0 },
  ...work,
  ...change,
})

/** A wave of so many orders, twelve to a walk, in zones of their own, with three cut-offs. */
export function waveOf(
  count: number,
  people: readonly ShiftPerson[],
  change: Partial<ShiftAsk> = {},
): ShiftAsk {
  const cutOffOf = (order: number): number => (1 + (order % 3)) * 90 * minuteMs
  const orders = Array.from({ length: count }, (_, order) =>
    orderIn({ cutOffMs: cutOffOf(order), cartonsMs: order % 10 === 0 ? [70_000, 60_000] : [90_000] }),
  )
  const walks = Array.from({ length: Math.ceil(count / 12) }, (_, walk) => {
    const of = orders.flatMap((_one, order) => (Math.floor(order / 12) === walk ? [order] : []))
    return walkOf(of, {
      zones: [['A', 'B', 'C'][walk % 3] ?? 'A'],
      cutOffMs: Math.min(...of.map(cutOffOf)),
      workMs: (12 + (walk % 5) * 2) * minuteMs,
    })
  })
  return shiftOf(
    { walks, orders, people },
    { spread: { walkPercent: 25, packPercent: 35, dayPercent: 8 }, ...change },
  )
}
