import {
  firstSource,
  orderAtSource,
  orderOnFloor,
  refAtSource,
  refOnFloor,
  sourceOfRef,
} from '#domain/source'
import type { Memory, OmsPort, OmsReads, OpenSet, Outcome } from '#oms/port'

type Given = Pick<OpenSet, 'orders' | 'quarantined'>

/** What is read of one source, with its mark on every order. */
export function sourcedReads<P extends OmsReads>(source: string, port: P): P {
  if (source === firstSource) return port
  const marked = <T extends Given>(given: T): T => ({
    ...given,
    orders: given.orders.map((order) => orderOnFloor(source, order)),
  })
  return {
    ...port,
    pullOpen: async () => {
      const given = await port.pullOpen()
      return 'fault' in given ? given : marked(given)
    },
    get: async (orderRefs: string[]) => {
      const given = await port.get(orderRefs.map(refAtSource))
      return 'fault' in given ? given : marked(given)
    },
  }
}

/** A whole port behind its mark: nothing that leaves names an order as this floor does, nothing that comes as it does not. */
export function sourcedPort(source: string, port: OmsPort): OmsPort {
  const heard = (outcome: Outcome): Outcome =>
    outcome.kind === 'conflict' && outcome.order !== null
      ? { ...outcome, order: orderOnFloor(source, outcome.order) }
      : outcome
  const { claims } = port
  return {
    ...sourcedReads(source, port),
    send: async (message) => heard(await port.send({ ...message, body: bodyAtSource(source, message.body) })),
    courierLabel: (key, ask) => port.courierLabel(key, { ...ask, orderRef: refAtSource(ask.orderRef) }),
    claims:
      claims === null
        ? null
        : {
            claim: async (orderRef, key) => heard(await claims.claim(refAtSource(orderRef), key)),
            release: async (orderRef, key) => heard(await claims.release(refAtSource(orderRef), key)),
          },
  }
}

/** What this station remembers, in the words of one source. */
export function sourcedMemory(source: string, memory: Memory): Memory {
  if (source === firstSource) return memory
  const bare = (order: ReturnType<Memory['newest']>) => (order === null ? null : orderAtSource(source, order))
  return {
    newest: (orderRef) => bare(memory.newest(refOnFloor(source, orderRef))),
    packed: (orderRef, version) => bare(memory.packed(refOnFloor(source, orderRef), version)),
    confirmation: memory.confirmation,
  }
}

/** A body as the source can read it; what it tells of another source's order is told without the order. */
function bodyAtSource(source: string, body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('orderRef' in body)) return body
  const { orderRef } = body
  if (typeof orderRef !== 'string') return body
  return { ...body, orderRef: sourceOfRef(orderRef) === source ? refAtSource(orderRef) : null }
}
