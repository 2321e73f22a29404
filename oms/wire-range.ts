import { z } from 'zod'
import { count, ref } from '#oms/wire'

/** POST /v1/number-ranges : numbers leased to this station, for use while the OMS is away. Keyed. */
export const wireRangeRequest = z.object({
  key: ref,
  kind: z.enum(['tracking', 'sscc']),
  courierId: ref.nullable(),
  count: count.min(1),
})

/**
 * `numbers` are whole tracking numbers of the courier with their check characters,
 * or for sscc: extension digit, company prefix and serial, 17 digits, without the check digit.
 */
export const wireRange = z.object({ numbers: z.array(ref) })
