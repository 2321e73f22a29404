import type { Database } from '#db/open'
import { sql } from '#db/statements'

/** The rules of papers as they were saved once: as JSON, by whom, when and why. */
interface SavedPaperRules {
  version: number
  rules: string
  savedBy: string
  savedByName: string | null
  savedAt: string
  why: string
}

const select = `SELECT rules_version AS version, rules, saved_by AS savedBy, person.name AS savedByName,
  saved_at AS savedAt, why FROM paper_rules LEFT JOIN person ON person_id = saved_by`

/** The rules that count; null where none were ever saved. */
export const newestPaperRules = (db: Database): SavedPaperRules | null =>
  sql<[], SavedPaperRules>(db, `${select} ORDER BY rules_version DESC LIMIT 1`).get() ?? null

/** One version of the rules; null for one that never was. */
export const paperRulesVersion = (db: Database, version: number): SavedPaperRules | null =>
  sql<[number], SavedPaperRules>(db, `${select} WHERE rules_version = ?`).get(version) ?? null

/** The last versions, the newest first. */
export const paperRulesVersions = (db: Database, most: number): SavedPaperRules[] =>
  sql<[number], SavedPaperRules>(db, `${select} ORDER BY rules_version DESC LIMIT ?`).all(most)

/** Adds a version of the rules; the ones before it stay. */
export function addPaperRules(
  db: Database,
  { version, rules, savedBy, savedAt, why }: Omit<SavedPaperRules, 'savedByName'>,
): void {
  sql(
    db,
    'INSERT INTO paper_rules (rules_version, rules, saved_by, saved_at, why) VALUES (?, ?, ?, ?, ?)',
  ).run(version, rules, savedBy, savedAt, why)
}
