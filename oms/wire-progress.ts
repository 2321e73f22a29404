import { z } from 'zod'
import { instant, ref } from '#oms/wire'

/** POST /v1/progress with Idempotency-Key: best effort, shows the floor's stage at the OMS. */
export const wireProgress = z.object({
  orderRef: ref,
  stage: z.enum(['picking', 'picked', 'packing', 'packed', 'labelled']),
  at: instant,
  stationId: ref,
})
