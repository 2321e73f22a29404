import { codeOf, mineOf } from '#oms/connectors/vendure/cartons'
import { addFulfilment, cancelUnits, moveFulfilment, noteOnce } from '#oms/connectors/vendure/changes'
import { type Fulfilment, live, openOf, orderFrom, type VendureOrder } from '#oms/connectors/vendure/order'
import { orderNow } from '#oms/connectors/vendure/pull'
import { withdraw } from '#oms/connectors/vendure/take-back'
import type { Vendure } from '#oms/connectors/vendure/vendure'
import { notAsPacked } from '#oms/packed-from'
import type { OmsFault, Outcome } from '#oms/port'
import { outcomeOfFault } from '#oms/send-message'
import type { WireConfirmation } from '#oms/wire-confirmation'

type Carton = WireConfirmation['cartons'][number]
interface Job {
  vendure: Vendure
  key: string
  body: WireConfirmation
}

/**
 * Ships an order carton by carton, each a fulfilment of its own. Vendure knows no keys, so this reads first, does only
 * what is missing, and believes only what it reads afterwards. All fulfilments wait until the order was looked at once
 * more; then they leave. If it turns out that the order cannot leave as it was packed, all are cancelled again.
 */
export async function confirm(job: Job): Promise<Outcome> {
  const { vendure, body } = job
  const before = await orderNow(vendure, body.orderRef)
  if (before === null) return refused(`Vendure has no order ${body.orderRef}`)
  if ('fault' in before) return outcomeOfFault(before)
  const mine = mineOf(before, body)
  if (hasLeft(before, job)) return { kind: 'already', reference: referenceOf(mine) }
  const strange = mine.find((one) => one.state !== 'Pending' && !isShipped(job, one))
  if (strange !== undefined)
    return refused(
      `fulfilment ${strange.trackingCode} is ${strange.state} in Vendure, and nobody explained that state in the settings`,
    )
  // what has begun to leave goes all the way: the goods are on the bench, and half of them are told
  if (mine.some((one) => isShipped(job, one))) return await ship(job, before)
  const unaccounted = notAccounted(job)
  if (unaccounted !== null) return refused(unaccounted)
  const problem = problemOf(job, before)
  if (problem !== null) return await giveUp(job, before, problem)
  const prepared = await prepare(job, before)
  return 'kind' in prepared ? prepared : await shipAndLook(job, prepared.order)
}

/** Makes the fulfilments that are missing, and all that belongs to them; nothing has left yet. */
async function prepare(job: Job, before: VendureOrder): Promise<{ order: VendureOrder } | Outcome> {
  const { vendure, body, key } = job
  let problem: string | null = null
  for (const carton of body.cartons) {
    if (problem !== null || fulfilmentsOf(before, carton).length > 0) continue
    const said = await addFulfilment(vendure, {
      lines: linesOf(carton),
      method: `${carton.courierId} ${carton.service}`.trim(),
      trackingCode: codeOf(carton),
    })
    if (said !== null && 'fault' in said) return outcomeOfFault(said)
    problem = said?.problem ?? null
  }
  const order = await oneEach(job)
  if (order === null) return retry('the order is not there any more')
  if ('fault' in order) return outcomeOfFault(order)
  problem ??= problemOf(job, order)
  if (problem !== null) return await giveUp(job, order, problem)
  const lacking = body.cartons.find((carton) => !isRight(order, carton))
  if (lacking !== undefined)
    return retry(`the fulfilment of ${codeOf(lacking)} was accepted, but is not there`)
  const fault = (await cancelShorts(job, order)) ?? (await noteOnce(vendure, order.id, key, noteOf(job)))
  return fault === null ? { order } : 'kind' in fault ? fault : outcomeOfFault(fault)
}

/** The order as it is after a request came late and made a second fulfilment of one carton: that one is cancelled. */
async function oneEach({ vendure, body }: Job): Promise<VendureOrder | null | OmsFault> {
  const order = await orderNow(vendure, body.orderRef)
  if (order === null || 'fault' in order) return order
  const extra = body.cartons.flatMap((carton) => fulfilmentsOf(order, carton).slice(1))
  if (extra.length === 0) return order
  for (const { id } of extra) {
    const said = await moveFulfilment(vendure, id, 'Cancelled')
    if (said !== null && 'fault' in said) return said
  }
  return await orderNow(vendure, body.orderRef)
}

