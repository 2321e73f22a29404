import { expect, it } from 'vitest'
import { benchSheetText, readBenchSheet } from '#domain/bench-sheet'
import { pdfPages } from '../testing/pdf-pages.ts'
import { decodeCodes } from '../testing/render-label.ts'
import { benchSheetPdf } from './bench-sheet.ts'

it.each([40, 400, 900])('carries %i bytes in one code that decodes from paper', async (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 89 + 7) & 0xff)
  const pdf = await benchSheetPdf({
    title: 'Bench sheet',
    hint: 'Devices, Scan the bench',
    stationName: 'Bench 4',
    madeText: 'As set today',
    devices: ['Scanner, ttyUSB0', '秤，USB'],
    code: benchSheetText(bytes),
  })
  const pages = pdfPages(pdf, 200)
  expect(pages).toHaveLength(1)
  const [found, ...more] = (await Promise.all(pages.map(decodeCodes))).flat()
  expect(more).toEqual([])
  expect(readBenchSheet(found?.text ?? '')).toEqual(bytes)
})
