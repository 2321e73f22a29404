import './floor-frame.css'
import type { ReactNode } from 'react'
import type { SeatView } from '#contract/seat-view'
import type { ComparisonView } from '#contract/verdict'
import { Beam, type BeamView } from './beam.tsx'
import { Comparison } from './comparison.tsx'
import { TopBar } from './top-bar.tsx'

/** What every floor screen is made of: top bar, beam, work, actions. The same place for the same thing. */
export interface FloorFrameView {
  seat: SeatView
  /** What the top bar says first; the name of the station where it is not said. */
  place?: string
  middle?: ReactNode
  beam: BeamView
  compared: ComparisonView | null
  acts: ReactNode
}

/** The frame of a floor screen. Work knows by `data-tight` that a grown beam leaves it less height. */
export const FloorFrame = ({
  seat,
  place = seat.station.name,
  middle = null,
  beam,
  compared,
  acts,
  children,
}: FloorFrameView & { children: ReactNode }) => (
  <div className="floor-frame" data-tight={compared !== null}>
    <TopBar seat={seat} place={place} middle={middle} />
    <Beam {...beam}>{compared !== null && <Comparison {...compared} />}</Beam>
    {children}
    <footer className="floor-acts">{acts}</footer>
  </div>
)
