import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OmsCall } from '#contract/oms-call'
import { type OutboxRow, post } from '#db/outbox'
import { inTransaction } from '#db/statements'
import { tryFloor } from '#db/try-floor'
import { now } from '#domain/wave-sample'
import { stationRest } from '#oms/connectors/station-rest'
import { noPace } from '#oms/pace'
import { floorOn } from '#sim/try/try-floor'
import { outboxSender, type Sender } from '#station/oms/sender'

const timeoutMs = 150
const clock = { ms: Date.parse(now), upMs: 0 }
const pass = (ms: number) => {
  clock.ms += ms
  clock.upMs += ms
}
let db: ReturnType<typeof tryFloor>
let oms: Server
let sender: Sender
/** Orders of the messages that reached the OMS, in order, and how it answers each; never, unless a test says otherwise. */
let heard: string[]
let answer: (orderRef: string, response: ServerResponse) => void

beforeEach(async () => {
  clock.ms = Date.parse(now)
  clock.upMs = 0
  heard = []
  answer = () => {}
  oms = createServer((request, response) => void hear(request, response))
  await new Promise<void>((resolve) => oms.listen(0, '127.0.0.1', resolve))
  const { port } = oms.address() as AddressInfo
  db = tryFloor()
  const floor = { ...floorOn(db), now: () => new Date(clock.ms), upMs: () => clock.upMs }
  const line = {
    baseUrl: `http://127.0.0.1:${port}`,
    token: 't',
    fetch,
    now: () => clock.ms,
    timeoutMs,
    pace: noPace,
  }
  const rest = stationRest(line)
  sender = outboxSender(
    floor,
    '',
    () => rest,
    () => 0,
  )
})
afterEach(async () => {
  await sender.stop()
  oms.closeAllConnections()
  await new Promise((resolve) => oms.close(resolve))
  db.close()
})

async function hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const { orderRef, quantity } = JSON.parse(Buffer.concat(parts).toString()) as {
    orderRef: string
    quantity: number
  }
  heard.push(`${orderRef} ${quantity}`)
  answer(orderRef, response)
}
const accept = (_orderRef: string, response: ServerResponse) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ reference: 'r', already: false, version: null }))
}
/** A message for each of these orders, saved in this order; its quantity tells which one of its order it is. */
function say(...orderRefs: string[]): void {
  const counts = new Map<string, number>()
  inTransaction(db, () => {
    for (const [at, orderRef] of orderRefs.entries()) {
      const quantity = (counts.get(orderRef) ?? 0) + 1
      counts.set(orderRef, quantity)
      const body = {
        orderRef,
        sku: 'tea',
        locationId: 'A-01',
        lot: null,
        quantity,
        reason: 'picked',
        at: now,
      }
      post(db, { messageId: `m-${at}`, kind: 'stockMovement', orderRef, about: orderRef }, body, now)
    }
  })
}
const waiting = () => db.prepare("SELECT count(*) FROM outbox WHERE state = 'pending'").pluck().get()
const tenOrders = Array.from({ length: 10 }, (_, n) => `o-${n}`)

test('a silent OMS costs one time-out a round, however many messages wait', async () => {
  say(...tenOrders)
  await sender.drain()
  expect([heard, waiting()]).toEqual([['o-0 1'], 10])
})

test('until the wait is over no message goes, also when new ones are saved', async () => {
  say(...tenOrders)
  await sender.drain()
  await sender.drain()
  await sender.drain()
  expect(heard).toEqual(['o-0 1'])
})

test('an OMS that is not there ends the round at the first message', async () => {
  say(...tenOrders)
  oms.closeAllConnections()
  await new Promise((resolve) => oms.close(resolve))
  await sender.drain()
  const tried = db.prepare('SELECT about FROM outbox WHERE tries > 0').pluck().all()
  oms.listen(0)
  expect(tried).toEqual(['o-0'])
})

