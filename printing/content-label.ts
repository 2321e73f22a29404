import type { LabelPrinter } from '#domain/label-printer'
import type { ContentLabelFields } from '#domain/paper-fields'
import { draftLabel } from './label-draft.ts'
import type { Label } from './label-model.ts'
import type { LabelRefusal } from './label-refusal.ts'

/** A 4 x 6 inch label like the shipping label, so that both come off one roll. */
const size = { widthMm: 101.6, heightMm: 152.4 }
const left = 4
const wide = 92
/** Lines of goods on one label, each tall enough for two lines of a long name. */
const rowsOnLabel = 9
const rowTall = 9.6

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

/** Lays out one label of what lies in a carton: whose it is, the goods with their numbers, the codes of order and carton. */
export function contentLabel(fields: ContentSheet, printer: LabelPrinter): Label | LabelRefusal {
  const draft = draftLabel(size.widthMm, size.heightMm, printer)
  const { titleText, rows } = fields
  draft.blackBar(titleText, { xMm: left, yMm: 3.5, widthMm: wide, heightMm: 9 }, 6.5)
  draft.line(bold(fields.orderNumber, 6), { xMm: left, yMm: 14, widthMm: 60, heightMm: 6 })
  draft.line(bold(fields.cartonText, 5), { xMm: 64, yMm: 14, widthMm: 32, heightMm: 6 }, 'right')
  draft.rule(left, 21.4, wide, 0.4)
  for (const [at, row] of rows.entries()) {
    const yMm = 22.6 + at * rowTall
    draft.paragraphs([bold(row.sku, 3), plain(row.name, 3.2)], {
      xMm: left,
      yMm,
      widthMm: 74,
      heightMm: rowTall - 0.6,
    })
    draft.line(
      bold(`× ${row.quantity}`, 5.4),
      { xMm: 79, yMm, widthMm: 17, heightMm: rowTall - 1.6 },
      'right',
    )
  }
  draft.rule(left, 110, wide, 0.4)
  draft.line(plain(fields.sumText, 3.6), { xMm: left, yMm: 111.2, widthMm: 62, heightMm: 4 })
  if (fields.partText !== '')
    draft.line(bold(fields.partText, 3.6), { xMm: 66, yMm: 111.2, widthMm: 30, heightMm: 4 }, 'right')
  if (fields.orderCode !== '')
    draft.code128(fields.orderCode, { xMm: 2, yMm: 117, widthMm: 96, heightMm: 11 }, 0.375)
  draft.add({ kind: 'sscc', text: fields.sscc, xMm: 2, yMm: 131, widthMm: 96, heightMm: 12, moduleMm: 0.5 })
  draft.line(plain(`(00) ${fields.sscc}`, 3.4), { xMm: 2, yMm: 144.4, widthMm: 96, heightMm: 2.8 }, 'centre')
  return draft.finish()
}

const bold = (text: string, sizeMm: number) => ({ text, sizeMm, weight: 700 }) as const
const plain = (text: string, sizeMm: number) => ({ text, sizeMm, weight: 400 }) as const
