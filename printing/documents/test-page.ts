import PDFDocument from 'pdfkit'
import { drawLines, setLines, type TextStyle } from './pdf-text.ts'

const page = { width: 595.28, height: 841.89, margin: 48 }
const inner = page.width - 2 * page.margin
const plain: TextStyle = { size: 12, weight: 400, colour: '#111111', align: 'left' }
const samples = ['ABCDEFGHIJKLM 0123456789 àéîõü', '中文标签 测试', 'தமிழ் சோதனை', 'اختبار 12345']

/** A page by which a person sees that a printer is the right one, aligned, and prints every script. */
export function testPagePdf(fields: {
  printerName: string
  stationName: string
  atText: string
}): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, info: { Title: `Packbench ${fields.printerName}` } })
  const chunks: Uint8Array[] = []
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  draw(doc, fields)
  doc.end()
  return bytes
}

function draw(
  doc: PDFKit.PDFDocument,
  { printerName, stationName, atText }: Parameters<typeof testPagePdf>[0],
): void {
  const lines = [
    ...setLines(printerName, inner, { ...plain, size: 28, weight: 700 }),
    ...setLines(`${stationName}, ${atText}`, inner, plain),
    ...samples.flatMap((text) => setLines(text, inner, { ...plain, size: 16 })),
  ]
  drawLines(doc, lines, page.margin, page.margin, inner)
  doc
    .rect(page.margin / 2, page.margin / 2, page.width - page.margin, page.height - page.margin)
    .lineWidth(1)
    .stroke('#111111')
}
