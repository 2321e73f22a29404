import { z } from 'zod'
import { ref, text } from '#oms/wire'

/** Answer to every keyed write that took effect now (201) or before (200, `already: true`). */
export const wireAccepted = z.object({
  reference: ref,
  already: z.boolean(),
  version: z.number().int().min(1).nullable(),
})

/** Body of every 4xx. 409 is a conflict: `order` is the newer order, when there is one. */
export const wireProblem = z.object({ problem: ref, detail: text(1000), order: z.unknown().nullable() })
