import type { WholeLanguage } from '#domain/language'
import type { PaperKind } from '#domain/paper-template/template'
import { packingSlipWords } from '#words/papers'
import { wordsOf } from '#words/say'

/** The words that templates of a paper may say in the language of whoever has it printed, by the names they have in braces. */
export function saidOn(kind: PaperKind, language: WholeLanguage): Readonly<Record<string, string>> {
  const words = wordsOf(language).papers
  switch (kind) {
    case 'packingSlip': {
      const slip = packingSlipWords[language]
      return {
        sayTitle: slip.title,
        sayOrder: slip.order,
        sayShipTo: slip.shipTo,
        sayCourier: slip.courier,
        sayTrackingNumber: slip.trackingNumber,
        sayCarton: slip.carton,
        sayWeight: slip.weight,
        sayPackedBy: slip.packedBy,
        sayPackedAt: slip.packedAt,
        sayItem: slip.item,
        sayOrdered: slip.ordered,
        sayPacked: slip.packed,
        sayLot: slip.lotOrSerials,
        sayGiftNote: slip.giftNote,
      }
    }
    case 'deliveryOrder':
      return {
        sayTitle: words.deliveryOrder.title,
        sayOrder: words.order,
        sayShipTo: words.shipTo,
        sayCourier: words.courier,
        sayCarton: words.carton,
        sayCartons: words.cartons,
        sayTrackingNumber: words.trackingNumber,
        sayWeight: words.weight,
        sayMadeAt: words.madeAt,
        sayItem: words.item,
        sayOrdered: words.ordered,
        sayDelivered: words.delivered,
        sayHandedOver: words.deliveryOrder.handedOver,
        sayReceived: words.deliveryOrder.received,
      }
    case 'invoiceCopy':
      return {
        sayTitle: words.invoiceCopy.title,
        sayBillTo: words.invoiceCopy.billTo,
        sayNumber: words.invoiceCopy.number,
        sayIssuedOn: words.invoiceCopy.issuedOn,
        sayOrder: words.order,
        sayMadeAt: words.madeAt,
        sayItem: words.item,
        sayQuantity: words.quantity,
        sayUnitPrice: words.invoiceCopy.unitPrice,
        sayAmount: words.invoiceCopy.amount,
        sayMadeBy: words.invoiceCopy.madeBy,
      }
    case 'giftCard':
      return { sayGift: words.giftCard.gift, sayFrom: words.giftCard.from }
    case 'pickList':
      return {
        sayTitle: words.pickList.title,
        sayWave: words.pickList.wave,
        sayMethod: words.pickList.method,
        sayOrders: words.pickList.orders,
        sayUnits: words.pickList.units,
        sayCutOff: words.pickList.cutOff,
        sayMadeAt: words.madeAt,
        sayZone: words.pickList.zone,
        sayLocation: words.pickList.location,
        sayItem: words.item,
        sayQuantity: words.quantity,
        sayDone: words.pickList.done,
        sayLot: words.pickList.lot,
        sayPicked: words.pickList.picked,
      }
    case 'manifest':
      return {
        sayTitle: words.manifest.title,
        sayCourier: words.courier,
        sayDate: words.date,
        sayCartons: words.cartons,
        sayWeight: words.weight,
        sayCash: words.manifest.cash,
        sayMadeAt: words.madeAt,
        sayTrackingNumber: words.trackingNumber,
        sayReceiver: words.manifest.receiver,
        sayOrder: words.order,
        sayService: words.manifest.service,
        sayHandedOver: words.manifest.handedOver,
        sayTaken: words.manifest.taken,
      }
  }
}
