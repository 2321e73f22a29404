import type { PracticeMode } from '#domain/mode'

/** The sentences of a packing slip, in the reader's language; `words/` supplies them. */
export interface PackingSlipWords {
  title: string
  order: string
  shipTo: string
  courier: string
  trackingNumber: string
  carton: string
  /** `count` is null while the shipment may still grow. */
  cartonOf: (number: number, count: number | null) => string
  weight: string
  packedBy: string
  packedAt: string
  item: string
  ordered: string
  packed: string
  /** Before lot or serial numbers of a row. */
  lotOrSerials: string
  /** Under an item that goes in place of another. */
  insteadOf: (ordered: string) => string
  total: string
  giftNote: string
  /** Over every page of a slip that was made on a copy. */
  practice: Record<PracticeMode, string>
  page: (number: number, count: number) => string
}
