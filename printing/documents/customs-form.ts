import PDFDocument from 'pdfkit'
import type { CustomsFields } from '#domain/paper-fields'
import { paperHead, receiverAndFacts } from '#domain/paper-template/built-in'
import { kilograms } from '#words/format'
import type { Words } from '#words/say'
import { isoMoneyText } from '../money-text.ts'
import { drawBlocks } from './paper-flow.ts'
import { type Body, caption, drawSignatures, ink, newWatch, pagedPdf, small, text } from './paper-frame.ts'
import { cellOf, drawTable, grouped, type Table } from './paper-table.ts'
import type { PaperValues } from './paper-values.ts'
import { mm } from './pdf-bytes.ts'
import { drawLines, type Pdf, setLines } from './pdf-text.ts'

/** Customs read English and French, whatever language the station works in. Source: UPU Convention Manual, forms CN 22 and CN 23. */
const form = {
  title: 'CUSTOMS DECLARATION / DÉCLARATION EN DOUANE',
  open: 'May be opened officially / Peut être ouvert d’office',
  order: 'Order / Commande',
  item: 'Item number / Numéro de l’envoi',
  invoice: 'Invoice / Facture',
  to: 'To / Destinataire',
  posted: 'Date of posting / Date de dépôt',
  contents: 'Detailed description of contents / Description détaillée du contenu',
  quantity: 'Quantity / Quantité',
  net: 'Net weight / Poids net',
  value: 'Value / Valeur',
  tariff: 'HS tariff number / N° tarifaire du SH',
  origin: 'Origin / Origine',
  total: 'Total',
  gross: 'Total gross weight / Poids brut total',
  comments: 'Comments / Observations',
  certify:
    'I, the undersigned, whose name and address are given on the item, certify that the particulars given in this declaration are correct and that this item does not contain any dangerous article or articles prohibited by legislation or by postal or customs regulations. / Je soussigné, dont le nom et l’adresse figurent sur l’envoi, certifie que les renseignements donnés dans la présente déclaration sont exacts et que cet envoi ne contient aucun objet dangereux ou interdit par la législation ou la réglementation postale ou douanière.',
  sign: 'Date and sender’s signature / Date et signature de l’expéditeur',
} as const
const reasons: Record<CustomsFields['reason'], string> = {
  gift: 'Gift / Cadeau',
  sample: 'Commercial sample / Échantillon commercial',
  sale: 'Sale of goods / Vente de marchandises',
  documents: 'Documents',
  returned: 'Returned goods / Retour de marchandise',
  other: 'Other / Autre',
}
/**
 * The small form stands in the upper left of its sheet, to be cut out; laid out 300 points wide and drawn in its own size.
 * Source: form CN 22, 74 by 105 mm.
 */
const small22 = { width: 300, height: (300 * 105) / 74, scale: (74 * mm) / 300 }

/** A customs declaration on A4: the small form to be cut out and stuck on, or the long one that goes into the pouch. */
export function customsPdf(fields: CustomsFields, words: Words['papers']): Promise<Uint8Array> {
  const { trackingNumber, shipTo, practice } = fields
  const title = fields.form === 'CN22' ? 'CN 22' : 'CN 23'
  const head = [
    ...paperHead(title, '{trackingNumber}', '{trackingNumber}'),
    ...receiverAndFacts(form.to, [
      [form.item, '{trackingNumber}'],
      [form.order, '{orderNumber}'],
      [form.invoice, '{invoiceNumber}'],
      [form.posted, '{postedOn}'],
      [form.gross, '{gross}'],
    ]),
  ]
  const values: PaperValues = {
    texts: {
      trackingNumber,
      orderNumber: fields.orderNumber,
      invoiceNumber: fields.invoiceNumber ?? '',
      postedOn: fields.postedOn,
      gross: kilograms(fields.grossG),
    },
    sender: fields.shipFrom,
    receiver: shipTo,
    lists: {},
    sums: [],
    title: `${title} ${trackingNumber}`,
    madeAtText: fields.postedOn,
    practice: practice === null ? null : words.practice[practice],
    pageText: words.page,
  }
  const edge = {
    ...values,
    ...edges,
    running: { left: trackingNumber, right: shipTo.name },
    foot: trackingNumber,
  }
  return pagedPdf(edge, (doc, body, top) => {
    const below = drawBlocks(doc, head, values, body, top, newWatch()) + 22
    if (fields.form === 'CN22') drawSmall(doc, fields, body, below)
    else drawLong(doc, fields, body, below)
  })
}

/** White around the form, in points. */
const edges = { top: 44, side: 48, bottom: 46 }

function drawLong(doc: Pdf, fields: CustomsFields, body: Body, top: number): void {
  let y = drawReasons(doc, fields.reason, body, drawTitle(doc, body, top))
  y = drawTable(doc, contents(fields, false), body, y + 8)
  const gross = `${form.gross}: ${kilograms(fields.grossG)}`
  const notes = fields.comments === '' ? [gross] : [gross, `${form.comments}: ${fields.comments}`]
  for (const note of notes) y = block(doc, note, body, y + 6, 9.5)
  y = block(doc, form.certify, body, y + 10, 8)
  drawSignatures(doc, [form.sign], body, y + 14)
}

