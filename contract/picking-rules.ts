import { z } from 'zod'
import { weightCodePattern } from '#domain/barcode/measured-code'
import type { PickingRules } from '#domain/picking-rules'

/** The rules of picking as they come in from settings and windows. */
export const pickingRules: z.ZodType<PickingRules> = z.strictObject({
  locationFirst: z.boolean(),
  zeroCheck: z.boolean(),
  keyQuantity: z.boolean(),
  keyWeight: z.boolean().default(false),
  weightCodes: z.array(z.string().regex(weightCodePattern)).max(10).default([]),
})

/** How far one zone may be ahead of another before help is proposed. */
export const zoneRules = z.strictObject({ aheadMin: z.number().int().min(1).max(480) })
