import type { OrderLookup } from '#contract/desk-views'
import { couriers } from '#db/master'
import { type HeldOrder, orderByNumber, orderByRef } from '#db/orders'
import { packOrder } from '#db/packing'
import { personById } from '#db/people'
import { sql } from '#db/statements'
import { waveById } from '#db/waves'
import { readCode } from '#domain/barcode/code'
import type { Refusal } from '#domain/refusal'
import { type Floor, isoNow } from '#station/context'
import { nameCode } from '#station/seat/name-scan'

/** Finds an order by anything that leads to it: number, reference, tote, tracking number, SSCC, order barcode. */
export function lookUpOrder(floor: Floor, text: string): OrderLookup | Refusal {
  const held = find(floor, text.trim())
  return held === null ? { refusal: 'not-found', what: text } : answer(floor, held)
}

function find(floor: Floor, text: string): HeldOrder | null {
  const direct = orderByNumber(floor.db, text.toUpperCase()) ?? orderByRef(floor.db, text)
  if (direct !== null) return direct
  const code = nameCode(floor, readCode(text, null, isoNow(floor).slice(0, 10)), text, true)
  if (code.kind === 'order') return orderByNumber(floor.db, code.number)
  const orderRef = code.kind === 'tote' || code.kind === 'label' ? code.orderRef : null
  return orderRef === null ? null : orderByRef(floor.db, orderRef)
}

function answer(floor: Floor, held: HeldOrder): OrderLookup {
  const { order } = held
  const events = sql<[string, string, string], { at: string; what: string; actor: string | null }>(
    floor.db,
    `SELECT occurred_at AS at, kind AS what, actor FROM event
     WHERE subject = ? OR subject IN (SELECT list_id FROM list_slot WHERE order_ref = ?) OR subject IN
       (SELECT value FROM event AS off, json_each(off.payload, '$.listIds') WHERE off.subject = ? AND off.kind = 'order-taken-off')
     ORDER BY seq LIMIT 500`,
  ).all(order.orderRef, order.orderRef, order.orderRef)
  return {
    orderRef: order.orderRef,
    number: order.number,
    status: held.shippedAt === null ? order.status : 'shipped',
    floorStage: held.floorStage,
    hold: order.hold,
    cancelledAt: (held.newer ?? order).cancelledAt,
    waveNumber: held.waveId === null ? null : (waveById(floor.db, held.waveId)?.number ?? null),
    courierName: couriers(floor.db).find((one) => one.courierId === order.courierId)?.name ?? order.courierId,
    cutOffAt: order.cutOffAt,
    addressee: order.shipTo.name,
    timeline: events.map(({ at, what, actor }) => ({
      at,
      what,
      who: actor === null ? null : (personById(floor.db, actor)?.name ?? actor),
    })),
    cartons: packOrder(floor.db, order).cartons.map(({ trackingNumber, sscc, weighedG, state }) => ({
      trackingNumber,
      sscc,
      weightG: weighedG,
      state,
    })),
  }
}
