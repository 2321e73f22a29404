import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { TemplateRule, WaveTemplate } from '#domain/wave-template'

/** The last version of each. */
const newest = `version = (SELECT max(version) FROM wave_template AS later WHERE later.template_id = wave_template.template_id)`

/** The templates in use, the first to be tried first. */
export function waveTemplates(db: Database): WaveTemplate[] {
  return sql<[], Omit<WaveTemplate, 'rule'> & { rule: string }>(
    db,
    `SELECT template_id AS templateId, version, name, position, cut_off_time AS cutOffTime, rule
     FROM wave_template WHERE removed = 0 AND ${newest} ORDER BY position, template_id`,
  )
    .all()
    .map((row) => ({ ...row, rule: JSON.parse(row.rule) as TemplateRule }))
}

/** Who saved a template last, and when; null for one that never was. */
export const templateSaved = (db: Database, templateId: string): { by: string; version: number } | null =>
  sql<[string], { by: string; version: number }>(
    db,
    `SELECT person.name AS "by", version FROM wave_template JOIN person ON person_id = saved_by
     WHERE template_id = ? AND ${newest}`,
  ).get(templateId) ?? null

/** Adds a version of a template; the ones before it stay. */
export function addTemplate(
  db: Database,
  template: WaveTemplate,
  saved: { by: string; at: string; removed: boolean },
): void {
  sql(
    db,
    `INSERT INTO wave_template (template_id, version, name, position, cut_off_time, rule, saved_by, saved_at, removed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    template.templateId,
    template.version,
    template.name,
    template.position,
    template.cutOffTime,
    JSON.stringify(template.rule),
    saved.by,
    saved.at,
    saved.removed ? 1 : 0,
  )
}

/** Tries the templates in this order from now on. */
export function orderTemplates(db: Database, templateIds: readonly string[]): void {
  const place = sql(db, 'UPDATE wave_template SET position = ? WHERE template_id = ?')
  for (const [position, templateId] of templateIds.entries()) place.run(position, templateId)
}

/** Zones where free units of an item lie. */
export const zonesOfItem = (db: Database, sku: string): string[] =>
  sql<[string], { zone: string }>(
    db,
    `SELECT DISTINCT zone FROM stock JOIN location USING (location_id)
     WHERE sku = ? AND blocked = 0 AND quantity > reserved`,
  )
    .all(sku)
    .map(({ zone }) => zone)
