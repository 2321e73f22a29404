import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { FieldMapping } from '#contract/field-mapping'
import { signatureOf } from '#oms/webhook'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const incoming = async () => {
  const answer = await t.call('messages', {})
  return answer.ok ? answer.value.incoming : []
}
const asideBecomes = (many: number) => t.until(async () => (await incoming()).length === many)
const byService = (values: Record<string, string>): FieldMapping['fields'] => ({
  priorityReason: { by: 'table', path: 'service', values, otherwise: null },
})
const express = byService({ EZ: 'express' })
const both = byService({ EZ: 'express', Cold: 'perishable' })

async function switchOn(fields: FieldMapping['fields']): Promise<unknown> {
  await t.call('tryMapping', { fields })
  return t.call('saveMapping', { fields })
}
const reasonsHeld = () =>
  t.rows("SELECT order_ref AS ref, content ->> 'priorityReason' AS reason FROM customer_order ORDER BY 1")

test('a mapping is tried on real orders before it counts, is versioned, and what it cannot read waits until it can', async () => {
  t = await tryStation([order('o-1', { tea: 1 })])
  await signIn(t, 'admin')
  expect(await t.call('saveMapping', { fields: express })).toMatchObject({
    refusal: { refusal: 'mapping-untried' },
  })
  expect(await t.call('tryMapping', { fields: byService({ Cold: 'perishable' }) })).toMatchObject({
    value: {
      isGood: false,
      samples: [{ name: 'O-1', rows: [{ theirs: 'EZ', problem: 'service: EZ is not in the table' }] }],
    },
  })
  expect(await t.call('saveMapping', { fields: byService({ Cold: 'perishable' }) })).toMatchObject({
    refusal: { refusal: 'mapping-untried' },
  })
  expect(await switchOn(express)).toEqual({ ok: true, value: { version: 1 } })
  await t.until(() => JSON.stringify(reasonsHeld()).includes('express'))

  await t.admin('/orders', { orders: [order('o-2', { tea: 1 }, { service: 'Cold' })] })
  await t.call('tryOmsNow', {})
  await asideBecomes(1)
  const [aside] = await incoming()
  if (aside === undefined) throw new Error('nothing is set aside')
  expect(aside).toMatchObject({
    sourceName: 'OMS',
    reason: 'priorityReason by service: Cold is not in the table',
    canRetry: true,
  })
  const { quarantineId } = aside
  expect([aside.raw.includes('Ain'), aside.raw.includes('"sku": "tea"')]).toEqual([false, true])
  expect(await t.call('showIncoming', { quarantineId })).toMatchObject({
    value: { raw: expect.stringContaining('Ain') },
  })
  expect(await t.call('retryIncoming', { quarantineId })).toMatchObject({ value: { read: false } })
  expect(await incoming()).toHaveLength(1)

  expect(await switchOn(both)).toEqual({ ok: true, value: { version: 2 } })
  await asideBecomes(0)
  expect(reasonsHeld()).toEqual([
    { ref: 'o-1', reason: 'express' },
    { ref: 'o-2', reason: 'perishable' },
  ])
  expect(t.rows("SELECT kind FROM event WHERE subject = 'o-2' ORDER BY seq")).toEqual(
    ['incoming-shown', 'incoming-retried', 'incoming-read', 'order-taken'].map((kind) => ({ kind })),
  )
  const history = await t.call('mappingHistory', {})
  expect(history.ok && history.value.map(({ version, fields }) => [version, fields])).toEqual([
    [2, both],
    [1, express],
  ])
  expect(await switchOn(express)).toMatchObject({ refusal: { refusal: 'mapping-untried' } })
  expect(await t.call('saveMapping', { fields: {} })).toEqual({ ok: true, value: { version: 3 } })
})

test('what was set aside is asked for again when somebody wants it, and dropped only for a reason', async () => {
  t = await tryStation([order('o-1', { tea: 1 })])
  await signIn(t, 'supervisor')
  t.own().exec(
    `INSERT INTO quarantine (quarantine_id, order_ref, source, reason, raw, raw_hash, at)
     VALUES ('q-1', 'o-1', 'order o-1', 'lines', '{"orderRef":"o-1"}', 'h-1', '2026-11-22T01:00:00.000Z'),
            ('q-2', NULL, 'page 2', 'no JSON', 'token=abcdef', 'h-2', '2026-11-22T01:00:00.000Z')`,
  )
  expect(await t.call('retryIncoming', { quarantineId: 'q-1' })).toEqual({
    ok: true,
    value: { read: true, reason: null },
  })
  expect(await incoming()).toMatchObject([{ quarantineId: 'q-2', canRetry: false, raw: '•••' }])
  expect(await t.call('showIncoming', { quarantineId: 'q-2' })).toEqual({
    ok: true,
    value: { raw: 'token=•••' },
  })
  expect(await t.call('retryIncoming', { quarantineId: 'q-2' })).toMatchObject({ ok: false })
  expect(await t.call('dismissIncoming', { quarantineId: 'q-2', reason: '  ' })).toMatchObject({ ok: false })
  expect(await t.call('dismissIncoming', { quarantineId: 'q-2', reason: 'a proxy page' })).toMatchObject({
    ok: true,
  })
  expect([await incoming(), t.rows('SELECT 1 FROM quarantine')]).toMatchObject([[], [{}, {}]])
})

test('a signed call makes the station read at once, one without its secret nothing, and off means closed', async () => {
  t = await tryStation([])
  await signIn(t, 'admin')
  const secret = 'a-secret-of-the-oms'
  const port = await freePort()
  const call = async (key: string): Promise<number> => {
    const timestamp = String(Math.floor(t.clock.ms / 1000))
    const body = JSON.stringify({ key })
    const signature = signatureOf(key, timestamp, new TextEncoder().encode(body))
    const headers = { 'x-packbench-timestamp': timestamp, 'x-packbench-signature': signature }
    const answer = await fetch(`http://127.0.0.1:${port}/v1/wake`, { method: 'POST', body, headers })
    return answer.status
  }
  const isOpen = () =>
    call('another-secret-altogether').then(
      (status) => status === 401,
      () => false,
    )
  await t.call('saveOms', { baseUrl: t.oms.url, token: null, pollS: 3600, hookSecret: secret })
  await t.call('saveWebhook', { listen: { host: '127.0.0.1', port } })
  await t.until(isOpen)
  await t.admin('/orders', { orders: [order('o-9', { tea: 1 })] })
  expect(t.rows('SELECT 1 FROM customer_order')).toEqual([])
  expect(await call(secret)).toBe(202)
  await t.until(() => t.rows('SELECT 1 FROM customer_order').length === 1)
  const settings = JSON.stringify(await t.call('settings', {}))
  expect([settings.includes(secret), settings.includes('"hasHookSecret":true')]).toEqual([false, true])
  await t.call('saveWebhook', { listen: null })
  await t.until(async () => !(await isOpen()))
})

/** A port that nobody listens at just now. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
