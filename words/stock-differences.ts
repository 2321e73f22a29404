import type { StockTold } from '#domain/stock-difference'

/** Where the stock of this site and that of the OMS differ. */
export interface StockDifferenceWords {
  quarantine: (rows: number) => string
  tab: (rows: number) => string
  none: string
  noneBelow: (at: string) => string
  never: string
  cannot: string
  cannotBelow: string
  failed: string
  item: string
  ours: string
  theirs: string
  gap: string
  since: string
  choose: string
  /** Nothing is changed on either side by itself. */
  explain: string
  places: string
  toCount: string
  count: string
  counted: (locations: number) => string
  compare: string
  compared: string
  told: string
  toldBelow: string
  tells: Record<keyof StockTold, string>
  saved: string
}
