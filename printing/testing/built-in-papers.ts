import { builtInPapers } from '#domain/paper-template/built-in'
import type { PaperKind } from '#domain/paper-template/template'
import type { Language } from '#words/say'
import { paperPdf } from '../documents/draw-paper.ts'
import {
  deliveryValues,
  giftValues,
  invoiceValues,
  manifestValues,
  type PaperValues,
  pickListValues,
  slipValues,
} from '../documents/paper-values.ts'

const asWeBringIt =
  <Fields>(kind: PaperKind, valuesOf: (fields: Fields, language: Language) => PaperValues) =>
  (fields: Fields, language: Language): Promise<Uint8Array> =>
    paperPdf(builtInPapers[kind], valuesOf(fields, language))

/** Papers as they come out where a site has laid out none itself. */
export const packingSlipPdf = asWeBringIt('packingSlip', slipValues)
export const deliveryOrderPdf = asWeBringIt('deliveryOrder', deliveryValues)
export const invoiceCopyPdf = asWeBringIt('invoiceCopy', invoiceValues)
export const giftCardPdf = asWeBringIt('giftCard', giftValues)
export const pickListPdf = asWeBringIt('pickList', pickListValues)
export const manifestPdf = asWeBringIt('manifest', manifestValues)
