import { type CaughtWeight, unitMeant } from '#domain/catch-weight'
import type { Refusal } from '#domain/refusal'

/** What a scan at a put wall says besides the item: what the unit weighs. */
export interface Weighed {
  expiresOn?: string | null | undefined
  caught?: CaughtWeight | undefined
}

interface Scanned extends Weighed {
  sku: string
  lot: string | null
  serial: string | null
  quantity: number
}

/** Which of the units that lie unsorted was scanned, where each weighs what it weighs; nothing where they weigh the same. */
export function weightMeant(
  unsorted: readonly { weightG?: number | undefined }[],
  { sku, lot, serial, quantity, expiresOn = null, caught }: Scanned,
): { weightG?: number } | Refusal {
  const weightsG = unsorted.flatMap(({ weightG }) => weightG ?? [])
  if (weightsG.length === 0) return {}
  if (quantity !== 1) return { refusal: 'weigh-each', sku }
  if (caught === undefined) return { refusal: 'unit-weight-needed', sku, lot, serial, expiresOn }
  const weightG = unitMeant(weightsG, caught)
  return weightG === null
    ? { refusal: 'weight-not-picked', sku, weightG: caught.weightG, pickedG: weightsG }
    : { weightG }
}
