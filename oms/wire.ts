import { z } from 'zod'

/**
 * What the messages of "Station REST" are made of: the project's own contract between a station and a central OMS,
 * version 1. Each file `wire-…` beside this one holds what is said about one thing. Together they are the one door for
 * what an OMS sends; docs/oms-contract.md and the OpenAPI file are made from them.
 */

/** Words of at most so many letters. */
export const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !value.includes('\u0000'), 'holds a NUL character')

/** A moment, with its offset. */
export const instant = z.iso.datetime({ offset: true })

/** A key of the OMS. */
export const ref = text(64).min(1)

/** A list whose key may be there once only: two rows with one key would be two truths. */
export const oneEach = <S extends z.ZodType>(row: S, name: string, key: (value: z.infer<S>) => string) =>
  z.array(row).refine((rows) => new Set(rows.map(key)).size === rows.length, `has the same ${name} twice`)

/** A number of units, grams or cents. */
export const count = z.number().int().min(0).max(1_000_000)
