import type { Order } from '#domain/order'
import type { OmsChild } from '#sim/shift/oms-child'

const ordersAtOnce = 200

/** Gives a running demo OMS so many open orders, `NAME-0`, `NAME-1` …, all like the first one that it has. */
export async function orderMaker(oms: OmsChild): Promise<(name: string, count: number) => Promise<void>> {
  const { orders } = await oms.ledger()
  const pattern = (await oms.admin(`orders/${orders[0]?.orderRef ?? ''}`)) as Order
  return async (name, count) => {
    for (let first = 0; first < count; first += ordersAtOnce) {
      const some = Array.from({ length: Math.min(ordersAtOnce, count - first) }, (_, place) => ({
        ...pattern,
        orderRef: `${name}-${first + place}`,
        number: `SO-${name}-${first + place}`,
        version: 1,
        status: 'confirmed',
      }))
      const said = (await oms.admin('orders', { orders: some })) as { added: number; problems: unknown[] }
      if (said.added !== some.length) throw new Error(JSON.stringify(said.problems[0]))
    }
  }
}
