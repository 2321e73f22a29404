import { PNG } from 'pngjs'
import { expect, it } from 'vitest'
import { testSymbolNames, testSymbols } from '#domain/scanner-symbols'
import { wordsOf } from '#words/say'
import { pdfPages } from '../testing/pdf-pages.ts'
import { decodeCodes } from '../testing/render-label.ts'
import { scannerTestPdf } from './scanner-test-sheet.ts'

it.each(['en', 'ms', 'zh'] as const)(
  'one page with the five symbols, each scans, in %s',
  async (language) => {
    const pages = pdfPages(await scannerTestPdf('Shah Alam', wordsOf(language).scannerTest), 150)
    expect(pages).toHaveLength(1)
    const found = (await Promise.all(pages.map(decodeCodes))).flat()
    /** The decoder writes GS1 out with brackets, once it has found the FNC1 and the GS sign. */
    const gs1 = '(01)09551234567896(10)Lot-Zy7(21)S42Qa'
    const texts = testSymbolNames.map((symbol) => (symbol === 'dataMatrix' ? gs1 : testSymbols[symbol]))
    expect(found.map(({ text }) => text).sort()).toEqual([...texts].sort())
    expect(found.map(({ aim }) => aim.slice(0, 2)).sort()).toEqual([']C', ']E', ']I', ']Q', ']d'])
  },
)

it('keeps each symbol in its own row of the page', async () => {
  const [page] = pdfPages(await scannerTestPdf('Shah Alam', wordsOf('en').scannerTest), 25.4)
  const { width, height, data } = PNG.sync.read(Buffer.from(page ?? []))
  const isBlank = (row: number) =>
    Array.from({ length: width }, (_, at) => data[(row * width + at) * 4] ?? 0).every((ink) => ink > 200)
  /** At 25.4 dpi a row of the picture is a millimetre; the five rows begin 45 mm down, 48 mm apart. */
  const above = testSymbolNames.map((_, at) => 45 + at * 48 - 2)
  expect([...above, height - 6].filter((row) => !isBlank(row))).toEqual([])
})
