import { z } from 'zod'
import { type PackingRules, verificationPolicies } from '#domain/verification'
import { gainPolicies, usualGainRules } from '#domain/weight-gain'
import { workKinds } from '#domain/work-stop'

const key = z.string().trim().min(1).max(80)
const policy = z.enum(verificationPolicies)

/** Rules nobody could keep in mind are a mistake, not a policy. */
export const mostRules = 200

/** The rules of packing as they come in from settings and windows. */
export const packingRules: z.ZodType<PackingRules> = z.strictObject({
  verification: z
    .array(
      z.discriminatedUnion('about', [
        z.strictObject({ about: z.literal('item'), sku: key, policy }),
        z.strictObject({ about: z.literal('customer'), customerRef: key, policy }),
        z.strictObject({
          about: z.literal('orderValue'),
          fromSen: z.number().int().min(0).max(1_000_000_000),
          currency: z.string().regex(/^[A-Z]{3}$/),
          policy,
        }),
        z.strictObject({ about: z.literal('person'), personId: key, policy }),
        z.strictObject({ about: z.literal('bench'), stationId: key, policy }),
      ]),
    )
    .max(mostRules),
  recountTries: z.number().int().min(1).max(9),
  gain: z
    .strictObject({
      policy: z.enum(gainPolicies),
      waitMs: z.number().int().min(1_000).max(60_000),
      accept: z.enum(['packer', 'supervisor']),
    })
    .default(usualGainRules),
  useMeasured: z.boolean().default(true),
  workKinds: z
    .array(z.enum(workKinds))
    .max(workKinds.length)
    .default([...workKinds]),
})
