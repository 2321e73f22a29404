import type { LabelPrinter } from '#domain/label-printer'
import type { DotLabel } from './label-dots.ts'
import { dotsOf } from './label-model.ts'
import { quietReachOf, type Reach } from './label-reach.ts'
import type { LabelRefusal } from './label-refusal.ts'

/** How far print may be moved to the right and down and stay on its paper, in micrometres. */
export interface RoomToMove {
  leastXUm: number
  mostXUm: number
  leastYUm: number
  mostYUm: number
}

/**
 * The room that a label leaves around its print, quiet zones of its codes included, where it was laid out without offsets.
 * A bar that touches an edge already, such as the black head of a badge, may run over it; letters and codes never.
 */
export function roomIn({ items, width, height, printer }: DotLabel): RoomToMove {
  const sides = items.flatMap((item) => {
    const reach = quietReachOf(item)
    return reach === null ? [] : [{ reach, mayRunOver: item.kind === 'frame' || item.kind === 'picture' }]
  })
  const room = (most: number, marginOf: (reach: Reach) => number): number => {
    const margins = sides.flatMap(({ reach, mayRunOver }) => {
      const margin = marginOf(reach)
      return mayRunOver && margin <= 0 ? [] : [Math.max(0, margin)]
    })
    return Math.floor((Math.min(most, ...margins) * 1000) / printer.dotsPerMm)
  }
  return {
    leastXUm: 0 - room(width, ({ left }) => left),
    mostXUm: room(width, ({ left, width: wide }) => width - left - wide),
    leastYUm: 0 - room(height, ({ top }) => top),
    mostYUm: room(height, ({ top, height: tall }) => height - top - tall),
  }
}

/** The room that all of these leave. */
export const leastRoom = (rooms: readonly RoomToMove[]): RoomToMove => ({
  leastXUm: Math.max(...rooms.map((one) => one.leastXUm)),
  mostXUm: Math.min(...rooms.map((one) => one.mostXUm)),
  leastYUm: Math.max(...rooms.map((one) => one.leastYUm)),
  mostYUm: Math.min(...rooms.map((one) => one.mostYUm)),
})

/** Why a printer's offsets are too large for this room; null where print stays on its paper. */
export function movedOff(printer: LabelPrinter, room: RoomToMove): LabelRefusal | null {
  const isWithin = (um: number, least: number, most: number): boolean =>
    dotsOf(printer, um) >= dotsOf(printer, least) && dotsOf(printer, um) <= dotsOf(printer, most)
  const stays =
    isWithin(printer.offsetXUm, room.leastXUm, room.mostXUm) &&
    isWithin(printer.offsetYUm, room.leastYUm, room.mostYUm)
  return stays ? null : { refusal: 'print-moved-off', ...room }
}
