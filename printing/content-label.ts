import type { LabelPrinter } from '#domain/label-printer'
import { builtInTemplates } from '#domain/label-template/built-in'
import { type LabelTemplate, rowsOnLabel } from '#domain/label-template/template'
import type { ContentLabelFields } from '#domain/paper-fields'
import type { Label } from './label-model.ts'
import type { LabelRefusal } from './label-refusal.ts'
import { labelFromTemplate } from './template-label.ts'
import { contentValues } from './template-values.ts'

/** One of the labels that the contents of a carton take. */
export interface ContentSheet extends ContentLabelFields {
  partText: string
}

/** The labels that the contents of a carton take: what does not fit on one goes on on the next, nothing is left out. */
export function contentSheets(
  fields: ContentLabelFields,
  partText: (number: string, count: string) => string,
): ContentSheet[] {
  const parts = Math.max(1, Math.ceil(fields.rows.length / rowsOnLabel))
  return Array.from({ length: parts }, (_, at) => ({
    ...fields,
    rows: fields.rows.slice(at * rowsOnLabel, (at + 1) * rowsOnLabel),
    partText: parts === 1 ? '' : partText(String(at + 1), String(parts)),
  }))
}

/** Lays out one label of what lies in a carton; as we bring it, or by a site's own layout. */
export const contentLabel = (
  sheet: ContentSheet,
  printer: LabelPrinter,
  template: LabelTemplate = builtInTemplates.content,
): Label | LabelRefusal => labelFromTemplate(template, contentValues(sheet), printer)
