import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualTryton } from '#contract/oms-connection'
import { trytonOms } from '#oms/connectors/tryton/tryton'
import { noPace } from '#oms/pace'
import type { Outcome } from '#oms/port'
import type { WireConfirmation } from '#oms/wire-confirmation'

/** A warehouse with one shipment, its reference and packages as the test says; remembers what was asked to change. */
let shipment: { state: string; reference: string | null }
let packed: string[]
let changes: string[]
let tryton: Server
beforeEach(async () => {
  changes = []
  tryton = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const { method } = JSON.parse(Buffer.concat(parts).toString()) as { method: string }
    const packages = packed.map((code, id) => ({ id, shipping_reference: code, moves: [] }))
    const told: Record<string, unknown> = {
      'common.db.login': [2, 'key'],
      'model.res.user.get_preferences': {},
      'model.stock.shipment.out.search_read': [{ ...row, ...shipment }],
      'model.stock.move.search_read': [],
      'model.stock.package.search_read': packages,
    }
    if (told[method] === undefined) changes.push(method)
    response.end(JSON.stringify({ result: told[method] ?? null }))
  })
  await new Promise<void>((resolve) => tryton.listen(0, '127.0.0.1', resolve))
})
afterEach(() => new Promise((resolve) => tryton.close(resolve)))

const row = {
  id: 1,
  number: 'S-1',
  planned_date: null,
  create_date: { __class__: 'datetime', year: 2026, month: 11, day: 22, hour: 2, minute: 0, second: 0 },
  _timestamp: '1',
  'customer.': { rec_name: 'Nur', code: null, phone: null },
  'delivery_address.': {
    ...{ party_name: null, street: 'Lot 108', city: null, postal_code: null },
    ...{ 'country.': { code: 'MY' }, 'subdivision.': null },
  },
  'carrier.': null,
  'company.': { 'currency.': { code: 'MYR' } },
}
const confirmation: WireConfirmation = {
  orderRef: 'out-1',
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
}

async function takenBack(): Promise<Outcome> {
  const line = {
    baseUrl: `http://127.0.0.1:${(tryton.address() as AddressInfo).port}`,
    token: 'password',
    fetch,
    now: Date.now,
    timeoutMs: 5000,
    pace: noPace,
  }
  const memory = { newest: () => null, packed: () => null, confirmation: () => confirmation }
  return await trytonOms(line, usualTryton, memory).send({
    messageId: 'k-2',
    kind: 'cancelConfirmation',
    body: { key: 'k-1', reason: 'wrong item' },
  })
}

test.each(['packbench:k-1', 'asked for by phone', null])(
  'what left with the packages of this confirmation is not taken back, also where people wrote over the mark: %s',
  async (reference) => {
    shipment = { state: 'done', reference }
    packed = ['JT000001']
    expect(await takenBack()).toMatchObject({ kind: 'refused', reason: expect.stringContaining('is done') })
    expect(changes).toEqual([])
  },
)

test.each([
  ['waits for somebody', { state: 'waiting', reference: null }, []],
  ['somebody else shipped', { state: 'done', reference: 'packbench:k-9' }, ['JT000077']],
])('of a shipment that %s there is nothing to take back', async (_what, found, codes) => {
  shipment = found
  packed = codes
  expect(await takenBack()).toEqual({ kind: 'already', reference: 'S-1' })
  expect(changes).toEqual([])
})
