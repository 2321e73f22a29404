import type { Order } from '#domain/order'
import type { Carton } from '#domain/pack-order'

/** More single weights than these are told by their sum alone. */
const mostShown = 12
const kilos = (grams: number): string => (grams / 1000).toFixed(3)

/**
 * What the units of a line weigh, for papers: `3.862 kg (2.012 + 1.850)`; undefined where each weighs the same, and
 * nobody weighed them.
 */
export function weightText(units: readonly { weightG?: number | undefined }[]): { weightText?: string } {
  const weightsG = units.flatMap(({ weightG }) => weightG ?? [])
  if (weightsG.length === 0) return {}
  const sum = `${kilos(weightsG.reduce((total, one) => total + one, 0))} kg`
  const each =
    weightsG.length === 1 || weightsG.length > mostShown ? '' : ` (${weightsG.map(kilos).join(' + ')})`
  return { weightText: sum + each }
}

/** The same for a line of an invoice, which names an item: only where no other line of it does, for nobody could say whose they are. */
export function invoiceWeight(
  invoice: NonNullable<Order['invoice']>,
  cartons: readonly Carton[],
  sku: string | null,
): { weightText?: string } {
  if (sku === null || invoice.lines.filter((line) => line.sku === sku).length > 1) return {}
  return weightText(cartons.flatMap(({ units }) => units.filter((unit) => unit.sku === sku)))
}
