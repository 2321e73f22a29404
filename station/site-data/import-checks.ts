import { isPutWall } from '#db/batches'
import { ownNameOf } from '#db/item-names'
import { itemBySku } from '#db/items'
import { hasPoint, hasWay } from '#db/point-tables'
import { promisedAt } from '#db/site-goods'
import { hasAisle, hasCrossAisle, isOffMap } from '#db/site-map'
import { badgeTaken } from '#db/site-people'
import { hasService } from '#db/site-rates'
import { locationById } from '#db/stock'
import type { AnyRow } from '#domain/site-data/columns'
import type { SiteKind, TableKind } from '#domain/site-data/kinds'
import { shown } from '#domain/site-data/read-row'
import type { RowTrouble, Trouble } from '#domain/site-data/trouble'
import { sourcesOf } from '#station/settings'
import type { DraftRow } from '#station/site-data/import-draft'
import { isOmsRow } from '#station/site-data/site-owners'
import type { SiteFloor } from '#station/site-floor'
import { unloadPlaces } from '#station/site-words'

const at = (column: string | null, value: unknown, trouble: Trouble): RowTrouble => ({
  column,
  value: shown(String(value ?? '')),
  trouble,
})

type Check = (floor: SiteFloor, row: AnyRow, before: AnyRow | null) => RowTrouble[]

/** What a row must fit of what is here already, kind by kind. */
const checks: Partial<Record<TableKind, Check>> = {
  codes: (floor, row, before) => {
    if (before !== null && before.sku !== row.sku)
      return [at('code', row.code, { trouble: 'belongs-to', who: String(before.sku) })]
    const known = itemBySku(floor.db, String(row.sku)) !== null
    return known ? [] : [at('sku', row.sku, { trouble: 'unknown-here', kind: 'items' })]
  },
  stock: (floor, row) => {
    const troubles = goodsTroubles(floor, row)
    const promised = promisedAt(floor.db, {
      locationId: String(row.locationId),
      sku: String(row.sku),
      lot: row.lot as string | null,
    })
    if (Number(row.quantity) < promised)
      troubles.push(at('quantity', row.quantity, { trouble: 'promised', quantity: promised }))
    return troubles
  },
  plates: goodsTroubles,
  locations: (floor, row) => {
    const aisle = String(row.aisle)
    return isOffMap(floor.db, aisle) ? [at('aisle', aisle, { trouble: 'aisle-not-on-map', aisle })] : []
  },
  stretches: crossingTroubles,
  mapEnds: crossingTroubles,
  mapWays: (floor, { from, to }) => [
    ...noPoint(floor, 'from_point', from),
    ...noPoint(floor, 'to_point', to),
    ...(from !== to && !hasWay(floor.db, String(to), String(from))
      ? []
      : [at('to_point', to, { trouble: 'way-there', from: String(to), to: String(from) })]),
  ],
  mapPlaces: (floor, { point }) => noPoint(floor, 'point', point),
  consolidationPlaces: (floor, row, before) => {
    const place = String(row.place)
    const other = isPutWall(floor.db, place) || unloadPlaces(floor).includes(place)
    return before === null && other ? [at('place', place, { trouble: 'other-place' })] : []
  },
  rates: (floor, { courierId, service, from }) =>
    hasService(floor.db, String(courierId), String(service), String(from))
      ? []
      : [at('service', service, { trouble: 'unknown-here', kind: 'services' })],
  sourceItems: (floor, { source, skuThere, sku }) => {
    const marks = sourcesOf(floor.settings).map(({ mark }) => mark)
    if (!marks.includes(String(source)))
      return [at('source', source, { trouble: 'not-one-of', choices: marks.filter((mark) => mark !== '') })]
    if (itemBySku(floor.db, String(sku)) === null)
      return [at('sku', sku, { trouble: 'unknown-here', kind: 'items' })]
    const other = ownNameOf(floor.db, String(source), String(sku))
    return other === null || other === skuThere ? [] : [at('sku', sku, { trouble: 'belongs-to', who: other })]
  },
  people: (floor, row) => {
    const taken = badgeTaken(floor.db, String(row.badge), String(row.personId))
    if (taken === null) return []
    const trouble: Trouble =
      taken === 'void' ? { trouble: 'badge-void' } : { trouble: 'belongs-to', who: taken.by }
    return [at('badge', row.badge, trouble)]
  },
}

const noPoint = (floor: SiteFloor, column: string, point: unknown): RowTrouble[] =>
  hasPoint(floor.db, String(point)) ? [] : [at(column, point, { trouble: 'unknown-here', kind: 'mapPoints' })]

/** Goods somewhere: the item and the location are known, lot and date are there where the item has them. */
/** Of what lies where an aisle of the map meets one of its cross-aisles. */
function crossingTroubles(floor: SiteFloor, { aisle, afterBay }: AnyRow): RowTrouble[] {
  const unknown = (kind: 'aisles' | 'crossAisles'): Trouble => ({ trouble: 'unknown-here', kind })
  return [
    ...(hasAisle(floor.db, String(aisle)) ? [] : [at('aisle', aisle, unknown('aisles'))]),
    ...(hasCrossAisle(floor.db, Number(afterBay)) ? [] : [at('after_bay', afterBay, unknown('crossAisles'))]),
  ]
}

function goodsTroubles(floor: SiteFloor, row: AnyRow): RowTrouble[] {
  const item = itemBySku(floor.db, String(row.sku))
  const troubles: RowTrouble[] = []
  if (row.locationId !== null && locationById(floor.db, String(row.locationId)) === null)
    troubles.push(at('location', row.locationId, { trouble: 'unknown-here', kind: 'locations' }))
  if (item === null) return [...troubles, at('sku', row.sku, { trouble: 'unknown-here', kind: 'items' })]
  if (item.tracking === 'lot' && row.lot === null) troubles.push(at('lot', '', { trouble: 'lot-needed' }))
  if (item.tracking !== 'lot' && row.lot !== null)
    troubles.push(at('lot', row.lot, { trouble: 'lot-not-kept' }))
  if (item.expires && row.expiresOn === null)
    troubles.push(at('expires_on', '', { trouble: 'expiry-needed' }))
  return troubles
}

/** Why a new or changed row cannot be taken, seen from what is here. */
export function troublesHere(floor: SiteFloor, kind: TableKind, draft: DraftRow): RowTrouble[] {
  if (draft.row === null) return []
  if (draft.before !== null && isOmsRow(floor, kind, draft.key)) return [omsOwns(kind, draft.name)]
  return checks[kind]?.(floor, draft.row, draft.before) ?? []
}
export const omsOwns = (kind: SiteKind, name: string): RowTrouble =>
  at(null, name, { trouble: 'oms-owns', kind })

/** Columns that open work was planned with; while it is open they stay. */
const guarded: Partial<Record<TableKind, readonly string[]>> = {
  items: ['tracking', 'expires'],
  plates: ['sku', 'lot', 'expires_on', 'quantity', 'location'],
  carts: ['slots'],
  cartonTypes: ['inner_length', 'inner_width', 'inner_height', 'tare', 'greatest_gross'],
}
export const touchesWork = (kind: TableKind, { outcome, changes }: DraftRow): boolean =>
  outcome === 'changed' && changes.some(({ column }) => guarded[kind]?.includes(column))
