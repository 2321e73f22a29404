import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { benchSheetText } from '#domain/bench-sheet'
import { asDelivered, labelPrinter } from '#domain/label-printer'
import { printOn } from '#domain/label-stock'
import { codeLabel } from '#printing/code-label'
import { contentLabel, contentSheets } from '#printing/content-label'
import { benchSheetPdf } from '#printing/documents/bench-sheet'
import { codeSheetsPdf } from '#printing/documents/code-sheets'
import { commandCardPdf } from '#printing/documents/command-card'
import { customsPdf } from '#printing/documents/customs-form'
import { scannerTestPdf } from '#printing/documents/scanner-test-sheet'
import { testPagePdf } from '#printing/documents/test-page'
import { bytesOfLabel } from '#printing/label-bytes'
import { drawingOf, paperPrinter } from '#printing/label-drawing'
import { isLabelRefusal } from '#printing/label-refusal'
import { pdfPage, pngOfPage } from '#printing/pdf-picture'
import {
  deliveryOrderPdf,
  giftCardPdf,
  invoiceCopyPdf,
  manifestPdf,
  packingSlipPdf,
  pickListPdf,
} from '#printing/testing/built-in-papers'
import { smallLabels } from '#printing/testing/example-labels'
import {
  manifestOf,
  teaContents,
  teaCustoms,
  teaDelivery,
  teaGift,
  teaInvoice,
  walkOf,
} from '#printing/testing/example-papers'
import { teaSlip } from '#printing/testing/example-slip'
import { renderZpl } from '#printing/testing/render-label'
import { cardWords } from '#words/actions'
import { wordsOf } from '#words/say'

const forDocs = process.env.PACKBENCH_PICTURES === 'docs'
const folder = forDocs ? resolve('docs/pictures/papers') : mkdtempSync(join(tmpdir(), 'paper-pictures-'))
mkdirSync(folder, { recursive: true })
afterAll(() => {
  if (!forDocs) rmSync(folder, { recursive: true })
})

const words = wordsOf('en').papers
const mostBytes = 60_000
const grid = '2x7'
const { sheet } = wordsOf('en').bench
const bench = {
  title: sheet.title,
  hint: sheet.hint,
  stationName: 'Bench 4',
  madeText: '2026-11-20 14:03',
  devices: ['Scanner', 'Scale', 'Labels: Zebra ZD421', 'Office'],
  code: benchSheetText(Uint8Array.from({ length: 300 }, (_, at) => (at * 89 + 7) & 0xff)),
}

it.each([
  ['pick-list', () => pickListPdf(walkOf(8, ownCode), 'en')],
  ['delivery-order', () => deliveryOrderPdf(teaDelivery, 'en')],
  ['invoice-copy', () => invoiceCopyPdf(teaInvoice, 'en')],
  ['manifest', () => manifestPdf(manifestOf(8), 'en')],
  ['gift-card', () => giftCardPdf(teaGift, 'en')],
  ['packing-slip', () => packingSlipPdf(teaSlip, 'en')],
  ['label-sheet', () => codeSheetsPdf('Labels', grid, sheetLabels())],
  [
    'command-card',
    () => commandCardPdf('Shah Alam', ['all'], [cardWords('en'), cardWords('ms'), cardWords('zh')]),
  ],
  ['bench-sheet', () => benchSheetPdf(bench)],
  ['scanner-test', () => scannerTestPdf('Shah Alam', wordsOf('en').scannerTest)],
  [
    'test-page',
    () => testPagePdf({ printerName: 'Office', stationName: 'Bench 4', atText: '2026-11-20 14:03' }),
  ],
  ['cn22', () => customsPdf(teaCustoms, words)],
  ['cn23', () => customsPdf({ ...teaCustoms, form: 'CN23' }, words)],
])('the picture of a %s is drawn and small', async (name, draw) => {
  const page = await pdfPage(await draw(), 0, 72)
  if (page === null) throw new Error('no page')
  expect(kept(name, pngOfPage(page))).toBeLessThan(mostBytes)
})

it('the picture of a content label is drawn and small', async () => {
  const [sheet] = contentSheets(teaContents, words.contentLabel.part)
  const label = sheet === undefined ? null : contentLabel(sheet, labelPrinter(asDelivered('zebra-zd421')))
  if (label === null || isLabelRefusal(label)) throw new Error(JSON.stringify(label))
  expect(kept('content-label', await renderZpl(bytesOfLabel(label)))).toBeLessThan(mostBytes)
})

/** One of each small label, as many as a sheet holds. */
function sheetLabels() {
  const drawn = smallLabels.map(([, fields]) => {
    const label = codeLabel(fields, printOn(grid), paperPrinter)
    if (isLabelRefusal(label)) throw new Error(JSON.stringify(label))
    return drawingOf(label)
  })
  return Array.from({ length: 14 }, (_, at) => drawn[at % drawn.length] ?? []).flat()
}

/** Keeps a picture and says how many bytes it has. */
function kept(name: string, png: Uint8Array): number {
  const file = join(folder, `${name}.png`)
  writeFileSync(file, png)
  return statSync(file).size
}
