import type { PathCommand } from 'fontkit'
import { type Bitmap, emptyBitmap } from './bitmap.ts'

/** A drawn outline and where its left top dot stands from the pen on the baseline (down is positive). */
export interface Drawn {
  bitmap: Bitmap
  left: number
  top: number
}

interface Edge {
  x0: number
  y0: number
  x1: number
  y1: number
  winding: 1 | -1
}

const subRows = 4
/** A dot is black from this covered share on; below a half, so that a stroke of one dot between two rows is not lost. */
const enough = 0.42

/** Fills a font outline (font units, up is positive) at a scale by the non-zero winding rule; null when it has no ink. */
export function rasterise(commands: PathCommand[], scale: number): Drawn | null {
  const edges = flatten(commands, scale)
  if (edges.length === 0) return null
  const left = Math.floor(Math.min(...edges.map((edge) => Math.min(edge.x0, edge.x1))))
  const right = Math.ceil(Math.max(...edges.map((edge) => Math.max(edge.x0, edge.x1))))
  const top = Math.floor(Math.min(...edges.map((edge) => edge.y0)))
  const bottom = Math.ceil(Math.max(...edges.map((edge) => edge.y1)))
  if (right <= left || bottom <= top || (right - left) * (bottom - top) > 16_000_000) return null
  const bitmap = emptyBitmap(right - left, bottom - top)
  const covered = new Float32Array(right - left)
  for (let row = 0; row < bitmap.heightDots; row++) {
    covered.fill(0)
    const touching = edges.filter((edge) => edge.y0 < top + row + 1 && edge.y1 > top + row)
    for (let sub = 0; sub < subRows; sub++) cover(touching, top + row + (sub + 0.5) / subRows, left, covered)
    for (let x = 0; x < covered.length; x++) {
      if ((covered[x] ?? 0) < enough) continue
      const at = row * bitmap.rowBytes + (x >> 3)
      bitmap.data[at] = (bitmap.data[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return { bitmap, left, top }
}

function cover(edges: Edge[], y: number, left: number, covered: Float32Array): void {
  const crossings: { x: number; winding: number }[] = []
  for (const edge of edges) {
    if (edge.y0 > y || edge.y1 <= y) continue
    const share = (y - edge.y0) / (edge.y1 - edge.y0)
    crossings.push({ x: edge.x0 + share * (edge.x1 - edge.x0) - left, winding: edge.winding })
  }
  crossings.sort((one, other) => one.x - other.x)
  let winding = 0
  let from = 0
  for (const crossing of crossings) {
    if (winding === 0) from = crossing.x
    winding += crossing.winding
    if (winding === 0) span(from, crossing.x, covered)
  }
}

function span(from: number, to: number, covered: Float32Array): void {
  for (let x = Math.max(0, Math.floor(from)); x < to && x < covered.length; x++) {
    const share = Math.min(to, x + 1) - Math.max(from, x)
    covered[x] = (covered[x] ?? 0) + share / subRows
  }
}

function flatten(commands: PathCommand[], scale: number): Edge[] {
  const edges: Edge[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const lineTo = (toX: number, toY: number) => {
    if (toY > y) edges.push({ x0: x, y0: y, x1: toX, y1: toY, winding: 1 })
    if (toY < y) edges.push({ x0: toX, y0: toY, x1: x, y1: y, winding: -1 })
    x = toX
    y = toY
  }
  for (const { command, args } of commands) {
    const at = args.map((value, index) => (index % 2 === 0 ? value * scale : -value * scale))
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = at
    if (command === 'moveTo') {
      lineTo(startX, startY)
      ;[x, y, startX, startY] = [a, b, a, b]
    } else if (command === 'lineTo') lineTo(a, b)
    else if (command === 'closePath') lineTo(startX, startY)
    else if (command === 'quadraticCurveTo') curve(lineTo, x, y, [a, b, a, b, c, d], 'quadratic')
    else curve(lineTo, x, y, [a, b, c, d, e, f], 'cubic')
  }
  lineTo(startX, startY)
  return edges
}

function curve(
  lineTo: (x: number, y: number) => void,
  x: number,
  y: number,
  [ax, ay, bx, by, toX, toY]: [number, number, number, number, number, number],
  kind: 'quadratic' | 'cubic',
): void {
  const length = Math.abs(ax - x) + Math.abs(ay - y) + Math.abs(toX - ax) + Math.abs(toY - ay)
  const steps = Math.min(24, Math.max(2, Math.ceil(Math.sqrt(length) * 1.5)))
  for (let step = 1; step <= steps; step++) {
    const t = step / steps
    const u = 1 - t
    if (kind === 'quadratic') {
      lineTo(u * u * x + 2 * u * t * ax + t * t * toX, u * u * y + 2 * u * t * ay + t * t * toY)
    } else {
      const [m, n, o, p] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
      lineTo(m * x + n * ax + o * bx + p * toX, m * y + n * ay + o * by + p * toY)
    }
  }
}
