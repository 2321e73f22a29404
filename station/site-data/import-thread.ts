import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { WholeLanguage } from '#domain/language'
import { cellText } from '#domain/site-data/cell'
import { columnsOf } from '#domain/site-data/columns'
import { type Header, readHeader } from '#domain/site-data/header'
import type { TableKind } from '#domain/site-data/kinds'
import { isEmptyRow, isRemark, type ReadRow, readRow, refuseTwins, shown } from '#domain/site-data/read-row'
import type { FileTrouble } from '#domain/site-data/trouble'
import { mostFileBytes } from '#oms/files/limits'
import { readTable, type TableRow } from '#oms/files/read-table'
import { csvText, type Sheet, xlsxBytes } from '#oms/files/write-table'
import type {
  FileHead,
  ImportJob,
  TableFormat,
  ThreadAnswer,
  ThreadAsk,
} from '#station/site-data/import-jobs'
import { pictureJob } from '#station/site-data/import-pictures-read'
import { siteColumns as english } from '#words/en/site-columns'
import { siteColumns as malay } from '#words/ms/site-columns'
import type { SiteColumnWords } from '#words/site-words'
import { siteColumns as chinese } from '#words/zh/site-columns'

/** Rows handed over at once: few enough that the station's own thread never notices. */
const rowsAtOnce = 250

/** Answers one ask after another. A file is read whole at `head`; its rows go over in small parts. */
type Answering = (ask: ThreadAsk) => Promise<ThreadAnswer> | ThreadAnswer

/** Only these of all words: a thread that loads every sentence of every language begins half as fast. */
const siteColumns: Record<WholeLanguage, SiteColumnWords> = { en: english, ms: malay, zh: chinese }

/** Headings of a kind in every language, by field. */
function headingsOf(kind: TableKind): Record<string, string[]> {
  const all = Object.values(siteColumns).map((columns) =>
    Object.entries<readonly [string, string]>(columns[kind]),
  )
  const headings: Record<string, string[]> = {}
  for (const [field, [heading]] of all.flat()) headings[field] = [...(headings[field] ?? []), heading]
  return headings
}

function tableJob(kind: TableKind, source: { path: string } | { bytes: Uint8Array }): Answering {
  let rows: ReadRow[] = []
  let next = 0
  return async (ask) => {
    if (ask === 'head') {
      const read = await readFileOf(kind, source)
      if ('file' in read) return read
      rows = read.rows
      return { head: read.head }
    }
    const part = rows.slice(next, next + rowsAtOnce)
    next += part.length
    return part.length === 0 ? { done: true } : { rows: part }
  }
}

async function readFileOf(
  kind: TableKind,
  source: { path: string } | { bytes: Uint8Array },
): Promise<{ head: FileHead; rows: ReadRow[] } | FileTrouble> {
  const bytes = 'bytes' in source ? source.bytes : await bytesAt(source.path)
  if ('file' in bytes) return bytes
  const table = await readTable(bytes)
  if ('file' in table) return table
  const filled = table.rows.filter((row) => !isEmptyRow(row.cells))
  const [first, ...others] = filled.filter((row) => row.broken || !isRemark(row.cells))
  if (first === undefined) return { file: 'no-rows' }
  const header = readHeader(kind, first.cells.map(cellText), headingsOf(kind))
  if ('file' in header) return header
  const rows = others.map((row) => judged(kind, header, row))
  if (rows.length === 0) return { file: 'no-rows' }
  refuseTwins(kind, rows)
  const names = new Map(columnsOf(kind).map(([field, { name }]) => [field, name]))
  const head: FileHead = {
    kind,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: table.format,
    columns: header.fields.flatMap((field) => (field === null ? [] : (names.get(field) ?? []))),
    ignored: header.ignored.map(shown),
    secrets: header.secrets.map(shown),
    remarks: filled.length - others.length - 1,
    rows: rows.length,
  }
  return { head, rows }
}

async function bytesAt(path: string): Promise<Uint8Array | FileTrouble> {
  try {
    const { size } = await stat(path)
    return size > mostFileBytes ? { file: 'too-big', mostBytes: mostFileBytes } : await readFile(path)
  } catch {
    return { file: 'gone' }
  }
}

function judged(kind: TableKind, header: Header, { cells, line, broken }: TableRow): ReadRow {
  if (!broken) return readRow(kind, header, cells, line)
  const value = shown(cells.map(cellText).join(' '))
  return { line, key: '', given: {}, troubles: [{ column: null, value, trouble: { trouble: 'quotes' } }] }
}

/** Collects sheets and rows, then makes the file of them. */
function writeJob(format: TableFormat): Answering {
  const sheets: { name: string; rows: string[][] }[] = []
  return async (ask) => {
    if (typeof ask === 'object' && 'sheet' in ask) sheets.push({ name: ask.sheet, rows: [] })
    if (typeof ask === 'object' && 'rows' in ask) sheets.at(-1)?.rows.push(...ask.rows)
    if (ask !== 'finish') return { done: true }
    return { bytes: await fileOf(format, sheets) }
  }
}
/** A CSV file has one page; what would stand on others is left out. */
const fileOf = async (format: TableFormat, sheets: readonly Sheet[]): Promise<Uint8Array> =>
  format === 'xlsx' ? await xlsxBytes(sheets) : new TextEncoder().encode(csvText(sheets[0]?.rows ?? []))

function answering(job: ImportJob): Answering {
  if (job.job === 'table') return tableJob(job.kind, job.source)
  return job.job === 'write' ? writeJob(job.format) : pictureJob(job.source, job.into)
}

const port = parentPort
if (port !== null) {
  const answer = answering(workerData as ImportJob)
  port.on('message', (ask: ThreadAsk) => {
    void Promise.resolve(answer(ask)).then((said) => port.postMessage(said))
  })
}
