import type { WeighedBy } from '#domain/catch-weight'

/** A unit somebody scanned, before it is known what it weighs. */
export interface UnitOnScale {
  sku: string
  lot: string | null
  serial: string | null
  expiresOn: string | null
}

/** The same unit with what it weighs. */
export interface WeighedOnScale extends UnitOnScale {
  weightG: number
  by: WeighedBy
}

/** Goods of which every unit weighs what it weighs. */
export type CatchRefusal =
  /** Each of its units weighs what it weighs: they are scanned one by one. */
  | { refusal: 'weigh-each'; sku: string }
  /** Neither its code nor a scale has said what this unit weighs. */
  | ({ refusal: 'unit-weight-needed' } & UnitOnScale)
  /** The unit is too light or too heavy for its item. */
  | ({ refusal: 'unit-weight-off'; leastG: number; mostG: number } & WeighedOnScale)
  /** With this unit the line would weigh more than its order takes. */
  | ({ refusal: 'line-weight-over'; sumG: number; mostG: number } & WeighedOnScale)
  /** No unit of this weight was picked for the order, or it is packed already. */
  | { refusal: 'weight-not-picked'; sku: string; weightG: number; pickedG: number[] }
