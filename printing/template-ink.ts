import type { TemplateElement, Turn } from '#domain/label-template/template'
import { type Bitmap, isBlack } from './bitmap.ts'
import { type DotItem, dotsOfLabel } from './label-dots.ts'
import { dotsOf, type Label } from './label-model.ts'
import { dotsOnly, pictureOfLabel } from './label-picture.ts'
import { around, quietReachOf, type Reach, reachOf } from './label-reach.ts'
import type { DrawnElement } from './template-label.ts'

/** A code on the paper: what it says, and where it stands with its quiet zone. */
interface InkedCode {
  said: string
  reach: Reach
}

/** What one element leaves on the paper. */
export interface InkedElement {
  element: TemplateElement
  /** The whole paper with nothing else on it. */
  ink: Bitmap
  /** Around all its dots, also those beyond the edge of the paper; null where it leaves none. */
  reach: Reach | null
  codes: InkedCode[]
}

/** Draws an element alone. */
export function inkOf({ element, items, upright }: DrawnElement, empty: Label): InkedElement {
  const label = { ...empty, items }
  const dots = dotsOfLabel(label, dotsOnly).items
  const reach = around(dots.flatMap((item) => reachOf(item) ?? []))
  const codes = upright === null ? dots.flatMap(codeOf) : turnedCodes(upright, element, empty)
  return { element, ink: pictureOfLabel(label), reach, codes }
}

/** The codes of a turned element where they stand on the label. */
function turnedCodes(upright: Label, { turn, xUm, yUm }: TemplateElement, { printer }: Label): InkedCode[] {
  const { width: wide, height: tall, items } = dotsOfLabel(upright, dotsOnly)
  const [right, down] = [dotsOf(printer, xUm), dotsOf(printer, yUm)]
  return items.flatMap(codeOf).map(({ said, reach }) => {
    const { left, top, width, height } = turnedReach(reach, turn, wide, tall)
    return { said, reach: { left: left + right, top: top + down, width, height } }
  })
}

function turnedReach({ left, top, width, height }: Reach, turn: Turn, wide: number, tall: number): Reach {
  switch (turn) {
    case 0:
      return { left, top, width, height }
    case 90:
      return { left: tall - top - height, top: left, width: height, height: width }
    case 180:
      return { left: wide - left - width, top: tall - top - height, width, height }
    case 270:
      return { left: top, top: wide - left - width, width: height, height: width }
  }
}

function codeOf(item: DotItem): InkedCode[] {
  if (item.kind !== 'bars' && item.kind !== 'qr' && item.kind !== 'matrix') return []
  const reach = quietReachOf(item)
  return reach === null
    ? []
    : [{ said: item.kind === 'bars' && item.gs1 ? `(00)${item.text}` : item.text, reach }]
}

/** Whether all of it is on the paper. */
export const isOn = ({ left, top, width, height }: Reach, { ink }: InkedElement): boolean =>
  left >= 0 && top >= 0 && left + width <= ink.widthDots && top + height <= ink.heightDots

/** Whether two rectangles have a dot in common. */
const meet = (one: Reach, other: Reach): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height

/** Whether an element is black anywhere in a rectangle. */
export function inksIn({ ink, reach }: InkedElement, place: Reach): boolean {
  if (reach === null || !meet(reach, place)) return false
  for (let y = place.top; y < place.top + place.height; y++)
    for (let x = place.left; x < place.left + place.width; x++) if (isBlack(ink, x, y)) return true
  return false
}

/** Whether two elements are black at the same dots. */
export function inksMeet(one: InkedElement, other: InkedElement): boolean {
  if (one.reach === null || other.reach === null || !meet(one.reach, other.reach)) return false
  return one.ink.data.some((dots, at) => (dots & (other.ink.data[at] ?? 0)) !== 0)
}
