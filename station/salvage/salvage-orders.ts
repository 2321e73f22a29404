import { z } from 'zod'
import { type BegunWork, holdBegun, nothingKnown } from '#db/begun-orders'
import type { Found, Row } from '#db/damaged-tables'
import { openExceptionById } from '#db/exceptions'
import type { Database } from '#db/open'
import { orderByNumber, orderByRef, saveOrder, setShipped } from '#db/orders'
import { insertRow } from '#db/tables'
import type { Order } from '#domain/order'
import { wireOrder } from '#oms/wire-order'
import { isoNow } from '#station/context'
import { contentHash } from '#station/oms/content-hash'
import { holdAsBegun } from '#station/salvage/begun-orders'
import type { Salvaged, Salvaging } from '#station/salvage/salvage'
import { workIn } from '#station/salvage/salvage-work'

/** What the damaged database says of an order beside its content. */
interface Standing {
  number: string
  isBegun: boolean
  shippedAt: string | null
  /** Held already, since an earlier damage. */
  before: { exceptionId: string; work: BegunWork } | null
}

/**
 * Brings the orders over: shipped ones as shipped; those with work begun held by an exception that says what is known; the others as
 * they wait. An order of which only the work could be read comes with its reference alone, until the OMS tells the rest.
 */
export function salvageOrders(floor: Salvaging, found: Found): Salvaged {
  const { standings, counted } = bringOrders(floor, found)
  const { shipped, numbers } = messagesIn(found, standings)
  for (const [orderRef, { shippedAt }] of standings) if (shippedAt !== null) shipped.set(orderRef, shippedAt)
  const known = (orderRef: string): Order =>
    knownOrder(floor, orderRef, standings.get(orderRef)?.number ?? numbers.get(orderRef) ?? orderRef)
  for (const [orderRef, shippedAt] of shipped)
    if (standings.get(orderRef)?.shippedAt == null) setShipped(floor.db, known(orderRef).orderRef, shippedAt)
  const works = workIn(found, (orderRef) => !shipped.has(orderRef))
  for (const orderRef of new Set([...standings.keys(), ...works.keys()])) {
    const { isBegun, before } = standings.get(orderRef) ?? { isBegun: true, before: null }
    const { isCertain, work } = works.get(orderRef) ?? { isCertain: false, work: nothingKnown }
    const isUnfinished = !shipped.has(orderRef) && (isBegun || isCertain)
    if (isUnfinished || before !== null) holdAgain(floor, known(orderRef), before, work)
  }
  return counted
}

/** Whether something is of an order that is held. */
export function isHeld(db: Database, orderRef: unknown): boolean {
  return typeof orderRef === 'string' && (orderByRef(db, orderRef)?.begunException ?? null) !== null
}

/** Every order whose row can be read; a row that occurs twice is begun if either says so. */
function bringOrders(
  floor: Salvaging,
  found: Found,
): { standings: Map<string, Standing>; counted: Salvaged } {
  const table = found.table('customer_order')
  const standings = new Map<string, Standing>()
  const counted = { rows: 0, lost: 0, whole: table.whole }
  for (const row of table.rows()) {
    if (row !== null && bringOrder(floor, row)) counted.rows++
    else counted.lost++
    if (row === null) continue
    const orderRef = String(row.order_ref)
    const standing = standingIn(row)
    const twin = standings.get(orderRef)
    standings.set(orderRef, {
      ...standing,
      isBegun: standing.isBegun || twin?.isBegun === true,
      shippedAt: standing.shippedAt ?? twin?.shippedAt ?? null,
      before: standing.before ?? twin?.before ?? null,
    })
  }
  return { standings, counted }
}

/** The row as it was, but out of every wave, and with what the OMS told last. */
function bringOrder(floor: Salvaging, row: Row): boolean {
  if (orderIn(row.content) === null) return false
  const newer = orderIn(row.newer_content)
  const floor_stage = row.shipped_at === null ? 'waiting' : row.floor_stage
  const free = { ...row, floor_stage, wave_id: null, newer_content: null, begun_exception: null }
  if (!insertRow(floor.db, 'customer_order', free)) return false
  if (newer !== null) saveOrder(floor.db, newer, contentHash(newer), isoNow(floor))
  return true
}

function standingIn(row: Row): Standing {
  const { number, shipped_at: shippedAt, begun_exception: exceptionId } = row
  const work = jsonIn(row.begun_work) as BegunWork | null
  return {
    number: String(number),
    isBegun: row.floor_stage !== 'waiting' || exceptionId !== null,
    shippedAt: typeof shippedAt === 'string' ? shippedAt : null,
    before: typeof exceptionId === 'string' ? { exceptionId, work: work ?? nothingKnown } : null,
  }
}

/** As the OMS told it, but that the addressee may have been erased since. */
const heldOrder = wireOrder.extend({
  shipTo: z.object({
    name: z.string(),
    company: z.string().nullable(),
    lines: z.array(z.string()),
    postcode: z.string(),
    town: z.string(),
    state: z.string(),
    country: z.string(),
    phone: z.string(),
  }),
})
/** An order as it was kept; null when it cannot be read as one. */
function orderIn(text: unknown): Order | null {
  const order = heldOrder.safeParse(jsonIn(text))
  return order.success ? order.data : null
}
function jsonIn(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null
  } catch {
    return null
  }
}

/** What papers and messages tell of orders whose own row is gone: what people call them, and that they were shipped. */
function messagesIn(
  found: Found,
  standings: ReadonlyMap<string, Standing>,
): { shipped: Map<string, string>; numbers: Map<string, string> } {
  const shipped = new Map<string, string>()
  const numbers = new Map<string, string>()
  for (const table of ['print_job', 'outbox']) {
    for (const row of found.table(table).rows()) {
      const orderRef = String(row?.order_ref ?? '')
      if (row === null || orderRef === '' || standings.has(orderRef)) continue
      numbers.set(orderRef, String(row.about))
      if (row.kind === 'shipmentConfirmation') shipped.set(orderRef, String(row.saved_at))
      if (row.kind === 'cancelConfirmation') shipped.delete(orderRef)
    }
  }
  return { shipped, numbers }
}

/** The order as it came over; one of which only the work could be read gets a row that the next answer of the OMS fills. */
function knownOrder(floor: Salvaging, orderRef: string, number: string): Order {
  const held = orderByRef(floor.db, orderRef)
  if (held !== null) return held.order
  const order = unreadOrder(
    orderRef,
    orderByNumber(floor.db, number) === null ? number : orderRef,
    isoNow(floor),
  )
  saveOrder(floor.db, order, 'unread', isoNow(floor))
  return order
}

/** One that was held already stays under its exception, with what was known then. */
function holdAgain(floor: Salvaging, order: Order, before: Standing['before'], work: BegunWork): void {
  if (before === null) holdAsBegun(floor, order, work)
  else if (openExceptionById(floor.db, before.exceptionId) === null) holdAsBegun(floor, order, before.work)
  else holdBegun(floor.db, order.orderRef, before.exceptionId, before.work)
}

const unreadOrder = (orderRef: string, number: string, at: string): Order => ({
  orderRef,
  number,
  version: 0,
  status: 'picking',
  kind: 'standard',
  hold: null,
  cancelledAt: null,
  placedAt: at,
  priority: 0,
  priorityReason: null,
  courierId: '',
  service: '',
  cutOffAt: at,
  shipTo: { name: '', company: null, lines: [], postcode: '', town: '', state: '', country: '', phone: '' },
  giftNote: null,
  hidePrices: false,
  codSen: null,
  currency: '',
  valueSen: 0,
  partialAllowed: false,
  lines: [],
})
