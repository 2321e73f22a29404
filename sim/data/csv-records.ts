import { parse } from 'csv-parse/sync'

/** What is wrong with one place of a file, for the person who has to mend it. */
export interface CsvProblem {
  /** As an editor counts them; 0 when it is about the whole file. */
  line: number
  column: string | null
  reason: string
  /** The order that is left out because of it, when it can be told. */
  orderNumber: string | null
}

/** One row as the file has it, with the line it ends on. */
export interface CsvRecord {
  fields: string[]
  line: number
}

/** The rows of a file whatever its encoding and separator; null when its bytes are no text. */
export function csvRecords(
  content: string | Uint8Array,
): { records: CsvRecord[]; problems: CsvProblem[] } | null {
  const decoded = textOf(content)
  if (decoded === null) return null
  const { body, delimiter, skipped } = dialect(decoded)
  return recordsOf(body, delimiter, skipped)
}

/**
 * Quotes that do not match would swallow the rows after them, so such a file is read line by line:
 * every line that cannot stand alone is reported with its order, which is told from its first cells.
 */
function recordsOf(
  body: string,
  delimiter: string,
  skipped: number,
): { records: CsvRecord[]; problems: CsvProblem[] } {
  const whole = parsed(body, delimiter)
  const swallows = (cell: string) =>
    cell.split(/[\r\n]/).some((line, _, lines) => lines.length > 1 && line.split(delimiter).length > 2)
  if (whole !== null && !whole.some(({ fields }) => fields.some(swallows)))
    return { records: whole.map(({ fields, line }) => ({ fields, line: line + skipped })), problems: [] }
  const records: CsvRecord[] = []
  const problems: CsvProblem[] = []
  for (const [index, text] of body.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1 + skipped
    const [record] = parsed(text, delimiter) ?? []
    const place = records[0]?.fields.map((name) => name.trim().toLowerCase()).indexOf('order_number') ?? -1
    const told = text.split(delimiter)[place]?.trim() ?? ''
    const orderNumber = told === '' || told.includes('"') ? null : told
    if (record !== undefined) records.push({ fields: record.fields, line })
    else if (text.trim() !== '')
      problems.push({ line, column: null, reason: 'quotes do not match', orderNumber })
  }
  return { records, problems }
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

function textOf(content: string | Uint8Array): string | null {
  if (typeof content === 'string') return content.replace(/^\ufeff/, '')
  const mark = `${content[0]} ${content[1]}`
  const encoding = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content)
  } catch {
    return null
  }
}
