import type { ReactNode } from 'react'
import type { SeatView } from '#contract/seat-view'
import { CutOffs } from './cut-offs.tsx'

/** What stands beside a home screen: the couriers' cut-offs, below what else there is to know. */
export const HomeSide = ({
  seat: { cutOffs, station },
  children,
}: {
  seat: Pick<SeatView, 'cutOffs' | 'station'>
  children?: ReactNode
}) => (
  <aside className="home-side">
    {children}
    <CutOffs cutOffs={cutOffs} timeZone={station.timeZone} withToDo />
  </aside>
)
