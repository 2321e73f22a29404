import './halves.css'
import './look/narrow-frame.css'
import './look/narrow-pack.css'
import './look/narrow-stock.css'
import './look/narrow-work.css'
import './look/narrow-work-stop.css'
import { useCallback } from 'react'
import { useStore } from 'zustand'
import type { StationBridge } from '#contract/commands'
import type { Loudspeaker } from '#renderer/sound/loudspeaker'
import type { FloorStore } from '#renderer/store/floor-store'
import type { HalvesStore } from '#renderer/store/halves'
import { Half, isAtDesk, type Theme } from './half.tsx'

type Seat = 'a' | 'b'
const seats: readonly Seat[] = ['a', 'b']

/** Whose desk has the whole window; null while both work on the floor. Where both are at theirs, the half touched last. */
export function useDeskSeat(stores: Readonly<Record<Seat, FloorStore>>, halves: HalvesStore): Seat | null {
  const a = useStore(stores.a, isAtDesk)
  const b = useStore(stores.b, isAtDesk)
  const touched = useStore(halves, (state) => state.touched)
  if (a && b) return touched
  return a ? 'a' : b ? 'b' : null
}

/** The seats of this window: one alone, two side by side, or one seat's desk with the other as a strip below. */
export const Halves = ({
  stores,
  halves,
  bridge,
  loudspeaker,
  desk,
  theme,
}: {
  stores: Readonly<Record<Seat, FloorStore>>
  halves: HalvesStore
  bridge: StationBridge
  loudspeaker: Loudspeaker
  desk: Seat | null
  theme: Theme | null
}) => {
  const two = useStore(stores.a, ({ view }) => view?.station.twoPeople ?? false)
  const shown = two ? seats : (['a'] as const)
  const modeOf = (seat: Seat) =>
    desk === null ? (two ? 'half' : 'whole') : desk === seat ? 'whole' : 'strip'
  const back = useCallback(
    () => desk !== null && stores[desk].getState().go({ place: 'floor' }),
    [stores, desk],
  )
  return (
    <div className="halves" data-two={two && desk === null} data-strip={two && desk !== null}>
      {shown.map((seat) => (
        <Half
          key={seat}
          store={stores[seat]}
          halves={halves}
          bridge={bridge}
          loudspeaker={loudspeaker}
          mode={modeOf(seat)}
          back={back}
          theme={theme}
        />
      ))}
    </div>
  )
}
