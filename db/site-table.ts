import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { RowOf } from '#domain/site-data/columns'
import type { TableKind } from '#domain/site-data/kinds'
import type { UsedBy } from '#domain/site-data/trouble'

type SqlValue = string | number | null
type Stored = Record<string, SqlValue>

/** How rows of one kind of site data are found, read in pages, written and taken out. */
export interface SiteTable<Row> {
  find: (db: Database, like: Row) => Row | null
  /** The next rows after this one, in the order of their keys; the first ones after null. */
  after: (db: Database, last: Row | null, most: number) => Row[]
  count: (db: Database) => number
  save: (db: Database, row: Row, at: string) => void
  remove: (db: Database, row: Row, at: string) => void
  /** What is still needed, in pages, by key; such rows may not go. */
  used: (db: Database) => Generator<[key: string, by: UsedBy][]>
}

/** A kind's table: its columns, those of the key first, and how a row becomes values in that order and back. */
interface Spec<Row> {
  table: string
  keys: readonly string[]
  others: readonly string[]
  values: (row: Row) => SqlValue[]
  row: (stored: Stored) => Row
  used: SiteTable<Row>['used']
  /** Which rows of the SQL table are of this kind, where not all are. */
  only?: string
  /** How a row goes, where it does not simply go. */
  remove?: SiteTable<Row>['remove']
}

/** The table of a kind whose rows stand in one SQL table. */
export function siteTable<K extends TableKind>(spec: Spec<RowOf<K>>): SiteTable<RowOf<K>> {
  const { table, keys, others, values, only = 'TRUE' } = spec
  const all = [...keys, ...others].join(', ')
  const named = keys.map((key) => `${key} = ?`).join(' AND ')
  const marks = [...keys, ...others].map(() => '?').join(', ')
  const changes = others.map((name) => `${name} = excluded.${name}`).join(', ')
  const conflict = others.length === 0 ? 'DO NOTHING' : `DO UPDATE SET ${changes}`
  /** Put together once: a text made anew for each of a hundred thousand rows costs more than its row. */
  const texts = {
    find: `SELECT ${all} FROM ${table} WHERE ${named}`,
    first: `SELECT ${all} FROM ${table} WHERE ${only} ORDER BY ${keys.join(', ')} LIMIT ?`,
    later: `SELECT ${all} FROM ${table} WHERE ${only} AND (${keys.join(', ')}) > (${keys.map(() => '?').join(', ')})
      ORDER BY ${keys.join(', ')} LIMIT ?`,
    count: `SELECT count(*) AS n FROM ${table} WHERE ${only}`,
    save: `INSERT INTO ${table} (${all}) VALUES (${marks}) ON CONFLICT (${keys.join(', ')}) ${conflict}`,
    remove: `DELETE FROM ${table} WHERE ${named}`,
  }
  const keyValues = (row: RowOf<K>): SqlValue[] => values(row).slice(0, keys.length)
  return {
    find: (db, like) => {
      const found = sql<SqlValue[], Stored>(db, texts.find).get(...keyValues(like))
      return found === undefined ? null : spec.row(found)
    },
    after: (db, last, most) =>
      (last === null
        ? sql<SqlValue[], Stored>(db, texts.first).all(most)
        : sql<SqlValue[], Stored>(db, texts.later).all(...keyValues(last), most)
      ).map(spec.row),
    count: (db) => sql<[], { n: number }>(db, texts.count).get()?.n ?? 0,
    save: (db, row) => void sql<SqlValue[]>(db, texts.save).run(...values(row)),
    remove: spec.remove ?? ((db, row) => void sql<SqlValue[]>(db, texts.remove).run(...keyValues(row))),
    used: spec.used,
  }
}

/** Of rows that may go at any time. */
export const nobodyNeedsIt = function* (): Generator<never> {}

/** What one query finds as key, what needs it, and which one. */
export function* usedRows(db: Database, by: UsedBy['by'], query: string): Generator<[string, UsedBy][]> {
  yield sql<[], { key: string; what: string }>(db, query)
    .all()
    .map(({ key, what }) => [key, { by, what }])
}
/** The same for many, in pages: the query takes the last key and gives the next ones in their order. */
export function* usedPages(db: Database, by: UsedBy['by'], query: string): Generator<[string, UsedBy][]> {
  for (let last = ''; ; ) {
    const page = sql<[string], { key: string; what: string }>(db, query).all(last)
    yield page.map(({ key, what }) => [key, { by, what }])
    const end = page.at(-1)
    if (end === undefined) return
    last = end.key
  }
}
/** For what lies on walks that are not over. */
export const openLists = "JOIN list USING (list_id) WHERE list.state IN ('open', 'picking')"
/** What walks that are not over, and goods on their way back, need of items or of locations. */
export function* usedAtWork(db: Database, key: 'sku' | 'location_id'): Generator<[string, UsedBy][]> {
  yield* usedRows(
    db,
    'list',
    `SELECT ${key} AS key, min(list.number) AS what FROM pick_line ${openLists} GROUP BY ${key}`,
  )
  yield* usedRows(
    db,
    'putBack',
    `SELECT ${key} AS key, min(${key === 'sku' ? 'location_id' : 'sku'}) AS what FROM put_back JOIN exception USING (exception_id)
     WHERE resolved_at IS NULL GROUP BY ${key}`,
  )
}
export const flag = (yes: boolean): number => (yes ? 1 : 0)
