import type { Order } from '#domain/order'
import { describeConnector } from '#oms/connectors/contract/try-connector'
import { good, type RealOms } from '#oms/connectors/contract/try-station'
import { stationRest } from '#oms/connectors/station-rest'
import { noPace } from '#oms/pace'
import { tryOms } from '#sim/oms/try-oms'

/** Open orders that are there from the start: three pages of two hundred. */
const standing = 450
const open: readonly string[] = ['pending', 'confirmed', 'picking', 'packing']

/** The demo OMS, through its admin side. */
async function demoOms(): Promise<RealOms> {
  const at = await tryOms(standing)
  const pattern = await at.fresh()
  await at.admin('/claims', { on: true })
  const master = good(await masterOf())
  const skus = master.items.slice(0, 2).map(({ sku }) => sku) as [string, string]
  let made = 0
  async function masterOf() {
    const given = await at.port.master(null)
    if (given === null) throw new Error('the demo OMS gave no master data')
    return given
  }
  const orderOf = async (orderRef: string) =>
    (await at.ledger()).orders.find((order) => order.orderRef === orderRef)
  const change = async (orderRef: string, body: object): Promise<true> => {
    await at.admin(`/orders/${orderRef}`, body)
    return true
  }
  /** Past the connector. */
  const plain = async (path: string, body?: object): Promise<unknown> => {
    const headers = { authorization: `Bearer ${at.oms.token}`, 'content-type': 'application/json' }
    const key = { 'idempotency-key': `people-${++made}` }
    const post = { method: 'POST', headers: { ...headers, ...key }, body: JSON.stringify(body) }
    return await (await fetch(at.oms.url + path, body === undefined ? { headers } : post)).json()
  }
  const stock = async (sku: string): Promise<number> => {
    const told = (await plain(`/v1/stock?skus=${sku}`)) as { stock: { quantity: number }[] }
    return told.stock[0]?.quantity ?? Number.NaN
  }
  return {
    url: at.oms.url,
    connect: ({ baseUrl, now, timeoutMs, stranger }) =>
      stationRest({ baseUrl, token: stranger ? 'wrong' : at.oms.token, fetch, now, timeoutMs, pace: noPace }),
    skus,
    order: async (lines) => {
      const orderRef = `contract-${++made}`
      const order: Order = {
        ...pattern,
        orderRef,
        number: `SO-${orderRef}`,
        version: 1,
        lines: lines.map(([sku, quantity], place) => ({
          lineRef: String(place + 1),
          sku,
          quantity,
          allocated: quantity,
        })),
      }
      await at.admin('/orders', { orders: [order] })
      return orderRef
    },
    threePages: 0,
    cancel: (orderRef) => change(orderRef, { action: 'cancel' }),
    edit: (orderRef) => {
      const shipTo = { ...pattern.shipTo, lines: ['2, Jalan Lain'] }
      return change(orderRef, { action: 'edit', change: { shipTo } })
    },
    left: async (orderRef) =>
      ((await orderOf(orderRef))?.shipments ?? [])
        .filter(({ cancelledAt }) => cancelledAt === null)
        .flatMap(({ cartons }) => cartons)
        .map(({ trackingNumber, lines }) => ({
          trackingNumber: trackingNumber ?? '',
          units: lines.map(({ sku, quantity }): [string, number] => [sku, quantity]),
        })),
    isOpen: async (orderRef) => open.includes((await orderOf(orderRef))?.status ?? ''),
    endSessions: null,
    explainsStates: false,
    pretend: null,
    stock,
    place: master.locations[0]?.locationId ?? '',
    recount: async (sku, change) => {
      const told = { orderRef: null, sku, locationId: 'A', lot: null, quantity: change, reason: 'counted' }
      await plain('/v1/stock-movements', { ...told, at: new Date().toISOString() })
    },
    restocked: async (orderRef) => (await orderOf(orderRef))?.restocked ?? 0,
    waitsInside: 0,
    faults: async () => (await at.ledger()).faults,
    close: () => at.oms.close(),
  }
}

describeConnector('Station REST', demoOms, 1)
