import { dismissQuarantine, openAsideOf, type QuarantineRow, quarantineById } from '#db/exceptions'
import type { PersonRow } from '#db/people'
import type { Refusal } from '#domain/refusal'
import type { OmsReads } from '#oms/port'
import { type Floor, step } from '#station/context'
import { maskedText } from '#station/oms/masked-text'
import { withoutSecrets } from '#station/oms/secrets'
import { takeQuarantined, takeRead } from '#station/oms/take-orders'
import { nameOfSource, secretsOf } from '#station/settings'

/** One text that was set aside, as a list shows it: nothing in it opens a door or says who the order is for. */
export const incomingRow = (floor: Floor, row: QuarantineRow) => ({
  quarantineId: row.quarantineId,
  sourceName: nameOfSource(floor.settings, row.toldBy),
  source: row.source,
  reason: row.reason,
  raw: maskedText(withoutSecrets(row.raw, secretsOf(floor.settings))),
  at: row.at,
  canRetry: row.orderRef !== null,
})

const missing = (quarantineId: string): Refusal => ({ refusal: 'not-found', what: quarantineId })

/**
 * Asks the source for the order that a text is about and reads it as the settings are now. Read well, it is settled by itself;
 * else the new text and the new reason stand beside the old one.
 */
export async function retryIncoming(
  floor: Floor,
  reads: (mark: string) => OmsReads | null,
  quarantineId: string,
  person: PersonRow,
): Promise<{ read: boolean; reason: string | null } | Refusal> {
  const row = quarantineById(floor.db, quarantineId)
  if (row === null || row.orderRef === null) return missing(quarantineId)
  const given = await reads(row.toldBy)?.get([row.orderRef])
  if (given === undefined || 'fault' in given)
    return { refusal: 'source-silent', name: nameOfSource(floor.settings, row.toldBy) }
  note(floor, 'incoming-retried', row, person)
  takeQuarantined(floor, row.toldBy, given.quarantined)
  takeRead(floor, given.orders)
  floor.tell({ tell: 'changed', tables: ['quarantine', 'orders'] })
  return {
    read: openAsideOf(floor.db, row.orderRef) === 0,
    reason: given.quarantined[0]?.reason ?? null,
  }
}

/** The text as it came, but for secrets. Who looked stands in the log. */
export function showIncoming(
  floor: Floor,
  quarantineId: string,
  person: PersonRow,
): { raw: string } | Refusal {
  const row = quarantineById(floor.db, quarantineId)
  if (row === null) return missing(quarantineId)
  note(floor, 'incoming-shown', row, person)
  return { raw: withoutSecrets(row.raw, secretsOf(floor.settings)) }
}

function note(floor: Floor, kind: string, { quarantineId, orderRef }: QuarantineRow, by: PersonRow): void {
  const subject = orderRef ?? quarantineId
  step(floor, () => floor.record({ kind, subject, actor: by.personId, payload: { quarantineId } }))
}

/** Nobody wants it any more, for a reason. */
export function dismissIncoming(
  floor: Floor,
  quarantineId: string,
  reason: string,
  person: PersonRow,
): null | Refusal {
  return step(floor, () => {
    if (!dismissQuarantine(floor.db, quarantineId, person.personId, reason)) return missing(quarantineId)
    floor.record({
      kind: 'incoming-dismissed',
      subject: quarantineId,
      actor: person.personId,
      payload: { reason },
    })
    return null
  })
}
