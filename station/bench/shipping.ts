import type { DeviceConfig } from '#contract/devices'
import { bindCourierLabel, courierLabelOf } from '#db/courier-labels'
import { couriers } from '#db/master'
import { freeNumbers, takeNumber } from '#db/numbers'
import { orderByRef, setFloorStage, setShipped } from '#db/orders'
import { post } from '#db/outbox'
import { dropEmptyCartons, recordPackFact } from '#db/pack-facts'
import { packOrder } from '#db/pack-orders'
import { savePackSession } from '#db/pack-sessions'
import { shortReasonOf } from '#db/pick-progress'
import type { DrawnPaper } from '#db/print-jobs'
import { freeTotes } from '#db/totes'
import { settleWave } from '#db/waves'
import type { ShippingLabelFields } from '#domain/label'
import type { Order } from '#domain/order'
import type { PackFact } from '#domain/pack-fact'
import type { Carton } from '#domain/pack-order'
import { isLast } from '#domain/pack-order'
import type { Refusal } from '#domain/refusal'
import { shipmentConfirmation, ssccFromSerial } from '#domain/shipment'
import { isLabelRefusal, type LabelRefusal } from '#printing/label-refusal'
import { basisOf, isLabelledByCourier } from '#station/bench/courier-label'
import { freightNow } from '#station/bench/service-offers'
import { type Floor, isoNow, practiceOf } from '#station/context'
import { drawnLabels } from '#station/paper/drawn-papers'
import { handlingOf } from '#station/paper/handling'
import { homePrinter, journal } from '#station/paper/journal'
import { layoutOf, recordPassedOver } from '#station/paper/layouts'
import { journalPapers } from '#station/paper/order-papers'
import { localText } from '#station/paper/paper-facts'
import { labelScanned } from '#station/paper/printing'
import { siteOf } from '#station/site'

/**
 * Makes the label of a weighed carton: takes its numbers, draws the bytes and journals the print job,
 * all inside the caller's transaction. Without leased numbers, or without the label that its courier makes, the carton
 * waits visibly. A courier's label is drawn by the print queue, which takes its time.
 */
export function makeLabel(
  floor: Floor,
  order: Order,
  carton: Carton,
  personId: string,
): { fact: PackFact } | Refusal {
  const none = { refusal: 'no-numbers', courierId: order.courierId } as const
  const given = isLabelledByCourier(floor, order.courierId) ? readyLabel(floor, order, carton) : null
  if (given === 'not-here') return none
  if (given === null && freeNumbers(floor.db, 'tracking', order.courierId) === 0) return none
  const serial = takeNumber(floor.db, 'sscc', null, carton.cartonId)
  if (serial === null) return none
  const trackingNumber =
    given?.trackingNumber ?? takeNumber(floor.db, 'tracking', order.courierId, carton.cartonId)
  if (trackingNumber === null) return none
  const sscc = ssccFromSerial(serial)
  if (given !== null) bindCourierLabel(floor.db, given.labelId, carton.cartonId)
  const drawn = given === null ? drawLabel(floor, order, carton, trackingNumber, sscc) : null
  const fact: PackFact = { fact: 'label-made', cartonId: carton.cartonId, trackingNumber, sscc }
  recordPackFact(floor.db, packOrder(floor.db, order), fact, floor.newId, isoNow(floor))
  journal(
    floor,
    {
      kind: 'shippingLabel',
      orderRef: order.orderRef,
      cartonId: carton.cartonId,
      about: order.number,
      copy: 1,
      requestedBy: personId,
      requestReason: null,
    },
    drawn,
  )
  return { fact }
}

/** The label that the courier made for this carton and this address; it stays with the carton. */
function readyLabel(
  floor: Floor,
  order: Order,
  { number }: Carton,
): { labelId: string; trackingNumber: string } | 'not-here' {
  const label = courierLabelOf(floor.db, order.orderRef, number)
  if (label?.state !== 'ready' || label.cartonId !== null || label.trackingNumber === null) return 'not-here'
  if (label.basisHash !== basisOf(order)) return 'not-here'
  return { labelId: label.labelId, trackingNumber: label.trackingNumber }
}

