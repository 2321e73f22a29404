import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { post } from '#db/outbox'
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
