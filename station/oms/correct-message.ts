import type { CommandArgs } from '#contract/commands'
import type { CorrectableField, MessageCorrection } from '#contract/message-fields'
import { messageById, type OutboxRow, rewrite } from '#db/outbox'
import { type PersonRow, personById } from '#db/people'
import { sql } from '#db/statements'
import type { Refusal } from '#domain/refusal'
import { correctableFields, correctedMessage, mayBeTaken } from '#oms/correct-message'
import { type Floor, isoNow, step } from '#station/context'
import { type Leave, recordOverride } from '#station/people/overrides'
import { sourceOf } from '#station/settings'

type Correction = CommandArgs<'correctMessage'>

const bodyOf = (row: OutboxRow): unknown => JSON.parse(row.body)

/** Whether the order system of a parked message may have it as it is. */
const maybeTaken = ({ settings }: Floor, { source, reason }: OutboxRow): boolean =>
  mayBeTaken(sourceOf(settings, source)?.connection.connector.kind ?? null, reason)

/** What of a message can be put right now, and what it was before. */
export function correctionsOf(
  floor: Floor,
  row: OutboxRow,
): { correctable: CorrectableField[]; mayBeTaken: boolean; corrections: MessageCorrection[] } {
  const taken = row.state === 'parked' && maybeTaken(floor, row)
  return {
    correctable:
      row.state === 'parked' && !taken ? correctableFields({ kind: row.kind, body: bodyOf(row) }) : [],
    mayBeTaken: taken,
    corrections: pastCorrections(floor, row),
  }
}

function pastCorrections({ db }: Floor, { orderRef, messageId }: OutboxRow): MessageCorrection[] {
  return sql<[string, string], { at: string; actor: string; reason: string | null; was: string | null }>(
    db,
    `SELECT occurred_at AS at, actor, personal ->> '$.fields.reason' AS reason, personal ->> '$.fields.was' AS was
     FROM event WHERE subject = ? AND kind = 'message-corrected' AND payload ->> '$.messageId' = ? ORDER BY seq DESC`,
  )
    .all(orderRef ?? messageId, messageId)
    .map(({ at, actor, reason, was }) => ({
      by: personById(db, actor)?.name ?? actor,
      at,
      reason: reason ?? '',
      was,
    }))
}

/** The message as it will be told; or why it cannot be put right like that. */
function judge(
  floor: Floor,
  { messageId, changes }: Correction,
): { row: OutboxRow; body: unknown } | Refusal {
  const row = messageById(floor.db, messageId)
  if (row === null) return { refusal: 'not-found', what: messageId }
  if (row.state !== 'parked') return { refusal: 'message-not-parked' }
  if (maybeTaken(floor, row)) return { refusal: 'message-maybe-taken' }
  const made = correctedMessage({ messageId, kind: row.kind, body: bodyOf(row) }, changes)
  if ('unknown' in made) return { refusal: 'not-found', what: made.unknown }
  return 'unfit' in made ? { refusal: 'correction-unfit', field: made.unfit } : { row, body: made.body }
}

/** Why a message cannot be put right, asked before anybody gives leave. */
export function whyNotCorrect(floor: Floor, correction: Correction): Refusal | null {
  const judged = judge(floor, correction)
  return 'refusal' in judged ? judged : null
}

/**
 * Puts a parked message right and lets it go again under its own key: whichever of the two the order system takes, it never
 * has both. What was said until then is kept.
 */
export function correctMessage(
  floor: Floor,
  correction: Correction,
  { personId }: PersonRow,
  leave: Leave,
): null | Refusal {
  const done = step(floor, (): null | Refusal => {
    const judged = judge(floor, correction)
    if ('refusal' in judged) return judged
    const { row, body } = judged
    const { messageId, reason, changes } = correction
    const subject = row.orderRef ?? messageId
    rewrite(floor.db, messageId, body, isoNow(floor))
    recordOverride(floor, leave, 'correctMessage', subject, personId)
    const payload = { messageId, paths: changes.map(({ path }) => path), reason, was: row.body }
    floor.record({ kind: 'message-corrected', subject, actor: personId, payload })
    return null
  })
  if (done === null) floor.wake.outbox()
  return done
}
