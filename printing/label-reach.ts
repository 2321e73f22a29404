import { quietModules } from './code-128.ts'
import { type DotItem, pictureOfBars, pictureOfSymbol } from './label-dots.ts'

/** A rectangle of dots. */
export interface Reach {
  left: number
  top: number
  width: number
  height: number
}

/** The dots that a thing on a label takes; null where it leaves none. */
export function reachOf(item: DotItem): Reach | null {
  const { y: top } = item
  switch (item.kind) {
    case 'letters': {
      const { widthDots, heightDots } = item.letters
      return { left: item.x, top, width: widthDots, height: heightDots }
    }
    case 'frame':
      return { left: item.x, top, width: item.width, height: item.height }
    case 'picture':
      return pictureReach(item)
    case 'bars':
      return pictureReach(pictureOfBars(item))
    case 'qr':
    case 'matrix':
      return pictureReach(pictureOfSymbol(item))
  }
}

function pictureReach(picture: Extract<DotItem, { kind: 'picture' }> | null): Reach | null {
  if (picture === null) return null
  const { widthDots, heightDots } = picture.bitmap
  return { left: picture.x, top: picture.y, width: widthDots, height: heightDots }
}

/** The same with the quiet zone of a code. Sources: ISO/IEC 15417 (beside bars), 18004 and 16022 (all around). */
export function quietReachOf(item: DotItem): Reach | null {
  const inner = reachOf(item)
  if (inner === null || !('dots' in item)) return inner
  const across = item.dots * (item.kind === 'bars' ? quietModules : item.kind === 'qr' ? 4 : 1)
  const down = item.kind === 'bars' ? 0 : across
  const { left, top, width, height } = inner
  return { left: left - across, top: top - down, width: width + 2 * across, height: height + 2 * down }
}

/** The smallest rectangle around others; null around none. */
export function around(reaches: readonly Reach[]): Reach | null {
  if (reaches.length === 0) return null
  const left = Math.min(...reaches.map((one) => one.left))
  const top = Math.min(...reaches.map((one) => one.top))
  const right = Math.max(...reaches.map((one) => one.left + one.width))
  const bottom = Math.max(...reaches.map((one) => one.top + one.height))
  return { left, top, width: right - left, height: bottom - top }
}
