import type { Answer } from '#contract/commands'
import type { Verdict } from '#contract/verdict'
import { ownCode } from '#domain/barcode/own-code'
import type { Order } from '#domain/order'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { allow, badge, next, pickUntil, release, tote } from '#sim/try/try-work'

export const cubby = (number: number): string => ownCode('tote', `W1-0${number}`)
export const toteEmpty = ownCode('command', 'TOTE-EMPTY')

/** Three orders that make one batch: five teas, three kopi and a radio. */
const threeOrders = (): Order[] => [
  order('o-1', { tea: 2, kopi: 1 }, { priority: 2 }),
  order('o-2', { tea: 1, radio: 1 }, { priority: 1 }),
  order('o-3', { tea: 2, kopi: 2 }, { priority: 1, placedAt: '2026-11-22T01:59:00.000Z' }),
]

/** A station with these orders released as one batch; its picker sits before the walk. */
export async function releasedBatch(orders = threeOrders()): Promise<TryStation> {
  const t = await tryStation(orders)
  await release(t, { method: 'batch', ordersPerWalk: 40 })
  return t
}
/** The same with the batch picked whole and its tote T-0001 at the wall; the picker sits at the start screen. */
export async function batchAtWall(orders = threeOrders()): Promise<TryStation> {
  const t = await releasedBatch(orders)
  t.scan(badge('picker'))
  t.scan(next)
  await pickUntil(t)
  await t.call('goHome', { seat: 'a' })
  return t
}
/** The same with the tote opened at the wall. */
export async function openAtWall(orders = threeOrders()): Promise<TryStation> {
  const t = await batchAtWall(orders)
  t.scan(tote(1))
  return t
}

/** Insists that the tote on the screen is empty, and a supervisor allows to go on without what should be in it. */
export async function allowLoss(t: TryStation, reason = 'notThere'): Promise<Answer<null>> {
  const said = t.scan(toteEmpty)
  if (said?.kind !== 'asked') throw new Error(JSON.stringify(said))
  return allow(t, reason)
}

/** Scans a unit and the cubby the wall shows for it. Answers what was said about the cubby. */
export async function sortUnit(t: TryStation, code: string): Promise<Verdict | null> {
  t.scan(code)
  const { hand } = await t.screen('putWall')
  return t.scan(ownCode('tote', hand?.cubbyId ?? hand?.emptyId ?? ''))
}

/** Sorts units until the tote is empty, as they come. */
export async function sortAll(t: TryStation, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    const said = await sortUnit(t, code)
    if (said?.kind !== 'accepted') throw new Error(`${code}: ${JSON.stringify(said)}`)
  }
}

/** What is short for good, by order and item. */
export const shortLines = (t: TryStation) =>
  t.rows(
    `SELECT order_ref AS "order", sku, short_quantity AS short, short_reason AS reason FROM pick_line
     WHERE order_ref IS NOT NULL AND short_quantity > 0 ORDER BY 1, 2`,
  )
/** How far each order is. */
export const stagesOf = (t: TryStation): string[] =>
  t
    .rows<{ stage: string }>('SELECT floor_stage AS stage FROM customer_order ORDER BY order_ref')
    .map(({ stage }) => stage)
/** How far each list is. */
export const listStates = (t: TryStation): string[] =>
  t.rows<{ state: string }>('SELECT state FROM list ORDER BY number').map(({ state }) => state)

/** Scans with the scanner of seat b; answers what was said about it there. */
export function scanAtB(t: TryStation, text: string): Verdict | null {
  const before = t.news.length
  const scan = { scanId: 's', deviceId: 'b', seat: 'b', text, aim: null, bytesHex: '', at: '' } as const
  t.devices.tell({ news: 'scan', scan })
  const said = t.news.slice(before).find((one) => one.tell === 'seat' && one.view.seat === 'b')
  return said?.tell === 'seat' ? said.verdict : null
}

/** The OMS cancels an order, and the station has heard of it. */
export async function cancelOrder(t: TryStation, orderRef: string): Promise<void> {
  await t.admin(`/orders/${orderRef}`, { action: 'cancel' })
  await t.call('tryOmsNow', {})
  await t.until(
    () => t.rows(`SELECT 1 FROM event WHERE kind = 'order-taken-off' AND subject = '${orderRef}'`).length > 0,
  )
}
