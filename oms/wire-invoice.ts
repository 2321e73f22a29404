import { z } from 'zod'
import { count, instant, ref, text } from '#oms/wire'
import { wireAddress } from '#oms/wire-address'

const amount = z.number().int().min(-1_000_000_000).max(1_000_000_000)

/** An invoice as it was issued; printed as a copy, never calculated with. */
export const wireInvoice = z.object({
  number: ref,
  issuedAt: instant,
  /** Null: the same as `shipTo`. */
  billTo: wireAddress.nullable(),
  lines: z
    .array(
      z.object({
        sku: ref.nullable(),
        text: text(200),
        quantity: count,
        unitSen: amount.nullable(),
        totalSen: amount.nullable(),
      }),
    )
    .min(1)
    .max(500),
  /** In their order and in the words of the invoice: net, tax, shipping, total. */
  sums: z.array(z.object({ text: text(80), amountSen: amount })).max(12),
})
