import { z } from 'zod'
import { count, instant, ref, text } from '#oms/wire'

/** Why stock changed at a place. */
const stockReasons = [
  'picked',
  'putBack',
  'short',
  'counted',
  'damaged',
  'expired',
  'backToStock',
  'putAway',
  'kitted',
] as const

/** POST /v1/stock-movements with Idempotency-Key. */
export const wireStockMovement = z.object({
  orderRef: ref.nullable(),
  sku: ref,
  locationId: ref,
  lot: text(40).nullable(),
  quantity: z.number().int(),
  reason: z.enum(stockReasons),
  /** Somebody should bring more there; of a short, where the site wants the OMS to see to that. */
  replenish: z.boolean().optional(),
  at: instant,
})
export type WireStockMovement = z.infer<typeof wireStockMovement>

/** Whether the site as a whole has more or less to sell by it; the others only move goods about in it. */
export const changesSite = ({ reason }: Pick<WireStockMovement, 'reason'>): boolean => siteReasons.has(reason)
const siteReasons: ReadonlySet<WireStockMovement['reason']> = new Set([
  'counted',
  'damaged',
  'expired',
  'backToStock',
  'putAway',
  'kitted',
])

/** POST /v1/returns with Idempotency-Key: goods that came back; what is refunded or sent instead is the OMS's to decide. */
export const wireReturn = z.object({
  orderRef: ref,
  /** The permission to send them back, where there was one. */
  rma: ref.nullable(),
  lines: z
    .array(
      z.object({
        lineRef: ref,
        sku: ref,
        quantity: count.min(1),
        lot: text(40).nullable(),
        serials: z.array(text(40)),
        grade: text(24).nullable(),
        disposition: z.enum(['restock', 'quarantine', 'repair', 'vendor', 'dispose']),
        reason: text(60),
      }),
    )
    .min(1)
    .max(500),
  receivedAt: instant,
  stationId: ref,
  personId: ref,
})
export type WireReturn = z.infer<typeof wireReturn>

/** GET /v1/stock?skus=a,b (at most 100): units of each item that the OMS believes to be at this site, unknown ones left out. */
export const wireStockCounts = z.object({
  stock: z.array(z.object({ sku: ref, quantity: z.number().int() })).max(1000),
})
