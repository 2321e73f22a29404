import type { CommandArgs } from '#contract/commands'
import { type OverrideCommand, overrides } from '#contract/overrides'
import type { QuestionView } from '#contract/question-view'
import { itemBySku } from '#db/items'
import { personById } from '#db/people'
import { unitBand } from '#domain/catch-weight'
import type { UnitOnScale } from '#domain/refusal/catch-weight'
import type { Floor } from '#station/context'
import { itemView } from '#station/seat/item-view'

/** A command that waits for somebody's leave, as it was given. */
export type OverrideNeed = {
  [C in OverrideCommand]: { command: C; args: CommandArgs<C> }
}[OverrideCommand]

/** What a seat asks before it goes on. Kept in memory: after a restart nobody is asked for anything. */
export type Question =
  | { ask: 'pin'; personId: string }
  | { ask: 'new-pin'; personId: string; why: 'once' | 'first' }
  | { ask: 'override'; need: OverrideNeed; guestId: string | null }
  /** A unit whose code says no weight is put on the scale, or its grams are keyed. */
  | { ask: 'unit-weight'; unit: UnitOnScale }

/** The reasons a supervisor chooses from; null where the command came with its own. */
export function reasonsFor({ command, args }: OverrideNeed): readonly string[] | null {
  return 'reason' in args && args.reason !== null ? null : overrides[command].reasons
}

/** A question as the screen shows it. */
export function questionView(floor: Floor, question: Question | null): QuestionView | null {
  if (question === null) return null
  const nameOf = (personId: string): string => personById(floor.db, personId)?.name ?? ''
  if (question.ask === 'override') {
    const { need, guestId } = question
    const guest = guestId === null ? null : nameOf(guestId)
    return { ask: 'override', command: need.command, guest, reasons: reasonsFor(need) }
  }
  if (question.ask === 'unit-weight') return unitWeightView(floor, question.unit)
  const { personId, ...rest } = question
  return { ...rest, name: nameOf(personId) }
}

/** `sku` may be one that nobody weighs any more, since the master can change meanwhile. */
function unitWeightView(floor: Floor, { sku }: UnitOnScale): QuestionView {
  const rule = itemBySku(floor.db, sku)?.catchWeight ?? null
  const { leastG, mostG } = rule === null ? { leastG: 1, mostG: 0 } : unitBand(rule)
  const mayKey = floor.settings.picking.keyWeight
  return { ask: 'unit-weight', item: itemView(floor, sku), leastG, mostG, mayKey }
}
