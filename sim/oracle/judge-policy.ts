import { type Floor, type OrderState, pickedOf } from './floor.ts'
import type { BoxType, Goods, Policy } from './goods.ts'

type Line = OrderState['lines'][number]
const fromLoosest: readonly Policy[] = ['trustPick', 'scanOneKeyQuantity', 'scanEach', 'recount']

/** How the units of a line are proved: by the strictest rule that is about it, and never looser than its lots and serials allow. */
export function policyOf(floor: Floor, order: OrderState, line: Line): Policy {
  const all = order.lines.map((one) => singlePolicy(floor, order, one))
  return all.includes('recount') ? 'recount' : singlePolicy(floor, order, line)
}

function singlePolicy(floor: Floor, order: OrderState, line: Line): Policy {
  const { packer, customer, valueSen } = order
  const meant = floor.hall.proving.rules.filter(
    ({ about }) =>
      ('sku' in about && about.sku === line.sku) ||
      ('customer' in about && about.customer === customer) ||
      ('person' in about && about.person === packer) ||
      ('bench' in about && about.bench === floor.hall.proving.bench) ||
      ('fromSen' in about && about.currency === 'MYR' && valueSen >= about.fromSen),
  )
  const tracking = floor.goods.get(line.sku)?.tracking
  const least: Policy =
    tracking === 'none'
      ? 'trustPick'
      : tracking === 'lot' && lotsOf(line).length === 1
        ? 'scanOneKeyQuantity'
        : 'scanEach'
  const asked: readonly Policy[] = meant.length === 0 ? ['scanEach'] : meant.map(({ policy }) => policy)
  const ranks = [...asked, least].map((policy) => fromLoosest.indexOf(policy))
  return fromLoosest[Math.max(...ranks)] ?? 'scanEach'
}

/** Whether the cartons of an order are counted once more before they are weighed. */
export const isCounted = (floor: Floor, order: OrderState): boolean =>
  order.lines.some((line) => policyOf(floor, order, line) === 'recount')

const volumeOf = (sidesMm: readonly number[]): number => sidesMm.reduce((product, one) => product * one, 1)

/** Units that lie in a carton just opened because their pick is trusted; only where it takes all that is left. */
export function trustedUnits(
  floor: Floor,
  order: OrderState,
  boxId: string,
): OrderState['cartons'][number]['units'] {
  const box = floor.boxes.get(boxId)
  const left = order.lines.flatMap((line) => {
    const goods = floor.goods.get(line.sku)
    const quantity = leftOf(order, line)
    return goods === undefined || quantity === 0 ? [] : [{ line, goods, quantity }]
  })
  if (box === undefined) return []
  const volume = left.reduce((sum, { goods, quantity }) => sum + volumeOf(goods.sizeMm) * quantity, 0)
  const netMg = left.reduce((sum, { goods, quantity }) => sum + (goods.weightMg ?? 0) * quantity, 0)
  /** A carton counts as full at 85 hundredths of its volume. */
  const isRoom = volume * 100 <= volumeOf(box.innerMm) * 85 && netMg <= (box.mostG - box.tareG) * 1000
  if (!isRoom || !left.every(({ goods }) => fitsInto(goods, box))) return []
  return left
    .filter(({ line }) => policyOf(floor, order, line) === 'trustPick')
    .map(({ line: { lineRef, sku }, quantity }) => ({ lineRef, sku, quantity, lot: null, serial: null }))
}

const packedOf = (order: OrderState, { lineRef }: Line): number =>
  order.cartons
    .flatMap((carton) => carton.units)
    .reduce((sum, unit) => sum + (unit.lineRef === lineRef ? unit.quantity : 0), 0)
export const leftOf = (order: OrderState, line: Line): number => pickedOf(line) - packedOf(order, line)
/** The lots of which units were picked for a line. */
export const lotsOf = (line: Line): string[] => [...new Set(line.units.flatMap((unit) => unit.lot ?? []))]

export const fitsInto = ({ sizeMm }: Goods, { innerMm }: BoxType): boolean => {
  const [sides, inner] = [sizeMm, innerMm].map((lengths) => lengths.toSorted((one, two) => one - two))
  return sides?.every((side, at) => side <= (inner?.[at] ?? 0)) === true
}
