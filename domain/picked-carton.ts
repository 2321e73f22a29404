import type { PackFact, PackVerdict } from '#domain/pack-fact'
import {
  type Carton,
  isOf,
  leftToVerify,
  type PackLine,
  type PackOrder,
  type PickedCarton,
  unitsToVerify,
} from '#domain/pack-order'
import type { PackStep } from '#domain/pack-step'
import type { Verification } from '#domain/verification'

/** Picked cartons of an order that nobody scanned at the bench yet. */
export const cartonsToScan = ({ cartons, pickedCartons }: PackOrder): PickedCarton[] =>
  pickedCartons.filter(({ lpn }) => cartons.every((one) => one.lpn !== lpn))

/**
 * Units that still have to be scanned into the open carton before it is weighed: what was picked into it, or, of a
 * carton that was opened here, all that is left of the order.
 */
export function leftIn(order: PackOrder, carton: Carton): number {
  const picked = order.pickedCartons.find(({ lpn }) => lpn === carton.lpn)
  return picked === undefined
    ? leftToVerify(order)
    : order.lines.reduce((sum, line) => sum + leftOfLine(order, line, picked, carton), 0)
}

/** Never more than the order still wants: a unit of it may have been taken out, or lie in another carton after all. */
const leftOfLine = (order: PackOrder, line: PackLine, picked: PickedCarton, carton: Carton): number =>
  Math.max(0, Math.min(unitsToVerify(order, line), unitsOf(picked, line) - unitsOf(carton, line)))

const unitsOf = ({ units }: Pick<Carton, 'units'>, line: PackLine): number =>
  units.reduce((sum, unit) => sum + (isOf(line, unit) ? unit.quantity : 0), 0)

/** Judges the label of a carton that was picked into: it becomes a carton of the order, of the size it has. */
export function judgePickedCarton(order: PackOrder, step: PackStep, lpn: string): PackVerdict {
  const picked = cartonsToScan(order).find((one) => one.lpn === lpn)
  if (step.step === 'instructions') return { refusal: 'read-first' }
  if (step.step === 'confirm-partial') return { refusal: 'units-missing', left: step.left }
  if (picked === undefined || step.step !== 'choose-carton')
    return { refusal: 'not-asked-for', scanned: 'carton', text: lpn }
  return { facts: [{ fact: 'carton-opened', cartonTypeId: picked.cartonTypeId, lpn }] }
}

/** What lies in a picked carton without a scan: of the lines whose pick is trusted, what was scanned into it on the walk. */
export function trustedPicked(
  order: PackOrder,
  carton: Carton,
  verificationOf: (lineRef: string) => Verification,
): PackFact[] {
  const picked = order.pickedCartons.find(({ lpn }) => lpn === carton.lpn)
  if (picked === undefined) return []
  return order.lines.flatMap((line): PackFact[] => {
    const { lineRef, sku } = line
    const quantity = leftOfLine(order, line, picked, carton)
    if (quantity === 0 || verificationOf(lineRef).policy !== 'trustPick') return []
    return [
      { fact: 'units-trusted', cartonId: carton.cartonId, lineRef, sku, quantity, lot: null, serial: null },
    ]
  })
}
