import type { LabelPrinter } from '#domain/label-printer'
import type { ContentLabelFields } from '#domain/paper-fields'
import { draftLabel } from './label-draft.ts'
import type { Label } from './label-model.ts'
import type { LabelRefusal } from './label-refusal.ts'

/** A 4 x 6 inch label like the shipping label, so that both come off one roll. */
const size = { widthUm: 101_600, heightUm: 152_400 }
const left = 4_000
const wide = 92_000
/** Lines of goods on one label, each tall enough for two lines of a long name. */
const rowsOnLabel = 9
const rowTall = 9_600

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
  const draft = draftLabel(size.widthUm, size.heightUm, printer)
  const { titleText, rows } = fields
  draft.blackBar(titleText, { xUm: left, yUm: 3_500, widthUm: wide, heightUm: 9_000 }, 6_500)
  draft.line(bold(fields.orderNumber, 6_000), { xUm: left, yUm: 14_000, widthUm: 60_000, heightUm: 6_000 })
  draft.line(
    bold(fields.cartonText, 5_000),
    { xUm: 64_000, yUm: 14_000, widthUm: 32_000, heightUm: 6_000 },
    'right',
  )
  draft.rule(left, 21_400, wide, 400)
  for (const [at, row] of rows.entries()) {
    const yUm = 22_600 + at * rowTall
    draft.paragraphs([bold(row.sku, 3_000), plain(row.name, 3_200)], {
      xUm: left,
      yUm,
      widthUm: 74_000,
      heightUm: rowTall - 600,
    })
    draft.line(
      bold(`× ${row.quantity}`, 5_400),
      { xUm: 79_000, yUm, widthUm: 17_000, heightUm: rowTall - 1_600 },
      'right',
    )
  }
  draft.rule(left, 110_000, wide, 400)
  draft.line(plain(fields.sumText, 3_600), { xUm: left, yUm: 111_200, widthUm: 62_000, heightUm: 4_000 })
  if (fields.partText !== '')
    draft.line(
      bold(fields.partText, 3_600),
      { xUm: 66_000, yUm: 111_200, widthUm: 30_000, heightUm: 4_000 },
      'right',
    )
  if (fields.orderCode !== '')
    draft.code128(fields.orderCode, { xUm: 2_000, yUm: 117_000, widthUm: 96_000, heightUm: 11_000 }, 375)
  draft.add({
    kind: 'sscc',
    text: fields.sscc,
    xUm: 2_000,
    yUm: 131_000,
    widthUm: 96_000,
    heightUm: 12_000,
    moduleUm: 500,
  })
  draft.line(
    plain(`(00) ${fields.sscc}`, 3_400),
    { xUm: 2_000, yUm: 144_400, widthUm: 96_000, heightUm: 2_800 },
    'centre',
  )
  return draft.finish()
}

const bold = (text: string, sizeUm: number) => ({ text, sizeUm, weight: 700 }) as const
const plain = (text: string, sizeUm: number) => ({ text, sizeUm, weight: 400 }) as const
