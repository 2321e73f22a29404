import type { Cell } from '#domain/site-data/cell'
import type { FileTrouble } from '#domain/site-data/trouble'
import { csvRecords } from '#oms/files/csv-records'
import { mostFileBytes, mostRows } from '#oms/files/limits'
import { unguarded } from '#oms/files/write-table'
import { sheetRows } from '#oms/files/xlsx-read'

/** One row of a file, with its place as an editor or a spreadsheet counts. */
export interface TableRow {
  line: number
  cells: Cell[]
  /** Its quotes do not match, so nobody can tell its cells. */
  broken: boolean
}

/** The rows of a file, the heading first, and how it was read. */
export interface Table {
  rows: TableRow[]
  /** What a person may want to know: `CSV, UTF-8, ;` or `XLSX`. */
  format: string
}

/** Reads a table from a CSV or XLSX file, told apart by its bytes. Never throws because of what is in the file. */
export async function readTable(file: Uint8Array): Promise<Table | FileTrouble> {
  if (file.length > mostFileBytes) return { file: 'too-big', mostBytes: mostFileBytes }
  const start = [...file.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (start === 'd0cf11e0') return { file: 'old-excel' }
  const table = start === '504b0304' ? await fromWorkbook(file) : fromText(file)
  return 'rows' in table && table.rows.length > mostRows + 1
    ? { file: 'too-many-rows', most: mostRows }
    : table
}

async function fromWorkbook(file: Uint8Array): Promise<Table | FileTrouble> {
  const rows = await sheetRows(file)
  return 'file' in rows ? rows : { rows: rows.map((row) => ({ ...row, broken: false })), format: 'XLSX' }
}

function fromText(file: Uint8Array): Table | FileTrouble {
  const table = csvRecords(file)
  if (table === null) return { file: 'not-a-table' }
  const rows = table.records.map(({ fields, line }) => ({
    line,
    cells: fields.map(unguarded),
    broken: false,
  }))
  const broken = table.broken.map(({ line, cells }) => ({ line, cells, broken: true }))
  const mark = table.delimiter === '\t' ? 'TAB' : table.delimiter
  return {
    rows: broken.length === 0 ? rows : [...rows, ...broken].sort((one, other) => one.line - other.line),
    format: `CSV, ${table.encoding}, ${mark}`,
  }
}
