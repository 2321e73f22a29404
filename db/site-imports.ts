import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** An import that was done, as it is kept. */
export interface StoredImport {
  importId: string
  kind: string
  fileName: string
  sha256: string
  /** Rows by what became of them, as JSON. */
  counts: string
  appliedBy: string | null
  appliedAt: string
  tookMs: number
}

export function saveImport(db: Database, one: StoredImport): void {
  sql(
    db,
    `INSERT INTO site_import (import_id, kind, file_name, sha256, counts, applied_by, applied_at, took_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    one.importId,
    one.kind,
    one.fileName,
    one.sha256,
    one.counts,
    one.appliedBy,
    one.appliedAt,
    one.tookMs,
  )
}
/** The last imports with the names of who did them, newest first. */
export function recentImports(db: Database, most: number): (StoredImport & { byName: string | null })[] {
  return sql<[number], StoredImport & { byName: string | null }>(
    db,
    `SELECT import_id AS importId, kind, file_name AS fileName, sha256, counts, applied_by AS appliedBy,
       applied_at AS appliedAt, took_ms AS tookMs, person.name AS byName
     FROM site_import LEFT JOIN person ON person_id = applied_by ORDER BY import_id DESC LIMIT ?`,
  ).all(most)
}

/** The photo of an item: the name of its file; null when there is none. */
export function photoOf(db: Database, sku: string): string | null {
  const row = sql<[string], { hash: string; type: string }>(
    db,
    'SELECT hash, type FROM item_photo WHERE sku = ?',
  ).get(sku)
  return row === undefined ? null : `${row.hash}.${row.type}`
}
export function savePhoto(db: Database, sku: string, hash: string, type: string): void {
  sql(
    db,
    `INSERT INTO item_photo (sku, hash, type) VALUES (?, ?, ?)
     ON CONFLICT (sku) DO UPDATE SET hash = excluded.hash, type = excluded.type`,
  ).run(sku, hash, type)
}
export function removePhoto(db: Database, sku: string): void {
  sql(db, 'DELETE FROM item_photo WHERE sku = ?').run(sku)
}
/** Items with a photo after this SKU, in order. */
export function photosAfter(db: Database, sku: string, most: number): { sku: string; file: string }[] {
  return sql<[string, number], { sku: string; file: string }>(
    db,
    "SELECT sku, hash || '.' || type AS file FROM item_photo WHERE sku > ? ORDER BY sku LIMIT ?",
  ).all(sku, most)
}
export function photoCount(db: Database): number {
  return sql<[], { n: number }>(db, 'SELECT count(*) AS n FROM item_photo').get()?.n ?? 0
}
/** Whether a file of the photo folder belongs to an item. */
export function isPhotoUsed(db: Database, hash: string): boolean {
  return (
    sql<[string], { n: number }>(db, 'SELECT count(*) AS n FROM item_photo WHERE hash = ?').get(hash)?.n !== 0
  )
}
