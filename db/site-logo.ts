import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** The logo of the site, as PNG. */
interface SiteLogoRow {
  png: Buffer
  chosenBy: string
  chosenAt: string
}

/** The logo that papers carry; null where the site has none. */
export const siteLogoRow = (db: Database): SiteLogoRow | null =>
  sql<[], SiteLogoRow>(
    db,
    `SELECT png, coalesce(person.name, chosen_by) AS chosenBy, chosen_at AS chosenAt
     FROM site_logo LEFT JOIN person ON person_id = chosen_by`,
  ).get() ?? null

/** From now on papers carry this one; null: none. */
export function setSiteLogo(db: Database, row: SiteLogoRow | null): void {
  sql(db, 'DELETE FROM site_logo').run()
  if (row !== null)
    sql(db, 'INSERT INTO site_logo (one, png, chosen_by, chosen_at) VALUES (1, ?, ?, ?)').run(
      row.png,
      row.chosenBy,
      row.chosenAt,
    )
}
