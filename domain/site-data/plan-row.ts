import { fitsOwnCode } from '#domain/barcode/own-code'
import { type AnyRow, columnsOf, type Value } from '#domain/site-data/columns'
import type { TableKind } from '#domain/site-data/kinds'
import { madeFields } from '#domain/site-data/made-fields'
import type { RowTrouble } from '#domain/site-data/trouble'

/** One field that would be another than it is. */
export interface Change {
  /** Code name of the column. */
  column: string
  from: string
  to: string
}

/** What a row would do: `row` is what would stand here afterwards. */
export type RowPlan =
  | { outcome: 'new'; row: AnyRow }
  | { outcome: 'changed'; row: AnyRow; changes: Change[] }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; troubles: RowTrouble[] }

/** Lays what a file says over what is known: columns the file has not, and cells the program fills, stay as they are. */
export function planRow(kind: TableKind, given: AnyRow, existing: AnyRow | null): RowPlan {
  const columns = columnsOf(kind)
  if (existing === null) {
    const troubles = columns
      .filter(([field, { need }]) => given[field] === undefined && (need === 'key' || need === 'needed'))
      .map(([, { name }]): RowTrouble => ({ column: name, value: '', trouble: { trouble: 'missing' } }))
    if (troubles.length > 0) return { outcome: 'refused', troubles }
    const row = Object.fromEntries(columns.map(([field, { empty }]) => [field, given[field] ?? empty]))
    return checked(kind, { outcome: 'new', row: { ...row, ...madeFields[kind]?.(row, given) } }, null)
  }
  const changes = columns.flatMap(([field, column]): Change[] => {
    const to = given[field]
    const from = existing[field] ?? null
    return to === undefined || same(from, to)
      ? []
      : [{ column: column.name, from: column.write(from), to: column.write(to) }]
  })
  return changes.length === 0
    ? { outcome: 'unchanged' }
    : checked(kind, { outcome: 'changed', row: { ...existing, ...given }, changes }, existing)
}

/** What the whole row must be, whoever filled its fields. Names that are here already may look as they do. */
function checked(kind: TableKind, plan: Extract<RowPlan, { row: AnyRow }>, existing: AnyRow | null): RowPlan {
  const { row } = plan
  const troubles = columnsOf(kind)
    .filter(
      ([field, { holds }]) =>
        holds.holds === 'code' && row[field] !== null && row[field] !== existing?.[field],
    )
    .filter(([field]) => !fitsOwnCode(String(row[field])))
    .map(
      ([field, { name }]): RowTrouble => ({
        column: name,
        value: String(row[field]),
        trouble: { trouble: 'not-a-code' },
      }),
    )
  if (kind === 'codes' && row.kind === 'case' && row.quantity === 1)
    troubles.push({ column: 'quantity', value: '1', trouble: { trouble: 'case-of-one' } })
  return troubles.length === 0 ? plan : { outcome: 'refused', troubles }
}

/** Of a list it only matters what is in it. */
const same = (one: Value, other: Value): boolean =>
  one === other ||
  (Array.isArray(one) && Array.isArray(other) && [...one].sort().join('\n') === [...other].sort().join('\n'))

/** The cells of a row as a file of the site holds them; reading them again gives the same row. */
export const writeRow = (kind: TableKind, row: AnyRow): string[] =>
  columnsOf(kind).map(([field, column]) => column.write(row[field] ?? null))