test('each round is longer in coming while the silence lasts', async () => {
  say(...tenOrders)
  const waits: number[] = []
  for (let round = 1; round <= 5; round++) {
    const before = heard.length
    let waitMs = 0
    while (heard.length === before) {
      await sender.drain()
      if (heard.length === before) {
        pass(500)
        waitMs += 500
      }
    }
    waits.push(waitMs)
  }
  expect(waits).toEqual([0, 500, 1000, 2000, 4000])
})

test('when the OMS answers again everything goes out, each order in its order', async () => {
  say('o-1', 'o-2', 'o-1', 'o-2', 'o-3')
  await sender.drain()
  answer = accept
  sender.reconnected()
  await sender.drain()
  const of = (orderRef: string) => heard.slice(1).filter((one) => one.startsWith(orderRef))
  expect([of('o-1'), of('o-2'), of('o-3'), waiting()]).toEqual([
    ['o-1 1', 'o-1 2'],
    ['o-2 1', 'o-2 2'],
    ['o-3 1'],
    0,
  ])
})

test('each message costs one transaction, however many wait: its answer, and that the next one begins', async () => {
  answer = accept
  say(...Array.from({ length: 30 }, (_, n) => `o-${n}`))
  const transactions = vi.spyOn(db, 'transaction')
  await sender.drain()
  expect([waiting(), transactions.mock.calls.length]).toEqual([0, 31])
})

test('one message that the OMS never answers holds up those of its order and no other', async () => {
  answer = (orderRef, response) => {
    if (orderRef !== 'o-1') accept(orderRef, response)
  }
  say('o-1', 'o-1', 'o-2', 'o-2', 'o-3')
  await sender.drain()
  pass(1_000)
  await sender.drain()
  expect([heard, waiting()]).toEqual([['o-1 1', 'o-2 1', 'o-2 2', 'o-3 1', 'o-1 1'], 2])
})

test('an OMS that asks for quiet is left alone for as long as it asks', async () => {
  answer = (_orderRef, response) => response.writeHead(429, { 'retry-after': '60' }).end('{}')
  say(...tenOrders)
  await sender.drain()
  pass(59_000)
  await sender.drain()
  const meanwhile = heard.length
  answer = accept
  pass(1_001)
  await sender.drain()
  expect([meanwhile, heard.length, waiting()]).toEqual([1, 10, 1])
})

test('an OMS that fails at one message is asked for the others at once', async () => {
  answer = (orderRef, response) =>
    orderRef === 'o-1' ? response.writeHead(500).end('{}') : accept(orderRef, response)
  say('o-1', 'o-2', 'o-3')
  await sender.drain()
  expect([heard, waiting()]).toEqual([['o-1 1', 'o-2 1', 'o-3 1'], 1])
})

test('a long silence is one question for a person, not one a message', async () => {
  oms.closeAllConnections()
  await new Promise((resolve) => oms.close(resolve))
  say(...tenOrders)
  for (let round = 1; round <= 30; round++) {
    await sender.drain()
    pass(600_000)
  }
  oms.listen(0)
  expect(db.prepare("SELECT count(*) FROM exception WHERE kind = 'message'").pluck().get()).toBe(1)
})

test.each([
  [404, 'parked'],
  [500, 'pending'],
])(
  'an OMS that has only a %i for exceptions makes none by that, and the other messages go',
  async (status, state) => {
    answer = (orderRef, response) => {
      if (orderRef === 'o-1') return accept(orderRef, response)
      const problem = { problem: 'unknown-path', detail: 'POST /v1/exceptions', order: null }
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(problem))
    }
    const body = {
      ...{ exceptionId: 'e-1', revision: 1, kind: 'short', orderRef: null, about: 'A-01' },
      ...{ openedAt: now, escalatedAt: now, owner: null, resolved: null, stationId: 'bench-2' },
    }
    inTransaction(db, () =>
      post(db, { messageId: 'm-e', kind: 'exception', orderRef: null, about: 'A-01' }, body, now),
    )
    say('o-1')
    for (let round = 1; round <= 30; round++) {
      await sender.drain()
      pass(600_000)
    }
    const states = db.prepare("SELECT kind || ' ' || state FROM outbox ORDER BY seq").pluck().all()
    expect([states, db.prepare('SELECT count(*) FROM exception').pluck().get()]).toEqual([
      [`exception ${state}`, 'stockMovement done'],
      0,
    ])
  },
)

