import type { StockDifferencesView } from '#contract/stock-difference-commands'
import { inMinutes } from './example-station.ts'

const told = { counts: true, setApart: true, putAway: false }

/** Both sides counted the same a moment ago. */
export const stockAgrees: StockDifferencesView = {
  comparedAt: inMinutes(-3),
  problem: null,
  told,
  rows: [],
}

/** Three items of which the OMS has another number; one waits to be counted. */
export const stockDiffers: StockDifferencesView = {
  comparedAt: inMinutes(-3),
  problem: null,
  told,
  rows: [
    {
      sku: 'TEA-0114',
      itemName: 'Teh Melur 100 g',
      ours: 412,
      theirs: 436,
      since: inMinutes(-1520),
      places: 3,
      toCount: 2,
    },
    {
      sku: 'CUP-0020',
      itemName: 'Cawan Seramik 250 ml',
      ours: 18,
      theirs: 12,
      since: inMinutes(-47),
      places: 1,
      toCount: 0,
    },
    {
      sku: 'JAM-001',
      itemName: 'Meter Tekanan Darah BP-2',
      ours: 0,
      theirs: 1,
      since: inMinutes(-12),
      places: 1,
      toCount: 0,
    },
  ],
}
