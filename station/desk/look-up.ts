import type { OrderLookup } from '#contract/desk-views'
import { isClaimGranted } from '#db/claims'
import { couriers } from '#db/master'
import { type HeldOrder, numbersLike, orderByNumber, orderByRef, orderOfSerial, toldStatus } from '#db/orders'
import { packOrder } from '#db/pack-orders'
import { personById } from '#db/people'
import { sql } from '#db/statements'
import { waveById } from '#db/waves'
import { readCode } from '#domain/barcode/code'
import { type OrderStatus, orderStatuses } from '#domain/order'
import type { Refusal } from '#domain/refusal'
import { numberAtSource, sourceOfRef } from '#domain/source'
import { type Floor, isoNow } from '#station/context'
import { nameCode } from '#station/seat/name-scan'
import { nameOfSource } from '#station/settings'

/** Finds an order by anything that leads to it: number, reference, tote, tracking number, SSCC, order barcode, serial number. */
export function lookUpOrder(floor: Floor, text: string): OrderLookup | Refusal {
  const held = find(floor, text.trim())
  return held === null ? { refusal: 'not-found', what: text } : answer(floor, held)
}

function find(floor: Floor, text: string): HeldOrder | null {
  const direct = orderByNumber(floor.db, text.toUpperCase()) ?? orderByRef(floor.db, text)
  if (direct !== null) return direct
  const [only, ...others] = numbersLike(floor.db, text.toUpperCase())
  if (only !== undefined && others.length === 0) return orderByNumber(floor.db, only)
  const code = nameCode(floor, readCode(text, null, isoNow(floor).slice(0, 10)), text, true)
  if (code.kind === 'order') return orderByNumber(floor.db, code.number)
  const orderRef =
    code.kind === 'tote' || code.kind === 'label'
      ? code.orderRef
      : code.kind === 'item'
        ? orderOfSerial(floor.db, code.serial, code.sku)
        : orderOfSerial(floor.db, text, null)
  return orderRef === null ? null : orderByRef(floor.db, orderRef)
}

/** What a source did; whoever else nobody did anything is the program. */
const fromSource: ReadonlySet<string> = new Set([
  'order-taken',
  'order-updated',
  'order-changed-on-floor',
  'order-status-heard',
  'message-accepted',
  'order-claimed',
  'order-claim-released',
])
/** The states that this floor causes. */
const causedHere: Readonly<Record<string, OrderStatus | undefined>> = {
  'list-claimed': 'picking',
  'order-opened': 'packing',
  'shipment-confirmed': 'shipped',
}

/** What its source told last of an order that left; not earlier than that it left. */
function statusOnTheWay(floor: Floor, orderRef: string): OrderStatus {
  const told = toldStatus(floor.db, orderRef)
  return told === null || orderStatuses.indexOf(told) < orderStatuses.indexOf('shipped') ? 'shipped' : told
}

/** The station that the OMS gave an order to, as it told last. */
function heldBy(floor: Floor, { order, newer, waveId, shippedAt }: HeldOrder): string | null {
  const claim = (newer ?? order).claim
  if (claim != null) return claim.name
  const isOurs = waveId !== null && shippedAt === null && isClaimGranted(floor.db, order.orderRef)
  return isOurs ? floor.settings.station.name : null
}

function answer(floor: Floor, held: HeldOrder): OrderLookup {
  const { order } = held
  const sourceName = nameOfSource(floor.settings, sourceOfRef(order.orderRef))
  const events = sql<
    [string, string, string],
    { at: string; what: string; actor: string | null; status: string | null; takenBy: string | null }
  >(
    floor.db,
    `SELECT occurred_at AS at, kind AS what, actor, payload ->> '$.status' AS status, payload ->> '$.takenBy' AS takenBy FROM event
     WHERE subject = ? OR subject IN (SELECT list_id FROM list_slot WHERE order_ref = ?) OR subject IN
       (SELECT value FROM event AS off, json_each(off.payload, '$.listIds') WHERE off.subject = ? AND off.kind = 'order-taken-off')
     ORDER BY seq LIMIT 500`,
  ).all(order.orderRef, order.orderRef, order.orderRef)
  return {
    orderRef: order.orderRef,
    number: order.number,
    sourceName,
    alike: numbersLike(floor.db, numberAtSource(order)).filter((number) => number !== order.number),
    status: held.shippedAt === null ? order.status : statusOnTheWay(floor, order.orderRef),
    floorStage: held.floorStage,
    hold: order.hold,
    cancelledAt: (held.newer ?? order).cancelledAt,
    waveNumber: held.waveId === null ? null : (waveById(floor.db, held.waveId)?.number ?? null),
    courierName: couriers(floor.db).find((one) => one.courierId === order.courierId)?.name ?? order.courierId,
    cutOffAt: order.cutOffAt,
    addressee: order.shipTo.name,
    heldBy: heldBy(floor, held),
    timeline: events.map(({ at, what, actor, status, takenBy }) => ({
      at,
      what,
      status: orderStatuses.find((one) => one === status) ?? causedHere[what] ?? null,
      who:
        actor === null
          ? (takenBy ?? (fromSource.has(what) ? sourceName : null))
          : (personById(floor.db, actor)?.name ?? actor),
    })),
    cartons: packOrder(floor.db, order).cartons.map(({ trackingNumber, sscc, weighedG, state }) => ({
      trackingNumber,
      sscc,
      weightG: weighedG,
      state,
    })),
  }
}
