import { describe, expect, it } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import type { Address } from '#domain/label'
import { asDelivered, labelPrinter } from '#domain/label-printer'
import { wordsOf } from '#words/say'
import { contentLabel, contentSheets } from '../content-label.ts'
import { bytesOfLabel } from '../label-bytes.ts'
import { isLabelRefusal } from '../label-refusal.ts'
import {
  deliveryOrderPdf,
  giftCardPdf,
  invoiceCopyPdf,
  manifestPdf,
  pickListPdf,
} from '../testing/built-in-papers.ts'
import {
  manifestOf,
  teaContents,
  teaCustoms,
  teaDelivery,
  teaGift,
  teaInvoice,
  walkOf,
} from '../testing/example-papers.ts'
import { pdfPages } from '../testing/pdf-pages.ts'
import { pdfText } from '../testing/pdf-text.ts'
import { decodeCodes, renderZpl } from '../testing/render-label.ts'
import { customsPdf } from './customs-form.ts'

const slow = { timeout: 90_000 }
const words = wordsOf('en').papers
const orderCode = teaDelivery.orderCode
const walk = walkOf(12, ownCode)
const day = manifestOf(16)

/** Each paper with every code that must be read off it at 203 dpi, the coarsest printer. */
const papers: Record<string, [draw: () => Promise<Uint8Array>, codes: string[]]> = {
  'delivery order': [() => deliveryOrderPdf(teaDelivery, 'en'), [orderCode]],
  'invoice copy': [() => invoiceCopyPdf(teaInvoice, 'en'), [orderCode]],
  'gift card': [() => giftCardPdf(teaGift, 'en'), [orderCode]],
  CN22: [() => customsPdf(teaCustoms, words), [teaCustoms.trackingNumber]],
  CN23: [() => customsPdf({ ...teaCustoms, form: 'CN23' }, words), [teaCustoms.trackingNumber]],
  'pick list': [
    () => pickListPdf(walk, 'en'),
    [walk.listCode, ...walk.rows.flatMap((row) => [row.locationCode, row.itemCode])],
  ],
  manifest: [() => manifestPdf(day, 'en'), day.rows.map(({ trackingNumber }) => trackingNumber)],
}

describe.each(Object.entries(papers))('a %s', slow, (_name, [draw, codes]) => {
  it('has every code of it readable, and no other', async () => {
    const pages = pdfPages(await draw(), 203)
    const found = (await Promise.all(pages.map(decodeCodes))).flat().map(({ text }) => text)
    expect(found.sort()).toEqual([...codes].sort())
  })
  it('is the same bytes whenever it is drawn', async () => {
    expect(Buffer.from(await draw()).equals(Buffer.from(await draw()))).toBe(true)
  })
})

it.each(['en', 'ms', 'zh'] as const)('papers are worded in %s', slow, async (language) => {
  const said = wordsOf(language).papers
  expect(pdfText(await deliveryOrderPdf(teaDelivery, language))).toContain(said.deliveryOrder.handedOver)
  expect(pdfText(await manifestPdf(day, language))).toContain(said.manifest.handedOver)
})

it('a long walk goes on over pages, each with its head and number, nothing lost', slow, async () => {
  const long = walkOf(60, ownCode)
  const pages = pdfText(await pickListPdf(long, 'en'))
    .split('\f')
    .slice(0, -1)
  const withRows = pages.filter((page) => /TEA-1\d{3}/.test(page))
  expect(withRows.every((page) => /Location\s+Item\s+Quantity/.test(page))).toBe(true)
  pages.forEach((page, at) => {
    expect(page).toContain(`Page ${at + 1} of ${pages.length}`)
  })
  expect(new Set(pages.join('').match(/TEA-1\d{3}/g)).size).toBe(60)
})

it('the sums of a manifest are those of its cartons', slow, async () => {
  const text = pdfText(await manifestPdf(day, 'en'))
  const grossG = day.rows.reduce((sum, row) => sum + row.grossG, 0)
  expect(text).toContain(`${(grossG / 1000).toFixed(3)} kg`)
  expect(text).toContain('RM 519.60')
})

it.each([
  ['hidden', { hidePrices: true }, words.invoiceCopy.hidden],
  [
    'untold',
    { sums: [], rows: teaInvoice.rows.map((row) => ({ ...row, unitSen: null, totalSen: null })) },
    words.invoiceCopy.noPrices,
  ],
])('an invoice whose prices are %s has none and says so', slow, async (_how, change, sentence) => {
  const text = pdfText(await invoiceCopyPdf({ ...teaInvoice, ...change }, 'en'))
  expect(text).toContain(sentence)
  expect(text).not.toMatch(/RM|\d\.\d\d/)
})

