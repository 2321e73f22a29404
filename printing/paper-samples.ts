import { ownCode } from '#domain/barcode/own-code'
import { type SampleName, sampleName, sampleShipment } from '#domain/label-template/samples'
import type { WholeLanguage } from '#domain/language'
import type { PaperKind } from '#domain/paper-template/template'
import { deliveryValues } from './documents/delivery-order.ts'
import { giftValues } from './documents/gift-card.ts'
import { invoiceValues } from './documents/invoice-copy.ts'
import { manifestValues } from './documents/manifest.ts'
import { slipValues } from './documents/packing-slip.ts'
import type { PaperValues } from './documents/paper-values.ts'
import { pickListValues } from './documents/pick-list.ts'

/** So many lines that no paper has them on one page. */
const manyLines = 30
const madeAtText = '2026-11-20 14:03'
const orderCode = ownCode('order', 'SO-2611-08417')

const notes: Partial<Record<SampleName, string>> = {
  gift: 'Selamat hari jadi! Happy birthday!\n生日快乐\nபிறந்தநாள் வாழ்த்துக்கள்\nعيد ميلاد سعيد 2026',
  long: 'We wish you all the best for the new house, and come to see you as soon as the rains are over. '.repeat(
    4,
  ),
}

/** What a paper says of this sample, all of it made up. */
export function samplePaper(kind: PaperKind, name: SampleName, language: WholeLanguage): PaperValues {
  const { shipTo, shipFrom, ...shipment } = sampleShipment(name)
  const { orderNumber, courierName, trackingNumber, practice, codSen, currency, handling, grossG } = shipment
  const marks = { codSen, currency, handling }
  const goods = sampleGoods(name)
  const order = {
    orderNumber,
    orderCode: name === 'short' ? '' : orderCode,
    marks,
    shipFrom,
    madeAtText,
    practice,
  }
  const note = notes[name] ?? sampleName('item', name)
  switch (kind) {
    case 'packingSlip':
      return slipValues(
        {
          ...order,
          shipTo,
          courierName,
          trackingNumber,
          cartonNumber: shipment.cartonNumber,
          cartonCount: shipment.cartonCount,
          rows: goods,
          giftNote: name === 'gift' || name === 'long' ? note : null,
          hidePrices: false,
          packedBy: 'Siti',
          packedAtText: madeAtText,
          grossG,
        },
        language,
      )
    case 'deliveryOrder':
      return deliveryValues(
        {
          ...order,
          shipTo,
          courierName,
          cartons: goods.slice(0, 24).map((_, at) => ({ number: at + 1, trackingNumber, grossG })),
          rows: goods,
        },
        language,
      )
    case 'invoiceCopy':
      return invoiceValues(
        {
          ...order,
          invoiceNumber: `INV-${orderNumber}`.slice(0, 40),
          issuedOn: '2026-11-20',
          billTo: shipTo,
          currency,
          hidePrices: name === 'gift',
          rows: goods.map(({ sku, name: text, quantity }) => ({
            sku,
            text,
            quantity,
            unitSen: 459_000,
            totalSen: 459_000 * quantity,
          })),
          sums: [
            { text: 'Net', amountSen: 123_456_700 },
            { text: 'SST 6 %', amountSen: 7_407_400 },
            { text: 'Total', amountSen: 130_864_100 },
          ],
        },
        language,
      )
    case 'giftCard':
      return giftValues(
        {
          orderCode: order.orderCode,
          toName: shipTo.name,
          note,
          fromName: shipFrom.name,
          sender: shipFrom,
          practice,
        },
        language,
      )
    case 'pickList':
      return pickListValues(
        {
          number: 'W12-03',
          listCode: ownCode('list', 'W12-03'),
          waveNumber: 'W12',
          methodText: sampleName('quarantine', name).slice(0, 24),
          zone: name === 'short' ? null : 'A',
          cutOffText: '2026-11-20 17:00',
          orderCount: 4,
          rows: goods.map((row, at) => {
            const place = name === 'long' ? `AISLE-12-34-${at}` : `B-${10 + at}`
            return {
              ...row,
              locationId: place,
              locationCode: ownCode('location', place),
              lot: at % 2 === 0 ? 'L2609A' : null,
              itemCode: '9556012304417',
              slots: at % 2 === 0 ? [{ slot: 1, quantity: 1 }] : [],
            }
          }),
          siteName: shipFrom.name,
          madeAtText,
          practice,
        },
        language,
      )
    case 'manifest':
      return manifestValues(
        {
          number: 'JT 2026-11-20',
          courierName,
          siteName: shipFrom.name,
          shipFrom,
          dateText: '2026-11-20',
          madeAtText,
          rows: goods.map((_, at) => ({
            orderNumber,
            trackingNumber,
            service: shipment.service,
            addressee: shipTo.name,
            town: shipTo.town,
            postcode: shipTo.postcode,
            grossG,
            codSen: at % 2 === 0 ? 128_640 : null,
          })),
          currency,
          practice,
        },
        language,
      )
  }
}

function sampleGoods(name: SampleName) {
  return Array.from({ length: name === 'long' ? manyLines : 3 }, (_, at) => ({
    sku: name === 'short' ? 'A' : `KTK-31-30-${at + 1}`,
    name: sampleName('item', name),
    insteadOf: at === 1 ? sampleName('item', name) : null,
    unitWord: 'pack',
    quantity: name === 'long' ? 1_200 : at + 1,
    orderedQuantity: name === 'long' ? 1_200 : 3,
    weightText: at === 2 ? '1.250 kg (5 × 0.250 kg)' : undefined,
    lotOrSerials: at === 0 ? ['L2609A'] : [],
  }))
}
