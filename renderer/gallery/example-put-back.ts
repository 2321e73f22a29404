import type { PutBackView } from '#contract/put-back-view'
import type { SeatView } from '#contract/seat-view'
import { kopi, nurul, seatWith } from './example-station.ts'

/** Goods of a cancelled order on their way back out of a tote. */
export const putBackSeat = (change: Partial<PutBackView>): SeatView =>
  seatWith(
    {
      screen: 'putBack',
      step: 'scan-item',
      toteId: 'T-0457',
      orderNumber: 'SO-2611-08417',
      item: kopi,
      lot: 'L2609A',
      quantity: 3,
      locationId: 'B-07-42',
      left: 2,
      ...change,
    },
    nurul,
  )