/** In a frame of its own that is cut out and stuck on the carton; on a page of its own where it would not be whole. */
function drawSmall(doc: Pdf, fields: CustomsFields, body: Body, top: number): void {
  const { width, height, scale } = small22
  const inside: Body = { ...body, left: 10, width: width - 20, bottom: Number.POSITIVE_INFINITY }
  const tall = Math.max(height, drawInside(new PDFDocument(), fields, inside) + 4)
  const y = top + tall * scale > body.bottom ? body.nextPage() : top
  doc.save().translate(body.left, y).scale(scale)
  drawInside(doc, fields, inside)
  doc.rect(0, 0, width, tall).lineWidth(0.8).dash(4, { space: 3 }).stroke(ink)
  doc.undash().restore()
}

function drawInside(doc: Pdf, fields: CustomsFields, inside: Body): number {
  let y = drawTitle(doc, inside, 8)
  y = drawReasons(doc, fields.reason, inside, y)
  y = drawTable(doc, contents(fields, true), inside, y + 6)
  y = block(doc, `${form.gross}: ${kilograms(fields.grossG)}`, inside, y + 4, 8.5)
  y = block(doc, form.certify, inside, y + 6, 5.6)
  return drawSignatures(doc, [form.sign], inside, y)
}

function drawTitle(doc: Pdf, body: Body, top: number): number {
  const y = drawLines(
    doc,
    setLines(form.title, body.width, { ...text, size: 11, weight: 700 }),
    body.left,
    top,
    body.width,
  )
  return drawLines(doc, setLines(form.open, body.width, small), body.left, y, body.width) + 6
}

/** Every reason with a square, the one that holds crossed. */
function drawReasons(doc: Pdf, chosen: CustomsFields['reason'], body: Body, top: number): number {
  const each = body.width / 2
  let y = top
  for (const [at, [reason, words]] of Object.entries(reasons).entries()) {
    const x = body.left + (at % 2) * each
    doc
      .rect(x, y + 1, 8, 8)
      .lineWidth(0.8)
      .stroke(ink)
    if (reason === chosen)
      doc
        .moveTo(x, y + 1)
        .lineTo(x + 8, y + 9)
        .moveTo(x + 8, y + 1)
        .lineTo(x, y + 9)
        .lineWidth(1.4)
        .stroke(ink)
    drawLines(doc, setLines(words, each - 14, { ...small, size: 7.2, colour: ink }), x + 12, y, each - 14)
    if (at % 2 === 1) y += 21
  }
  return y
}

/** The small form has the tariff number and the origin below the description, the long one in columns of their own. */
function contents(fields: CustomsFields, isSmall: boolean): Table {
  const { rows, currency } = fields
  const size = isSmall ? 7.5 : 9
  const columns = [
    { head: form.contents, width: null, align: 'left' },
    { head: form.quantity, width: isSmall ? 38 : 46, align: 'right' },
    { head: form.net, width: isSmall ? 42 : 58, align: 'right' },
    { head: form.value, width: isSmall ? 52 : 70, align: 'right' },
    { head: form.tariff, width: 74, align: 'left' },
    { head: form.origin, width: 40, align: 'left' },
  ] as const
  const sums = [
    form.total,
    grouped(rows.reduce((sum, { quantity }) => sum + quantity, 0)),
    kilograms(fields.netG),
    isoMoneyText(fields.valueSen, currency),
    null,
    null,
  ]
  const shown = isSmall ? 4 : columns.length
  return {
    columns: columns.slice(0, shown),
    rows: rows.map((row) => (widths) => {
      const [forText = 0, forCount = 0, forNet = 0, forValue = 0, forTariff = 0, forOrigin = 0] = widths
      const facts = [row.hsCode ?? [], row.originCountry ?? []].flat().join('  ·  ')
      const description = isSmall && facts !== '' ? `${row.description}\n${facts}` : row.description
      return [
        cellOf(description, forText, { size }),
        cellOf(grouped(row.quantity), forCount, { size, align: 'right' as const }),
        cellOf(kilograms(row.netG), forNet, { size, align: 'right' as const }),
        cellOf(isoMoneyText(row.valueSen, currency), forValue, { size, align: 'right' as const }),
        cellOf(row.hsCode ?? '–', forTariff, { size }),
        cellOf(row.originCountry ?? '–', forOrigin, { size }),
      ].slice(0, shown)
    }),
    sums: sums.slice(0, shown),
    sumSize: size,
  }
}

function block(doc: Pdf, words: string, body: Body, top: number, size: number): number {
  const lines = setLines(words, body.width, { ...caption, weight: 400, colour: ink, size })
  const tall = lines.reduce((sum, { height }) => sum + height, 0)
  return drawLines(doc, lines, body.left, top + tall > body.bottom ? body.nextPage() : top, body.width)
}
