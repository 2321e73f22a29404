import type { FloorNow } from '#domain/releasing/floor-room'
import { type ReleaseAdvice, releaseNow } from '#domain/releasing/release-now'
import type { SearchPace } from '#domain/releasing/search-wave'
import { seededRandom } from '#domain/seeded-random'
import type { PlanGoods } from '#station/planning/plan-engine'

/** A carton is hardly ever filled further than this. */
const fullest = 0.7
/** Looks at a search's end, each about a millisecond of work. */
const mostLooks = 250

/** Which of these orders to release now. `isWanted` is asked between two looks; null when the advice is not wanted any more. */
export function searchAdvice(
  { orders, stock, locations, items }: PlanGoods,
  floor: FloorNow,
  mostCartonMl: number,
  isWanted: () => boolean,
): ReleaseAdvice | null {
  const aisles = new Map(locations.map(({ locationId, aisle }) => [locationId, aisle]))
  const volumes = new Map(items.map(({ sku, volumeMm3 }) => [sku, volumeMm3]))
  const waiting = orders.map((order) => {
    const mm3 = order.lines.reduce((sum, { sku, quantity }) => sum + (volumes.get(sku) ?? 0) * quantity, 0)
    return { ...order, cartons: Math.max(1, Math.ceil(mm3 / 1000 / (mostCartonMl * fullest))) }
  })
  const there = stock.flatMap(({ sku, locationId, quantity }) => {
    const aisle = aisles.get(locationId)
    return aisle === undefined ? [] : [{ sku, aisle, quantity }]
  })
  const steps = releaseNow(waiting, there, floor, countedPace)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    if (!isWanted()) return null
  }
}

/** As long for everybody, so that the same orders give the same advice on any computer. */
function countedPace(): SearchPace {
  let looks = 0
  return { spent: () => Math.min(1, ++looks / mostLooks), random: seededRandom(1) }
}
