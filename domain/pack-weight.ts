import { type CaughtWeight, unitMeant, weightsLeft } from '#domain/catch-weight'
import type { PackNamed } from '#domain/judge-pack'
import type { PackLine, PackOrder } from '#domain/pack-order'
import type { Refusal } from '#domain/refusal'

/** Weights of the picked units of a line that lie in no carton yet. */
export const weightsToVerify = (order: PackOrder, line: PackLine): number[] =>
  weightsLeft(
    line.weightsG ?? [],
    order.cartons.flatMap(({ units }) =>
      units.flatMap((unit) =>
        unit.lineRef === line.lineRef && unit.sku === line.sku ? (unit.weightG ?? []) : [],
      ),
    ),
  )

/** The picked unit of a line that weighs so much; null where none is left. */
export const weightIn = (
  order: PackOrder,
  line: PackLine,
  caught: CaughtWeight | undefined,
): number | null => (caught === undefined ? null : unitMeant(weightsToVerify(order, line), caught))

/** Which of the picked units it is, of an item of which each weighs what it weighs: every one goes in once. */
export function judgeWeighed(
  order: PackOrder,
  line: PackLine,
  { sku, quantity, lot, serial, expiresOn = null, caught }: Extract<PackNamed, { kind: 'item' }>,
): { weightG?: number } | Refusal {
  if (line.weightsG === undefined) return {}
  if (quantity !== 1) return { refusal: 'weigh-each', sku }
  if (caught === undefined) return { refusal: 'unit-weight-needed', sku, lot, serial, expiresOn }
  const weightG = weightIn(order, line, caught)
  return weightG === null
    ? { refusal: 'weight-not-picked', sku, weightG: caught.weightG, pickedG: weightsToVerify(order, line) }
    : { weightG }
}
