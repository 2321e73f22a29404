import type { SlotSet, SlotWalkLength } from '#domain/routing/one-block'

/** An order as a planner of walks sees it: the slots to stop at, and how much of a picker's capacity it takes. */
export interface BatchOrder {
  slots: SlotSet
  size: number
}

/** Which orders share walks: indices of orders, walk by walk. */
export interface BatchPlan {
  walks: number[][]
  lengthMm: number
}

/** What there is to plan. No order may be larger than the capacity. */
export interface BatchAsk {
  orders: readonly BatchOrder[]
  /** Largest sum of sizes in one walk. */
  capacity: number
  lengthOf: SlotWalkLength
}

/** The slots of several orders together. */
export function slotsOf(orders: readonly BatchOrder[], walk: readonly number[], into: SlotSet): SlotSet {
  into.fill(0)
  for (const order of walk) {
    const { slots } = orders[order] as BatchOrder
    for (let word = 0; word < into.length; word++)
      into[word] = (into[word] as number) | (slots[word] as number)
  }
  return into
}

/** The length of a whole plan. */
export function lengthOfPlan({ orders, lengthOf }: BatchAsk, walks: readonly (readonly number[])[]): number {
  const [first] = orders
  if (first === undefined) return 0
  const into = new Int32Array(first.slots.length)
  return walks.reduce((sum, walk) => sum + lengthOf(slotsOf(orders, walk, into)), 0)
}
