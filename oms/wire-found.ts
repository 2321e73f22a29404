import { z } from 'zod'
import type { OmsConnection } from '#contract/oms-connection'
import { count, instant, ref, text } from '#oms/wire'

/** POST /v1/mispicks with Idempotency-Key: something wrong that a packer found in a tote, charged to the walk it came from. */
export const wireMispick = z.object({
  sku: ref,
  orderRef: ref,
  toteId: ref.nullable(),
  /** Always the same mark for the same picker of this site, made so that it tells no name; null where nobody can be charged. */
  picker: text(32).min(1).nullable(),
  zone: text(16).nullable(),
  foundAt: instant,
  stationId: ref,
})

const milligrams = z.number().int().min(0).max(1_000_000_000)
/** POST /v1/item-proposals with Idempotency-Key: what units of an item weigh here, where its master says something else. */
export const wireItemProposal = z.object({
  sku: ref,
  /** What the master said when this was measured. */
  masterWeightMg: milligrams,
  weightMg: milligrams.min(1),
  spreadMg: milligrams,
  /** Units or cartons that were weighed. */
  measured: count.min(1),
  /** What a supervisor of the site said to it; `open`: nothing yet. */
  decision: z.enum(['open', 'used', 'kept']),
  at: instant,
  stationId: ref,
})

/** Whether an OMS has a place for mispicks and item proposals; to one that has none nothing is queued. */
export const takesFindings = (connector: OmsConnection['connector']['kind']): boolean =>
  connector === 'stationRest'
