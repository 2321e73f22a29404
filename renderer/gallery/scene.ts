import type { SeatView, Verdict } from '#contract/views'
import type { Dialog, LiveWeight, Route } from '#renderer/store/floor-store'

/** One screen in one state, from plain view objects. */
export interface Scene {
  seat: SeatView
  notice: Verdict | null
  working: boolean
  dialog: Dialog | null
  route: Route
  weight: Omit<LiveWeight, 'receivedAt'> | null
  /** What the fake station answers instead of its usual answers. */
  answers: Readonly<Record<string, unknown>>
}

/** A scene of a floor screen with nothing lying over it. */
export const plain = (seat: SeatView): Scene => ({
  seat,
  notice: null,
  working: false,
  dialog: null,
  route: { place: 'floor' },
  weight: null,
  answers: {},
})
