import { z } from 'zod'
import { orderInstructions } from '#domain/instruction'
import { orderStatuses, shippingChoices, substitutionRules } from '#domain/order'
import { customsReasons } from '#domain/paper-fields'
import { count, instant, oneEach, ref, text } from '#oms/wire'
import { wireAddress } from '#oms/wire-address'
import { wireInvoice } from '#oms/wire-invoice'
import { wireWorkStops } from '#oms/wire-work'

const wireOrderLine = z.object({
  lineRef: ref,
  sku: ref,
  quantity: count.min(1),
  allocated: count,
  /** Ordered by weight: any number of units that weigh between these together. `quantity` is how many that will likely be. */
  weight: z
    .object({ wantedG: count.min(1), leastG: count.min(1), mostG: count.min(1) })
    .refine(
      ({ wantedG, leastG, mostG }) => leastG <= wantedG && wantedG <= mostG,
      'wantedG does not lie between leastG and mostG',
    )
    .optional(),
  /** Units that have left, once the order has; an OMS need not tell. */
  shipped: count.optional(),
  /** What customs want to know of one unit; only of orders that cross a border. */
  customs: z
    .object({
      description: text(200).nullable(),
      valueSen: count.nullable(),
      /** Tariff number of the Harmonized System. */
      hsCode: z
        .string()
        .regex(/^\d{6,12}$/)
        .nullable(),
      originCountry: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullable(),
    })
    .optional(),
})

export const wireOrder = z.object({
  /** Without commas, because several are asked for in one query parameter. */
  orderRef: ref.regex(/^[^,]+$/, 'holds a comma'),
  number: ref,
  version: z.number().int().min(1),
  status: z.enum(orderStatuses),
  kind: z.enum(['standard', 'digital', 'pickUp']),
  hold: text(200).nullable(),
  cancelledAt: instant.nullable(),
  placedAt: instant,
  priority: z.number().int().min(0).max(100),
  priorityReason: z.enum(['vip', 'express', 'perishable', 'highValue']).nullable(),
  courierId: ref,
  service: text(60),
  /** How free the station is in the courier; left out: not at all. `level` names what services must offer, such as express. */
  shipping: z
    .object({
      choice: z.enum(shippingChoices),
      level: text(40).nullable(),
      /** Amounts in minor units of `currency`. */
      estimateSen: count.nullable(),
      insuredSen: count.nullable(),
      /** Local day by which it was promised. */
      deliverBy: z.iso.date().nullable(),
    })
    .optional(),
  cutOffAt: instant,
  shipTo: wireAddress,
  /** Whose order it is: the OMS's own key, no name. Rules of packing may be about it. */
  customerRef: ref.optional(),
  giftNote: text(500).nullable(),
  /** What whoever packs it must read and acknowledge before the first unit. */
  instructions: z
    .array(z.object({ kind: z.enum(orderInstructions), text: text(200) }))
    .max(12)
    .optional(),
  hidePrices: z.boolean(),
  codSen: count.nullable(),
  currency: text(3).length(3),
  valueSen: z.number().int().min(0).max(1_000_000_000),
  partialAllowed: z.boolean(),
  /** Whether an item that nobody can find may be replaced by one of its alternates; left out: no. */
  substitution: z.enum(substitutionRules).optional(),
  lines: oneEach(wireOrderLine, 'lineRef', (line) => line.lineRef)
    .min(1)
    .max(500),
  /** What is done on the order before it is packed, in the sequence of the work. */
  workStops: wireWorkStops.optional(),
  invoice: wireInvoice.optional(),
  /** Of orders that cross a customs border; the OMS chooses the form, since its limit is an amount in SDR. */
  customs: z
    .object({ form: z.enum(['CN22', 'CN23']), reason: z.enum(customsReasons), comments: text(200) })
    .optional(),
  /** The station that works on it; null while none does. Of an OMS that keeps no claims it is left out. */
  claim: z
    .object({ key: ref, name: text(60).min(1) })
    .nullable()
    .optional(),
})

export type WireOrder = z.infer<typeof wireOrder>

/**
 * GET /v1/orders?state=open&limit=&after= : the whole open set, page by page, sorted by orderRef.
 * GET /v1/orders?refs=a,b (at most 100) : these orders in whatever state they are; unknown ones are absent, `next` is null.
 */
export const wireOrderPage = z.object({
  /** Each checked by itself with `wireOrder`, so that one malformed order does not stop the rest. */
  orders: z.array(z.unknown()).max(1000),
  /** Send as `after` for the next page; null at the end. */
  next: text(200).nullable(),
  serverTime: instant,
})
