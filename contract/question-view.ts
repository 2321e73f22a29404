import type { ItemView } from '#contract/item-view'
import type { OverrideCommand } from '#contract/overrides'

/** What a seat asks a person before it goes on; whatever is open there stays as it is beneath. */
export type QuestionView =
  /** The badge was read; the PIN signs in, or opens the locked seat again. */
  | { ask: 'pin'; name: string }
  /** `once`: the PIN of an administrator was used; `first`: nobody who administrates here has a PIN yet. */
  | { ask: 'new-pin'; name: string; why: 'once' | 'first' }
  /** A supervisor must allow this; `guest` is the one whose badge was read. `reasons` are codes of that command's reasons. */
  /** A unit goes on the scale; `mayKey`: its grams may be keyed instead. It should weigh between these. */
  | { ask: 'unit-weight'; item: ItemView; leastG: number; mostG: number; mayKey: boolean }
  | { ask: 'override'; command: OverrideCommand; guest: string | null; reasons: readonly string[] | null }
