import { onTheirWay, setStatus, toldStatus } from '#db/orders'
import { inTransaction } from '#db/statements'
import { type Order, orderStatuses } from '#domain/order'
import { sourceOfRef } from '#domain/source'
import type { OmsReads } from '#oms/port'
import { type Floor, isoNow } from '#station/context'

/** Orders that left are asked about so often, so many at a time, for so long. */
export const followEveryMs = 10 * 60_000
const mostAtOnce = 200
const followedDays = 14

/**
 * Hears how far the orders are that left, for whoever looks one up: in transit, out for delivery, delivered. A source that
 * is silent is asked the next time; nothing on the floor waits for it.
 */
export function followShipped(
  floor: Floor,
  source: string,
): (oms: OmsReads, isStopped: () => boolean) => Promise<void> {
  let nextMs = floor.upMs() + followEveryMs
  let after = ''
  return async (oms, isStopped) => {
    if (floor.upMs() < nextMs) return
    nextMs = floor.upMs() + followEveryMs
    const since = new Date(floor.now().getTime() - followedDays * 86_400_000).toISOString()
    const page = onTheirWay(floor.db, since, after, mostAtOnce)
    after = page.length < mostAtOnce ? '' : (page.at(-1) ?? '')
    const mine = page.filter((orderRef) => sourceOfRef(orderRef) === source)
    if (mine.length === 0) return
    const given = await oms.get(mine)
    if (isStopped() || 'fault' in given) return
    for (const order of given.orders) heard(floor, order)
    floor.tell({ tell: 'changed', tables: ['orders'] })
  }
}

/** Only what comes after shipping; what a source says of before is settled by its messages. */
function heard(floor: Floor, { orderRef, status, version }: Order): void {
  const isOnItsWay = orderStatuses.indexOf(status) >= orderStatuses.indexOf('shipped')
  if (!isOnItsWay || toldStatus(floor.db, orderRef) === status) return
  inTransaction(floor.db, () => {
    setStatus(floor.db, orderRef, status)
    floor.record({
      kind: 'order-status-heard',
      subject: orderRef,
      actor: null,
      payload: { status, version, at: isoNow(floor) },
    })
  })
}
