import { afterEach, beforeEach, expect, test } from 'vitest'
import { usualTryton, usualVendure } from '#contract/oms-connection'
import { noPace } from '#oms/pace'
import type { OmsPort } from '#oms/port'
import { readsOnly } from '#oms/read-only'
import { type Oms, startOms } from '#sim/oms/server'

let oms: Oms
beforeEach(async () => {
  const file = { file: null, port: 0, adminPort: 0, seed: 3, orderCount: 2, token: 'secret' }
  oms = await startOms({ ...file, now: Date.now })
})
afterEach(() => oms.close())

const line = () => ({
  baseUrl: oms.url,
  token: 'secret',
  fetch,
  now: Date.now,
  timeoutMs: 5000,
  pace: noPace,
})
const requests = async (): Promise<string[]> => {
  const answer = await fetch(`${oms.adminUrl}/requests`)
  return ((await answer.json()) as { requests: { method: string }[] }).requests.map(({ method }) => method)
}
const forgetful = { newest: () => null, packed: () => null, confirmation: () => null }
const body = { orderRef: 'o-1', stage: 'picking', at: '2026-11-22T02:00:00.000Z', stationId: 'BENCH-1' }

test('reads orders and master data', async () => {
  const reads = readsOnly({ kind: 'stationRest' }, line(), forgetful)
  const [open, master] = [await reads.pullOpen(), await reads.master(null)]
  expect(['orders' in open && open.orders.length, master !== null && 'version' in master]).toEqual([2, true])
})

/** The type has no such call; whoever gets around it finds the network closed. */
test.each<[string, (oms: OmsPort) => Promise<unknown>]>([
  ['a message', (all) => all.send({ messageId: 'm-1', kind: 'progress', body })],
  ['a lease', (all) => all.leaseNumbers({ key: 'k', kind: 'sscc', courierId: null, count: 1 })],
])('%s does not reach the OMS, whatever the type was made to say', async (_name, give) => {
  const answer = await give(readsOnly({ kind: 'stationRest' }, line(), forgetful) as OmsPort)
  expect([JSON.stringify(answer), await requests()]).toEqual([
    expect.stringContaining('a copy only reads'),
    [],
  ])
})

test('of a Vendure the sign-in and queries get through, and no change does', async () => {
  const asked: string[] = []
  const heard = ((_to, how) => {
    asked.push(String(how?.body))
    const headers = { 'vendure-auth-token': 't' }
    return Promise.resolve(Response.json({ data: { login: { __typename: 'CurrentUser' } } }, { headers }))
  }) satisfies typeof fetch
  const reads = readsOnly(
    { kind: 'vendure', choices: usualVendure },
    { ...line(), fetch: heard },
    forgetful,
  ) as OmsPort
  expect(await reads.pullOpen()).toMatchObject({ fault: 'unreadable' })
  const before = asked.length
  const message = {
    messageId: 'm-1',
    kind: 'cancelConfirmation' as const,
    body: { key: 'k', reason: 'wrong' },
  }
  await reads.send(message)
  expect([before, asked.slice(before).filter((text) => !text.startsWith('{"query":"query '))]).toEqual([
    2,
    [],
  ])
})

test('of a Tryton the sign-in and reads get through, and no change does', async () => {
  const asked: string[] = []
  const heard = ((_to, how) => {
    const { method } = JSON.parse(String(how?.body)) as { method: string }
    asked.push(method)
    if (method === 'common.db.login') return Promise.resolve(Response.json({ result: [2, 'key'] }))
    const results: Record<string, unknown> = { 'model.stock.shipment.out.search_read': [shipment] }
    return Promise.resolve(Response.json({ result: results[method] ?? (method.endsWith('read') ? [] : {}) }))
  }) satisfies typeof fetch
  const choices = { ...usualTryton, noCourier: { courierId: 'NINJA', service: 'Standard' } }
  const reads = readsOnly({ kind: 'tryton', choices }, { ...line(), fetch: heard }, forgetful) as OmsPort
  expect(await reads.pullOpen()).toMatchObject({ quarantined: [{ source: 'order out-1 (1)' }] })
  const body = { orderRef: 'out-1', stage: 'picking', at: '2026-11-22T02:00:00.000Z', stationId: 'b' }
  const told = await reads.send({ messageId: 'p-1', kind: 'progress', body })
  expect(told).toMatchObject({ kind: 'retry', reason: expect.stringContaining('a copy only reads') })
  expect(asked.filter((method) => !/login|preferences|search_read$/.test(method))).toEqual([])
})

const shipment = {
  id: 1,
  number: '1',
  reference: null,
  state: 'waiting',
  planned_date: null,
  create_date: { __class__: 'datetime', year: 2026, month: 11, day: 22, hour: 2, minute: 0, second: 0 },
  _timestamp: '1',
  'customer.': { rec_name: 'Nur', code: null, phone: null },
  'delivery_address.': {
    party_name: null,
    street: 'Lot 108',
    city: null,
    postal_code: null,
    'country.': { code: 'MY' },
    'subdivision.': null,
  },
  'carrier.': null,
  'company.': { 'currency.': { code: 'MYR' } },
}
