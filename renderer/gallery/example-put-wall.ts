import type { CubbyView, PutWallView } from '#contract/put-wall-view'
import type { SeatView } from '#contract/seat-view'
import { kopi, nurul, seatWith } from './example-station.ts'

const lightOf = (number: number, target: number | null): CubbyView['state'] => {
  if (number === target) return 'target'
  if (number === 9) return 'aside'
  if (number % 5 === 2) return 'complete'
  return number > 24 ? 'empty' : 'waiting'
}
/** A wall of so many cubbies, one of them lit. */
export const cubbies = (target: number | null, count = 40): CubbyView[] =>
  Array.from({ length: count }, (_, place) => {
    const state = lightOf(place + 1, target)
    return {
      cubbyId: `W1-${String(place + 1).padStart(2, '0')}`,
      orderNumber: state === 'empty' ? null : `SO-2611-084${String(10 + place)}`,
      state,
    }
  })

export const kopiInHand: PutWallView['hand'] = {
  item: kopi,
  lot: 'L2609A',
  serial: null,
  quantity: 1,
  orderNumber: 'SO-2611-08417',
  cubbyId: 'W1-14',
  emptyId: null,
}

/** Nurul sorts a tote of batch L-0318-02; a unit of kopi is in her hand. */
export const putWallSeat = (change: Partial<PutWallView>): SeatView =>
  seatWith(
    {
      screen: 'putWall',
      step: 'scan-cubby',
      wall: 'W1',
      batchNumber: 'L-0318-02',
      toteId: 'T-0457',
      held: false,
      left: 17,
      hand: kopiInHand,
      cubbies: cubbies(14),
      others: ['T-0458', 'T-0461'],
      orders: { done: 5, of: 24 },
      full: null,
      ...change,
    },
    nurul,
  )
