import type { Cell, TreePage } from '#db/damaged-records'
import type { Database } from '#db/open'

/** How rows of one table, or entries of one index, look in a file. */
export interface Shape {
  name: string
  of: TreePage['of']
  /** Only tables are wanted; indexes are known so that they are not taken for one. */
  isTable: boolean
  columns: { name: string; type: string; required: boolean; isRowid: boolean }[]
}

/** Whether a record can be a row of this table; an older row may lack the columns that were added last. */
export function fits({ types }: Cell, { columns }: Shape): boolean {
  return (
    types.length <= columns.length &&
    types.every((type, at) => {
      const column = columns[at]
      if (column === undefined) return false
      return type === 0 ? !column.required : typeName(type) === column.type
    })
  )
}
/** Whether a record has all columns of this table, and no other. */
export const isWholly = (cell: Cell, shape: Shape): boolean =>
  cell.types.length === shape.columns.length && fits(cell, shape)
function typeName(type: number): string {
  if (type === 7) return 'REAL'
  if (type < 12) return 'INTEGER'
  return type % 2 === 0 ? 'BLOB' : 'TEXT'
}

const text = (name: string) => ({ name, type: 'TEXT', required: false, isRowid: false })
/** https://www.sqlite.org/fileformat.html#storage_of_the_sql_database_schema */
export const schemaShape: Shape = {
  name: 'sqlite_schema',
  of: 'table',
  isTable: true,
  columns: [
    text('type'),
    text('name'),
    text('tbl_name'),
    { ...text('rootpage'), type: 'INTEGER' },
    text('sql'),
  ],
}

/** Every table and index of this program's schema, as its rows are stored. */
export function shapesIn(schema: Database): Shape[] {
  const tables = schema
    .prepare<[], { name: string; wr: number }>(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all()
  return tables.flatMap(({ name, wr }) => [
    tableShape(schema, name, wr === 1),
    ...indexShapes(schema, name, wr === 1),
  ])
}

function tableShape(schema: Database, name: string, withoutRowid: boolean): Shape {
  const columns = columnsOf(schema, name)
  const keys = columns.filter(({ pk }) => pk > 0)
  const isRowid = (column: Column) =>
    !withoutRowid && keys.length === 1 && column.pk === 1 && column.type === 'INTEGER'
  /** Without rowids, the key's columns are stored first. */
  const stored = withoutRowid
    ? [...keys.sort((one, two) => one.pk - two.pk), ...columns.filter(({ pk }) => pk === 0)]
    : columns
  return {
    name,
    of: withoutRowid ? 'index' : 'table',
    isTable: true,
    columns: stored.map((column) => ({
      name: column.name,
      type: column.type,
      required: !isRowid(column) && (column.notnull === 1 || (withoutRowid && column.pk > 0)),
      isRowid: isRowid(column),
    })),
  }
}

/** The key of a table without rowids is the table itself, no index of its own. */
function indexShapes(schema: Database, table: string, withoutRowid: boolean): Shape[] {
  const columns = columnsOf(schema, table)
  const indexes = schema
    .prepare<[string], { name: string; origin: string }>('SELECT name, origin FROM pragma_index_list(?)')
    .all(table)
    .filter(({ origin }) => !(withoutRowid && origin === 'pk'))
  const entries = schema.prepare<[string], { cid: number }>(
    'SELECT cid FROM pragma_index_xinfo(?) ORDER BY seqno',
  )
  return indexes.map(({ name }) => ({
    name,
    of: 'index',
    isTable: false,
    columns: entries.all(name).map(({ cid }) => {
      const column = columns.find((one) => one.cid === cid)
      return {
        name: column?.name ?? 'rowid',
        type: column?.type ?? 'INTEGER',
        required: column === undefined || column.notnull === 1,
        isRowid: false,
      }
    }),
  }))
}

interface Column {
  cid: number
  name: string
  type: string
  notnull: number
  pk: number
}
const columnsOf = (schema: Database, table: string): Column[] =>
  schema
    .prepare<[string], Column>('SELECT cid, name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid')
    .all(table)
