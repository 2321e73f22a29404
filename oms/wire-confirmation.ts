import { z } from 'zod'
import { choiceReasons } from '#domain/rates/choose'
import { count, instant, ref, text } from '#oms/wire'

const wireConfirmedLine = z.object({
  lineRef: ref,
  quantity: count.min(1),
  lots: z.array(text(40)),
  serials: z.array(text(40)),
  /** Only of items of which each unit weighs what it weighs: the grams of each unit, and of all of them. */
  weightG: count.min(1).optional(),
  unitWeightsG: z.array(count.min(1)).optional(),
  /** Only of units of another item than the line asks for: one of its alternates, where the order takes them. */
  substitution: z.object({ orderedSku: ref, shippedSku: ref }).optional(),
})

const wireOffer = {
  courierId: ref,
  service: text(60),
  priceSen: count,
  /** Local day. */
  promisedOn: z.iso.date(),
}

/** How a shipment goes and what that costs by the rate cards of the site. Amounts in minor units of `currency`. */
const wireFreight = z.object({
  courierId: ref,
  service: text(60),
  chosenBy: z.enum(['oms', 'rates', 'packer', 'supervisor']),
  why: z.enum(choiceReasons),
  /** Why a supervisor let a dearer one pass. */
  reason: text(60).nullable(),
  currency: text(3).length(3),
  /** Null where no card of the site gives a price; the next four too. */
  priceSen: count.nullable(),
  billableG: count.nullable(),
  billedBy: z.enum(['actual', 'volume']).nullable(),
  promisedOn: z.iso.date().nullable(),
  estimateSen: count.nullable(),
  /** The best of those not taken. */
  next: z.object(wireOffer).nullable(),
})

/** POST /v1/confirmations with header Idempotency-Key: the message that makes the order Shipped. */
export const wireConfirmation = z.object({
  orderRef: ref,
  /** The order version this was packed from. */
  basedOn: z.number().int().min(1),
  cartons: z
    .array(
      z.object({
        cartonId: ref,
        /** These four are null where a person shipped by hand and nobody wrote it down. */
        sscc: z
          .string()
          .regex(/^\d{18}$/)
          .nullable(),
        cartonTypeId: ref.nullable(),
        weightG: count.nullable(),
        trackingNumber: ref.nullable(),
        courierId: ref,
        service: text(60),
        lines: z.array(wireConfirmedLine).min(1),
      }),
    )
    .min(1),
  shorts: z.array(z.object({ lineRef: ref, quantity: count.min(1), reason: text(60) })),
  /** Left out where the site has no rate cards. */
  freight: wireFreight.optional(),
  shippedAt: instant,
  stationId: ref,
  personId: ref,
})

export type WireConfirmation = z.infer<typeof wireConfirmation>

/** POST /v1/confirmations/{key}/cancel with a key of its own: undoes the confirmation that was sent with {key}. */
export const wireCancelConfirmation = z.object({ reason: text(200) })

/** The outbox message behind it: `key` is the messageId of the confirmation to undo. */
export const wireCancelMessage = z.object({ key: ref, reason: text(200) })
