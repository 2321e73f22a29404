import PDFDocument from 'pdfkit'
import type { Pdf } from './pdf-text.ts'

/** Points in a millimetre. */
export const mm = 72 / 25.4

/**
 * Makes an A4 document and gives its bytes. The instant in it is fixed, so that the same content is the same file.
 * Drawing may wait between pages, so that a long document does not hold the program up.
 */
export async function a4Pdf(title: string, draw: (doc: Pdf) => Promise<void>): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    info: { Title: title, CreationDate: new Date(0) },
  })
  const chunks: Uint8Array[] = []
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  await draw(doc)
  doc.end()
  return bytes
}

/** Lets everything else that waits go on. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
