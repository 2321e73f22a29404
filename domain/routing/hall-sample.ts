import type { Location } from '#domain/order'
import { madeMap } from '#domain/routing/hall-map'

/** Four aisles of eight bays, to be tried in tests. */
export const hallPlaces = ['A', 'B', 'C', 'D'].flatMap((aisle) =>
  [1, 2, 3, 4, 5, 6, 7, 8].map(
    (bay): Location => ({
      locationId: `${aisle}-${String(bay).padStart(2, '0')}`,
      ...{ zone: 'A', aisle, side: 'left', bay, level: 1, checkDigits: '47', walkOrder: bay },
    }),
  ),
)
export const placesById = new Map(hallPlaces.map((one) => [one.locationId, one]))
export const made = madeMap(hallPlaces)
