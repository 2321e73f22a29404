import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import type { Dialog, LiveWeight, Route } from '#renderer/store/floor-store'

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
  answers: Readonly<Record<string, unknown>>
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

/** The scene of this name. Throws when there is none, so that no example is lost by a wrong name. */
export function sceneIn(scenes: Readonly<Record<string, Scene>>, name: string): Scene {
  const scene = scenes[name]
  if (scene === undefined) throw new Error(`No scene is called ${name}`)
  return scene
}
