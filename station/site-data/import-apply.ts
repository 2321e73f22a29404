import { isDeepStrictEqual } from 'node:util'
import type { TableName } from '#contract/commands'
import type { ImportCounts } from '#contract/site-data-view'
import { hallOfSite, nextPoints, nextVersion } from '#db/floor-map'
import { replanOpenLists } from '#db/join-list'
import { pointsInUse } from '#db/point-map'
import { removePhoto, saveImport, savePhoto } from '#db/site-imports'
import { saveSiteOwned } from '#db/site-owned'
import { tableOf } from '#db/site-tables'
import { inTransaction } from '#db/statements'
import { pickableLocations } from '#db/stock'
import type { Refusal } from '#domain/refusal'
import { promptWalk } from '#domain/routing/hall'
import { type MapFault, whyNoMap } from '#domain/routing/map-faults'
import { isMapKind, isPointKind, isShared, type SiteKind } from '#domain/site-data/kinds'
import type { UsedBy } from '#domain/site-data/trouble'
import { touchesWork, troublesHere } from '#station/site-data/import-checks'
import type { Draft, DraftRow } from '#station/site-data/import-draft'
import { photoBefore } from '#station/site-data/import-pictures'
import { settleImported } from '#station/site-data/import-plates'
import type { SiteFloor } from '#station/site-floor'

/** With these rows nobody could walk everywhere; nothing was written. */
class NoMap extends Error {
  readonly fault: MapFault
  constructor(fault: MapFault) {
    super(fault.fault)
    this.fault = fault
  }
}

/** All rows that are good, or nothing unless every row is. */
export type Take = 'goodRows' | 'allOrNothing'
interface Applied {
  importId: string
  counts: ImportCounts
  tookMs: number
}

/** Something changed since the file was compared; nothing was written. */
class Outdated extends Error {}

/**
 * Takes a draft over in one transaction: every row, who owns it, the import and its events, or nothing. Each row is
 * compared once more with what stands here at that instant.
 */
export function applyDraft(
  floor: SiteFloor,
  draft: Draft,
  take: Take,
  remove: boolean,
  by: string | null,
): Applied | Refusal {
  const { view } = draft
  const rows = draft.rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
  const gone = remove ? draft.missing.filter(({ outcome }) => outcome === 'removed') : []
  if (view.state !== 'ready') return { refusal: 'import-not-ready' }
  if (take === 'allOrNothing' && view.counts.refused > 0)
    return { refusal: 'import-has-refused', rows: view.counts.refused }
  if (rows.length + gone.length === 0) return { refusal: 'nothing-to-import' }
  const importId = floor.newId()
  const counts = { ...view.counts, removed: gone.length, kept: view.counts.kept }
  const begun = performance.now()
  try {
    const tookMs = inTransaction(floor.db, () => {
      write(floor, draft, rows, gone)
      if (!settleImported(floor, view.kind, [...rows, ...gone], by)) throw new Outdated()
      if (isMapKind(view.kind)) settleMap(floor, by, nextVersion)
      if (isPointKind(view.kind)) settleMap(floor, by, nextPoints)
      if (view.kind === 'levels')
        settleMap(floor, by, pointsInUse(floor.db) !== null ? nextPoints : nextVersion)
      recordRows(floor, draft, importId, [...rows, ...gone], by)
      const took = Math.round(performance.now() - begun)
      const about = { kind: view.kind, fileName: view.fileName, sha256: draft.sha256 }
      saveImport(floor.db, {
        importId,
        ...about,
        counts: JSON.stringify(counts),
        appliedBy: by,
        appliedAt: floor.now().toISOString(),
        tookMs: took,
      })
      const payload = { ...about, counts, take, whole: view.whole }
      floor.record({ kind: 'site-data-imported', subject: importId, actor: by, payload })
      return took
    })
    floor.tell({ tell: 'changed', tables: ['siteData', ...(tellTables[view.kind] ?? [])] })
    return { importId, counts, tookMs }
  } catch (error) {
    if (error instanceof Outdated) return { refusal: 'import-outdated' }
    if (error instanceof NoMap) return { refusal: 'map-wrong', fault: error.fault }
    throw error
  }
}

