import { z } from 'zod'
import type { ServiceRules } from '#domain/rates/choose'

const sen = z.number().int().min(0).max(100_000_000)

/** How an order's courier is settled, as it comes in from settings and windows. */
export const serviceRules: z.ZodType<ServiceRules> = z.strictObject({
  ask: z.enum(['always', 'doubt']),
  who: z.enum(['packer', 'supervisor']),
  dearerSen: sen,
  overSen: sen,
})
