import { saveMeta } from '#db/meta'
import { isSiteOwned } from '#db/site-owned'
import { isTold } from '#db/site-people'
import type { Owner, OwnerRules, SharedKind, SiteKind } from '#domain/site-data/kinds'
import { isShared } from '#domain/site-data/kinds'
import type { SiteFloor } from '#station/site-floor'

/** Whose word counts for a kind; null for what the OMS does not send. */
export const ownerOf = (floor: SiteFloor, kind: SiteKind): Owner | null =>
  isShared(kind) ? floor.settings.owners[kind] : null

/** Whether the OMS decides about this row, so that a file may not change it. */
export function isOmsRow(floor: SiteFloor, kind: SiteKind, key: string): boolean {
  const { oms, connection } = floor.settings
  // only Station REST tells master data; beside another OMS a file is all there is
  if (ownerOf(floor, kind) !== 'oms' || oms.baseUrl === null || connection.connector.kind !== 'stationRest')
    return false
  return kind === 'people' ? isTold(floor.db, key) : !isSiteOwned(floor.db, kind, key)
}

/** After another rule the OMS is asked for everything again, so that what it says now counts, or is left out. */
export function changedOwners(before: OwnerRules, after: OwnerRules): SharedKind[] {
  return (Object.keys(after) as SharedKind[]).filter((kind) => before[kind] !== after[kind])
}
export const readMasterAgain = (floor: SiteFloor): void => saveMeta(floor.db, 'masterVersion', '')
