import { z } from 'zod'

/** What of an order another field of an OMS may feed. */
export const mappedFields = [
  'giftNote',
  'cutOffAt',
  'priority',
  'priorityReason',
  'hold',
  'hidePrices',
  'codSen',
  'partialAllowed',
  'substitution',
  'customerRef',
  'instruction',
] as const
export type MappedField = (typeof mappedFields)[number]

/** Where a value stands in what the OMS tells: names and places of lists, from the outside in. */
const fieldPath = z
  .string()
  .max(120)
  .regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*|\.\d{1,3})*$/)
const scalar = z.union([z.string().max(200), z.number(), z.boolean()])

/** Factors between an amount there and the whole numbers here. */
export const unitChanges = {
  /** Ringgit, dollars and the like to their hundredth. */
  mainToMinor: 100,
  kgToG: 1000,
  gToG: 1,
  lbToG: 453.592_37,
  ozToG: 28.349_523_125,
  cmToMm: 10,
  mToMm: 1000,
  inchToMm: 25.4,
} as const
export type UnitChange = keyof typeof unitChanges

/** How one field is made. A value that is not there, or is empty there, leaves the field as the connector itself reads it. */
const fieldRule = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('path'), path: fieldPath }),
  z.strictObject({ by: z.literal('constant'), value: scalar }),
  /** A value that is not in the table takes `otherwise`; null: the order is set aside. */
  z.strictObject({
    by: z.literal('table'),
    path: fieldPath,
    values: z
      .record(z.string().max(120), scalar)
      .refine((all) => Object.keys(all).length <= 100, 'is too long'),
    otherwise: scalar.nullable(),
  }),
  z.strictObject({
    by: z.literal('unit'),
    path: fieldPath,
    change: z.enum(Object.keys(unitChanges) as [UnitChange, ...UnitChange[]]),
  }),
])
export type FieldRule = z.infer<typeof fieldRule>

/** Which fields of an OMS feed which of ours. The version grows with every change that is switched on. */
export const fieldMapping = z.strictObject({
  version: z.number().int().min(0),
  fields: z.partialRecord(z.enum(mappedFields), fieldRule),
})
export type FieldMapping = z.infer<typeof fieldMapping>
export const mappingFields = fieldMapping.shape.fields
export const noMapping: FieldMapping = { version: 0, fields: {} }

/** The paths that a mapping looks at. */
export const pathsOf = ({ fields }: FieldMapping): string[] =>
  Object.values(fields).flatMap((rule) => ('path' in rule ? [rule.path] : []))

/** One order of an OMS, and what becomes of it by a mapping that is tried. */
export interface MappingSample {
  /** What people there call it. */
  name: string
  rows: { field: MappedField; theirs: string; ours: string | null; problem: string | null }[]
  /** Why the whole order cannot be used; null: it can. */
  problem: string | null
  /** It could not be used without the mapping either. */
  isBroken: boolean
}

/** A mapping that was switched on, when and by whom. */
export interface MappingVersion extends FieldMapping {
  at: string
  who: string
}

/** Whether a mapping that was tried on these orders can be switched on: it was seen at work, and it breaks nothing. */
export const isMappingGood = (samples: readonly MappingSample[]): boolean =>
  samples.some(({ isBroken }) => !isBroken) &&
  samples.every(
    ({ rows, problem, isBroken }) =>
      (problem === null || isBroken) && rows.every((row) => row.problem === null),
  )
