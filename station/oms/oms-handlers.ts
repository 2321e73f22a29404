import type { omsCommands } from '#contract/oms-commands'
import type { PersonRow } from '#db/people'
import { firstSource } from '#domain/source'
import type { Desk, Handlers } from '#station/handlers'
import { correctMessage, whyNotCorrect } from '#station/oms/correct-message'
import { fieldMappings } from '#station/oms/field-mappings'
import { dismissIncoming, retryIncoming, showIncoming } from '#station/oms/incoming'
import { messageDetail, messagesView, resolveMessage, retryMessage } from '#station/oms/messages'
import { withoutSecrets } from '#station/oms/secrets'
import { needOverride } from '#station/people/overrides'
import { secretsOf } from '#station/settings'

/** What people do about the order systems: set them up, look how the lines are, decide what became of a message. */
export function omsHandlers(
  { floor, seats, oms, settings, healthOf, health, webhookProblem }: Desk,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof omsCommands> {
  const changed = <T>(answer: T, table: 'outbox' | 'quarantine'): T => {
    floor.tell({ tell: 'changed', tables: [table] })
    return answer
  }
  const mappings = fieldMappings(floor, oms, settings)
  return {
    messages: () =>
      messagesView(floor, health(), { healthOf, lineOf: oms.health, webhookProblem: webhookProblem() }),
    messageDetail: ({ messageId }) => messageDetail(floor, messageId),
    retryMessage: ({ messageId }, person) =>
      changed(retryMessage(floor, messageId, someone(person)), 'outbox'),
    resolveMessage: ({ messageId, reason }, person) =>
      changed(resolveMessage(floor, messageId, reason, someone(person)), 'outbox'),
    correctMessage: (args, person, { seat, leave }) => {
      const closed = whyNotCorrect(floor, args)
      if (closed !== null) return closed
      if (leave !== null) return changed(correctMessage(floor, args, someone(person), leave), 'outbox')
      seats.act(seat, () => needOverride({ command: 'correctMessage', args }))
      return { refusal: 'override-needed', command: 'correctMessage' }
    },
    dismissIncoming: ({ quarantineId, reason }, person) =>
      changed(dismissIncoming(floor, quarantineId, reason, someone(person)), 'quarantine'),
    retryIncoming: ({ quarantineId }, person) =>
      retryIncoming(floor, oms.reads, quarantineId, someone(person)),
    showIncoming: ({ quarantineId }, person) => showIncoming(floor, quarantineId, someone(person)),
    tryOmsNow: () => {
      floor.wake.feed()
      return null
    },
    saveOms: (args, person) => settings.saveOms(args, someone(person).personId),
    saveConnection: (args, person) => settings.saveConnection(args, someone(person).personId),
    verifyOms: async ({ source }) => {
      const found = (await oms.sends(source ?? firstSource)?.verify()) ?? []
      const secrets = secretsOf(floor.settings)
      return found.map((one) => ({ ...one, detail: withoutSecrets(one.detail, secrets) }))
    },
    saveWebhook: ({ listen }, person) => settings.saveWebhook(listen, someone(person).personId),
    saveSource: (args, person) => settings.saveSource(args, someone(person).personId),
    tryMapping: ({ source, fields }) => mappings.attempt(source ?? firstSource, fields),
    saveMapping: ({ source, fields }, person) =>
      mappings.save(source ?? firstSource, fields, someone(person).personId),
    mappingHistory: ({ source }) => mappings.history(source ?? firstSource),
    removeSource: ({ source }, person) => settings.removeSource(source, someone(person).personId),
  }
}
