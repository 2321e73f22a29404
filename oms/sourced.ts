import { type ItemNames, renamed } from '#domain/item-names'
import type { Order } from '#domain/order'
import {
  firstSource,
  orderAtSource,
  orderOnFloor,
  refAtSource,
  refOnFloor,
  sourceOfRef,
} from '#domain/source'
import type { Memory, OmsPort, OmsReads, Outcome, Quarantined, StockCount } from '#oms/port'

interface Given {
  orders: Order[]
  quarantined: Quarantined[]
}

/** Whose orders these are, and what its items are called there. */
export interface SourceNames {
  mark: string
  items: ItemNames
}

/** What is read of one source: its mark on every order, every item under its name here. */
export function sourcedReads<P extends OmsReads>(source: SourceNames, port: P): P {
  const { mark } = source
  const onFloor = (given: Given): Given => {
    const named = namedHere(source, given.orders)
    return {
      orders: mark === firstSource ? named.orders : named.orders.map((order) => orderOnFloor(mark, order)),
      quarantined: [...given.quarantined, ...named.quarantined],
    }
  }
  return {
    ...port,
    pullOpen: async () => {
      const given = await port.pullOpen()
      return 'fault' in given ? given : { ...given, ...onFloor(given) }
    },
    get: async (orderRefs: string[]) => {
      const given = await port.get(orderRefs.map(refAtSource))
      return 'fault' in given ? given : { ...given, ...onFloor(given) }
    },
  }
}

/** An order about an item that nobody named here is set aside: its name is another item's. */
function namedHere({ items }: SourceNames, orders: Order[]): Given {
  if (items.none()) return { orders, quarantined: [] }
  const named: Given = { orders: [], quarantined: [] }
  for (const order of orders) {
    const read = renamed(order, items.here)
    if ('value' in read) named.orders.push(read.value)
    else
      named.quarantined.push({
        orderRef: order.orderRef,
        source: `order ${order.orderRef}`,
        reason: `SKU ${read.noName} is not among the names of items there, and here it is another item`,
        raw: JSON.stringify(order),
      })
  }
  return named
}

/** A whole port behind its mark: nothing that leaves names an order or an item as this floor does, nothing that comes as it does not. */
export function sourcedPort(source: SourceNames, port: OmsPort): OmsPort {
  const { mark, items } = source
  const heard = (outcome: Outcome): Outcome => {
    if (outcome.kind !== 'conflict' || outcome.order === null) return outcome
    const [order] = namedHere(source, [outcome.order]).orders
    return { ...outcome, order: order === undefined ? null : orderOnFloor(mark, order) }
  }
  const { stock } = port
  return {
    ...sourcedReads(source, port),
    send: async (message) => {
      const body = items.none() ? { value: message.body } : renamed(message.body, items.there)
      if ('noName' in body) return unnamed(body.noName)
      return heard(await port.send({ ...message, body: bodyAtSource(mark, body.value) }))
    },
    stock: stock === null ? null : async (skus) => await stockThere(items, stock, skus),
    courierLabel: (key, ask) => port.courierLabel(key, { ...ask, orderRef: refAtSource(ask.orderRef) }),
  }
}

const unnamed = (sku: string): Outcome => ({
  kind: 'refused',
  reason: `item ${sku} has no name there: bring one in with the names of items, then send it again`,
  raw: '',
})

/** Items without a name there are not counted there. */
async function stockThere(
  { none, there }: ItemNames,
  stock: NonNullable<OmsPort['stock']>,
  skus: string[],
): ReturnType<NonNullable<OmsPort['stock']>> {
  if (none()) return await stock(skus)
  const ours = new Map(
    skus.flatMap((sku): [string, string][] => {
      const name = there(sku)
      return name === null ? [] : [[name, sku]]
    }),
  )
  if (ours.size === 0) return []
  const counts = await stock([...ours.keys()])
  if ('fault' in counts) return counts
  return counts.flatMap(({ sku, quantity }): StockCount[] => {
    const ourSku = ours.get(sku)
    return ourSku === undefined ? [] : [{ sku: ourSku, quantity }]
  })
}

/** What this station remembers, in the words of one source. An item that has lost its name there keeps ours: it is no longer as packed. */
export function sourcedMemory({ mark, items }: SourceNames, memory: Memory): Memory {
  const there = (order: Order | null): Order | null => {
    if (order === null) return null
    const own = orderAtSource(mark, order)
    const named = items.none() ? { value: own } : renamed(own, (sku) => items.there(sku) ?? sku)
    return 'value' in named ? named.value : own
  }
  return {
    newest: (orderRef) => there(memory.newest(refOnFloor(mark, orderRef))),
    packed: (orderRef, version) => there(memory.packed(refOnFloor(mark, orderRef), version)),
    confirmation: (key) => {
      const told = memory.confirmation(key)
      if (told === null || items.none()) return told
      const named = renamed(told, (sku) => items.there(sku) ?? sku)
      return 'value' in named ? named.value : told
    },
  }
}

/** A body as the source can read it; what it tells of another source's order is told without the order. */
function bodyAtSource(source: string, body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('orderRef' in body)) return body
  const { orderRef } = body
  if (typeof orderRef !== 'string') return body
  return { ...body, orderRef: sourceOfRef(orderRef) === source ? refAtSource(orderRef) : null }
}
