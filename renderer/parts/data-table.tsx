import './data-table.css'
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from './icon.tsx'

/** One column: numbers stand right, keys and names are bold, names may be cut, wide ones disappear on small screens. */
export interface DeskColumn<Row> {
  id: string
  head: string
  kind: 'key' | 'name' | 'text' | 'wide-text' | 'wrap-text' | 'number' | 'state'
  wide?: boolean
  cell: (row: Row) => ReactNode
  /** What the column is sorted by; a column without it cannot be sorted. */
  sortBy?: (row: Row) => string | number
}

interface TableView<Row> {
  rows: readonly Row[]
  columns: readonly DeskColumn<Row>[]
  rowId: (row: Row) => string
  rowRole?: (row: Row) => 'late' | 'over' | 'plain'
  selected?: string | null
  select?: (row: Row) => void
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
})
const virtualFrom = 40

/** A table of the desk: sticky head, sorted by touch on the head, only the rows in sight are drawn when there are many. */
export const DataTable = <Row extends object>({
  rows,
  columns,
  rowId,
  rowRole,
  selected = null,
  select,
}: TableView<Row>) => {
  const { rail } = useWords().desk
  const box = useRef<HTMLDivElement>(null)
  const data = useMemo(() => [...rows], [rows])
  const defined = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>()
    return helper.columns(
      columns.map(({ id, head, sortBy }) =>
        helper.accessor((row: Row) => sortBy?.(row) ?? '', {
          id,
          header: head,
          enableSorting: sortBy !== undefined,
          sortFn: 'alphanumeric',
        }),
      ),
    )
  }, [columns])
  const table = useTable({ features, columns: defined, data, getRowId: rowId })
  const shown = table.getRowModel().rows
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => 2.9 * rem,
    overscan: 8,
  })
  const many = shown.length > virtualFrom
  const items = many ? virtual.getVirtualItems() : []
  const visible = many ? items.flatMap(({ index }) => shown[index] ?? []) : shown
  const above = items[0]?.start ?? 0
  const below = many ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0
  return (
    <div className="data-table-box scrolls" ref={box} tabIndex={select === undefined ? 0 : undefined}>
      <table className="data-table">
        <thead>
          <tr>
            {table.getHeaderGroups()[0]?.headers.map((header) => {
              const column = columns.find(({ id }) => id === header.column.id)
              const sorted = header.column.getIsSorted()
              return (
                <th
                  key={header.id}
                  data-kind={column?.kind}
                  data-wide={column?.wide ?? false}
                  aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                >
                  {column?.sortBy === undefined ? (
                    column?.head
                  ) : (
                    <button
                      type="button"
                      title={rail.sortBy(column.head)}
                      data-testid={`sort-${column.id}`}
                      onClick={header.column.getToggleSortingHandler()}
                    >
                      {column.head}
                      {sorted !== false && <Icon of={sorted === 'asc' ? 'up' : 'down'} />}
                    </button>
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap columns={columns.length} height={above} />}
          {visible.map(({ id, original }) => (
            <tr
              key={id}
              data-testid={`row-${id}`}
              data-role={rowRole?.(original) ?? 'plain'}
              data-selected={id === selected}
              data-selectable={select !== undefined}
              {...(select !== undefined && choosable(id === selected, () => select(original)))}
            >
              {columns.map(({ id: column, kind, wide, cell }) => (
                <td key={column} data-kind={kind} data-wide={wide ?? false}>
                  {cell(original)}
                </td>
              ))}
            </tr>
          ))}
          {below > 0 && <Gap columns={columns.length} height={below} />}
        </tbody>
      </table>
    </div>
  )
}

/** A row that can be chosen is one by keyboard, too. */
const choosable = (chosen: boolean, choose: () => void) => ({
  tabIndex: 0,
  'aria-current': chosen,
  onClick: choose,
  onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    choose()
  },
})

const Gap = ({ columns, height }: { columns: number; height: number }) => (
  <tr className="data-table-gap">
    <td colSpan={columns} style={{ height }} />
  </tr>
)
