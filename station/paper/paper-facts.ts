import { itemBySku } from '#db/items'
import { couriers } from '#db/master'
import { packOrder } from '#db/pack-orders'
import { fitsOwnCode, ownCode } from '#domain/barcode/own-code'
import { customsOf } from '#domain/customs'
import type { Order } from '#domain/order'
import { type Carton, isOf, type PackLine } from '#domain/pack-order'
import type {
  ContentLabelFields,
  CustomsFields,
  DeliveryOrderFields,
  GiftCardFields,
  InvoiceFields,
  OrderMarks,
} from '#domain/paper-fields'
import type { LocalMoment } from '#domain/rates/promise'
import type { Refusal } from '#domain/refusal'
import { type Floor, isRefusal, practiceOf } from '#station/context'
import { handlingOf } from '#station/paper/handling'
import { senderOf } from '#station/paper/site-logo'
import { invoiceWeight, weightText } from '#station/paper/weight-text'
import { siteOf } from '#station/site'
import type { Words } from '#words/say'

/** Local date and time as papers show it. */
export function localText(at: string, timeZone: string): string {
  const parts = {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  } as const
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(at)).replace(',', '')
}

/** Local date, year first. */
export const localDay = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(at),
  )

/** Local date, and the time of day as HH:MM. */
export const localMoment = (at: string, timeZone: string): LocalMoment => ({
  day: localDay(at, timeZone),
  time: new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at)),
})

/** The code of an order on its papers; empty where its number fits no barcode of ours. */
export const orderCodeOf = ({ number }: Pick<Order, 'number'>): string =>
  fitsOwnCode(number) ? ownCode('order', number) : ''

/** What a layout of the site may have a text for: cash to be asked for, and what the goods are. */
export const marksOf = (floor: Floor, order: Order): OrderMarks => ({
  codSen: order.codSen,
  currency: order.currency,
  handling: handlingOf(floor, order),
})

/** A courier's name for people. */
export const courierNameOf = (floor: Floor, courierId: string): string =>
  couriers(floor.db).find((one) => one.courierId === courierId)?.name ?? courierId

/** An item on a paper for the customer: by its name, and the name of what was ordered where it goes in its place. */
export const itemOn = (floor: Floor, { sku, insteadOf }: PackLine) => ({
  sku,
  name: nameOf(floor, sku),
  insteadOf: insteadOf === null ? null : nameOf(floor, insteadOf),
})
/** On a small label the weight comes first, for long names are cut. */
const weighedName = (name: string, units: Carton['units']): string => {
  const { weightText: weight } = weightText(units)
  return weight === undefined ? name : `${weight.replace(/ \(.*/, '')} · ${name}`
}
const nameOf = (floor: Floor, sku: string): string => itemBySku(floor.db, sku)?.name ?? sku

const nothing = (paper: 'deliveryOrder' | 'invoiceCopy' | 'giftCard', { number }: Order): Refusal => ({
  refusal: 'no-paper-data',
  paper,
  orderNumber: number,
})

/** Of an order whose cartons are on their way; refused while none is closed. */
export function deliveryFacts(floor: Floor, order: Order, at: string): DeliveryOrderFields | Refusal {
  const { cartons: all, lines } = packOrder(floor.db, order)
  const cartons = all.filter(({ state }) => state === 'closed')
  if (cartons.length === 0) return nothing('deliveryOrder', order)
  const units = cartons.flatMap((carton) => carton.units)
  return {
    ...aboutOrder(floor, order, at),
    shipFrom: senderOf(floor),
    shipTo: order.shipTo,
    courierName: courierNameOf(floor, order.courierId),
    cartons: cartons.map((carton) => ({
      number: carton.number,
      trackingNumber: carton.trackingNumber ?? '–',
      grossG: carton.weighedG ?? 0,
    })),
    rows: lines.map((line) => ({
      ...itemOn(floor, line),
      unitWord: itemBySku(floor.db, line.sku)?.unitWord ?? '',
      quantity: units.reduce((sum, unit) => sum + (isOf(line, unit) ? unit.quantity : 0), 0),
      orderedQuantity: line.ordered,
      ...weightText(units.filter((unit) => isOf(line, unit))),
    })),
  }
}

