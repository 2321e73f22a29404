import type { updateCommands } from '#contract/update-commands'
import type { PersonRow } from '#db/people'
import type { Desk, Handlers } from '#station/handlers'

/** What administrators do about newer programs. */
export function updateHandlers(
  { settings, updates }: Desk,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof updateCommands> {
  return {
    updates: (_args, _by, { seat }) => updates.view(seat),
    saveUpdates: (rules, by) => {
      settings.save({ updates: rules }, someone(by).personId)
      updates.forget()
      return null
    },
    checkUpdates: async () => {
      await updates.check()
      return null
    },
    installUpdate: ({ version }, by, { seat }) => updates.install(version, someone(by), seat),
    undoUpdate: ({ version, reason }, by, { seat }) => updates.undo(version, reason, someone(by), seat),
  }
}
