import type { SeatView } from '#contract/views'
import type { Loudspeaker } from '#renderer/sound/loudspeaker'

/** The desk of a supervisor. */
export const Desk = ({ seat }: { seat: SeatView; loudspeaker: Loudspeaker }) => <div>{seat.seat}</div>
