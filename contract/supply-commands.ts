import { z } from 'zod'
import { desk } from '#contract/command-parts'
import type { LabelsLeft } from '#domain/supply-stock'

const name = z.string().min(1).max(80)
const several = z.number().int().min(0).max(100_000)

/** Commands about what is there of labels and cartons. */
export const supplyCommands = {
  /** What is there of labels, cartons and totes. */
  supplies: { allowed: desk, args: z.strictObject({}) },
  /** Says how many labels a printer has, on its roll and in spare rolls; null: nobody counts them any more. */
  countLabels: {
    allowed: desk,
    args: z.strictObject({
      deviceId: name,
      count: z
        .strictObject({
          onRoll: several,
          rollOf: several.min(1),
          spareRolls: z.number().int().min(0).max(1_000),
        })
        .nullable(),
    }),
  },
  /** Says how many empty cartons of a type there are; null: nobody counts them any more. */
  countCartons: { allowed: desk, args: z.strictObject({ cartonTypeId: name, there: several.nullable() }) },
  /** Says that a full roll was put into a printer. */
  newRoll: {
    allowed: ['packer', 'supervisor', 'admin'],
    args: z.strictObject({ deviceId: name }),
  },
} as const

/** The labels of one printer; `left` null where nobody counted them. */
export interface LabelSupply {
  deviceId: string
  name: string
  rollOf: number | null
  left: LabelsLeft | null
  isLow: boolean
}

/** What is there. `there` null: nobody counted them. */
export interface SuppliesView {
  labels: LabelSupply[]
  cartons: { cartonTypeId: string; name: string; there: number | null }[]
  /** Free ones. */
  totes: number
}

/** What they answer. */
export interface SupplyAnswers {
  supplies: SuppliesView
}
