import type { CommandArgs } from '#contract/commands'
import { type OverrideCommand, overrides } from '#contract/overrides'
import type { QuestionView } from '#contract/question-view'
import { personById } from '#db/people'
import type { Floor } from '#station/context'

/** A command that waits for somebody's leave, as it was given. */
export type OverrideNeed = {
  [C in OverrideCommand]: { command: C; args: CommandArgs<C> }
}[OverrideCommand]

/** What a seat asks before it goes on. Kept in memory: after a restart nobody is asked for anything. */
export type Question =
  | { ask: 'pin'; personId: string }
  | { ask: 'new-pin'; personId: string; why: 'once' | 'first' }
  | { ask: 'override'; need: OverrideNeed; guestId: string | null }

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
  const { personId, ...rest } = question
  return { ...rest, name: nameOf(personId) }
}
