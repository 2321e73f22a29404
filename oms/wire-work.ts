import { z } from 'zod'
import { count, instant, ref, text } from '#oms/wire'

/** POST /v1/work-stops with Idempotency-Key: what became of work before packing. A later message about a stop stands. */
export const wireWorkStopMessage = z.object({
  orderRef: ref,
  stopRef: ref,
  state: z.enum(['done', 'undone', 'notPossible', 'waived']),
  /** How often it was done: units, kits, or once. */
  units: count,
  /** Of what is not possible or waived. */
  reason: text(200).nullable(),
  at: instant,
  stationId: ref,
  personId: ref.nullable(),
})