/** The invoice as the OMS told it; refused where it told none. */
export function invoiceFacts(floor: Floor, order: Order, at: string): InvoiceFields | Refusal {
  const { invoice } = order
  if (invoice === undefined) return nothing('invoiceCopy', order)
  const { cartons } = packOrder(floor.db, order)
  return {
    ...aboutOrder(floor, order, at),
    invoiceNumber: invoice.number,
    issuedOn: localDay(invoice.issuedAt, siteOf(floor).timeZone),
    billTo: invoice.billTo ?? order.shipTo,
    currency: order.currency,
    rows: invoice.lines.map((line) => ({ ...line, ...invoiceWeight(invoice, cartons, line.sku) })),
    sums: invoice.sums,
    hidePrices: order.hidePrices,
  }
}

/** The sender's words; refused where there are none. */
export function giftFacts(floor: Floor, order: Order): GiftCardFields | Refusal {
  if (order.giftNote === null || order.giftNote.trim() === '') return nothing('giftCard', order)
  return {
    orderCode: orderCodeOf(order),
    toName: order.shipTo.name,
    note: order.giftNote,
    fromName: siteOf(floor).shipFrom.name,
    sender: senderOf(floor),
    practice: practiceOf(floor),
  }
}

/** What lies in a carton, in the words of whoever packs. */
export function contentFacts(
  floor: Floor,
  order: Order,
  carton: Carton,
  cartonCount: number,
  words: Words['papers'],
): ContentLabelFields {
  const rows = packOrder(floor.db, order).lines.flatMap((line) => {
    const units = carton.units.filter((unit) => isOf(line, unit))
    const quantity = units.reduce((sum, unit) => sum + unit.quantity, 0)
    return quantity === 0
      ? []
      : [{ sku: line.sku, name: weighedName(nameOf(floor, line.sku), units), quantity }]
  })
  const units = rows.reduce((sum, { quantity }) => sum + quantity, 0)
  const practice = practiceOf(floor)
  return {
    orderNumber: order.number,
    orderCode: orderCodeOf(order),
    sscc: carton.sscc ?? '',
    titleText: practice === null ? words.contentLabel.title : words.practice[practice],
    cartonText: `${carton.number} / ${cartonCount}`,
    sumText: `${words.contentLabel.units(String(units))}  ·  ${((carton.weighedG ?? 0) / 1000).toFixed(3)} kg`,
    rows,
  }
}

/** What is declared of a carton; refused with what the OMS has not told. */
export function customsFacts(
  floor: Floor,
  order: Order,
  carton: Carton,
  at: string,
): CustomsFields | Refusal {
  const declared = customsOf(order, carton, (sku) => itemBySku(floor.db, sku))
  if (isRefusal(declared)) return declared
  const site = siteOf(floor)
  return {
    ...declared,
    orderNumber: order.number,
    trackingNumber: carton.trackingNumber ?? '',
    shipFrom: site.shipFrom,
    shipTo: order.shipTo,
    invoiceNumber: order.invoice?.number ?? null,
    grossG: carton.weighedG ?? 0,
    currency: order.currency,
    postedOn: localDay(at, site.timeZone),
    practice: practiceOf(floor),
  }
}

function aboutOrder(floor: Floor, order: Order, at: string) {
  const site = siteOf(floor)
  return {
    orderNumber: order.number,
    orderCode: orderCodeOf(order),
    marks: marksOf(floor, order),
    shipFrom: senderOf(floor),
    madeAtText: localText(at, site.timeZone),
    practice: practiceOf(floor),
  }
}
