import type { ItemView } from '#contract/item-view'
import type { WorkKind, WorkStopState } from '#domain/work-stop'

/** Work on an order before it is packed: its stops, and the next step largest. */
export interface WorkStopView {
  screen: 'workStops'
  step: 'scan-part' | 'confirm-kit' | 'do-work'
  orderNumber: string
  totes: string[]
  now: {
    stopRef: string
    kind: WorkKind
    name: string
    text: string
    /** A data URL; null where there is none. */
    picture: string | null
    place: string | null
    /** What it is done on, or the kit that is made; null: the order as a whole. */
    item: ItemView | null
    /** `units` 0: not one kit can be made of what was picked. */
    units: number
    unitsDone: number
    /** Each unit, or each kit, is said to be done by itself. */
    eachUnit: boolean
    failed: boolean
    parts: WorkPartView[]
  }
  stops: WorkStopRowView[]
  /** Something of it can be undone. */
  undoable: boolean
}

/** A component of the kit at hand. */
interface WorkPartView {
  item: ItemView
  scanned: number
  quantity: number
  next: boolean
}

/** One line of the list of stops. */
export interface WorkStopRowView {
  stopRef: string
  kind: WorkKind
  name: string
  place: string | null
  state: WorkStopState | 'next'
  units: number
  unitsDone: number
}
