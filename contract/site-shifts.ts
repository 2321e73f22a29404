import { z } from 'zod'
import { mostShifts } from '#domain/site-shifts'

const isOnce = (all: readonly string[]): boolean => new Set(all).size === all.length

/** The shifts of a site as somebody enters them: no two of one name, or from one time on. */
export const siteShifts = z
  .array(
    z.strictObject({
      name: z.string().trim().min(1).max(24),
      startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    }),
  )
  .max(mostShifts)
  .refine((shifts) => isOnce(shifts.map(({ name }) => name)), 'has one name twice')
  .refine((shifts) => isOnce(shifts.map(({ startsAt }) => startsAt)), 'has one start twice')
