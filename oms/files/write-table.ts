/** A page of a workbook, or the whole of a CSV file: its first row is the heading. */
export interface Sheet {
  name: string
  rows: readonly (readonly string[])[]
}

/**
 * A CSV file as Excel opens it by a double click: UTF-8 with its mark, CRLF, every cell quoted that needs it. A cell
 * that a spreadsheet would take for a formula gets an apostrophe before it (see `unguarded`).
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('')}`
}
const quoted = (cell: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
/** Source: OWASP, CSV Injection. */
const guarded = (cell: string): string => (/^[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell)
/** The cell as it was before `csvText` guarded it. */
export const unguarded = (cell: string): string => (/^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell)

/** An XLSX workbook of text cells; the heading of each sheet is bold and stays in sight. */
export async function xlsxBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const made = writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
      data: rows.map((cells, index) =>
        cells.map((value) => ({
          value,
          type: String,
          format: '@',
          wrap: index > 0 && value.length > widest,
          ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
        })),
      ),
    })),
  )
  return made.toBuffer()
}
const widest = 60
const widthOf = (rows: Sheet['rows'], column: number): number =>
  rows
    .slice(0, 50)
    .reduce((width, cells) => Math.min(widest, Math.max(width, (cells[column] ?? '').length + 2)), 8)
