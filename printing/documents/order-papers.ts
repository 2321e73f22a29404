import type { DeliveryOrderFields, InvoiceFields } from '#domain/paper-fields'
import type { Words } from '#words/say'
import { moneyText } from '../money-text.ts'
import {
  type Body,
  caption,
  drawSignatures,
  ink,
  type PaperFrame,
  paperPdf,
  small,
  text,
} from './paper-frame.ts'
import { type Cell, cellOf, cellText, drawTable, grouped, type Table } from './paper-table.ts'
import { drawLines, heightOf, type Pdf, setLines } from './pdf-text.ts'

type PaperWords = Words['papers']

/** The head and foot of a paper of an order, with what is this paper's own. */
function orderFrame(
  fields: Pick<DeliveryOrderFields, 'orderCode' | 'shipFrom' | 'madeAtText' | 'practice'>,
  words: PaperWords,
  own: Pick<PaperFrame, 'title' | 'about' | 'facts'> & { receiver: NonNullable<PaperFrame['receiver']> },
): PaperFrame {
  return {
    ...own,
    code: fields.orderCode,
    sender: fields.shipFrom,
    running: own.receiver.address.name,
    madeAtText: fields.madeAtText,
    practice: fields.practice === null ? null : words.practice[fields.practice],
    pageText: words.page,
  }
}

/** What goes with the goods of a shipment and comes back signed: its cartons, its lines, places for two signatures. */
export function deliveryOrderPdf(fields: DeliveryOrderFields, words: PaperWords): Promise<Uint8Array> {
  const { deliveryOrder } = words
  const frame = orderFrame(fields, words, {
    title: deliveryOrder.title,
    about: fields.orderNumber,
    receiver: { caption: words.shipTo, address: fields.shipTo },
    facts: [
      [words.order, fields.orderNumber],
      [words.courier, fields.courierName],
      [words.cartons, String(fields.cartons.length)],
      [words.weight, kilograms(fields.cartons.reduce((sum, { grossG }) => sum + grossG, 0))],
      [words.madeAt, fields.madeAtText],
    ],
  })
  return paperPdf(frame, (doc, body, top) => {
    let y = drawTable(doc, deliveredLines(fields, words), body, top)
    const later = fields.rows.reduce((sum, row) => sum + row.orderedQuantity - row.quantity, 0)
    if (later > 0) y = sentence(doc, deliveryOrder.later(grouped(later)), body, y + 4)
    y = drawTable(doc, cartonLines(fields, words), body, y + 18)
    drawSignatures(doc, [deliveryOrder.handedOver, deliveryOrder.received], body, y + 24)
  })
}

function deliveredLines({ rows }: DeliveryOrderFields, words: PaperWords): Table {
  return {
    columns: [
      { head: words.item, width: 98, align: 'left' },
      { head: '', width: null, align: 'left' },
      { head: words.ordered, width: 56, align: 'right' },
      { head: words.delivered, width: 62, align: 'right' },
    ],
    rows: rows.map((row) => (widths) => [
      cellOf(row.sku, widths[0] ?? 0, { weight: 700 }),
      nameCell(row, words, widths[1] ?? 0),
      cellOf(grouped(row.orderedQuantity), widths[2] ?? 0, { align: 'right' }),
      cellOf(grouped(row.quantity), widths[3] ?? 0, { align: 'right', size: 11, weight: 700 }),
    ]),
    sums: [words.total, null, null, grouped(rows.reduce((sum, { quantity }) => sum + quantity, 0))],
    sumSize: 10.5,
  }
}

const weighed = { ...cellText, size: 8, weight: 700 } as const
const nameCell = (
  { name, insteadOf, weightText }: DeliveryOrderFields['rows'][number],
  words: PaperWords,
  width: number,
): Cell => ({
  lines: [
    ...setLines(name, width, cellText),
    ...setLines(weightText ?? '', width, weighed),
    ...setLines(insteadOf === null ? '' : words.deliveryOrder.insteadOf(insteadOf), width, {
      ...cellText,
      size: 8,
    }),
  ],
})

function cartonLines({ cartons }: DeliveryOrderFields, words: PaperWords): Table {
  return {
    columns: [
      { head: words.carton, width: 62, align: 'left' },
      { head: words.trackingNumber, width: null, align: 'left' },
      { head: words.weight, width: 80, align: 'right' },
    ],
    rows: cartons.map((carton) => (widths) => [
      cellOf(`${carton.number} / ${cartons.length}`, widths[0] ?? 0, { weight: 700 }),
      cellOf(carton.trackingNumber, widths[1] ?? 0),
      cellOf(kilograms(carton.grossG), widths[2] ?? 0, { align: 'right' }),
    ]),
    sums: [null, null, null],
    sumSize: 10.5,
  }
}

