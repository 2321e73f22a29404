import type { DeviceConfig } from '#contract/devices'
import { orderByRef } from '#db/orders'
import { packOrder } from '#db/pack-orders'
import { personById } from '#db/people'
import type { DrawnPaper, PrintJob } from '#db/print-jobs'
import type { PackingSlipFields } from '#domain/label'
import { type WholeLanguage, wholeLanguageOf } from '#domain/language'
import type { Order } from '#domain/order'
import { type Carton, isOf } from '#domain/pack-order'
import { builtInPapers } from '#domain/paper-template/built-in'
import type { PaperKind } from '#domain/paper-template/template'
import type { Refusal } from '#domain/refusal'
import { contentSheets } from '#printing/content-label'
import { customsPdf } from '#printing/documents/customs-form'
import { deliveryValues } from '#printing/documents/delivery-order'
import { paperPdf } from '#printing/documents/draw-paper'
import { giftValues } from '#printing/documents/gift-card'
import { invoiceValues } from '#printing/documents/invoice-copy'
import { manifestValues } from '#printing/documents/manifest'
import { slipValues } from '#printing/documents/packing-slip'
import type { PaperValues } from '#printing/documents/paper-values'
import { pickListValues } from '#printing/documents/pick-list'
import { isLabelRefusal } from '#printing/label-refusal'
import { type Floor, isRefusal, practiceOf } from '#station/context'
import { drawCourierLabel, type NotForPrinter } from '#station/paper/courier-papers'
import { drawnAs, drawnLabels } from '#station/paper/drawn-papers'
import { layoutOf, paperLayoutOf } from '#station/paper/layouts'
import {
  contentFacts,
  courierNameOf,
  customsFacts,
  deliveryFacts,
  giftFacts,
  invoiceFacts,
  itemOn,
  localText,
  marksOf,
  orderCodeOf,
} from '#station/paper/paper-facts'
import { senderOf } from '#station/paper/site-logo'
import { manifestFacts, pickListFacts, readManifestNumber } from '#station/paper/walk-papers'
import { weightText } from '#station/paper/weight-text'
import { siteOf } from '#station/site'
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
  const language = job.language ?? wholeLanguageOf(asker?.language ?? 'en')
  const { papers } = wordsOf(language)
  const drawAs = <Fields extends object>(
    kind: PaperKind,
    fields: Fields | Refusal | null,
    valuesOf: (fields: Fields, language: WholeLanguage) => PaperValues,
  ) => drawOwn(floor, kind, valuesOf(factsIn(fields), language))
  switch (job.kind) {
    case 'pickList':
      return drawAs(
        'pickList',
        pickListFacts(floor, job.about, job.createdAt, wordsOf(language)),
        pickListValues,
      )
    case 'manifest': {
      const { courierId, day } = readManifestNumber(job.about)
      return drawAs('manifest', manifestFacts(floor, courierId, day, job.createdAt), manifestValues)
    }
    case 'deliveryOrder':
      return drawAs('deliveryOrder', deliveryFacts(floor, orderOf(floor, job), job.createdAt), deliveryValues)
    case 'invoiceCopy':
      return drawAs('invoiceCopy', invoiceFacts(floor, orderOf(floor, job), job.createdAt), invoiceValues)
    case 'giftCard':
      return drawAs('giftCard', giftFacts(floor, orderOf(floor, job)), giftValues)
    case 'packingSlip':
      return drawAs('packingSlip', slipFacts(floor, job, asker?.name ?? ''), slipValues)
    case 'customs': {
      const { order, carton } = cartonOf(floor, job)
      const facts = factsIn(customsFacts(floor, order, carton, job.createdAt))
      return drawnAs(await customsPdf(facts, papers))
    }
    case 'shippingLabel':
      return await drawCourierLabel(floor, job, device)
    case 'contentLabel':
      return drawContents(floor, job, device, papers)
    default:
      throw new Error(`Nothing to draw ${job.kind} from`)
  }
}

function factsIn<Fields extends object>(fields: Fields | Refusal | null): Fields {
  if (fields === null || isRefusal(fields)) throw new Error(`Nothing to draw from: ${JSON.stringify(fields)}`)
  return fields
}

/** In the site's own layout, or in the one we bring. */
async function drawOwn(floor: Floor, kind: PaperKind, values: PaperValues): Promise<DrawnPaper> {
  const own = paperLayoutOf(floor, kind)
  const bytes = await paperPdf(own?.template ?? builtInPapers[kind], values)
  return { ...drawnAs(bytes), templateId: own?.templateId ?? null }
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
    marks: marksOf(floor, order),
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
