import type { SiteKind, TableKind } from '#domain/site-data/kinds'
import type { ReadRow } from '#domain/site-data/read-row'
import type { FileTrouble, RowTrouble } from '#domain/site-data/trouble'

/** What the thread beside the station is started for: a file is read, or one is made. */
export type ImportJob =
  | { job: 'table'; kind: TableKind; source: { path: string } | { bytes: Uint8Array } }
  | { job: 'pictures'; source: { path: string } | { bytes: Uint8Array }; into: string }
  | { job: 'write'; format: TableFormat }
export type TableFormat = 'csv' | 'xlsx'

/** What is known of a file before its first row is judged. */
export interface FileHead {
  kind: SiteKind
  sha256: string
  format: string
  columns: string[]
  ignored: string[]
  secrets: string[]
  remarks: number
  rows: number
}

/** A photo that was looked at and, when it is good, lies in the folder of photos already. */
export interface ReadPicture {
  line: number
  fileName: string
  /** What SKU the file name may mean, the likeliest first. */
  skus: string[]
  hash: string
  type: 'png' | 'jpg' | 'webp'
  troubles: RowTrouble[]
}

/** Asked of the thread, one at a time. */
export type ThreadAsk = 'head' | 'next' | { sheet: string } | { rows: string[][] } | 'finish'
export type ThreadAnswer =
  | { head: FileHead }
  | FileTrouble
  | { rows: ReadRow[] }
  | { pictures: ReadPicture[] }
  | { done: true }
  | { bytes: Uint8Array }
