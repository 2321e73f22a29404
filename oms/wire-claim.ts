import { z } from 'zod'
import { instant, ref, text } from '#oms/wire'

/**
 * POST /v1/claims with Idempotency-Key: a station begins with an order, or holds it longer. `claimKey` is the station's own
 * mark, the same for all its orders: who repeats it renews.
 */
export const wireClaim = z.object({
  orderRef: ref,
  claimKey: ref,
  stationId: ref,
  /** What people call the station. */
  stationName: text(60).min(1),
  /** How long the claim stands unless it is renewed. */
  holdS: z.number().int().min(60).max(604_800),
  at: instant,
})

/** POST /v1/claims/release with Idempotency-Key: the order left that station's floor without being shipped. */
export const wireClaimRelease = z.object({ orderRef: ref, claimKey: ref, stationId: ref, at: instant })
