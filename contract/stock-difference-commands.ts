import { z } from 'zod'
import { admin, desk } from '#contract/command-parts'
import type { StockDifference, StockTold } from '#domain/stock-difference'

/** Which changes of stock the OMS is told, as it comes in from settings and windows. */
export const stockTold: z.ZodType<StockTold> = z.strictObject({
  counts: z.boolean(),
  setApart: z.boolean(),
  putAway: z.boolean(),
})

/** Commands about stock as the OMS has it. */
export const stockDifferenceCommands = {
  stockDifferences: { allowed: desk, args: z.strictObject({}) },
  /** Asks the OMS for its stock at once. */
  compareStock: { allowed: desk, args: z.strictObject({}) },
  /** Somebody counts every place where this item lies. */
  countItem: { allowed: desk, args: z.strictObject({ sku: z.string().min(1).max(64) }) },
  saveStockTold: { allowed: admin, args: stockTold },
} as const

/** What they answer. */
export interface StockDifferenceAnswers {
  stockDifferences: StockDifferencesView
  countItem: { locations: number }
}

/** An item of which both sides have another number. */
export interface StockDifferenceRow extends Omit<StockDifference, 'seen'> {
  itemName: string
  /** Places where it lies, and those of them that wait to be counted. */
  places: number
  toCount: number
}

/** How the stock of this site and that of the OMS agree. */
export interface StockDifferencesView {
  /** When all items were compared last; null when that was never. */
  comparedAt: string | null
  /** Why it could not be asked, in its words; `cannot`: this OMS cannot be asked for stock, or there is none. */
  problem: { kind: 'cannot' } | { kind: 'failed'; detail: string } | null
  told: StockTold
  rows: StockDifferenceRow[]
}