function drawLabel(
  floor: Floor,
  order: Order,
  carton: Carton,
  trackingNumber: string,
  sscc: string,
): DrawnPaper {
  const site = siteOf(floor)
  const at = isoNow(floor)
  const pack = packOrder(floor.db, order)
  const device = homePrinter(floor, 'shippingLabel', order.orderRef)
  const fields: ShippingLabelFields = {
    orderNumber: order.number,
    courierName: couriers(floor.db).find((one) => one.courierId === order.courierId)?.name ?? order.courierId,
    service: order.service,
    trackingNumber,
    sscc,
    shipTo: order.shipTo,
    shipFrom: site.shipFrom,
    cartonNumber: carton.number,
    cartonCount: isLast(pack, carton) ? pack.cartons.length : null,
    grossG: carton.weighedG ?? 0,
    codSen: order.codSen,
    currency: order.currency,
    handling: handlingOf(floor, order),
    packedAt: at,
    packedAtText: localText(at, site.timeZone),
    practice: practiceOf(floor),
  }
  const layout = layoutOf(floor, 'shipping', order.courierId)
  const made = drawnLabels([{ label: 'shipping', fields, layout }], device)
  if (isLabelRefusal(made)) throw new LabelUndrawable(order.number, made, device)
  if (layout !== null && made.templateId === null) recordPassedOver(floor, layout.templateId, order.orderRef)
  return made
}

/** A label that no printer can print; thrown so that the numbers taken for it are given back with the transaction. */
export class LabelUndrawable extends Error {
  readonly orderNumber: string
  readonly why: LabelRefusal
  readonly device: DeviceConfig | null
  constructor(orderNumber: string, why: LabelRefusal, device: DeviceConfig | null) {
    super(`The label of ${orderNumber} cannot be drawn: ${JSON.stringify(why)}`)
    this.orderNumber = orderNumber
    this.why = why
    this.device = device
  }
}

/**
 * What closing a carton brings with it, in the same transaction: its label is proven, its packing slip is due, and with the shipment's
 * last carton the order is confirmed.
 */
export function afterClose(
  floor: Floor,
  order: Order,
  carton: Carton,
  last: boolean,
  personId: string,
): void {
  labelScanned(floor, carton.cartonId)
  journalPapers(floor, 'cartonClose', order, carton, personId)
  if (last) journalPapers(floor, 'lastCarton', order, null, personId)
  if (last) confirmShipment(floor, order, personId)
}

/** The order is packed whole: the one confirmation to the OMS, its key made here and never again; inside the caller's transaction. */
export function confirmShipment(floor: Floor, order: Order, personId: string): void {
  const at = isoNow(floor)
  const about = {
    basedOn: order.version,
    courierId: order.courierId,
    service: order.service,
    shippedAt: at,
    stationId: floor.settings.station.stationId,
    personId,
  }
  dropEmptyCartons(floor.db, order.orderRef)
  const freight = freightNow(floor, order)
  const shipment = shipmentConfirmation(packOrder(floor.db, order), about, (lineRef) =>
    shortReasonOf(floor.db, order.orderRef, lineRef),
  )
  const body = freight === null ? shipment : { ...shipment, freight }
  const messageId = floor.newId()
  post(
    floor.db,
    { messageId, kind: 'shipmentConfirmation', orderRef: order.orderRef, about: order.number },
    body,
    at,
  )
  setShipped(floor.db, order.orderRef, at)
  savePackSession(
    floor.db,
    { orderRef: order.orderRef, personId, stationId: about.stationId, state: 'done' },
    at,
  )
  freeTotes(floor.db, order.orderRef)
  floor.record({
    kind: 'shipment-confirmed',
    subject: order.orderRef,
    actor: personId,
    payload: { messageId, cartons: body.cartons.length, ...(freight === null ? {} : { freight }) },
  })
  const { waveId } = orderByRef(floor.db, order.orderRef) ?? { waveId: null }
  if (waveId !== null) settleWave(floor.db, waveId)
}

/** An order with its first open carton is being packed, whatever it was before. */
export const markPacking = (floor: Floor, orderRef: string): void =>
  setFloorStage(floor.db, orderRef, 'packing')
