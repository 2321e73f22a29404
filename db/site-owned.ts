import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { SiteKind } from '#domain/site-data/kinds'

/** Keys of a kind whose rows came from a file of the site, or were taken out by one. */
export function siteOwned(db: Database, kind: SiteKind): Set<string> {
  return new Set(
    sql<[string], { key: string }>(db, 'SELECT key FROM site_owned WHERE kind = ?')
      .all(kind)
      .map(({ key }) => key),
  )
}
export function isSiteOwned(db: Database, kind: SiteKind, key: string): boolean {
  return (
    sql<[string, string], { n: number }>(
      db,
      'SELECT count(*) AS n FROM site_owned WHERE kind = ? AND key = ?',
    ).get(kind, key)?.n === 1
  )
}
export function saveSiteOwned(db: Database, kind: SiteKind, key: string): void {
  sql(db, 'INSERT OR IGNORE INTO site_owned (kind, key) VALUES (?, ?)').run(kind, key)
}
/** The OMS said it: the row is the site's no more. */
export function dropSiteOwned(db: Database, kind: SiteKind, key: string): void {
  sql(db, 'DELETE FROM site_owned WHERE kind = ? AND key = ?').run(kind, key)
}
