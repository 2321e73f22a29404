import { codeOfItem } from '#db/code-names'
import { itemBySku } from '#db/items'
import { listById, listIdOf } from '#db/lists'
import { closedCartons } from '#db/papers'
import { fitsOwnCode, ownCode } from '#domain/barcode/own-code'
import type { ManifestFields, PickListFields } from '#domain/paper-fields'
import type { PickLine } from '#domain/pick'
import { type Floor, practiceOf } from '#station/context'
import { courierNameOf, localDay, localText } from '#station/paper/paper-facts'
import { senderOf } from '#station/paper/site-logo'
import { siteOf } from '#station/site'
import type { Words } from '#words/say'

/** A walk as it stands on paper; null where this floor has none of that number. */
export function pickListFacts(floor: Floor, number: string, at: string, words: Words): PickListFields | null {
  const listId = listIdOf(floor.db, number)
  const held = listId === null ? null : listById(floor.db, listId)
  if (held === null) return null
  const { list } = held
  const site = siteOf(floor)
  return {
    number: list.number,
    listCode: codeOf('list', list.number),
    waveNumber: held.waveNumber,
    methodText: words.codes.methods[list.method],
    zone: list.zone,
    cutOffText: localText(held.cutOffAt, site.timeZone),
    orderCount: list.slots.length,
    rows: [
      ...Map.groupBy(list.lines, ({ locationId, sku, lot }) =>
        JSON.stringify([locationId, sku, lot]),
      ).values(),
    ].map((lines) => rowOf(floor, lines, list.slots.length > 1)),
    siteName: site.name,
    madeAtText: localText(at, site.timeZone),
    practice: practiceOf(floor),
  }
}

function rowOf(floor: Floor, lines: PickLine[], severalSlots: boolean): PickListFields['rows'][number] {
  const [{ locationId = '', sku = '', lot = null } = {}] = lines
  return {
    locationId,
    locationCode: codeOf('location', locationId),
    sku,
    name: nameOnList(floor, sku),
    lot,
    itemCode: codeOfItem(floor.db, sku) ?? sku,
    quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    slots: severalSlots ? lines.map(({ slot, quantity }) => ({ slot, quantity })) : [],
  }
}

/** Of an item of which each unit weighs what it weighs the list says what one usually does. */
function nameOnList(floor: Floor, sku: string): string {
  const item = itemBySku(floor.db, sku)
  const usual = item?.catchWeight == null ? '' : ` · ≈ ${(item.catchWeight.nominalG / 1000).toFixed(3)} kg`
  return `${item?.name ?? sku}${usual}`
}

const codeOf = (kind: 'list' | 'location', name: string): string =>
  fitsOwnCode(name) ? ownCode(kind, name) : ''

const dayMs = 24 * 3_600_000

/** The cartons that were closed on a local day, by courier. */
export function cartonsOfDay(floor: Floor, day: string) {
  const { timeZone } = siteOf(floor)
  const noon = Date.parse(`${day}T12:00:00Z`)
  const [from, to] = [noon - 2 * dayMs, noon + 2 * dayMs].map((ms) => new Date(ms).toISOString())
  return Map.groupBy(
    closedCartons(floor.db, from ?? '', to ?? '').filter(
      ({ closedAt }) => localDay(closedAt, timeZone) === day,
    ),
    ({ order }) => order.courierId,
  )
}

/** What a courier is handed of a local day; null where there is nothing. Cash is asked for once an order, on its first carton. */
export function manifestFacts(
  floor: Floor,
  courierId: string,
  day: string,
  at: string,
): ManifestFields | null {
  const cartons = cartonsOfDay(floor, day).get(courierId)
  if (cartons === undefined) return null
  const site = siteOf(floor)
  return {
    number: manifestNumber(courierId, day),
    courierName: courierNameOf(floor, courierId),
    siteName: site.name,
    shipFrom: senderOf(floor),
    dateText: day,
    madeAtText: localText(at, site.timeZone),
    rows: cartons.map(({ order, trackingNumber, weighedG, firstOfOrder }) => ({
      orderNumber: order.number,
      trackingNumber,
      service: order.service,
      addressee: order.shipTo.name,
      town: order.shipTo.town,
      postcode: order.shipTo.postcode,
      grossG: weighedG,
      codSen: firstOfOrder ? order.codSen : null,
    })),
    currency: site.currency,
    practice: practiceOf(floor),
  }
}

/** What a manifest is called, and known by in the print journal: courier and day. */
export const manifestNumber = (courierId: string, day: string): string => `${courierId} ${day}`
/** Courier and day of a manifest's name. */
export const readManifestNumber = (number: string): { courierId: string; day: string } => ({
  courierId: number.slice(0, -11),
  day: number.slice(-10),
})
