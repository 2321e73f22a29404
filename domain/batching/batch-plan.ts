import type { SlotSet, SlotWalkLength } from '#domain/routing/one-block'

/** An order as a planner of walks sees it. */
export interface BatchOrder {
  /** The slots to stop at. */
  slots: SlotSet
  /** How much it takes of each of the ask's limits, such as cart slots, grams and millilitres; whole numbers. */
  load: readonly number[]
  /** The zone it is picked in; a walk keeps to one zone. */
  zone: number
  /** What it is, one bit each, and what it must not share a walk with: food and detergents, say. */
  kinds: number
  shuns: number
  /** What it takes besides walking, and the latest its walk may end, both from the walk's start; Infinity for no matter when. */
  workMs: number
  dueMs: number
}

/** Which orders share walks: indices of orders, walk by walk. */
export interface BatchPlan {
  walks: (readonly number[])[]
  lengthMm: number
}

/** What there is to plan. */
export interface BatchAsk {
  orders: readonly BatchOrder[]
  /** What a walk can hold of each load; every order's load has as many entries. */
  limits: readonly number[]
  /** How long a picker takes for a metre. */
  msPerM: number
  lengthOf: SlotWalkLength
}

/** An order of which only the size matters, for one limit. */
export const sizedOrder = (slots: SlotSet, size: number): BatchOrder => ({
  slots,
  load: [size],
  zone: 0,
  kinds: 0,
  shuns: 0,
  workMs: 0,
  dueMs: Number.POSITIVE_INFINITY,
})

/** The slots of several orders together, written over `into`. */
export function slotsOf(orders: readonly BatchOrder[], walk: readonly number[], into: SlotSet): SlotSet {
  into.fill(0)
  for (const order of walk) {
    const { slots } = orders[order] as BatchOrder
    for (let word = 0; word < into.length; word++)
      into[word] = (into[word] as number) | (slots[word] as number)
  }
  return into
}

/** Room for the slots of a walk. */
export const noSlots = ({ orders }: BatchAsk): SlotSet => new Int32Array(orders[0]?.slots.length ?? 0)

/** The length of a whole plan. */
export function lengthOfPlan(ask: BatchAsk, walks: readonly (readonly number[])[]): number {
  const into = noSlots(ask)
  return walks.reduce((sum, walk) => sum + ask.lengthOf(slotsOf(ask.orders, walk, into)), 0)
}
