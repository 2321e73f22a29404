import { openException } from '#db/exceptions'
import { orderByRef } from '#db/orders'
import type { OutboxRow } from '#db/outbox'
import type { Outcome } from '#oms/port'
import { type Floor, isoNow } from '#station/context'
import { takeRead } from '#station/oms/take-orders'

/** Whether a message only says whose an order is; it is settled whatever the answer, and holds nothing up. */
export const isClaim = ({ kind }: Pick<OutboxRow, 'kind'>): boolean =>
  kind === 'claim' || kind === 'releaseClaim'

/**
 * The OMS would not give an order to this station: work on it stops as the OMS has it now, and a supervisor is told. Inside
 * the caller's transaction.
 */
export function claimRefused(
  floor: Floor,
  { kind, orderRef, about }: OutboxRow,
  outcome: Extract<Outcome, { kind: 'conflict' | 'refused' }>,
): void {
  const held = orderRef === null ? null : orderByRef(floor.db, orderRef)
  if (kind !== 'claim' || held === null || held.waveId === null || held.shippedAt !== null) return
  const order = outcome.kind === 'conflict' ? outcome.order : null
  if (order !== null && order.orderRef === orderRef) takeRead(floor, [order])
  if (order?.claim != null || (order?.cancelledAt ?? null) !== null) return
  openException(floor.db, {
    exceptionId: floor.newId(),
    kind: 'message',
    about,
    detail: outcome.reason,
    openedAt: isoNow(floor),
    openedBy: null,
  })
}
