import type { StockDifferencesView } from '#contract/stock-difference-commands'
import { openCountTask } from '#db/exceptions'
import { itemBySku } from '#db/items'
import type { PersonRow } from '#db/people'
import { placesToCount, stockDifferences } from '#db/stock-differences'
import type { Refusal } from '#domain/refusal'
import { surelyDiffers } from '#domain/stock-difference'
import { type Floor, isoNow, step } from '#station/context'
import type { Desk, Handlers } from '#station/handlers'
import { type StockWatch, stockComparedAt } from '#station/stock/stock-watch'

const mostRows = 2000

/** What the desk sees of both stocks. */
function differencesView(floor: Floor, watch: Pick<StockWatch, 'problem'>): StockDifferencesView {
  return {
    comparedAt: stockComparedAt(floor),
    problem: watch.problem(),
    told: floor.settings.stockTold,
    rows: stockDifferences(floor.db, mostRows)
      .filter(surelyDiffers)
      .map(({ seen: _seen, ...row }) => row),
  }
}

/** Asks for a count of every place of an item; places that wait for one already are left alone. */
function countItem(floor: Floor, sku: string, by: PersonRow): { locations: number } | Refusal {
  return step(floor, () => {
    if (itemBySku(floor.db, sku) === null) return { refusal: 'not-found', what: sku } as const
    const places = placesToCount(floor.db, sku)
    const at = isoNow(floor)
    for (const locationId of places)
      openCountTask(floor.db, { countTaskId: floor.newId(), locationId, sku, reason: 'stockDiffers' }, at)
    if (places.length > 0)
      floor.record({
        kind: 'item-count-asked',
        subject: sku,
        actor: by.personId,
        payload: { locations: places.length },
      })
    return { locations: places.length }
  })
}

/** What is read and done about stock as the OMS has it. */
export const stockDifferenceHandlers = (
  { floor, stockWatch, settings }: Pick<Desk, 'floor' | 'stockWatch' | 'settings'>,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, 'stockDifferences' | 'compareStock' | 'countItem' | 'saveStockTold'> => ({
  stockDifferences: () => differencesView(floor, stockWatch),
  compareStock: async () => {
    await stockWatch.look()
    return null
  },
  countItem: ({ sku }, by) => {
    const answer = countItem(floor, sku, someone(by))
    if (!('refusal' in answer)) floor.tell({ tell: 'changed', tables: ['stockDifference'] })
    return answer
  },
  saveStockTold: (stockTold, by) => {
    settings.save({ stockTold }, someone(by).personId)
    floor.tell({ tell: 'changed', tables: ['stockDifference'] })
    return null
  },
})
