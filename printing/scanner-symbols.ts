import bwip from 'bwip-js/node'
import { type TestSymbol, testSymbols } from '#domain/scanner-symbols'

/** A symbol as a path of dark rectangles in modules, with its quiet zone, for a screen or paper. */
export interface SymbolPicture {
  width: number
  height: number
  path: string
}

/** Free modules around a symbol; sources: GS1 General Specifications 5.2 (11 beside EAN-13), ISO/IEC 18004 (4 around QR). */
const quiet = 12
const barHeight = 90
const drawings: Record<TestSymbol, Parameters<typeof bwip.raw>[0]> = {
  code128: { bcid: 'code128', text: testSymbols.code128 },
  dataMatrix: { bcid: 'gs1datamatrix', text: '(01)09551234567896(10)Lot-Zy7(21)S42Qa' },
  qr: { bcid: 'qrcode', text: testSymbols.qr },
  ean13: { bcid: 'ean13', text: testSymbols.ean13 },
  itf14: { bcid: 'itf14', text: testSymbols.itf14 },
}
const drawn = new Map<TestSymbol, SymbolPicture>()

/** Draws one of the symbols a scanner is tried with. */
export function testSymbolPicture(symbol: TestSymbol): SymbolPicture {
  const known = drawn.get(symbol)
  if (known !== undefined) return known
  const made = pictureOf(drawings[symbol])
  drawn.set(symbol, made)
  return made
}

function pictureOf(drawing: Parameters<typeof bwip.raw>[0]): SymbolPicture {
  const [raw] = bwip.raw(drawing)
  if (raw === undefined) throw new Error(`bwip-js draws no ${drawing.bcid}`)
  return 'sbs' in raw ? bars(raw.sbs) : squares(raw.pixs, raw.pixx, raw.pixy)
}

function bars(widths: readonly number[]): SymbolPicture {
  let x = quiet
  const path = widths.map((width, at) => {
    const from = x
    x += width
    return at % 2 === 0 ? `M${from} 4h${width}v${barHeight}h${-width}z` : ''
  })
  return { width: x + quiet, height: barHeight + 8, path: path.join('') }
}

function squares(modules: readonly number[], columns: number, rows: number): SymbolPicture {
  const edge = 4
  const path = modules.map((dark, at) =>
    dark === 1 ? `M${edge + (at % columns)} ${edge + Math.floor(at / columns)}h1v1h-1z` : '',
  )
  return { width: columns + 2 * edge, height: rows + 2 * edge, path: path.join('') }
}
