import type {
  ImportCounts,
  ImportDraftView,
  ImportRowsView,
  ImportRowView,
  SiteDataView,
} from '#contract/site-data-view'
import { isShared, siteKinds } from '#domain/site-data/kinds'
import { inMinutes } from './example-station.ts'

const counts: ImportCounts = {
  new: 41_200,
  changed: 312,
  unchanged: 58_471,
  refused: 17,
  removed: 0,
  kept: 0,
}
const rowsHere = [2004, 3310, 871, 12, 3, 5, 3000, 2890, 60, 6, 8, 24, 4, 0]

/** Bench 4 with a warehouse in it, and two files that were brought in. */
export const siteData: SiteDataView = {
  kinds: siteKinds.map((kind, place) => ({
    kind,
    rows: rowsHere[place] ?? 0,
    owner: isShared(kind) ? (place < 2 ? 'oms' : 'site') : null,
  })),
  recent: [
    {
      importId: 'i-2',
      kind: 'locations',
      fileName: 'Dewan baharu 2026-11.xlsx',
      counts: { ...counts, new: 1200, changed: 0, unchanged: 1800, refused: 0 },
      by: 'Devi a/p Krishnan',
      at: inMinutes(-42),
      tookMs: 31,
    },
    {
      importId: 'i-1',
      kind: 'items',
      fileName: 'items.csv',
      counts,
      by: null,
      at: inMinutes(-190),
      tookMs: 740,
    },
  ],
  draftToken: null,
}
export const emptySite: SiteDataView = {
  kinds: siteData.kinds.map((one) => ({ ...one, rows: 0 })),
  recent: [],
  draftToken: null,
}

/** A file of a hundred thousand items, compared. */
export const draft: ImportDraftView = {
  token: 'd-1',
  kind: 'items',
  fileName: 'Senarai barang November 2026 (semakan terakhir).xlsx',
  state: 'ready',
  done: 100_000,
  of: 100_000,
  trouble: null,
  format: 'XLSX',
  columns: ['sku', 'name', 'weight', 'length', 'width', 'height'],
  ignored: ['Supplier', 'Margin %'],
  secrets: [],
  remarks: 1,
  counts,
  whole: false,
  wholeBlocked: false,
}

const row = (line: number, more: Partial<ImportRowView>): ImportRowView => ({
  line,
  name: `KTK-31-${line}`,
  outcome: 'unchanged',
  changes: [],
  troubles: [],
  ...more,
})
const some: ImportRowView[] = [
  row(2, {
    outcome: 'refused',
    troubles: [
      { column: 'length', value: '1,250', trouble: { trouble: 'two-readings', one: '1.250', other: '1250' } },
    ],
  }),
  row(3, { outcome: 'changed', changes: [{ column: 'weight', from: '1020 g', to: '1045 g' }] }),
  row(4, {
    outcome: 'new',
    changes: [
      { column: 'name', from: '', to: 'Kopi O Kampung 20 uncang 甘榜黑咖啡' },
      { column: 'weight', from: '', to: '340 g' },
      { column: 'length', from: '', to: '180 mm' },
    ],
  }),
  row(5, {}),
  row(6, {
    outcome: 'refused',
    troubles: [{ column: 'sku', value: '9.55123E+12', trouble: { trouble: 'rounded' } }],
  }),
]
/** The rows of a page of it. */
export const draftRows: ImportRowsView = {
  rows: Array.from({ length: 100 }, (_, place) => ({
    ...(some[place % some.length] ?? row(0, {})),
    line: place + 2,
  })),
  total: 100_000,
}
