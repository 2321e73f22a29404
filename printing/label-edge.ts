import { type Bitmap, blacken, emptyBitmap, overlay } from './bitmap.ts'
import type { DotFrame, DotItem } from './label-dots.ts'

/** Whether a frame is a filled bar. */
export const isFilled = ({ width, height, line }: DotFrame): boolean => 2 * line >= Math.min(width, height)

/** The four sides of a frame, or the whole of a bar. */
export function drawFrame(page: Bitmap, item: DotFrame): void {
  const { x, y, width, height, line } = item
  const sides = [
    [x, y, width, line],
    [x, y + height - line, width, line],
    [x, y, line, height],
    [x + width - line, y, line, height],
  ] as const
  for (const side of isFilled(item) ? ([[x, y, width, height]] as const) : sides) blacken(page, ...side)
}

/**
 * What stays of a frame or picture that runs over the edge of the paper: printers take no place beyond it. Null where
 * nothing stays. Letters and codes never run over: a label on which they would is refused.
 */
export function cutAtEdge(item: DotItem, width: number, height: number): DotItem | null {
  if (item.kind !== 'frame' && item.kind !== 'picture') return item
  const size = item.kind === 'frame' ? item : { width: item.bitmap.widthDots, height: item.bitmap.heightDots }
  const [left, top] = [Math.max(0, item.x), Math.max(0, item.y)]
  const wide = Math.min(width, item.x + size.width) - left
  const tall = Math.min(height, item.y + size.height) - top
  if (wide === size.width && tall === size.height) return item
  if (wide <= 0 || tall <= 0) return null
  if (item.kind === 'frame' && isFilled(item))
    return { ...item, x: left, y: top, width: wide, height: tall, line: Math.min(wide, tall) }
  const bitmap = emptyBitmap(wide, tall)
  if (item.kind === 'frame') drawFrame(bitmap, { ...item, x: item.x - left, y: item.y - top })
  else overlay(bitmap, item.bitmap, item.x - left, item.y - top)
  return { kind: 'picture', x: left, y: top, bitmap, reverse: item.kind === 'picture' && item.reverse }
}
