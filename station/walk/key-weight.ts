import { type Floor, type Outcome, refuse, type Seat } from '#station/context'
import type { SeatWork } from '#station/seat/seat-work'
import { unitAwaited, weighedItem } from '#station/walk/caught-weight'

/** What the unit that waits for the scale weighs, keyed by somebody where the station's rules let them. */
export function keyUnitWeight(floor: Floor, seats: SeatWork, seat: Seat, weightG: number): Outcome {
  const unit = unitAwaited(seats.memory[seat].question)
  return unit === null || !floor.settings.picking.keyWeight
    ? seats.act(seat, () => refuse({ refusal: 'nothing-open' }))
    : seats.take(seat, weighedItem({ ...unit, weightG, by: 'keyed' }), '')
}
