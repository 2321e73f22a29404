import type { CommandAnswer, CommandName } from '#contract/commands'
import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import type { Dialog, LiveWeight, Route } from '#renderer/store/floor-store'

/** An answer of the fake station that is no answer: the fault a page meets when nothing can be read. */
export const unread = { ok: false, fault: { kind: 'bug', detail: '', logId: 'e-7f3a23' } } as const

/** What the fake station answers to commands; of those it says nothing of, "done". */
export type SceneAnswers = { readonly [N in CommandName]?: CommandAnswer<N> | typeof unread }

/** One screen in one state, from plain view objects. */
export interface Scene {
  seat: SeatView
  notice: Verdict | null
  working: boolean
  dialog: Dialog | null
  helping: boolean
  route: Route
  weight: Omit<LiveWeight, 'receivedAt'> | null
  /** What the fake station answers instead of its usual answers. */
  answers: SceneAnswers
  /** The seat beside it, where two people work. */
  beside: Scene | null
}

/** A scene of a floor screen with nothing lying over it. */
export const plain = (seat: SeatView): Scene => ({
  seat,
  notice: null,
  working: false,
  dialog: null,
  helping: false,
  route: { place: 'floor' },
  weight: null,
  answers: {},
  beside: null,
})

/** Two seats side by side, each with its half of the window. */
export function besides(a: Scene, b: Scene): Scene {
  const two = (scene: Scene, seat: 'a' | 'b'): Scene => ({
    ...scene,
    seat: { ...scene.seat, seat, station: { ...scene.seat.station, twoPeople: true } },
  })
  return { ...two(a, 'a'), beside: two(b, 'b') }
}
