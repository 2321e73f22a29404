import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualVendure } from '#contract/oms-connection'
import { orderFrom, vendureOrder } from '#oms/connectors/vendure/order'
import { vendureOms } from '#oms/connectors/vendure/vendure'
import { noPace } from '#oms/pace'
import type { Outcome } from '#oms/port'

/** A shop with one order, one fulfilment of which is in a state that the test names; remembers what was asked to change. */
let fulfilled: string
let changes: string[]
let shop: Server
beforeEach(async () => {
  changes = []
  shop = createServer((request, response) => {
    void textOf(request).then((text) => {
      const { query } = JSON.parse(text) as { query: string }
      const [kind, name] = query.split(/[ (]/)
      const isLogin = name === 'SignIn'
      if (kind === 'mutation' && !isLogin) changes.push(name ?? '')
      const data = isLogin ? { login: { __typename: 'CurrentUser' } } : { order: told(), done: null }
      response.setHeader('vendure-auth-token', 't').end(JSON.stringify({ data }))
    })
  })
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
})
afterEach(() => new Promise((resolve) => shop.close(resolve)))

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

const choices = {
  ...usualVendure,
  states: { ...usualVendure.states, OnTheVan: 'inTransit' as const },
  couriers: { post: { courierId: 'JT', service: 'EZ' } },
}
const told = () => ({
  id: '7',
  code: 'SO-7',
  state: 'PaymentSettled',
  orderPlacedAt: '2026-11-22T01:00:00.000Z',
  updatedAt: '2026-11-22T01:00:00.000Z',
  totalWithTax: 690,
  currencyCode: 'MYR',
  customer: null,
  shippingAddress: { fullName: 'Ain', streetLine1: '1, Jalan Contoh', countryCode: 'MY' },
  shippingLines: [{ shippingMethod: { code: 'post' } }],
  lines: [{ id: '70', quantity: 1, orderPlacedQuantity: 1, productVariant: { sku: 'TEA' } }],
  fulfillments: [
    { id: 'f', state: fulfilled, trackingCode: 'JT000001', lines: [{ orderLineId: '70', quantity: 1 }] },
  ],
})

async function confirmed(): Promise<Outcome> {
  const nobody = { newest: () => null, packed: () => null, confirmation: () => null }
  const packed = orderFrom(vendureOrder.parse({ ...told(), fulfillments: [] }), choices, nobody, 0, [])
  if (!('lines' in packed)) throw new Error(packed.reason)
  const line = {
    baseUrl: `http://127.0.0.1:${(shop.address() as AddressInfo).port}`,
    token: 'password',
    fetch,
    now: Date.now,
    timeoutMs: 5000,
    pace: noPace,
  }
  const oms = vendureOms(line, choices, { ...nobody, packed: () => packed })
  return await oms.send({
    messageId: 'k-1',
    kind: 'shipmentConfirmation',
    body: {
      orderRef: '7',
      basedOn: 1,
      cartons: [
        {
          ...{ cartonId: 'K-1', sscc: null, cartonTypeId: null, weightG: null, trackingNumber: 'JT000001' },
          ...{ courierId: 'JT', service: 'EZ' },
          lines: [{ lineRef: '70', quantity: 1, lots: [], serials: [] }],
        },
      ],
      shorts: [],
      ...{ shippedAt: '2026-11-22T02:00:00.000Z', stationId: 'BENCH-1', personId: 'P-1' },
    },
  })
}

test.each(['Created', 'AwaitingPickUp'])(
  'a fulfilment that is %s has not left for all this station knows: a person looks, and nothing is changed',
  async (state) => {
    fulfilled = state
    expect(await confirmed()).toMatchObject({ kind: 'refused', reason: expect.stringContaining(state) })
    expect(changes).toEqual([])
  },
)

test.each(['Shipped', 'Delivered', 'OnTheVan'])(
  'a fulfilment that is %s by now, as the settings explain it, has left',
  async (state) => {
    fulfilled = state
    expect(await confirmed()).toEqual({ kind: 'already', reference: 'f' })
    expect(changes).toEqual([])
  },
)
