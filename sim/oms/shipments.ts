import type { Order } from '#domain/order'
import { type WireConfirmation, wireCancelConfirmation, wireConfirmation } from '#oms/wire-confirmation'
import { claimedElsewhere, claimOn, endClaim } from './claims.ts'
import { once } from './keyed.ts'
import { changeOrder, findOrder, orderAt } from './orders.ts'
import { accepted, problem, type Reply, readBody } from './reply.ts'
import { instantOf, masterOf, type Store } from './store.ts'

/** POST /v1/confirmations: makes the order Shipped, once. */
export function confirm(store: Store, key: string | null, body: unknown): Reply {
  return once(store, key, 'confirmation', body, (checkedKey) => {
    const read = readBody(wireConfirmation, body)
    if ('bad' in read) return read.bad
    const order = findOrder(store, read.good.orderRef)
    if (order === null) return problem(404, 'unknown-order', `no order ${read.good.orderRef}`, null)
    return refusalOf(store, order, read.good) ?? ship(store, checkedKey, order, read.good)
  })
}

/** POST /v1/confirmations/{key}/cancel: the shipment is void, the order is at the packing bench again. */
export function cancelConfirmation(
  store: Store,
  key: string | null,
  confirmationKey: string,
  body: unknown,
): Reply {
  return once(store, key, `cancel ${confirmationKey}`, body, () => {
    const read = readBody(wireCancelConfirmation, body)
    if ('bad' in read) return read.bad
    const shipment = store.db
      .prepare<[string], { reference: string; order_ref: string; cancelled_at: string | null }>(
        'select reference, order_ref, cancelled_at from shipment where key = ?',
      )
      .get(confirmationKey)
    const order = shipment === undefined ? null : findOrder(store, shipment.order_ref)
    if (shipment === undefined || order === null)
      return problem(404, 'unknown-confirmation', `no confirmation ${confirmationKey}`, null)
    if (shipment.cancelled_at !== null) return accepted(shipment.reference, order.version)
    if (order.status !== 'shipped')
      return problem(409, 'already-moving', `the order is ${order.status}`, order)
    store.db
      .prepare('update shipment set cancelled_at = ?, cancel_reason = ? where key = ?')
      .run(instantOf(store), read.good.reason, confirmationKey)
    store.db.prepare('update shipment_carton set live = 0 where shipment_key = ?').run(confirmationKey)
    const lines = order.lines.map(({ shipped: _shipped, ...line }) => line)
    return accepted(shipment.reference, changeOrder(store, order, { status: 'packing', lines }).version)
  })
}

function refusalOf(store: Store, order: Order, confirmation: WireConfirmation): Reply | null {
  if (order.cancelledAt !== null)
    return problem(409, 'order-cancelled', `cancelled at ${order.cancelledAt}`, order)
  if (!['pending', 'confirmed', 'picking', 'packing'].includes(order.status))
    return problem(409, 'already-shipped', `the order is ${order.status}`, order)
  if (order.hold !== null) return problem(409, 'order-held', order.hold, order)
  const claim = claimOn(store, order.orderRef)
  if (claim !== null && claim.stationId !== confirmation.stationId)
    return claimedElsewhere(store, order, claim)
  const packedFrom = orderAt(store, order.orderRef, confirmation.basedOn)
  if (packedFrom === null)
    return problem(422, 'unknown-version', `the order never had version ${confirmation.basedOn}`, null)
  if (packedContent(packedFrom) !== packedContent(order))
    return problem(
      409,
      'order-changed',
      `packed from version ${confirmation.basedOn}, now ${order.version}`,
      order,
    )
  return (
    wrongQuantity(order, confirmation) ??
    wrongItem(store, order, confirmation) ??
    usedBefore(store, confirmation)
  )
}

/** What a packed carton depends on; status, progress, priority, hold and allocation may have changed meanwhile. */
function packedContent({
  shipTo,
  lines,
  courierId,
  service,
  codSen,
  giftNote,
  hidePrices,
  workStops,
}: Order): string {
  const wanted = lines.map(({ lineRef, sku, quantity }) => ({ lineRef, sku, quantity }))
  return JSON.stringify({ shipTo, wanted, courierId, service, codSen, giftNote, hidePrices, workStops })
}

/** Every unit must be accounted for: shipped or short, none twice. */
function wrongQuantity(order: Order, { cartons, shorts }: WireConfirmation): Reply | null {
  const shipped = cartons.flatMap((carton) => carton.lines)
  const told = [...shipped, ...shorts]
  const unknown = told.find(({ lineRef }) => order.lines.every((line) => line.lineRef !== lineRef))
  if (unknown !== undefined) return problem(422, 'unknown-line', `no line ${unknown.lineRef}`, null)
  for (const line of order.lines) {
    const sum = told
      .filter(({ lineRef }) => lineRef === line.lineRef)
      .reduce((total, { quantity }) => total + quantity, 0)
    if (line.weight !== undefined) {
      const wrong = wrongWeight(line, shipped, shorts)
      if (wrong !== null) return wrong
      continue
    }
    if (sum > line.quantity)
      return problem(422, 'more-than-ordered', `line ${line.lineRef}: ${sum} of ${line.quantity}`, null)
    if (sum < line.quantity)
      return problem(
        422,
        'not-accounted',
        `line ${line.lineRef}: ${sum} of ${line.quantity} shipped or short`,
        null,
      )
  }
  return null
}

