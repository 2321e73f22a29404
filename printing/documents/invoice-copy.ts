import type { WholeLanguage } from '#domain/language'
import type { InvoiceFields } from '#domain/paper-fields'
import { wordsOf } from '#words/say'
import { moneyText } from '../money-text.ts'
import { grouped } from './paper-table.ts'
import {
  bold,
  common,
  fine,
  orderTexts,
  type PaperValues,
  part,
  plain,
  said,
  type TextsOf,
} from './paper-values.ts'

/** A copy of the invoice as the OMS made it; without prices where it told none or the order hides them, and it says so. */
export function invoiceValues(fields: InvoiceFields, language: WholeLanguage): PaperValues {
  const words = wordsOf(language).papers
  const { rows, currency, hidePrices, billTo } = fields
  const isUntold = rows.every(({ totalSen }) => totalSen === null)
  const { hidden, noPrices } = words.invoiceCopy
  const amount = (minor: number | null) => (minor === null || hidePrices ? '–' : moneyText(minor, currency))
  const texts: TextsOf<'invoiceCopy'> = {
    ...orderTexts(fields, billTo),
    invoiceNumber: fields.invoiceNumber,
    issuedOn: fields.issuedOn,
    madeAt: fields.madeAtText,
    priceNote: hidePrices ? hidden : isUntold ? noPrices : '',
  }
  return {
    ...common('invoiceCopy', language, fields.invoiceNumber, fields, texts),
    sender: fields.shipFrom,
    receiver: billTo,
    sums: hidePrices
      ? []
      : fields.sums.map(({ text, amountSen }) => ({ text, amount: moneyText(amountSen, currency) })),
    lists: {
      goods: {
        rows: rows.map((row) => ({
          sku: said(row.sku ?? '', bold),
          name: {
            parts: [plain(row.text), part('unitWeight', row.weightText ?? '', { ...fine, ...bold })],
          },
          quantity: said(grouped(row.quantity)),
          unitPrice: said(amount(row.unitSen)),
          amount: said(amount(row.totalSen), bold),
          unitWeight: said(row.weightText ?? '', fine),
        })),
        sums: {},
        total: '',
      },
    },
  }
}
