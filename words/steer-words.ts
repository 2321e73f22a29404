import type { SteerRefusal } from '#domain/refusal/waves'
import type { WhenEmpty } from '#domain/wave'
import type { RefusalWords } from '#words/table'

/** What is said where a supervisor steers waves. */
export interface SteerWords {
  refusals: RefusalWords<SteerRefusal>
  /** The button that opens the orders of a wave. */
  open: string
  openBelow: string
  title: (number: string) => string
  back: string
  order: string
  stage: string
  priority: string
  lists: string
  choose: (number: string) => string
  chosen: (n: number) => string
  none: string
  split: (n: number) => string
  splitDone: (number: string, orders: number) => string
  pull: (number: string) => string
  pullNow: string
  pullWhy: string
  pulled: (number: string, units: number) => string
  add: string
  addNow: (n: number) => string
  added: (number: string, n: number) => string
  addedSome: (number: string, n: number, left: string) => string
  nothingWaits: string
  merge: string
  mergeInto: string
  mergeNow: string
  merged: (number: string, orders: number) => string
  prioritise: string
  prioritiseOf: (number: string) => string
  prioritiseWhy: string
  prioritiseNow: string
  prioritised: (number: string) => string
  levels: { oms: string; ordersSay: string; ordinary: string; high: string; urgent: string }
  urgent: string
  rushTitle: string
  rushBelow: string
  rushNow: (number: string) => string
  rushJoining: string
  whenEmpty: string
  empty: Record<WhenEmpty, string>
  rule: { title: string; from: string; fromBelow: string; never: string }
  shifts: Record<'title' | 'below' | 'name' | 'startsAt' | 'add' | 'remove', string>
}