test('of every try it is kept what was called and answered, and nothing that opens a door', async () => {
  answer = (_orderRef, response) =>
    response
      .writeHead(409, { 'x-request-id': 'R-77', 'set-cookie': 'door=open', 'x-auth-token': 'door' })
      .end('{"problem":"changed","detail":"other version"}')
  say('o-1')
  await sender.drain()
  const kept = db.prepare<[], string>('SELECT calls FROM outbox').pluck().get() ?? ''
  expect(JSON.parse(kept)).toMatchObject([
    {
      asked: expect.stringMatching(/^POST http:.*\/v1\/stock-movements$/),
      sent: { authorization: '•••', 'idempotency-key': 'm-0' },
      answer: 409,
      got: { 'x-request-id': 'R-77', 'set-cookie': '•••', 'x-auth-token': '•••' },
    },
  ])
  expect(kept).not.toContain('door=open')
})

test('a call that was never answered says so', async () => {
  say('o-1')
  await sender.drain()
  const kept = db.prepare<[], string>('SELECT calls FROM outbox').pluck().get() ?? ''
  expect(JSON.parse(kept)).toMatchObject([{ answer: 'no whole answer within 150 ms', got: {} }])
})

test('what an OMS says in quotes can be read afterwards, and what opens a door in it cannot', async () => {
  answer = (_orderRef, response) =>
    response
      .writeHead(409, { 'x-note': 'token="abc def" is old', 'x-hint': 'say {"api_key":"k-1"}' })
      .end('{"problem":"changed","detail":"other version"}')
  say('o-1')
  await sender.drain()
  const kept = db.prepare<[], string>('SELECT calls FROM outbox').pluck().get() ?? ''
  const [call] = JSON.parse(kept) as OmsCall[]
  expect([call?.got['x-note'], call?.got['x-hint']]).toEqual(['token="•••" is old', 'say {"api_key":"•••"}'])
})

test.each<[string, OutboxRow['kind'], number]>([
  ['that goes on being refused entry', 'stockMovement', 401],
  ['that only tells where an order stands', 'progress', 422],
  ['that asks for an order', 'claim', 409],
])('of a message %s nothing that opens a door is shown to anybody', async (_what, kind, status) => {
  answer = (_orderRef, response) =>
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ problem: 'no', detail: 'access_token=s3cret is not good', order: null }))
  db.exec("UPDATE customer_order SET wave_id = 'w'")
  const bodies = {
    stockMovement: {
      sku: 'tea',
      locationId: 'A-01',
      lot: null,
      quantity: 1,
      reason: 'picked',
      orderRef: null,
      at: now,
    },
    progress: { orderRef: 'o-1', stage: 'picking', at: now, stationId: 'bench-2' },
    claim: {
      orderRef: 'o-1',
      claimKey: 'k',
      stationId: 'bench-2',
      stationName: 'Bench 2',
      holdS: 3600,
      at: now,
    },
  } as Record<string, object>
  inTransaction(db, () =>
    post(db, { messageId: 'm-s', kind, orderRef: 'o-1', about: 'O-1' }, bodies[kind], now),
  )
  for (let round = 1; round <= 30; round++) {
    await sender.drain()
    pass(600_000)
  }
  const shown = [
    ...db.prepare('SELECT answer, reason FROM outbox').all(),
    ...db.prepare('SELECT detail FROM exception').all(),
  ]
  expect(JSON.stringify(shown)).toContain('access_token=•••')
  expect(JSON.stringify(shown)).not.toContain('s3cret')
})

test.each([
  ['no seconds at all', '0'],
  ['a moment that has gone', 'Sun, 22 Nov 2020 02:00:00 GMT'],
])('an OMS that is too busy, and asks for %s, is left alone all the same', async (_what, retryAfter) => {
  answer = (_orderRef, response) => response.writeHead(429, { 'retry-after': retryAfter }).end('{}')
  say(...tenOrders)
  await sender.drain()
  await sender.drain()
  await sender.drain()
  expect(heard.length).toBe(1)
})
