import { activeAdmins } from '#db/site-people'
import { tableOf } from '#db/site-tables'
import { type AnyRow, keyFields, keyOf } from '#domain/site-data/columns'
import type { TableKind } from '#domain/site-data/kinds'
import { completePlaces, type Place } from '#domain/site-data/made-places'
import { planRow } from '#domain/site-data/plan-row'
import type { ReadRow } from '#domain/site-data/read-row'
import type { RowTrouble, UsedBy } from '#domain/site-data/trouble'
import { omsOwns, touchesWork, troublesHere } from '#station/site-data/import-checks'
import type { ImportThread } from '#station/site-data/import-client'
import { type Draft, type DraftRow, pause, recount, refuseRow } from '#station/site-data/import-draft'
import { fitPlates } from '#station/site-data/import-plates'
import { isOmsRow } from '#station/site-data/site-owners'
import type { SiteFloor } from '#station/site-floor'

const pageSize = 500

/**
 * Compares a file with what is here until the draft is ready or somebody left it. The pause after each part is needed:
 * Node hands over up to a thousand messages of a thread before anything else has its turn.
 */
export async function planTable(
  floor: SiteFloor,
  draft: Draft,
  kind: TableKind,
  thread: ImportThread,
): Promise<void> {
  for (;;) {
    const part = await thread.ask('next')
    if (draft.left) return
    if ('file' in part) return fail(draft, part)
    if (!('rows' in part)) break
    for (const read of part.rows) draft.rows.push(judged(floor, kind, read))
    draft.view.done = draft.rows.length
    await pause()
  }
  if (draft.rows.some((row) => touchesWork(kind, row))) {
    const used = await everythingUsed(floor, kind)
    for (const row of draft.rows) if (touchesWork(kind, row)) refuseIfUsed(row, used)
  }
  if (kind === 'locations') await placeNew(floor, draft)
  if (kind === 'plates') fitPlates(floor, draft)
  if (kind === 'people') guardAdmins(floor, draft)
  draft.view.wholeBlocked = draft.rows.some(({ key }) => key === '')
  finish(draft)
}

export function fail(draft: Draft, trouble: Draft['view']['trouble']): void {
  Object.assign(draft.view, { state: 'unreadable', trouble })
}
export function finish(draft: Draft): void {
  recount(draft)
  draft.view.state = 'ready'
}

const nameOf = (kind: TableKind, row: AnyRow): string =>
  keyFields(kind)
    .map((field) => row[field])
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(' · ')

function judged(floor: SiteFloor, kind: TableKind, { line, key, given, troubles }: ReadRow): DraftRow {
  const draft: DraftRow = {
    line,
    key,
    name: nameOf(kind, given),
    outcome: 'refused',
    before: null,
    row: null,
    changes: [],
    troubles: [...troubles],
  }
  if (troubles.length > 0) return draft
  const before = tableOf(kind).find(floor.db, given)
  const plan = planRow(kind, given, before)
  if (plan.outcome === 'refused') return { ...draft, troubles: plan.troubles }
  if (plan.outcome === 'unchanged') return { ...draft, outcome: 'unchanged' }
  Object.assign(draft, { outcome: plan.outcome, before, row: plan.row })
  if (plan.outcome === 'changed') draft.changes = plan.changes
  const found = troublesHere(floor, kind, draft)
  if (found.length > 0) refuseRow(draft, ...found)
  return draft
}

/** What is needed by open work, by key, read in pages. */
async function everythingUsed(floor: SiteFloor, kind: TableKind): Promise<Map<string, UsedBy>> {
  const used = new Map<string, UsedBy>()
  for (const page of tableOf(kind).used(floor.db)) {
    for (const [key, by] of page) if (!used.has(key)) used.set(key, by)
    await pause()
  }
  return used
}
function refuseIfUsed(row: DraftRow, used: ReadonlyMap<string, UsedBy>): void {
  const by = used.get(row.key)
  if (by !== undefined)
    refuseRow(row, { column: null, value: row.name, trouble: { trouble: 'in-use', used: by } })
}

