import PDFDocument from 'pdfkit'
import type { Order } from '#domain/order'
import { drawCode128 } from '#printing/documents/pdf-barcode'
import { mm } from '#printing/documents/pdf-bytes'
import { drawLines, setLines } from '#printing/documents/pdf-text'

/** What a demo courier puts on a label. */
export interface CourierPaper {
  order: Order
  cartonNumber: number
  trackingNumber: string
  courierName: string
}

/** How a courier's page looks: 100 by 150 mm, or a corner of an A4 page as those print it who have no label printer. */
export type CourierPage = 'label' | 'a4' | 'two-pages' | 'matchbox'

const sizes: Record<CourierPage, [widthMm: number, heightMm: number]> = {
  label: [100, 150],
  'two-pages': [100, 150],
  a4: [210, 297],
  matchbox: [50, 20],
}

/** A courier's label as couriers make them: a page of its own fonts, lines and bars; the same for the same carton. */
export async function courierPdf(
  paper: CourierPaper,
  page: CourierPage,
  code: string | null,
): Promise<Buffer> {
  const [widthMm, heightMm] = sizes[page]
  const size: [number, number] = [widthMm * mm, heightMm * mm]
  const doc = new PDFDocument({
    size,
    margin: 0,
    info: { Title: 'Consignment note', CreationDate: new Date(0) },
  })
  const chunks: Uint8Array[] = []
  const bytes = new Promise<Buffer>((resolve) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
  })
  draw(doc, paper, code)
  if (page === 'two-pages') draw(doc.addPage({ size, margin: 0 }), paper, code)
  doc.end()
  return bytes
}

function draw(
  doc: PDFKit.PDFDocument,
  { order, cartonNumber, trackingNumber, courierName }: CourierPaper,
  code: string | null,
): void {
  const [left, width] = [6 * mm, 88 * mm]
  const { shipTo } = order
  const text = (words: string, y: number, pt: number, weight: 400 | 700): number =>
    drawLines(
      doc,
      setLines(words, width, { size: pt, weight, colour: '#000000', align: 'left' }),
      left,
      y,
      width,
    )
  doc
    .lineWidth(1)
    .rect(4 * mm, 4 * mm, 92 * mm, 142 * mm)
    .stroke('#000000')
  text(`${courierName.toUpperCase()}  ${order.service}`, 8 * mm, 16, 700)
  doc
    .moveTo(4 * mm, 20 * mm)
    .lineTo(96 * mm, 20 * mm)
    .stroke()
  if (code !== null) drawCode128(doc, code, { left, width, align: 'left' }, 25 * mm, 24 * mm)
  text(trackingNumber, 50 * mm, 14, 700)
  doc
    .moveTo(4 * mm, 60 * mm)
    .lineTo(96 * mm, 60 * mm)
    .stroke()
  const below = text(
    [shipTo.name, shipTo.company ?? '', ...shipTo.lines].filter((line) => line !== '').join('\n'),
    64 * mm,
    11,
    400,
  )
  text(`${shipTo.postcode} ${shipTo.town}, ${shipTo.state}`, below + 2, 14, 700)
  text(`${shipTo.phone}   ${order.number} / ${cartonNumber}`, 122 * mm, 9, 400)
  if (order.codSen !== null)
    text(`COD ${order.currency} ${(order.codSen / 100).toFixed(2)}`, 130 * mm, 16, 700)
}
