import { type TestSymbol, testSymbolNames } from '#domain/scanner-symbols'
import { testSymbolPicture } from '../scanner-symbols.ts'
import { a4Pdf, mm } from './pdf-bytes.ts'
import { drawLines, type Pdf, setLines, type TextStyle } from './pdf-text.ts'

/** What stands on the sheet beside the symbols. */
interface SheetWords {
  symbols: Record<TestSymbol, string>
  sheet: { title: string; hint: string }
}

const sheet = { leftMm: 20, topMm: 15, widthMm: 170, rowMm: 48, headMm: 30 }
/** Whole dots of a 600 dpi printer, 0.38 and 0.76 mm: read from half a metre. */
const moduleMm = (25.4 / 600) * 9
const plain: TextStyle = { size: 12, weight: 400, colour: '#111111', align: 'left' }

/** One A4 page with the symbols a scanner is tried with, for scanners that cannot come to the screen. */
export function scannerTestPdf(siteName: string, { symbols, sheet: words }: SheetWords): Promise<Uint8Array> {
  return a4Pdf(`${words.title} ${siteName}`, async (doc) => {
    doc.addPage()
    const width = sheet.widthMm * mm
    const lines = [
      ...setLines(words.title, width, { ...plain, size: 22, weight: 700 }),
      ...setLines(words.hint, width, plain),
    ]
    drawLines(doc, lines, sheet.leftMm * mm, sheet.topMm * mm, width)
    for (const [at, symbol] of testSymbolNames.entries()) {
      const top = (sheet.topMm + sheet.headMm + at * sheet.rowMm) * mm
      drawLines(doc, setLines(`${at + 1}  ${symbols[symbol]}`, width, plain), sheet.leftMm * mm, top, width)
      drawSymbol(doc, symbol, top + 8 * mm)
    }
  })
}

function drawSymbol(doc: Pdf, symbol: TestSymbol, top: number): void {
  const { width, height, path } = testSymbolPicture(symbol)
  const square = width <= height
  const scale = moduleMm * mm * (square ? 2 : 1)
  doc.save()
  doc.translate(sheet.leftMm * mm, top).scale(scale)
  doc.path(path).fill('#000000')
  doc.restore()
}
