import { openException } from '#db/exceptions'
import { isCubby, openStrayPutBack, saveMispick, walksOf, zonesWith } from '#db/mispicks'
import { orderByRef } from '#db/orders'
import type { PersonRow } from '#db/people'
import { homeOf } from '#db/stock'
import { totesOf } from '#db/totes'
import { chargedWalk, strayIn } from '#domain/mispick'
import type { Refusal } from '#domain/refusal'
import { accept, type Floor, isoNow, type Outcome, refuse, step } from '#station/context'
import { tellMispick } from '#station/oms/tell-found'

/**
 * "It lay in this tote", of the item that was just refused (`last`): charged to the walk it came from. What no order wants
 * stays in the tote and goes back to its location from there, once the order is packed.
 */
export function foundInTote(
  floor: Floor,
  person: PersonRow,
  orderRef: string,
  last: Refusal | null,
): Outcome {
  const stray = strayIn(last)
  const held = orderByRef(floor.db, orderRef)
  if (stray === null || held === null)
    return refuse({ refusal: 'not-asked-for', scanned: 'command', text: 'MISPICK' })
  const { sku, belongsTo } = stray
  const walk = chargedWalk(walksOf(floor.db, orderRef), zonesWith(floor.db, sku))
  const tote = walk?.toteIds.length === 1 ? walk.toteIds[0] : totesOf(floor.db, orderRef)[0]
  const found = {
    mispickId: floor.newId(),
    sku,
    orderRef,
    toteId: tote ?? null,
    listId: walk?.listId ?? null,
    pickerId: walk?.personId ?? null,
    zone: walk?.zones.find((zone) => zonesWith(floor.db, sku).includes(zone)) ?? walk?.zones[0] ?? null,
    foundBy: person.personId,
    stationId: floor.settings.station.stationId,
    foundAt: isoNow(floor),
  }
  const locationId = belongsTo === null ? homeOf(floor.db, sku) : null
  return step(floor, () => {
    saveMispick(floor.db, found)
    tellMispick(floor, found)
    const { orderRef: subject, foundBy: actor, foundAt: _, ...payload } = found
    floor.record({ kind: 'mispick-found', subject, actor, payload: { ...payload, belongsTo, locationId } })
    if (belongsTo === null) goesBack(floor, held.order.number, { ...found, locationId })
    return accept({ saved: 'mispick-found', sku, belongsTo, locationId }, 'line', 'exception', 'wave')
  })
}

/** An item that lies nowhere is for a supervisor alone to place. */
function goesBack(
  floor: Floor,
  about: string,
  {
    sku,
    toteId,
    locationId,
    foundBy,
    foundAt,
  }: { sku: string; toteId: string | null; locationId: string | null; foundBy: string; foundAt: string },
): void {
  const exceptionId = floor.newId()
  openException(floor.db, {
    exceptionId,
    kind: 'put-back',
    about,
    detail: `${toteId ?? '?'}: 1 × ${sku} -> ${locationId ?? '?'}`,
    openedAt: foundAt,
    openedBy: foundBy,
  })
  if (locationId === null) return
  const from = toteId === null || isCubby(floor.db, toteId) ? null : toteId
  openStrayPutBack(floor.db, {
    putBackId: floor.newId(),
    exceptionId,
    toteId: from,
    locationId,
    sku,
    quantity: 1,
  })
}