/** Gives new locations their turn in the walk and their check digits. */
async function placeNew(floor: SiteFloor, draft: Draft): Promise<void> {
  const changed = new Map(draft.rows.flatMap((row) => (row.outcome === 'changed' ? [[row.key, row]] : [])))
  const fresh = draft.rows
    .filter(({ outcome }) => outcome === 'new')
    .map(({ row }) => row as unknown as Place)
  const known: Place[] = []
  for (let last: AnyRow | null = null; ; ) {
    const page: AnyRow[] = tableOf('locations').after(floor.db, last, pageSize)
    for (const row of page) {
      const after = changed.get(keyOf('locations', row))
      known.push({ ...(row as unknown as Place), ...((after?.row ?? {}) as unknown as Partial<Place>) })
    }
    last = page.at(-1) ?? null
    if (last === null) break
    await pause()
  }
  for (const _step of completePlaces(known, fresh)) await pause()
}

/** Nobody takes their own right to administrate, and one administrator always stays. */
function guardAdmins(floor: SiteFloor, draft: Draft): void {
  const left = activeAdmins(floor.db)
  for (const { row } of draft.rows)
    if (row !== null && (row.roles as string[]).includes('admin')) left.add(String(row.personId))
  for (const row of [...draft.rows, ...draft.missing]) keepAdmin(draft, row, left)
}
function keepAdmin(draft: Draft, row: DraftRow, left: Set<string>): void {
  const id = row.key
  const stays = row.row !== null && (row.row.roles as string[]).includes('admin')
  if (!['changed', 'removed'].includes(row.outcome) || stays || !left.has(id)) return
  const trouble = (kind: 'yourself' | 'last-admin'): RowTrouble => ({
    column: 'roles',
    value: row.name,
    trouble: { trouble: kind },
  })
  if (id === draft.personId) refuseRow(row, trouble('yourself'))
  else if (left.size === 1) refuseRow(row, trouble('last-admin'))
  else left.delete(id)
}

/** Says whether the file is the whole list; then what is here and not in it would go, as far as nothing open needs it. */
export async function setWhole(
  floor: SiteFloor,
  draft: Draft,
  kind: TableKind,
  whole: boolean,
): Promise<void> {
  draft.missing = []
  draft.view.whole = whole
  if (whole && !draft.view.wholeBlocked) await findMissing(floor, draft, kind)
  recount(draft)
}

async function findMissing(floor: SiteFloor, draft: Draft, kind: TableKind): Promise<void> {
  const inFile = new Set(draft.rows.map(({ key }) => key))
  const used = await everythingUsed(floor, kind)
  const missing: DraftRow[] = []
  for (let last: AnyRow | null = null; !draft.left; ) {
    const page: AnyRow[] = tableOf(kind).after(floor.db, last, pageSize)
    for (const before of page) {
      const key = keyOf(kind, before)
      if (inFile.has(key) || ((kind === 'stock' || kind === 'plates') && before.quantity === 0)) continue
      missing.push(absent(floor, kind, key, before, used))
    }
    last = page.at(-1) ?? null
    if (last === null) break
    await pause()
  }
  draft.missing = missing
  if (kind === 'people') guardAdmins(floor, draft)
}

function absent(
  floor: SiteFloor,
  kind: TableKind,
  key: string,
  before: AnyRow,
  used: ReadonlyMap<string, UsedBy>,
): DraftRow {
  const row: DraftRow = {
    line: null,
    key,
    name: nameOf(kind, before),
    outcome: 'removed',
    before,
    row: null,
    changes: [],
    troubles: [],
  }
  if (isOmsRow(floor, kind, key)) refuseRow(row, omsOwns(kind, row.name))
  else refuseIfUsed(row, used)
  return row
}
