import { parse } from 'csv-parse/sync'
import { type Decoded, decodeText } from '#oms/files/decode-text'

/** One row as the file has it, with the line it ends on. */
interface CsvRecord {
  fields: string[]
  line: number
}

/** A line that cannot stand alone because its quotes do not match; its cells are told by the separators alone. */
export interface BrokenLine {
  line: number
  cells: string[]
}

/** The rows of a file, and how it was written. */
export interface CsvTable {
  records: CsvRecord[]
  broken: BrokenLine[]
  encoding: Decoded['encoding']
  delimiter: string
}

/** The rows of a file whatever its encoding and separator; null when its bytes are no text. */
export function csvRecords(content: string | Uint8Array): CsvTable | null {
  const decoded: Decoded | null =
    typeof content === 'string'
      ? { text: content.replace(/^\ufeff/, ''), encoding: 'UTF-8' }
      : decodeText(content)
  if (decoded === null) return null
  const { body, delimiter, skipped } = dialect(decoded.text)
  return { ...recordsOf(body, delimiter, skipped), encoding: decoded.encoding, delimiter }
}

/**
 * Quotes that do not match would swallow the rows after them, so such a file is read line by line:
 * every line that cannot stand alone is reported with its cells as the separators tell them.
 */
function recordsOf(body: string, delimiter: string, skipped: number): Pick<CsvTable, 'records' | 'broken'> {
  const whole = parsed(body, delimiter)
  const swallows = (cell: string) =>
    /[\r\n]/.test(cell) && cell.split(/[\r\n]/).some((line) => line.split(delimiter).length > 2)
  if (whole !== null && !whole.some(({ fields }) => fields.some(swallows)))
    return { records: whole.map(({ fields, line }) => ({ fields, line: line + skipped })), broken: [] }
  const records: CsvRecord[] = []
  const broken: BrokenLine[] = []
  for (const [index, text] of body.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1 + skipped
    const [record] = parsed(text, delimiter) ?? []
    if (record !== undefined) records.push({ fields: record.fields, line })
    else if (text.trim() !== '') broken.push({ line, cells: text.split(delimiter) })
  }
  return { records, broken }
}

function parsed(text: string, delimiter: string): CsvRecord[] | null {
  try {
    const read: unknown = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    })
    const rows = read as { record: string[]; info: { lines: number } }[]
    return rows.map(({ record, info }) => ({ fields: record, line: info.lines }))
  } catch {
    return null
  }
}

/** Excel in many countries separates by semicolons, and may say so in a first line `sep=;`. */
function dialect(decoded: string): { body: string; delimiter: string; skipped: number } {
  const said = /^sep=(.)\r?\n/i.exec(decoded)
  if (said !== null) return { body: decoded.slice(said[0].length), delimiter: said[1] ?? ',', skipped: 1 }
  const head = (/^[^\r\n]*/.exec(decoded.trimStart())?.[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const [most] = [',', ';', '\t'].sort((one, other) => head.split(other).length - head.split(one).length)
  return { body: decoded, delimiter: most ?? ',', skipped: 0 }
}
