import type { MessageDetail, MessageRow, MessagesView } from '#contract/desk-views'
import type { OmsCall } from '#contract/oms-call'
import { openQuarantine } from '#db/exceptions'
import { orderByRef } from '#db/orders'
import { countBehind, messageById, messages, nextDue, type OutboxRow, resolve, unpark } from '#db/outbox'
import { type PersonRow, personById } from '#db/people'
import type { Refusal } from '#domain/refusal'
import { staysShipped } from '#station/bench/take-back'
import { type Floor, isoNow, step } from '#station/context'
import { correctionsOf } from '#station/oms/correct-message'
import { differencesOf } from '#station/oms/differences'
import { incomingRow } from '#station/oms/incoming'
import type { LineHealth } from '#station/oms/line-health'
import { type OmsHealth, omsView } from '#station/seat/seat-view'
import { nameOfSource, sourcesOf } from '#station/settings'

const rowOf = (floor: Floor, row: OutboxRow, behind: boolean): MessageRow => ({
  messageId: row.messageId,
  sourceName: nameOfSource(floor.settings, row.source),
  seq: row.seq,
  kind: row.kind,
  about: row.about,
  state: behind && row.state === 'pending' ? 'behind' : row.state,
  tries: row.tries,
  savedAt: row.savedAt,
  reason: row.reason,
})

/** How it stands with each source. */
interface Lines {
  healthOf: (mark: string) => OmsHealth
  lineOf: (mark: string) => LineHealth | null
  webhookProblem: string | null
}

/** Messages out, what came in and could not be read, and how it stands with each source. */
export function messagesView(
  floor: Floor,
  health: OmsHealth,
  { healthOf, lineOf, webhookProblem }: Lines,
): MessagesView {
  return {
    oms: omsView(floor, health),
    webhookProblem,
    sources: sourcesOf(floor.settings).map(({ mark, name }) => {
      const { state, lastPullAt } = healthOf(mark)
      return { mark, name, state, lastPullAt, line: lineOf(mark)?.view() ?? null }
    }),
    rows: messages(floor.db, 1000).map(({ behind, ...row }) => rowOf(floor, row, Boolean(behind))),
    incoming: openQuarantine(floor.db).map((row) => incomingRow(floor, row)),
  }
}

export function messageDetail(floor: Floor, messageId: string): MessageDetail | Refusal {
  const row = messageById(floor.db, messageId)
  if (row === null) return { refusal: 'not-found', what: messageId }
  return {
    ...rowOf(
      floor,
      row,
      row.state === 'pending' &&
        nextDue(floor.db, row.source, '9999', null)?.messageId !== messageId &&
        countBefore(floor, row),
    ),
    body: JSON.stringify(JSON.parse(row.body), null, 2),
    answer: row.answer,
    calls: row.calls === null ? [] : (JSON.parse(row.calls) as OmsCall[]),
    nextTryAt: row.state === 'pending' ? row.nextTryAt : null,
    behind: countBehind(floor.db, row),
    reference: row.reference,
    resolvedBy:
      row.resolvedBy === null ? null : (personById(floor.db, row.resolvedBy)?.name ?? row.resolvedBy),
    resolvedReason: row.resolvedReason,
    differences: row.orderRef === null ? [] : differencesOf(orderByRef(floor.db, row.orderRef)),
    ...correctionsOf(floor, row),
  }
}
const countBefore = (floor: Floor, row: OutboxRow): boolean =>
  messages(floor.db, 1000).some((one) => one.messageId === row.messageId && Boolean(one.behind))

/** Lets a parked message go once more, under its own key. */
export function retryMessage(floor: Floor, messageId: string, person: PersonRow): null | Refusal {
  const row = messageById(floor.db, messageId)
  if (row === null) return { refusal: 'not-found', what: messageId }
  if (row.state !== 'parked' && row.state !== 'pending') return { refusal: 'message-not-parked' }
  step(floor, () => {
    unpark(floor.db, messageId, isoNow(floor))
    floor.record({
      kind: 'message-retried',
      subject: row.orderRef ?? messageId,
      actor: person.personId,
      payload: { messageId },
    })
  })
  floor.wake.outbox()
  return null
}

/** A person says a parked message needs no sending any more, and why; it is never sent again. */
export function resolveMessage(
  floor: Floor,
  messageId: string,
  reason: string,
  person: PersonRow,
): null | Refusal {
  const row = messageById(floor.db, messageId)
  if (row === null) return { refusal: 'not-found', what: messageId }
  if (row.state !== 'parked') return { refusal: 'message-not-parked' }
  step(floor, () => {
    if (row.kind === 'cancelConfirmation') staysShipped(floor, row)
    resolve(floor.db, messageId, person.personId, reason, isoNow(floor))
    floor.record({
      kind: 'message-resolved',
      subject: row.orderRef ?? messageId,
      actor: person.personId,
      payload: { messageId, reason },
    })
  })
  floor.wake.outbox()
  return null
}
