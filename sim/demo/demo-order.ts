import type { Order } from '#domain/order'
import type { WireMaster } from '#oms/wire-master'
import { customer } from '#sim/data/customers'
import { promisedCutOff, siteDate } from '#sim/data/local-time'
import type { Prng } from '#sim/data/prng'

/** What orders that show goods of a sort have alike; `nth` tells them apart within their month. */
export function demoOrder(
  nth: number,
  courier: WireMaster['couriers'][number],
  now: string,
  prng: Prng,
): Omit<Order, 'lines' | 'priorityReason' | 'valueSen'> {
  const number = `${siteDate(now, 0).slice(2, 7).replace('-', '')}-${nth}`
  return {
    orderRef: `o-${number}`,
    number: `SO-${number}`,
    version: 1,
    status: 'confirmed',
    kind: 'standard',
    hold: null,
    cancelledAt: null,
    placedAt: now,
    priority: 40,
    courierId: courier.courierId,
    service: courier.services[0] ?? '',
    cutOffAt: promisedCutOff(now, courier.cutOffLocal),
    shipTo: customer(prng),
    giftNote: null,
    hidePrices: false,
    codSen: null,
    currency: 'MYR',
    partialAllowed: true,
  }
}
