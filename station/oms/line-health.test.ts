import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { OmsLineView } from '#contract/desk-views'
import { usualConnection } from '#contract/oms-connection'
import { post } from '#db/outbox'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { settingsFor } from '#sim/try/try-warehouse'
import { signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const line = async (): Promise<OmsLineView> => {
  const answer = await t.call('messages', {})
  const first = answer.ok ? answer.value.sources[0]?.line : null
  if (first == null) throw new Error(JSON.stringify(answer))
  return first
}
const requests = async (): Promise<number> => {
  const { requests: all } = (await t.admin('/requests', null)) as { requests: unknown[] }
  return all.length
}
const state = async () => (await t.view()).oms.state

test('a healthy line tells how often it asks, and of no trouble', async () => {
  t = await tryStation()
  await signIn(t, 'admin')
  expect(await line()).toEqual({
    requests: await requests(),
    perMinute: null,
    quietUntil: null,
    oldestAt: null,
    clockAheadMs: expect.any(Number),
    trouble: null,
  })
})

test('an OMS that asks for silence gets it, even when somebody presses "Try now", and is asked again after it', async () => {
  t = await tryStation()
  await signIn(t, 'admin')
  await t.admin('/trouble', { mode: '429', retryAfterS: 60 })
  await t.call('tryOmsNow', {})
  await t.until(async () => (await state()) === 'away')
  const quietUntil = new Date(t.clock.ms + 60_000).toISOString()
  expect(await line()).toMatchObject({ quietUntil, trouble: { kind: 'slow-down' } })
  await t.admin('/trouble', { mode: 'none' })
  const heard = await requests()
  await t.call('tryOmsNow', {})
  await t.call('verifyOms', {})
  expect([await requests(), await state()]).toEqual([heard, 'away'])
  t.pass(60_000)
  await t.call('tryOmsNow', {})
  await t.until(async () => (await state()) === 'upToDate')
  expect(await line()).toMatchObject({ quietUntil: null, trouble: { kind: 'slow-down' } })
})

test('an OMS that asks for silence gets it also from a line whose settings change meanwhile', async () => {
  t = await tryStation()
  await signIn(t, 'admin')
  await t.admin('/trouble', { mode: '429', retryAfterS: 60 })
  await t.call('tryOmsNow', {})
  await t.until(async () => (await state()) === 'away')
  await t.admin('/trouble', { mode: 'none' })
  const heard = await requests()
  const mapping = { version: 1, fields: {} }
  await t.call('saveConnection', { ...usualConnection, connector: { kind: 'stationRest', mapping } })
  await t.call('saveOms', { baseUrl: t.oms.url, token: 'secret', pollS: 3600 })
  await t.call('tryOmsNow', {})
  await t.call('verifyOms', {})
  expect(await requests()).toBe(heard)
  expect((await line()).quietUntil).not.toBeNull()
})

test('the oldest message counts that waits for the line', async () => {
  t = await tryStation()
  await signIn(t, 'admin')
  await t.oms.goAway()
  for (const [messageId, at] of [
    ['m-1', '2026-11-22T01:58:00.000Z'],
    ['m-2', '2026-11-22T01:59:00.000Z'],
  ] as const)
    post(t.own(), { messageId, kind: 'progress', orderRef: null, about: 'SO-1' }, {}, at)
  expect((await line()).oldestAt).toBe('2026-11-22T01:58:00.000Z')
})

test('the budget counts as soon as it is saved', async () => {
  t = await tryStation()
  await signIn(t, 'admin')
  await t.call('saveConnection', { ...usualConnection, perMinute: 600 })
  expect((await line()).perMinute).toBe(600)
})

test('a token that cannot be opened any more is asked for again; the OMS hears nothing until then', async () => {
  const { oms } = settingsFor('http://127.0.0.1:9')
  t = await tryStation([], {
    quiet: true,
    settings: { oms: { ...oms, token: { sealed: 'of another account' } } },
  })
  await t.start()
  expect(await state()).toBe('auth')
  await signIn(t, 'admin')
  expect((await line()).trouble?.kind).toBe('token-lost')
  expect(await t.call('settings', {})).toMatchObject({ value: { oms: { tokenLost: true, seals: false } } })
  await t.call('saveOms', { baseUrl: t.oms.url, token: null, pollS: 3600 })
  expect([await state(), await requests()]).toEqual(['auth', 0])
  await t.call('saveOms', { baseUrl: t.oms.url, token: 'secret', pollS: 3600 })
  await t.until(async () => (await state()) === 'upToDate')
  expect(await line()).toMatchObject({ trouble: null })
})

test('what an OMS says of our token is shown without it', async () => {
  t = await tryStation()
  await signIn(t, 'admin')
  const echo = createServer((request, response) =>
    response.writeHead(401).end(`nobody has ${request.headers.authorization}`),
  )
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(echo.address() as AddressInfo).port}`
  await t.call('saveOms', { baseUrl, token: 'kanarienvogel', pollS: 3600 })
  await t.until(async () => (await state()) === 'auth')
  const shown = JSON.stringify([await line(), await t.view(), await t.call('verifyOms', {})])
  expect([shown.includes('nobody has'), shown.includes('kanarienvogel')]).toEqual([true, false])
  echo.close()
})

test('an OMS whose clock is years behind is said to be', async () => {
  t = await tryStation()
  await signIn(t, 'admin')
  const oms = t.oms.url
  const old = createServer(async (request, response) => {
    const headers = { authorization: 'Bearer secret' }
    const told = await (await fetch(oms + request.url, { headers })).text()
    response
      .setHeader('content-type', 'application/json')
      .end(told.replace(/"serverTime":"[^"]+"/, '"serverTime":"2020-01-01T00:00:00.000Z"'))
  })
  await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(old.address() as AddressInfo).port}`
  await t.call('saveOms', { baseUrl, token: 'secret', pollS: 3600 })
  await t.until(async () => ((await line()).clockAheadMs ?? 0) < -365 * 86_400_000)
  old.close()
})
