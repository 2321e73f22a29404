import { type Body, type CartonProposal, fits, proposeCartons } from '#domain/cartonize'
import type { CartonType } from '#domain/order'

/** Labels on a roll where nobody has counted them. */
export const usualRollOf = 500

/** What a shift uses up. */
export interface Supplies {
  totes: number
  cartons: { cartonTypeId: string; name: string; count: number }[]
  /** Orders that no carton holds; they are packed in the largest, in as many as it takes. */
  splitOrders: number
  labels: number
  labelRolls: number
}

/** The cartons of one order: the smallest that holds all, else as many of the largest as its volume and weight fill. */
export function cartonsFor(bodies: readonly Body[], types: readonly CartonType[]): CartonType[] {
  const proposals = proposeCartons(bodies, types)
  const whole = proposals.find(({ holdsAll }) => holdsAll)
  if (whole !== undefined) return [whole.cartonType]
  const largest = proposals
    .filter(({ cartonType }) => bodies.some((body) => fits(body, cartonType)))
    .sort((one, two) => one.fillPercent - two.fillPercent)[0]
  const chosen = largest ?? proposals[0]
  return chosen === undefined
    ? []
    : Array.from({ length: cartonsOf(chosen, bodies) }, () => chosen.cartonType)
}

/** Goods fill a carton to 85 %. */
function cartonsOf({ cartonType, fillPercent }: CartonProposal, bodies: readonly Body[]): number {
  const weightG = bodies.reduce((sum, { weightMg, quantity }) => sum + weightMg * quantity, 0) / 1000
  const room = Math.max(1, cartonType.greatestGrossG - cartonType.tareG)
  return Math.max(1, Math.ceil(fillPercent / 85), Math.ceil(weightG / room))
}

/** Adds up what orders use; each carton has a label. */
export function suppliesOf(
  cartons: readonly (readonly CartonType[])[],
  totes: number,
  labelsPerRoll: number,
): Supplies {
  const all = cartons.flat()
  const types = Map.groupBy(all, ({ cartonTypeId }) => cartonTypeId)
  return {
    totes,
    cartons: [...types]
      .flatMap(([cartonTypeId, of]) => {
        const name = of[0]?.name
        return name === undefined ? [] : [{ cartonTypeId, name, count: of.length }]
      })
      .sort((one, two) => two.count - one.count),
    splitOrders: cartons.filter((of) => of.length > 1).length,
    labels: all.length,
    labelRolls: Math.ceil(all.length / labelsPerRoll),
  }
}
