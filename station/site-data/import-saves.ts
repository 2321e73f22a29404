import { rename, writeFile } from 'node:fs/promises'
import { tableOf } from '#db/site-tables'
import type { Refusal } from '#domain/refusal'
import { type AnyColumn, type AnyRow, columnsOf } from '#domain/site-data/columns'
import type { SiteKind, TableKind } from '#domain/site-data/kinds'
import { writeRow } from '#domain/site-data/plan-row'
import type { Dialogs } from '#station/desk/safety-desk'
import { importThread } from '#station/site-data/import-client'
import { type Draft, type DraftRow, pause } from '#station/site-data/import-draft'
import type { TableFormat } from '#station/site-data/import-jobs'
import type { SiteFloor } from '#station/site-floor'
import { type Language, sayHolds, sayTrouble, type Words, wordsOf } from '#words/say'

/** One page of a file to be made: its heading and its rows, in parts. */
interface Page {
  name: string
  head: string[]
  rows: () => Iterable<string[][]>
}
type Saved = { fileName: string } | null | Refusal

/** What making a file needs. */
export interface SaveParts {
  floor: SiteFloor
  dialogs: Dialogs | null
  thread: string | URL
}

/** An empty file of a kind, with a heading, what belongs below it and an example; both are not read, they begin with #. */
export const saveTemplate = (
  parts: SaveParts,
  kind: TableKind,
  format: TableFormat,
  language: Language,
): Promise<Saved> => {
  const words = wordsOf(language)
  const columns = columnsOf(kind)
  const example = remark(columns.map(([, { example: one }]) => one))
  const explained = remark(columns.map(([field, column]) => explanation(words, kind, field, column)))
  const first: Page = {
    name: words.siteData.kinds[kind].name,
    head: columns.map(([field, column]) => headingOf(words, kind, field, column)),
    rows: () => [format === 'csv' ? [explained, example] : [example]],
  }
  const { explain } = words.sitePage
  const second: Page = {
    name: explain.sheet,
    head: [explain.column, explain.code, explain.needed, explain.holds, explain.means, explain.example],
    rows: () => [columns.map(([field, column]) => explainRow(words, kind, field, column))],
  }
  return save(parts, `${kind}-template.${format}`, format, [first, second])
}
const remark = (cells: string[]): string[] => cells.map((cell, index) => (index === 0 ? `# ${cell}` : cell))

/** Columns that must be filled carry a star. */
function headingOf(words: Words, kind: TableKind, field: string, { need }: AnyColumn): string {
  const heading = columnWords(words, kind, field)[0]
  return need === 'key' || need === 'needed' ? `${heading} *` : heading
}
const columnWords = ({ siteColumns }: Words, kind: TableKind, field: string): readonly [string, string] =>
  (siteColumns[kind] as Record<string, readonly [string, string]>)[field] ?? ['', '']
function explanation(words: Words, kind: TableKind, field: string, column: AnyColumn): string {
  const [, means] = columnWords(words, kind, field)
  return [sayHolds(words, column.holds), means].filter((part) => part !== '').join('; ')
}
const explainRow = (words: Words, kind: TableKind, field: string, column: AnyColumn): string[] => {
  const [heading, means] = columnWords(words, kind, field)
  const { name, need, holds, example } = column
  return [heading, name, words.siteData.needs[need], sayHolds(words, holds), means, example]
}

/** Everything that is here of a kind, in the form in which it can be brought in again. */
export function saveSiteData(
  parts: SaveParts,
  kind: TableKind,
  format: TableFormat,
  language: Language,
): Promise<Saved> {
  const words = wordsOf(language)
  const page: Page = {
    name: words.siteData.kinds[kind].name,
    head: columnsOf(kind).map(([field, column]) => headingOf(words, kind, field, column)),
    rows: function* () {
      for (let last: AnyRow | null = null; ; ) {
        const rows: AnyRow[] = tableOf(kind).after(parts.floor.db, last, 500)
        yield rows.map((row) => writeRow(kind, row))
        last = rows.at(-1) ?? null
        if (last === null) return
      }
    },
  }
  return save(parts, `${kind}.${format}`, format, [page])
}

/** What becomes of each row of a draft, and why, for whoever mends the file. */
export function saveReport(parts: SaveParts, draft: Draft, language: Language): Promise<Saved> {
  const words = wordsOf(language)
  const { report } = words.sitePage
  const page: Page = {
    name: report.line,
    head: [
      report.line,
      report.name,
      report.outcome,
      report.column,
      report.from,
      report.to,
      report.reason,
      report.next,
    ],
    rows: function* () {
      const all = [...draft.rows, ...draft.missing]
      for (let from = 0; from < all.length; from += 500)
        yield all.slice(from, from + 500).flatMap((row) => reportRows(words, draft.view.kind, row))
    },
  }
  const name = draft.view.fileName.replace(/\.[^.]+$/, '')
  return save(parts, `${name}-report.csv`, 'csv', [page])
}

function reportRows(words: Words, kind: SiteKind, row: DraftRow): string[][] {
  const start = [row.line === null ? '' : String(row.line), row.name, words.siteData.outcomes[row.outcome]]
  const column = (name: string | null): string => columnName(words, kind, name)
  const changes = row.changes.map(({ column: name, from, to }) => [...start, column(name), from, to, '', ''])
  const troubles = row.troubles.map(({ column: name, value, trouble }) => {
    const { say, next } = sayTrouble(words, trouble)
    return [...start, column(name), value, '', say, next]
  })
  const lines = [...changes, ...troubles]
  return lines.length > 0 ? lines : [[...start, '', '', '', '', '']]
}
function columnName(words: Words, kind: SiteKind, name: string | null): string {
  if (name === null || kind === 'pictures') return name ?? ''
  const field = columnsOf(kind).find(([, column]) => column.name === name)?.[0]
  return field === undefined ? name : columnWords(words, kind, field)[0]
}

/** Makes the file in the thread and writes it whole or not at all. */
async function save(
  { floor, dialogs, thread }: SaveParts,
  name: string,
  format: TableFormat,
  pages: readonly Page[],
): Promise<Saved> {
  if (dialogs === null) return { refusal: 'not-found', what: 'window' }
  const path = await dialogs.saveFile(name)
  if (path === null) return null
  const maker = importThread(thread, { job: 'write', format })
  try {
    for (const { name: sheet, head, rows } of pages) {
      await maker.ask({ sheet })
      await maker.ask({ rows: [head] })
      for (const part of rows()) {
        await maker.ask({ rows: part })
        await pause()
      }
    }
    const made = await maker.ask('finish')
    if (!('bytes' in made)) return { refusal: 'file-not-saved', problem: 'file' in made ? made.file : '' }
    await writeFile(`${path}.new`, made.bytes, { flush: true })
    await rename(`${path}.new`, path)
    return { fileName: path.split(/[\\/]/).at(-1) ?? name }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    floor.log.warn({ code: error.code }, 'a file could not be saved')
    return { refusal: 'file-not-saved', problem: String(error.code) }
  } finally {
    maker.end()
  }
}
