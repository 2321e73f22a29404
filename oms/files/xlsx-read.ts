import { zipSync } from 'fflate'
import type { Cell } from '#domain/site-data/cell'
import type { FileTrouble } from '#domain/site-data/trouble'
import { zipEntries } from '#oms/files/zip-entries'

/** Unpacked, a workbook may be this large; 100,000 items make about 70 MB. */
const mostUnpacked = 400 * 1024 * 1024
const mostColumns = 702
/** What cells show when their formula failed. Source: ECMA-376 part 1, 18.18.11. */
const failed = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/

/** One row of a sheet: its number as the spreadsheet shows it, and its cells. */
export interface SheetRow {
  line: number
  cells: Cell[]
}

/**
 * The rows of the first sheet. Formulas count by the value they had when the file was saved; nothing is computed and
 * nothing outside the file is read. The archive is unpacked here, with a limit and its check sums, and packed again
 * for the library without compression, so that the library sees nothing that was not looked at.
 */
export async function sheetRows(file: Uint8Array): Promise<SheetRow[] | FileTrouble> {
  const entries = zipEntries(file)?.filter(({ name }) => /\.xml(\.rels)?$/.test(name)) ?? null
  if (entries === null) return { file: 'damaged' }
  if (entries.reduce((sum, { bytes }) => sum + bytes, 0) > mostUnpacked)
    return { file: 'too-big', mostBytes: mostUnpacked }
  const parts: Record<string, Uint8Array> = {}
  for (const { name, unpack } of entries) {
    const whole = unpack()
    if (whole === null) return { file: 'damaged' }
    const part = /worksheets\/[^/]+\.xml$/.test(name) ? tamed(whole) : whole
    if (part === null) return { file: 'not-a-table' }
    parts[name] = part
  }
  const { readSheet } = await import('read-excel-file/universal')
  try {
    const { buffer } = zipSync(parts, { level: 0 })
    const rows = await readSheet<{ number: string }>(buffer as ArrayBuffer, 1, {
      trim: false,
      parseNumber: (number) => ({ number }),
    })
    return rows.map((cells, index) => ({ line: index + 1, cells: cells.map(cellOf) }))
  } catch {
    return { file: 'damaged' }
  }
}

/**
 * A sheet without cells that only carry a format, and with failed formulas as the text they show, since the library
 * takes those for empty. Null when cells stand so far to the right that no table does.
 */
function tamed(sheet: Uint8Array): Uint8Array | null {
  const xml = new TextDecoder().decode(sheet).replaceAll(/<c\b[^<>]*\/>/g, '')
  for (const [, letters = ''] of xml.matchAll(/<c\b[^<>]*?\sr="([A-Za-z]*)/g))
    if (columnOf(letters) > mostColumns) return null
  return new TextEncoder().encode(xml.replaceAll(/(<c\b[^<>]*?\s)t="e"/g, '$1t="str"'))
}

function columnOf(letters: string): number {
  if (letters.length > 3) return Number.POSITIVE_INFINITY
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

/** Days are what dates in a warehouse are; a time of day beside one is dropped. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return failed.test(value) ? { error: value } : value
  if (typeof value === 'boolean') return { flag: value }
  if (value instanceof Date)
    return Number.isFinite(value.getTime()) ? { date: value.toISOString().slice(0, 10) } : ''
  return typeof value === 'object' && value !== null && 'number' in value
    ? { number: String(value.number) }
    : ''
}