async function cancelShorts(job: Job, order: VendureOrder): Promise<OmsFault | Outcome | null> {
  const { vendure, body } = job
  if (vendure.choices.shorts !== 'cancelLine') return null
  const mine = mineOf(order, body)
  const lines = [...unitsBy(body.shorts)].flatMap(([orderLineId, quantity]) =>
    openOf(order, orderLineId, mine) === wantedOf(job, orderLineId) ? [{ orderLineId, quantity }] : [],
  )
  if (lines.length === 0) return null
  const reason = body.shorts.map((short) => short.reason).join(', ')
  const said = await cancelUnits(vendure, { orderId: order.id, lines, reason })
  if (said === null || 'fault' in said) return said
  return await giveUp(job, order, said.problem)
}

/** Ships, and takes all of it back when the order changed under the hand. */
async function shipAndLook(job: Job, order: VendureOrder): Promise<Outcome> {
  const outcome = await ship(job, order)
  if (outcome.kind !== 'applied') return outcome
  const after = await orderNow(job.vendure, order.id)
  if (after === null || 'fault' in after) return after === null ? outcome : outcomeOfFault(after)
  const cancelled = job.vendure.choices.states[after.state] === 'cancelled'
  const problem = cancelled ? 'the order was cancelled' : addressProblem(job, after)
  return problem === null ? outcome : await giveUp(job, after, problem)
}

async function ship(job: Job, order: VendureOrder): Promise<Outcome> {
  const { vendure, body } = job
  for (const { id, state } of mineOf(order, body)) {
    if (state !== 'Pending') continue
    const said = await moveFulfilment(vendure, id, 'Shipped')
    if (said !== null && 'fault' in said) return outcomeOfFault(said)
  }
  const after = await orderNow(vendure, body.orderRef)
  if (after !== null && 'fault' in after) return outcomeOfFault(after)
  if (after === null || !hasLeft(after, job)) return retry('accepted as shipped, but not read back so')
  return { kind: 'applied', reference: referenceOf(mineOf(after, body)) }
}

async function giveUp({ vendure, body }: Job, order: VendureOrder, reason: string): Promise<Outcome> {
  const left = await withdraw(vendure, order, body)
  if (left !== null && 'kind' in left) return left
  const now = left ?? order
  const told = orderFrom(now, vendure.choices, vendure.memory, vendure.now(), mineOf(now, body))
  const raw = JSON.stringify(now).slice(0, 20_000)
  return { kind: 'conflict', reason, order: 'lines' in told ? told : null, raw }
}

/** Why this order cannot leave as it was packed; null when it can. */
function problemOf(job: Job, order: VendureOrder): string | null {
  const { vendure, body } = job
  const mine = mineOf(order, body)
  const packed = vendure.memory.packed(body.orderRef, body.basedOn)
  if (packed === null) return 'nobody knows any more what this order was when it was packed'
  const meaning = vendure.choices.states[order.state]
  if (meaning !== undefined && over.has(meaning)) return `the order is ${order.state} already`
  const changed = addressProblem(job, order)
  if (changed !== null) return changed
  const shorts = unitsBy(body.shorts)
  const cuts = vendure.choices.shorts === 'cancelLine'
  const ids = new Set([...packed.lines.map(({ lineRef }) => lineRef), ...order.lines.map(({ id }) => id)])
  const other = [...ids].find((id) => {
    const [open, wanted] = [openOf(order, id, mine), wantedOf(job, id)]
    return open !== wanted && !(cuts && open === wanted - (shorts.get(id) ?? 0))
  })
  return other === undefined ? null : `other quantities are open now than were packed (line ${other})`
}

/** States after which there is nothing to ship any more. */
const over: ReadonlySet<string> = new Set([
  'shipped',
  'inTransit',
  'outForDelivery',
  'delivered',
  'failedDelivery',
  'returned',
])

function addressProblem({ vendure, body }: Job, order: VendureOrder): string | null {
  const packed = vendure.memory.packed(body.orderRef, body.basedOn)
  const now = orderFrom(order, vendure.choices, vendure.memory, vendure.now(), mineOf(order, body))
  if ('reason' in now) return `the order cannot be read any more: ${now.reason}`
  return packed === null ? null : notAsPacked(packed, now)
}