/** A copy of the invoice as the OMS made it; without prices where it told none or the order hides them, and it says so. */
export function invoiceCopyPdf(fields: InvoiceFields, words: PaperWords): Promise<Uint8Array> {
  const { invoiceCopy } = words
  const frame = orderFrame(fields, words, {
    title: invoiceCopy.title,
    about: fields.invoiceNumber,
    receiver: { caption: invoiceCopy.billTo, address: fields.billTo },
    facts: [
      [invoiceCopy.number, fields.invoiceNumber],
      [invoiceCopy.issuedOn, fields.issuedOn],
      [words.order, fields.orderNumber],
      [words.madeAt, fields.madeAtText],
    ],
  })
  return paperPdf(frame, (doc, body, top) => {
    let y = drawTable(doc, invoiceLines(fields, words), body, top)
    const untold = fields.rows.every(({ totalSen }) => totalSen === null)
    const said = fields.hidePrices ? invoiceCopy.hidden : untold ? invoiceCopy.noPrices : null
    if (!fields.hidePrices) y = drawSums(doc, fields, body, y)
    if (said !== null) y = sentence(doc, said, body, y + 10)
    sentence(doc, invoiceCopy.madeBy, body, y + 10)
  })
}

function invoiceLines({ rows, currency, hidePrices }: InvoiceFields, words: PaperWords): Table {
  const amount = (minor: number | null) => (minor === null || hidePrices ? '–' : moneyText(minor, currency))
  return {
    columns: [
      { head: words.item, width: 86, align: 'left' },
      { head: '', width: null, align: 'left' },
      { head: words.quantity, width: 46, align: 'right' },
      { head: words.invoiceCopy.unitPrice, width: 78, align: 'right' },
      { head: words.invoiceCopy.amount, width: 84, align: 'right' },
    ],
    rows: rows.map((row) => (widths) => [
      cellOf(row.sku ?? '', widths[0] ?? 0, { weight: 700 }),
      {
        lines: [
          ...setLines(row.text, widths[1] ?? 0, cellText),
          ...setLines(row.weightText ?? '', widths[1] ?? 0, weighed),
        ],
      },
      cellOf(grouped(row.quantity), widths[2] ?? 0, { align: 'right' }),
      cellOf(amount(row.unitSen), widths[3] ?? 0, { align: 'right' }),
      cellOf(amount(row.totalSen), widths[4] ?? 0, { align: 'right', weight: 700 }),
    ]),
    sums: [null, null, null, null, null],
    sumSize: 10.5,
  }
}

/** Room for the sentences below the sums, so that none of them stands alone on a page. */
const sentencesTall = 52

/** The sums on the right, the last of them in large bold figures; all of them on one page, with what is said below. */
function drawSums(doc: Pdf, { sums, currency }: InvoiceFields, body: Body, top: number): number {
  const wide = 260
  const left = body.left + body.width - wide
  const lines = sums.map(({ text: words, amountSen }, at) => {
    const last = at === sums.length - 1
    const style = { ...text, size: last ? 13 : 10, weight: last ? 700 : 400 } as const
    return {
      words: setLines(words, wide - 110, style),
      amount: setLines(moneyText(amountSen, currency), 106, { ...style, align: 'right' }),
    }
  })
  const tall = lines.reduce((sum, { words }) => sum + Math.max(18, heightOf(words) + 2), 0)
  let y = top + 8 + tall + sentencesTall > body.bottom ? body.nextPage() : top + 8
  for (const { words, amount } of lines) {
    const below = drawLines(doc, words, left, y, wide - 110)
    drawLines(doc, amount, left + wide - 106, y, 106)
    y = Math.max(below, y + 16) + 2
  }
  doc
    .moveTo(left, y)
    .lineTo(left + wide, y)
    .lineWidth(1.2)
    .stroke(ink)
  return y + 4
}

function sentence(doc: Pdf, words: string, body: Body, top: number): number {
  const lines = setLines(words, body.width, { ...small, ...(words.length < 60 ? caption : {}) })
  const y = top + 14 > body.bottom ? body.nextPage() : top
  return drawLines(doc, lines, body.left, y, body.width)
}

/** Grams as people weigh cartons. */
export const kilograms = (grams: number): string => `${(grams / 1000).toFixed(3)} kg`
