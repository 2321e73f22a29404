import { z } from 'zod'
import type { OmsConnection } from '#contract/oms-connection'
import { exceptionKinds } from '#domain/exception'
import { instant, ref, text } from '#oms/wire'

/** Letters of a reason that the OMS takes. */
export const mostReason = 200
/** POST /v1/exceptions with Idempotency-Key: what a person of the site must decide and nobody decided in time, as it is now. */
export const wireException = z.object({
  exceptionId: ref,
  /** Grows with each message about this exception; the highest one stands, in whatever sequence they arrive. */
  revision: z.number().int().min(1),
  kind: z.enum(exceptionKinds),
  /** Null of what is about no order, or about several. */
  orderRef: ref.nullable(),
  /** What people call what it is about: an order number, a place, a tote. */
  about: text(120),
  openedAt: instant,
  /** When it had been open for too long. */
  escalatedAt: instant,
  /** Who sees to it, and since when; null while nobody does. */
  owner: z.object({ personId: ref, name: text(200), since: instant }).nullable(),
  /** What was done about it; null while it is open. */
  resolved: z.object({ at: instant, reason: text(mostReason) }).nullable(),
  stationId: ref,
})

/** Whether an OMS has a place for exceptions; to one that has none nothing is queued. */
export const takesExceptions = (connector: OmsConnection['connector']['kind']): boolean =>
  connector === 'stationRest'
