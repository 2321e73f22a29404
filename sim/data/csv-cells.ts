import { z } from 'zod'
import { milligramsFromText } from '#domain/units'
import { type BrokenLine, csvRecords } from '#oms/files/csv-records'

/** What is wrong with one place of a file, for the person who has to mend it. */
export interface CsvProblem {
  /** As an editor counts them; 0 when it is about the whole file. */
  line: number
  column: string | null
  reason: string
  /** The order that is left out because of it, when it can be told. */
  orderNumber: string | null
}

const text = (most: number) =>
  z
    .string()
    .max(most, `longer than ${most} characters`)
    .refine((value) => !/[^\P{Cc}\t\n\r]/u.test(value), 'holds a control character')
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,12}$/, 'is not a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `is not between ${least} and ${most}`)
const grams = z
  .string()
  .transform((value) => (/^\d/.test(value) ? milligramsFromText(value, 'g') : null))
  .refine((value) => value === null || value <= 1_000_000_000, 'is heavier than a tonne')
  .refine((value) => value !== null, 'is not a weight in grams')
/** Dates such as 30 February roll over when parsed; they are mistakes. */
const isOnCalendar = (value: string): boolean => {
  const day = value.slice(0, 10)
  const parsed = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(parsed) && new Date(parsed).toISOString().startsWith(day)
}
const time = z
  .string()
  .refine(
    (value) =>
      /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ||
      (/^\d{4}-\d\d-\d\d[ T]\d\d:\d\d/.test(value) &&
        isOnCalendar(value) &&
        Number.isFinite(Date.parse(value))),
    'is no time: HH:MM, YYYY-MM-DD HH:MM or an instant',
  )

const cells = z.object({
  order_number: text(50)
    .min(1, 'is empty')
    .refine((value) => !value.includes(','), 'holds a comma'),
  sku: text(64).min(1, 'is empty'),
  quantity: whole(1, 100_000),
  item_name: text(200).nullable(),
  length_mm: whole(1, 20_000).nullable(),
  width_mm: whole(1, 20_000).nullable(),
  height_mm: whole(1, 20_000).nullable(),
  /** In milligrams here, because parts below a gram exist. */
  weight_g: grams.nullable(),
  courier: text(64).nullable(),
  service: text(60).nullable(),
  priority: whole(0, 100).nullable(),
  cut_off: time.nullable(),
  name: text(120).nullable(),
  address1: text(160).nullable(),
  address2: text(160).nullable(),
  postcode: text(16).nullable(),
  town: text(80).nullable(),
  state: text(80).nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'is not a two-letter country code')
    .nullable(),
  phone: text(32).nullable(),
  gift_note: text(500).nullable(),
  cod_sen: whole(0, 1_000_000).nullable(),
})

/** One row, checked cell by cell; an empty optional cell is null. */
export type Cells = z.infer<typeof cells> & { line: number }

const required = ['order_number', 'sku', 'quantity'] as const
const columns = Object.keys(cells.shape)

/** Reads a file into checked rows; what cannot be read is reported with its line and column. */
export function readCells(content: string | Uint8Array): { rows: Cells[]; problems: CsvProblem[] } {
  const read = csvRecords(content)
  if (read === null) return { rows: [], problems: [wholeFile('is no text')] }
  const [head, ...others] = read.records
  const names = (head?.fields ?? []).map((name) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  )
  const problems = read.broken.map((line) => unreadable(line, names.indexOf('order_number')))
  if (head === undefined) return { rows: [], problems: [...problems, wholeFile('has no rows')] }
  const missing = required.filter((name) => !names.includes(name))
  const twice = columns.filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
  if (missing.length > 0) return { rows: [], problems: [wholeFile(`has no column ${missing.join(', ')}`)] }
  if (twice.length > 0) return { rows: [], problems: [wholeFile(`has column ${twice.join(', ')} twice`)] }
  if (problems.some(({ orderNumber }) => orderNumber === null))
    return {
      rows: [],
      problems: [...problems, wholeFile('has broken rows that may belong to any order; nothing is taken')],
    }
  const rows: Cells[] = []
  for (const { fields, line } of others) {
    const row = readRow(names, fields, line)
    if ('row' in row) rows.push(row.row)
    else problems.push(...row.problems)
  }
  return { rows, problems }
}

function readRow(
  names: readonly string[],
  fields: readonly string[],
  line: number,
): { row: Cells } | { problems: CsvProblem[] } {
  const cell = (name: string) => (names.includes(name) ? (fields[names.indexOf(name)] ?? '').trim() : '')
  const orderNumber = cell('order_number') || null
  if (fields.length > names.length)
    return {
      problems: [
        { line, column: null, reason: `has ${fields.length} cells for ${names.length} columns`, orderNumber },
      ],
    }
  const raw = columns.map((name) => [
    name,
    cell(name) === '' && !required.some((must) => must === name) ? null : cell(name),
  ])
  const parsed = cells.safeParse(Object.fromEntries(raw))
  if (parsed.success) return { row: { ...parsed.data, line } }
  return {
    problems: parsed.error.issues.map(({ path, message }) => ({
      line,
      column: String(path[0]),
      reason: message,
      orderNumber,
    })),
  }
}

/** A line whose quotes do not match, with its order where that can be told. */
function unreadable({ line, cells }: BrokenLine, place: number): CsvProblem {
  const told = cells[place]?.trim() ?? ''
  const orderNumber = told === '' || told.includes('"') ? null : told
  return { line, column: null, reason: 'quotes do not match', orderNumber }
}

const wholeFile = (reason: string): CsvProblem => ({
  line: 0,
  column: null,
  reason: `the file ${reason}`,
  orderNumber: null,
})
