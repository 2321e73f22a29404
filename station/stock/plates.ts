import { platesAt, savePlateLeft, unitsOfLot } from '#db/plates'
import { type Plate, platesLeft } from '#domain/plate'
import { sameLot } from '#domain/stock-work'
import type { SiteFloor } from '#station/site-floor'

/**
 * Stock of a location went down without a plate being scanned: the plates there hold no more than is left. Inside the
 * caller's transaction.
 */
export function settlePlates(
  floor: Pick<SiteFloor, 'db' | 'record'>,
  locationId: string,
  by: string | null,
): void {
  const here = platesAt(floor.db, locationId)
  const firsts = here.filter((one, at) => here.findIndex((other) => sameLot(one, other)) === at)
  for (const { sku, lot } of firsts) {
    const plates: Plate[] = here.filter((one) => sameLot(one, { sku, lot }))
    for (const { plateId, before, quantity } of platesLeft(
      plates,
      unitsOfLot(floor.db, { locationId, sku, lot }),
    )) {
      savePlateLeft(floor.db, { plateId, before, quantity })
      floor.record({
        kind: 'plate-left',
        subject: plateId,
        actor: by,
        payload: { locationId, before, quantity },
      })
    }
  }
}
