import type { Database } from '#db/open'
import { sql } from '#db/statements'
import type { TemplateKind } from '#domain/label-template/template'
import type { PaperKind } from '#domain/paper-template/template'

/** A saved version of how a label or a paper is laid out; `courierId` is empty for all couriers. */
export interface SavedTemplate {
  templateId: string
  kind: TemplateKind | PaperKind
  courierId: string
  version: number
  /** The template as JSON. */
  content: string
  savedBy: string
  savedAt: string
  reason: string
}
const columns = `template_id AS templateId, kind, courier_id AS courierId, version, content, saved_by AS savedBy,
  saved_at AS savedAt, reason`

type Which = Pick<SavedTemplate, 'kind' | 'courierId'>

/** Saves a layout as the next version of its label, and answers the number; it is not in use yet. */
export function addTemplate(db: Database, row: Omit<SavedTemplate, 'version'>): number {
  const { templateId, kind, courierId, content, savedBy, savedAt, reason } = row
  const last = sql<[string, string], { n: number }>(
    db,
    'SELECT coalesce(max(version), 0) AS n FROM label_template WHERE kind = ? AND courier_id = ?',
  ).get(kind, courierId)
  const version = (last?.n ?? 0) + 1
  sql(
    db,
    `INSERT INTO label_template (template_id, kind, courier_id, version, content, saved_by, saved_at, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(templateId, kind, courierId, version, content, savedBy, savedAt, reason)
  return version
}
/** From now on labels are made from this one; null: from the one we bring. */
export function useTemplate(db: Database, { kind, courierId }: Which, templateId: string | null): void {
  if (templateId === null)
    sql(db, 'DELETE FROM label_template_use WHERE kind = ? AND courier_id = ?').run(kind, courierId)
  else
    sql(
      db,
      `INSERT INTO label_template_use (kind, courier_id, template_id) VALUES (?, ?, ?)
       ON CONFLICT (kind, courier_id) DO UPDATE SET template_id = excluded.template_id`,
    ).run(kind, courierId, templateId)
}
export function templateVersion(
  db: Database,
  { kind, courierId }: Which,
  version: number,
): SavedTemplate | null {
  return (
    sql<[string, string, number], SavedTemplate>(
      db,
      `SELECT ${columns} FROM label_template WHERE kind = ? AND courier_id = ? AND version = ?`,
    ).get(kind, courierId, version) ?? null
  )
}
/** What labels of a kind are made from: the courier's own layout before that of all; null for the one we bring. */
export function templateInUse(db: Database, { kind, courierId }: Which): SavedTemplate | null {
  return (
    sql<[string, string], SavedTemplate>(
      db,
      `SELECT ${columns} FROM label_template JOIN label_template_use USING (template_id, kind, courier_id)
       WHERE kind = ? AND courier_id IN ('', ?) ORDER BY courier_id DESC LIMIT 1`,
    ).get(kind, courierId) ?? null
  )
}
/** Every version without its content, the newest first, with who saved it and whether it is in use. */
export function templateVersions(
  db: Database,
): (Omit<SavedTemplate, 'content'> & { savedByName: string | null; inUse: 0 | 1 })[] {
  return sql<[], Omit<SavedTemplate, 'content'> & { savedByName: string | null; inUse: 0 | 1 }>(
    db,
    `SELECT label_template.template_id AS templateId, label_template.kind, label_template.courier_id AS courierId,
       version, saved_by AS savedBy, person.name AS savedByName, saved_at AS savedAt, reason,
       label_template_use.template_id IS NOT NULL AS inUse
     FROM label_template LEFT JOIN person ON person_id = saved_by
       LEFT JOIN label_template_use ON label_template_use.template_id = label_template.template_id
     ORDER BY label_template.kind, label_template.courier_id, version DESC`,
  ).all()
}
