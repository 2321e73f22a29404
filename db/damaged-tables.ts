import { openPages, type Pages } from '#db/damaged-pages'
import { type Cell, treePage, type Value } from '#db/damaged-records'
import { fits, isWholly, type Shape, schemaShape, shapesIn } from '#db/damaged-shapes'
import type { Database } from '#db/open'

export type Row = Record<string, Value>
/** What could be found of one table. */
export interface FoundTable {
  /** Row by row from disk; null for one that is there and cannot be read. */
  rows: () => Iterable<Row | null>
  /** Every page of it was found. */
  whole: boolean
}
export interface Found {
  table: (name: string) => FoundTable
  pages: { all: number; unreadable: number }
  close: () => void
}
export const nothingFound: FoundTable = { rows: () => [], whole: false }

/**
 * Finds what can be read of a damaged database, page by page, each table on its own: first along its tree, then on pages
 * that no tree leads to any more, where exactly one table has rows of that form. `schema` is a whole database of this program.
 * Never throws for what is in the file; whoever opens it closes it.
 */
export function openDamaged(file: string, schema: Database): Found {
  const pages = openPages(file)
  const shapes = shapesIn(schema)
  const claimed = new Set<number>()
  const roots = rootsIn(pages, claimed)
  const walks = new Map(
    shapes.map((shape): [Shape, Walk] => {
      const root = roots.get(shape.name)
      return [
        shape,
        root === undefined ? { pages: [], lost: 0, reached: false } : walk(pages, root, shape, claimed),
      ]
    }),
  )
  const torn = tornPages(pages, claimed)
  const tables = new Map(
    [...walks]
      .filter(([{ isTable }]) => isTable)
      .map(([shape, found]): [string, FoundTable] => [
        shape.name,
        {
          whole: found.reached && found.lost === 0,
          rows: () => rowsOf(pages, shape, found.pages, torn, shapes),
        },
      ]),
  )
  return {
    table: (name) => tables.get(name) ?? nothingFound,
    pages: { all: pages.count, unreadable: [...walks.values()].reduce((sum, { lost }) => sum + lost, 0) },
    close: pages.close,
  }
}

/** The pages of one tree, in its order. */
interface Walk {
  pages: number[]
  /** Pages that are named and are not part of it. */
  lost: number
  reached: boolean
}

/**
 * Follows one tree from its root. A page that does not look like part of it is left for others to claim; one that is out of
 * its place, so that another is missing, counts as lost and is read all the same.
 */
function walk(pages: Pages, root: number, shape: Shape, claimed: Set<number>): Walk {
  const found: Walk = { pages: [], lost: 0, reached: true }
  const ahead = [root]
  let last = -1
  for (let page = ahead.pop(); page !== undefined; page = ahead.pop()) {
    const tree = claimed.has(page) ? null : treePage(pages, page)
    const belongs = tree?.of === shape.of && tree.cells.every((cell) => cell === null || fits(cell, shape))
    if (tree === null || !belongs) {
      found.lost++
      continue
    }
    const rowids = tree.cells.flatMap((cell) => cell?.rowid ?? [])
    const isInPlace = page === root || tree.children.length > 0 || tree.cells.length > 0
    if (!isInPlace || rowids.some((rowid, at) => rowid <= (rowids[at - 1] ?? last))) found.lost++
    last = rowids.at(-1) ?? last
    claimed.add(page)
    found.pages.push(page)
    ahead.push(...tree.children.reverse())
  }
  return found
}

/** Where each tree begins. When the schema's own tree is torn, its rows are looked for on every page. */
function rootsIn(pages: Pages, claimed: Set<number>): Map<string, number> {
  const schema = walk(pages, 1, schemaShape, claimed)
  for (let page = 2; schema.lost > 0 && page <= pages.count; page++) {
    const tree = claimed.has(page) ? null : treePage(pages, page)
    if (tree?.of !== 'table' || tree.cells.length === 0) continue
    if (!tree.cells.every((cell) => cell !== null && isWholly(cell, schemaShape))) continue
    claimed.add(page)
    schema.pages.push(page)
  }
  const rows = [...rowsOf(pages, schemaShape, schema.pages, [], [])]
  return new Map(rows.flatMap((row) => (row === null ? [] : [[String(row.name), Number(row.rootpage)]])))
}

/** Pages of a tree to which no root leads any more. */
function tornPages(pages: Pages, claimed: ReadonlySet<number>): number[] {
  const torn: number[] = []
  for (let page = 1; page <= pages.count; page++) {
    if (!claimed.has(page) && treePage(pages, page) !== null) torn.push(page)
  }
  return torn
}

/** The rows of a table: those of its tree, then those on torn pages that can be of no other table or index. */
function* rowsOf(
  pages: Pages,
  shape: Shape,
  own: readonly number[],
  torn: readonly number[],
  shapes: readonly Shape[],
): Generator<Row | null> {
  for (const page of own) {
    for (const cell of treePage(pages, page)?.cells ?? []) yield cell === null ? null : rowOf(cell, shape)
  }
  for (const page of torn) {
    const tree = treePage(pages, page)
    if (tree?.of !== shape.of) continue
    const others = shapes.filter((one) => one !== shape && one.of === shape.of)
    for (const cell of tree.cells) {
      if (cell === null || !isWholly(cell, shape) || others.some((other) => isWholly(cell, other))) continue
      yield rowOf(cell, shape)
    }
  }
}

function rowOf(cell: Cell, { columns }: Shape): Row | null {
  const values = cell.values()
  if (values === null) return null
  const named = columns
    .slice(0, values.length)
    .map(({ name, isRowid }, at): [string, Value] => [name, isRowid ? cell.rowid : (values[at] ?? null)])
  return Object.fromEntries(named)
}
