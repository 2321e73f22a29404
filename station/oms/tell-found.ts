import { createHmac } from 'node:crypto'
import { readMeta, saveMeta } from '#db/meta'
import type { Mispick } from '#db/mispicks'
import { post } from '#db/outbox'
import { firstSource, sourceOfRef } from '#domain/source'
import { takesFindings } from '#oms/wire-found'
import { type Floor, isoNow } from '#station/context'
import { sourceOf } from '#station/settings'

/** Tells the OMS of an order what was found in its tote, and by a mark who picked it; inside the transaction that charges it. */
export function tellMispick(floor: Floor, { mispickId, pickerId, ...found }: Mispick): void {
  const { sku, orderRef, toteId, zone, foundAt, stationId } = found
  const source = sourceOfRef(orderRef)
  if (!tellsTo(floor, source, takesFindings)) return
  const picker = pickerId === null ? null : pickerMark(floor, pickerId)
  const body = { sku, orderRef, toteId, picker, zone, foundAt, stationId }
  // without an order of its own in the outbox: a finding never holds up a shipment
  post(
    floor.db,
    { messageId: mispickId, kind: 'mispick', orderRef: null, about: sku, source },
    body,
    isoNow(floor),
  )
  queueMicrotask(floor.wake.outbox)
}

/** Tells the first OMS, whose items they are, what an item weighs here; inside the transaction that makes it so. */
export function tellWeight(
  floor: Floor,
  about: { sku: string; masterMg: number; weightMg: number; spreadMg: number; count: number },
  decision: 'open' | 'used' | 'kept',
): void {
  if (!tellsTo(floor, firstSource, takesFindings)) return
  const at = isoNow(floor)
  const { sku, masterMg: masterWeightMg, weightMg, spreadMg, count: measured } = about
  const { stationId } = floor.settings.station
  const body = { sku, masterWeightMg, weightMg, spreadMg, measured, decision, at, stationId }
  post(
    floor.db,
    {
      messageId: floor.newId(),
      kind: 'itemProposal',
      orderRef: null,
      about: sku,
      source: firstSource,
    },
    body,
    at,
  )
  queueMicrotask(floor.wake.outbox)
}

/** Whether a source is connected and has a place for what it would be told. */
export function tellsTo(floor: Floor, mark: string, takes: typeof takesFindings): boolean {
  const source = sourceOf(floor.settings, mark)
  return source !== null && source.oms.baseUrl !== null && takes(source.connection.connector.kind)
}

/** Of a picker always the same mark, which nobody without this site's key can lead back to a person. */
function pickerMark(floor: Floor, personId: string): string {
  const key = readMeta(floor.db, 'pickerKey') ?? floor.newId()
  saveMeta(floor.db, 'pickerKey', key)
  return `PK-${createHmac('sha256', key).update(personId).digest('hex').slice(0, 16)}`
}
