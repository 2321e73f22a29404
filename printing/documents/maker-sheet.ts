import { code128 } from '#domain/barcode/code-128'
import { changesOf, type MakerChange, type MakerName, makerSheets, otherManuals } from '#domain/maker-codes'
import { a4Pdf, mm } from './pdf-bytes.ts'
import { drawLines, type Pdf, setLines, type TextStyle } from './pdf-text.ts'

/** What stands on a maker's sheet. */
interface MakerSheetWords {
  title: (maker: string) => string
  hint: string
  changes: Record<MakerChange, string>
  source: (manual: string) => string
  others: string
}

const sheet = { leftMm: 20, topMm: 15, widthMm: 170, barMm: 13, rowMm: 27 }
/** Whole dots of a 600 dpi printer, 0.38 mm; a code too long for that has bars of 0.30 mm. */
const modulesMm = [9, 7].map((dots) => (25.4 / 600) * dots)
const plain: TextStyle = { size: 12, weight: 400, colour: '#111111', align: 'left' }

/** One A4 page with a maker's own codes that set its scanners up for this program, and where other makers explain it. */
export function makerSheetPdf(maker: MakerName, words: MakerSheetWords): Promise<Uint8Array> {
  const { name, models, manual } = makerSheets[maker]
  return a4Pdf(words.title(name), async (doc) => {
    doc.addPage()
    const width = sheet.widthMm * mm
    let top = sheet.topMm * mm
    const write = (text: string, style: Partial<TextStyle>): void => {
      const lines = setLines(text, width, { ...plain, ...style })
      drawLines(doc, lines, sheet.leftMm * mm, top, width)
      top += lines.reduce((sum, line) => sum + line.height, 0) + 2 * mm
    }
    write(words.title(name), { size: 22, weight: 700 })
    write(models, {})
    write(words.hint, {})
    for (const { change, codes } of changesOf(maker)) {
      top += 5 * mm
      write(words.changes[change], { weight: 700, size: 14 })
      for (const [at, code] of codes.entries()) {
        drawCode(doc, code, top)
        const line = setLines(`${at + 1}  ${code}`, width, { ...plain, size: 9 })
        drawLines(doc, line, sheet.leftMm * mm, top + (sheet.barMm + 1) * mm, width)
        top += sheet.rowMm * mm
      }
    }
    write(words.source(manual), { size: 9 })
    write(words.others, { size: 9, weight: 700 })
    for (const other of otherManuals) write(other, { size: 9 })
  })
}

function drawCode(doc: Pdf, code: string, top: number): void {
  const drawn = code128(code)
  if (drawn === null) throw new Error(`no Code 128 holds ${code}`)
  const widest = modulesMm.find((module) => drawn.width * module <= sheet.widthMm)
  const module = (widest ?? sheet.widthMm / drawn.width) * mm
  for (const { x, width } of drawn.bars)
    doc.rect(sheet.leftMm * mm + x * module, top, width * module, sheet.barMm * mm)
  doc.fill('#000000')
}