/** Of a line by weight the grams count: enough of them left, or it says that units are short. */
function wrongWeight(
  { lineRef, weight }: Order['lines'][number],
  shipped: readonly WireConfirmation['cartons'][number]['lines'][number][],
  shorts: WireConfirmation['shorts'],
): Reply | null {
  const sumG = shipped.reduce((sum, one) => sum + (one.lineRef === lineRef ? (one.weightG ?? 0) : 0), 0)
  const isShort = shorts.some((one) => one.lineRef === lineRef)
  return sumG >= (weight?.leastG ?? 0) || isShort
    ? null
    : problem(422, 'not-accounted', `line ${lineRef}: ${sumG} g of ${weight?.leastG} g shipped`, null)
}

/** Another item may go only where the order takes alternates, and only one that its item names. */
function wrongItem(store: Store, order: Order, { cartons }: WireConfirmation): Reply | null {
  for (const { lineRef, substitution } of cartons.flatMap((carton) => carton.lines)) {
    if (substitution === undefined) continue
    const { orderedSku, shippedSku } = substitution
    const sku = order.lines.find((line) => line.lineRef === lineRef)?.sku
    const named = masterOf(store).items.find((item) => item.sku === sku)?.alternates ?? []
    const allowed = (order.substitution ?? 'none') !== 'none' && named.includes(shippedSku)
    if (sku !== orderedSku || !allowed)
      return problem(422, 'wrong-item', `line ${lineRef}: ${shippedSku} in place of ${orderedSku}`, null)
  }
  return null
}

function usedBefore({ db }: Store, { cartons }: WireConfirmation): Reply | null {
  const used = db.prepare<[string | null, string | null], { shipment_key: string }>(
    'select shipment_key from shipment_carton where live = 1 and (tracking_number = ? or sscc = ?)',
  )
  const own = new Set<string>()
  for (const { trackingNumber, sscc } of cartons) {
    const numbers = [trackingNumber, sscc].filter((one) => one !== null)
    const twice = used.get(trackingNumber, sscc) !== undefined || numbers.some((one) => own.has(one))
    if (twice)
      return problem(422, 'number-used', `${trackingNumber} or ${sscc} is on another live carton`, null)
    for (const one of numbers) own.add(one)
  }
  return null
}

function ship(store: Store, key: string, order: Order, confirmation: WireConfirmation): Reply {
  const { db } = store
  const count = db.prepare<[], { count: number }>('select count(*) as count from shipment').get()?.count ?? 0
  const reference = `SHP-${String(count + 1).padStart(6, '0')}`
  const { basedOn, shorts, shippedAt, stationId, personId, freight } = confirmation
  db.prepare('insert into shipment values (?, ?, ?, ?, ?, ?, ?, ?, ?, null, null)').run(
    key,
    reference,
    order.orderRef,
    basedOn,
    JSON.stringify(shorts),
    shippedAt,
    instantOf(store),
    stationId,
    personId,
  )
  if (freight !== undefined)
    db.prepare('insert into shipment_freight values (?, ?)').run(key, JSON.stringify(freight))
  for (const carton of confirmation.cartons) {
    const { cartonId, sscc, cartonTypeId, weightG, trackingNumber, courierId, service } = carton
    const { lastInsertRowid } = db
      .prepare('insert into shipment_carton values (null, ?, ?, ?, ?, ?, ?, ?, ?, 1)')
      .run(key, cartonId, sscc, cartonTypeId, weightG, trackingNumber, courierId, service)
    for (const { lineRef, quantity, lots, serials, unitWeightsG, substitution } of carton.lines) {
      const sku = substitution?.shippedSku ?? order.lines.find((line) => line.lineRef === lineRef)?.sku
      db.prepare('insert into shipped_unit values (?, ?, ?, ?, ?, ?, ?, ?)').run(
        lastInsertRowid,
        order.orderRef,
        lineRef,
        sku,
        quantity,
        JSON.stringify(lots),
        JSON.stringify(serials),
        JSON.stringify(unitWeightsG ?? []),
      )
    }
  }
  endClaim(store, order.orderRef)
  const lines = order.lines.map((line) => ({ ...line, shipped: shippedOf(line.lineRef, confirmation) }))
  return accepted(reference, changeOrder(store, order, { status: 'shipped', lines }).version)
}

const shippedOf = (lineRef: string, { cartons }: WireConfirmation): number =>
  cartons
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => (line.lineRef === lineRef ? sum + line.quantity : sum), 0)
