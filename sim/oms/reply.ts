import type { z } from 'zod'
import type { Order } from '#domain/order'
import { reasonOf } from '#oms/reason-of'
import type { wireAccepted } from '#oms/wire-answer'

/** What the OMS answers: a status and a JSON body. */
export interface Reply {
  status: number
  body: unknown
}

/** A keyed write took effect now. */
export const accepted = (reference: string, version: number | null): Reply => ({
  status: 201,
  body: { reference, already: false, version } satisfies z.infer<typeof wireAccepted>,
})

/** A 4xx in the contract's words; `order` is the order as it is now, for a conflict. */
export const problem = (status: number, name: string, detail: string, order: Order | null): Reply => ({
  status,
  body: { problem: name, detail: detail.slice(0, 1000), order },
})

/** Reads a request's body by its schema, or says precisely why not. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): { good: T } | { bad: Reply } {
  const parsed = schema.safeParse(body)
  return parsed.success
    ? { good: parsed.data }
    : { bad: problem(422, 'malformed', reasonOf(parsed.error), null) }
}
