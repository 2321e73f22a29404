import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { noPace } from '#oms/pace'
import type { Message, Outcome } from '#oms/port'
import { sampleConfirmation } from './sample-confirmation.ts'
import { good, type TryOms, tryOms } from './try-oms.ts'

let at: TryOms
beforeAll(async () => {
  at = await tryOms(450)
})
afterAll(() => at.oms.close())
beforeEach(() => at.trouble({ mode: 'none' }))

let serial = 0
const confirmation = async (): Promise<Message> => {
  serial += 1
  return {
    messageId: `m-${serial}`,
    kind: 'shipmentConfirmation',
    body: sampleConfirmation(await at.fresh(), serial),
  }
}
const orderRefOf = (message: Message) => (message.body as { orderRef: string }).orderRef
const shipmentsOf = async (message: Message) =>
  (await at.ledger()).orders.find(({ orderRef }) => orderRef === orderRefOf(message))?.shipments ?? []

test('the whole open set comes page by page, held ones included', async () => {
  const { orders, quarantined, clockOffsetMs } = good(await at.port.pullOpen())
  expect([orders.length, quarantined.length]).toEqual([450, 0])
  expect(orders.some(({ hold }) => hold !== null)).toBe(true)
  expect(Math.abs(clockOffsetMs)).toBeLessThan(1000)
})

test('master data comes once and then not again until it changes', async () => {
  const master = await at.port.master(null)
  if (master === null || 'fault' in master) throw new Error('no master')
  expect(await at.port.master(master.version)).toBeNull()
  await at.admin('/master', { items: [{ ...master.items[0], priceSen: 1 }] })
  expect(await at.port.master(master.version)).toMatchObject({ items: expect.any(Array) })
})

test('a cancelled order is no longer open but still found by reference', async () => {
  const { orderRef } = await at.fresh()
  await at.admin(`/orders/${orderRef}`, { action: 'cancel' })
  expect(good(await at.port.pullOpen()).orders.some((order) => order.orderRef === orderRef)).toBe(false)
  const { orders } = good(await at.port.get([orderRef, 'nobody']))
  expect(orders.map(({ cancelledAt }) => cancelledAt !== null)).toEqual([true])
})

test('a wrong token is an auth fault for reads and an auth outcome for messages', async () => {
  const { stationRest } = await import('#oms/connectors/station-rest')
  const stranger = stationRest({
    baseUrl: at.oms.url,
    token: 'wrong',
    fetch,
    now: Date.now,
    timeoutMs: 5000,
    pace: noPace,
  })
  expect(await stranger.pullOpen()).toMatchObject({ fault: 'auth' })
  expect(await stranger.send(await confirmation())).toMatchObject({ kind: 'auth' })
})

for (const mode of ['duplicate', 'out-of-order', 'older-version'])
  test(`pages that are ${mode} give the same orders as good ones`, async () => {
    const { orderRef } = await at.fresh()
    for (const service of ['Standard', 'Express'])
      await at.admin(`/orders/${orderRef}`, { action: 'edit', change: { service } })
    const { orders } = good(await at.port.pullOpen())
    for (const seed of [1, 2, 3]) {
      await at.trouble({ mode, seed })
      expect(good(await at.port.pullOpen()).orders).toEqual(orders)
    }
  })

test('malformed orders are set aside with reason and raw text, the others come in', async () => {
  await at.trouble({ mode: 'malformed', path: '/v1/orders' })
  const { orders, quarantined } = good(await at.port.pullOpen())
  const open = await openCount()
  const broken = [200, 200, open - 400].reduce((sum, onPage) => sum + Math.ceil(onPage / 4), 0)
  expect(orders).toHaveLength(open - broken)
  const reasons = quarantined.map(({ reason }) => reason).join('\n')
  for (const path of [
    'lines: ',
    'status: ',
    'valueSen: ',
    'giftNote: holds a NUL',
    'lines.0.quantity: ',
    'cutOffAt: ',
    'shipTo.name: ',
    'version: ',
  ])
    expect(reasons).toContain(path)
  expect(Math.max(...quarantined.map(({ raw }) => raw.length))).toBeLessThan(20_100)
  expect(orders.every(({ status }) => status !== ('quantumEntangled' as string))).toBe(true)
})
const openCount = async () => {
  await at.trouble({ mode: 'none' })
  return good(await at.port.pullOpen()).orders.length
}

