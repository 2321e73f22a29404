import { platesAt, unitsOfLot } from '#db/plates'
import { unitsOnPlates } from '#domain/plate'
import type { RowOf } from '#domain/site-data/columns'
import type { SiteKind } from '#domain/site-data/kinds'
import { sameLot } from '#domain/stock-work'
import { type Draft, type DraftRow, refuseRow } from '#station/site-data/import-draft'
import type { SiteFloor } from '#station/site-floor'
import { settlePlates } from '#station/stock/plates'

type PlateRow = RowOf<'plates'>
type Stored = PlateRow & { locationId: string }
const placeOf = ({ locationId, sku, lot }: Stored): string => JSON.stringify([locationId, sku, lot])
const isActive = ({ outcome }: DraftRow): boolean => outcome === 'new' || outcome === 'changed'

/**
 * Refuses plates for which a location does not hold enough units: those on plates are counted in its stock. A row that is
 * refused leaves its plate where it was, so the others are looked at once more.
 */
export function fitPlates(floor: SiteFloor, draft: Draft): void {
  for (let before = -1; before !== draft.rows.filter(isActive).length; ) {
    before = draft.rows.filter(isActive).length
    refuseOver(floor, draft.rows.filter(isActive))
  }
}

function refuseOver(floor: SiteFloor, rows: readonly DraftRow[]): void {
  const moving = new Set(rows.map(({ key }) => key))
  const free = new Map<string, number>()
  for (const draft of rows) {
    const row = draft.row as unknown as PlateRow
    if (!isStored(row)) continue
    const place = placeOf(row)
    const left = free.get(place) ?? freeOfPlates(floor, row, moving)
    if (row.quantity <= left) free.set(place, left - row.quantity)
    else {
      free.set(place, left)
      const trouble = { trouble: 'plates-over', units: Math.max(0, left) } as const
      refuseRow(draft, { column: 'quantity', value: String(row.quantity), trouble })
    }
  }
}
const isStored = (row: PlateRow): row is Stored => row.locationId !== null

/** Units of a location that lie loose, the plates named here taken as gone. */
function freeOfPlates({ db }: SiteFloor, row: Stored, gone: ReadonlySet<string>): number {
  const others = platesAt(db, row.locationId).filter(
    (plate) => sameLot(plate, row) && !gone.has(plate.plateId),
  )
  return unitsOfLot(db, row) - unitsOnPlates(others)
}

/**
 * What plates hold after rows of stock or of plates were written, inside the import's transaction. False when a location
 * would hold more on plates than lies there, because something changed since the file was compared.
 */
export function settleImported(
  floor: SiteFloor,
  kind: SiteKind,
  rows: readonly DraftRow[],
  by: string | null,
): boolean {
  const all = rows.map(({ row, before }) => (row ?? before) as unknown as PlateRow)
  if (kind === 'stock') {
    for (const locationId of new Set(all.flatMap((one) => one.locationId ?? [])))
      settlePlates(floor, locationId, by)
    return true
  }
  return kind !== 'plates' || all.filter(isStored).every((row) => freeOfPlates(floor, row, new Set()) >= 0)
}
