import type { Location } from '#domain/order'
import type { Hall } from '#domain/routing/hall'
import { hallLengths } from '#domain/routing/hall-lengths'
import type { SlotSet } from '#domain/routing/one-block'

/** Units of an item that somebody took from a location on a walk. */
export interface PastPick {
  sku: string
  locationId: string
  units: number
}

/** A walk that was walked, with what was picked on it. */
export interface PastWalk {
  picks: PastPick[]
}

/** Places as moving goods needs them. */
export type SlotLocation = Pick<Location, 'locationId' | 'zone' | 'aisle' | 'bay' | 'level'>

/** How long walks over sets of locations are, each length worked out once. */
export interface WalkLengths {
  of: (locationIds: Iterable<string>) => number
}

/** Exact lengths in a hall, over these locations. */
export function walkLengths(hall: Hall, locationIds: Iterable<string>): WalkLengths {
  const lengths = hallLengths(hall, locationIds)
  return {
    of: (some) => {
      const slots: SlotSet = lengths.slotsOf(some)
      return lengths.lengthOf(slots)
    },
  }
}

/** Where a walk stops. */
export const stopsIn = ({ picks }: PastWalk): Set<string> =>
  new Set(picks.map(({ locationId }) => locationId))
