import { z } from 'zod'
import { desk, id, none, reason, row } from '#contract/command-parts'
import type { ExceptionRow, OrderLookup } from '#contract/desk-views'

const begun = { exceptionId: id, orderRefs: z.array(id).min(1).max(5000), reason }
const shippedByHand = z.strictObject({
  orderRef: id,
  trackingNumber: z.string().trim().min(1).max(64).nullable(),
  lines: z.array(z.strictObject({ lineRef: id, quantity: z.number().int().min(0).max(1_000_000) })).max(500),
})

/** Commands about what needs a decision, and about single orders. */
export const exceptionCommands = {
  exceptions: row(desk, none),
  acceptChange: row(desk, z.strictObject({ orderRef: id })),
  takeOff: row(desk, z.strictObject({ orderRef: id, reason })),
  decideBegun: row(
    desk,
    z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('goOnAsNew'), ...begun }),
      /** `shipped`: what is known of some of them; all that was ordered, without tracking number, of the others. */
      z.strictObject({
        decision: z.literal('shippedByHand'),
        ...begun,
        shipped: z.array(shippedByHand).max(5000),
      }),
    ]),
  ),
  takeException: row(desk, z.strictObject({ exceptionId: id, take: z.boolean() })),
  fetchShort: row(desk, z.strictObject({ exceptionId: id, sku: id })),
  resolveException: row(desk, z.strictObject({ exceptionId: id, reason })),
  lookUpOrder: row('signed-in', z.strictObject({ text: z.string().min(1).max(80) })),
}

/** What they answer. */
export interface ExceptionAnswers {
  exceptions: ExceptionRow[]
  lookUpOrder: OrderLookup
}