/** Why cartons and shorts together are not what was ordered. */
function notAccounted(job: Job): string | null {
  const { vendure, body } = job
  const packed = vendure.memory.packed(body.orderRef, body.basedOn)
  if (packed === null) return null
  const units = unitsBy([...body.cartons.flatMap(({ lines }) => lines), ...body.shorts])
  const wrong = packed.lines.find(({ lineRef, quantity }) => units.get(lineRef) !== quantity)
  if (wrong !== undefined) return `line ${wrong.lineRef}: shipped and short are not what was ordered`
  return units.size === packed.lines.length ? null : 'a line that was not ordered'
}

const wantedOf = ({ vendure, body }: Job, lineId: string): number =>
  vendure.memory.packed(body.orderRef, body.basedOn)?.lines.find(({ lineRef }) => lineRef === lineId)
    ?.quantity ?? 0

const fulfilmentsOf = (order: VendureOrder, carton: Carton): Fulfilment[] =>
  live(order).filter(({ trackingCode }) => trackingCode === codeOf(carton))

/** Whether this carton's fulfilment is there, once, and holds what the carton holds. */
function isRight(order: VendureOrder, carton: Carton): boolean {
  const [found, ...more] = fulfilmentsOf(order, carton)
  const units = new Map(found?.lines.map(({ orderLineId, quantity }) => [orderLineId, quantity]))
  const wanted = linesOf(carton)
  return (
    more.length === 0 &&
    units.size === wanted.length &&
    wanted.every(({ orderLineId, quantity }) => units.get(orderLineId) === quantity)
  )
}

/** In a state of Vendure's own, or in one that the settings explain so. */
const isShipped = ({ vendure: { choices } }: Job, { state }: Fulfilment): boolean =>
  state === 'Shipped' || state === 'Delivered' || over.has(choices.states[state] ?? '')
const hasLeft = (order: VendureOrder, job: Job): boolean =>
  job.body.cartons.every((carton) => isRight(order, carton)) &&
  mineOf(order, job.body).every((one) => isShipped(job, one))

const linesOf = ({ lines }: Carton): { orderLineId: string; quantity: number }[] =>
  [...unitsBy(lines)].map(([orderLineId, quantity]) => ({ orderLineId, quantity }))

function unitsBy(lines: readonly { lineRef: string; quantity: number }[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const { lineRef, quantity } of lines) units.set(lineRef, (units.get(lineRef) ?? 0) + quantity)
  return units
}

/** What people at the OMS read in the order's history; the key in it keeps it from being written twice. */
function noteOf({ key, body }: Job): string {
  const cartons = body.cartons.map(
    (carton) =>
      `${codeOf(carton)}${carton.cartonTypeId === null ? '' : ` ${carton.cartonTypeId}`}${carton.weightG === null ? '' : ` ${carton.weightG} g`}${tracedIn(carton)}`,
  )
  const shorts = body.shorts.map(
    ({ lineRef, quantity, reason }) => `line ${lineRef}: ${quantity} (${reason})`,
  )
  const short = shorts.length === 0 ? '' : `; short: ${shorts.join(', ')}`
  return `Packed at ${body.stationId} by ${body.personId}: ${cartons.join(', ')}${short} [${key}]`
}

/** Lots and serials, for which Vendure has no field; whoever traces goods there finds them in the history. */
function tracedIn({ lines }: Carton): string {
  const told = (name: string, all: readonly string[]): string[] =>
    all.length === 0 ? [] : [`${name} ${[...new Set(all)].join(' ')}`]
  const traced = lines.flatMap(({ lineRef, lots, serials }) => {
    const parts = [...told('lot', lots), ...told('serial', serials)]
    return parts.length === 0 ? [] : [`line ${lineRef}: ${parts.join(', ')}`]
  })
  return traced.length === 0 ? '' : ` (${traced.join('; ')})`
}

const referenceOf = (mine: readonly Fulfilment[]): string =>
  mine
    .map(({ id }) => id)
    .join(' ')
    .slice(0, 64)
const refused = (reason: string): Outcome => ({ kind: 'refused', reason, raw: '' })
const retry = (reason: string): Outcome => ({ kind: 'retry', reason, afterMs: null, takesNone: false })
