import type { Need } from '#domain/simulation/shift'
import type { WayOut } from '#domain/simulation/ways-out'

/** What is said about how the shift goes on. */
export interface ShiftWords {
  orders: string
  walks: string
  units: string
  late: string
  finish: string
  never: string
  /** Between a tenth and nine tenths of all runs. */
  between: (from: string, to: string) => string
  played: (runs: number) => string
  cutOffs: string
  cutOff: string
  couriers: string
  middle: string
  spread: string
  lateOrders: string
  sure: string
  percent: (n: number) => string
  heldBy: string
  nothing: string
  needs: Record<Exclude<Need['need'], 'pickers'>, string>
  pickers: (zone: string | null) => string
  now: string
  chart: string
  whatToDo: string
  onTime: string
  onTimeBelow: string
  noWay: string
  noWayBelow: string
  best: string
  ways: { [Way in WayOut['way']]: (zone: string | null) => string }
  insteadOf: (to: string | null, from: string | null) => string
  lateInstead: (to: number, from: number) => string
  people: string
  packers: string
  here: string
  needed: string
  notEnough: string
  /** When the floor was as it is played forward from. */
  asOf: (time: string) => string
  /** On the board of waves. */
  playedForward: string
  /** When the walks of a zone are in. */
  allIn: string
  notCounted: string
  labels: string
  labelRolls: string
  /** The labels on the roll and full rolls beside it. */
  rollsThere: (onRoll: number, spareRolls: number) => string
  few: (labels: number) => string
  count: string
  countBelow: string
  onRoll: string
  rollOf: string
  spareRolls: string
  newRoll: string
  save: string
  saved: string
  supplies: string
  totes: string
  cartons: string
  split: (orders: number) => string
  benches: string
  breakAt: string
  breakMinutes: string
  picking: (percent: number) => string
  packing: (percent: number) => string
  notLearned: string
  none: string
  noneBelow: string
}

/** What is said about where goods should lie. */
export interface GoodsWords {
  days: string
  daysOf: (days: number) => string
  walks: string
  picks: string
  walked: string
  saved: string
  legend: string
  less: string
  more: string
  moves: string
  items: string
  table: {
    sku: string
    item: string
    from: string
    to: string
    location: string
    inTheWay: string
    nothing: string
    picks: string
    units: string
    weekM: string
  }
  none: string
  noneBelow: string
  noMoves: string
  noMovesBelow: string
  rules: string
  save: string
  savedAs: (name: string) => string
  notSaved: string
}
