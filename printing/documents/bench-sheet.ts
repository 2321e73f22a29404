import bwip from 'bwip-js/node'
import { a4Pdf, mm } from './pdf-bytes.ts'
import { drawLines, setLines, type TextStyle } from './pdf-text.ts'

/** What stands on a bench sheet. */
interface BenchSheet {
  title: string
  hint: string
  stationName: string
  madeText: string
  /** A line for each device. */
  devices: readonly string[]
  /** The text of its code (`domain/bench-sheet`). */
  code: string
}

const sheet = { leftMm: 20, topMm: 15, widthMm: 170 }
const plain: TextStyle = { size: 12, weight: 400, colour: '#111111', align: 'left' }
/** Whole dots of a 600 dpi printer: 0.76 mm, or as wide as the page allows. */
const dotMm = 25.4 / 600
const widestMm = 150

/** One A4 page with all settings of a bench in one QR code, and what they are for people to read. */
export function benchSheetPdf(what: BenchSheet): Promise<Uint8Array> {
  return a4Pdf(`${what.title} ${what.stationName}`, async (doc) => {
    doc.addPage()
    const width = sheet.widthMm * mm
    const lines = [
      ...setLines(`${what.title} ${what.stationName}`, width, { ...plain, size: 22, weight: 700 }),
      ...[what.hint, what.madeText, ...what.devices].flatMap((text) => setLines(text, width, plain)),
    ]
    drawLines(doc, lines, sheet.leftMm * mm, sheet.topMm * mm, width)
    const top = sheet.topMm * mm + lines.reduce((sum, line) => sum + line.height, 0) + 10 * mm
    const [symbol] = bwip.raw({ bcid: 'qrcode', text: what.code })
    if (symbol === undefined || !('pixs' in symbol)) throw new Error('bwip-js draws no QR code')
    const dots = Math.max(6, Math.min(18, Math.floor(widestMm / symbol.pixx / dotMm)))
    const module = dots * dotMm * mm
    for (const [at, dark] of symbol.pixs.entries())
      if (dark === 1)
        doc.rect(
          sheet.leftMm * mm + (at % symbol.pixx) * module,
          top + Math.floor(at / symbol.pixx) * module,
          module,
          module,
        )
    doc.fill('#000000')
  })
}