it('a gift card tells no price', slow, async () => {
  expect(pdfText(await giftCardPdf(teaGift, 'en'))).not.toMatch(/RM|MYR|\d\.\d\d/)
})

it('a delivery order says how many units come later, and what goes in place of what', slow, async () => {
  const text = pdfText(await deliveryOrderPdf(teaDelivery, 'en'))
  expect(text).toContain('Not in this delivery: 2 units')
  expect(text.match(/In place of .*/g)).toEqual(['In place of Ceylon tea 250 g'])
})

it.each(['CN22', 'CN23'] as const)(
  '%s has tariff numbers, origins and the sums of its rows',
  slow,
  async (form) => {
    const text = pdfText(await customsPdf({ ...teaCustoms, form }, words))
    for (const wanted of ['090230', '701337', 'CN', 'MYR 220.80', '1.200 kg', '1.480 kg'])
      expect(text).toContain(wanted)
  },
)

const arabic: Address = {
  ...teaDelivery.shipTo,
  name: 'محمد',
  lines: ['شارع الملك فهد، الرياض 50200'],
  postcode: '12214',
}
it('Arabic addresses keep their numbers unturned', slow, async () => {
  const text = pdfText(await deliveryOrderPdf({ ...teaDelivery, shipTo: arabic }, 'en'))
  for (const wanted of ['50200', '12214']) expect(text).toContain(wanted)
})

it('papers of a copy say so on every page', slow, async () => {
  const pages = pdfText(await manifestPdf({ ...manifestOf(40), practice: 'training' }, 'en')).split('\f')
  expect(pages.slice(0, -1).every((page) => page.includes('TRAINING'))).toBe(true)
})

it(
  'content labels hold every row of a carton, on as many labels as it takes, each with both codes',
  slow,
  async () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({
      sku: `S-${at}`,
      name: '双层玻璃茶杯',
      quantity: at + 1,
    }))
    const sheets = contentSheets({ ...teaContents, rows }, words.contentLabel.part)
    expect(sheets.flatMap((sheet) => sheet.rows)).toEqual(rows)
    for (const sheet of sheets) {
      const label = contentLabel(sheet, labelPrinter(asDelivered('zebra-zd421')))
      if (isLabelRefusal(label)) throw new Error(JSON.stringify(label))
      const codes = await decodeCodes(await renderZpl(bytesOfLabel(label)))
      expect(codes.map(({ text }) => text.replace(/\D+/g, '') || text).sort()).toEqual(
        [teaContents.orderCode.replace(/\D+/g, ''), `00${teaContents.sscc}`].sort(),
      )
    }
  },
)

it(
  'a small customs form that is too tall for the rest of its page stands whole on the next',
  slow,
  async () => {
    const long = 'Safety gloves, cut level 5, large, grey, one pair, box of twelve'
    const rows = Array.from({ length: 6 }, () => ({
      description: `${long}, ${long}`,
      quantity: 2,
      netG: 100,
      valueSen: 900,
      hsCode: '611610',
      originCountry: 'MY',
    }))
    const shipTo = { ...teaCustoms.shipTo, name: long, company: long, lines: [long, long] }
    const pages = pdfText(await customsPdf({ ...teaCustoms, shipTo, rows }, words)).split('\f')
    const of = (words: string) => pages.findIndex((page) => page.includes(words))
    expect(of('CUSTOMS DECLARATION')).toBe(1)
    expect(of('signature')).toBe(1)
  },
)

it.each([10, 11, 12, 13, 14, 15, 16])(
  'with %i lines an invoice copy has its sums on the page of what is said below them',
  slow,
  async (lines) => {
    const [row] = teaInvoice.rows
    const rows = Array.from(
      { length: lines },
      () => row ?? { sku: '', text: '', quantity: 0, unitSen: 0, totalSen: 0 },
    )
    const sums = [
      ...teaInvoice.sums,
      { text: 'Rounded to five sen, paid in advance by bank transfer', amountSen: 24_675 },
    ]
    const pages = pdfText(await invoiceCopyPdf({ ...teaInvoice, rows, sums }, 'en')).split('\f')
    const of = (words: string) => pages.findIndex((page) => page.includes(words))
    expect(of(words.invoiceCopy.madeBy.slice(0, 20))).toBe(of('Rounded'))
  },
)