const tellTables: Partial<Record<SiteKind, TableName[]>> = {
  people: ['person'],
  items: ['orders'],
  pictures: ['orders'],
  stock: ['orders'],
  plates: ['orders'],
  aisles: ['floorMap', 'list'],
  crossAisles: ['floorMap', 'list'],
  stretches: ['floorMap', 'list'],
  mapEnds: ['floorMap', 'list'],
  mapPoints: ['floorMap', 'list'],
  mapWays: ['floorMap', 'list'],
  mapPlaces: ['floorMap', 'list'],
  levels: ['floorMap', 'list'],
  stations: ['settings'],
  reasons: ['settings'],
  services: ['carton'],
  rateZones: ['carton'],
  rates: ['carton'],
  customerCouriers: ['carton'],
  sourceItems: ['orders'],
}

function write(floor: SiteFloor, draft: Draft, rows: readonly DraftRow[], gone: readonly DraftRow[]): void {
  const { kind } = draft.view
  const at = floor.now().toISOString()
  if (kind === 'pictures') {
    writePictures(floor, rows, gone)
    return
  }
  const table = tableOf(kind)
  const guardedRows = [...gone, ...rows.filter((row) => touchesWork(kind, row))]
  const used = guardedRows.length === 0 ? null : usedNow(floor, draft)
  if (guardedRows.some(({ key }) => used?.has(key))) throw new Outdated()
  for (const draftRow of rows) {
    const { row, before, key } = draftRow
    if (row === null || !isDeepStrictEqual(table.find(floor.db, row), before)) throw new Outdated()
    if (kind !== 'items' && troublesHere(floor, kind, draftRow).length > 0) throw new Outdated()
    table.save(floor.db, row, at)
    if (isShared(kind)) saveSiteOwned(floor.db, kind, key)
  }
  for (const { before, key } of gone) {
    if (before === null || !isDeepStrictEqual(table.find(floor.db, before), before)) throw new Outdated()
    table.remove(floor.db, before, at)
    if (isShared(kind)) saveSiteOwned(floor.db, kind, key)
  }
}

/** Makes the map's next version of its rows, once there are enough for one; open walks follow it. */
function settleMap(floor: SiteFloor, by: string | null, next: typeof nextVersion | typeof nextPoints): void {
  const map = next(floor.db, { by: by ?? '', at: floor.now().toISOString() })
  if (map === null) return
  const fault = whyNoMap(map, pickableLocations(floor.db).values())
  if (fault !== null) throw new NoMap(fault)
  const hall = hallOfSite(floor.db)
  const replanned = replanOpenLists(
    floor.db,
    (method, ids) => promptWalk(hall.forMethod(method), ids).locationIds,
  )
  floor.record({ kind: 'floor-map-saved', subject: 'floor-map', actor: by, payload: { map, replanned } })
}

function usedNow(floor: SiteFloor, { view: { kind } }: Draft): Map<string, UsedBy> {
  const used = new Map<string, UsedBy>()
  if (kind !== 'pictures')
    for (const page of tableOf(kind).used(floor.db)) for (const [key, by] of page) used.set(key, by)
  return used
}

function writePictures(floor: SiteFloor, rows: readonly DraftRow[], gone: readonly DraftRow[]): void {
  for (const { key, row, before } of [...rows, ...gone]) {
    if (photoBefore(floor, key) !== (before?.file ?? null)) throw new Outdated()
    if (row === null) removePhoto(floor.db, key)
    else savePhoto(floor.db, key, String(row.hash), String(row.type))
  }
}

const rowsAnEvent = 500

/**
 * What the import changed, a few hundred rows an event: keys of what is new and what went, old and new values of what
 * changed. Of people the values are personal and lie beside the payload.
 */
function recordRows(
  floor: SiteFloor,
  { view: { kind } }: Draft,
  importId: string,
  rows: readonly DraftRow[],
  by: string | null,
): void {
  for (let from = 0; from < rows.length; from += rowsAnEvent) {
    const part = rows.slice(from, from + rowsAnEvent)
    const keys = (outcome: DraftRow['outcome']) =>
      part.filter((row) => row.outcome === outcome).map(({ key }) => key)
    const changed = part
      .filter(({ outcome }) => outcome === 'changed')
      .map(({ key, changes }) => [
        key,
        Object.fromEntries(changes.map(({ column, from: was, to }) => [column, [was, to]])),
      ])
    const personal = kind === 'people'
    floor.record({
      kind: 'site-data-rows',
      subject: importId,
      actor: by,
      payload: {
        kind,
        new: keys('new'),
        removed: keys('removed'),
        changed: personal ? changed.map(([key]) => key) : changed,
      },
      ...(personal ? { personal: { changed } } : {}),
    })
  }
}
