import type { DeviceConfig } from '#contract/devices'
import { orderByRef } from '#db/orders'
import { packOrder } from '#db/packing'
import { personById } from '#db/people'
import type { DrawnPaper, PrintJob } from '#db/print-jobs'
import type { PackingSlipFields } from '#domain/label'
import type { Order } from '#domain/order'
import { type Carton, isOf } from '#domain/pack'
import type { Refusal } from '#domain/refusal'
import { contentSheets } from '#printing/content-label'
import { customsPdf } from '#printing/documents/customs-form'
import { manifestPdf, pickListPdf } from '#printing/documents/floor-papers'
import { giftCardPdf } from '#printing/documents/gift-card'
import { deliveryOrderPdf, invoiceCopyPdf } from '#printing/documents/order-papers'
import { packingSlipPdf } from '#printing/documents/packing-slip'
import { isLabelRefusal } from '#printing/label-refusal'
import { type Floor, isRefusal, practiceOf } from '#station/context'
import { drawCourierLabel, type NotForPrinter } from '#station/paper/courier-papers'
import { drawnAs, drawnLabels } from '#station/paper/drawn-papers'
import { layoutOf } from '#station/paper/layouts'
import {
  contentFacts,
  courierNameOf,
  customsFacts,
  deliveryFacts,
  giftFacts,
  invoiceFacts,
  itemOn,
  localText,
  orderCodeOf,
} from '#station/paper/paper-facts'
import { senderOf } from '#station/paper/site-logo'
import { manifestFacts, pickListFacts, readManifestNumber } from '#station/paper/walk-papers'
import { weightText } from '#station/paper/weight-text'
import { siteOf } from '#station/site'
import { packingSlipWords } from '#words/papers'
import { type Words, wordsOf } from '#words/say'

/**
 * Draws a paper from what is saved; the same bytes whenever it is drawn. A reason: this printer cannot print it, another
 * one may. Thrown: what it needs is not there any more.
 */
export async function drawPaper(
  floor: Floor,
  job: PrintJob,
  device: DeviceConfig | null,
): Promise<DrawnPaper | NotForPrinter> {
  const asker = job.requestedBy === null ? null : personById(floor.db, job.requestedBy)
  const language = job.language ?? asker?.language ?? 'en'
  const { papers } = wordsOf(language)
  switch (job.kind) {
    case 'pickList':
      return drawAs(pickListFacts(floor, job.about, job.createdAt, wordsOf(language)), (fields) =>
        pickListPdf(fields, papers),
      )
    case 'manifest': {
      const { courierId, day } = readManifestNumber(job.about)
      return drawAs(manifestFacts(floor, courierId, day, job.createdAt), (fields) =>
        manifestPdf(fields, papers),
      )
    }
    case 'deliveryOrder':
      return drawAs(deliveryFacts(floor, orderOf(floor, job), job.createdAt), (fields) =>
        deliveryOrderPdf(fields, papers),
      )
    case 'invoiceCopy':
      return drawAs(invoiceFacts(floor, orderOf(floor, job), job.createdAt), (fields) =>
        invoiceCopyPdf(fields, papers),
      )
    case 'giftCard':
      return drawAs(giftFacts(floor, orderOf(floor, job)), (fields) => giftCardPdf(fields, papers))
    case 'packingSlip':
      return drawAs(slipFacts(floor, job, asker?.name ?? ''), (fields) =>
        packingSlipPdf(fields, packingSlipWords[language]),
      )
    case 'customs': {
      const { order, carton } = cartonOf(floor, job)
      return drawAs(customsFacts(floor, order, carton, job.createdAt), (fields) => customsPdf(fields, papers))
    }
    case 'shippingLabel':
      return await drawCourierLabel(floor, job, device)
    case 'contentLabel':
      return drawContents(floor, job, device, papers)
    default:
      throw new Error(`Nothing to draw ${job.kind} from`)
  }
}

async function drawAs<Fields extends object>(
  fields: Fields | Refusal | null,
  draw: (fields: Fields) => Promise<Uint8Array>,
): Promise<DrawnPaper> {
  if (fields === null || isRefusal(fields)) throw new Error(`Nothing to draw from: ${JSON.stringify(fields)}`)
  return drawnAs(await draw(fields))
}

function drawContents(
  floor: Floor,
  job: PrintJob,
  device: DeviceConfig | null,
  words: Words['papers'],
): DrawnPaper {
  const { order, carton, count } = cartonOf(floor, job)
  const sheets = contentSheets(contentFacts(floor, order, carton, count, words), words.contentLabel.part)
  const layout = layoutOf(floor, 'content', '')
  const drawn = drawnLabels(
    sheets.map((fields) => ({ label: 'content' as const, fields, layout })),
    device,
  )
  if (isLabelRefusal(drawn)) throw new Error(`No content label: ${JSON.stringify(drawn)}`)
  return drawn
}

function orderOf(floor: Floor, job: PrintJob): Order {
  const order = job.orderRef === null ? null : (orderByRef(floor.db, job.orderRef)?.order ?? null)
  if (order === null) throw new Error(`No order for paper ${job.jobId}`)
  return order
}

function cartonOf(floor: Floor, job: PrintJob): { order: Order; carton: Carton; count: number } {
  const order = orderOf(floor, job)
  const { cartons } = packOrder(floor.db, order)
  const carton = cartons.find((one) => one.cartonId === job.cartonId)
  if (carton === undefined) throw new Error(`No carton for paper ${job.jobId}`)
  return { order, carton, count: cartons.length }
}

function slipFacts(floor: Floor, job: PrintJob, packedBy: string): PackingSlipFields {
  const { order, carton, count } = cartonOf(floor, job)
  return slipFields(floor, order, carton, count, packedBy, job.createdAt)
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
  const lines = packOrder(floor.db, order).lines.flatMap((line) => {
    const units = carton.units.filter((unit) => isOf(line, unit))
    const quantity = units.reduce((sum, unit) => sum + unit.quantity, 0)
    const lotOrSerials = [...new Set(units.flatMap((unit) => unit.serial ?? unit.lot ?? []))]
    const row = {
      ...itemOn(floor, line),
      quantity,
      orderedQuantity: line.ordered,
      lotOrSerials,
      ...weightText(units),
    }
    return quantity === 0 ? [] : [row]
  })
  return {
    orderNumber: order.number,
    orderCode: orderCodeOf(order),
    shipTo: order.shipTo,
    shipFrom: senderOf(floor),
    courierName: courierNameOf(floor, order.courierId),
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
