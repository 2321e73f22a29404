import { type Cell, cellText } from '#domain/site-data/cell'
import { type AnyRow, columnsOf, keyFields, keyOf, type Value } from '#domain/site-data/columns'
import type { Header } from '#domain/site-data/header'
import type { TableKind } from '#domain/site-data/kinds'
import { gtinTrouble } from '#domain/site-data/read-code'
import { reasonCodes } from '#domain/site-data/reason-codes'
import type { RowTrouble, Trouble } from '#domain/site-data/trouble'

/** One row of a file after it was read by itself. */
export interface ReadRow {
  line: number
  /** What names it; empty when that could not be read. */
  key: string
  given: AnyRow
  troubles: RowTrouble[]
}

const shownMost = 60
export const shown = (text: string): string =>
  text.length > shownMost ? `${text.slice(0, shownMost - 1)}…` : text

/** Whether a row is a remark for people (its first cell begins with #) or holds nothing. */
export const isRemark = (cells: readonly Cell[]): boolean => cellText(cells[0] ?? '').startsWith('#')
export const isEmptyRow = (cells: readonly Cell[]): boolean => cells.every((cell) => cellText(cell) === '')

/** Reads the cells of one row. Total: whatever stands there, it is a value or a trouble. */
export function readRow(kind: TableKind, header: Header, cells: readonly Cell[], line: number): ReadRow {
  const given: AnyRow = {}
  const troubles: RowTrouble[] = []
  const about = (column: string | null, value: string, trouble: Trouble) =>
    void troubles.push({ column, value: shown(value), trouble })
  const beyond = cells.slice(header.fields.length).filter((cell) => cellText(cell) !== '')
  if (beyond.length > 0)
    about(null, cellText(beyond[0] ?? ''), {
      trouble: 'too-many-cells',
      cells: header.fields.length + beyond.length,
      columns: header.fields.length,
    })
  for (const [field, column] of columnsOf(kind)) {
    const at = header.fields.indexOf(field)
    if (at < 0) continue
    const cell = cells[at] ?? ''
    if (cellText(cell) === '') {
      if (column.need === 'key' || column.need === 'needed') about(column.name, '', { trouble: 'missing' })
      else if (column.need === 'optional') given[field] = column.empty
      continue
    }
    const read = column.read(cell, header.units[at] ?? null)
    if ('trouble' in read) about(column.name, cellText(cell), read.trouble)
    else given[field] = read.value
  }
  const cellOf = (field: string): string => {
    const at = header.fields.indexOf(field)
    return at < 0 ? '' : cellText(cells[at] ?? '')
  }
  if (troubles.length === 0) for (const one of together[kind]?.(given, cellOf) ?? []) troubles.push(one)
  const keys = keyFields(kind)
  const named = keys.every((field) => header.fields.indexOf(field) < 0 || given[field] !== undefined)
  return { line, key: named ? keyOf(kind, given) : '', given, troubles }
}

const troubleAt = (column: string, value: string, choices: readonly string[]): RowTrouble => ({
  column,
  value: shown(value),
  trouble: { trouble: 'not-one-of', choices: [...choices] },
})

type Together = (given: AnyRow, cellOf: (field: string) => string) => RowTrouble[]

/** What cells of one row must be together. */
const together: Partial<Record<TableKind, Together>> = {
  codes: (given, cellOf) => {
    const text = cellOf('code')
    const trouble = given.kind === 'alternate' ? null : gtinTrouble(text)
    if (trouble !== null) return [{ column: 'code', value: shown(text), trouble }]
    const isGtin = /^\d{14}$/.test(String(given.code))
    if (given.kind === 'gtin' && !isGtin)
      return [{ column: 'code', value: shown(text), trouble: { trouble: 'wrong-form', form: 'GTIN' } }]
    return []
  },
  rates: (given, cellOf) =>
    (['up_to', 'each_further'] as const)
      .filter((_, at) => (at === 0 ? given.upToG : given.eachFurtherG) === 0)
      .map((column) => ({
        column,
        value: shown(cellOf(column === 'up_to' ? 'upToG' : 'eachFurtherG')),
        trouble: { trouble: 'out-of-range', least: '1 g', most: '1,000 kg' },
      })),
  reasons: (given, cellOf) => {
    const codes = reasonCodes[given.sort as keyof typeof reasonCodes]
    if (codes.every((code) => code !== given.code)) return [troubleAt('code', cellOf('code'), codes)]
    const follows = Array.isArray(given.followUp) && given.followUp.length > 0
    return follows && given.sort !== 'short' ? [troubleAt('sort', cellOf('sort'), ['short'])] : []
  },
}

/** Rows of one file that name the same thing, or share what only one may have: each is refused and names the other. */
export function refuseTwins(kind: TableKind, rows: readonly ReadRow[]): void {
  for (const [field, keyIn] of uniqueFields(kind)) {
    const first = new Map<string, ReadRow>()
    for (const row of rows) {
      const key = keyIn(row)
      if (key === '') continue
      const twin = first.get(key)
      if (twin === undefined) first.set(key, row)
      else {
        if (!twin.troubles.some(({ trouble }) => trouble.trouble === 'twice-in-file'))
          twin.troubles.push(twinOf(kind, field, twin, row.line))
        row.troubles.push(twinOf(kind, field, row, twin.line))
      }
    }
  }
}
type Unique = [field: string, key: (row: ReadRow) => string]
const uniqueFields = (kind: TableKind): Unique[] => [
  [keyFields(kind)[0] ?? '', ({ key }) => key],
  ...(alsoUnique[kind] ?? []),
]
const alsoUnique: Partial<Record<TableKind, Unique[]>> = {
  people: [['badge', ({ given }) => String((given.badge as Value | undefined) ?? '')]],
  sourceItems: [
    [
      'sku',
      ({ given }) =>
        given.sku === undefined ? '' : JSON.stringify([(given.source as Value | undefined) ?? '', given.sku]),
    ],
  ],
}
const twinOf = (kind: TableKind, field: string, row: ReadRow, line: number): RowTrouble => ({
  column: columnsOf(kind).find(([one]) => one === field)?.[1].name ?? null,
  value: shown(String(row.given[field] ?? '')),
  trouble: { trouble: 'twice-in-file', line },
})
