import { z } from 'zod'
import { count, ref, text } from '#oms/wire'

/** The most that a courier's label may be, decoded. */
const mostLabelBytes = 2 * 1024 * 1024

/**
 * POST /v1/labels with Idempotency-Key: the label that the courier makes for one carton. The same key gets the same label,
 * for ever; until there is one it may be asked as often as one likes.
 */
export const wireLabelAsk = z.object({
  orderRef: ref,
  /** The order version the station works from. */
  basedOn: z.number().int().min(1),
  /** 1 is the first carton of the order. */
  cartonNumber: count.min(1),
  courierId: ref,
  service: text(60),
  /** Null while the carton is not weighed. */
  weightG: count.nullable(),
  stationId: ref,
})
export type WireLabelAsk = z.infer<typeof wireLabelAsk>

/** Answer to it: the label, or that the courier makes it later; that it makes none is a 4xx. */
export const wireLabel = z.discriminatedUnion('state', [
  z.object({ state: z.literal('later'), retryAfterS: z.number().int().min(1).max(86_400) }),
  z.object({
    state: z.literal('made'),
    trackingNumber: ref,
    format: z.enum(['pdf', 'zpl']),
    /** Of ZPL: dots an inch of the head it is made for. PDF: null. */
    dpi: z.union([z.literal(203), z.literal(300), z.literal(600)]).nullable(),
    /** The bytes, in base64. */
    data: z.base64().max(Math.ceil(mostLabelBytes / 3) * 4),
  }),
])

/** POST /v1/labels/{key}/void with a key of its own: the label asked for with {key} is cancelled at the courier. */
export const wireVoidLabel = z.object({ reason: text(200) })
/** The outbox message behind it: `key` is that under which the label was asked for. */
export const wireVoidMessage = z.object({ key: ref, reason: text(200) })
