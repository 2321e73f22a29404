import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type Found, nothingFound, type Row } from '#db/damaged-tables'
import { openException, openExceptionById } from '#db/exceptions'
import { saveMeta } from '#db/meta'
import { inTransaction } from '#db/statements'
import { promiseRefills } from '#db/stock-work'
import { insertRow, tablesByParent, withDependents } from '#db/tables'
import { type Floor, isoNow } from '#station/context'
import { damagedAt, doubtBefore } from '#station/salvage/begun-orders'
import { isHeld, salvageOrders } from '#station/salvage/salvage-orders'

export type Salvaging = Pick<Floor, 'db' | 'now' | 'newId' | 'record'>
/** How many rows of a table came over, and how many did not; whole when all its pages were found. */
export interface Salvaged {
  rows: number
  lost: number
  whole: boolean
}

/** The log, work in progress with all that belongs to it, and who sits where; a request for numbers is made anew. */
const leftBehind = ['event', 'wave', 'list', 'pack_session', 'seat', 'lease_request']
/** What a database says of itself, and what was read last of the OMS. */
const metaOfOne = new Set<unknown>(['incarnation', 'masterVersion', 'lastPullAt'])
/** What becomes of a row on its way over: changed, unreadable (null), or not wanted. */
type Change = (row: Row) => Row | null | 'unwanted'
/** What a leased number that was still free is used by: it may be on a label after all, and is never given again. */
const burnt = 'before the damage'

/**
 * Fills a new database with what could be read of a damaged one, in one transaction. Work that had begun comes back held by an
 * exception; what had no trace waits for a wave as before; all other tables come as they were, but for `leftBehind`.
 * Throws only when the new database cannot be written.
 */
export function salvage(floor: Salvaging, found: Found, aside: string): Record<string, Salvaged> {
  const at = isoNow(floor)
  const changes: Record<string, Change> = {
    meta: (row) => (metaOfOne.has(row.name) ? 'unwanted' : row),
    person: (row) => (isJson(row.roles) && (row.told === null || isJson(row.told)) ? row : null),
    item: (row) => (isJson(row.picture) ? row : null),
    courier: (row) => (isJson(row.services) ? row : null),
    paper_rules: (row) => (isJson(row.rules) ? row : null),
    outbox: (row) => (isJson(row.body) ? row : null),
    stock: (row) => ({ ...row, reserved: 0 }),
    cart: (row) => ({ ...row, list_id: null }),
    consolidation_place: (row) => (isHeld(floor.db, row.order_ref) ? row : { place: row.place ?? null }),
    work_stop: (row) => ({ ...row, exception_id: openStill(floor, row.exception_id) }),
    leased_number: (row) => ({ ...row, used_by: row.used_by ?? burnt }),
    print_job: (row) => settledJob(row, at),
  }
  return inTransaction(floor.db, () => {
    const saved: Record<string, Salvaged> = {}
    const unwanted = withDependents(floor.db, leftBehind)
    const wanted = tablesByParent(floor.db).filter((table) => !unwanted.has(table))
    for (const table of wanted.filter((one) => one !== 'tote'))
      saved[table] =
        table === 'customer_order'
          ? salvageOrders(floor, found)
          : bringTable(floor, found, table, changes[table] ?? asItWas)
    saved.tote = bringTable(floor, found, 'tote', toteOf(floor))
    promiseRefills(floor.db)
    saveMeta(floor.db, 'waveCount', String(wavesCounted(found, at)))
    saveMeta(floor.db, damagedAt, at)
    const isKnown = [saved.customer_order, saved.meta].every((one) => one?.whole === true && one.lost === 0)
    if (!isKnown) saveMeta(floor.db, doubtBefore, at)
    tellSomebody(floor, found, saved, basename(aside))
    return saved
  })
}

const openStill = (floor: Salvaging, exceptionId: unknown): string | null =>
  openExceptionById(floor.db, String(exceptionId))?.exceptionId ?? null
const asItWas: Change = (row) => row
/** Empty, unless goods are in it that wait for a decision or for their way back. */
const toteOf =
  (floor: Salvaging): Change =>
  (row) =>
    row.place === 'put-back' || isHeld(floor.db, row.order_ref)
      ? { ...row, list_id: null }
      : { tote_id: row.tote_id ?? null }

/** Nothing of the damaged database is known: every order the OMS has is in doubt. */
export function salvageNothing(floor: Salvaging, aside: string): void {
  salvage(floor, { table: () => nothingFound, pages: { all: 0, unreadable: 0 }, close: () => {} }, aside)
}

function bringTable(floor: Salvaging, found: Found, table: string, as: Change): Salvaged {
  const { rows, whole } = found.table(table)
  const counted = { rows: 0, lost: 0, whole }
  for (const row of rows()) {
    const changed = row === null ? null : as(row)
    if (changed === 'unwanted') continue
    if (changed !== null && insertRow(floor.db, table, changed)) counted.rows++
    else counted.lost++
  }
  return counted
}

function isJson(text: unknown): boolean {
  try {
    return typeof text === 'string' && typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** No paper of before the damage is printed by itself: what was on its way may be out already. Bytes that changed are no label. */
function settledJob(row: Row, at: string): Row | null {
  const { bytes, bytes_hash: hash } = row
  if (bytes instanceof Buffer && createHash('sha256').update(bytes).digest('hex') !== hash) return null
  if (row.state !== 'queued' && row.state !== 'sending') return row
  const state = row.kind === 'test' ? 'cancelled' : 'unknown'
  return { ...row, state, reason: null, detail: 'damage', changed_at: at }
}

/** Numbers of waves stand on papers: counting goes on behind the next full hundred; by the day when no number could be read. */
function wavesCounted(found: Found, at: string): number {
  let most = -1
  const count = (text: unknown) => {
    const number = Number(text)
    if (Number.isSafeInteger(number)) most = Math.max(most, number)
  }
  for (const row of found.table('meta').rows()) if (row?.name === 'waveCount') count(row.value)
  for (const table of ['wave', 'list'])
    for (const row of found.table(table).rows()) count(/^[WL]-(\d+)/.exec(String(row?.number))?.[1])
  if (most >= 0) return Math.ceil((most + 1) / 100) * 100
  return found.table('wave').whole ? 0 : Math.floor(Date.parse(at) / 86_400_000)
}

function tellSomebody(floor: Salvaging, found: Found, saved: Record<string, Salvaged>, aside: string): void {
  const torn = Object.entries(saved).filter(([, { lost, whole }]) => lost > 0 || !whole)
  const { all, unreadable } = found.pages
  openException(floor.db, {
    exceptionId: floor.newId(),
    kind: 'database-damaged',
    about: 'station.sqlite',
    detail: [`${aside}: ${unreadable}/${all}`, ...torn.map(([table]) => table)].join(', '),
    openedAt: isoNow(floor),
    openedBy: null,
  })
  const payload = { aside, pages: found.pages, tables: saved }
  floor.record({ kind: 'database-salvaged', subject: 'station.sqlite', actor: null, payload })
}
