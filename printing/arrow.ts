import type { Area } from './label-text.ts'

const arrowUp = [
  [0.5, 0],
  [1, 0.45],
  [0.68, 0.45],
  [0.68, 1],
  [0.32, 1],
  [0.32, 0.45],
  [0, 0.45],
] as const

/** The corners of an arrow as large as fits into an area, in millimetres. */
export function arrowIn(
  { xMm, yMm, widthMm, heightMm }: Area,
  way: 'up' | 'down' | 'left' | 'right',
): [number, number][] {
  const side = Math.min(widthMm, heightMm)
  const [left, top] = [xMm + (widthMm - side) / 2, yMm + (heightMm - side) / 2]
  return arrowUp.map(([x, y]) => {
    const turned = { up: [x, y], down: [x, 1 - y], left: [y, x], right: [1 - y, x] } as const
    const [right, down] = turned[way]
    return [left + right * side, top + down * side]
  })
}
