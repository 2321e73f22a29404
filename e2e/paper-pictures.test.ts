import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { asDelivered, labelPrinter } from '#domain/label-printer'
import { contentLabel, contentSheets } from '#printing/content-label'
import { customsPdf } from '#printing/documents/customs-form'
import { manifestPdf, pickListPdf } from '#printing/documents/floor-papers'
import { giftCardPdf } from '#printing/documents/gift-card'
import { deliveryOrderPdf, invoiceCopyPdf } from '#printing/documents/order-papers'
import { bytesOfLabel } from '#printing/label-bytes'
import { isLabelRefusal } from '#printing/label-refusal'
import { pdfPage, pngOfPage } from '#printing/pdf-picture'
import {
  manifestOf,
  teaContents,
  teaCustoms,
  teaDelivery,
  teaGift,
  teaInvoice,
  walkOf,
} from '#printing/testing/example-papers'
import { renderZpl } from '#printing/testing/render-label'
import { wordsOf } from '#words/say'

const forDocs = process.env.PACKBENCH_PICTURES === 'docs'
const folder = forDocs ? resolve('docs/pictures/papers') : mkdtempSync(join(tmpdir(), 'paper-pictures-'))
mkdirSync(folder, { recursive: true })
afterAll(() => {
  if (!forDocs) rmSync(folder, { recursive: true })
})

const words = wordsOf('en').papers
const mostBytes = 60_000

it.each([
  ['pick-list', () => pickListPdf(walkOf(8, ownCode), words)],
  ['delivery-order', () => deliveryOrderPdf(teaDelivery, words)],
  ['invoice-copy', () => invoiceCopyPdf(teaInvoice, words)],
  ['manifest', () => manifestPdf(manifestOf(8), words)],
  ['gift-card', () => giftCardPdf(teaGift, words)],
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

/** Keeps a picture and says how many bytes it has. */
function kept(name: string, png: Uint8Array): number {
  const file = join(folder, `${name}.png`)
  writeFileSync(file, png)
  return statSync(file).size
}
