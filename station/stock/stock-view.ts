import type { StockView } from '#contract/stock-view'
import { itemBySku } from '#db/items'
import { platesAt } from '#db/plates'
import { openCountTasks, openStockWork, placeFor } from '#db/stock-work'
import { type StockWork, stockStep } from '#domain/stock-work'
import type { Floor } from '#station/context'
import { itemView } from '#station/seat/item-view'

const mostTasks = 200

/** Everything the screen of stock work shows, from what is on disk; null when the person has none open. */
export function stockView(floor: Floor, personId: string): StockView | null {
  const work = openStockWork(floor.db, personId)
  if (work === null) return null
  const step = stockStep(work)
  const countTasks = work.kind === 'count' ? openCountTasks(floor.db).slice(0, mostTasks) : []
  return {
    screen: 'stock',
    kind: work.kind,
    step: step.step,
    locationId: work.locationId,
    again: step.step === 'count' && step.again,
    units: work.units
      .map(({ sku, ...units }) => {
        const item = itemBySku(floor.db, sku)
        const { tracking, expires } = item ?? { tracking: 'none' as const, expires: false }
        return { item: itemView(floor, sku), ...units, tracking, expires }
      })
      .reverse(),
    plates: platesOf(floor, work),
    proposed: proposedFor(floor, work, countTasks),
    countTasks,
  }
}

/** Plates in the hand; at a count those that should lie here besides, for each has its own scan. */
function platesOf({ db }: Floor, work: StockWork): StockView['plates'] {
  const held = work.plates.map(({ plateId, quantity }) => ({ plateId, quantity, scanned: true }))
  const here = work.kind === 'count' && work.locationId !== null ? platesAt(db, work.locationId) : []
  const open = here.filter(({ plateId, carried }) => !carried && !held.some((one) => one.plateId === plateId))
  return [...open.map(({ plateId }) => ({ plateId, quantity: null, scanned: false })), ...held]
}

function proposedFor(floor: Floor, work: StockWork, tasks: readonly { locationId: string }[]): string | null {
  const last = work.units.at(-1)
  switch (stockStep(work).step) {
    case 'store':
      return last === undefined ? null : placeFor(floor.db, last.sku, work.locationId)
    case 'scan-location':
      return tasks[0]?.locationId ?? null
    default:
      return null
  }
}
