import type { CartonType } from '#domain/order'

export interface Body {
  lengthMm: number
  widthMm: number
  heightMm: number
  weightMg: number
  quantity: number
}
export interface CartonProposal {
  cartonType: CartonType
  fillPercent: number
  holdsAll: boolean
}

/** Goods never fill a carton to the last cubic millimetre; above this share a carton counts as too small. */
const mostFill = 0.85

/**
 * Ranks carton types for what is still to pack: the smallest that holds it first. It holds when volume,
 * weight and each single unit (turned any way) fit. The one place that a real packing search will fill.
 */
export function proposeCartons(bodies: readonly Body[], types: readonly CartonType[]): CartonProposal[] {
  const volume = bodies.reduce(
    (sum, one) => sum + one.lengthMm * one.widthMm * one.heightMm * one.quantity,
    0,
  )
  const weightG = bodies.reduce((sum, one) => sum + one.weightMg * one.quantity, 0) / 1000
  return types
    .map((cartonType) => {
      const inner = volumeOf(cartonType)
      const holdsAll =
        volume <= inner * mostFill &&
        weightG + cartonType.tareG <= cartonType.greatestGrossG &&
        bodies.every((body) => fits(body, cartonType))
      return { cartonType, fillPercent: Math.round((volume / inner) * 100), holdsAll }
    })
    .sort(
      (one, two) =>
        Number(two.holdsAll) - Number(one.holdsAll) ||
        (one.holdsAll ? 1 : -1) * (volumeOf(one.cartonType) - volumeOf(two.cartonType)),
    )
}

/** What share of the room that goods can fill in a carton these take; above 1 they do not go in. */
export const volumeShare = (bodies: readonly Body[], type: CartonType): number =>
  bodies.reduce((sum, one) => sum + one.lengthMm * one.widthMm * one.heightMm * one.quantity, 0) /
  (volumeOf(type) * mostFill)

const volumeOf = (type: CartonType): number => type.innerLengthMm * type.innerWidthMm * type.innerHeightMm

/** Whether a unit fits into an empty carton in some turn. */
export function fits(body: Pick<Body, 'lengthMm' | 'widthMm' | 'heightMm'>, type: CartonType): boolean {
  const sides = [body.lengthMm, body.widthMm, body.heightMm].sort((one, two) => two - one)
  const inner = [type.innerLengthMm, type.innerWidthMm, type.innerHeightMm].sort((one, two) => two - one)
  return sides.every((side, at) => side <= (inner[at] ?? 0))
}
