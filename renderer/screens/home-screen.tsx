import './home.css'
import type { HomeView, SeatView } from '#contract/seat-view'
import type { Role } from '#domain/order'
import { DeskHome } from './desk-home.tsx'
import { PackerHome } from './packer-home.tsx'
import { OfferedHome, PickerHome } from './picker-home.tsx'

/** Where a person stands between two pieces of work; what it offers follows from the role. */
export const HomeScreen = ({ seat, view }: { seat: SeatView; view: HomeView }) => {
  const has = (role: Role): boolean => seat.person?.roles.includes(role) ?? false
  if (view.offered !== null) return <OfferedHome seat={seat} offered={view.offered} />
  if (has('supervisor') || has('admin') || (has('picker') && has('packer')))
    return <DeskHome seat={seat} view={view} />
  return has('packer') ? <PackerHome seat={seat} view={view} /> : <PickerHome seat={seat} view={view} />
}
