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

/** The corners of an arrow as large as fits into an area, in micrometres. */
export function arrowIn(
  { xUm, yUm, widthUm, heightUm }: Area,
  way: 'up' | 'down' | 'left' | 'right',
): [number, number][] {
  const side = Math.min(widthUm, heightUm)
  const [left, top] = [xUm + (widthUm - side) / 2, yUm + (heightUm - side) / 2]
  return arrowUp.map(([x, y]) => {
    const turned = { up: [x, y], down: [x, 1 - y], left: [y, x], right: [1 - y, x] } as const
    const [right, down] = turned[way]
    return [Math.round(left + right * side), Math.round(top + down * side)]
  })
}
