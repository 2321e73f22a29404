import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWebhook, signatureOf, type Webhook, webhookGate, windowMs } from '#oms/webhook'

const nowMs = Date.parse('2026-11-22T02:00:00.000Z')
const secret = 'a-secret-of-the-shop'
const text = new TextEncoder()
const seconds = (shiftMs = 0) => String(Math.floor((nowMs + shiftMs) / 1000))
const callOf = (body: string, timestamp = seconds(), key = secret) => ({
  timestamp,
  signature: signatureOf(key, timestamp, text.encode(body)),
  body: text.encode(body),
})

describe('what a call is answered', () => {
  const good = callOf('{"order":"o-1"}')
  test.each([
    ['a good one', good, secret, null],
    ['no body at all', callOf(''), secret, null],
    ['no secret here', good, null, 'no-secret'],
    ['no timestamp', { ...good, timestamp: null }, secret, 'no-timestamp'],
    ['a date as timestamp', { ...good, timestamp: '2026-11-22' }, secret, 'no-timestamp'],
    ['no signature', { ...good, signature: null }, secret, 'no-signature'],
    ['a short signature', { ...good, signature: 'sha256=00' }, secret, 'no-signature'],
    ['another body', { ...good, body: text.encode('{"order":"o-2"}') }, secret, 'wrong-signature'],
    ['another timestamp', { ...good, timestamp: seconds(1000) }, secret, 'wrong-signature'],
    ['another secret', callOf('x', seconds(), 'other'), secret, 'wrong-signature'],
    ['at the edge of the window', callOf('x', seconds(-windowMs)), secret, null],
    ['too old', callOf('x', seconds(-windowMs - 1000)), secret, 'too-old'],
    ['too new', callOf('x', seconds(windowMs + 1000)), secret, 'too-new'],
  ] as const)('%s', (_name, call, key, answer) => {
    expect(webhookGate(() => nowMs)(call, key)).toBe(answer)
  })

  test('the same call twice counts once, as long as its timestamp could count', () => {
    let at = nowMs
    const gate = webhookGate(() => at)
    const ahead = callOf('x', seconds(windowMs))
    const answers = [0, windowMs, 2 * windowMs, 2 * windowMs + 2000].map((afterMs) => {
      at = nowMs + afterMs
      return gate(ahead, secret)
    })
    expect(answers).toEqual([null, 'replayed', 'replayed', 'too-old'])
  })
})

describe('over HTTP', () => {
  let hook: Webhook
  let woken: string[]
  beforeEach(async () => {
    woken = []
    hook = await openWebhook({
      host: '127.0.0.1',
      port: 0,
      secret: (mark) => (mark === 'NONE' ? null : `${secret}${mark}`),
      now: () => nowMs,
      wake: (mark) => void woken.push(mark),
    })
  })
  afterEach(() => hook.close())

  const say = async (path: string, body: string, headers: Record<string, string>, method = 'POST') => {
    const url = `http://127.0.0.1:${hook.port}${path}`
    const answer = await fetch(url, { method, headers, ...(method === 'POST' && { body }) })
    return [answer.status, ((await answer.json()) as { problem?: string }).problem ?? null]
  }
  const signed = (body: string, key: string) => {
    const { timestamp, signature } = callOf(body, seconds(), key)
    return { 'x-packbench-timestamp': timestamp, 'x-packbench-signature': signature }
  }

  test('a signed call wakes the feed of its source and of no other', async () => {
    expect(await say('/v1/wake', '{}', signed('{}', secret))).toEqual([202, null])
    expect(await say('/v1/wake/SHOP', '{}', signed('{}', `${secret}SHOP`))).toEqual([202, null])
    expect(await say('/v1/wake/SHOP', '{}', signed('{}', secret))).toEqual([401, 'wrong-signature'])
    expect(await say('/v1/wake/NONE', '{}', signed('{}', secret))).toEqual([401, 'no-secret'])
    expect(await say('/v1/wake', '{}', {})).toEqual([401, 'no-timestamp'])
    expect(woken).toEqual(['', 'SHOP'])
  })

  test('what is no wake, too large or broken off wakes nothing, and the next one still does', async () => {
    expect(await say('/v1/orders', '{}', {})).toEqual([404, 'not-found'])
    expect(await say('/v1/wake', '', {}, 'GET')).toEqual([405, 'not-post'])
    const large = 'x'.repeat(70_000)
    expect(await say('/v1/wake', large, signed(large, secret))).toEqual([413, 'too-large'])
    await new Promise<void>((resolve) => {
      const broken = request({ port: hook.port, host: '127.0.0.1', path: '/v1/wake', method: 'POST' })
      broken.on('error', () => resolve())
      broken.write('{', () => broken.destroy(new Error('gone')))
    })
    expect(await say('/v1/wake', '{}', signed('{}', secret))).toEqual([202, null])
    expect(woken).toEqual([''])
  })

  test('an address that is taken is said', async () => {
    const second = openWebhook({
      host: '127.0.0.1',
      port: hook.port,
      secret: () => null,
      now: () => nowMs,
      wake: () => {},
    })
    await expect(second).rejects.toThrow('EADDRINUSE')
  })
})
