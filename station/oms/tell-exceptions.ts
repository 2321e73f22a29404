import { type ExceptionToTell, exceptionsToTell, ownerOf, saveTold } from '#db/exceptions'
import { orderByNumber } from '#db/orders'
import { post } from '#db/outbox'
import { lateFrom } from '#domain/exception'
import { firstSource, numberAtSource, sourceOfRef } from '#domain/source'
import { mostReason, takesExceptions } from '#oms/wire-exception'
import { type Floor, isoNow } from '#station/context'
import { tellsTo } from '#station/oms/tell-found'

/**
 * Tells the OMS of every exception that is past its age, and of each that it was told of who has it now or how it ended.
 * Inside the caller's transaction: what is queued is not queued again.
 */
export function tellExceptions(floor: Floor): void {
  const nowMs = floor.now().getTime()
  for (const one of exceptionsToTell(floor.db))
    if (one.toldRevision !== null || nowMs >= lateFrom(one)) tell(floor, one, nowMs)
}

function tell(floor: Floor, one: ExceptionToTell, nowMs: number): void {
  const { exceptionId, kind, openedAt, resolvedAt } = one
  const order = orderByNumber(floor.db, one.about)?.order ?? null
  const source = order === null ? firstSource : sourceOfRef(order.orderRef)
  if (!tellsTo(floor, source, takesExceptions)) return
  // the clock, so that it grows also where the database came back from before the last message
  const revision = Math.max(nowMs, (one.toldRevision ?? 0) + 1)
  const messageId = floor.newId()
  const body = {
    exceptionId,
    revision,
    kind,
    orderRef: order?.orderRef ?? null,
    about: order === null ? one.about.slice(0, 120) : numberAtSource(order),
    openedAt,
    escalatedAt: new Date(lateFrom(one)).toISOString(),
    owner: ownerOf(floor.db, exceptionId),
    resolved:
      resolvedAt === null
        ? null
        : { at: resolvedAt, reason: (one.resolvedReason ?? '').slice(0, mostReason) },
    stationId: floor.settings.station.stationId,
  }
  // without an order of its own in the outbox: it holds up no shipment, and none holds it up
  post(
    floor.db,
    { messageId, kind: 'exception', orderRef: null, about: one.about, source },
    body,
    isoNow(floor),
  )
  saveTold(floor.db, one, revision)
  floor.record({
    kind: 'exception-told',
    subject: exceptionId,
    actor: null,
    payload: { messageId, revision },
  })
  queueMicrotask(() => {
    floor.tell({ tell: 'changed', tables: ['outbox', 'exception'] })
    floor.wake.outbox()
  })
}
