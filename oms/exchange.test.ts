import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withCalls } from '#oms/call-log'
import { type Ask, exchange, type Line } from '#oms/exchange'
import { paceOf } from '#oms/pace'

/** An OMS on a real socket that remembers when it was asked, and answers as the test says. */
let answer: (response: ServerResponse) => void = (response) => response.end('{}')
let heardAt: number[] = []
const server = createServer((_request: IncomingMessage, response) => {
  heardAt.push(performance.now())
  answer(response)
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => void server.close())

const lineWith = (perMinute: number | null): Line => {
  heardAt = []
  const upMs = () => performance.now()
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: 't',
    fetch,
    now: Date.now,
    timeoutMs: 5000,
    pace: paceOf({ perMinute: () => perMinute, upMs, sleep: wait }),
  }
}
const read: Ask = { method: 'GET', path: '/', key: null, body: null }

test('an OMS hears of a station no more often than its budget allows', async () => {
  answer = (response) => response.end('{}')
  const line = lineWith(1200)
  const begunAt = performance.now()
  await Promise.all(Array.from({ length: 6 }, () => exchange(line, read)))
  expect(heardAt.length).toBe(6)
  // one at once, then one each 67 ms
  expect((heardAt[5] ?? 0) - begunAt).toBeGreaterThanOrEqual(5 * 67)
})

test('after 429 with Retry-After an OMS hears nothing', async () => {
  answer = (response) => response.writeHead(429, { 'retry-after': '60' }).end('{}')
  const line = lineWith(null)
  expect(await exchange(line, read)).toMatchObject({ status: 429, retryAfterMs: 60_000 })
  expect(await exchange(line, read)).toMatchObject({ fault: 'slow-down' })
  expect(heardAt.length).toBe(1)
})

test('an OMS that has no request left is asked again when it counts anew', async () => {
  answer = (response) =>
    response.writeHead(200, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }).end('{}')
  const line = lineWith(null)
  await exchange(line, read)
  expect(await exchange(line, read)).toMatchObject({ status: 200 })
  expect((heardAt[1] ?? 0) - (heardAt[0] ?? 0)).toBeGreaterThan(990)
})

test.each([2, -2])(
  'a date to wait for is meant by the clock of the OMS, also where ours is %i hours off',
  async (hours) => {
    answer = (response) =>
      response.writeHead(429, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }).end('{}')
    const heard = await exchange({ ...lineWith(null), now: () => Date.now() + hours * 3_600_000 }, read)
    const afterMs = 'status' in heard ? heard.retryAfterMs : null
    expect(afterMs).toBeGreaterThan(57_000)
    expect(afterMs).toBeLessThan(62_000)
  },
)

test('of very many calls the last ones are kept, for they say how it ended', async () => {
  let asked = 0
  answer = (response) => response.setHeader('x-count', ++asked).end('{}')
  const line = lineWith(null)
  const { calls } = await withCalls(async () => {
    for (let call = 1; call <= 33; call++) await exchange(line, read)
  })
  expect([calls.length, calls.at(0)?.got['x-count'], calls.at(-1)?.got['x-count']]).toEqual([30, '4', '33'])
})
