import type { SeatView } from '#contract/seat-view'
import type { StockUnitsView, StockView } from '#contract/stock-view'
import { inMinutes, kicap, kopi, long, maruku, nurul, seatWith, shapes } from './example-station.ts'

const units = (
  item: StockUnitsView['item'],
  quantity: number,
  lot: string | null = null,
): StockUnitsView => ({
  item,
  lot,
  expiresOn: lot === null ? null : '2028-03-31',
  quantity,
  tracking: lot === null ? 'none' : 'lot',
  expires: lot !== null,
})

/** What somebody holds: three items, the first of them of a lot. */
export const handful: StockUnitsView[] = [units(kopi, 24, 'L2609A'), units(kicap, 6), units(maruku, 2)]

/** Two hundred items counted at one place. */
export const mixedBin: StockUnitsView[] = Array.from({ length: 200 }, (_, place) => {
  const item = shapes[place % shapes.length] ?? kopi
  return units({ ...item, sku: `${item.sku}-${place}` }, place + 1)
})

/** An item with a long name, more of it than anybody holds. */
export const longUnits: StockUnitsView[] = [units(long, 99_999, 'L2609A-KLUANG-2')]

/** Places somebody asked to have counted. */
export const countTasks: StockView['countTasks'] = [
  { locationId: 'A-03-11', reason: 'short', openedAt: inMinutes(-31) },
  { locationId: 'B-09-13', reason: 'short', openedAt: inMinutes(-12) },
  { locationId: 'C-11-20', reason: 'short', openedAt: inMinutes(-4) },
]

/** Plates of one place while it is counted: two were scanned, one was not. */
export const platesCounted: StockView['plates'] = [
  { plateId: 'LP-000125', quantity: null, scanned: false },
  { plateId: 'LP-000123', quantity: 48, scanned: true },
  { plateId: '395516040000000016', quantity: 1_200, scanned: true },
]

/** The seat of somebody putting away what came in, unless told otherwise. */
export const stockSeat = (change: Partial<StockView>): SeatView =>
  seatWith(
    {
      screen: 'stock',
      kind: 'putAway',
      step: 'scan-item',
      locationId: null,
      again: false,
      units: [],
      plates: [],
      proposed: null,
      countTasks: [],
      ...change,
    },
    nurul,
    'Cart 12',
  )
