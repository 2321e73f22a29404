import type { SeatView } from '#contract/seat-view'
import type { ComparisonView } from '#contract/verdict'
import { useWords } from '#renderer/language/words.tsx'
import type { BeamView } from '#renderer/parts/beam.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { type Ask, beamOf } from './beam-view.ts'

/** What most screens ask is one step, with nothing counted. */
export const oneStep = { steps: [], progress: null, unmoved: null } as const

/** The beam of a screen that asks this. */
export function useAsk(ask: Ask): { beam: BeamView; compared: ComparisonView | null } {
  const words = useWords()
  const notice = useFloor((state) => state.notice)
  const working = useFloor((state) => state.working)
  return beamOf(words, ask, notice, working)
}

/** The name of the place people work at: the cart while picking, the station otherwise. */
export function placeName({ station, screen }: SeatView, cart: (cartId: string) => string): string {
  return screen.screen === 'pick' && screen.cartId !== null ? cart(screen.cartId) : station.name
}
