import { type SearchPace, searchWave } from '#domain/releasing/search-wave'
import type { AisleWave } from '#domain/releasing/wave-ask'
import { prngFromSeed } from '#sim/data/prng'
import type { AisleFloor } from '#sim/data/wave-asks'

/** A pace that ends after so many looks at the clock, with the luck of a seed. */
export function countedPace(looks: number, seed: number): SearchPace {
  let looked = 0
  return { spent: () => looked++ / looks, random: prngFromSeed(seed).next }
}

/** The last wave that a search hands on. */
export function waveAfter(floor: AisleFloor, looks: number, seed: number): AisleWave | null {
  let last: AisleWave | null = null
  for (const wave of searchWave(floor.ask, countedPace(looks, seed))) last = wave
  return last
}

/** What is wrong with a wave, judged from the rows alone. */
export function brokenIn({ orders, aisles, ask }: AisleFloor, wave: AisleWave): string[] {
  const left = new Map<number, number>()
  for (const aisle of wave.aisles)
    for (const [item, quantity] of aisles[aisle] ?? []) left.set(item, (left.get(item) ?? 0) + quantity)
  let units = 0
  for (const order of wave.orders)
    for (const [item, quantity] of orders[order] ?? []) {
      units += quantity
      left.set(item, (left.get(item) ?? 0) - quantity)
    }
  return [
    ...[...left].filter(([, quantity]) => quantity < 0).map(([item]) => `too little of item ${item}`),
    ...(new Set(wave.orders).size < wave.orders.length ? ['an order twice'] : []),
    ...(new Set(wave.aisles).size < wave.aisles.length ? ['an aisle twice'] : []),
    ...(wave.orders.some((order) => orders[order] === undefined) ? ['an order that is none'] : []),
    ...(wave.aisles.some((aisle) => aisles[aisle] === undefined) ? ['an aisle that is none'] : []),
    ...(ask.open.aisles.some((aisle) => !wave.aisles.includes(aisle)) ? ['an open aisle left out'] : []),
    ...(units === wave.units ? [] : [`${wave.units} units said, ${units} counted`]),
    ...(units < ask.leastUnits || units > ask.mostUnits ? ['outside its limits'] : []),
  ]
}

/** The greatest units per aisle, by trying every set of aisles and every set of orders; null where no wave is possible. */
export function bestByTrying({ orders, aisles, ask }: AisleFloor): number | null {
  let best: number | null = null
  const open = ask.open.aisles.reduce((bits, aisle) => bits | (1 << aisle), 0)
  for (let bits = 1; bits < 1 << aisles.length; bits++) {
    if ((bits & open) !== open) continue
    const stock = new Map<number, number>()
    for (const [item, quantity] of aisles.filter((_, aisle) => (bits >> aisle) & 1).flat())
      stock.set(item, (stock.get(item) ?? 0) + quantity)
    const units = mostUnits(orders, ask, stock, 0, 0)
    if (units <= 0 || units < ask.leastUnits) continue
    const count = bits.toString(2).replaceAll('0', '').length
    best = Math.max(best ?? 0, (units + ask.open.units) / count)
  }
  return best
}
function mostUnits(
  orders: AisleFloor['orders'],
  ask: AisleFloor['ask'],
  stock: Map<number, number>,
  from: number,
  units: number,
): number {
  const order = orders[from]
  if (order === undefined) return units
  const without = mostUnits(orders, ask, stock, from + 1, units)
  const more = order.reduce((sum, [, quantity]) => sum + quantity, 0)
  if (units + more > ask.mostUnits || order.some(([item, quantity]) => (stock.get(item) ?? 0) < quantity))
    return without
  const rest = new Map(stock)
  for (const [item, quantity] of order) rest.set(item, (rest.get(item) ?? 0) - quantity)
  return Math.max(without, mostUnits(orders, ask, rest, from + 1, units + more))
}
