import type { WholeLanguage } from '#domain/language'
import { builtInPapers } from '#domain/paper-template/built-in'
import type { PaperKind } from '#domain/paper-template/template'
import { deliveryValues } from '../documents/delivery-order.ts'
import { paperPdf } from '../documents/draw-paper.ts'
import { giftValues } from '../documents/gift-card.ts'
import { invoiceValues } from '../documents/invoice-copy.ts'
import { manifestValues } from '../documents/manifest.ts'
import { slipValues } from '../documents/packing-slip.ts'
import type { PaperValues } from '../documents/paper-values.ts'
import { pickListValues } from '../documents/pick-list.ts'

const asWeBringIt =
  <Fields>(kind: PaperKind, valuesOf: (fields: Fields, language: WholeLanguage) => PaperValues) =>
  (fields: Fields, language: WholeLanguage): Promise<Uint8Array> =>
    paperPdf(builtInPapers[kind], valuesOf(fields, language))

/** Papers as they come out where a site has laid out none itself. */
export const packingSlipPdf = asWeBringIt('packingSlip', slipValues)
export const deliveryOrderPdf = asWeBringIt('deliveryOrder', deliveryValues)
export const invoiceCopyPdf = asWeBringIt('invoiceCopy', invoiceValues)
export const giftCardPdf = asWeBringIt('giftCard', giftValues)
export const pickListPdf = asWeBringIt('pickList', pickListValues)
export const manifestPdf = asWeBringIt('manifest', manifestValues)
