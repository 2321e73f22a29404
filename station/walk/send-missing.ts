import { hallOfSite } from '#db/floor-map'
import { type HeldList, workById } from '#db/lists'
import { locationById } from '#db/stock'
import { nextOnWay } from '#domain/judge-short'
import type { Stock } from '#domain/order'
import { currentLine, type PickFact, type PickLine, untouchedLine } from '#domain/pick'
import type { PickFloor } from '#domain/pick-scan'
import { leastDetour } from '#domain/routing/hall'
import type { Floor } from '#station/context'
import { savePicking } from '#station/walk/pick-save'

/**
 * Lines for what a line misses, out of these places: into its walk where that still goes through their zone, else to a
 * list there. Inside the caller's transaction; answers how many units somebody is sent for.
 */
export function sendMissing(
  floor: Floor,
  held: HeldList,
  line: PickLine,
  units: number,
  places: readonly Stock[],
  by: string | null,
): number {
  let left = units
  for (const place of places) {
    const quantity = Math.min(left, place.quantity)
    if (quantity === 0) break
    left -= quantity
    const { locationId, sku, lot } = place
    const zone = locationById(floor.db, locationId)?.zone ?? ''
    const lineId = floor.newId()
    const again: PickLine = {
      ...line,
      lineId,
      locationId,
      zone,
      sku,
      lot,
      quantity,
      ...untouchedLine,
      replaces: line.lineId,
    }
    const now = workById(floor.db, held.list.listId) ?? held
    savePicking(floor, now, [joinOrSend(floor, now, again)], by)
  }
  return units - left
}

function joinOrSend(floor: Floor, { list, isWalk }: HeldList, line: PickLine): PickFact {
  const isUnderWay = isWalk && list.state === 'picking' && currentLine(list) !== null
  const slot = list.slots.find((one) => one.slot === line.slot)
  const passes = list.zone === null || list.zone === line.zone
  if (!isUnderWay || !passes || slot?.unloaded !== false) return { fact: 'line-sent', line, zone: line.zone }
  const way: Pick<PickFloor, 'placeOnWay'> = {
    placeOnWay: (method, standingAt, ahead, locationId) =>
      leastDetour(hallOfSite(floor.db).forMethod(method), standingAt, ahead, locationId),
  }
  return { fact: 'line-added', line, before: nextOnWay(list, line.locationId, way) }
}