for (const variant of ['json', 'html', 'nan', 'duplicate-key', 'empty', 'not-utf8', 'huge'])
  test(`a whole answer that is ${variant} is unreadable, for reads; a message with it goes again`, async () => {
    const message = await confirmation()
    await at.trouble({ mode: 'malformed', variant, times: 2 })
    expect(await at.port.pullOpen()).toMatchObject({ fault: 'unreadable' })
    expect(await at.port.send(message)).toMatchObject({ kind: 'retry' })
    expect(await at.port.send(message)).toMatchObject({ kind: 'already' })
    expect(await shipmentsOf(message)).toHaveLength(1)
  })

const readFaults: [trouble: object, fault: object][] = [
  [{ mode: '500' }, { fault: 'away' }],
  [
    { mode: '429', retryAfterS: 7 },
    { fault: 'slow-down', afterMs: 7000 },
  ],
  [{ mode: 'timeout' }, { fault: 'away' }],
  [{ mode: 'slow', delayMs: 60_000 }, { fault: 'away' }],
  [{ mode: 'drop-before' }, { fault: 'away' }],
  [{ mode: 'drop-after-accept' }, { fault: 'away' }],
]
for (const [trouble, fault] of readFaults)
  test(`reads meet ${JSON.stringify(trouble)} with a fault and go on after it`, async () => {
    const port = at.patient(
      'delayMs' in trouble || JSON.stringify(trouble).includes('timeout') ? 200 : 10_000,
    )
    await at.trouble({ ...trouble, times: 4 })
    expect(await port.pullOpen()).toMatchObject(fault)
    expect(await port.get(['a'])).toMatchObject(fault)
    expect(await port.master(null)).toMatchObject(fault)
    expect(
      await port.leaseNumbers({
        key: `r-${JSON.stringify(trouble).length}`,
        kind: 'sscc',
        courierId: null,
        count: 1,
      }),
    ).toMatchObject(fault)
    expect(good(await at.port.pullOpen()).orders.length).toBeGreaterThan(0)
  })

const sendFaults: [trouble: object, then: Outcome['kind']][] = [
  [{ mode: '500' }, 'applied'],
  [{ mode: '429', retryAfterS: 7 }, 'applied'],
  [{ mode: 'timeout' }, 'applied'],
  [{ mode: 'drop-before' }, 'applied'],
  [{ mode: 'slow', delayMs: 60_000 }, 'already'],
  [{ mode: 'timeout-after-accept' }, 'already'],
  [{ mode: 'drop-after-accept' }, 'already'],
]
for (const [trouble, then] of sendFaults)
  test(`a confirmation that met ${JSON.stringify(trouble)} three times ships once`, async () => {
    const message = await confirmation()
    await at.trouble({ ...trouble, times: 3 })
    const kinds: string[] = []
    for (let tries = 0; tries < 3; tries += 1) kinds.push((await at.patient(300).send(message)).kind)
    expect(kinds).toEqual(['retry', 'retry', 'retry'])
    expect(await at.port.send(message)).toMatchObject({ kind: then })
    expect(await at.port.send(message)).toMatchObject({ kind: 'already' })
    expect(await shipmentsOf(message)).toHaveLength(1)
  })

test('an OMS that is gone is away, and the same port answers when it is back', async () => {
  const message = await confirmation()
  await at.oms.goAway()
  expect(await at.port.pullOpen()).toMatchObject({ fault: 'away' })
  expect(await at.port.send(message)).toMatchObject({ kind: 'retry' })
  await at.oms.comeBack()
  expect(await at.port.send(message)).toMatchObject({ kind: 'applied' })
})

test('a message that breaks the contract itself is refused before it is sent, never thrown', async () => {
  const circular: { self: unknown } = { self: null }
  circular.self = circular
  for (const body of [null, {}, circular, 1n]) {
    const outcome = await at.port.send({ messageId: 'x', kind: 'progress', body })
    expect(outcome).toMatchObject({ kind: 'refused' })
  }
  expect(await at.port.send({ messageId: 'two words', kind: 'progress', body: {} })).toMatchObject({
    kind: 'refused',
  })
})

test('after all this the ledger finds nothing wrong', async () => {
  expect((await at.ledger()).faults).toEqual([])
})
