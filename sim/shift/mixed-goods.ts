import type { Item, Order } from '#domain/order'
import type { WireMaster } from '#oms/wire-master'
import { weighedGoods, weighedOrders } from '#sim/demo/weighed-goods'
import { workedGoods, workedOrders } from '#sim/demo/worked-goods'
import type { OmsChild } from './oms-child.ts'

/** One order with work before packing for so many others, and one with goods by weight. */
const ordersPerWork = 10
const ordersPerWeight = 8

/**
 * Brings goods that are weighed unit by unit, kits and engravings into a hall of so many orders, with orders for them
 * besides; a hall of fewer orders than one of them is for stays as it is.
 */
export async function bringMixedGoods(
  oms: Pick<OmsChild, 'admin' | 'master'>,
  orders: number,
): Promise<void> {
  if (orders < Math.min(ordersPerWork, ordersPerWeight)) return
  const master = await oms.master()
  const weighed = weighedGoods(master)
  const now = new Date().toISOString()
  await oms.admin('master', { stock: weighed.stock, items: [...weighed.items, ...workedGoods.items] })
  await oms.admin('orders', {
    orders: [
      ...takeInTurn(workedOrders(master, now), Math.floor(orders / ordersPerWork)).map(withTracked(master)),
      ...takeInTurn(weighedOrders(master, now), Math.floor(orders / ordersPerWeight)).map(misjudged),
    ],
  })
}

/** So many orders like these, one after the other, each with a reference and a number of its own. */
const takeInTurn = (kinds: readonly Order[], count: number): Order[] =>
  Array.from({ length: count }, (_, at) => kinds[at % kinds.length]).flatMap((order, at) =>
    order === undefined
      ? []
      : [{ ...order, orderRef: `${order.orderRef}-${at}`, number: `${order.number}-${at}` }],
  )

/** The units of lines by weight guessed now too few, now too many: one more joins, or what is too many stays. */
const misjudged = (order: Order, at: number): Order => ({
  ...order,
  lines: order.lines.map((line) => {
    const quantity = line.weight === undefined ? line.quantity : line.quantity + (at % 2 === 0 ? 1 : -1)
    return { ...line, quantity, allocated: quantity }
  }),
})

/** Every other kit has an item with lots and one with serials in it as well. */
function withTracked({ items, stock }: Pick<WireMaster, 'items' | 'stock'>) {
  const most = (tracking: Item['tracking']): string[] => {
    const units = (sku: string): number =>
      stock.reduce((sum, row) => sum + (row.sku === sku ? row.quantity : 0), 0)
    const tracked = items.filter((item) => item.tracking === tracking).map(({ sku }) => sku)
    return tracked.sort((one, two) => units(two) - units(one)).slice(0, 1)
  }
  const more = [...most('lot'), ...most('serial')].map((sku) => ({ sku, quantity: 1 }))
  return (order: Order, at: number): Order => ({
    ...order,
    workStops: order.workStops?.map((stop) =>
      at % 2 === 0 && stop.kind === 'kitting' ? { ...stop, components: [...stop.components, ...more] } : stop,
    ),
  })
}
