import type { PackingSlipFields, PackingSlipRow } from '#domain/label'
import { isBlank } from '../text-runs.ts'
import type { PackingSlipWords } from './packing-slip-words.ts'
import { type Body, caption, flowLines, grey, hairline, ink, paperPdf, text } from './paper-frame.ts'
import { type Cell, cellOf, cellText, drawTable, grouped, type Table } from './paper-table.ts'
import { type Pdf, setLines } from './pdf-text.ts'

/** The A4 packing slip of a carton as PDF; the same fields give the same bytes, so that a reprint is a reprint. */
export function packingSlipPdf(fields: PackingSlipFields, words: PackingSlipWords): Promise<Uint8Array> {
  const frame = {
    title: words.title,
    about: `${words.order} ${fields.orderNumber}`,
    code: fields.orderCode,
    sender: fields.shipFrom,
    receiver: { caption: words.shipTo, address: fields.shipTo },
    facts: [
      [words.courier, fields.courierName],
      [words.trackingNumber, fields.trackingNumber],
      [words.carton, words.cartonOf(fields.cartonNumber, fields.cartonCount)],
      [words.weight, `${(fields.grossG / 1000).toFixed(3)} kg`],
      [words.packedBy, fields.packedBy],
      [words.packedAt, fields.packedAtText],
    ] as const,
    running: fields.shipTo.name,
    madeAtText: fields.packedAtText,
    practice: fields.practice === null ? null : words.practice[fields.practice],
    pageText: words.page,
  }
  return paperPdf(frame, (doc, body, top) => {
    const noted = drawGiftNote(doc, fields.giftNote, words, body, top)
    drawTable(doc, tableOf(fields.rows, words), body, noted)
  })
}

function drawGiftNote(
  doc: Pdf,
  note: string | null,
  words: PackingSlipWords,
  body: Body,
  top: number,
): number {
  if (note === null || isBlank(note)) return top
  const inner = body.width - 32
  const lines = [
    ...setLines(words.giftNote, inner, caption),
    ...setLines(note, inner, { ...text, size: 11.5 }),
  ]
  const ends = flowLines(doc, lines, body, top, body.left + 16, (y, height) =>
    doc.rect(body.left, y, 3, height + 0.5).fill(hairline),
  )
  return ends + 22
}

function tableOf(rows: PackingSlipRow[], words: PackingSlipWords): Table {
  const packed = rows.reduce((sum, row) => sum + row.quantity, 0)
  return {
    columns: [
      { head: words.item, width: 98, align: 'left' },
      { head: '', width: null, align: 'left' },
      { head: words.ordered, width: 52, align: 'right' },
      { head: words.packed, width: 62, align: 'right' },
    ],
    rows: rows.map((row) => (widths) => cellsOf(row, words, widths)),
    sums: [words.total, null, null, grouped(packed)],
    sumSize: 10.5,
  }
}

function cellsOf(row: PackingSlipRow, words: PackingSlipWords, [forSku, forName]: readonly number[]): Cell[] {
  const numbers = row.lotOrSerials.length === 0 ? '' : `${words.lotOrSerials} ${row.lotOrSerials.join(', ')}`
  const instead = row.insteadOf === null ? '' : words.insteadOf(row.insteadOf)
  const partly = row.quantity !== row.orderedQuantity
  const bold = { ...cellText, weight: 700 } as const
  const small = { ...cellText, size: 8 }
  const nameWidth = forName ?? 0
  const sku = setLines(row.sku, forSku ?? 0, bold)
  const isLong = sku.length > 3
  return [
    { lines: isLong ? [] : sku },
    {
      lines: [
        ...(isLong ? setLines(row.sku, nameWidth, bold) : []),
        ...setLines(row.name, nameWidth, cellText),
        ...setLines(row.weightText ?? '', nameWidth, { ...small, weight: 700 }),
        ...setLines(instead, nameWidth, small),
        ...setLines(numbers, nameWidth, { ...small, colour: grey }),
      ],
    },
    cellOf(grouped(row.orderedQuantity), 52, { align: 'right', colour: partly ? ink : grey }),
    cellOf(grouped(row.quantity), 62, { align: 'right', size: 11, weight: 700 }),
  ]
}
