import type { Refusal } from '#domain/refusal'
import type { Floor, Outcome, Seat } from '#station/context'
import type { Handlers } from '#station/handlers'
import { beginWork, endCount, keyUnits, leaveWork } from '#station/stock/stock-work'

type StockCommand = 'beginStockWork' | 'keyUnits' | 'endCount' | 'leaveStockWork'
type Someone = (person: Parameters<Handlers['keyUnits']>[1]) => Parameters<typeof endCount>[1]

/** What the commands of stock work do. */
export const stockHandlers = (
  floor: Floor,
  atSeat: (seat: Seat, work: () => Outcome) => null | Refusal,
  someone: Someone,
): Pick<Handlers, StockCommand> => ({
  beginStockWork: ({ seat, kind }, person) =>
    atSeat(seat, () => beginWork(floor, seat, someone(person), kind)),
  keyUnits: ({ seat, ...units }, person) => atSeat(seat, () => keyUnits(floor, someone(person), units)),
  endCount: ({ seat, empty }, person) => atSeat(seat, () => endCount(floor, someone(person), empty)),
  leaveStockWork: ({ seat }, person) => atSeat(seat, () => leaveWork(floor, seat, someone(person))),
})
