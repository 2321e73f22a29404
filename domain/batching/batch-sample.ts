import { type BatchAsk, sizedOrder } from '#domain/batching/batch-plan'
import { type SearchedPlan, searchBatches } from '#domain/batching/batch-search'
import { type OneBlock, type SlotSet, slotSet, slotWalkLength } from '#domain/routing/one-block'
import { prngFromSeed } from '#sim/data/prng'

/** A hall of ten aisles with 45 slots on each side, as in the literature: a metre a slot, five from aisle to aisle. */
export const sampleHall: OneBlock = {
  aisleXMm: Array.from({ length: 10 }, (_, aisle) => aisle * 5_000),
  lengthMm: 47_000,
  slotMm: Array.from({ length: 48 }, (_, slot) => slot * 1_000),
}

/** Slots anywhere in the hall, each time others. */
export function randomSlots(
  hall: OneBlock,
  count: number,
  int: (least: number, most: number) => number,
): SlotSet {
  return slotSet(
    hall,
    Array.from(
      { length: count },
      () => [int(0, hall.aisleXMm.length - 1), int(1, hall.slotMm.length - 2)] as const,
    ),
  )
}

/** Orders of 2 to `mostStops` stops, one unit each; a cart holds `capacity` units. The same seed gives the same orders. */
export function sampleBatch(seed: number, orders: number, mostStops: number, capacity: number): BatchAsk {
  const { int } = prngFromSeed(seed)
  return {
    orders: Array.from({ length: orders }, () => {
      const stops = int(2, mostStops)
      return sizedOrder(randomSlots(sampleHall, stops, int), stops)
    }),
    limits: [capacity],
    msPerM: 0,
    lengthOf: slotWalkLength(sampleHall, [0, 0]),
  }
}

/** The first plan of a search and its last. */
export function searched(
  ask: BatchAsk,
  evaluations: number,
  seed: number,
): { first: SearchedPlan; last: SearchedPlan } {
  const steps = searchBatches(ask, { evaluations, random: prngFromSeed(seed).next })
  let step = steps.next()
  while (step.value === null) step = steps.next()
  const first = step.value
  while (step.done !== true) step = steps.next()
  return { first, last: step.value }
}
