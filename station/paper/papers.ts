import { itemBySku } from '#db/items'
import { couriers } from '#db/master'
import { orderByRef } from '#db/orders'
import { packOrder } from '#db/packing'
import { personById } from '#db/people'
import type { PrintJob } from '#db/print-jobs'
import { fitsOwnCode, ownCode } from '#domain/barcode/own-code'
import type { PackingSlipFields } from '#domain/label'
import type { Order } from '#domain/order'
import type { Carton } from '#domain/pack'
import { packingSlipPdf } from '#printing/documents/packing-slip'
import { type Floor, practiceOf } from '#station/context'
import { siteOf } from '#station/site'
import { packingSlipWords } from '#words/papers'

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

/** Draws a carton's packing slip from what is saved; the same bytes whenever it is drawn. */
export async function drawPackingSlip(floor: Floor, job: PrintJob): Promise<Uint8Array> {
  const order = job.orderRef === null ? null : (orderByRef(floor.db, job.orderRef)?.order ?? null)
  if (order === null) throw new Error(`No order for paper ${job.jobId}`)
  const packed = packOrder(floor.db, order)
  const carton = packed.cartons.find((one) => one.cartonId === job.cartonId)
  if (carton === undefined) throw new Error(`No carton for paper ${job.jobId}`)
  const packer = job.requestedBy === null ? null : personById(floor.db, job.requestedBy)
  const fields = slipFields(floor, order, carton, packed.cartons.length, packer?.name ?? '', job.createdAt)
  return packingSlipPdf(fields, packingSlipWords[packer?.language ?? 'en'])
}

function slipFields(
  floor: Floor,
  order: Order,
  carton: Carton,
  cartonCount: number,
  packedBy: string,
  at: string,
): PackingSlipFields {
  const site = siteOf(floor)
  const lines = order.lines.flatMap((line) => {
    const units = carton.units.filter((unit) => unit.lineRef === line.lineRef)
    const quantity = units.reduce((sum, unit) => sum + unit.quantity, 0)
    const lotOrSerials = [...new Set(units.flatMap((unit) => unit.serial ?? unit.lot ?? []))]
    const name = itemBySku(floor.db, line.sku)?.name ?? line.sku
    return quantity === 0
      ? []
      : [{ sku: line.sku, name, quantity, orderedQuantity: line.quantity, lotOrSerials }]
  })
  return {
    orderNumber: order.number,
    orderCode: fitsOwnCode(order.number) ? ownCode('order', order.number) : '',
    shipTo: order.shipTo,
    shipFrom: site.shipFrom,
    courierName: couriers(floor.db).find((one) => one.courierId === order.courierId)?.name ?? order.courierId,
    trackingNumber: carton.trackingNumber ?? '',
    cartonNumber: carton.number,
    cartonCount,
    rows: lines,
    giftNote: order.giftNote,
    hidePrices: order.hidePrices,
    packedBy,
    packedAtText: localText(at, site.timeZone),
    grossG: carton.weighedG ?? 0,
    practice: practiceOf(floor),
  }
}
