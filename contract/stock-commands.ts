import { z } from 'zod'
import { atSeat, pick, seat } from '#contract/command-parts'
import { stockWorkKinds } from '#domain/stock-work'

/** Commands of stock work: putting away, refilling, counting. */
export const stockCommands = {
  beginStockWork: { allowed: pick, args: z.strictObject({ seat, kind: z.enum(stockWorkKinds) }) },
  /** So many of an item and lot are in hand or counted; 0 takes them off. */
  keyUnits: {
    allowed: pick,
    args: z.strictObject({
      seat,
      sku: z.string().min(1).max(80),
      lot: z.string().trim().min(1).max(20).nullable(),
      expiresOn: z.iso.date().nullable(),
      quantity: z.number().int().min(0).max(99_999),
    }),
  },
  endCount: { allowed: pick, args: z.strictObject({ seat, empty: z.boolean() }) },
  leaveStockWork: { allowed: pick, args: atSeat },
}
