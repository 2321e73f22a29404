import { z } from 'zod'
import { cancelUnits, noteOnce } from '#oms/connectors/vendure/changes'
import { live, orderFrom, type VendureOrder } from '#oms/connectors/vendure/order'
import { orderNow } from '#oms/connectors/vendure/pull'
import type { Vendure } from '#oms/connectors/vendure/vendure'
import type { OmsFault, Outcome } from '#oms/port'
import { outcomeOfFault } from '#oms/send-message'
import type { WireReturn } from '#oms/wire-stock'

/**
 * Tells goods that came back. Vendure has no returns: a note in the order's history says what came, with its key, and where
 * the settings say so units that went back to stock are cancelled in the order, under a reason that holds the key. A refund is
 * for whoever decides there.
 */
export async function receiveReturn(vendure: Vendure, key: string, told: WireReturn): Promise<Outcome> {
  const order = await orderNow(vendure, told.orderRef)
  if (order === null) return refused(`Vendure has no order ${told.orderRef}`)
  if ('fault' in order) return outcomeOfFault(order)
  const had = await toldOf(vendure, order.id, key)
  if ('fault' in had) return outcomeOfFault(had)
  const stocked = vendure.choices.returns === 'cancelLine' ? linesTo(told, 'restock') : []
  const isWhole = (given: typeof had): boolean => given.noted && (given.cancelled || stocked.length === 0)
  if (isWhole(had)) return { kind: 'already', reference: order.id }
  if (!had.cancelled) {
    const problem = had.noted ? null : tooMuch(order, told)
    if (problem !== null) return refused(problem)
    if (stocked.length > 0) {
      const said = await cancelUnits(vendure, {
        orderId: order.id,
        lines: stocked,
        reason: `came back (${key})`,
      })
      if (said !== null)
        return 'fault' in said ? outcomeOfFault(said) : conflict(vendure, order, said.problem)
    }
  }
  const fault = await noteOnce(vendure, order.id, key, noteOf(key, told))
  if (fault !== null) return outcomeOfFault(fault)
  const after = await toldOf(vendure, order.id, key)
  if ('fault' in after) return outcomeOfFault(after)
  if (isWhole(after)) return { kind: 'applied', reference: order.id }
  return {
    kind: 'retry',
    reason: 'the return was accepted, but is not there',
    afterMs: null,
    takesNone: false,
  }
}

/** What the history of an order says of this key. */
async function toldOf(
  { ask }: Vendure,
  id: string,
  key: string,
): Promise<{ noted: boolean; cancelled: boolean } | OmsFault> {
  const given = await ask(
    `query Told($id: ID!) { order(id: $id) {
      history(options: { filter: { type: { in: ["ORDER_NOTE", "ORDER_CANCELLATION"] } } }) { items { type data } } } }`,
    { id },
    z.object({
      order: z.object({
        history: z.object({ items: z.array(z.object({ type: z.string(), data: z.unknown() })) }),
      }),
    }),
  )
  if ('fault' in given) return given
  const mine = given.told.order.history.items.filter(({ data }) => JSON.stringify(data).includes(key))
  const has = (type: string): boolean => mine.some((one) => one.type === type)
  return { noted: has('ORDER_NOTE'), cancelled: has('ORDER_CANCELLATION') }
}

function linesTo({ lines }: WireReturn, disposition: string): { orderLineId: string; quantity: number }[] {
  const sums = new Map<string, number>()
  for (const line of lines)
    if (line.disposition === disposition)
      sums.set(line.lineRef, (sums.get(line.lineRef) ?? 0) + line.quantity)
  return [...sums].map(([orderLineId, quantity]) => ({ orderLineId, quantity }))
}

function tooMuch(order: VendureOrder, { lines }: WireReturn): string | null {
  for (const { lineRef } of lines) {
    const [came, left] = [
      lines.filter((line) => line.lineRef === lineRef).reduce((sum, { quantity }) => sum + quantity, 0),
      leftOf(order, lineRef),
    ]
    if (came > left) return `more-than-shipped: line ${lineRef}, ${came} of ${left}`
  }
  return null
}

/** Units of a line that have left and were not cancelled since. */
function leftOf(order: VendureOrder, lineRef: string): number {
  const left = live(order)
    .filter(({ state }) => state !== 'Pending')
    .flatMap(({ lines }) => lines)
    .filter(({ orderLineId }) => orderLineId === lineRef)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  return Math.min(left, order.lines.find(({ id }) => id === lineRef)?.quantity ?? 0)
}

const noteOf = (key: string, { lines, rma, stationId, personId }: WireReturn): string =>
  `Came back at ${stationId} by ${personId}${rma === null ? '' : `, ${rma}`}: ${lines
    .map(
      ({ quantity, sku, disposition, grade, reason }) =>
        `${quantity} x ${sku} ${disposition}${grade === null ? '' : ` ${grade}`} (${reason})`,
    )
    .join('; ')} [${key}]`

function conflict(vendure: Vendure, order: VendureOrder, reason: string): Outcome {
  const told = orderFrom(order, vendure.choices, vendure.memory, vendure.now(), [])
  return { kind: 'conflict', reason, order: 'lines' in told ? told : null, raw: '' }
}
const refused = (reason: string): Outcome => ({ kind: 'refused', reason, raw: '' })
